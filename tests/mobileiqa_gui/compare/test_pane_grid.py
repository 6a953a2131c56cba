"""Panes of equal size in the grid that shows their photos largest."""

from __future__ import annotations

from itertools import combinations

import pytest

from mobileiqa_gui.compare.pane_grid import best_columns, neighbour, pane_boxes

LANDSCAPE, PORTRAIT, SQUARE = (3, 2), (2, 3), (1, 1)
WIDE, TALL = (1200, 700), (600, 900)


def columns(shapes, field) -> int:
    return best_columns(shapes, field, gap=4, caption=20)


@pytest.mark.parametrize(
    ("shapes", "field", "expected"),
    [
        ([LANDSCAPE], WIDE, 1),
        ([LANDSCAPE] * 2, WIDE, 2),
        ([PORTRAIT] * 2, WIDE, 2),
        ([LANDSCAPE] * 2, TALL, 1),
        ([PORTRAIT] * 3, WIDE, 3),
        ([LANDSCAPE] * 4, WIDE, 2),
        ([PORTRAIT] * 4, WIDE, 4),
        ([LANDSCAPE] * 6, WIDE, 3),
        ([SQUARE] * 8, WIDE, 4),
        ([LANDSCAPE] * 8, TALL, 2),
        ([], WIDE, 1),
    ],
)
def test_the_grid_follows_the_shapes_and_the_window(shapes, field, expected):
    assert columns(shapes, field) == expected


@pytest.mark.parametrize("count", range(1, 37))
@pytest.mark.parametrize("field", [WIDE, TALL, (320, 200)])
def test_panes_are_equal_within_the_field_and_apart(count, field):
    boxes = pane_boxes(count, columns([LANDSCAPE] * count, field), field, 4)
    assert len(boxes) == count
    assert len({box[2:] for box in boxes}) == 1
    for left, top, width, height in boxes:
        assert left >= 0
        assert top >= 0
        assert left + width <= field[0]
        assert top + height <= field[1]
    for one, other in combinations(boxes, 2):
        beside = abs(one[0] - other[0]) >= one[2] + 4
        below = abs(one[1] - other[1]) >= one[3] + 4
        assert beside or below


def test_a_shorter_last_row_stands_in_the_middle():
    *_, (left, _, width, _) = pane_boxes(3, 2, (1000, 600), 4)
    assert left + width / 2 == 500


def test_a_tiny_field_still_gives_boxes():
    assert all(width >= 1 and height >= 1 for _, _, width, height in pane_boxes(8, 4, (3, 3), 4))
    assert pane_boxes(0, 1, WIDE, 4) == []


@pytest.mark.parametrize(
    ("number", "step", "expected"),
    [
        (0, (1, 0), 1),
        (2, (1, 0), 3),  # on to the next row
        (0, (-1, 0), 0),
        (6, (1, 0), 6),
        (1, (0, 1), 4),
        (4, (0, -1), 1),
        (1, (0, -1), 1),
        (5, (0, 1), 6),  # above a gap
        (6, (0, 1), 6),
    ],
)
def test_arrows_walk_through_seven_panes_in_three_columns(number, step, expected):
    assert neighbour(number, 7, 3, step) == expected
