"""What one look at a data set found, as the app reads it from a child process: JSON, one message a
line. Standard library only."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from training.plain import PlainError, build, plain


@dataclass(frozen=True, slots=True)
class Found:
    """A data set that the folder may hold.

    `entry` is its entry of a data-set file (with its name), `certainty` sure, incomplete or guess;
    `doubts` are sentences on what a person must settle first.
    """

    reader: str
    title: str
    certainty: str
    why: str
    entry: dict[str, Any]
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelledPhoto:
    """One photo with its label as published."""

    path: str
    label: float


@dataclass(frozen=True, slots=True)
class LabelBins:
    """The labels: extremes, mean, and counts between `edges` (one more than counts)."""

    low: float
    high: float
    mean: float
    counts: tuple[int, ...]
    edges: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that is wrong: severity "error" or "warning", and the file to look at."""

    severity: str
    kind: str
    message: str
    path: str


@dataclass(frozen=True, slots=True)
class Candidates:
    """The first message: what the folder may hold, the surest first; none is possible."""

    kind: ClassVar[str] = "candidates"
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """For a table that is still to be declared: CSV files and the columns of each."""

    kind: ClassVar[str] = "columns"
    files: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Overview:
    """The second message: the data set as a person sees it.

    `lowest` and `highest` are photos with the worst and the best labels, the most extreme first;
    `scale` says the range in words; `schemes` are the ways to part it, the advised one first, each
    with a sentence; `parts` counts photos by `scheme`, the chosen one; `proposes_folds`: its part
    to choose the epoch by is so small that folds would do it better.
    """

    kind: ClassVar[str] = "overview"
    title: str
    publisher: str
    licence: str
    home_page: str
    evidence: str
    scale: str
    label_source: str
    photos: int
    missing: int
    labels: LabelBins | None
    lowest: tuple[LabelledPhoto, ...]
    highest: tuple[LabelledPhoto, ...]
    schemes: dict[str, str]
    scheme: str
    parts: dict[str, int]
    notes: tuple[str, ...] = ()
    proposes_folds: bool = False


@dataclass(frozen=True, slots=True)
class Checking:
    """How far the check is, in photos."""

    kind: ClassVar[str] = "checking"
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Checked:
    """The last message: everything that is wrong, errors first.

    `passed`: nothing that keeps a run from starting; `unusable` names photos that an entry can
    exclude; sizes are (width, height) in pixels.
    """

    kind: ClassVar[str] = "checked"
    passed: bool
    troubles: tuple[Trouble, ...]
    unusable: tuple[str, ...]
    smallest: tuple[int, ...] = ()
    largest: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """The last message where the data set cannot be read: why, and the file it is about."""

    kind: ClassVar[str] = "refused"
    message: str
    path: str = field(default="")


Message = Candidates | Columns | Overview | Checking | Checked | Refused
_KINDS: dict[str, Any] = {
    cls.kind: cls for cls in (Candidates, Columns, Overview, Checking, Checked, Refused)
}


def look_command(folder: Path, declared: Path | None = None, scheme: str = "") -> list[str]:
    """The command that looks a folder over and prints messages; `declared` is a data-set file with
    the one entry to take instead of what is detected, `scheme` how to part it (empty: as advised).
    """
    command = [sys.executable, "-m", "training.commands.look", str(folder), "--scheme", scheme]
    return [*command, "--declared", str(declared)] if declared is not None else command


def encode_message(message: Message) -> str:
    """One line of JSON, without its newline."""
    return json.dumps({"kind": message.kind, **plain(message)})


def decode_message(line: str) -> Message:
    """The inverse of `encode_message`. Raises ValueError."""
    try:
        values = json.loads(line)
        made: Message = build(_KINDS[values.pop("kind")], values, strict=False)
    except (PlainError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a message: {error!r}") from error
    return made
