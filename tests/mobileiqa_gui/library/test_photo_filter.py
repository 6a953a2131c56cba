"""What is asked for, as data: equal filters, parts taken away, plain JSON and back."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given, strategies as st

from mobileiqa_gui.library.photo_filter import EVERYTHING, PhotoFilter

_ENDS = st.none() | st.floats(allow_nan=False) | st.integers(-10, 10)
_KEYS = st.sampled_from(["score", "iso", "camera", "flag"])
FILTERS = st.builds(
    PhotoFilter,
    st.text(max_size=8),
    st.dictionaries(_KEYS, st.tuples(_ENDS, _ENDS)),
    st.dictionaries(_KEYS, st.frozensets(st.text(max_size=5))),
)


def test_what_hides_nothing_is_left_out():
    assert PhotoFilter("", {"score": EVERYTHING}, {"flag": frozenset()}) == PhotoFilter()
    assert not PhotoFilter("  ").is_active
    assert PhotoFilter("a").is_active
    assert PhotoFilter(choices={"camera": frozenset({""})}).is_active


def test_parts_are_put_in_and_taken_away():
    wanted = PhotoFilter("dsc").with_range("iso", (100, None))
    wanted = wanted.with_choice("flag", frozenset({"pick"}))
    assert wanted == PhotoFilter("dsc", {"iso": (100, None)}, {"flag": frozenset({"pick"})})
    assert wanted.keys == {"iso", "flag"}
    assert wanted.without("iso") == PhotoFilter("dsc", {}, {"flag": frozenset({"pick"})})
    assert wanted.with_range("iso", EVERYTHING) == wanted.without("iso")
    assert wanted.of(frozenset({"iso"})) == PhotoFilter("dsc", {"iso": (100, None)})
    assert wanted.with_text("") == PhotoFilter("", wanted.ranges, wanted.choices)


@given(FILTERS)
def test_json_gives_back_the_same(wanted):
    assert PhotoFilter.from_json(json.loads(json.dumps(wanted.to_json()))) == wanted


@pytest.mark.parametrize(
    "told",
    [
        None,
        [],
        "text",
        {"text": 3},
        {"ranges": [1, 2]},
        {"ranges": {"iso": [1]}},
        {"ranges": {"iso": ["a", "b"]}},
        {"ranges": {"iso": [math.nan, 1]}},
        {"choices": {"camera": 7}},
        {"choices": {"camera": [7, None]}},
    ],
)
def test_what_is_no_filter_asks_for_all(told):
    assert PhotoFilter.from_json(told) == PhotoFilter()


def test_sound_parts_of_a_damaged_one_stay():
    told = {"text": "a", "ranges": {"iso": [100, None], "x": [1]}, "choices": {"flag": ["pick", 1]}}
    expected = PhotoFilter("a", {"iso": (100, None)}, {"flag": frozenset({"pick"})})
    assert PhotoFilter.from_json(told) == expected
