"""What stands in the middle of the window, and what it asks the workers for first. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from core.photos.photo import Photo
from mobileiqa_gui.commands.situation import View
from mobileiqa_gui.library.presenter import LibraryPresenter


class Page(Enum):
    """What can stand in the middle."""

    START = "before the first folder"
    READING = "the folder is being listed"
    UNREADABLE = "the folder cannot be read"
    EMPTY = "no photos in the folder"
    NO_MATCH = "the filter hides all photos"
    GRID = "the grid"
    LOUPE = "the loupe"
    COMPARE = "a few photos compared"
    SURVEY = "the selected photos at a glance"
    MAPS = "maps side by side"

    @property
    def view(self) -> View | None:
        """The view photos are seen in, None for a page without photos."""
        return next((view for view, page in _PAGE_OF.items() if page is self), None)


_PAGE_OF: dict[View, Page] = {
    "grid": Page.GRID,
    "loupe": Page.LOUPE,
    "compare": Page.COMPARE,
    "survey": Page.SURVEY,
    "maps": Page.MAPS,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to ask for, the most pressing first; the first `visible` of the pictures are seen."""

    pictures: list[Photo]
    visible: int
    scores: list[Photo]


class CentrePresenter:
    """Which page is shown follows from the folder, its photos and the chosen view."""

    def __init__(self, library: LibraryPresenter) -> None:
        self._library = library
        self.view: View = "grid"
        # Where Enter leads back to from the loupe.
        self.before_loupe: View = "grid"
        self.folder_wanted: Path | None = None
        self.failure: tuple[Path, str] | None = None
        self._current_was_seen = True

    def choose(self, view: View) -> None:
        """A person wants to see the photos in another view."""
        if view == "loupe" and self.view != "loupe":
            self.before_loupe = "survey" if self.view == "survey" else "grid"
        self.view = view

    # --- folders -------------------------------------------------------------------------------

    def opening(self, folder: Path) -> None:
        """A folder is being listed."""
        self.failure = None
        self.folder_wanted = folder

    @property
    def is_opening(self) -> bool:
        """Whether nothing of the folder is there yet, or could be read until now."""
        return self.folder_wanted is not None or self.failure is not None

    def opened(self) -> None:
        self.failure = None
        self.folder_wanted = None

    def unreadable(self, folder: Path, message: str) -> None:
        self.folder_wanted = None
        self.failure = (folder, message)

    # --- which page ----------------------------------------------------------------------------

    def page(self) -> Page | None:
        """The page to show; None while a folder is listed: what stands there stays."""
        library = self._library
        if self.failure is not None:
            return Page.UNREADABLE
        if self.folder_wanted is not None:
            return None
        if library.folder is None:
            return Page.START
        if not library.photos:
            return Page.EMPTY
        if library.shown_count == 0:
            return Page.NO_MATCH
        return _PAGE_OF[self.view]

    # --- where the grid stands -----------------------------------------------------------------

    def before_new_order(self, seen: range) -> None:
        """Photos are about to move; `seen` are the positions on screen."""
        self._current_was_seen = self._library.current_position in seen

    @property
    def keeps_current_in_sight(self) -> bool:
        """After photos moved: the current one stays in sight if it was, else the place stays."""
        return self._current_was_seen

    # --- what is asked for ---------------------------------------------------------------------

    def wanted(self, seen: range, page: Page) -> Wanted:
        """What is on screen first, then a screen's length after it and before it.

        Where few photos are seen the current photo's score comes before all others.
        """
        library = self._library
        length = len(seen)
        after = range(seen.stop, min(library.shown_count, seen.stop + length))
        before = range(seen.start - 1, max(-1, seen.start - 1 - length), -1)
        found = (library.photo_at(position) for position in (*seen, *after, *before))
        photos = [photo for photo in found if photo is not None]
        current = library.photo(library.current) if library.current is not None else None
        first = [current] if current is not None and page is not Page.GRID else []
        return Wanted(photos, length, [*first, *photos])
