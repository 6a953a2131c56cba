"""What the status bar says beside counts and progress: the selection and other work."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mobileiqa_gui.library.presenter import Counts
from mobileiqa_gui.library.scoring_presenter import Phase
from mobileiqa_gui.window.statusbar import StatusBar


def test_selected_photos_and_other_work_stand_among_the_words(qtbot):
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_state(Counts(1840, 1840, 312, 0), Phase.PAUSED, None)
    bar.show_selected(1)
    assert bar.text.text() == "1,840 photos · 312 scored · paused"
    bar.show_selected(1200)
    assert bar.text.text() == "1,840 photos · 312 scored · 1,200 photos selected · paused"
    bar.show_task("explaining 3 of 12")
    assert bar.text.text().endswith("1,200 photos selected · paused · explaining 3 of 12")
    bar.show_state(Counts(1840, 1840, 313, 0), Phase.PAUSED, None)
    assert "1,200 photos selected" in bar.text.text()
    with qtbot.waitSignal(bar.task_stop_wanted):
        qtbot.mouseClick(bar._task_stop, Qt.MouseButton.LeftButton)
    bar.show_task("")
    assert not bar._task_stop.isVisible()
    bar.show_selected(0)
    assert bar.text.text() == "1,840 photos · 313 scored · paused"
