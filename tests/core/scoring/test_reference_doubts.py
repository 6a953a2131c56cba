"""What speaks against a photo as a reference."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from core.catalogue.catalogue import Catalogue
from core.photos.scan import photos_from_paths
from core.results.assessment import Assessment, ModelIdentity
from core.scoring.looking import Looker, look
from core.scoring.reference_doubts import Doubt, doubts

MODEL = ModelIdentity("Small", "1", "ab" * 32, "mobileiqa")
SAMPLE = Path(__file__).parents[3] / "resources" / "samples" / "honey-bee.jpg"


def test_small_low_and_blurred_photos_are_named(tmp_path: Path) -> None:
    sharp = Image.open(SAMPLE).convert("RGB")
    sharp.save(tmp_path / "good.jpg", quality=95)
    sharp.filter(ImageFilter.GaussianBlur(9)).save(tmp_path / "soft.jpg", quality=95)
    Image.fromarray(np.asarray(sharp)[:300, :400]).save(tmp_path / "small.jpg", quality=95)
    (tmp_path / "broken.jpg").write_bytes(b"")
    photos = photos_from_paths([tmp_path])
    paths = {photo.path.stem: photo.path for photo in photos}
    low = Assessment(0.1, 12.0, (), 1620, 1280, MODEL, 0.1)
    fair = Assessment(0.5, 55.0, (), 1620, 1280, MODEL, 0.1)
    with Catalogue.open(tmp_path / "home") as catalogue:
        scored = [photo for photo in photos if photo.path.stem in ("good", "soft")]
        for photo in scored:
            catalogue.record(photo, photo.path.stem, "key", fair)
        catalogue.flush()
        look(scored, Looker(), catalogue, lambda _photo, _error: None, lambda: False)
        catalogue.flush()
        assert doubts(photos, {paths["good"]: fair, paths["soft"]: low}, catalogue) == {
            paths["soft"]: (Doubt.LOW, Doubt.BLURRED),
            paths["small"]: (Doubt.SMALL,),
        }
    assert doubts(photos, {}, None) == {paths["small"]: (Doubt.SMALL,)}
