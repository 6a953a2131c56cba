"""What is measured beside a score: on all pixels, once for a content, whatever model is asked."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from core.catalogue.cache import Measured
from core.catalogue.catalogue import Catalogue
from core.errors import PhotoError
from core.families.mobileiqa.engine import Engine
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from core.results.assessment import Assessment
from core.scoring.looking import Looker, kept_looks, look
from core.scoring.scorer import Scorer
from core.signals.signals import measured
from tests.core.networks.outputs import photo
from tests.raw_files import make_dng


@pytest.fixture
def catalogue() -> Iterator[Catalogue]:
    with Catalogue.open() as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Image.fromarray(photo(1800, 1200)).save(tmp_path / "a.jpg", quality=92)
    turned = Image.Exif()
    turned[0x0112] = 6
    Image.fromarray(photo(900, 600)).save(tmp_path / "b.jpg", exif=turned)
    (tmp_path / "c.jpg").write_bytes(b"\xff\xd8\xff not a photo")
    return tmp_path


def size_and_mean(pixels: NDArray[np.uint8]) -> tuple[Measured, ...]:
    assert pixels.dtype == np.uint8
    said = f"{pixels.shape[1]}x{pixels.shape[0]}, {pixels.mean():.2f}"
    return (Measured("size and mean", 3, said.encode()),)


def found_by(catalogue: Catalogue, photos: list[Photo], version: int = 3) -> dict[str, str]:
    catalogue.flush()
    kept = catalogue.cache.measurements(photos, "size and mean", version)
    return {path.name: value.decode() for path, value in kept.items()}


def score(scorer: Scorer, photos: list[Photo]) -> dict[str, Assessment | PhotoError]:
    waiting, told = iter(photos), dict[str, Assessment | PhotoError]()
    scorer.score_stream(
        lambda: next(waiting, None),
        lambda each, result: told.update({each.name: result}),
        lambda: False,
    )
    return told


def test_beside_a_score_all_pixels_are_measured_and_the_score_is_the_same(
    tiny_bundle, folder: Path, catalogue: Catalogue
) -> None:
    engine, photos = Engine(tiny_bundle, threads=1), scan_folder(folder)
    told = score(Scorer(engine, catalogue, measure=size_and_mean), photos)
    alone = score(Scorer(engine, None), photos)
    for name in ("a.jpg", "b.jpg"):
        with_it, without = told[name], alone[name]
        assert isinstance(with_it, Assessment)
        assert isinstance(without, Assessment)
        assert with_it.raw == without.raw
    assert isinstance(told["c.jpg"], PhotoError)
    found = found_by(catalogue, photos)
    whole = np.asarray(Image.open(folder / "a.jpg"))
    assert found["a.jpg"] == f"1800x1200, {whole.mean():.2f}"
    assert found["b.jpg"].startswith("600x900, ")
    assert set(found) == {"a.jpg", "b.jpg"}


def test_photos_scored_before_are_measured_when_it_is_asked(
    tiny_bundle, folder: Path, catalogue: Catalogue
) -> None:
    photos = scan_folder(folder)
    score(Scorer(Engine(tiny_bundle, threads=1), catalogue), photos)
    assert found_by(catalogue, photos) == {}
    told: dict[str, PhotoError | None] = {}
    look(photos, size_and_mean, catalogue, lambda one, error: told.update({one.name: error}))
    assert isinstance(told.pop("c.jpg"), PhotoError)
    assert told == {"a.jpg": None, "b.jpg": None}
    assert set(found_by(catalogue, photos)) == {"a.jpg", "b.jpg"}


def test_of_a_raw_file_with_a_small_preview_it_is_what_the_sensor_saw(
    tiny_bundle, tmp_path: Path, catalogue: Catalogue
) -> None:
    seen = photo(1600, 1200) / 255.0
    preview = io.BytesIO()
    Image.fromarray(photo(1100, 825)).save(preview, "JPEG")
    (tmp_path / "w.dng").write_bytes(make_dng(seen, jpeg=preview.getvalue()))
    photos = scan_folder(tmp_path)
    scorer = Scorer(Engine(tiny_bundle, threads=1), catalogue, measure=size_and_mean)
    told = score(scorer, photos)["w.dng"]
    assert isinstance(told, Assessment)
    assert (told.width, told.height) == (1100, 825)  # the network is given the preview
    assert found_by(catalogue, photos)["w.dng"].startswith("1600x1200, ")


def test_what_is_measured_of_another_content_or_by_another_version_is_unknown(
    tiny_bundle, folder: Path, catalogue: Catalogue
) -> None:
    photos = scan_folder(folder)
    score(Scorer(Engine(tiny_bundle, threads=1), catalogue, measure=size_and_mean), photos)
    assert found_by(catalogue, photos, version=4) == {}
    Image.fromarray(photo(640, 480)).save(folder / "a.jpg")
    assert set(found_by(catalogue, scan_folder(folder))) == {"b.jpg"}


def test_a_close_look_comes_back_as_it_was_and_a_spoilt_one_not(
    folder: Path, catalogue: Catalogue
) -> None:
    photos = scan_folder(folder)
    look(photos, Looker(), catalogue, lambda _one, _error: None)
    catalogue.flush()
    kept = kept_looks(photos, catalogue)
    pixels = np.asarray(Image.open(folder / "a.jpg"))
    assert kept[folder / "a.jpg"].signals == measured(pixels)
    assert kept[folder / "a.jpg"].faces == ()
    assert set(kept) == {folder / "a.jpg", folder / "b.jpg"}
    with closing(sqlite3.connect(catalogue.cache.path)) as database, database:
        database.execute("UPDATE measurements SET value = x'00' WHERE kind = 'faces'")
    assert kept_looks(photos, catalogue) == {}
