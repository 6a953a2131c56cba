"""What the window remembers, what may be dropped on it, and what it never loads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QScrollBar,
)

from mobileiqa_gui.library.filmstrip import Filmstrip
from mobileiqa_gui.library.filter_glyphs import Glyph
from mobileiqa_gui.theme.segments import Segments

PATIENCE_MS = 60_000
ROOT = Path(__file__).parents[2]


def test_the_next_start_looks_the_same(open_window, folder, qtbot):
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    window.bench.step(2)
    window.top.sort.chosen.emit("name", True)
    window.centre.grid.set_cell_size(300)
    window.dressing.set_theme("light")
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_I)
    assert not window.info.isVisible()
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_E)
    photo = window.bench.current
    window.resize(1024, 700)
    window.close()
    again = open_window()
    qtbot.waitUntil(lambda: again.bench.current == photo, timeout=PATIENCE_MS)
    assert again.bench.presenter.folder == folder
    assert (again.bench.presenter.sort_key, again.bench.presenter.descending) == (
        "name",
        True,
    )
    assert again.centre.grid.cell_size == 300
    assert again.session.theme == "light"
    assert not again.info.isVisible()
    assert again.folders.isVisible()
    assert again.centre.currentWidget() is again.centre.loupe
    assert again.size().toTuple() == (1024, 700)
    assert folder in again.session.recent


def test_a_folder_dropped_on_the_window_is_opened(open_window, folder, qtbot):
    window = open_window()
    assert window.centre.currentWidget() is window.centre.start
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(300, 300), copy, mime, buttons, modifiers)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, mime, buttons, modifiers))
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total == 6, timeout=PATIENCE_MS)
    assert window.centre.currentWidget() is window.centre.grid


def test_the_sample_photos_are_one_click_away(open_window, qtbot):
    window = open_window()
    qtbot.mouseClick(window.centre.start.samples_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total >= 12, timeout=PATIENCE_MS)


WITHOUT_TORCH = """
import sys
from pathlib import Path

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"torch", "timm", "matplotlib", "scipy", "onnx"}:
            raise ImportError(f"{name} must not be imported")

sys.meta_path.insert(0, Refuse())
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from mobileiqa_gui import app

def look():
    window = next(w for w in QApplication.topLevelWidgets() if hasattr(w, "bench"))
    counts = window.bench.presenter.counts
    if counts.total and not counts.waiting:
        timer.stop()
        print(counts.scored, counts.failed)
        window.close()

timer = QTimer()
timer.timeout.connect(look)
application = QApplication([])
timer.start(50)
status = app.run(Path(sys.argv[1]))
print([name for name in ("torch", "timm", "matplotlib", "scipy") if name in sys.modules])
raise SystemExit(status)
"""


@pytest.mark.parametrize("platform", ["offscreen", "xcb"])
def test_the_window_scores_where_torch_cannot_be_imported(folder, platform, request):
    display = {"DISPLAY": request.getfixturevalue("x_display")} if platform == "xcb" else {}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_TORCH, str(folder)],
        cwd=ROOT,
        env={**os.environ, **display, "QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "6 0\n[]\n"), done.stderr


def test_the_photos_by_keyboard_alone(open_window, folder, qtbot):
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    grid, loupe = window.centre.grid, window.centre.loupe.view
    ctrl = Qt.KeyboardModifier.ControlModifier

    def name() -> str:
        return window.bench.current.name

    assert window.focusWidget() is grid
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert name() == "dandelions.jpg"
    qtbot.keyClick(grid, Qt.Key.Key_Backspace)
    qtbot.keyClick(grid, Qt.Key.Key_Backspace)
    assert name() == "after-the-rain.jpg"
    before = grid.cell_size
    qtbot.keyClick(grid, Qt.Key.Key_Equal, ctrl)
    assert grid.cell_size > before
    qtbot.keyClick(grid, Qt.Key.Key_0, ctrl)
    assert grid.cell_size == before
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert window.centre.currentWidget() is window.centre.loupe
    assert window.focusWidget() is loupe.canvas
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_End)
    assert name() == "white-dog.jpg"
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_PageUp)
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_Home)
    assert name() == "after-the-rain.jpg"
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_Right)
    assert name() == "dandelions.jpg"
    qtbot.waitUntil(lambda: loupe.viewport() is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: max(loupe.canvas.widths(), default=0) >= 480, timeout=PATIENCE_MS)
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: loupe.viewport().zoom == 1.0, timeout=PATIENCE_MS)
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_Equal, ctrl)
    assert loupe.viewport().zoom > 1.0
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_0, ctrl)
    assert loupe.viewport().fitted
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_Tab)
    assert not window.top.isVisible()
    assert not window.folders.isVisible()
    assert not window.status.isVisible()
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_Tab)
    assert window.top.isVisible()
    assert window.folders.isVisible()
    # In the bar below the photo Tab and Space are what they are everywhere else.
    loupe.heatmaps.set_on(True)
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_F6)
    reached = set()
    while loupe.bar.isAncestorOf(window.focusWidget()):
        reached.add(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert {loupe.bar.opacity, loupe.bar.chooser, loupe.bar.heatmap} < reached
    assert window.top.isVisible()
    loupe.bar.heatmap.setFocus()
    qtbot.keyClick(loupe.bar.heatmap, Qt.Key.Key_Space)
    assert not loupe.heatmaps.on
    assert name() == "dandelions.jpg"
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_G)
    assert window.focusWidget() is grid
    # F6 goes round the whole window and comes back to the photos.
    seen = []
    for _ in range(10):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6)
        seen.append(window.focusWidget())
    assert grid in seen
    for region in (window.top, window.folders, window.status):
        assert any(region.isAncestorOf(widget) for widget in seen)


def test_the_pages_without_photos_by_keyboard(open_window, qtbot, tmp_path):
    window = open_window()
    samples = window.centre.start.samples_button
    for _ in range(10):
        if window.focusWidget() is not samples:
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total >= 12, timeout=PATIENCE_MS)
    # Where no photos are there is nothing to leave alone with them: the window comes back.
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Tab)
    assert not window.top.isVisible()
    window.bench.folder.open(tmp_path)
    qtbot.waitUntil(window.top.isVisible, timeout=PATIENCE_MS)
    assert window.centre.currentWidget() is window.centre.message


def test_enter_takes_the_first_way_out_of_a_page(open_window, folder, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "exec", lambda _: asked.append(1) or 0)
    window = open_window()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert asked
    window.bench.folder.open(folder)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Backslash)
    qtbot.keyClicks(window.filter_bar.text, "no such name")
    message = window.centre.message
    qtbot.waitUntil(message.isVisible, timeout=PATIENCE_MS)
    assert window.focusWidget() is window.filter_bar.text
    qtbot.keyClick(window.filter_bar.text, Qt.Key.Key_Return)
    assert message.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.bench.presenter.counts.shown == 6
    assert window.focusWidget() is window.centre.grid


def test_the_filmstrip_stays_with_the_current_photo_in_another_order(open_window, many, qtbot):
    window = open_window(many)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_E)
    strip = window.centre.loupe.strip
    window.top.sort.chosen.emit("name", True)
    assert strip.currentIndex().row() == 29
    assert strip.viewport().rect().contains(strip.visualRect(strip.currentIndex()))


def test_back_and_forward_return_to_the_photo_a_folder_was_left_at(
    open_window, folder, qtbot, copy_sample
):
    other = folder.parent / "other"
    copy_sample("white-dog", other / "only.jpg")
    window = open_window(folder)
    bench = window.bench
    qtbot.waitUntil(lambda: bench.presenter.counts.total == 6, timeout=PATIENCE_MS)
    bench.step(3)
    left_at = bench.current
    bench.folder.open(other)
    qtbot.waitUntil(lambda: bench.presenter.counts.total == 1, timeout=PATIENCE_MS)
    assert bench.current.name == "only.jpg"
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bench.presenter.counts.total == 6, timeout=PATIENCE_MS)
    assert bench.current == left_at
    assert not window.top.back.isEnabled()
    qtbot.mouseClick(window.top.forward, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bench.presenter.counts.total == 1, timeout=PATIENCE_MS)
    assert window.session.recent[:2] == [other, folder]


def test_every_control_is_reached_by_tab_and_has_a_tool_tip_and_a_spoken_name(
    open_window, folder, qtbot, wait_for_scores
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.arrangement.toggle_filter()
    window.banner.tell("For example.", "Do something")
    for view in ("grid", "loupe"):
        window.centre.show_view(view)
        controls = [
            control
            for kind in (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QAbstractItemView)
            for control in window.findChildren(kind)
            if control.isVisible() and not isinstance(control, QScrollBar | Filmstrip)
            and not isinstance(control.parent(), QLineEdit)  # Qt's own button to empty it
        ]  # fmt: skip
        assert len(controls) > 15
        for control in controls:
            label = control.text() if isinstance(control, QAbstractButton) else ""
            name = f"{type(control).__name__} {label!r} in {type(control.parent()).__name__}"
            # Of a row of signs or segments one is Tab's, and the arrows go along the row.
            row = [control]
            if isinstance(control, Glyph):
                row = control.parent().glyphs.values()
            elif isinstance(control.parent(), Segments):
                row = control.parent().findChildren(QAbstractButton)
            assert any(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in row), name
            assert control.accessibleName() or label.strip(), name
            if not isinstance(control, QAbstractItemView):
                assert control.toolTip(), name


def test_the_first_window_fits_its_screen(open_window, qtbot):
    window = open_window()
    window.fit_screen((1366, 728))
    assert window.size().toTuple() == (1350, 680)
    window.fit_screen((911, 512))
    assert window.size().toTuple() == (895, 464), "smaller than usual, and nothing forbids it"
    window.session.geometry = window.saveGeometry()
    window.fit_screen((2560, 1440))
    assert window.size().toTuple() != (1440, 900), "a size that was remembered stays"
