"""Numbers and states as the window says them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mobileiqa_gui.library.presenter import Counts
from mobileiqa_gui.library.scoring_presenter import Phase
from mobileiqa_gui.wording import (
    counts_in_words,
    duration_in_words,
    names_in_words,
    on_button,
    progress_in_words,
    rate_in_words,
)

ONE, TWO, THREE = Path("/one"), Path("/two"), Path("/three")


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (Counts(1, 1, 0, 0), "1 photo"),
        (Counts(1840, 1840, 312, 0), "1,840 photos · 312 scored"),
        (Counts(1840, 40, 1838, 2), "1,840 photos · 40 shown · 1,838 scored"),
        (Counts(12, 12, 12, 0), "12 photos · all scored"),
    ],
)
def test_counts(counts, expected):
    assert counts_in_words(counts) == expected


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        (8.04, "8 a second"),
        (1.42, "1.4 a second"),
        (0.97, "1 a second"),
        (23.6, "24 a second"),
        (1234.0, "1,234 a second"),
        (0.5, "30 a minute"),
        (0.001, "1 a minute"),
    ],
)
def test_rates(rate, expected):
    assert rate_in_words(rate) == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (3, "a few seconds"),
        (8, "about 10 s"),
        (44, "about 40 s"),
        (55, "about 1 min"),
        (185, "about 3 min"),
        (3570, "about 1 h"),
        (7800, "about 2 h 10 min"),
    ],
)
def test_durations(seconds, expected):
    assert duration_in_words(seconds) == expected


def test_progress_says_what_scoring_does():
    assert progress_in_words(Phase.SCORING, 1440, 8.0) == "8 a second · about 3 min"
    assert progress_in_words(Phase.SCORING, 1440, None) == "scoring"
    assert progress_in_words(Phase.SCORING, 0, 8.0) == ""
    assert progress_in_words(Phase.PAUSED, 10, None) == "paused"
    assert progress_in_words(Phase.STOPPED, 10, None) == "scoring stopped"
    assert progress_in_words(Phase.NO_MODEL, 10, None) == "no model"


def test_a_few_names_are_told_and_the_rest_counted():
    assert names_in_words([], 3) == ""
    assert names_in_words(["100CANON", "101CANON"], 2) == "100CANON, 101CANON"
    names = [f"{number}CANON" for number in range(1500)]
    assert names_in_words(names, 2) == "0CANON, 1CANON and 1,498 more"


def test_an_ampersand_in_a_name_is_no_mark_of_a_key():
    assert on_button("Tom & Ann") == "Tom && Ann"
