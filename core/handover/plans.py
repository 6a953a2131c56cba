"""Plans of moving, copying and throwing away: which file goes where, decided before anything does.

No file is touched here. The names of a plan are free when it is made; whoever carries it out takes
care of what comes in between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from core.handover.companions import FolderFiles, Found, Gathered, Group
from core.photos.photo import Photo

REJECTED: Final = "Rejected"
"""The folder for rejected photos, inside the opened one."""


class Kind(StrEnum):
    """What is done with files."""

    MOVE = "move"
    COPY = "copy"
    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class Leg:
    """One file's way from `source` to `target`; without a target into the trash.

    Size in bytes and modification time (ns since 1970) are the file's own where it stands.
    `is_shown`: it is the file that its photo is shown by. `is_companion`: it is no photo's own.
    """

    source: Path
    target: Path | None
    size_bytes: int
    mtime_ns: int
    is_shown: bool = False
    is_companion: bool = False


Legs = tuple[Leg, ...]
"""The files that go together or not at all, the photos' own first."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done. Folders are made below `base` alone, which itself must be there.

    `photos` is the number of photos in the groups.
    """

    kind: Kind
    base: Path
    groups: tuple[Legs, ...]
    photos: int

    @property
    def size_bytes(self) -> int:
        return sum(leg.size_bytes for legs in self.groups for leg in legs)


@dataclass(slots=True)
class FreeNames:
    """Names that nothing has, in folders that are looked at once, nor any earlier part of a plan.

    Letter case is ignored, for many file systems do. A folder that is not there yet is empty; one
    that cannot be read counts as empty too: carrying out will say why.
    """

    _taken: dict[Path, set[str]] = field(default_factory=dict)

    def take(self, folder: Path, stem: str, endings: Iterable[str]) -> str:
        """The stem, or the first of "stem-2", "stem-3" ... with which all names are free.

        `endings` are what follows the stem in each name; the names are taken by that.
        """
        endings = list(endings)
        taken = self._of(folder)
        number = 1
        while True:
            tried = stem if number == 1 else f"{stem}-{number}"
            names = {(tried + ending).casefold() for ending in endings}
            if not names & taken:
                taken |= names
                return tried
            number += 1

    def _of(self, folder: Path) -> set[str]:
        if folder not in self._taken:
            try:
                self._taken[folder] = FolderFiles(folder).folded_names
            except OSError:
                self._taken[folder] = set()
        return self._taken[folder]


def to_trash(gathered: Gathered, base: Path) -> Plan:
    """All of it into the system's trash."""
    groups = tuple(
        tuple(_leg(group, file, None) for file in group.files) for group in gathered.groups
    )
    return Plan(Kind.TRASH, base, groups, _photos(gathered))


def to_rejected(gathered: Gathered, folder: Path) -> Plan:
    """All of it to the folder "Rejected" inside `folder`, the subfolders below that kept."""

    def place(group: Group, _number: int) -> tuple[Path, str]:
        first = group.photos[0].path
        inside = first.parent.relative_to(folder) if first.is_relative_to(folder) else Path()
        return folder / REJECTED / inside, first.stem

    return _plan(Kind.MOVE, gathered, folder, place)


def to_folder(
    kind: Kind, gathered: Gathered, folder: Path, name: Callable[[Photo, int], str]
) -> Plan:
    """All of it to `folder`, each photo under the name (without ending) that `name` gives.

    `name` is called with the photo and its number, from 1. What is in that folder already under
    its own name stays out of a move.
    """

    def place(group: Group, number: int) -> tuple[Path, str]:
        return folder, name(group.photos[0], number)

    return _plan(kind, gathered, folder, place)


def is_rejected_already(photo: Photo, folder: Path) -> bool:
    """Whether a photo of `folder` lies in a folder "Rejected" below it."""
    if not photo.path.is_relative_to(folder):
        return False
    below = photo.path.parent.relative_to(folder).parts
    return any(part.casefold() == REJECTED.casefold() for part in below)


def _plan(
    kind: Kind,
    gathered: Gathered,
    base: Path,
    place: Callable[[Group, int], tuple[Path, str]],
) -> Plan:
    free = FreeNames()
    groups, number = [], 1
    for group in gathered.groups:
        folder, stem = place(group, number)
        number += len(group.photos)
        groups.append(_renamed(group, folder, stem, free))
    return Plan(kind, base, tuple(groups), _photos(gathered))


def _renamed(group: Group, folder: Path, stem: str, free: FreeNames) -> Legs:
    """Every file of a group under one new stem, so that they still belong together."""
    old = group.photos[0].path.stem
    endings = [ending_after(file.path.name, old) for file in group.files]
    chosen = free.take(folder, stem, endings)
    return tuple(
        _leg(group, file, folder / (chosen + ending))
        for file, ending in zip(group.files, endings, strict=True)
    )


def _leg(group: Group, file: Found, target: Path | None) -> Leg:
    return Leg(
        file.path,
        target,
        file.size_bytes,
        file.mtime_ns,
        is_shown=any(file.path == photo.path for photo in group.photos),
        is_companion=file.path in group.companions,
    )


def renamed_once_more(legs: Legs, free: FreeNames) -> Legs:
    """The same legs under the next free stem, after another program took one of their names."""
    first = legs[0].target
    assert first is not None
    targets = [leg.target for leg in legs if leg.target is not None]
    endings = [ending_after(target.name, first.stem) for target in targets]
    chosen = free.take(first.parent, first.stem, endings)
    return tuple(
        replace(leg, target=first.parent / (chosen + ending))
        for leg, ending in zip(legs, endings, strict=True)
    )


def ending_after(name: str, stem: str) -> str:
    """What follows a photo's stem in the name of one of its files, letter case of the stem aside.

    ("IMG_1_01.NEF.xmp", "IMG_1") → "_01.NEF.xmp".
    """
    if name[: len(stem)].casefold() == stem.casefold():
        return name[len(stem) :]
    return name[name.find(".") :] if "." in name else ""


def _photos(gathered: Gathered) -> int:
    return sum(len(group.photos) for group in gathered.groups)
