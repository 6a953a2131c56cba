"""What the reader of one publisher's layout is, and what it hands back."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from core.errors import DatasetError
from training.datasets.entry import Evidence, LabelScale
from training.datasets.sample import Part, Reference
from training.datasets.spreadsheet import Cell
from training.datasets.tree import Tree

Certainty = Literal["sure", "incomplete", "guess"]
"""sure: label file and pictures are there; incomplete: only one of them; guess: it might be."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """How surely a folder is of a layout, and what was seen, in one sentence."""

    certainty: Certainty
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """One usable row of a label file; `path` is None where the picture is not on disk.

    `deviation` is the standard deviation of the ratings that the label is the mean of, on the
    labels' scale, `votes` how many they were; None where the file does not say. `original` is the
    undistorted picture, where there is one and it is on disk.
    """

    name: str
    label: float
    path: Path | None
    split: Part | None = None
    group: str | None = None
    subset: str | None = None
    deviation: float | None = None
    votes: int | None = None
    original: Path | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found, in the label file's order.

    `evidence` overrides the declared one where this variant of the layout is less (or better)
    known; `scale` where the label file decides the range; for `published_rows` see DataSet.
    """

    rows: tuple[Row, ...]
    label_source: str
    references: tuple[Reference, ...] = ()
    evidence: Evidence | None = None
    notes: tuple[str, ...] = ()
    scale: LabelScale | None = None
    published_rows: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The reader of one layout: its key, what it needs (for messages), and its two functions."""

    key: str
    needs: str
    recognise: Callable[[Tree], Recognition | None]
    read: Callable[[Tree], Reading]


def recognised(label_file: Path | None, pictures: Path | None, *, what: str) -> Recognition | None:
    """The usual rule: label file and picture folder. None without the label file."""
    if label_file is None:
        return None
    if pictures is None:
        return Recognition("incomplete", f"{label_file.name} is there, {what} is missing")
    return Recognition("sure", f"{label_file.name} and {pictures.name}/ are there")


def number(cell: Cell, path: Path, line: int) -> float:
    """A label or number cell as a finite float; DatasetError naming file and line otherwise.

    A decimal comma is understood.
    """
    try:
        value = float(cell.replace(",", ".") if isinstance(cell, str) else cell)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        value = math.nan
    if not math.isfinite(value):
        shown = "nothing" if cell is None or cell == "" else f'"{cell}"'
        message = f"Line {line} has {shown} where a number belongs; correct or remove that line."
        raise DatasetError(message, path)
    return value


def required(path: Path | None, root: Path, needs: str) -> Path:
    """`path`, or DatasetError saying what the folder should hold."""
    if path is None:
        raise DatasetError(f"The folder should hold {needs}.", root)
    return path
