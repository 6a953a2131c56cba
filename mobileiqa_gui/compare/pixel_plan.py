"""Which pixels the panes ask for, and in which order, within a bound of memory. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from core.photos.photo import Photo
from mobileiqa_gui.loupe.detail import box_for, is_enough
from mobileiqa_gui.loupe.viewport import Size, Viewport

# As images of full size are packed.
BYTES_A_PIXEL = 3


@dataclass(frozen=True, slots=True)
class Need:
    """A pane: its photo, its viewport (None until the photo's size is known), its field in device
    pixels, and the width of the widest image it has, 0 for none.

    A `view` that is not certain is a guess: only pixels for the field are asked for then.
    """

    photo: Photo
    view: Viewport | None
    is_certain: bool
    field: Size
    width: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """`requests` in the order to decode them; `reduced` are photos that are shown at less than the
    zoom wants, because all of them would not fit into memory."""

    requests: tuple[tuple[Photo, Size | None], ...]
    reduced: frozenset[Photo] = frozenset()


def plan(needs: Sequence[Need], max_bytes: int) -> Plan:
    """The most pressing pane comes first in `needs`; `max_bytes` is for all of them together.

    Every pane gets something at the screen's size before any gets more; full size goes to the most
    pressing ones as far as the memory reaches, the others get halves or quarters of it.
    """
    first = [(need.photo, need.field) for need in needs if not need.width]
    more: list[tuple[Photo, Size | None]] = []
    reduced = set()
    left = max_bytes
    for need in needs:
        view = need.view
        if view is None or not need.is_certain:
            continue
        box, is_less = _within(view, left)
        left -= _bytes_of(view.photo, box)
        if is_less:
            reduced.add(need.photo)
        if not is_enough(need.width, view) and need.width < _width_of(view.photo, box):
            more.append((need.photo, box))
    return Plan(tuple(dict.fromkeys([*first, *more])), frozenset(reduced))


def _within(view: Viewport, left: int) -> tuple[Size | None, bool]:
    """The box that the zoom wants, or the largest part of it that fits into so many bytes; the
    field's size is always granted."""
    box = box_for(view)
    if box == view.field or _bytes_of(view.photo, box) <= left:
        return (box, False)
    width, height = _size_of(view.photo, box)
    while min(width / view.field[0], height / view.field[1]) > 1:
        width, height = width / 2, height / 2
        box = (ceil(width), ceil(height))
        if _bytes_of(view.photo, box) <= left:
            return (box, True)
    return (view.field, True)


def _size_of(photo: Size, box: Size | None) -> tuple[float, float]:
    if box is None:
        return photo
    scale = min(box[0] / photo[0], box[1] / photo[1], 1.0)
    return (photo[0] * scale, photo[1] * scale)


def _width_of(photo: Size, box: Size | None) -> int:
    return round(_size_of(photo, box)[0])


def _bytes_of(photo: Size, box: Size | None) -> int:
    width, height = _size_of(photo, box)
    return round(width * height * BYTES_A_PIXEL)
