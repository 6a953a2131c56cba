"""What a caption tells of a photo, and of how it differs from another."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.marks.marks import Colour, Flag, Marks
from core.photos.facts import Facts
from mobileiqa_gui.compare.caption import Caption
from mobileiqa_gui.compare.captions import (
    Told,
    differences,
    exposure,
    later_text,
    score_difference,
)
from mobileiqa_gui.marks.words import marks_in_words

NOON = datetime(2026, 6, 13, 12, 0, 0)
FACTS = Facts(shutter_s=1 / 250, aperture=2.8, iso=400, focal_length_mm=85, captured=NOON)


def test_of_one_photo_all_is_told_that_is_known():
    assert exposure(Told(FACTS)) == ("1/250 s", "f/2.8", "ISO 400", "85 mm")
    assert exposure(Told(Facts(iso=100))) == ("ISO 100",)
    assert exposure(Told()) == ()


def test_of_the_others_only_what_differs():
    other = replace(FACTS, shutter_s=1 / 500, iso=800, captured=NOON + timedelta(seconds=0.4))
    assert differences(Told(other), Told(FACTS)) == ("1/500 s", "ISO 800", "+0.4 s")
    assert differences(Told(FACTS), Told(FACTS)) == ()
    wider = replace(FACTS, aperture=2, focal_length_mm=35)
    assert differences(Told(wider), Told(FACTS)) == ("f/2", "35 mm")


def test_what_one_of_the_two_does_not_tell_is_not_compared():
    assert differences(Told(Facts(iso=800)), Told(replace(FACTS, iso=None))) == ()
    assert differences(Told(), Told(FACTS)) == ()
    assert differences(Told(FACTS), Told()) == ()


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0, ""),
        (0.004, ""),
        (0.05, "+0.05 s"),
        (-1, "−1 s"),
        (1.25, "+1.25 s"),
        (59.6, "+60 s"),
        (-119, "−119 s"),
        (180, "+3 min"),
        (7100, "+118 min"),
        (-7200, "−2 h"),
        (172_800, "+2 days"),
        (86_400 * 1234, "+1,234 days"),
    ],
)
def test_how_much_later_in_units_that_fit(seconds, expected):
    assert later_text(NOON + timedelta(seconds=seconds), NOON) == expected


def test_moments_with_and_without_a_time_zone_are_compared_as_they_stand():
    assert later_text(NOON.replace(tzinfo=UTC), NOON - timedelta(seconds=2)) == "+2 s"
    assert later_text(None, NOON) == later_text(NOON, None) == ""


def test_scores_differ_by_the_points_that_are_shown():
    assert score_difference(Told(score=72.4), Told(score=65.6)) == "+6"
    assert score_difference(Told(score=60.5), Told(score=63.2)) == "−3"
    assert score_difference(Told(score=60.1), Told(score=60.4)) == "±0"
    assert score_difference(Told(), Told(score=60)) == ""


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (Marks(), ""),
        (Marks(stars=1), "1 star"),
        (Marks(stars=3, flag=Flag.PICK), "picked, 3 stars"),
        (Marks(flag=Flag.REJECT, label="Rot", colour=Colour.RED), "rejected, label Rot"),
        (Marks(colour=Colour.BLUE), "label Blue"),
    ],
)
def test_marks_are_said_in_words(marks, expected):
    assert marks_in_words(marks) == expected


def test_a_caption_is_read_out_whole():
    caption = Caption("A.jpg", role="Champion", facts=("1/250 s",), score=71.6, beside="+6")
    assert caption.words == "Champion, A.jpg, 1/250 s, 72 +6"
    assert Caption("B.jpg", remark="changed on disk").words == "B.jpg, changed on disk"
