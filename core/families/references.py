"""Photos that others are compared with: named by a person, encoded once, remembered.

A family whose models compare uses these; who knows the catalogue lends it a `Book`
(core.scoring.reference_book).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from core.errors import BundleError
from core.photos.decode import Decoded
from core.photos.opening import read_content
from core.photos.scan import photos_from_paths
from core.results.assessment import Assessment

_SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
BUILT_IN = tuple(
    _SAMPLES / f"{name}.jpg"
    for name in (
        *("bridge-at-night", "citrus-fruits", "dandelions", "fig-in-a-bowl"),
        *("forest-stream", "honey-bee", "mountain-path", "spaniels"),
    )
)
"""The good photos that come with the program; ATTRIBUTION.md beside them says whose they are."""
BUILT_IN_NAME = "the built-in reference set"
FEWEST = 4
"""With fewer references, a score depends much on which ones they are."""
MOST = 200
"""More would take long to read, and tell no more."""
SMALLEST_PX = 800
"""A photo whose long side has fewer pixels shows little of how good it is."""


@dataclass(frozen=True, slots=True)
class Member:
    """One good photo: the sha256 of its file's content, and where that lay when it was named."""

    sha256: str
    path: Path

    @property
    def name(self) -> str:
        """What it is called."""
        return self.path.stem


@dataclass(frozen=True, slots=True)
class Compared:
    """A photo beside one reference: raw output, score (0..100), and how alike they are in content
    (-1..1, the cosine of what both show)."""

    member: Member
    raw: float
    score: float
    likeness: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """A photo against all references: what is said of it, and each comparison, the most alike
    reference first."""

    assessment: Assessment
    each: tuple[Compared, ...]


class Book(Protocol):
    """What a comparing model is told of reference sets, and where it keeps what it makes of their
    members. Several threads ask it at once."""

    def set_names(self) -> Sequence[str]:
        """The names of the sets there are."""

    def members(self, name: str) -> Sequence[Member]:
        """The members of a set, in order; empty where there is none of that name."""

    def recall(self, sha256: str, kind: str) -> bytes | None:
        """What was kept of a photo's content; None where nothing is known."""

    def keep(self, sha256: str, kind: str, value: bytes) -> None:
        """Remembers what was made of a photo's content. Returns at once."""


@runtime_checkable
class Comparing(Protocol):
    """A model that compares photos with others. Lend it a book before it is asked for anything."""

    def consult(self, book: Book) -> None:
        """Knows reference sets by name from now on, and remembers what is made of references."""

    @property
    def title(self) -> str:
        """What the references are called together."""

    def members(self) -> tuple[Member, ...]:
        """The references. Raises BundleError, PhotoError where they cannot be had."""

    def get_ready(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Makes of the references what it needs of them, and tells `progress` (done, all); the
        first photo compared does so otherwise. Raises BundleError, PhotoError."""

    def compare(self, photo: Decoded) -> Comparison:
        """A prepared photo against each reference but itself. Raises as `Model.assess`."""

    def seconds_a_photo(self) -> float:
        """About how long a photo takes here and now, decoding aside: measured by one run."""


@dataclass(frozen=True, slots=True)
class Against:
    """What a person named to compare with: a folder, a photo, or a set by its name; nothing: the
    photos that come with the program."""

    text: str | None = None

    @property
    def path(self) -> Path | None:
        """The folder or photo; None where it is a set's name, or nothing."""
        if self.text is None:
            return None
        path = Path(self.text).expanduser()
        return path.absolute() if path.exists() else None

    @property
    def title(self) -> str:
        """What it is called on screen."""
        if self.text is None:
            return BUILT_IN_NAME
        path = self.path
        return self.text if path is None else path.name

    def members(self, book: Book | None) -> tuple[Member, ...]:
        """Its photos; in a folder those right in it, in natural order.

        Raises BundleError, without a path, where there are none; PhotoError for one that cannot be
        read.
        """
        path = self.path
        if self.text is None:
            return tuple(map(member_of, BUILT_IN))
        if path is not None:
            photos = photos_from_paths([path])
            if not photos:
                raise BundleError(f"There are no photos to compare with in {path}.")
            if len(photos) > MOST:
                raise BundleError(
                    f"There are {len(photos):,} photos in {path}, and at most {MOST} are compared "
                    "with: choose the best of them."
                )
            return tuple(member_of(photo.path) for photo in photos)
        found = tuple(book.members(self.text)) if book is not None else ()
        if not found:
            names = ", ".join(book.set_names()) if book is not None else ""
            raise BundleError(
                f"There is neither a folder nor a reference set called {self.text!r}. "
                f"Reference sets: {names or 'none; `mobileiqa references make` makes one'}."
            )
        return found


def member_of(path: Path) -> Member:
    """A photo as a member. Raises PhotoError where its file cannot be read."""
    return Member(hashlib.sha256(read_content(path).data).hexdigest(), path)


def digest_of(members: Sequence[Member]) -> str:
    """Equal for the same members in the same order."""
    return hashlib.sha256("".join(member.sha256 for member in members).encode()).hexdigest()[:16]
