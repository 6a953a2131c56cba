"""Any folder with a CSV file: guess its columns and range, read it by the columns chosen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path

from core.errors import DatasetError
from core.photos.scan import PHOTO_SUFFIXES
from training.datasets.delimited import Table, read_table
from training.datasets.entry import Columns, LabelScale
from training.datasets.layout import Reading, Row, number
from training.datasets.parts import part_named
from training.datasets.tree import Tree

_PICTURE = "imagename image filename file name path imagepath filepath img imgname picture photo"
_LABEL = "mos qualitymos meanopinionscore score qualityscore quality rating stars grade label dmos"
_SPLIT = "split set part partition"
_GROUP = "group scene refimg refname reference original"
_SUBSET = "subset category distortion type"
_RANGES = ((0.0, 1.0), (1.0, 5.0), (0.0, 5.0), (1.0, 10.0), (0.0, 10.0), (0.0, 100.0))
_LOOKED_AT = 50  # rows that a guess rests on


def csv_files(tree: Tree) -> list[Path]:
    """The CSV files directly in the folder, in natural order, those named after labels first."""
    found = tree.matching(r".+\.(csv|tsv)")
    return sorted(found, key=lambda path: not re.search("label|mos|score|rating", path.name, re.I))


def guess_columns(tree: Tree, table: Table) -> Columns | None:
    """The columns that seem to name picture, label, part, group and subset.

    None when no column looks like picture names or none like labels.
    """
    picture = (
        _named(table, _PICTURE)
        or _first(table, _looks_like_pictures)
        or _first(
            table, lambda cell: tree.picture([""], f"{cell}.jpg", any_suffix=True) is not None
        )
    )
    label = _named(table, _LABEL) or _first(table, _looks_numeric, but=picture)
    if picture is None or label is None or picture == label:
        return None
    names = [cells[0] for _, cells in table.select(picture)][:_LOOKED_AT]
    return Columns(
        file=table.path.relative_to(tree.root).as_posix(),
        picture=picture,
        label=label,
        split=_named(table, _SPLIT),
        group=_named(table, _GROUP),
        subset=_named(table, _SUBSET),
        folder=_guess_folder(tree, names),
    )


def guess_scale(labels: Iterable[float]) -> LabelScale | None:
    """The narrowest usual range that holds all labels, "higher is better"; None when none does.

    A suggestion only: 1..5 cannot be told from a part of 0..100 by looking.
    """
    values = list(labels)
    for low, high in _RANGES:
        if values and low <= min(values) and max(values) <= high:
            return LabelScale(low, high)
    return None


def labels_of(table: Table, column: str) -> list[float]:
    """The labels of a column, empty cells passed over; DatasetError naming the line of a cell that
    is no number."""
    return [number(cell, table.path, line) for line, (cell,) in table.select(column) if cell]


def read(tree: Tree, columns: Columns) -> Reading:
    """The data set as the columns say; rows in file order. A line without a label is a photo that
    nobody has judged yet: it is left out, and a note says so.

    Raises DatasetError for a missing file, column or header, a label that is no number, an unknown
    part.
    """
    path = tree.file(columns.file)
    if path is None:
        message = f'There is no file "{columns.file}" in the folder; choose the CSV file again.'
        raise DatasetError(message, tree.root)
    if _looks_like_pictures(columns.picture):
        message = (
            f"The first line names a photo, {columns.picture}, instead of the columns; put a line "
            "with the columns' names above it, such as name,score."
        )
        raise DatasetError(message, path)
    place = _Places(tree, columns.folder)
    unjudged = 0
    optional = [columns.split, columns.group, columns.subset]
    chosen = [column for column in optional if column is not None]
    rows = []
    for line, (name, label, *others) in read_table(path).select(
        columns.picture, columns.label, *chosen
    ):
        values = dict(zip(chosen, others, strict=True))
        part, group, subset = (values.get(column or "", "") for column in optional)
        if not name:
            raise DatasetError(f"Line {line} names no picture; correct that line.", path)
        if not label:
            unjudged += 1
            continue
        rows.append(
            Row(
                name,
                number(label, path, line),
                place.of(name),
                part_named(part, path, line),
                group or None,
                subset or None,
            )
        )
    notes = (f"{unjudged} lines without a label are passed over.",) if unjudged else ()
    return Reading(tuple(rows), f"{path.name}, {columns.label}", notes=notes)


class _Places:
    """Where the photos of a label file are, whatever the file says of their folders."""

    def __init__(self, tree: Tree, folder: str) -> None:
        self._tree, self._folder = tree, folder

    @cached_property
    def _below(self) -> list[str]:
        return [path.name for path in self._tree.folders()]

    def of(self, name: str) -> Path | None:
        """The photo as it is named; else by the end of its path, as in a list written on another
        computer; else by its bare name, where only one folder has it. A name without a suffix
        stands for the photo of that stem."""
        steps = [step for step in re.split(r"[\\/]", name) if step not in ("", ".", "..")]
        for first in range(len(steps)):
            found = self._picture(self._folder, "/".join(steps[first:]))
            if found is not None:
                return found
        found_in = [self._picture(folder, steps[-1]) for folder in self._below] if steps else []
        places = [path for path in found_in if path is not None]
        return places[0] if len(places) == 1 else None

    def _picture(self, folder: str, name: str) -> Path | None:
        if _looks_like_pictures(name):
            return self._tree.picture([folder], name)
        return self._tree.picture([folder], f"{name}.jpg", any_suffix=True)


def _named(table: Table, names: str) -> str | None:
    known = {re.sub(r"[\s_-]", "", column).casefold(): column for column in table.header}
    return next((known[name] for name in names.split() if name in known), None)


def _first(table: Table, fits: Callable[[str], bool], *, but: str | None = None) -> str | None:
    for column in table.header:
        if not column or column == but:
            continue
        cells = [cell for _, (cell,) in table.select(column) if cell][:_LOOKED_AT]
        if cells and all(fits(cell) for cell in cells):
            return column
    return None


def _looks_like_pictures(cell: str) -> bool:
    return Path(cell).suffix.casefold() in PHOTO_SUFFIXES


def _looks_numeric(cell: str) -> bool:
    return re.fullmatch(r"-?\d*[.,]?\d+(e-?\d+)?", cell, re.IGNORECASE) is not None


def _guess_folder(tree: Tree, names: list[str]) -> str:
    folders = ["", *(path.name for path in tree.folders())]

    def found(folder: str) -> int:
        return sum(tree.picture([folder], name) is not None for name in names)

    return max(folders, key=found)
