"""The shown photos one by one, the current one and the selected ones. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from core.photos.photo import Photo
from mobileiqa_gui.library.choosing import Choosing
from mobileiqa_gui.library.known import Known
from mobileiqa_gui.library.selection import Gesture
from mobileiqa_gui.library.shown import Shown


class ChosenPhotos(Known):
    """Which photos are shown is not decided here; which of them a person chose is.

    A *row* is a photo's place in the listing, a *position* its place among the shown ones.
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown = Shown()
        self._choosing = Choosing(self._listing, self._shown)

    @property
    def shown_count(self) -> int:
        return len(self._shown)

    def photo_at(self, position: int) -> Photo | None:
        if 0 <= position < len(self._shown):
            return self.photos[int(self._shown.rows[position])]
        return None

    def position_of(self, path: Path | None) -> int | None:
        """Where a photo stands among the shown ones; None if it is hidden or not of this folder."""
        return self._choosing.position_of(path)

    @property
    def current(self) -> Path | None:
        return self._choosing.current

    @property
    def current_position(self) -> int | None:
        return self.position_of(self.current)

    @property
    def selected_count(self) -> int:
        return len(self._choosing.selection)

    def is_selected(self, path: Path) -> bool:
        return path in self._choosing.selection

    @property
    def selected(self) -> list[Photo]:
        """The selected photos in the order shown; without a choice of several the current one."""
        places = (self.position_of(path) for path in self._choosing.selection)
        positions = sorted(position for position in places if position is not None)
        return [photo for p in positions if (photo := self.photo_at(p)) is not None]

    def choose(self, path: Path | None) -> None:
        """A person (or a restored session) makes a photo the current one, and selects it alone."""
        self._choosing.choose(path)

    def point(self, position: int, gesture: Gesture) -> None:
        """A person points at a shown photo."""
        if 0 <= position < len(self._shown):
            self._choosing.point(position, gesture)

    def select_all(self) -> None:
        """All shown photos; the current one stays."""
        self.select(range(self.shown_count))

    def select_none(self) -> None:
        """The current photo alone."""
        self.choose(self.current)

    def select(self, positions: Iterable[int], beside: Iterable[Path] = ()) -> None:
        """Exactly the photos at these positions, `beside` others: what a rubber band covers."""
        self._choosing.select(positions, beside)

    def look_at(self, paths: Iterable[Path], current: Path | None) -> None:
        """Exactly these are selected, and `current` is the current one of them: what stands side by
        side."""
        self._choosing.look_at(paths, current)
