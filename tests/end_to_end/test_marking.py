"""Marks by key in the real window: shown at once, in the ledger soon, undone, and there again."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from core.catalogue.decisions import decisions_of, held
from core.marks.marks import UNMARKED, Colour, Flag, Marks
from core.photos.scan import scan_folder
from core.places import data_folder
from core.scoring.remembering import open_catalogue
from core.sidecars.beside import Beside
from core.sidecars.reading import said_of
from core.sidecars.writing import Naming, write_marks
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.marks.commands import FROM_SCORES, WRITE_SIDECARS
from mobileiqa_gui.marks.whole_set import WholeSet
from mobileiqa_gui.window.commands import UNDO

pytestmark = pytest.mark.usefixtures("scored_before")

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(open_window, folder, wait_for_scores):
    made = open_window(folder)
    wait_for_scores(made, 6)
    return made


def kept() -> int:
    """Changes in the journal that hold."""
    path = data_folder() / "ledger.sqlite3"
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as ledger:
        query = "SELECT count(*) FROM journal WHERE undone_at IS NULL"
        return int(ledger.execute(query).fetchone()[0])


def marks_on_disk(folder: Path) -> dict[str, Marks]:
    with open_catalogue() as catalogue:
        found = decisions_of(catalogue.ledger, scan_folder(folder))
    return {path.stem: held(one, {}).marks for path, one in found.items()}


def current(window) -> str:
    return window.bench.current.path.stem


def shown(window) -> dict[str, Marks]:
    presenter = window.bench.presenter
    marks = {photo.path.stem: presenter.marks_of(photo.path) for photo in presenter.photos}
    return {name: each for name, each in marks.items() if each}


def test_marks_in_the_grid_hit_the_selection_and_are_undone_and_redone(window, qtbot, folder):
    grid = window.centre.grid
    qtbot.keyClick(grid, Key.Key_Home)
    qtbot.keyClick(grid, Key.Key_Right, SHIFT)
    qtbot.keyClick(grid, Key.Key_3)
    assert shown(window) == {"after-the-rain": Marks(3), "dandelions": Marks(3)}
    qtbot.waitUntil(lambda: window.status._said.text() == "3 stars: 2 photos, Ctrl+Z")
    qtbot.keyClick(grid, Key.Key_X)
    qtbot.keyClick(grid, Key.Key_6)
    red = Marks(3, Flag.REJECT, "Red", Colour.RED)
    assert shown(window) == {"after-the-rain": red, "dandelions": red}
    qtbot.waitUntil(lambda: kept() == 3)
    qtbot.keyClick(grid, Key.Key_End)
    for left in (Marks(3, Flag.REJECT), Marks(3), UNMARKED):
        qtbot.keyClick(window, Key.Key_Z, CTRL)
        qtbot.waitUntil(lambda left=left: shown(window).get("dandelions", UNMARKED) == left)
    assert current(window) == "after-the-rain"  # the view returned to the photos
    assert window.bench.presenter.selected_count == 2
    qtbot.keyClick(window, Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: shown(window).get("dandelions") == Marks(3))
    window.close()
    assert marks_on_disk(folder) == {"after-the-rain": Marks(3), "dandelions": Marks(3)}


def test_in_the_loupe_the_photo_in_sight_alone_and_the_next_one_comes(window, qtbot, folder):
    grid, canvas = window.centre.grid, window.centre.loupe.view.canvas
    qtbot.keyClick(grid, Key.Key_A, CTRL)
    qtbot.keyClick(grid, Key.Key_Home)
    qtbot.keyClick(grid, Key.Key_E)
    qtbot.keyClick(canvas, Key.Key_5)
    assert current(window) == "after-the-rain"
    qtbot.keyClick(canvas, Key.Key_P, SHIFT)
    assert current(window) == "dandelions"
    window.bench.marking.set_advancing(True)
    qtbot.keyClick(canvas, Key.Key_X)
    qtbot.keyClick(canvas, Key.Key_1)
    expected = {
        "after-the-rain": Marks(5, Flag.PICK),
        "dandelions": Marks(flag=Flag.REJECT),
        "drum-and-wine": Marks(1),
    }
    assert shown(window) == expected
    window.close()
    assert marks_on_disk(folder) == expected


def test_marks_are_there_after_a_restart_and_after_the_folder_moved(
    open_window, folder, qtbot, wait_for_scores
):
    first = open_window(folder)
    wait_for_scores(first, 6)
    qtbot.keyClick(first.centre.grid, Key.Key_4)
    name = current(first)
    contents = first.bench.marking
    qtbot.waitUntil(lambda: kept() == 1)
    with open_catalogue() as catalogue:  # its content is known once it was read
        query = "SELECT count(*) FROM files WHERE sha256 IS NOT NULL"
        qtbot.waitUntil(lambda: catalogue.ledger.rows(query) == [(1,)])
    first.close()
    assert contents is not None
    moved = folder.rename(folder.with_name("album"))
    second = open_window(moved)
    qtbot.waitUntil(lambda: shown(second) == {name: Marks(4)}, timeout=20_000)


def test_undo_reaches_over_a_restart_and_into_another_folder(
    open_window, folder, qtbot, wait_for_scores, tmp_path, copy_sample
):
    first = open_window(folder)
    wait_for_scores(first, 6)
    qtbot.keyClick(first.centre.grid, Key.Key_2)
    first.close()
    copy_sample("white-dog", tmp_path / "other" / "dog.jpg")
    second = open_window(tmp_path / "other")
    wait_for_scores(second, 1)
    qtbot.waitUntil(lambda: second.bench.operations.next_undo == "2 stars: 1 photo")
    qtbot.keyClick(second, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: second.bench.folder.path == folder, timeout=20_000)
    qtbot.waitUntil(lambda: second.bench.current is not None, timeout=20_000)
    assert current(second) == "after-the-rain"
    assert shown(second) == {}


def test_a_filter_that_hides_what_is_marked_brings_the_next_in_its_place(window, qtbot):
    """Unrated only, with auto-advance on: one photo a key, none skipped."""
    grid = window.centre.grid
    window.bench.photo_list.set_filter(PhotoFilter(ranges={"stars": (0, 0)}))
    window.bench.marking.set_advancing(True)
    qtbot.keyClick(grid, Key.Key_Home)
    seen = []
    for number in range(6):
        seen.append(current(window))
        qtbot.keyClick(grid, Key.Key_1 + number % 5)
    assert len(set(seen)) == 6
    assert window.bench.presenter.shown_count == 0
    qtbot.keyClick(window, Key.Key_5)  # nothing is shown: nothing is marked
    assert sorted(each.stars for each in shown(window).values()) == [1, 1, 2, 3, 4, 5]


def test_a_ledger_that_cannot_be_written_shows_the_mark_no_longer_and_says_why(window, qtbot):
    window.bench._catalogue.get().ledger._reason = "The disk is full."
    qtbot.keyClick(window.centre.grid, Key.Key_3)
    qtbot.waitUntil(lambda: window.banner.isVisible())
    qtbot.waitUntil(lambda: shown(window) == {})


def test_stars_from_scores_are_one_change_to_undo(window, qtbot):
    grid = window.centre.grid
    qtbot.keyClick(grid, Key.Key_Home)
    qtbot.keyClick(grid, Key.Key_1)
    qtbot.waitUntil(lambda: kept() == 1)
    window.actions_of[FROM_SCORES].trigger()
    sets = window.findChild(WholeSet)
    assert sets.dialog.isVisible()
    assert "1 photo" in sets.dialog.summary.text()
    sets.dialog.give.click()
    qtbot.waitUntil(lambda: kept() == 2)
    assert shown(window)["after-the-rain"] == Marks(1)
    given = {name: one for name, one in shown(window).items() if name != "after-the-rain"}
    assert len(given) > 2
    assert all(one.by_score for one in given.values())  # they are nobody's decision in a cull
    window.actions_of[UNDO].trigger()  # the platform gives no window the keyboard back
    qtbot.waitUntil(lambda: shown(window) == {"after-the-rain": Marks(1)})


def test_marks_go_into_sidecars_as_one_marks_and_undo_takes_them_back(window, qtbot, folder):
    window.session.sidecar_writing = "as_marked"
    grid = window.centre.grid
    qtbot.keyClick(grid, Key.Key_Home)
    qtbot.keyClick(grid, Key.Key_4)
    sidecar = folder / "after-the-rain.jpg.xmp"
    qtbot.waitUntil(lambda: sidecar.exists(), timeout=20_000)
    qtbot.waitUntil(lambda: said(folder, "after-the-rain") == Marks(4), timeout=20_000)
    qtbot.keyClick(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: said(folder, "after-the-rain") == UNMARKED, timeout=20_000)
    qtbot.waitUntil(lambda: shown(window) == {})


def test_what_another_program_says_shows_and_where_it_differs_from_ours_both_are_told(
    window, qtbot, folder
):
    photo = window.bench.presenter.photos[0]
    write_marks(photo, Beside.of(folder), Marks(2), Naming.FULL)
    window.bench.folder.look()
    qtbot.waitUntil(lambda: shown(window) == {"after-the-rain": Marks(2)}, timeout=20_000)
    qtbot.keyClick(window.centre.grid, Key.Key_Home)
    qtbot.keyClick(window.centre.grid, Key.Key_5)
    assert not window.bench.marking.book.is_in_conflict(photo.path)
    write_marks(photo, Beside.of(folder), Marks(1), Naming.FULL)
    os.utime(folder / "after-the-rain.jpg.xmp", (2e9, 2e9))  # later than the key, surely
    window.bench.folder.look()
    qtbot.waitUntil(lambda: shown(window) == {"after-the-rain": Marks(1)}, timeout=20_000)
    assert window.bench.marking.book.is_in_conflict(photo.path)
    qtbot.waitUntil(lambda: "after-the-rain.jpg.xmp says 1 ★" in window.info.said.text())


def test_a_sidecar_that_must_stay_is_told_in_a_sentence(window, qtbot, folder):
    (folder / "after-the-rain.jpg.xmp").write_text("no XML", "utf-8")
    qtbot.keyClick(window.centre.grid, Key.Key_Home)
    qtbot.keyClick(window.centre.grid, Key.Key_3)
    window.actions_of[WRITE_SIDECARS].trigger()
    qtbot.waitUntil(lambda: "after-the-rain.jpg.xmp" in told(window), timeout=20_000)
    assert (folder / "after-the-rain.jpg.xmp").read_text("utf-8") == "no XML"
    assert shown(window) == {"after-the-rain": Marks(3)}


def said(folder: Path, stem: str) -> Marks:
    photo = next(photo for photo in scan_folder(folder) if photo.path.stem == stem)
    return said_of(photo, Beside.of(folder)).marks


def told(window) -> str:
    return " ".join(label.text() for label in window.banner.findChildren(QLabel))


def test_ctrl_s_writes_what_was_decided_here_of_the_selected_photo_alone(window, qtbot, folder):
    grid = window.centre.grid
    other = window.bench.presenter.photos[1]
    write_marks(other, Beside.of(folder), Marks(2), Naming.FULL)
    theirs = folder / "dandelions.jpg.xmp"
    before = theirs.read_bytes()
    window.bench.folder.look()
    qtbot.waitUntil(lambda: shown(window) == {"dandelions": Marks(2)}, timeout=20_000)
    qtbot.keyClick(grid, Key.Key_Home)
    qtbot.keyClick(grid, Key.Key_5)
    qtbot.keyClick(grid, Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: (folder / "after-the-rain.jpg.xmp").exists(), timeout=20_000)
    qtbot.keyClick(grid, Key.Key_A, CTRL)
    qtbot.keyClick(grid, Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: nothing_waits(window), timeout=20_000)
    assert {path.name for path in folder.glob("*.xmp")} == {
        "after-the-rain.jpg.xmp", "dandelions.jpg.xmp",
    }  # fmt: skip
    assert theirs.read_bytes() == before


def test_asked_again_it_tells_again_what_was_not_written(window, qtbot, folder):
    (folder / "after-the-rain.jpg.xmp").write_text("no XML", "utf-8")
    qtbot.keyClick(window.centre.grid, Key.Key_Home)
    qtbot.keyClick(window.centre.grid, Key.Key_3)
    for _ in range(2):
        with qtbot.waitSignal(window.bench.sidecars.failed, timeout=20_000):
            window.actions_of[WRITE_SIDECARS].trigger()


def nothing_waits(window) -> bool:
    rows = window.bench._catalogue.get().ledger.rows("SELECT count(*) FROM sidecar_queue")
    return not window.bench.operations._steps and rows == [(0,)]
