"""What the loupe knows of the photo it shows: its size, what was asked for, what is kept. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from core.photos.opening import Rendering
from core.photos.photo import Photo
from core.photos.scan import RAW_SUFFIXES
from mobileiqa_gui.loupe.detail import box_for, is_enough, is_wasteful
from mobileiqa_gui.loupe.viewport import Point, Size, Viewport

Change = Callable[[Viewport], Viewport]

# Shapes of a thumbnail and of its photo differ by the thumbnail's rounding.
_SAME_SHAPE = 0.02


@dataclass(frozen=True, slots=True)
class Place:
    """A zoom and the middle of the view as shares of width and height, kept between photos."""

    zoom: float
    middle: Point

    @classmethod
    def of(cls, view: Viewport) -> Place:
        """The place a viewport shows."""
        (x, y), (width, height) = view.centre, view.photo
        return cls(view.zoom, (x / width, y / height))

    def applied(self, view: Viewport) -> Viewport:
        """The same place in another photo's viewport."""
        close = view.zoomed(self.zoom)
        across, down = (
            share * length for share, length in zip(self.middle, view.photo, strict=True)
        )
        dx, dy = (close.centre[0] - across) * close.zoom, (close.centre[1] - down) * close.zoom
        return close.panned(dx, dy)


@dataclass(slots=True)
class PhotoSession:
    """One photo in the loupe.

    The size is `known` once it comes from the decoder or the owner; until then the view has the
    placeholder's shape. `kept` is the place of the photo before, when that was zoomed in: the next
    photo is shown there too, so that frames of a burst can be compared at 100 %. `wish` is a zoom
    asked for before the size was known; `asked` are the boxes asked for, `outstanding` counts the
    answers still to come. `renderings` says by width whose pixels they are; `undeveloped` is why
    a RAW file cannot be developed.
    """

    photo: Photo | None = None
    size: Size | None = None
    size_known: bool = False
    broken: bool = False
    kept: Place | None = None
    wish: Change | None = None
    asked: set[Size | None] = field(default_factory=set)
    outstanding: int = 0
    renderings: dict[int, Rendering] = field(default_factory=dict)
    undeveloped: str = ""

    @property
    def developing(self) -> bool:
        """Whether the camera's preview stands in for a RAW file that is being developed."""
        waits = self.is_raw and None in self.asked
        return waits and not self._is_final and not self.undeveloped

    @property
    def is_raw(self) -> bool:
        """Whether the shown file is a RAW file."""
        return self.photo is not None and self.photo.path.suffix.lower() in RAW_SUFFIXES

    @property
    def _is_final(self) -> bool:
        """Whether no better pixels of the full size are to be had."""
        final = (Rendering.DEVELOPED, Rendering.FILE)
        return any(rendering in final for rendering in self.renderings.values())

    def next(
        self, photo: Photo | None, view: Viewport | None, full_size: Size | None
    ) -> PhotoSession:
        """The session of the photo that follows this one, which was left in `view`.

        The same photo shown anew (another model, another screen) keeps the zoom wished for.
        """
        kept = self.kept
        if view is not None and self.size_known:
            kept = None if view.fitted else Place.of(view)
        # Frames of one camera mostly share a size: the best guess until it is known.
        size = full_size or (view.photo if view is not None and self.size_known else self.size)
        wish = self.wish if photo == self.photo else None
        return PhotoSession(photo, size, size_known=full_size is not None, kept=kept, wish=wish)

    def first_view(self, placeholder: Size | None, field_size: Size) -> Viewport | None:
        """The view before any pixels came; None where nothing tells the photo's shape."""
        if self.photo is None:
            return None
        if not self.size_known:
            alike = self.size and placeholder and _same_shape(self.size, placeholder)
            self.size = self.size if alike else placeholder
            if not alike:
                return Viewport.fit(placeholder, field_size) if placeholder else None
        assert self.size is not None
        view = Viewport.fit(self.size, field_size)
        return self.kept.applied(view) if self.kept else view

    def known_view(self, view: Viewport | None, full_size: Size, field_size: Size) -> Viewport:
        """The view once the full size is known: nothing moves, but for a zoom that was kept or
        wished for and could not be had before."""
        self.outstanding = max(0, self.outstanding - 1)
        first = not self.size_known
        self.size, self.size_known = full_size, True
        if view is None or not _same_shape(view.photo, full_size):
            view = Viewport.fit(full_size, field_size)
        elif view.photo != full_size:
            view = view.of_photo(full_size)
        if first and self.kept and abs(self.kept.zoom - view.zoom) > 1e-6:
            view = self.kept.applied(view)
        if self.wish is not None:
            view, self.wish = self.wish(view), None
        return view

    def request(
        self, view: Viewport | None, widths: Iterable[int], field_size: Size
    ) -> tuple[bool, Size | None]:
        """Whether to ask for pixels, and in which box; each box is asked for once."""
        if self.photo is None or self.broken:
            return (False, None)
        if view is not None and self.size_known:
            box = box_for(view)
        else:  # where the photo before was seen closely, its size is no question
            box = None if self.kept is not None else field_size
        develops = box is None and self.is_raw and not self._is_final
        if box in self.asked:
            return (False, None)
        if self.is_sharp(view, widths) and not develops and not is_wasteful(widths, view, box):
            return (False, None)
        self.asked.add(box)
        self.outstanding += 1
        return (True, box)

    def is_sharp(self, view: Viewport | None, widths: Iterable[int]) -> bool:
        """Whether the pixels at hand lose nothing at this view."""
        return self.size_known and view is not None and is_enough(max(widths, default=0), view)


def _same_shape(one: Size, other: Size) -> bool:
    return abs(one[0] * other[1] / (one[1] * other[0]) - 1) < _SAME_SHAPE
