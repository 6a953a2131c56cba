"""Which pixels the loupe needs at a zoom, and which of those at hand it should draw. No Qt.

A photo is decoded at the size it is shown in first; full size only when the zoom needs it. Between
the two, halves of the full size: drawn at no less than half their own size they do not alias.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from mobileiqa_gui.loupe.viewport import Size, Viewport


def box_for(view: Viewport) -> Size | None:
    """The box to decode into (width, height), None for full size."""
    width, height = view.photo
    if view.fitted and view.zoom < 1:
        return view.field
    level = 1.0
    while level / 2 >= view.zoom:
        level /= 2
    if level >= 1:
        return None
    # Upwards: a box too low by a part of a pixel costs a flat photo several in width.
    return (ceil(width * level), ceil(height * level))


def is_enough(have_width: int, view: Viewport) -> bool:
    """Whether an image of that width loses nothing at this zoom (a pixel of rounding apart)."""
    return have_width + 1 >= min(view.photo[0], view.photo[0] * view.zoom)


def is_wasteful(widths: Iterable[int], view: Viewport | None, box: Size | None) -> bool:
    """Whether a smaller image should be had: the best at hand would be drawn at less than half its
    size, where it aliases."""
    best = best_width(widths, view) if view is not None and box is not None else None
    if view is None or best is None:
        return False
    return best > 2 * (view.photo[0] * view.zoom + 1)


def best_width(widths: Iterable[int], view: Viewport) -> int | None:
    """The width of the image to draw: the smallest that is enough, else the largest there is."""
    ordered = sorted(widths)
    enough = (width for width in ordered if is_enough(width, view))
    return next(enough, ordered[-1] if ordered else None)
