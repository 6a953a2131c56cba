"""Photos chosen to stand side by side: which are seen, which has the focus, which were dropped.

No Qt. Serves survey, and compare while all its photos are seen at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mobileiqa_gui.compare.pane_grid import neighbour
from mobileiqa_gui.library.presenter import LibraryPresenter


class Chosen:
    """At most `most` panes of the photos that were selected; the rest follow as some are dropped.

    A photo that vanishes keeps its pane, which says so, until one leaves the view; it never has the
    focus, so that marks hit what one looks at.
    """

    def __init__(self, library: LibraryPresenter, most: int) -> None:
        self._library = library
        self.most = most
        self.photos: tuple[Path, ...] = ()
        self.focused: Path | None = None
        self._dropped: list[tuple[int, Path]] = []

    @property
    def panes(self) -> tuple[Path, ...]:
        """The photos that are seen, in the order shown."""
        return self.photos[: self.most]

    @property
    def beyond(self) -> int:
        """How many of the chosen photos have no pane."""
        return len(self.photos) - len(self.panes)

    @property
    def can_put_back(self) -> bool:
        return any(self._library.photo(path) for _, path in self._dropped)

    def open(self, paths: Iterable[Path], focused: Path | None) -> None:
        """Begins anew with these; the first has the focus where `focused` is not seen."""
        self.photos = tuple(paths)
        self._dropped = []
        self.focused = None
        self.focus(focused if focused in self.panes else None)
        if self.focused is None:
            self._focus_near(0)

    def focus(self, path: Path | None) -> None:
        """Only a photo that is there."""
        if path is not None and self._is_there(path):
            self.focused = path

    def step(self, across: int, down: int, columns: int) -> None:
        """The focus goes to a neighbour in a grid of so many columns."""
        panes = self.panes
        if self.focused not in panes:
            return
        before, number = -1, panes.index(self.focused)
        while number != before:
            before, number = number, neighbour(number, len(panes), columns, (across, down))
            if self._is_there(panes[number]):
                break
        self.focus(panes[number])

    def turn(self, step: int) -> None:
        """The focus goes on to the next pane (or back); from the last to the first."""
        panes = [path for path in self.panes if self._is_there(path)]
        if self.focused in panes:
            self.focus(panes[(panes.index(self.focused) + step) % len(panes)])

    def go_to_end(self, step: int) -> None:
        """The first (-1) or last (1) pane."""
        self._focus_near(0 if step < 0 else len(self.panes))

    def drop(self, path: Path | None = None) -> Path | None:
        """A photo (by default the focused one) leaves, unless it is the last; where it had the
        focus, the one in its place has it."""
        path = path or self.focused
        if path is None or path not in self.panes or len(self.photos) < 2:
            return None
        place = self.photos.index(path)
        self._dropped.append((place, path))
        self.photos = tuple(other for other in self.photos if other != path)
        if path == self.focused:
            self._focus_near(place)
        return path

    def put_back(self) -> Path | None:
        """The photo dropped last returns to its place and has the focus."""
        while self._dropped:
            place, path = self._dropped.pop()
            if self._library.photo(path) is not None and path not in self.photos:
                # Where it cannot be seen any more it comes last of those that are.
                place = min(place, self.most - 1)
                self.photos = (*self.photos[:place], path, *self.photos[place:])
                self.focus(path)
                return path
        return None

    def follow(self, selected: Iterable[Path], current: Path | None) -> bool:
        """After something else changed the selection; False where other photos are chosen now.

        Photos that vanished leave the selection by themselves: their panes stay. So does the set
        where one of it alone was chosen, as an undo does.
        """
        alive = {path for path in self.photos if self._library.photo(path) is not None}
        if not alive.issuperset(selected) or not alive.intersection(self.panes):
            return False
        if current in self.panes:
            self.focus(current)
        elif self.focused not in alive:
            self._focus_near(0)
        return True

    def _is_there(self, path: Path) -> bool:
        return self._library.photo(path) is not None

    def _focus_near(self, place: int) -> None:
        """The first photo that is there from a place on, else the last before it."""
        later, before = self.panes[place:], self.panes[:place][::-1]
        self.focused = next((path for path in (*later, *before) if self._is_there(path)), None)
