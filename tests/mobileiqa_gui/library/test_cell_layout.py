"""Cells by arithmetic: every cell is found where it is drawn."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from mobileiqa_gui.library.cell_layout import CellLayout


def grid(count: int, width: int, cell: int = 208) -> CellLayout:
    return CellLayout.grid(count, width, cell, 30, aspect=0.8, gap=8, margin=12)


def strip(count: int) -> CellLayout:
    return CellLayout.strip(count, 116, 84, gap=4, margin=8)


@given(
    count=st.integers(1, 5000), width=st.integers(50, 4000), cell=st.integers(112, 448),
    data=st.data(),
)  # fmt: skip
def test_a_cell_is_found_at_its_middle_and_the_row_fills_the_width(count, width, cell, data):
    cells = grid(count, width, cell)
    position = data.draw(st.integers(0, count - 1))
    x, y, cell_width, cell_height = cells.rect(position)
    assert cells.position_at(x + cell_width / 2, y + cell_height / 2) == position
    last_in_row = cells.columns - 1
    if count > last_in_row:
        right = sum(cells.rect(last_in_row)[::2])
        assert right == pytest.approx(max(width - 12, 13))
    assert y + cell_height <= cells.extent


@given(count=st.integers(1, 5000), offset=st.floats(0, 500_000), length=st.integers(1, 2000))
def test_visible_cells_are_those_that_touch_the_viewport(count, offset, length):
    for cells in (grid(count, 1000), strip(count)):
        visible = cells.visible(offset, length)
        axis = 0 if cells.horizontal else 1
        for position in (visible.start - 1, visible.stop):
            if 0 <= position < count:
                start, extent = cells.rect(position)[axis], cells.rect(position)[axis + 2]
                assert start + extent <= offset or start >= offset + length
        for position in (visible[0], visible[-1]) if visible else ():
            start, extent = cells.rect(position)[axis], cells.rect(position)[axis + 2]
            # The gap after a cell counts as its own.
            assert start < offset + length
            assert start + extent + cells.gap >= offset


def test_nothing_is_found_between_cells_and_outside():
    cells = grid(10, 1000)
    x, y, width, height = cells.rect(0)
    assert cells.position_at(x + width + 4, y + 5) is None
    assert cells.position_at(x + 5, y + height + 4) is None
    assert cells.position_at(2, 2) is None
    assert cells.position_at(-5, 20) is None
    assert cells.position_at(990, y + 10) is None
    last = cells.rect(9)
    assert cells.position_at(last[0] + last[2] + 8 + 10, last[1] + 10) is None
    assert strip(3).position_at(20, 100) is None


def test_an_empty_folder_has_no_extent():
    assert grid(0, 1000).extent == 0
    assert strip(0).extent == 0
    assert list(grid(0, 1000).visible(0, 800)) == []


@pytest.mark.parametrize(
    ("rect", "touched"),
    [
        ((12, 12, 0, 0), [0]),
        ((0, 0, 11, 11), []),
        ((0, 0, 12, 12), [0]),
        ((113, 13, 5, 1), []),  # within the gap
        ((113, 13, 7, 1), [1]),
        ((50, 50, 100, 100), [0, 1, 3, 4]),
        ((-100, -100, 1000, 1000), [0, 1, 2, 3, 4, 5, 6]),
        ((300, 225, 10, 300), []),  # where the last row is shorter
    ],
)
def test_what_a_rectangle_touches(rect, touched):
    # Cells of 100 by 100, 8 apart, 12 from the edges: three a row.
    grid = CellLayout(7, 3, 100, 100, gap=8, margin=12)
    assert grid.touched(*rect) == touched


def test_what_a_rectangle_touches_of_a_strip():
    strip = CellLayout.strip(5, 100, 80, gap=4, margin=8)
    assert strip.touched(90, 10, 30, 500) == [0, 1]
