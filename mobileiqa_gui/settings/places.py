"""Where one left off in each folder: as data, and what is read of it. No Qt.

A file of an older version is brought to this one step by step; of a newer one what is known is
used. What makes no sense is left out, part by part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Any, get_args

from mobileiqa_gui.commands.situation import View
from mobileiqa_gui.library.photo_filter import PhotoFilter

VERSION = 1
VERSION_KEY = "version"
MOST_FOLDERS = 200
# Of so many folders, those left last, a choice of several photos is kept, and of so many photos.
MOST_SELECTIONS, MOST_SELECTED = 10, 5_000
# Of these folders also the photos on screen are kept, so many at most.
MOST_SEEN = 300
# Photos around the current one, of which one is taken should it be gone.
NEIGHBOURS = 16

VIEWS: tuple[View, ...] = get_args(View)

Migration = Callable[[MutableMapping[str, Any]], None]
MIGRATIONS: Mapping[int, Migration] = {}


@dataclass(frozen=True, slots=True)
class Place:
    """Where one left a folder. Photos go by their path within it, as "day 1/IMG_1.jpg".

    `around` are the current photo's neighbours, the nearest first, and `position` its place among
    the photos shown; `selected` is empty unless several were. `top` is the first photo on screen in
    the grid, of whose row `scrolled` (a share) had gone out of sight; `seen` are all that were.
    """

    photo: str = ""
    around: tuple[str, ...] = ()
    position: int = 0
    selected: tuple[str, ...] = ()
    top: str = ""
    scrolled: float = 0.0
    view: View = "grid"
    sort: tuple[str, bool] | None = None
    filter: PhotoFilter = PhotoFilter()  # noqa: RUF009
    seen: tuple[str, ...] = ()

    @property
    def named(self) -> frozenset[str]:
        """The photos to look for first: those that were on screen, and around the current one."""
        return frozenset(filter(None, (self.photo, *self.around, *self.seen)))

    def photo_to_show(self, is_there: Callable[[str], bool]) -> str:
        """The photo to go on with: the current one or the nearest that is there; else empty."""
        return next((name for name in (self.photo, *self.around) if name and is_there(name)), "")

    def to_json(self) -> dict[str, Any]:
        """As plain JSON has it; what says nothing is left out."""
        told: dict[str, Any] = {
            "photo": self.photo,
            "around": list(self.around),
            "position": self.position,
            "selected": list(self.selected),
            "top": self.top,
            "scrolled": round(self.scrolled, 3),
            "view": self.view,
            "sort": list(self.sort) if self.sort is not None else None,
            "filter": self.filter.to_json() if self.filter.is_active else None,
            "seen": list(self.seen),
        }
        return {key: value for key, value in told.items() if value}

    @classmethod
    def from_json(cls, told: object) -> Place:
        """What `to_json` gave; never raises."""
        if not isinstance(told, Mapping):
            return cls()
        view, position = told.get("view"), told.get("position")
        return cls(
            photo=_name(told.get("photo")),
            around=_names(told.get("around"), NEIGHBOURS),
            position=position if isinstance(position, int) and position >= 0 else 0,
            selected=_names(told.get("selected"), MOST_SELECTED),
            top=_name(told.get("top")),
            scrolled=_share(told.get("scrolled")),
            view=next((known for known in VIEWS if known == view), "grid"),
            sort=_sort(told.get("sort")),
            filter=PhotoFilter.from_json(told.get("filter")),
            seen=_names(told.get("seen"), MOST_SEEN),
        )


class Places:
    """The places of the folders left last. Folders on disks that are out stay like all others."""

    def __init__(self, places: Iterable[tuple[Path, Place]] = ()) -> None:
        self._places: dict[Path, Place] = {}
        for folder, place in places:
            self.keep(folder, place)

    def __len__(self) -> int:
        return len(self._places)

    def of(self, folder: Path) -> Place | None:
        """None for a folder one never left, or so long ago that it is forgotten."""
        return self._places.get(folder)

    def keep(self, folder: Path, place: Place) -> None:
        """A folder is left, or may be."""
        if len(place.selected) > MOST_SELECTED:
            place = replace(place, selected=())
        self._places.pop(folder, None)
        self._places[folder] = place
        while len(self._places) > MOST_FOLDERS:
            del self._places[next(iter(self._places))]
        older = list(self._places)[:-MOST_SELECTIONS]
        for other in older:
            if self._places[other].selected or self._places[other].seen:
                self._places[other] = replace(self._places[other], selected=(), seen=())

    def to_json(self) -> dict[str, Any]:
        """As plain JSON has it, the folder left last at the end."""
        folders = [{"folder": str(f), **place.to_json()} for f, place in self._places.items()]
        return {VERSION_KEY: VERSION, "folders": folders}

    @classmethod
    def from_json(
        cls,
        told: object,
        version: int = VERSION,
        migrations: Mapping[int, Migration] = MIGRATIONS,
    ) -> Places:
        """What `to_json` of this or another version gave; never raises."""
        if not isinstance(told, dict):
            return cls()
        step = version_of(told)
        while step < version:
            migrations[step](told)
            step += 1
        listed = told.get("folders")
        entries = listed if isinstance(listed, list) else []
        return cls(
            (Path(entry["folder"]), Place.from_json(entry))
            for entry in entries[-MOST_FOLDERS:]
            if isinstance(entry, dict) and _name(entry.get("folder"))
        )


def version_of(told: Mapping[str, Any]) -> int:
    """The version that something written says it is of."""
    version = told.get(VERSION_KEY)
    return version if isinstance(version, int) and version >= 1 else 1


def name_in(folder: Path, photo: PurePath | None) -> str:
    """A photo's path within a folder; empty without one, and for one from elsewhere."""
    if photo is None or not photo.is_relative_to(folder):
        return ""
    return photo.relative_to(folder).as_posix()


def _name(told: object) -> str:
    return told if isinstance(told, str) and "\0" not in told else ""


def _names(told: object, most: int) -> tuple[str, ...]:
    listed: Sequence[object] = told if isinstance(told, list) else ()
    return tuple(name for each in listed[:most] if (name := _name(each)))


def _share(told: object) -> float:
    return float(told) if isinstance(told, int | float) and 0 <= told < 1 else 0.0


def _sort(told: object) -> tuple[str, bool] | None:
    if isinstance(told, list) and len(told) == 2 and isinstance(told[0], str) and told[0]:
        return told[0], told[1] is True
    return None
