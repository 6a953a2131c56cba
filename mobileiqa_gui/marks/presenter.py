"""Which photos a key marks, and with what: decided without Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.marks.labels import label_of
from core.marks.marks import Colour, Flag, MarkChange, Marks
from core.photos.photo import Photo
from mobileiqa_gui.commands.situation import View
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.marks.book import MarksBook


@dataclass(frozen=True, slots=True)
class Press:
    """What a key asks: stars to set, or a flag or colour to set, or to take off if all have it."""

    stars: int | None = None
    flag: Flag | None = None
    colour: Colour | None = None
    clears_flag: bool = False

    def change(self, present: Sequence[Marks]) -> MarkChange:
        """The change for photos that bear `present`."""
        if self.stars is not None:
            return MarkChange(stars=self.stars)
        if self.clears_flag:
            return MarkChange(flag=None)
        if self.flag is not None:
            again = all(marks.flag is self.flag for marks in present)
            return MarkChange(flag=None if again else self.flag)
        if self.colour is not None and not all(m.colour is self.colour for m in present):
            return MarkChange(label=(label_of(self.colour), self.colour))
        return MarkChange(label=(None, None))


class MarkingPresenter:
    """`view` is the one photos are shown in: in the grid marks hit the selection, elsewhere the
    current photo alone. `advances`: the next photo becomes current after each mark."""

    def __init__(self, library: LibraryPresenter, book: MarksBook) -> None:
        self.view: View | None = "grid"
        self.advances = False
        self._library = library
        self._book = book

    def targets(self) -> list[Photo]:
        """The photos that a mark hits now: never one that is not shown."""
        library = self._library
        if self.view == "grid":
            return library.selected
        position = library.current_position
        photo = library.photo_at(position) if position is not None else None
        if photo is None and self.view in ("compare", "survey") and library.current is not None:
            photo = library.photo(library.current)  # its pane stays when a filter hides it
        return [photo] if photo is not None else []

    def change(self, press: Press, photos: Sequence[Photo]) -> MarkChange:
        return press.change([self._book.marks(photo.path) for photo in photos])

    def steps_on(self, photos: Sequence[Photo], before: Path | None, *, once: bool) -> bool:
        """Whether the next photo is to become current after these were marked.

        `before` was current when the key was pressed. Not where a filter hid it: the next one has
        taken its place then. Not after a mark of several, nor in compare and survey, where one
        stays.
        """
        library = self._library
        wanted = self.advances or once
        return (
            wanted
            and len(photos) == 1
            and self.view in ("grid", "loupe")
            and library.current == before
        )
