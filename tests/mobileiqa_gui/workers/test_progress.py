"""The rate of scoring."""

from __future__ import annotations

import pytest

from mobileiqa_gui.workers.progress import RateMeter


def test_nothing_is_said_too_early():
    meter = RateMeter()
    assert meter.rate(5.0) is None
    meter.restart(10.0)
    meter.add(1, 10.4)
    assert meter.rate(10.4) is None
    meter.add(1, 11.0)
    assert meter.rate(11.0) == pytest.approx(2.0)


def test_the_rate_is_that_of_the_last_seconds():
    meter = RateMeter()
    meter.restart(0.0)
    for second in range(1, 31):
        meter.add(10, float(second))
    assert meter.rate(30.0) == pytest.approx(10.0)
    for second in range(31, 61):
        meter.add(2, float(second))
    assert meter.rate(60.0) == pytest.approx(2.0)


def test_a_pause_does_not_count():
    meter = RateMeter()
    meter.restart(0.0)
    meter.add(10, 2.0)
    meter.restart(1000.0)
    meter.add(5, 1002.0)
    assert meter.rate(1002.0) == pytest.approx(2.5)
