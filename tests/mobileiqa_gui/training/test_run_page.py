"""The page of a run: how often it draws, and what it shows of a process that was killed."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from mobileiqa_gui.training.child import LOG_NAME
from mobileiqa_gui.training.draft import Draft, run_config
from mobileiqa_gui.training.follower import RunFollower
from mobileiqa_gui.training.pages.run import RunPage
from mobileiqa_gui.training.run_state import Button, RunState
from mobileiqa_gui.workers.tasks import Tasks
from tests.hearing import hear
from training.interface import (
    Envelope,
    Progress,
    RunPaths,
    prepare_run,
    preset,
    read_session,
    with_setting,
)

PATIENCE_MS = 120_000


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def page(tasks, qtbot) -> RunPage:
    made = RunPage(tasks)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def follow(page: RunPage, paths: RunPaths, tasks: Tasks) -> RunFollower:
    follower = RunFollower(paths, tasks)
    page.follow(follower)
    return follower


def test_however_much_happens_it_draws_at_most_five_times_a_second(page, tasks, qtbot, tmp_path):
    start = preset("mobileiqa-teacher", "recommended")
    paths = prepare_run(with_setting(start, "data.folder", str(tmp_path)))
    follower = follow(page, paths, tasks)
    qtbot.waitUntil(lambda: follower._task is None, timeout=PATIENCE_MS)
    follower.leave()
    assert page._timer.interval() >= 200
    page._timer.stop()  # its ticks come from here
    drawn = []
    loss = page._plots["loss"]
    draw_now = loss._draw_now
    loss._draw_now = lambda: (drawn.append(len(follower.timeline.points)), draw_now())
    for step in range(1, 101):
        event = Progress("training", step, 100, epoch=1, epochs=1, step=step, loss=1 / step)
        follower.timeline.add([Envelope(step, 1, time.time(), 0.0, "r", event)])
        follower.changed.emit()
        follower.curves_changed.emit()
        if step % 25 == 0:
            page._timer.timeout.emit()
    assert 1 <= len(drawn) <= 4  # by four ticks, whatever a hundred events said
    assert set(drawn) <= {25, 50, 75, 100}
    (faint, *_) = loss.axes.get_lines()
    assert list(faint.get_ydata())[:3] == pytest.approx([1, 1 / 2, 1 / 3])


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_killed_process_leaves_its_reason_and_the_last_lines(
    page, tasks, data_set, tiny, qtbot, monkeypatch
):
    said = hear(monkeypatch)
    draft = Draft(goal="alone", folder=str(data_set()), data_fits=True)
    settings = tiny | {"training.epochs": 5000, "result.compare_default": False}
    paths = prepare_run(run_config(replace(draft, student_settings=settings), "student"))
    follower = follow(page, paths, tasks)
    follower.press(Button.START)
    qtbot.waitUntil(lambda: bool(follower.timeline.points), timeout=PATIENCE_MS)
    with (paths.folder / LOG_NAME).open("a") as log:
        log.write("".join(f"line {number}\n" for number in range(50)))
    os.kill(read_session(paths).pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: follower.state is RunState.FAILED, timeout=PATIENCE_MS)
    qtbot.waitUntil(page.failure.isVisible, timeout=PATIENCE_MS)
    assert page.state.text().startswith("The process was killed while")
    assert "for want of memory" in page.state.text()
    assert ": The process was killed while" in said[-1]
    assert len(said) == 2, "that it began, and that it ended"
    shown = page.failure.lines.toPlainText().splitlines()
    assert page.failure.lines.isVisible()
    assert shown[-1] == "line 49"
    assert len(shown) == 12
    assert page.buttons.button(Button.RESUME).isVisible() == follower.status.resumable is True
    follower.leave()
