"""Which photos are selected and which is current, as photos move, hide, go and come. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from mobileiqa_gui.library.listing import Listing
from mobileiqa_gui.library.selection import Gesture, Selection
from mobileiqa_gui.library.shown import Heir, Shown, successor
from mobileiqa_gui.library.table import Rows


class Choosing:
    """The selection over the shown photos. `chosen` is the photo that a person made current last:
    it is current again when it is shown again."""

    def __init__(self, listing: Listing, shown: Shown) -> None:
        self.selection = Selection()
        self._listing, self._shown = listing, shown
        self._chosen: Path | None = None
        self._position = 0

    @property
    def current(self) -> Path | None:
        return self.selection.current

    def position_of(self, path: Path | None) -> int | None:
        """Where a photo stands among the shown ones; None if it is hidden or not of this folder."""
        return self._shown.position(self._listing.row_of.get(path) if path is not None else None)

    # --- a person chooses ----------------------------------------------------------------------

    def choose(self, path: Path | None) -> None:
        """One photo alone."""
        self.selection.only(path)
        self.note()

    def point(self, position: int, gesture: Gesture) -> None:
        """A person points at a shown photo."""
        (path,) = self._paths([position])
        if gesture is Gesture.ONLY:
            self.selection.only(path)
        elif gesture is Gesture.TOGGLE:
            self.selection.toggle(path)
        else:
            between = self._paths(self._from_anchor(position))
            self.selection.span(between, keep=gesture is Gesture.ADD_RANGE)
        self.note()

    def select(self, positions: Iterable[int], beside: Iterable[Path]) -> None:
        """Exactly the photos at these positions, `beside` others."""
        self.selection.take([*beside, *self._paths(positions)])
        self.note()

    def look_at(self, paths: Iterable[Path], current: Path | None) -> None:
        """Exactly these, `current` being the current one of them."""
        self.selection.take(paths)
        if current is not None and current in self.selection:
            self.selection.current = current
        self.note()

    def note(self) -> None:
        """The current photo is the one that a person chose."""
        self._chosen = self.current
        position = self.position_of(self.current)
        if position is not None:
            self._position = position

    def _from_anchor(self, position: int) -> range:
        anchor = self.position_of(self.selection.anchor)
        if anchor is None:
            anchor = self.position_of(self.current)
            self.selection.anchor = self.current
        if anchor is None:
            return range(position, position + 1)
        step = 1 if position >= anchor else -1
        return range(anchor, position + step, step)

    def _paths(self, positions: Iterable[int]) -> list[Path]:
        photos = self._listing.photos
        return [photos[row].path for row in self._shown.rows[list(positions)].tolist()]

    # --- photos moved --------------------------------------------------------------------------

    def forget(self) -> None:
        """Another folder."""
        self.selection.only(None)
        self._chosen = None
        self._position = 0

    def keep(self, in_full: Callable[[], Rows], heir: Heir = successor) -> None:
        """After other photos are shown, or elsewhere. Hidden ones leave the selection. The chosen
        photo stays current; while it is hidden or gone, another selected one is, else its `heir`.
        `in_full`: all photos, also those that are hidden, in the present order."""
        selection = self.selection
        selection.retain(lambda path: self.position_of(path) is not None)
        for wanted in (self._chosen, selection.current):
            position = self.position_of(wanted)
            if wanted is not None and position is not None:
                self._make_current(wanted, position)
                return
        among = self._listing.rows(selection) if len(selection) else self._shown.rows
        row = self._next(among, in_full, heir)
        if row is None:
            selection.only(None)
            return
        path, position = self._listing.photos[row].path, self._shown.position(row)
        assert position is not None
        if path in selection:
            self._chosen = path
        self._make_current(path, position)

    def _next(self, wanted: Rows, in_full: Callable[[], Rows], heir: Heir) -> int | None:
        """Of the wanted rows the heir of the photo that was current: as far as any was shown
        before, by that order; else by that of all photos."""
        if not len(wanted):
            return None
        is_wanted = np.zeros(len(self._listing.photos) + 1, bool)  # the last for those gone
        is_wanted[wanted] = True
        row = heir(self._shown.before, self._position, is_wanted)
        if row is not None:
            return row
        every = in_full()
        former = self._listing.row_of.get(self._chosen, -1) if self._chosen is not None else -1
        place = np.flatnonzero(every == former)
        return heir(every, int(place[0]) if len(place) else 0, is_wanted)

    def _make_current(self, path: Path, position: int) -> None:
        self._position = position
        if path in self.selection:
            self.selection.current = path
        else:
            self.selection.only(path)
