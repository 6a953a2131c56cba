"""Where a photo lies in its field: fit, zoom and pan as plain arithmetic. No Qt.

All lengths of the field are *device* pixels (logical pixels times the screen's ratio), so zoom 1
is one photo pixel on one pixel of the screen, whatever the ratio. Photo coordinates are pixels of
the upright photo at full size, origin top left.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

Size = tuple[int, int]
Point = tuple[float, float]

MAX_ZOOM = 16.0
# Ratios that the zoom keys stop at; fit is one more stop.
STOPS = (
    1 / 16,
    1 / 12,
    1 / 8,
    1 / 6,
    1 / 4,
    1 / 3,
    1 / 2,
    2 / 3,
    1.0,
    1.5,
    2.0,
    3.0,
    4.0,
    6.0,
    8.0,
)
_SAME = 1e-6


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in device pixels of the field."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Viewport:
    """A photo of size `photo` seen in a field of size `field` (both width, height).

    `zoom` is device pixels for each photo pixel, `centre` the photo point in the field's middle,
    `fitted` whether the photo follows the field's size. Make one with `fit`; every method gives a
    new one in which the photo covers the field or, where it is smaller, stands in its middle.
    """

    photo: Size
    field: Size
    zoom: float
    centre: Point
    fitted: bool

    @classmethod
    def fit(cls, photo: Size, field: Size) -> Viewport:
        """The whole photo as large as the field allows (small photos are enlarged)."""
        centre = (photo[0] / 2, photo[1] / 2)
        return cls(photo, field, fit_zoom(photo, field), centre, fitted=True)

    @property
    def rect(self) -> Rect:
        """The photo's place in the field. Its corner lies on a whole device pixel, so that pixels
        at zoom 1 meet the screen's, and panning does not shimmer."""
        width, height = self.photo[0] * self.zoom, self.photo[1] * self.zoom
        return Rect(
            round(self.field[0] / 2 - self.centre[0] * self.zoom),
            round(self.field[1] / 2 - self.centre[1] * self.zoom),
            width,
            height,
        )

    @property
    def is_actual(self) -> bool:
        """One photo pixel on one device pixel."""
        return abs(self.zoom - 1) < _SAME

    @property
    def can_pan(self) -> bool:
        """Whether a part of the photo is outside the field."""
        rect = self.rect
        return rect.width > self.field[0] + 0.5 or rect.height > self.field[1] + 0.5

    def to_photo(self, point: Point) -> Point:
        """Photo coordinates of a point of the field."""
        rect = self.rect
        return ((point[0] - rect.left) / self.zoom, (point[1] - rect.top) / self.zoom)

    def to_field(self, point: Point) -> Point:
        """The field's point (device pixels) of photo coordinates."""
        rect = self.rect
        return (rect.left + point[0] * self.zoom, rect.top + point[1] * self.zoom)

    def zoomed(self, zoom: float, at: Point | None = None) -> Viewport:
        """At another zoom, with the photo point under `at` (default: the middle) kept there."""
        zoom = min(max(zoom, self.least_zoom), self.greatest_zoom)
        at = at or (self.field[0] / 2, self.field[1] / 2)
        held = self.to_photo(at)
        centre = tuple(h - (a - f / 2) / zoom for h, a, f in zip(held, at, self.field, strict=True))
        fitted = abs(zoom - fit_zoom(self.photo, self.field)) < _SAME
        return replace(self, zoom=zoom, centre=(centre[0], centre[1]), fitted=fitted)._settled()

    def scaled(self, factor: float, at: Point | None = None) -> Viewport:
        """Zoomed by a factor as a wheel does; passing fit or 100 % stops exactly there."""
        aim = self.zoom * factor
        for stop in (fit_zoom(self.photo, self.field), 1.0):
            low, high = sorted((self.zoom, aim))
            if low + _SAME < stop < high - _SAME:
                aim = stop
        return self.zoomed(aim, at)

    def stepped(self, direction: int, at: Point | None = None) -> Viewport:
        """The next zoom stop above (+1) or below (-1)."""
        stops = sorted({*STOPS, fit_zoom(self.photo, self.field), self.greatest_zoom})
        if direction > 0:
            aim = next((s for s in stops if s > self.zoom * (1 + _SAME)), self.zoom)
        else:
            aim = next((s for s in reversed(stops) if s < self.zoom * (1 - _SAME)), self.zoom)
        return self.zoomed(aim, at)

    def toggled(self, at: Point | None = None) -> Viewport:
        """Fit becomes 100 % around `at`; anything else becomes fit."""
        return self.zoomed(1.0, at) if self.fitted and not self.is_actual else self.fit_again()

    def fit_again(self) -> Viewport:
        """The whole photo in the field."""
        return Viewport.fit(self.photo, self.field)

    def panned(self, dx: float, dy: float) -> Viewport:
        """The photo moved by device pixels, as far as it still covers the field."""
        centre = (self.centre[0] - dx / self.zoom, self.centre[1] - dy / self.zoom)
        return replace(self, centre=centre)._settled()

    def in_field(self, field: Size) -> Viewport:
        """In a field of another size: fitted stays fitted, else the middle stays."""
        if self.fitted:
            return Viewport.fit(self.photo, field)
        resized = replace(self, field=field)
        return resized.zoomed(self.zoom)

    def of_photo(self, photo: Size) -> Viewport:
        """The same view once the photo's true full size is known: nothing moves on screen."""
        if self.fitted:
            return Viewport.fit(photo, self.field)
        across, down = photo[0] / self.photo[0], photo[1] / self.photo[1]
        centre = (self.centre[0] * across, self.centre[1] * down)
        return replace(self, photo=photo, zoom=self.zoom / across, centre=centre)._settled()

    @property
    def least_zoom(self) -> float:
        """Fit, or 100 % where fit enlarges."""
        return min(1.0, fit_zoom(self.photo, self.field))

    @property
    def greatest_zoom(self) -> float:
        """16 device pixels a photo pixel, or fit where that is more."""
        return max(MAX_ZOOM, fit_zoom(self.photo, self.field))

    def _settled(self) -> Viewport:
        centre = tuple(
            length / 2
            if length * self.zoom <= field
            else min(max(middle, field / 2 / self.zoom), length - field / 2 / self.zoom)
            for length, field, middle in zip(self.photo, self.field, self.centre, strict=True)
        )
        return replace(self, centre=(centre[0], centre[1]))


def fit_zoom(photo: Size, field: Size) -> float:
    """Device pixels a photo pixel at which the whole photo just fits."""
    return max(min(field[0] / photo[0], field[1] / photo[1]), 1e-4)
