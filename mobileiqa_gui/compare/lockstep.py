"""Zoom and pan of several panes that move as one, each with an offset of its own. No Qt.

What the panes share is a level of zoom and a middle. Level 0 shows every photo whole, level 1 each
at one photo pixel on one device pixel; between them the panes pass through their own ratios, so
that portrait and landscape photos arrive together; above 1 the level is the ratio itself. The
middle is the point in the panes' middle as shares of width and height; a pane's offset is added to
it, so that a subject which moved between two frames can be laid over itself.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from math import exp, log

from mobileiqa_gui.loupe.session import Place
from mobileiqa_gui.loupe.viewport import Point, Size, Viewport, fit_zoom

_MIDDLE: Point = (0.5, 0.5)
_NO_OFFSET: Point = (0.0, 0.0)
FIT_LEVEL, ACTUAL_LEVEL = 0.0, 1.0

Change = Callable[[Viewport], Viewport]


@dataclass(slots=True)
class _Pane:
    """`photo` is the size of the upright photo, None while it is not known."""

    photo: Size | None
    field: Size


class Lockstep:
    """The viewports of panes, by a key of each (its photo's path).

    An offset stays as long as its pane does; a pane that comes back begins without one. Where other
    photos take the place of all of them, they are shown whole.
    """

    def __init__(self) -> None:
        self.level = FIT_LEVEL
        self.middle: Point = _MIDDLE
        self._panes: dict[Hashable, _Pane] = {}
        self._offsets: dict[Hashable, Point] = {}

    # --- panes ---------------------------------------------------------------------------------

    def keep(self, keys: list[Hashable]) -> None:
        """Forgets the panes that are not among these; with all of them, where one looked."""
        if self._panes and self._panes.keys().isdisjoint(keys):
            self.level, self.middle = FIT_LEVEL, _MIDDLE
        self._panes = {key: pane for key, pane in self._panes.items() if key in keys}
        self._offsets = {key: offset for key, offset in self._offsets.items() if key in keys}

    def place(self, key: Hashable, photo: Size | None, field: Size) -> None:
        """A pane's photo (its full size, where it is known) and field, both in pixels."""
        self._panes[key] = _Pane(photo, field)

    @property
    def is_fitted(self) -> bool:
        """Whether the photos are shown whole."""
        return self.level == FIT_LEVEL

    @property
    def has_offsets(self) -> bool:
        """Whether a pane was moved alone."""
        return any(offset != _NO_OFFSET for offset in self._offsets.values())

    def view(self, key: Hashable) -> Viewport | None:
        """A pane's viewport; None while its photo's size is not known."""
        pane = self._panes.get(key)
        if pane is None or pane.photo is None:
            return None
        fitted = Viewport.fit(pane.photo, pane.field)
        if self.is_fitted:
            return fitted
        return Place(_zoom_at(self.level, fitted.zoom), self._middle_of(key)).applied(fitted)

    # --- all of them ---------------------------------------------------------------------------

    def fit(self) -> None:
        """Every photo whole. Where one looked and the offsets are kept."""
        self.level = FIT_LEVEL

    def actual(self) -> None:
        """Every photo at one pixel on one device pixel, where one looked last."""
        self.level = ACTUAL_LEVEL

    def change(self, key: Hashable, change: Change) -> None:
        """What a person does in one pane (zooming, at a point or not), done in all of them."""
        before = self.view(key)
        if before is None:
            return
        after = change(before)
        if after.fitted and not after.is_actual:
            self.fit()
            return
        self.level = _level_of(after.zoom, fit_zoom(after.photo, after.field))
        across, down = _share(after)
        off_x, off_y = self._offsets.get(key, _NO_OFFSET)
        self.middle = (across - off_x, down - off_y)

    def pan(self, key: Hashable, dx: float, dy: float) -> None:
        """Moves all photos as that pane's moves by device pixels, as far as one of them can."""
        view = self.view(key)
        if view is None or self.is_fitted:
            return
        x = self.middle[0] - dx / view.zoom / view.photo[0]
        y = self.middle[1] - dy / view.zoom / view.photo[1]
        self.middle = (self._within(x, 0), self._within(y, 1))

    # --- one alone -----------------------------------------------------------------------------

    def pan_alone(self, key: Hashable, dx: float, dy: float) -> None:
        """Moves one photo by device pixels; the others stay, and the offset is kept."""
        view = self.view(key)
        if view is None or self.is_fitted:
            return
        across, down = _share(view.panned(dx, dy))
        self._offsets[key] = (across - self.middle[0], down - self.middle[1])

    def align(self) -> None:
        """No pane has an offset any more."""
        self._offsets = {}

    # --- within --------------------------------------------------------------------------------

    def _middle_of(self, key: Hashable) -> Point:
        offset = self._offsets.get(key, _NO_OFFSET)
        return (self.middle[0] + offset[0], self.middle[1] + offset[1])

    def _within(self, middle: float, axis: int) -> float:
        """The common middle, no further out than the pane that reaches furthest can follow."""
        low, high = [], []
        for key in self._panes:
            view = self.view(key)
            if view is None:
                continue
            half = min(0.5, view.field[axis] / 2 / view.zoom / view.photo[axis])
            offset = self._offsets.get(key, _NO_OFFSET)[axis]
            low.append(half - offset)
            high.append(1 - half - offset)
        return min(max(middle, min(low)), max(high)) if low else middle


def _share(view: Viewport) -> Point:
    """The photo point in the field's middle, as shares of width and height."""
    return (view.centre[0] / view.photo[0], view.centre[1] / view.photo[1])


def _zoom_at(level: float, fit: float) -> float:
    """The ratio of a pane at a level, given its ratio when fitted."""
    if level >= ACTUAL_LEVEL:
        return level
    return fit if fit >= 1 else exp((1 - level) * log(fit))


def _level_of(zoom: float, fit: float) -> float:
    """The level at which a pane has that ratio."""
    if zoom >= 1 or fit >= 1:
        return max(zoom, ACTUAL_LEVEL)
    return 1 - log(zoom) / log(fit)
