"""Signals are kept as text, and what does not read as it was written is measured again."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, strategies as st

from core.signals.sampling import GRID
from core.signals.signals import VERSION, Signals, measured


@pytest.fixture(scope="module")
def some(clean) -> Signals:
    return measured(clean["city-from-above"])


def test_what_is_read_is_what_was_written(some, clean):
    plain = measured(np.full((300, 400, 3), 90, np.uint8))
    assert plain.sharpest is None
    for signals in (some, plain):
        text = signals.to_json()
        assert "\n" not in text
        assert len(text) < 3000
        assert Signals.from_json(text) == signals
    assert some != plain


def test_the_maps_say_where_it_is_sharp(clean):
    pixels = clean["city-from-above"].copy()
    pixels[:, :384] = 128
    signals = measured(pixels)
    assert signals.sharpness.shape == signals.structure.shape == (GRID, GRID)
    assert signals.sharpness.dtype == np.float16
    assert np.isnan(signals.sharpness[:, :7]).all()
    assert (signals.sharpness[:, 9:] > 0.5).mean() > 0.9
    assert (signals.structure[:, :7] < 1).all()


@pytest.mark.parametrize(
    "text",
    ["", "null", "3", "[]", "{}", "{", '"x"', "[" * 100_000, '{"version": 1}'],
)
def test_other_texts_read_as_nothing(text):
    assert Signals.from_json(text) is None


def test_another_version_reads_as_nothing(some):
    content = json.loads(some.to_json())
    assert content["version"] == VERSION
    assert Signals.from_json(json.dumps(content | {"version": VERSION + 1})) is None


def test_a_missing_or_an_unknown_value_reads_as_nothing(some):
    content = json.loads(some.to_json())
    assert Signals.from_json(json.dumps(content | {"more": 1})) is None
    for key in content:
        assert Signals.from_json(json.dumps({k: v for k, v in content.items() if k != key})) is None
        if isinstance(content[key], dict):
            fewer = dict(list(content[key].items())[1:])
            for part in (fewer, content[key] | {"more": 1.0}):
                assert Signals.from_json(json.dumps(content | {key: part})) is None


WRONG = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=8),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
    st.sampled_from([float("nan"), float("inf"), 10**400, "fH8=" * 128, "AHw=" * 256]),
)


@given(st.data())
def test_a_wrong_value_never_raises(some, data):
    """Where it reads at all, it is written as it was read."""
    content = json.loads(some.to_json())
    key = data.draw(st.sampled_from(sorted(content)))
    where = content
    if isinstance(content[key], dict) and data.draw(st.booleans()):
        where, key = content[key], data.draw(st.sampled_from(sorted(content[key])))
    where[key] = data.draw(WRONG)
    text = json.dumps(content)
    read = Signals.from_json(text)
    if read is not None:
        assert key in {"sharpest", "coarse_sharpest", "smear", "coarse_smear", "sweep"}
        assert where[key] is None
        assert json.loads(read.to_json()) == content
