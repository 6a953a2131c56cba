"""Curves and figures from events."""

from __future__ import annotations

import math

import pytest

from mobileiqa_gui.training.run_state import RunState
from mobileiqa_gui.training.timeline import MOST_POINTS, Timeline
from mobileiqa_gui.training.wording import of_photos_in_words, state_in_words, time_left_in_words
from training.interface import (
    Checkpoint,
    Envelope,
    Heartbeat,
    Hello,
    Metric,
    Progress,
    RoundBegan,
    RunStatus,
    Stage,
    Warned,
    Worst,
    WorstPhoto,
)

HELLO = Hello(1, "start", "host", "cpu", 1, "0", resumed=False)


def envelopes(*events) -> list[Envelope]:
    return [Envelope(n, 1, 0.0, 0.0, "run", event) for n, event in enumerate(events)]


def step(number: int, *, steps: int = 10, loss: float = 1.0) -> Progress:
    epoch, done = divmod(number - 1, steps)
    return Progress("training", done + 1, steps, epoch=epoch + 1, epochs=5, step=number, loss=loss,
                    learning_rate=0.1)  # fmt: skip


def test_steps_lie_along_the_epochs():
    timeline = Timeline()
    assert timeline.add(envelopes(HELLO, step(5), step(15)))
    assert [point.at for point in timeline.points] == [0.5, 1.5]


def test_steps_worked_on_again_are_drawn_once():
    timeline = Timeline()
    timeline.add(envelopes(*(step(n, loss=n) for n in range(1, 21))))
    timeline.add(envelopes(HELLO, step(11, loss=-1)))
    assert [point.step for point in timeline.points] == list(range(1, 12))
    assert timeline.points[-1].loss == -1


def test_an_epoch_told_again_counts_as_told_last():
    timeline = Timeline()
    timeline.add(
        envelopes(
            Metric("val", 1, 10, {"srcc": 0.1}),
            Metric("val", 2, 20, {"srcc": 0.2}),
            Metric("val", 1, 10, {"srcc": 0.3}),
        )
    )
    assert timeline.series("val_srcc") == ([1], [0.3])


def test_numbers_that_are_none_leave_gaps():
    timeline = Timeline()
    timeline.add(
        envelopes(
            step(1, loss=math.nan),
            Metric("val", 1, 10, {"srcc": math.nan}),
            Metric("val", 2, 20, {"srcc": 0.2, "plcc": None}),
        )
    )
    assert timeline.points == []
    assert timeline.series("val_srcc") == ([2], [0.2])
    assert timeline.latest("val_plcc") is None


def test_long_runs_keep_a_bounded_number_of_points_from_end_to_end():
    timeline = Timeline()
    timeline.add(envelopes(*(step(n, steps=1000) for n in range(1, 20_001))))
    assert MOST_POINTS / 4 < len(timeline.points) <= MOST_POINTS
    assert timeline.points[0].step < 50
    assert timeline.points[-1].step > 19_900


def test_the_best_epoch_is_the_last_one_saved_as_best():
    timeline = Timeline()
    timeline.add(
        envelopes(
            Metric("val", 1, 10, {"srcc": 0.1}),
            Checkpoint(1, 10, "step-10", 5, best=True),
            Metric("val", 2, 20, {"srcc": 0.4}),
            Checkpoint(2, 20, "step-20", 5, best=True),
            Checkpoint(3, 30, "step-30", 5),
            Warned("data", "A photo is left out."),
        )
    )
    assert timeline.best_epoch == 2
    assert timeline.best("val_srcc") == 0.4
    assert timeline.warnings == ["A photo is left out."]


def test_time_left_is_a_rounded_range_or_nothing():
    timeline = Timeline()
    assert time_left_in_words(timeline) == "–"
    timeline.add(envelopes(HELLO, Progress("training", 1, 2, eta_low_s=3000, eta_high_s=7800)))
    assert time_left_in_words(timeline) == "about 50 min to 2 h 10 min"
    timeline.add(envelopes(Progress("training", 1, 2, eta_low_s=60, eta_high_s=65)))
    assert time_left_in_words(timeline) == "about 1 min"
    timeline.add(envelopes(Stage("validating"), Progress("validating", 1, 7)))
    assert time_left_in_words(timeline) == "about 1 min"  # no step, but it goes on
    timeline.add(envelopes(Stage("testing"), Progress("testing", 1, 7)))
    assert time_left_in_words(timeline) == "almost done"
    timeline.add(envelopes(HELLO))
    assert timeline.pace is None


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, ""), (2, "from 2 photos: may be chance"), (60, "from 60 photos: rough"), (100, "")],
)
def test_an_agreement_from_few_photos_has_its_caution(count, words):
    timeline = Timeline()
    timeline.add(envelopes(Metric("val", 1, 10, {"srcc": 1.0}, photos=count)))
    assert of_photos_in_words(timeline.photos["val"]) == words


def test_the_most_memory_is_kept():
    timeline = Timeline()
    told = (Progress("training", 1, 2, memory_bytes=3), Heartbeat("training", 1, 9))
    timeline.add(envelopes(*told, Progress("training", 2, 2, memory_bytes=4)))
    assert (timeline.memory_bytes, timeline.most_memory_bytes) == (4, 9)


def test_the_photos_of_the_last_epoch_are_the_worst():
    photo = WorstPhoto("/p/a.jpg", "a.jpg", 4.0, 0.75, 0.1)
    timeline = Timeline()
    timeline.add(envelopes(HELLO, Worst("val", 1, 10), Worst("val", 2, 20, (photo,))))
    assert timeline.worst == Worst("val", 2, 20, (photo,))


def test_a_round_begins_its_own_curves_and_is_told_in_words():
    timeline = Timeline()
    timeline.add(envelopes(RoundBegan("fold", 1, 6), Metric("val", 1, 5, {"srcc": 0.5})))
    assert timeline.series("val_srcc") == ([1], [0.5])
    second = Progress("training", 2, 5, epoch=1, epochs=3, step=2, loss=1.0)
    assert timeline.add(envelopes(RoundBegan("fold", 2, 6), second))
    assert timeline.series("val_srcc") == ([], [])
    status = RunStatus("running")
    assert state_in_words(RunState.RUNNING, None, status, timeline) == "Fold 2 of 5 · Epoch 1 of 3"
    assert timeline.steps_of_all(second) == (15 + 2, 6 * 15)
    timeline.add(envelopes(RoundBegan("final", 6, 6), second))
    assert (
        state_in_words(RunState.RUNNING, None, status, timeline) == "On all photos · Epoch 1 of 3"
    )
    timeline.add(envelopes(RoundBegan("split", 7, 10), second))
    assert (
        state_in_words(RunState.RUNNING, None, status, timeline) == "Split 7 of 10 · Epoch 1 of 3"
    )
