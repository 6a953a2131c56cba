"""A folder that a camera writes into: what arrives is listed, scored, and shown as it comes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from mobileiqa_gui.folder.newest import Following
from mobileiqa_gui.window.main_window import MainWindow

PATIENCE_MS = 60_000


def opened(qtbot, open_window, folder) -> MainWindow:
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    return window


def shoot(copy_sample, folder: Path, name: str) -> bytes:
    """A new photo as the camera sends it; nothing is in the folder yet."""
    made = copy_sample("honey-bee", folder.parent / "camera" / name, 500 + len(name))
    return made.read_bytes()


def test_new_photos_are_shown_until_one_steps_away(open_window, folder, copy_sample, qtbot):
    window = opened(qtbot, open_window, folder)
    bench, newest, bar = window.bench, window.frame.newest, window.frame.newest_bar
    assert not bar.isVisible()
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_F8)
    assert newest.state is Following.ON
    assert bar.isVisible()
    assert window.centre.view == "loupe"
    photo = shoot(copy_sample, folder, "a-tethered.jpg")
    half = len(photo) // 2
    arriving = folder / "a-tethered.jpg"
    with qtbot.waitSignal(bench._watch.looked, timeout=PATIENCE_MS):
        arriving.write_bytes(photo[:half])
    assert bench.presenter.photo(arriving) is None
    with arriving.open("ab") as file:
        file.write(photo[half:])
    qtbot.waitUntil(lambda: bench.current.path == arriving, timeout=PATIENCE_MS)
    assert window.centre.loupe.view.photo().path == arriving
    qtbot.waitUntil(lambda: bench.presenter.assessment(arriving) is not None, timeout=PATIENCE_MS)
    # One's own step pauses it; the way back is there.
    qtbot.keyClick(window.centre.loupe.view.canvas, Qt.Key.Key_Right)
    chosen = bench.current.path
    assert newest.state is Following.PAUSED
    assert bar.back.isVisible()
    second = folder / "b-tethered.jpg"
    second.write_bytes(shoot(copy_sample, folder, "b-tethered.jpg"))
    qtbot.waitUntil(lambda: newest.missed == 1, timeout=PATIENCE_MS)
    assert bench.current.path == chosen
    assert "1" in bar.text.text()
    qtbot.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert bench.current.path == second
    assert newest.state is Following.ON
    qtbot.keyClick(window.centre.loupe.view.canvas, Qt.Key.Key_F8)
    assert newest.state is Following.OFF
    assert not bar.isVisible()


def test_another_folder_ends_it(open_window, folder, many, qtbot):
    window = opened(qtbot, open_window, folder)
    window.frame.newest.toggle()
    window.bench.folder.open(many)
    assert window.frame.newest.state is Following.OFF
