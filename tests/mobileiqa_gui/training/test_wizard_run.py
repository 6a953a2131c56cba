"""The real wizard with real processes: from choosing to a model in use; pause, leave, come back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.families.library import installed_models
from mobileiqa_gui.training.conductor import Conductor
from mobileiqa_gui.training.photo_tiles import PhotoTile
from mobileiqa_gui.training.run_state import Button, RunState
from mobileiqa_gui.training.window import TrainingWindow
from mobileiqa_gui.training.wizard import Step
from mobileiqa_gui.workers.tasks import Tasks
from tests.leaks import wait_for_workers
from tests.trash import own_trash

__all__ = ["own_trash"]
from training.interface import read_config, read_session

PATIENCE_MS = 480_000

Open = Callable[[], TrainingWindow]


@pytest.fixture
def open_wizard(qtbot) -> Iterator[Open]:
    """Opens the wizard as the app does; a second call is the app started again."""
    opened: list[tuple[TrainingWindow, Conductor, Tasks]] = []

    def close() -> None:
        for window, conductor, tasks in opened:
            window.close()
            window.deleteLater()
            conductor.close()
            tasks.close()
        opened.clear()

    def open_it() -> TrainingWindow:
        close()
        tasks = Tasks()
        conductor = Conductor(tasks)
        conductor.take_up()
        window = TrainingWindow(conductor, tasks)
        opened.append((window, conductor, tasks))
        window.show()
        window.activateWindow()
        return window

    yield open_it
    for window, conductor, _ in opened:
        if conductor.is_live:
            conductor.follower.press(Button.CANCEL)
            qtbot.waitUntil(lambda c=conductor: not c.is_live, timeout=PATIENCE_MS)
        assert window is not None
    close()
    wait_for_workers()


def press_enter(window: TrainingWindow, qtbot) -> None:
    qtbot.waitUntil(window.next.isEnabled, timeout=PATIENCE_MS)
    qtbot.keyClick(window, Qt.Key.Key_Return)


def choose(
    window: TrainingWindow, folder: Path, settings: dict[str, Any], qtbot, goal: str = "alone"
) -> None:
    """From the first page to the run, by Enter."""
    window.pages[Step.WHAT].goals.button(goal).click()
    press_enter(window, qtbot)
    window.data.choose_folder(folder)
    qtbot.waitUntil(lambda: window.data.view.fits, timeout=PATIENCE_MS)
    window.draft = replace(window.draft, student_settings=settings, teacher_settings=settings)
    press_enter(window, qtbot)
    if goal == "taught":
        assert window.step is Step.TEACHER
        press_enter(window, qtbot)
    assert window.step is Step.STUDENT
    press_enter(window, qtbot)
    assert window.step is Step.REVIEW


def check_table(window: TrainingWindow) -> None:
    """The model beside the app's default, on either part of the photos."""
    table, outcome = window.result.table, window.result.outcome
    names = [table.horizontalHeaderItem(n).text() for n in range(table.columnCount())]
    assert names == ["", "This model", "App's default"]
    assert set(outcome.result.default) == {"val", "test"}
    assert table.item(0, 2).text().startswith(f"{outcome.result.default['test'].srcc:.3f}")
    assert window.result.parts.keys() == ("test", "val")


def look_closely(window: TrainingWindow, qtbot) -> None:
    """The worst photo, its heatmaps by the run's own model, the next one, and back."""
    result, view = window.result, window.result.closely
    tile = result.worst.findChildren(PhotoTile)[0]
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert view.isVisible()
    assert not result.area.isVisible()
    qtbot.waitUntil(lambda: view.explanation is not None, timeout=PATIENCE_MS)
    shown = result.ranked[0]
    assert view.explanation.assessment.raw == pytest.approx(shown.raw, abs=1e-3)
    maps = view.view.heatmaps
    assert {"fused", "lost"} <= set(maps.keys)
    assert maps.heatmap().kind.key == "attention"
    view.view.heatmaps.set_key("lost")
    assert maps.heatmap().kind.key == "lost"
    assert view.name.text() == shown.name
    qtbot.keyClick(view.view.canvas, Qt.Key.Key_Right)
    assert view.name.text() == result.ranked[1].name
    qtbot.waitUntil(lambda: view.explanation is not None, timeout=PATIENCE_MS)
    with qtbot.waitSignal(window.photo_wanted) as wanted:
        view.in_app.click()
    assert wanted.args == [Path(result.ranked[1].path)]
    qtbot.keyClick(view.view.canvas, Qt.Key.Key_Escape)
    assert view.isHidden()
    assert result.area.isVisible()


@pytest.mark.slow
def test_from_a_folder_to_a_model_in_use(open_wizard, data_set, tiny, qtbot):
    window = open_wizard()
    choose(window, data_set(), tiny, qtbot)
    review = window.review
    qtbot.waitUntil(lambda: "memory" in review.estimate.text(), timeout=PATIENCE_MS)
    assert "epochs = 2" in review.config.toPlainText()
    assert review.command.toPlainText() == "mobileiqa distill --config student.toml"
    press_enter(window, qtbot)
    assert window.step is Step.RUN
    qtbot.waitUntil(lambda: window.step is Step.RESULT, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.result.outcome is not None, timeout=PATIENCE_MS)
    outcome = window.result.outcome
    timeline = window.conductor.follower.timeline
    assert window.conductor.follower.state is RunState.FINISHED
    assert sorted(timeline.epochs) == [1, 2]
    assert timeline.points
    assert outcome.part == "test"
    check_table(window)
    assert timeline.worst.epoch == 2
    assert len(window.run.worst.tiles.photos) == len(timeline.worst.photos)
    assert len(window.result.worst.photos) == len(outcome.predictions)
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: window.width() == window.minimumWidth())
    area = window.result.area
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()  # nothing cut off
    look_closely(window, qtbot)
    with qtbot.waitSignal(window.model_wanted, timeout=PATIENCE_MS) as used:
        window.result.use.click()
    assert used.args[0] in [model.path for model in installed_models()]
    window.show_history()
    qtbot.waitUntil(lambda: len(window.history.lines) == 1, timeout=PATIENCE_MS)
    assert window.history.lines[0].bundle


@pytest.mark.sweep  # every day one run after the other: tests/training/worker/test_processes.py
def test_a_student_follows_its_teacher_whether_or_not_the_app_is_there(
    open_wizard, data_set, tiny, qtbot
):
    window = open_wizard()
    choose(window, data_set(), tiny | {"training.epochs": 1}, qtbot, goal="taught")
    press_enter(window, qtbot)
    teacher = window.conductor.follower.paths
    qtbot.waitUntil(
        lambda: window.conductor.follower.paths.folder != teacher.folder, timeout=PATIENCE_MS
    )
    follower = window.conductor.follower
    assert follower.state in (RunState.STARTING, RunState.RUNNING)
    qtbot.waitUntil(lambda: follower.state is RunState.RUNNING, timeout=PATIENCE_MS)
    first, second = read_session(teacher), read_session(follower.paths)
    assert (first.pid, second.number) == (second.pid, 1)  # one process for both

    window = open_wizard()  # the app is closed and started again
    assert window.conductor.follower.paths.folder == follower.paths.folder
    qtbot.waitUntil(
        lambda: window.conductor.follower.state is RunState.FINISHED, timeout=PATIENCE_MS
    )
    assert read_config(follower.paths).distill.teacher == str(teacher.folder)

    window = open_wizard()  # and once more, with the run done in the meantime
    assert window.step is Step.RESULT


def space(window: TrainingWindow, times: int = 1) -> None:
    """Press the space bar where the window's keyboard is."""
    for _ in range(times):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Space)


@pytest.mark.slow
def test_pause_leave_come_back_resume_and_discard(open_wizard, data_set, tiny, qtbot, own_trash):
    window = open_wizard()
    choose(window, data_set(), tiny | {"training.epochs": 500}, qtbot)
    press_enter(window, qtbot)
    follower = window.conductor.follower
    qtbot.waitUntil(lambda: len(follower.timeline.epochs) >= 1, timeout=PATIENCE_MS)
    folder = follower.paths.folder
    buttons = window.run.buttons
    buttons.button(Button.PAUSE).setFocus()
    space(window)
    assert follower.state is RunState.PAUSING
    space(window, times=3)  # nothing has taken the place of Pause yet
    qtbot.waitUntil(buttons.button(Button.RESUME).hasFocus, timeout=PATIENCE_MS)
    assert follower.state is RunState.PAUSED
    known = len(follower.timeline.epochs)
    space(window, times=4)
    qtbot.waitUntil(lambda: follower.state is RunState.RUNNING, timeout=PATIENCE_MS)
    qtbot.waitUntil(buttons.button(Button.PAUSE).hasFocus, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: len(follower.timeline.epochs) > known, timeout=PATIENCE_MS)
    space(window)
    qtbot.waitUntil(lambda: follower.state is RunState.PAUSED, timeout=PATIENCE_MS)
    known = len(follower.timeline.epochs)

    window = open_wizard()
    follower = window.conductor.follower
    assert window.step is Step.RUN
    assert follower.paths.folder == folder
    assert follower.state is RunState.PAUSED
    qtbot.waitUntil(lambda: len(follower.timeline.epochs) == known, timeout=PATIENCE_MS)
    window.run.buttons.button(Button.RESUME).click()
    qtbot.waitUntil(lambda: len(follower.timeline.epochs) > known, timeout=PATIENCE_MS)

    window = open_wizard()  # the app is closed and started again while the run goes on
    follower = window.conductor.follower
    assert follower.state is RunState.RUNNING
    qtbot.waitUntil(lambda: len(follower.timeline.epochs) > known, timeout=PATIENCE_MS)
    window.run.buttons.button(Button.CANCEL).click()
    QTest.keyClick(window.run.question, Qt.Key.Key_Return)  # what comes by itself keeps the run
    assert follower.state is RunState.RUNNING
    assert folder.exists()
    window.run.buttons.button(Button.CANCEL).click()
    with qtbot.waitSignal(follower.trashed, timeout=PATIENCE_MS):
        window.run.question.accept()
    assert not folder.exists()
    assert window.conductor.follower is None
    assert window.step is Step.WHAT


@pytest.mark.slow
def test_a_run_that_cannot_work_shows_why_and_a_report(open_wizard, data_set, tiny, qtbot):
    window = open_wizard()
    folder = data_set()
    choose(window, folder, tiny, qtbot)
    (folder / "labels.csv").write_text("name,mos\nphoto 00.jpg,not a number\n")
    window.conductor.start(window.draft)
    window.go(Step.RUN)
    follower = window.conductor.follower
    qtbot.waitUntil(lambda: follower.state is RunState.FAILED, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.run.failure.isVisible(), timeout=PATIENCE_MS)
    assert "Line 2" in window.run.state.text() or "CSV" in window.run.state.text()
    window.run.failure.copy.click()
    from PySide6.QtWidgets import QApplication

    report = QApplication.clipboard().text()
    assert "State: failed" in report
    assert "[training]" in report


@pytest.mark.sweep  # every day: tests/training/worker/test_rounds.py
def test_few_photos_are_trained_on_by_folds_as_proposed(open_wizard, data_set, tiny, qtbot):
    window = open_wizard()
    own = {key: value for key, value in tiny.items() if key != "protocol.kind"}
    fast = {"training.epochs": 1, "result.compare_default": False, "protocol.rounds": 2}
    choose(window, data_set(), own | fast, qtbot)
    assert window.data.measured.box.currentData() == "folds"
    assert 'kind = "folds"' in window.review.config.toPlainText()
    assert "a last training on all photos makes the model" in window.review.sentences[1].text()
    qtbot.waitUntil(lambda: "memory" in window.review.estimate.text(), timeout=PATIENCE_MS)
    press_enter(window, qtbot)
    qtbot.waitUntil(lambda: window.step is Step.RESULT, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.result.outcome is not None, timeout=PATIENCE_MS)
    result = window.result.outcome.result
    assert (result.protocol, len(result.rounds)) == ("folds", 2)
    assert result.parts["val"].photos == 24
    timeline = window.conductor.follower.timeline
    assert (timeline.round.part, timeline.round.number, timeline.round.count) == ("final", 3, 3)
    assert "each photo kept aside by one of 2 folds" in window.result.summary.text().lower()
    assert window.result.use.isEnabled()
    qtbot.waitUntil(lambda: bool(window.history.lines), timeout=PATIENCE_MS)
    assert window.history.lines[0].agreement.endswith("of 2 folds")
