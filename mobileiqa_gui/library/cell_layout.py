"""Where the cells of the grid and of the filmstrip lie: plain arithmetic, no Qt.

All cells are of one size, so a position's rectangle needs no pass over the photos: a folder of
50,000 opens as fast as one of ten.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CellLayout:
    """Rows of equal cells in a viewport, scrolled along one axis; all figures logical pixels.

    With `horizontal` there is a single row that scrolls sideways. `margin` surrounds the whole,
    `gap` lies between cells; what is left of the width is shared out evenly by `cell_width`.
    """

    count: int
    columns: int
    cell_width: float
    cell_height: float
    gap: float
    margin: float
    horizontal: bool = False

    @classmethod
    def grid(
        cls,
        count: int,
        viewport_width: int,
        wanted_cell: int,
        extra_height: int,
        *,
        aspect: float,
        gap: float,
        margin: float,
    ) -> CellLayout:
        """Columns as near to `wanted_cell` wide as fills the width."""
        room = max(1.0, viewport_width - 2 * margin)
        columns = max(1, round((room + gap) / (wanted_cell + gap)))
        width = (room - gap * (columns - 1)) / columns
        return cls(count, columns, width, width * aspect + extra_height, gap, margin)

    @classmethod
    def strip(
        cls, count: int, cell_width: int, cell_height: int, *, gap: float, margin: float
    ) -> CellLayout:
        """One row."""
        return cls(count, max(1, count), cell_width, cell_height, gap, margin, horizontal=True)

    @property
    def pitch(self) -> float:
        """Distance from one cell (strip) or row of cells (grid) to the next."""
        return (self.cell_width if self.horizontal else self.cell_height) + self.gap

    @property
    def extent(self) -> float:
        """Length of everything along the scrolling."""
        lines = self.count if self.horizontal else -(-self.count // self.columns)
        return 2 * self.margin + lines * self.pitch - self.gap if lines else 0.0

    def rect(self, position: int) -> tuple[float, float, float, float]:
        """(x, y, width, height) of a cell, before scrolling."""
        line, column = (0, position) if self.horizontal else divmod(position, self.columns)
        return (
            self.margin + column * (self.cell_width + self.gap),
            self.margin + line * (self.cell_height + self.gap),
            self.cell_width,
            self.cell_height,
        )

    def position_at(self, x: float, y: float) -> int | None:
        """The cell under a point (before scrolling); None between cells and outside."""
        column = int((x - self.margin) // (self.cell_width + self.gap))
        line = int((y - self.margin) // (self.cell_height + self.gap))
        if column < 0 or line < 0 or column >= self.columns or (self.horizontal and line > 0):
            return None
        position = line * self.columns + column
        if position >= self.count:
            return None
        left, top, width, height = self.rect(position)
        return position if left <= x < left + width and top <= y < top + height else None

    def touched(self, x: float, y: float, width: float, height: float) -> list[int]:
        """Positions of the cells that a rectangle (before scrolling) touches, in order."""
        across, down = self.cell_width + self.gap, self.cell_height + self.gap
        # A cell is touched where the rectangle reaches beyond its start but begins before its end.
        left = math.floor((x - self.margin - self.cell_width) / across) + 1
        top = math.floor((y - self.margin - self.cell_height) / down) + 1
        right = min(self.columns - 1, math.floor((x + width - self.margin) / across))
        bottom = math.floor((y + height - self.margin) / down)
        bottom = min(0, bottom) if self.horizontal else bottom
        lines, columns = range(max(0, top), bottom + 1), range(max(0, left), right + 1)
        found = (line * self.columns + column for line in lines for column in columns)
        return [position for position in found if position < self.count]

    def visible(self, offset: float, length: float) -> range:
        """Positions of the cells that touch a viewport of `length` scrolled to `offset`."""
        first = max(0, int((offset - self.margin) // self.pitch))
        stop = max(first, math.ceil((offset + length - self.margin) / self.pitch))
        per_line = 1 if self.horizontal else self.columns
        return range(min(first * per_line, self.count), min(stop * per_line, self.count))
