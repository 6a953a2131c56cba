"""From photo to photo at 100 % in the real window."""

from __future__ import annotations

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from mobileiqa_gui.window.samples import SAMPLES

PATIENCE_MS = 60_000
SIZE = (2400, 1600)


@pytest.fixture
def large(tmp_path):
    """Five photos that are larger than the window."""
    folder = tmp_path / "large"
    folder.mkdir()
    with Image.open(SAMPLES / "mountain-path.jpg") as image:
        photo = image.convert("RGB").resize(SIZE)
    for number in range(5):
        photo.save(folder / f"{number}.jpg", quality=85)
    return folder


def test_the_next_photo_is_sharp_at_once_and_at_the_same_place(open_window, large, qtbot):
    window = open_window(large)
    bench, view = window.bench, window.centre.loupe.view
    qtbot.waitUntil(lambda: bench.current is not None, timeout=PATIENCE_MS)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_E)
    canvas = view.canvas
    qtbot.waitUntil(lambda: canvas.shown_width() is not None, timeout=PATIENCE_MS)
    qtbot.keyClick(canvas, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: canvas.shown_width() == SIZE[0], timeout=PATIENCE_MS)
    canvas.move_to(view.viewport().panned(300, 120))
    place = view.viewport()
    around = bench.neighbours()
    qtbot.waitUntil(
        lambda: all(bench.pixels.has(photo, None) for photo in around), timeout=PATIENCE_MS
    )
    before = bench.current
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert bench.current != before
    assert view.photo() == bench.current
    assert canvas.shown_width() == SIZE[0], "within the key press"
    assert view.viewport() == place


def test_keys_of_focus_work_in_the_loupe(open_window, large, qtbot):
    window = open_window(large)
    view = window.centre.loupe.view
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: view.canvas.shown_width() is not None, timeout=PATIENCE_MS)
    qtbot.keyClick(view.canvas, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert view.focus.on
    assert view.bar.peaking.isVisible()
    assert view.bar.peaking.isChecked()
    assert not window.isFullScreen()
    qtbot.waitUntil(lambda: not view.focus.looking, timeout=PATIENCE_MS)
    qtbot.keyClick(view.canvas, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: view.viewport().is_actual, timeout=PATIENCE_MS)
    assert "Sharpest place" in view.bar.status.text()
