"""Any folder with a label file, read by the columns that were chosen or guessed (`guess`)."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from statistics import fmean

from core.errors import DatasetError
from core.photos.scan import PHOTO_SUFFIXES
from training.datasets.delimited import Table
from training.datasets.entry import Columns
from training.datasets.label_files import read_labels
from training.datasets.layout import Reading, Row, number
from training.datasets.parts import part_in_name, part_named
from training.datasets.raters import averaged
from training.datasets.sample import Part
from training.datasets.tree import Tree

_LOOKED_AT = 50  # photos that tell whether a folder holds them
MOST_FOLDERS = 300  # that photos are looked for in


def has_photos(tree: Tree, table: Table, columns: Columns) -> bool:
    """Whether any of the first photos that it names is there."""
    places = Places(tree, columns.folder)
    names = [name for _, (name,) in table.select(columns.picture)][:_LOOKED_AT]
    return any(places.of(name) is not None for name in names)


def labels_of(table: Table, column: str) -> list[float]:
    """The labels of a column, empty cells passed over; DatasetError naming the line of a cell that
    is no number."""
    return [number(cell, table.path, line) for line, (cell,) in table.select(column) if cell]


def read(tree: Tree, columns: Columns) -> Reading:
    """The data set as the columns say; rows in file order. A line without a label is a photo that
    nobody has judged yet: it is left out, and a note says so. Ratings of several people for a photo
    are averaged.

    Raises DatasetError for a missing file, column or header, a label that is no number, an unknown
    part.
    """
    rows: list[Row] = []
    unjudged = 0
    paths = [_file(tree, name) for name in (columns.file, *columns.more)]
    if looks_like_pictures(columns.picture):
        message = (
            f"The first line names a photo, {columns.picture}, instead of the columns; put a line "
            "with the columns' names above it, such as name,score."
        )
        raise DatasetError(message, paths[0])
    places = Places(tree, columns.folder)
    for path in paths:
        part = part_in_name(path.stem) if columns.more else None
        found, left_out = _rows(path, columns, places, part)
        rows += found
        unjudged += left_out
    rows, notes = averaged(rows, paths[0], by_rater=columns.rater is not None)
    if unjudged:
        notes = (f"{unjudged} lines without a label are passed over.", *notes)
    source = f"{' and '.join(path.name for path in paths)}, {columns.label}"
    return Reading(tuple(rows), source, notes=(*notes, *_kept(rows, columns)))


def _file(tree: Tree, name: str) -> Path:
    path = tree.file(name)
    if path is None:
        message = f'There is no file "{name}" in the folder; choose the CSV file again.'
        raise DatasetError(message, tree.root)
    return path


def _rows(path: Path, columns: Columns, places: Places, part: Part | None) -> tuple[list[Row], int]:
    """The rows of one file, `part` where they do not say themselves; how many have no label."""
    table = read_labels(path)
    optional = [
        columns.split,
        columns.group,
        columns.subset,
        columns.deviation,
        columns.votes,
    ]
    chosen = [column for column in optional if column is not None]
    rows = []
    unjudged = 0
    for line, (name, label, *others) in table.select(columns.picture, columns.label, *chosen):
        values = dict(zip(chosen, others, strict=True))
        split, group, subset, deviation, votes = (values.get(each or "", "") for each in optional)
        if not name:
            raise DatasetError(f"Line {line} names no picture; correct that line.", path)
        if not label:
            unjudged += 1
            continue
        rows.append(
            Row(
                name,
                number(label, path, line),
                places.of(name),
                part_named(split, path, line) or part,
                group or None,
                subset or None,
                number(deviation, path, line) if deviation else None,
                round(number(votes, path, line)) if votes else None,
            )
        )
    return rows, unjudged


def _kept(rows: list[Row], columns: Columns) -> tuple[str, ...]:
    """What is told of the ratings behind labels that are their means."""
    notes = []
    deviations = [row.deviation for row in rows if row.deviation is not None]
    if columns.deviation is not None and deviations:
        kept = f"The standard deviations in column {columns.deviation} are kept"
        notes.append(f"{kept}: {fmean(deviations):.2f} on average.")
    votes = [row.votes for row in rows if row.votes is not None]
    if columns.votes is not None and votes:
        kept = f"The numbers of votes in column {columns.votes} are kept"
        notes.append(f"{kept}: {fmean(votes):.1f} a photo.")
    return tuple(notes)


class Places:
    """Where the photos of a label file are, whatever the file says of their folders."""

    def __init__(self, tree: Tree, folder: str) -> None:
        self._tree, self._folder = tree, folder

    @cached_property
    def _below(self) -> list[str]:
        return [path.name for path in self._tree.folders()[:MOST_FOLDERS]]

    def of(self, name: str) -> Path | None:
        """The photo as it is named; else by the end of its path, as in a list written on another
        computer; else by its bare name, where only one folder has it. A name without a suffix
        stands for the photo of that stem, and so does one with another suffix (.JPEG for .jpg)
        where there is no better."""
        steps = [step for step in re.split(r"[\\/]", name) if step not in ("", ".", "..")]
        exactly = looks_like_pictures(name)
        found = self._find(steps, any_suffix=not exactly)
        return self._find(steps, any_suffix=True) if found is None and exactly else found

    def _find(self, steps: list[str], *, any_suffix: bool) -> Path | None:
        for first in range(len(steps)):
            found = self._picture(self._folder, "/".join(steps[first:]), any_suffix=any_suffix)
            if found is not None:
                return found
        found_in = [
            self._picture(folder, name, any_suffix=any_suffix)
            for name in steps[-1:]
            for folder in self._below
        ]
        places = [path for path in found_in if path is not None]
        return places[0] if len(places) == 1 else None

    def _picture(self, folder: str, name: str, *, any_suffix: bool) -> Path | None:
        if any_suffix and not looks_like_pictures(name):
            name = f"{name}.jpg"
        return self._tree.picture([folder], name, any_suffix=any_suffix)


def looks_like_pictures(cell: str) -> bool:
    """Whether it ends as the name of a photo's file does."""
    return Path(cell).suffix.casefold() in PHOTO_SUFFIXES
