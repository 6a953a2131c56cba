"""Looking for faces: over the whole small picture, and again, larger, where there may be one.

Measured on faces of BIQ2021 in foreign surroundings the detector is half sure of 80 % of those that
are 13 pixels wide in its view, and of 42 % at 8; but it is a fifth sure of 97 % and 76 %. What it
is so little sure of is cut out of the photo and looked at at a size at which it can tell; so are
small faces that it is sure of, to place them well.
"""

from __future__ import annotations

import numpy as np

from core.faces.detection import Found, detect, suppressed
from core.faces.graphs import Graphs
from core.faces.pieces import Pixels, Square, cut, reduced
from core.photos.small import Small

LEAST_PX = 60
LEAST_SHARE = 0.02
"""A face counts from so many pixels on, and from so much of the picture's long side."""

_LEAST_CONFIDENCE = 0.5
_PERHAPS = 0.2
# The long side of the whole in the detector's view, and how wide the smallest face is there.
_LEAST_VIEW_PX, _MOST_VIEW_PX = 256, 320
_SMALLEST_PX = 6.4
# Of the least width: what is unsure is its width too.
_ABOUT = 0.8
# Narrower faces are placed better by a second look.
_WELL_SEEN_PX = 24.0
# What is looked at again is shown with as much around it, in its widths, and so large.
_AROUND = 4.0
_SECOND_VIEW_PX = 128
# What is unsure is placed unsurely: off by so many of its widths, and so much too wide or narrow.
_APART, _WIDER = 0.75, 2.5
# A picture full of small detail may hold many such places; the likeliest are looked at.
_MOST_SECOND_VIEWS = 6


def search(graphs: Graphs, pixels: Pixels, small: Small) -> list[Found]:
    """Faces in pixels of the picture, the largest first; only those large enough."""
    longest = max(pixels.shape[:2])
    least = max(float(LEAST_PX), LEAST_SHARE * longest)
    wanted = round(_SMALLEST_PX * longest / least)
    view = reduced(small.pixels, max(_LEAST_VIEW_PX, min(_MOST_VIEW_PX, wanted)))
    scale = max(view.shape[:2]) / max(small.pixels.shape[:2]) / small.factor
    seen = [one.moved(scale, small.left, small.top) for one in detect(graphs, view, _PERHAPS)]
    found = [face for face in seen if face.confidence >= _LEAST_CONFIDENCE]
    small_ones = [face for face in found if face.width * scale < _WELL_SEEN_PX]
    unsure = [face for face in seen[len(found) :] if face.width >= _ABOUT * least]
    for face in (*small_ones, *unsure[:_MOST_SECOND_VIEWS]):
        found.extend(_again(graphs, pixels, face))
    large = [face for face in suppressed(found) if face.width >= least]
    return sorted(large, key=lambda face: -face.width)


def _again(graphs: Graphs, pixels: Pixels, perhaps: Found) -> list[Found]:
    """The face that is or may be there, once it is looked at larger; not its neighbours, which may
    be cut."""
    x, y = (float(value) for value in (perhaps.box[:2] + perhaps.box[2:]) / 2)
    square = Square(x, y, _AROUND * perhaps.width)
    view = np.rint(cut(pixels, square, _SECOND_VIEW_PX) * 255).astype(np.uint8)
    scale = _SECOND_VIEW_PX / square.side
    left, top = x - square.side / 2, y - square.side / 2
    found = [face.moved(scale, left, top) for face in detect(graphs, view, _LEAST_CONFIDENCE)]
    return [face for face in found if _is_same(face, perhaps)]


def _is_same(one: Found, other: Found) -> bool:
    """Whether their middles lie close together and neither is far wider."""
    apart = (one.box - other.box).reshape(2, 2).mean(0)
    ratio = one.width / other.width
    return bool(np.abs(apart).max() < _APART * other.width) and 1 / _WIDER < ratio < _WIDER
