"""What one source says of a photo, and what several say together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from itertools import combinations
from pathlib import Path
from typing import Any

from core.errors import SidecarError
from core.marks.labels import colour_of
from core.marks.marks import MOST_STARS, UNMARKED, Colour, Flag, Marks


class Kind(StrEnum):
    """Where a statement stands."""

    SIDECAR = "sidecar"
    XMP = "XMP"  # inside a photo
    EXIF = "EXIF"


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says; None where it says nothing.

    `path` is the sidecar or photo, `mtime_ns` its date. `stars` are 0 to 5, and 0 contradicts
    nobody: cameras write it into every file. `contradicts_itself`: one property is said twice,
    differently. `orientation` (EXIF, 1 to 8) stands for the photo's own. `extension` is that of the
    photo a sidecar belongs to, where it says so (`SidecarForExtension`).
    """

    kind: Kind
    path: Path
    mtime_ns: int
    stars: int | None = None
    flag: Flag | None = None
    label: str | None = None
    colour: Colour | None = None
    orientation: int | None = None
    extension: str | None = None
    contradicts_itself: bool = False

    @property
    def source(self) -> str:
        """As shown to a person: "IMG_1.xmp", "IMG_1.jpg: EXIF"."""
        return self.path.name if self.kind is Kind.SIDECAR else f"{self.path.name}: {self.kind}"

    @property
    def says_marks(self) -> bool:
        """Whether it says anything that a photo of no marks does not."""
        return bool(self.stars or self.flag or self.label or self.colour)

    def as_json(self) -> dict[str, Any]:
        """Plain values for a cache; `path` and `mtime_ns` are left out, they are the key."""
        return {
            key: value
            for key, value in asdict(self).items()
            if value not in (None, False) and key not in ("path", "mtime_ns")
        } | ({"stars": 0} if self.stars == 0 else {})

    @classmethod
    def from_json(cls, path: Path, mtime_ns: int, values: dict[str, Any]) -> Statement:
        """Back from `as_json`. Raises ValueError, TypeError or KeyError for other values."""
        if not isinstance(values, dict) or not _is_sound(values):
            raise ValueError("not a statement")
        words: dict[str, Callable[[str], Any]] = {"kind": Kind, "flag": Flag, "colour": Colour}
        fields: dict[str, Any] = {
            key: words[key](value) if key in words else value for key, value in values.items()
        }
        return cls(path=path, mtime_ns=mtime_ns, **fields)


def _is_sound(values: dict[str, Any]) -> bool:
    """Whether the plain values of a statement can be what `as_json` gave."""
    return (
        values.get("stars") in (None, *range(MOST_STARS + 1))
        and values.get("orientation") in (None, *range(1, 9))
        and values.get("contradicts_itself") in (None, True)
        and all(isinstance(values.get(key, ""), str) for key in ("label", "extension"))
        and not {"path", "mtime_ns"} & set(values)
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a photo by all its sources together.

    `conflict`: sources differ; none of them is lost, the newest is believed. `statements` are those
    that say something and every sidecar, in the order of their weight at equal dates. `rating` is
    as `marks.stars`, but None where nobody says even 0. `orientation` (EXIF) is what a sidecar says
    in place of the photo's own. `problems` are sidecars that could not be read.
    """

    marks: Marks = UNMARKED
    conflict: bool = False
    statements: tuple[Statement, ...] = ()
    orientation: int | None = None
    rating: int | None = None
    problems: tuple[SidecarError, ...] = ()


def combined(statements: Sequence[Statement], problems: Sequence[SidecarError] = ()) -> Said:
    """The newest statement wins, property by property; one that is silent takes nothing away.

    `statements` come in the order of their weight where dates are equal: sidecars of the full name,
    of the stem, embedded XMP, EXIF.
    """
    newest = sorted(statements, key=lambda one: -one.mtime_ns)
    stars = next((one.stars for one in newest if one.stars), None)
    unrated = stars is None and any(one.stars == 0 for one in newest)
    label, colour = next(
        ((one.label, one.colour) for one in newest if one.label or one.colour), (None, None)
    )
    orientation = next(
        (one.orientation for one in newest if one.orientation and one.kind is Kind.SIDECAR), None
    )
    return Said(
        marks=Marks(stars or 0, next((o.flag for o in newest if o.flag), None), label, colour),
        conflict=_differ(statements),
        statements=tuple(
            one
            for one in statements
            if one.kind is Kind.SIDECAR or one.says_marks or (unrated and one.stars == 0)
        ),
        orientation=orientation,
        rating=0 if unrated else stars,
        problems=tuple(problems),
    )


def _differ(statements: Sequence[Statement]) -> bool:
    stars = {one.stars for one in statements if one.stars}
    flags = {one.flag for one in statements if one.flag}
    labelled = [one for one in statements if one.label or one.colour]
    return (
        len(stars) > 1
        or len(flags) > 1
        or any(one.contradicts_itself for one in statements)
        or any(_labels_differ(one, other) for one, other in combinations(labelled, 2))
    )


def _labels_differ(one: Statement, other: Statement) -> bool:
    """Texts are compared where both have one ("Rot" and "Red" mean the same), else colours."""
    if one.label and other.label:
        meanings = [colour_of(label) or label.casefold() for label in (one.label, other.label)]
        return meanings[0] != meanings[1]
    return one.colour is not other.colour
