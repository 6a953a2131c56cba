"""Facts are read in the background, what is known first, each file once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ExifTags, Image

from core.catalogue.catalogue import Catalogue
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from mobileiqa_gui.workers.facts import FactReader, facts_of


def save(path: Path, camera: str) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = camera
    Image.new("RGB", (30, 20)).save(path, exif=exif)


@pytest.fixture
def photos(tmp_path) -> list[Photo]:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(120):
        save(folder / f"{number:03}.jpg", f"Camera {number}")
    return scan_folder(folder)


@pytest.fixture
def catalogue(tmp_path):
    with Catalogue.open(tmp_path / "home") as made:
        yield made


def reader_of(catalogue):
    return FactReader(lambda: catalogue)


def test_all_are_told_and_remembered(qtbot, photos, catalogue):
    reader, found = reader_of(catalogue), {}
    reader.found.connect(found.update)
    with qtbot.waitSignal(reader.finished):
        reader.read(photos)
    assert {path.stem: facts.camera for path, facts in found.items()} == {
        f"{number:03}": f"Camera {number}" for number in range(120)
    }
    reader.close()
    catalogue.flush()
    assert all(known.is_whole for known in catalogue.facts_of(photos).values())
    assert len(catalogue.facts_of(photos)) == 120


def test_what_is_known_is_not_read_again_and_told_before_the_rest(photos, catalogue):
    known = Facts(camera="As remembered")
    catalogue.record_facts(dict.fromkeys(photos[60:], known))
    catalogue.flush()
    first, *rest = facts_of(photos, catalogue, lambda: False)
    assert first == {photo.path: known for photo in photos[60:]}
    assert [len(batch) for batch in rest] == [50, 10]
    assert list(rest[0]) == [photo.path for photo in photos[:50]]


def test_without_a_catalogue_they_are_read_all_the_same(photos):
    found = list(facts_of(photos[:3], None, lambda: False))
    assert [facts.camera for facts in found[0].values()] == ["Camera 0", "Camera 1", "Camera 2"]


def test_of_a_file_that_is_away_nothing_is_remembered(photos, catalogue):
    folder = photos[0].path.parent
    away = folder.rename(folder.with_name("away"))
    assert list(facts_of(photos, catalogue, lambda: False))[-1] == {}
    away.rename(folder)
    catalogue.flush()
    assert catalogue.facts_of(photos) == {}
    told = {path for batch in facts_of(photos, catalogue, lambda: False) for path in batch}
    assert len(told) == 120


def test_what_was_read_until_it_is_cancelled_is_remembered(photos, catalogue):
    answers = iter([False] * 10)
    batches = list(facts_of(photos, catalogue, lambda: next(answers, True)))
    catalogue.flush()
    told = {path for batch in batches for path in batch}
    assert 0 < len(told) < 120
    assert catalogue.facts_of(photos).keys() == told


def test_other_photos_end_what_is_under_way(qtbot, photos, catalogue):
    reader, found = reader_of(catalogue), {}
    reader.found.connect(found.update)
    reader.read(photos[:60])
    with qtbot.waitSignal(reader.finished):
        reader.read(photos[60:])
    assert found.keys() == {photo.path for photo in photos[60:]}
    with qtbot.assertNotEmitted(reader.finished, wait=300):
        reader.read(photos)
        reader.stop()
    reader.close()


def test_nothing_to_read_is_nothing_to_say(qtbot, catalogue):
    reader = reader_of(catalogue)
    with qtbot.assertNotEmitted(reader.finished, wait=200):
        reader.read([])
    reader.close()
