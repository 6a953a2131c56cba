"""Where panes of equal size lie so that their photos are as large as they can be. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

# Width and height; of a photo in any unit, of a field in logical pixels.
Shape = tuple[float, float]
# Left, top, width, height in whole logical pixels.
Box = tuple[int, int, int, int]

# Most photos are 3:2: what counts for one of unknown shape.
USUAL_SHAPE: Shape = (3.0, 2.0)
_SAME_SHAPE = 0.02


def best_columns(shapes: Sequence[Shape], field: Shape, *, gap: int, caption: int) -> int:
    """How many columns show the photos of these shapes largest, all of them together.

    `caption` is the height below every photo. Of layouts that are equally good the one with fewer
    empty places, then the one with fewer columns, is taken.
    """
    count = len(shapes)

    def goodness(columns: int) -> tuple[float, int, int]:
        rows = ceil(count / columns)
        width = (field[0] - gap * (columns - 1)) / columns
        height = (field[1] - gap * (rows - 1)) / rows - caption
        seen = sum(_area(shape, (max(1.0, width), max(1.0, height))) for shape in shapes)
        return (round(seen, 3), count - columns * rows, -columns)

    return max(range(1, count + 1), key=goodness, default=1)


def pane_boxes(count: int, columns: int, field: tuple[int, int], gap: int) -> list[Box]:
    """Boxes of equal size, row by row; a last row that is shorter stands in the middle."""
    if count == 0:
        return []
    rows = ceil(count / columns)
    width = max(1, (field[0] - gap * (columns - 1)) // columns)
    height = max(1, (field[1] - gap * (rows - 1)) // rows)
    boxes = []
    for number in range(count):
        row, column = divmod(number, columns)
        in_row = min(columns, count - row * columns)
        left = (field[0] - in_row * width - gap * (in_row - 1)) // 2
        top = (field[1] - rows * height - gap * (rows - 1)) // 2
        boxes.append((left + column * (width + gap), top + row * (height + gap), width, height))
    return boxes


def neighbour(number: int, count: int, columns: int, step: tuple[int, int]) -> int:
    """The pane beside another: `step` is columns and rows. Left and right go on in the next row;
    at the ends one stays."""
    across, down = step
    target = number + across + down * columns
    if down and not 0 <= target < count:
        # Down from above a gap in the last row goes to its last pane.
        last_row = (count - 1) // columns
        return count - 1 if down > 0 and number // columns < last_row else number
    return min(max(target, 0), count - 1)


def is_same_shape(one: Shape, other: Shape) -> bool:
    """The same aspect ratio, but for a thumbnail's rounding."""
    return abs(one[0] * other[1] / (one[1] * other[0]) - 1) < _SAME_SHAPE


def _area(shape: Shape, box: Shape) -> float:
    scale = min(box[0] / shape[0], box[1] / shape[1])
    return shape[0] * shape[1] * scale * scale
