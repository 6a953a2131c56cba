"""Ratings of a folder: from ledger and sidecars, with the bursts of real photos."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.catalogue.catalogue import Catalogue
from core.catalogue.marking import Marking, SetMarks
from core.marks.marks import Flag, MarkChange
from core.photos.scan import scan_folder
from core.scoring.own_ratings import own_marks, own_ratings
from core.scoring.remembering import open_catalogue
from tests.culling_scenes import at, burst, photo, save

SIDECAR = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="{stars}"/></rdf:RDF></x:xmpmeta>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A burst of three, one photo later, one below in another folder, one without a time."""
    made = tmp_path / "photos"
    (made / "card b").mkdir(parents=True)
    for number, frame in enumerate(burst(photo("spaniels.jpg"), 3, seed=8)):
        save(frame, made / f"a{number}.jpg", at(number * 0.2))
    save(photo("honey-bee.jpg"), made / "c.jpg", at(300))
    save(photo("citrus-fruits.jpg"), made / "d.jpg", None)
    save(photo("mountain-path.jpg"), made / "card b" / "e.jpg", at(0.1))
    return made


def mark(catalogue: Catalogue, folder: Path, changes: dict[str, MarkChange]) -> None:
    photos = {one.path.stem: one for one in scan_folder(folder, recursive=True)}
    markings = tuple(Marking.of(photos[name], change) for name, change in changes.items())
    catalogue.perform(SetMarks(markings))


def test_ledger_and_sidecars_together_and_bursts_by_what_is_seen(folder: Path) -> None:
    (folder / "d.jpg.xmp").write_text(SIDECAR.format(stars=2))
    before = {path: path.read_bytes() for path in folder.rglob("*.*")}
    with open_catalogue() as catalogue:
        changes = {
            "a0": MarkChange(stars=5),
            "a2": MarkChange(stars=3),
            "e": MarkChange(flag=Flag.PICK),
        }
        mark(catalogue, folder, changes)
        ratings = own_ratings(folder, catalogue)
        assert {path.stem for path in own_marks(folder, catalogue)} == {"a0", "a2", "d", "e"}
    found = {one.path.stem: (one.grade, one.group) for one in ratings.photos}
    assert found == {"a0": (5, 0), "a2": (3, 0), "d": (2, None), "e": (4, None)}
    assert ratings.unrated == 2
    assert {path: path.read_bytes() for path in folder.rglob("*.*")} == before


def test_without_a_ledger_sidecars_are_asked(folder: Path) -> None:
    (folder / "a1.jpg.xmp").write_text(SIDECAR.format(stars=4))
    (folder / "c.jpg.xmp").write_text(SIDECAR.format(stars=-1))
    ratings = own_ratings(folder, None)
    assert {one.path.stem: one.grade for one in ratings.photos} == {"a1": 4, "c": 0}


def test_photos_that_were_moved_out_of_the_way_are_not_asked(folder: Path) -> None:
    (folder / "Rejected").mkdir()
    (folder / "a1.jpg").rename(folder / "Rejected" / "a1.jpg")
    (folder / "Rejected" / "a1.jpg.xmp").write_text(SIDECAR.format(stars=-1))
    assert own_ratings(folder, None).photos == ()
