"""A champion on the left and one challenger after the other on the right. No Qt."""

from __future__ import annotations

from pathlib import Path

from mobileiqa_gui.library.presenter import LibraryPresenter


class Duel:
    """The winner stays on: challengers come from `pool`, or from all photos shown where it is
    None. `focused` is the pane that marks go to."""

    def __init__(self, library: LibraryPresenter) -> None:
        self._library = library
        self.pool: tuple[Path, ...] | None = None
        self.champion: Path | None = None
        self.challenger: Path | None = None
        self.focused: Path | None = None
        self._dropped: list[Path] = []
        # Where the challenger stood in the list, for when it has left it.
        self._place = 0

    @property
    def panes(self) -> tuple[Path, ...]:
        return tuple(path for path in (self.champion, self.challenger) if path is not None)

    @property
    def can_put_back(self) -> bool:
        return any(self._library.photo(path) for path in self._dropped)

    def open(
        self, champion: Path, pool: tuple[Path, ...] | None, challenger: Path | None = None
    ) -> None:
        """Begins: against the photo after the champion, or the one before it where it is last."""
        self.pool, self.champion, self._dropped = pool, champion, []
        self.challenger = None
        self._place = self._place_of(champion) or 0
        found = challenger or self._beside(1) or self._beside(-1)
        self._challenge(found)
        self.focused = champion if self.challenger is None else self.challenger

    def resumes(self, path: Path | None) -> bool:
        """Whether this photo was one of the two, and both are still there."""
        both = self.panes
        return len(both) == 2 and path in both and all(self._is_there(other) for other in both)

    def focus(self, path: Path | None) -> None:
        """Only a photo that is there."""
        if path is not None and self._is_there(path):
            self.focused = path

    def turn(self) -> None:
        """The focus goes to the other pane."""
        self.focus(self.champion if self.focused == self.challenger else self.challenger)

    def step(self, step: int) -> bool:
        """The next challenger (or the one before) comes, with the focus; False at the ends."""
        found = self._beside(step)
        if found is None:
            return False
        self._challenge(found)
        self.focused = found
        return True

    def go_to_end(self, step: int) -> bool:
        """The last challenger (1) or the first (-1); False where there is none."""
        found = self._nearest(self._count - 1 if step > 0 else 0, -step)
        if found is None:
            return False
        self._challenge(found)
        self.focused = found
        return True

    def challenge(self, path: Path) -> None:
        """This photo challenges; the champion itself only gets the focus."""
        if path != self.champion:
            if self.pool is not None and path not in self.pool:
                self.pool = (*self.pool, path)
            self._dropped = [other for other in self._dropped if other != path]
            self._challenge(path)
        self.focused = path

    def neighbours(self) -> tuple[Path, ...]:
        """Who would challenge next, the likelier first."""
        return tuple(path for step in (1, -1) if (path := self._beside(step)) is not None)

    def win(self) -> bool:
        """The challenger takes the champion's place; the next one comes, else the two change
        places."""
        if self.champion is None or self.challenger is None or not self._is_there(self.challenger):
            return False
        loser, self.champion = self.champion, self.challenger
        self._challenge(self._beside(1) or (loser if self._is_there(loser) else None))
        self.focused = self.challenger or self.champion
        return True

    def drop(self, path: Path | None = None) -> Path | None:
        """A photo (by default the focused one) is out: it challenges no more. Without a challenger
        nothing is."""
        path, champion = path or self.focused, self.champion
        if path is None or len(self.panes) < 2:
            return None
        self._dropped.append(path)
        if path == champion:
            self.champion = self.challenger
        self._challenge(self._beside(1) or self._beside(-1))
        there = (other for other in reversed(self.panes) if self._is_there(other))
        self.focused = next(there, None)
        return path

    def put_back(self) -> Path | None:
        """The photo that was out last challenges again."""
        while self._dropped:
            path = self._dropped.pop()
            if self._library.photo(path) is not None:
                self._challenge(path)
                self.focused = path
                return path
        return None

    def follow(self, current: Path | None) -> None:
        """Another photo was made the current one elsewhere: it challenges. Where a photo vanished
        its pane stays and says so, and the other one has the focus."""
        if current is not None and current in self.panes:
            self.focused = current
        elif self.focused is not None and not self._is_there(self.focused):
            self.focused = next((path for path in self.panes if self._is_there(path)), None)
        elif current is not None:
            self.challenge(current)
        if self.challenger is not None and (place := self._place_of(self.challenger)) is not None:
            self._place = place

    # --- within --------------------------------------------------------------------------------

    @property
    def _count(self) -> int:
        return self._library.shown_count if self.pool is None else len(self.pool)

    def _challenge(self, path: Path | None) -> None:
        self.challenger = path
        place = self._place_of(path)
        if place is not None:
            self._place = place

    def _is_there(self, path: Path) -> bool:
        return self._library.photo(path) is not None

    def _place_of(self, path: Path | None) -> int | None:
        if self.pool is None:
            return self._library.position_of(path)
        return self.pool.index(path) if path in self.pool else None

    def _beside(self, step: int) -> Path | None:
        """The nearest photo after (or before) the challenger that may challenge."""
        now = self._place_of(self.challenger) if self.challenger is not None else self._place
        if now is None:
            # It left the list: the one in its place is the next.
            now = self._place - (step > 0)
        return self._nearest(now + step, step)

    def _nearest(self, place: int, step: int) -> Path | None:
        """The first photo that may challenge, from a place on."""
        while 0 <= place < self._count:
            path = self._at(place)
            if path is not None and path != self.champion and path not in self._dropped:
                return path
            place += step
        return None

    def _at(self, place: int) -> Path | None:
        if self.pool is not None:
            return self.pool[place] if self._is_there(self.pool[place]) else None
        photo = self._library.photo_at(place)
        return photo.path if photo is not None else None
