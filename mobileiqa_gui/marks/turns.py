"""How the opened folder's photos are turned against how their files show themselves. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from core.catalogue.decisions import Decisions, Statement, orientation_of
from core.catalogue.mark_values import ORIENTATION
from core.photos.photo import Photo
from core.photos.turns import quarters_between

Said = Mapping[str, Statement]


class Turns:
    """By the photo's path. A photo of which nobody says an orientation shows itself as it is; of
    the others the file's own has to be known, before which they are shown the same way.

    An own orientation stays known over folders, as long as its file stays what it is.
    """

    def __init__(self) -> None:
        self._wanted: dict[Path, int] = {}
        self._said: dict[Path, int] = {}
        self._own: dict[Path, tuple[Photo, int]] = {}
        self._turns: dict[Path, int] = {}
        self._changed: set[Path] = set()

    def clear(self) -> None:
        """Another folder."""
        self._wanted, self._said, self._turns = {}, {}, {}
        self._changed.clear()

    def turn(self, path: Path) -> int:
        """The quarter turns clockwise, 0 to 3, from the file's own picture to what is shown."""
        return self._turns.get(path, 0)

    def orientation(self, path: Path) -> int | None:
        """The EXIF orientation (1 to 8) that the photo is shown in; None: its own, not known."""
        own = self._own.get(path)
        return self._wanted.get(path, own[1] if own is not None else None)

    def said(self, path: Path) -> int | None:
        """The one that its files state, sidecars before the photo; None where it is not known."""
        own = self._own.get(path)
        return self._said.get(path, own[1] if own is not None else None)

    def unsaid(self, path: Path) -> tuple[int, int] | None:
        """What the files state and what holds instead of it, where these differ."""
        said, wanted = self.said(path), self._wanted.get(path)
        return None if said is None or wanted is None or said == wanted else (said, wanted)

    def concerned(self, paths: Iterable[Path]) -> frozenset[Path]:
        """Those of which anything is known: of nearly all of a folder there is not."""
        known = self._own.keys() | self._wanted.keys()
        return frozenset(known.intersection(paths)) if known else frozenset()

    def lacking(self, photos: Iterable[Photo]) -> list[Photo]:
        """Those of which the own orientation is not known."""
        return [photo for photo in photos if photo.path not in self._own]

    def wanting(self, photos: Iterable[Photo]) -> list[Photo]:
        """Those of which it is not known and needed."""
        return self.lacking(photo for photo in photos if photo.path in self._wanted)

    def judge(self, path: Path, decisions: Decisions, said: Said) -> None:
        """What is decided of a photo, and what its files say."""
        statement = said.get(ORIENTATION)
        stated = statement.value if statement is not None else None
        moment = statement.moment if statement is not None else None
        wanted = orientation_of(decisions, stated, moment)
        _set(self._said, path, stated)
        _set(self._wanted, path, wanted)
        self._turn(path)

    def take_own(self, found: Mapping[Photo, int]) -> None:
        """What the files of photos state."""
        for photo, orientation in found.items():
            self._own[photo.path] = (photo, orientation)
            self._turn(photo.path)

    def follow(self, photos: Sequence[Photo]) -> None:
        """The photos as they are now: what changed is not known any more."""
        for photo in photos:
            own = self._own.get(photo.path)
            if own is not None and own[0] != photo:
                del self._own[photo.path]
                self._turn(photo.path)

    def take_changed(self) -> frozenset[Path]:
        """The photos that turned since this was last asked."""
        changed, self._changed = frozenset(self._changed), set()
        return changed

    def _turn(self, path: Path) -> None:
        own, wanted = self._own.get(path), self._wanted.get(path)
        turn = quarters_between(own[1], wanted) if own is not None and wanted is not None else 0
        if turn != self.turn(path):
            _set(self._turns, path, turn or None)
            self._changed.add(path)


def _set(numbers: dict[Path, int], path: Path, value: int | None) -> None:
    if value is None:
        numbers.pop(path, None)
    else:
        numbers[path] = value
