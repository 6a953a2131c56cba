"""Moving as an operation: written down first, undone, redone, finished after a crash."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from core.catalogue.catalogue import Catalogue
from core.catalogue.decisions import decisions_of
from core.catalogue.marking import Marking, SetMarks
from core.catalogue.moves import unsettled, write_plan
from core.catalogue.moving import BUSY, MoveFiles, finish_interrupted, hand_over
from core.catalogue.operations import Work
from core.errors import CatalogueError, MobileIqaError
from core.files import FileLock
from core.handover.companions import gather
from core.handover.placing import put
from core.handover.plans import Kind, to_folder, to_rejected, to_trash
from core.marks.marks import Colour, Flag, MarkChange, Marks
from core.photos.scan import scan_folder
from core.sidecars.beside import Beside
from core.sidecars.reading import said_of
from tests.trash import own_trash

__all__ = ["own_trash"]

NAMES = ("a.NEF", "a.JPG", "a.NEF.xmp", "b.jpg", "b.xmp", "c.jpg")


@pytest.fixture
def folder(tmp_path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        (folder / name).write_bytes(name.encode() * (number + 1))
    return folder


@pytest.fixture
def catalogue(tmp_path):
    with Catalogue.open(tmp_path / "data") as catalogue:
        yield catalogue


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def rejected(folder: Path, *names: str):
    photos = [photo for photo in scan_folder(folder) if not names or photo.name in names]
    return to_rejected(gather(photos), folder)


def marks(catalogue: Catalogue, folder: Path) -> dict[str, object]:
    found = decisions_of(catalogue.ledger, scan_folder(folder, recursive=True))
    return {path.name: decisions["flag"].value for path, decisions in found.items()}


def test_rejected_photos_move_with_their_marks_and_come_back(catalogue, folder):
    before = files(folder)
    photos = scan_folder(folder)
    catalogue.perform(
        SetMarks(tuple(Marking.of(p, MarkChange(flag=Flag.REJECT)) for p in photos[:2]))
    )
    done = hand_over(catalogue, rejected(folder, "a.JPG", "b.jpg"), "Rejected")
    assert (done.photos, done.failures) == (2, ())
    assert done.changed.marked == {folder / "a.JPG", folder / "b.jpg"}
    assert files(folder) == {
        "c.jpg": before["c.jpg"],
        **{f"Rejected/{name}": before[name] for name in NAMES[:5]},
    }
    assert marks(catalogue, folder) == {"a.JPG": "reject", "b.jpg": "reject"}
    assert marks(catalogue, folder / "Rejected") == {"a.JPG": "reject", "b.jpg": "reject"}
    assert str(catalogue.next_undo()) == "Move 2 photos to “Rejected”"
    undone = catalogue.undo()
    assert undone is not None
    assert undone.note is None
    assert files(folder) == before
    assert not (folder / "Rejected").exists()  # made for it, and empty again
    assert marks(catalogue, folder) == {"a.JPG": "reject", "b.jpg": "reject"}
    redone = catalogue.redo()
    assert redone is not None
    assert set(files(folder / "Rejected")) == set(NAMES[:5])
    catalogue.undo()
    assert files(folder) == before
    assert not unsettled(catalogue.ledger)


def test_undo_reaches_over_a_restart(tmp_path, folder):
    before = files(folder)
    with Catalogue.open(tmp_path / "data") as catalogue:
        hand_over(catalogue, rejected(folder), "Rejected")
        assert set(files(folder / "Rejected")) == set(NAMES)
    with Catalogue.open(tmp_path / "data") as catalogue:
        catalogue.undo()
    assert files(folder) == before


def test_what_another_program_changed_stays_and_is_said(catalogue, folder):
    before = files(folder)
    hand_over(catalogue, rejected(folder), "Rejected")
    (folder / "Rejected" / "b.jpg").write_bytes(b"edited")
    (folder / "Rejected" / "a.NEF.xmp").write_bytes(b"a sidecar may change")
    (folder / "c.jpg").write_bytes(b"a new photo of this name")
    undone = catalogue.undo()
    assert undone is not None
    assert str(undone.note) == (
        "2 photos stayed where they are, the first of them b.jpg: "
        f"{folder}/Rejected/b.jpg was changed by another program meanwhile."
    )
    assert files(folder) == {
        "a.NEF": before["a.NEF"],
        "a.JPG": before["a.JPG"],
        "a.NEF.xmp": b"a sidecar may change",
        "c.jpg": b"a new photo of this name",
        "Rejected/b.jpg": b"edited",
        "Rejected/b.xmp": before["b.xmp"],
        "Rejected/c.jpg": before["c.jpg"],
    }


def test_what_is_gone_meanwhile_is_said_and_keeps_no_earlier_undo_back(catalogue, folder):
    hand_over(catalogue, rejected(folder, "c.jpg"), "Rejected")
    shutil.rmtree(folder / "Rejected")
    undone = catalogue.undo()
    assert undone is not None
    assert "c.jpg stayed where it is: Its folder is gone." in str(undone.note)
    assert catalogue.next_undo() is None


def test_a_photo_that_cannot_go_stays_whole_and_the_rest_goes(catalogue, folder):
    plan = rejected(folder)
    (folder / "b.jpg").unlink()
    done = hand_over(catalogue, plan, "Rejected")
    assert done.photos == 2
    assert done.failures == (
        (folder / "b.jpg", "It is gone: another program moved or deleted it."),
    )
    assert set(files(folder)) == {"b.xmp"} | {f"Rejected/{n}" for n in NAMES if n[0] != "b"}
    catalogue.undo()
    catalogue.redo()  # what did not go is left alone for good
    assert set(files(folder)) == {"b.xmp"} | {f"Rejected/{n}" for n in NAMES if n[0] != "b"}


def test_nothing_is_journalled_where_nothing_could_go(catalogue, folder):
    plan = rejected(folder, "c.jpg")
    (folder / "c.jpg").unlink()
    with pytest.raises(MobileIqaError) as raised:
        hand_over(catalogue, plan, "Rejected")
    assert raised.value.message.startswith("Nothing was moved or copied. It is gone")
    assert catalogue.next_undo() is None
    assert finish_interrupted(catalogue) == []


def test_a_name_taken_in_between_gives_the_group_another(catalogue, folder):
    plan = rejected(folder, "a.JPG")
    (folder / "Rejected").mkdir()
    (folder / "Rejected" / "a.NEF").write_text("another's")
    hand_over(catalogue, plan, "Rejected")
    assert set(files(folder / "Rejected")) == {"a.NEF", "a-2.NEF", "a-2.JPG", "a-2.NEF.xmp"}
    assert (folder / "Rejected" / "a.NEF").read_text() == "another's"
    catalogue.undo()
    assert set(files(folder)) == {*NAMES, "Rejected/a.NEF"}


def test_progress_and_stopping(catalogue, folder):
    told: list[tuple[int, int]] = []
    work = Work(lambda done, total: told.append((done, total)), lambda: len(told) > 2)
    done = hand_over(catalogue, rejected(folder), "Rejected", work=work)
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert done.photos == 2
    assert done.failures == ((folder / "c.jpg", "It was stopped before its turn."),)
    assert "c.jpg" in files(folder)


def test_the_trash_gives_back_by_undo(catalogue, folder, own_trash):
    before = files(folder)
    done = hand_over(catalogue, to_trash(gather(scan_folder(folder)), folder), "")
    assert done.photos == 3
    assert files(folder) == {}
    assert str(catalogue.next_undo()) == "Put 3 photos into the trash"
    catalogue.undo()
    assert files(folder) == before
    catalogue.redo()
    assert files(folder) == {}
    (own_trash / "files" / "b.jpg").unlink()  # emptied by hand
    undone = catalogue.undo()
    assert undone is not None
    assert str(undone.note) == "b.jpg stayed where it is: It is not in the trash any more."
    assert set(files(folder)) == set(NAMES) - {"b.jpg", "b.xmp"}


def test_copies_keep_the_marks_and_undo_puts_them_into_the_trash(
    catalogue, folder, tmp_path, own_trash
):
    before = files(folder)
    photos = scan_folder(folder)
    catalogue.perform(SetMarks((Marking.of(photos[0], MarkChange(flag=Flag.PICK)),)))
    out = tmp_path / "out"
    out.mkdir()
    plan = to_folder(Kind.COPY, gather(photos[:2]), out, lambda photo, number: f"w{number}")
    done = hand_over(catalogue, plan, "out")
    assert done.photos == 2
    assert files(folder) == before
    assert set(files(out)) == {"w1.NEF", "w1.JPG", "w1.NEF.xmp", "w2.jpg", "w2.xmp"}
    assert marks(catalogue, out) == {"w1.JPG": "pick"}
    (out / "w2.jpg").write_bytes(b"edited")
    undone = catalogue.undo()
    assert undone is not None
    assert "w2.jpg was changed by another program" in str(undone.note)
    assert set(files(out)) == {"w2.jpg", "w2.xmp"}
    assert len(files(own_trash / "files")) == 3
    assert files(folder) == before


def test_copies_carry_their_marks_inside_and_the_pictures_stay(catalogue, tmp_path, own_trash):
    folder, out = tmp_path / "marked", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    picture = Image.effect_noise((64, 48), 80).convert("RGB")
    for name in ("a.jpg", "b.tif", "c.jpg"):
        picture.save(folder / name)
    (folder / "c.jpg").write_bytes(b"\xff\xd8 no picture")
    before = files(folder)
    photos = scan_folder(folder)
    marks = Marks(4, Flag.PICK, "Green", Colour.GREEN)
    plan = to_folder(Kind.COPY, gather(photos), out, lambda photo, number: photo.path.stem)
    done = hand_over(catalogue, plan, "out", {photo.path: marks for photo in photos})
    assert done.photos == 3
    assert not done.failures
    ((path, remark),) = done.remarks
    assert path == folder / "c.jpg"
    assert remark.startswith("The copy is made without marks inside")
    assert files(folder) == before
    for photo in scan_folder(out):
        if photo.name == "c.jpg":
            assert photo.path.read_bytes() == before["c.jpg"]
            continue
        assert said_of(photo, Beside.of(out)).marks == marks
        copied, original = (Image.open(p) for p in (photo.path, folder / photo.name))
        assert copied.tobytes() == original.tobytes()
    catalogue.undo()
    assert files(out) == {}


def test_a_base_that_is_not_there_is_not_made(catalogue, folder, tmp_path):
    away = tmp_path / "unplugged"
    plan = to_folder(Kind.COPY, gather(scan_folder(folder)), away, lambda photo, number: "x")
    with pytest.raises(MobileIqaError) as raised:
        hand_over(catalogue, plan, "unplugged")
    assert "is not there. Connect its drive" in raised.value.message
    assert not away.exists()
    assert finish_interrupted(catalogue) == []


def test_another_window_that_moves_is_waited_for(catalogue, folder):
    before = files(folder)
    ledger = catalogue.ledger.path
    with FileLock(ledger.with_name(ledger.name + ".moving")) as lock:
        assert lock.acquire()
        with pytest.raises(CatalogueError) as raised:
            hand_over(catalogue, rejected(folder), "Rejected")
        assert raised.value.message == BUSY
        assert finish_interrupted(catalogue) == []
    assert finish_interrupted(catalogue) == []  # what was refused is not done later
    assert files(folder) == before


def plan_only(catalogue, plan) -> int:
    with catalogue.ledger.change() as connection:
        return write_plan(connection, plan, {}, "2026-11-27 10:00:00.000000")


def test_what_was_only_planned_is_finished(catalogue, folder):
    plan_only(catalogue, rejected(folder))
    assert [str(each) for each in finish_interrupted(catalogue)] == [
        "Moving or copying photos was cut off earlier. Now it is finished: 3 of 3."
    ]
    assert set(files(folder / "Rejected")) == set(NAMES)
    assert str(catalogue.next_undo()) == "Move 3 photos to “Rejected”"
    assert finish_interrupted(catalogue) == []


def test_half_a_group_is_finished_and_can_be_undone(catalogue, folder):
    before = files(folder)
    plan = rejected(folder)
    number = plan_only(catalogue, plan)
    with catalogue.ledger.change() as connection:
        connection.execute("UPDATE moves SET wanted = 'there' WHERE id = ?", (number,))
    (folder / "Rejected").mkdir()
    put(plan.groups[0][1].source, plan.groups[0][1].target)
    finish_interrupted(catalogue)
    assert set(files(folder / "Rejected")) == set(NAMES)
    catalogue.undo()
    assert files(folder) == before


def test_an_undo_that_was_cut_off_is_taken_back(catalogue, folder):
    plan = rejected(folder)
    hand_over(catalogue, plan, "Rejected")
    with catalogue.ledger.change() as connection:
        connection.execute("UPDATE moves SET wanted = 'back', settled = 0")
    put(plan.groups[1][0].target, plan.groups[1][0].source)
    finish_interrupted(catalogue)
    assert set(files(folder / "Rejected")) == set(NAMES)
    catalogue.undo()
    assert set(files(folder)) == set(NAMES)


def test_what_lies_on_a_disk_that_is_away_waits(catalogue, folder, tmp_path):
    plan_only(catalogue, rejected(folder))
    folder.rename(tmp_path / "away")
    for _ in range(2):
        (sentence,) = finish_interrupted(catalogue)
        assert f"It cannot be finished while {folder} is not there." in str(sentence)
    (tmp_path / "away").rename(folder)
    finish_interrupted(catalogue)
    assert set(files(folder / "Rejected")) == set(NAMES)


def test_the_words_of_one_photo(catalogue, folder, own_trash):
    hand_over(catalogue, rejected(folder, "c.jpg"), "Rejected")
    assert str(catalogue.next_undo()) == "Move a photo to “Rejected”"
    for kind, words in (
        (Kind.COPY, "Copy a photo to “x”"),
        (Kind.TRASH, "Put a photo into the trash"),
    ):
        assert str(MoveFiles(1, kind, 1, "x").words) == words
