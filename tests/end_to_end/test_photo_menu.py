"""The menu of photos: the same everywhere, opened by mouse and key; and where it leads."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from core.marks.marks import Flag
from mobileiqa_gui.handover.commands import COPY_FILES, COPY_PATHS, OPEN

PATIENCE_MS = 60_000


@pytest.fixture
def window(open_window, folder, qtbot):
    (folder / "honey-bee.NEF").write_bytes(b"a RAW")
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total == 6, timeout=PATIENCE_MS)
    window.bench.scoring.stop()
    choose(window, "honey-bee.jpg")
    return window


def choose(window, name: str) -> None:
    window.bench.photo_list.choose(window.bench.presenter.folder / name)
    window.centre.grid.show_current()


def menu() -> QMenu | None:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
    return found[0] if found else None


def ask(widget, qtbot) -> QMenu:
    """The keyboard's menu key and Shift+F10 send such an event to the widget that has the focus."""
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), widget.mapToGlobal(QPoint(5, 5))
    )
    QApplication.sendEvent(widget, event)
    qtbot.waitUntil(lambda: menu() is not None, timeout=PATIENCE_MS)
    return menu()


def texts(of: QMenu) -> list[str]:
    return [action.text() for action in of.actions() if action.text()]


def entry(of: QMenu, *path: str):
    for text in path[:-1]:
        of = next(a for a in of.actions() if a.text() == text).menu()
    return next(action for action in of.actions() if action.text() == path[-1])


EVERYWHERE = [
    "Stars", "Flag", "Label", "Turn left", "Turn right", "Group",
    "Open in another program", "Open with", "Show in the file manager",
    "Copy the files to the clipboard", "Copy the paths as text", "Copy to a folder…",
    "Move to a folder…", "Compare with a good photo…", "Make a reference set…",
    "Contact sheet…", "Export results of the selected photos…",
    "Write heatmaps of the selected photos…", "Select all photos", "Remove the rejected photos…",
]  # fmt: skip


def test_it_is_the_same_in_grid_loupe_and_filmstrip(window, qtbot):
    opened = ask(window.centre.grid, qtbot)
    assert texts(opened) == EVERYWHERE
    assert entry(opened, "Flag", "Reject").shortcut().toString() == "X"
    opened.close()
    window.centre.show_view("loupe")
    for widget in (window.centre.loupe.view.canvas, window.centre.loupe.strip.viewport()):
        qtbot.waitUntil(lambda: menu() is None)
        opened = ask(widget, qtbot)
        assert texts(opened) == [*EVERYWHERE, "Grey around the photo"]
        opened.close()


def test_its_key_opens_it_at_the_current_photo(window, qtbot):
    grid = window.centre.grid
    grid.setFocus()
    window.activateWindow()
    qtbot.waitUntil(grid.hasFocus)
    qtbot.keyClick(grid, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: menu() is not None, timeout=PATIENCE_MS)
    cell = grid.visualRect(grid.currentIndex())
    # Beside the photo's corner, or as near above as the window has room for it.
    corner = grid.viewport().mapFromGlobal(menu().pos())
    assert cell.left() - 2 <= corner.x() <= cell.right() + 2
    assert cell.intersects(QRect(corner, menu().size()))
    menu().close()


def test_a_mark_of_the_menu(window, qtbot):
    opened = ask(window.centre.grid, qtbot)
    entry(opened, "Flag", "Reject").trigger()
    opened.close()
    bee = window.bench.presenter.folder / "honey-bee.jpg"
    assert window.bench.presenter.marks_of(bee).flag is Flag.REJECT


def test_files_and_paths_go_to_the_clipboard(window, folder):
    window.actions_of[COPY_FILES].trigger()
    urls = [Path(url.toLocalFile()) for url in QGuiApplication.clipboard().mimeData().urls()]
    assert urls == [folder / "honey-bee.jpg", folder / "honey-bee.NEF"]
    assert window.status._said.text() == "2 files copied"
    window.bench.photo_list.select_all()
    window.actions_of[COPY_PATHS].trigger()
    assert QGuiApplication.clipboard().text().splitlines() == [
        str(photo.path) for photo in window.bench.presenter.photos
    ]


def test_the_usual_program_gets_the_raw_of_a_pair(window, folder, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    window.actions_of[OPEN].trigger()
    assert opened == [str(folder / "honey-bee.NEF")]


def test_no_usual_program_is_told(window, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    window.actions_of[OPEN].trigger()
    assert "knows no program" in window.banner.text.text()


@pytest.mark.skipif(os.name != "posix", reason="needs a script that runs")
def test_a_chosen_program_is_started_and_remembered(window, folder, qtbot, tmp_path, monkeypatch):
    program, got = tmp_path / "developer", tmp_path / "got"
    program.write_text(f"#!{sys.executable}\nimport sys, os\n"
                       f"open({str(got)!r} + '.part', 'w').write('|'.join(sys.argv[1:]))\n"
                       f"os.rename({str(got)!r} + '.part', {str(got)!r})\n")  # fmt: skip
    program.chmod(0o755)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(program), ""))
    opened = ask(window.centre.grid, qtbot)
    entry(opened, "Open with", "Another program…").trigger()
    opened.close()
    qtbot.waitUntil(got.exists, timeout=PATIENCE_MS)
    assert got.read_text() == str(folder / "honey-bee.NEF")
    got.unlink()
    choose(window, "white-dog.jpg")
    window.actions_of[OPEN].trigger()  # the one chosen last
    qtbot.waitUntil(got.exists, timeout=PATIENCE_MS)
    assert got.read_text() == str(folder / "white-dog.jpg")
    qtbot.waitUntil(lambda: menu() is None)
    opened = ask(window.centre.grid, qtbot)
    assert "developer" in texts(entry(opened, "Open with").menu())
    opened.close()
    program.unlink()
    window.actions_of[OPEN].trigger()
    assert "cannot be started" in window.banner.text.text()
    assert window.session.programs == []
