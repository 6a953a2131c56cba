"""How fast it goes and how long it takes is told from the third step on."""

from __future__ import annotations

import pytest

from training.worker.pace import Pace


def test_short_runs_have_a_speed_and_a_time_left():
    pace = Pace()
    pace.step(9.0, 8)  # the first step warms up
    assert pace.images_per_second == pytest.approx(8 / 9)
    assert pace.remaining_s(10, 0) is None
    pace.step(1.0, 8)
    pace.step(2.0, 8)
    assert pace.images_per_second == pytest.approx(6)
    assert pace.remaining_s(10, 0) == (10.0, 20.0)
    pace.validation(5.0)
    assert pace.remaining_s(10, 2) == (20.0, 30.0)


def test_long_runs_forget_their_beginning_and_single_slow_steps():
    pace = Pace()
    for seconds in [9.0] * 20 + [1.0] * 30 + [50.0]:
        pace.step(seconds, 8)
    assert pace.remaining_s(10, 0) == (10.0, 10.0)
