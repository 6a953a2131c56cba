"""Wheel and touchpad rest at 100 %."""

from __future__ import annotations

import pytest

from mobileiqa_gui.loupe.hold import Hold
from mobileiqa_gui.loupe.viewport import Viewport

WIDE = Viewport.fit((6000, 4000), (1200, 800))
NOTCH = 2**0.5


def turned(view: Viewport, hold: Hold, *factors: float) -> Viewport:
    for factor in factors:
        view = view.scaled(hold.factor(factor, view))
    return view


def test_a_touchpad_stops_at_100_percent_for_a_while_and_goes_on():
    hold, little = Hold(), 2**0.03
    view = turned(WIDE.zoomed(0.97), hold, *[little] * 6)
    assert view.is_actual
    assert turned(view, hold, *[little] * 12).zoom > 1.05


def test_it_stops_there_from_above_too():
    hold, little = Hold(), 2**-0.03
    view = turned(WIDE.zoomed(1.03), hold, *[little] * 6)
    assert view.is_actual
    assert turned(view, hold, *[little] * 12).zoom < 0.95


def test_a_whole_notch_is_followed_at_once():
    hold = Hold()
    at_actual = turned(WIDE.zoomed(0.8), hold, NOTCH)
    assert at_actual.is_actual
    assert turned(at_actual, hold, NOTCH).zoom == pytest.approx(NOTCH)


def test_turning_back_begins_anew():
    hold = Hold()
    view = WIDE.zoomed(1.0)
    assert turned(view, hold, *[2**0.1, 2**-0.1] * 5).is_actual
