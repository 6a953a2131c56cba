"""Filters in the words of photographers."""

from __future__ import annotations

import numpy as np
import pytest

from core.results.columns import BAND, DISAGREEMENT, SCORE
from core.results.photo_columns import (
    APERTURE,
    CAMERA,
    COLOUR,
    DATE,
    FLAG,
    FOCAL_LENGTH,
    ISO,
    SHUTTER,
)
from mobileiqa_gui.library.columns import PROGRESS, STANDARD
from mobileiqa_gui.library.filter_words import (
    Stop,
    choice_text,
    filter_text,
    in_order,
    limits_text,
    part_text,
    stops,
)
from mobileiqa_gui.library.photo_filter import PhotoFilter

DAY = 86_400.0
SEPTEMBER_12 = 20_708 * DAY


@pytest.mark.parametrize(
    ("column", "limits", "text"),
    [
        (ISO, (100, 400), "ISO 100 to 400"),
        (ISO, (3200, None), "From ISO 3,200"),
        (ISO, (3200, 3200), "ISO 3,200"),
        (APERTURE, (1.4, 2.8), "Aperture: f/1.4 to f/2.8"),
        (SHUTTER, (None, 1 / 60), "Shutter: up to 1/60 s"),
        (FOCAL_LENGTH, (24.0, 70.0), "Focal length: 24 mm to 70 mm"),
        (DATE, (SEPTEMBER_12, SEPTEMBER_12 + DAY - 1), "Date: 12 September 2026"),
        (SCORE, (60, None), "Score: from 60"),
        (DISAGREEMENT, (2.5, 6.4999), "Disagreement: 3 to 6"),
    ],
)
def test_ranges_in_words(column, limits, text):
    assert part_text(column, PhotoFilter(ranges={column.key: limits})) == text


@pytest.mark.parametrize(
    ("column", "choices", "text"),
    [
        (CAMERA, {"NIKON D750"}, "Camera: NIKON D750"),
        (CAMERA, {"B", ""}, "Camera: B or Not known"),
        (CAMERA, {"A", "B", "C"}, "Camera: A and 2 others"),
        (BAND, {"Bad", "Good"}, "Band: Good or Bad"),
        (PROGRESS, {"failed"}, "Scoring: Could not be scored"),
    ],
)
def test_choices_in_words(column, choices, text):
    assert part_text(column, PhotoFilter(choices={column.key: frozenset(choices)})) == text


def test_choices_stand_in_their_usual_order_and_the_unknown_last():
    assert in_order(FLAG, {"reject", "none", "pick"}) == ["pick", "none", "reject"]
    assert in_order(COLOUR, {"", "purple", "other", "red"}) == ["red", "purple", "other", ""]
    assert in_order(CAMERA, {"", "b", "A", "C"}) == ["A", "b", "C", ""]
    assert choice_text(COLOUR, "") == "No label"
    assert choice_text(CAMERA, "") == "Not known"


@pytest.mark.parametrize(
    ("limits", "text"),
    [
        ((0, 0), "Without stars"),
        ((3, None), "Stars: 3 or more"),
        ((3, 5), "Stars: 3 or more"),
        ((3, 3), "Stars: 3"),
        ((None, 2), "Stars: 2 or fewer"),
    ],
)
def test_stars_in_words(limits, text):
    assert filter_text(PhotoFilter(ranges={"stars": limits}), STANDARD) == text


def test_a_whole_filter_in_words():
    wanted = PhotoFilter(" dsc ", {"iso": (400, None)}, {"flag": frozenset({"pick", "none"})})
    assert filter_text(wanted, STANDARD) == "“dsc” · Flag: Picked or No flag · From ISO 400"
    assert filter_text(PhotoFilter(), STANDARD) == ""


def test_values_that_read_the_same_are_one_stop():
    shutter = np.array([1 / 250, 0.004001, 1 / 60, np.nan, 2.0])
    assert stops(SHUTTER, shutter) == [
        Stop(1 / 250, 0.004001, "1/250 s"),
        Stop(1 / 60, 1 / 60, "1/60 s"),
        Stop(2.0, 2.0, "2 s"),
    ]
    assert stops(ISO, np.array([np.nan])) == []


def test_a_day_is_a_stop_from_its_first_moment_to_its_last():
    moments = np.array([SEPTEMBER_12 + 36_000, SEPTEMBER_12 + 70_000, SEPTEMBER_12 + DAY])
    first, second = stops(DATE, moments)
    assert (first.low, first.text) == (SEPTEMBER_12, "12 September 2026")
    assert SEPTEMBER_12 + DAY - 1 < first.high < SEPTEMBER_12 + DAY
    assert second.low == SEPTEMBER_12 + DAY
    assert limits_text(DATE, (first.low, first.high)) == "12 September 2026"


def test_disagreement_stops_at_whole_points_that_hold_what_rounds_to_them():
    found = stops(DISAGREEMENT, np.array([0.2, 2.4, 2.5, 3.49]))
    assert [stop.text for stop in found] == ["0", "2", "3"]
    assert found[2].low <= 2.5 <= 3.49 <= found[2].high
