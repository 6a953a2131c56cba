"""Durations, rates and sizes as people read them."""

from __future__ import annotations

import pytest

from training.wording import duration, rate, size


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0, 4, "about 10 s"),
        (40, 60, "about 50 s"),
        (80, 110, "about 2 min"),
        (3000, 3600, "about 55 min"),
        (7000, 7400, "about 2.0 h"),
    ],
)
def test_a_range_of_seconds_is_one_rough_duration(low, high, words):
    assert duration(low, high) == words


def test_rates_and_sizes():
    assert rate(3.14) == "3.1 photos/s"
    assert size(3 * 2**30 + 2**29) == "3.5 GB"
    assert size(75.4 * 2**30, digits=0) == "75 GB"
