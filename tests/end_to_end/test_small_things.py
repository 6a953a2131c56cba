"""What a person does not look for, and misses where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from mobileiqa_gui.theme import current
from tests.end_to_end.conftest import PATIENCE_MS

pytestmark = pytest.mark.usefixtures("scored_before")

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(open_window, folder, wait_for_scores):
    """Six scored photos, one of which cannot be read."""
    (folder / "broken.jpg").write_bytes(b"no picture")
    opened = open_window(folder)
    wait_for_scores(opened, 7)
    return opened


def of(path: Path) -> QMimeData:
    """What a file manager gives of a file."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    return carried


def hover(window, carried: QMimeData) -> bool:
    """Whether what is dragged over the window would be taken."""
    entering = QDragEnterEvent(QPoint(400, 300), COPY, carried, LEFT, NONE)
    QApplication.sendEvent(window, entering)
    return entering.isAccepted()


def drop(window, carried: QMimeData) -> bool:
    dropping = QDropEvent(QPointF(400, 300), COPY, carried, LEFT, NONE)
    QApplication.sendEvent(window, dropping)
    return dropping.isAccepted()


def test_a_text_file_that_is_dropped_changes_nothing(window, folder, tmp_path):
    notes = tmp_path / "notes.txt"
    notes.write_text("no photo")
    assert not hover(window, of(notes))
    assert not window.dropping.veil.isVisible()
    assert not drop(window, of(notes))
    assert window.bench.folder.path == folder


def test_over_an_open_folder_too_one_sees_what_a_drop_opens(window, tmp_path, copy_sample, qtbot):
    photo = copy_sample("honey-bee", tmp_path / "other" / "bee.jpg")
    copy_sample("white-dog", tmp_path / "other" / "another.jpg")
    carried = of(photo)
    assert hover(window, carried)
    veil = window.dropping.veil
    assert veil.isVisible()
    assert "other" in veil.words.text()
    assert "bee.jpg" in veil.note.text()
    assert drop(window, carried)
    assert not veil.isVisible()
    qtbot.waitUntil(
        lambda: getattr(window.bench.current, "path", None) == photo, timeout=PATIENCE_MS
    )


def test_those_that_could_not_be_scored_are_shown_by_a_click(window, qtbot):
    status = window.status
    assert status.failed.text() == "1 could not be scored"
    qtbot.mouseClick(status.failed, LEFT)
    assert window.bench.presenter.shown_count == 1
    assert window.bench.presenter.photo_at(0).name == "broken.jpg"
    assert "progress" in window.filter_bar.chips.chips
    # Of how many are shown is said once: beside the filter.
    assert window.filter_bar.count.text() == "1 of 7 photos"
    assert "shown" not in status.text.text()
    qtbot.mouseClick(status.failed, LEFT)
    assert window.bench.presenter.shown_count == 7


def test_the_theme_follows_the_system_where_that_is_chosen(window):
    hints = QApplication.styleHints()
    window.dressing.set_theme("dark")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert current().name == "dark"
    window.dressing.set_theme("system")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert current().name == "light"
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current().name == "dark"
    assert window.session.theme == "system"


def test_bare_photos_have_no_bar_and_no_filmstrip(window, qtbot):
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_E)
    loupe = window.centre.loupe
    assert loupe.view.bar.isVisible()
    assert loupe.strip.isVisible()
    qtbot.keyClick(loupe.view.canvas, Qt.Key.Key_Tab)
    assert not loupe.view.bar.isVisible()
    assert not loupe.strip.isVisible()
    qtbot.keyClick(loupe.view.canvas, Qt.Key.Key_Tab)
    assert loupe.view.bar.isVisible()
    assert loupe.strip.isVisible()


def test_what_was_said_of_a_photo_goes_with_it(window, qtbot):
    said = window.status._said
    window.standing.say_of_photo("This photo is in no group", False)
    assert said.isVisible()
    window.bench.step(1)
    assert not said.isVisible()


def test_a_key_is_not_named_any_more_once_it_undoes_something_else(window, qtbot):
    said = window.status._said
    grid = window.centre.grid
    qtbot.keyClick(grid, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: "Ctrl+Z" in said.text(), timeout=PATIENCE_MS)
    assert said.isVisible()
    with qtbot.waitSignal(window.bench.operations.next_undo_changed, timeout=PATIENCE_MS):
        window.bench.operations.undo()
    assert "Ctrl+Z" not in said.text() or not said.isVisible()


def test_the_dialog_begins_beside_the_open_folder(window, folder, monkeypatch):
    begun: list[tuple[str, list[str]]] = []

    def answer(dialog: QFileDialog) -> int:
        begun.append((dialog.directory().absolutePath(), dialog.selectedFiles()))
        return 0

    monkeypatch.setattr(QFileDialog, "exec", answer)
    window._dialog.ask()
    assert begun == [(str(folder.parent), [str(folder)])]
