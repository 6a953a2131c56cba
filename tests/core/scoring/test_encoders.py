"""A taste scores by what its encoder found of a photo before; nothing is seen twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.bundles.bundle import Bundle
from core.catalogue.catalogue import Catalogue
from core.families.registry import load_model
from core.families.taste.model import TasteModel
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from core.results.assessment import Assessment
from core.scoring.scorer import Scorer
from tests.core.families.taste.making import write_taste_on
from tests.core.networks.outputs import photo as picture


@pytest.fixture(scope="module")
def taste(tiny_bundle: Bundle, tmp_path_factory: pytest.TempPathFactory) -> TasteModel:
    written = write_taste_on(tiny_bundle, tmp_path_factory.mktemp("taste"))
    model = load_model(written.path, threads=1)
    assert isinstance(model, TasteModel)
    return model


@pytest.fixture
def catalogue() -> Iterator[Catalogue]:
    with Catalogue.open() as opened:
        yield opened


@pytest.fixture
def photo(tmp_path: Path) -> Photo:
    Image.fromarray(picture(300, 200)).save(tmp_path / "a.jpg")
    return scan_folder(tmp_path)[0]


def scored(scorer: Scorer, photo: Photo) -> Assessment:
    results = []
    waiting = iter([photo])
    scorer.score_stream(lambda: next(waiting, None), lambda _p, r: results.append(r), lambda: False)
    (result,) = results
    assert isinstance(result, Assessment)
    return result


def test_what_an_encoder_found_is_taken_from_the_cache(
    taste: TasteModel, catalogue: Catalogue, photo: Photo
):
    """Other features than the encoder gives are put there: the taste must speak of these."""
    encoder = Scorer(taste.encoder, catalogue)
    seen = scored(encoder, photo)
    plain = scored(Scorer(taste, None), photo)
    catalogue.flush()
    other = -catalogue.features_for([photo], taste.encoder.identity.sha256)[photo.path]
    sha256 = hashlib.sha256(photo.path.read_bytes()).hexdigest()
    catalogue.record(photo, sha256, encoder._key, replace(seen, score=1.0), other)
    catalogue.flush()
    found = scored(Scorer(taste, catalogue), photo)
    assert found.values["taste_technical"] == 1.0
    assert plain.values["taste_technical"] == pytest.approx(seen.score)
    assert found.raw != plain.raw
    assert (found.width, found.height, found.model.name) == (300, 200, "My taste")


def test_what_its_encoder_finds_is_kept_for_the_next_taste(
    taste: TasteModel, catalogue: Catalogue, photo: Photo
):
    found = scored(Scorer(taste, catalogue), photo)
    catalogue.flush()
    kept = Scorer(taste.encoder, catalogue).cached([photo])[photo.path]
    assert kept.score == found.values["taste_technical"]
    features = catalogue.features_for([photo], taste.encoder.identity.sha256)[photo.path]
    assert np.isfinite(features).all()
    assert scored(Scorer(taste, catalogue), photo) == found
