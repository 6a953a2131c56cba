"""The folder panel in the real window: what is open is marked, and dead folders can be let go."""

from __future__ import annotations

import shutil

from PySide6.QtCore import Qt

from mobileiqa_gui.window.centre_presenter import Page
from tests.end_to_end.conftest import PATIENCE_MS


def marked(view) -> list[str]:
    return [index.data() for index in view.selectionModel().selectedIndexes()]


def test_a_deleted_folder_marks_no_stranger_and_is_taken_off_the_recent_ones(
    open_window, folder, copy_sample, qtbot
):
    other = folder.parent / "other"
    copy_sample("white-dog", other / "only.jpg")
    window = open_window(folder)
    panel, centre = window.folders, window.centre
    qtbot.waitUntil(lambda: marked(panel.recent) == ["photos"], timeout=PATIENCE_MS)
    window.bench.folder.open(other)
    qtbot.waitUntil(lambda: marked(panel.recent) == ["other"], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: marked(panel.tree) == ["other"], timeout=PATIENCE_MS)
    # Arrows look around, Return opens.
    panel.recent.setFocus()
    qtbot.keyClick(panel.recent, Qt.Key.Key_Down)
    assert marked(panel.recent) == ["other"]
    assert window.bench.folder.path == other
    shutil.rmtree(other)
    qtbot.waitUntil(lambda: centre.page is Page.UNREADABLE, timeout=PATIENCE_MS)
    assert marked(panel.tree) == []
    assert marked(panel.recent) == ["other"]
    panel.recent.setFocus()
    qtbot.keyClick(panel.recent, Qt.Key.Key_Home)
    qtbot.keyClick(panel.recent, Qt.Key.Key_Delete)
    assert window.session.recent == [folder]
    window.close()
    assert open_window(folder).session.recent == [folder]
