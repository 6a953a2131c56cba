"""Marks on their way into sidecars: after the ledger, undone the same way, never lost."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from core.catalogue import following
from core.catalogue.catalogue import Catalogue
from core.catalogue.decisions import Decision, Held, decisions_of, held, orientation_of
from core.catalogue.files import moved
from core.catalogue.marking import Marking, SetMarks
from core.catalogue.sidecar_queue import (
    SidecarMarks,
    SidecarRules,
    WriteSidecars,
    waiting,
    write_what_waits,
)
from core.marks.marks import UNMARKED, Colour, Flag, MarkChange, Marks
from core.photos.scan import scan_folder
from core.results.assessment import Assessment, ModelIdentity
from core.sidecars.beside import Beside
from core.sidecars.reading import said_of
from core.sidecars.writing import Naming, write_marks

RULES = SidecarRules()


@pytest.fixture
def catalogue(tmp_path):
    with Catalogue.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path) -> Path:
    made = tmp_path / "photos"
    made.mkdir()
    for name in ("a.jpg", "b.jpg"):
        Image.new("RGB", (8, 8), "red").save(made / name)
    (made / "b.nef").write_bytes(b"raw of b")
    return made


def photos(folder: Path):
    return {photo.path.stem: photo for photo in scan_folder(folder)}


def said(folder: Path, stem: str) -> Marks:
    return said_of(photos(folder)[stem], Beside.of(folder)).marks


def mark(catalogue, folder, stem: str, change: MarkChange, said_then=UNMARKED, **more) -> None:
    photo = photos(folder)[stem]
    catalogue.perform(SetMarks((Marking.of(photo, change, said_then, **more),), write=True))


def drain(catalogue, rules=RULES):
    return write_what_waits(catalogue.ledger, rules)


def sidecars(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.suffix == ".xmp"}


def test_marks_reach_the_sidecars_of_both_files_of_a_pair(catalogue, folder):
    mark(catalogue, folder, "b", MarkChange(stars=4))
    mark(catalogue, folder, "b", MarkChange(label=("Blue", Colour.BLUE)))
    assert sidecars(folder) == set()
    assert waiting(catalogue.ledger) == 1
    assert {path.name for path in drain(catalogue).written} == {"b.jpg.xmp", "b.nef.xmp"}
    assert waiting(catalogue.ledger) == 0
    assert said(folder, "b") == Marks(4, None, "Blue", Colour.BLUE)
    assert drain(catalogue).written == ()


def test_what_is_not_written_when_the_process_ends_is_written_the_next_time(tmp_path, folder):
    with Catalogue.open(tmp_path / "data") as first:
        mark(first, folder, "a", MarkChange(flag=Flag.PICK))
    with Catalogue.open(tmp_path / "data") as second:
        drain(second)
    assert said(folder, "a") == Marks(flag=Flag.PICK)


def test_an_undo_writes_the_earlier_marks_and_leaves_what_others_wrote(catalogue, folder):
    write_marks(photos(folder)["a"], Beside.of(folder), Marks(2, Flag.PICK), Naming.FULL)
    mark(catalogue, folder, "a", MarkChange(stars=5), Marks(2, Flag.PICK))
    drain(catalogue)
    assert said(folder, "a") == Marks(5, Flag.PICK)
    catalogue.undo()
    assert drain(catalogue).problems == ()
    assert said(folder, "a") == Marks(2, Flag.PICK)
    catalogue.redo()
    drain(catalogue)
    assert said(folder, "a") == Marks(5, Flag.PICK)


def test_an_undo_is_refused_where_the_sidecar_was_changed_outside(catalogue, folder):
    mark(catalogue, folder, "a", MarkChange(stars=5))
    drain(catalogue)
    path = folder / "a.jpg.xmp"
    path.write_bytes(path.read_bytes() + b"\n")
    before = path.read_bytes()
    catalogue.undo()
    (problem,) = drain(catalogue).problems
    assert "a.jpg.xmp: The sidecar was changed by another program" in str(problem)
    assert path.read_bytes() == before
    assert waiting(catalogue.ledger) == 0


def test_undone_before_it_was_written_makes_no_sidecar_and_redone_makes_one(catalogue, folder):
    mark(catalogue, folder, "a", MarkChange(stars=5))
    catalogue.undo()
    assert drain(catalogue) == drain(catalogue)
    assert sidecars(folder) == set()
    catalogue.redo()
    drain(catalogue)
    assert said(folder, "a") == Marks(5)


def test_a_sidecar_that_must_stay_is_told_and_the_others_are_written(catalogue, folder):
    bad = folder / "a.jpg.xmp"
    bad.write_bytes(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF")
    mark(catalogue, folder, "a", MarkChange(stars=1))
    mark(catalogue, folder, "b", MarkChange(stars=2))
    done = drain(catalogue)
    assert len(done.problems) == 1
    assert "a.jpg.xmp" in str(done.problems[0])
    assert bad.read_bytes().endswith(b"<rdf:RDF")
    assert said(folder, "b") == Marks(2)
    assert drain(catalogue).problems == ()  # told once


def test_on_a_full_disk_the_rest_waits(catalogue, folder, monkeypatch):
    mark(catalogue, folder, "a", MarkChange(stars=1))
    mark(catalogue, folder, "b", MarkChange(stars=2))
    tries = []

    def full(*_args):
        tries.append(1)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as limited:
        limited.setattr(os, "fsync", full)
        (problem,) = drain(catalogue).problems
    assert "a.jpg" in str(problem)
    assert sidecars(folder) == set()
    assert waiting(catalogue.ledger) == 2
    assert len(tries) == 1  # a full disk is not asked for each of three thousand photos
    drain(catalogue)
    assert said(folder, "a") == Marks(1)
    assert said(folder, "b") == Marks(2)


def test_on_a_disk_that_is_out_marks_wait_for_it(catalogue, tmp_path, monkeypatch):
    monkeypatch.setattr(following, "_PLACES_OF_DISKS", (str(tmp_path / "media"),))
    card = tmp_path / "media" / "CARD"
    card.mkdir(parents=True)
    Image.new("RGB", (8, 8), "red").save(card / "a.jpg")
    mark(catalogue, card, "a", MarkChange(stars=4))
    card.rename(tmp_path / "pulled")
    assert drain(catalogue).problems == ()
    assert waiting(catalogue.ledger) == 1
    (tmp_path / "pulled").rename(card)
    drain(catalogue)
    assert said(card, "a") == Marks(4)


def test_a_photo_that_moved_gets_its_sidecar_where_it_is(catalogue, folder):
    mark(catalogue, folder, "a", MarkChange(stars=1))
    (folder / "a.jpg").rename(folder / "c.jpg")
    with catalogue.ledger.change() as ledger:
        moved(ledger, folder / "a.jpg", folder / "c.jpg")
    drain(catalogue)
    assert sidecars(folder) == {"c.jpg.xmp"}


def test_a_photo_that_is_gone_is_waited_for_and_holds_nothing_up(catalogue, folder):
    mark(catalogue, folder, "a", MarkChange(stars=1))
    mark(catalogue, folder, "b", MarkChange(stars=2))
    (folder / "a.jpg").unlink()
    assert drain(catalogue).problems == ()
    assert said(folder, "b") == Marks(2)
    assert waiting(catalogue.ledger) == 1  # it may be on its way to another folder
    tomorrow = datetime.now(UTC) + timedelta(days=1, minutes=1)
    assert write_what_waits(catalogue.ledger, RULES, clock=lambda: tomorrow).problems == ()
    assert waiting(catalogue.ledger) == 0
    assert "a.jpg.xmp" not in sidecars(folder)


def test_an_undo_finds_the_sidecar_that_moved_with_its_photo(catalogue, folder):
    mark(catalogue, folder, "a", MarkChange(stars=1))
    drain(catalogue)
    names = ("a.jpg", "a.jpg.xmp")
    with catalogue.ledger.change() as ledger:
        for name in names:
            (folder / name).rename(folder / f"z{name}")
            moved(ledger, folder / name, folder / f"z{name}")
    catalogue.undo()
    assert drain(catalogue).problems == ()
    assert said(folder, "za") == UNMARKED


def test_what_a_model_says_goes_along_in_a_namespace_of_ours(catalogue, folder):
    model = ModelIdentity("Small", "1.0", "ab" * 32, "mobileiqa")
    assessment = Assessment(0.7, 71.5, (), 8, 8, model, 0.1)
    now = datetime(2026, 11, 27, 12, tzinfo=UTC)
    mark(catalogue, folder, "a", MarkChange(stars=1), assessed=(assessment, now))
    drain(catalogue)
    text = (folder / "a.jpg.xmp").read_text("utf-8")
    assert "71.5" in text
    assert "ab" * 32 in text
    assert "Small 1.0" in text


def test_sidecars_written_by_command_and_undone(catalogue, folder):
    photo = photos(folder)["b"]
    asked = SidecarMarks(photo.files, MarkChange(stars=3, flag=Flag.REJECT))
    catalogue.perform(WriteSidecars((asked,)))
    assert str(catalogue.next_undo()) == "Sidecars: 1 photo"
    drain(catalogue, SidecarRules(Naming.STEM_FOR_RAW, rejects_as_rating=True))
    assert sidecars(folder) == {"b.xmp", "b.jpg.xmp"} or sidecars(folder) == {"b.xmp"}
    assert said(folder, "b").flag is Flag.REJECT
    catalogue.undo()
    assert drain(catalogue, SidecarRules(Naming.STEM_FOR_RAW, True)).problems == ()
    assert said(folder, "b") == UNMARKED


def test_a_turn_is_written_by_command_and_undone(catalogue, folder):
    photo = photos(folder)["b"]
    asked = SidecarMarks(photo.files, MarkChange(), turn=(1, 8))
    catalogue.perform(WriteSidecars((asked,)))
    drain(catalogue)
    assert said_of(photo, Beside.of(folder)).orientation == 8
    catalogue.undo()
    drain(catalogue)
    assert said_of(photo, Beside.of(folder)).orientation == 1


def test_a_turn_goes_into_the_sidecar_and_back_and_the_photo_keeps_its_bytes(catalogue, folder):
    photo = photos(folder)["a"]
    before = photo.path.read_bytes()
    turn = Marking(photo.files, MarkChange(), turn=(1, 6))
    catalogue.perform(SetMarks((turn,), write=True))
    assert str(catalogue.next_undo()) == "Turned: 1 photo"
    drain(catalogue)
    assert said_of(photo, Beside.of(folder)).orientation == 6
    found = decisions_of(catalogue.ledger, [photo])[photo.path]
    assert orientation_of(found, 6, None) == 6
    assert held(found, {}) == Held(UNMARKED)
    catalogue.undo()
    drain(catalogue)
    assert said_of(photo, Beside.of(folder)).orientation == 1
    catalogue.redo()
    drain(catalogue)
    assert said_of(photo, Beside.of(folder)).orientation == 6
    assert photo.path.read_bytes() == before


def test_which_orientation_holds():
    noon = datetime(2026, 11, 27, 12, tzinfo=UTC)
    decided = {"orientation": Decision(6, noon, said=1)}
    assert orientation_of({}, None, None) is None
    assert orientation_of({}, 8, noon) == 8
    assert orientation_of(decided, None, None) == 6
    assert orientation_of(decided, 1, noon + timedelta(hours=1)) == 6
    assert orientation_of(decided, 3, noon + timedelta(hours=1)) == 3
    assert orientation_of(decided, 3, noon - timedelta(hours=1)) == 6


BRIDGE_REJECT = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="-1"/>
 </rdf:RDF>
</x:xmpmeta>
"""


def test_undoing_puts_a_sidecar_back_byte_for_byte_step_by_step(catalogue, folder):
    """A rejection that stood as -1 alone would be lost to its program by a merge."""
    path = folder / "a.jpg.xmp"
    path.write_bytes(BRIDGE_REJECT)
    rejected = Marks(flag=Flag.REJECT)
    contents = [BRIDGE_REJECT]
    for change in (MarkChange(stars=4), MarkChange(flag=Flag.PICK), MarkChange(stars=2)):
        mark(catalogue, folder, "a", change, rejected if len(contents) == 1 else said(folder, "a"))
        drain(catalogue)
        contents.append(path.read_bytes())
    assert len(set(contents)) == 4
    for former in contents[-2::-1]:
        catalogue.undo()
        assert drain(catalogue).problems == ()
        assert path.read_bytes() == former
    catalogue.redo()
    drain(catalogue)
    assert said(folder, "a").stars == 4


def test_two_marks_written_as_one_are_undone_one_by_one_by_the_merge(catalogue, folder):
    path = folder / "a.jpg.xmp"
    path.write_bytes(BRIDGE_REJECT)
    mark(catalogue, folder, "a", MarkChange(stars=3), Marks(flag=Flag.REJECT))
    mark(catalogue, folder, "a", MarkChange(stars=5), Marks(flag=Flag.REJECT))
    drain(catalogue)
    catalogue.undo()
    drain(catalogue)
    assert said(folder, "a").stars == 3


def test_a_name_too_long_for_a_sidecar_is_given_up_and_the_others_are_written(catalogue, folder):
    name = "y" * 251 + ".jpg"
    Image.new("RGB", (8, 8), "red").save(folder / name)
    mark(catalogue, folder, name.removesuffix(".jpg"), MarkChange(stars=1))
    mark(catalogue, folder, "a", MarkChange(stars=2))
    done = drain(catalogue)
    assert len(done.problems) == 1
    assert said(folder, "a") == Marks(2)
    assert waiting(catalogue.ledger) == 0


def test_a_later_moment_of_the_same_score_changes_no_byte(catalogue, folder):
    model = ModelIdentity("Small", "1.0", "ab" * 32, "mobileiqa")
    assessment = Assessment(0.7, 71.5, (), 8, 8, model, 0.1)
    contents = set()
    for hour in (9, 12):
        now = datetime(2026, 11, 27, hour, tzinfo=UTC)
        mark(catalogue, folder, "a", MarkChange(stars=1), assessed=(assessment, now))
        drain(catalogue)
        contents.add((folder / "a.jpg.xmp").read_bytes())
    assert len(contents) == 1
