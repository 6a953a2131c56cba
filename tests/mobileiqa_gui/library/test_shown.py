"""Which photos are shown and where, and who follows whom."""

from __future__ import annotations

import numpy as np
from hypothesis import given, strategies as st

from mobileiqa_gui.library.shown import Shown, kept_then_new, nearest, successor, with_new_among

COUNT = 9
ORDERS = st.permutations(range(COUNT))


def rows(values: list[int]) -> np.ndarray:
    return np.array(values, np.intp)


def test_positions_and_rows():
    shown = Shown()
    shown.set(rows([4, 0, 2]), 5)
    assert [shown.position(row) for row in (4, 0, 2, 1, None, 99)] == [0, 1, 2, None, None, None]
    assert shown.positions([2, 3, 4]) == [2, 0]
    assert shown.hidden().tolist() == [1, 3]
    shown.set(rows([1]), 5)
    assert shown.before.tolist() == [4, 0, 2]
    assert len(shown) == 1


@given(ORDERS, st.integers(0, COUNT), st.sets(st.integers(0, COUNT - 1)))
def test_the_next_that_is_shown_follows_or_else_the_last_before(order, place, hidden):
    is_shown = np.array([row not in hidden for row in range(COUNT)] + [False])
    found = successor(rows(order), place, is_shown)
    later = [row for row in order[place:] if row not in hidden]
    earlier = [row for row in order[:place] if row not in hidden]
    assert found == (later[0] if later else earlier[-1] if earlier else None)


@given(ORDERS, st.integers(0, COUNT), st.sets(st.integers(0, COUNT - 1)))
def test_the_nearest_that_is_shown_is_before_or_behind(order, place, hidden):
    is_shown = np.array([row not in hidden for row in range(COUNT)] + [False])
    found = nearest(rows(order), place, is_shown)
    left = [at for at, row in enumerate(order) if row not in hidden]
    if not left:
        assert found is None
        return
    distance = abs(order.index(found) - place)
    assert distance == min(abs(at - place) for at in left)
    assert order.index(found) >= place or place + distance not in left


@given(ORDERS, ORDERS, st.integers(0, COUNT), st.sets(st.integers(0, COUNT - 1)))
def test_new_rows_follow_the_kept_ones(before, fresh, count, gone):
    before_rows = [-1 if row in gone else row for row in before[:count]]
    fresh = [row for row in fresh if row % 3]
    found = kept_then_new(rows(before_rows), rows(fresh), COUNT).tolist()
    kept = [row for row in before_rows if row in fresh]
    assert found == kept + [row for row in fresh if row not in kept]


@given(ORDERS, ORDERS, st.sets(st.integers(0, COUNT - 1)), st.sets(st.integers(0, COUNT - 1)))
def test_what_comes_back_stands_behind_what_it_follows(kept_order, fresh, kept, new):
    new = new - kept
    kept_rows = [row for row in kept_order if row in kept]
    found = with_new_among(rows(kept_rows), rows(sorted(new)), rows(fresh), COUNT).tolist()
    assert [row for row in found if row in kept] == kept_rows
    assert set(found) == kept | new
    for row in new:
        leading = [other for other in fresh[: fresh.index(row)] if other in kept]
        between = (
            found[found.index(leading[-1]) + 1 : found.index(row)]
            if leading
            else (found[: found.index(row)])
        )
        assert set(between) <= new


def test_in_an_order_that_is_up_to_date_it_is_that_order():
    fresh = [3, 1, 4, 0, 2]
    found = with_new_among(rows([3, 4, 2]), rows([0, 1]), rows(fresh), 5)
    assert found.tolist() == fresh
