"""Any folder with a CSV file: guess its columns and range, read it by the columns chosen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from core.errors import DatasetError
from core.photos.scan import PHOTO_SUFFIXES
from training.datasets.delimited import Table, read_table
from training.datasets.entry import Columns, LabelScale
from training.datasets.layout import Reading, Row, number
from training.datasets.parts import part_named
from training.datasets.tree import Tree

_PICTURE = "imagename image filename file name path imagepath filepath img imgname picture photo"
_LABEL = "mos qualitymos meanopinionscore score qualityscore quality rating grade label dmos"
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
    picture = _named(table, _PICTURE) or _first(table, _looks_like_pictures)
    label = _named(table, _LABEL) or _first(table, _looks_numeric)
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
    """The labels of a column; DatasetError naming the line of a cell that is no number."""
    return [number(cell, table.path, line) for line, (cell,) in table.select(column)]


def read(tree: Tree, columns: Columns) -> Reading:
    """The data set as the columns say; rows in file order.

    Raises DatasetError for a missing file or column, a label that is no number, an unknown part.
    """
    path = tree.file(columns.file)
    if path is None:
        message = f'There is no file "{columns.file}" in the folder; choose the CSV file again.'
        raise DatasetError(message, tree.root)
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
        rows.append(
            Row(
                name,
                number(label, path, line),
                tree.picture([columns.folder], name),
                part_named(part, path, line),
                group or None,
                subset or None,
            )
        )
    return Reading(tuple(rows), f"{path.name}, {columns.label}")


def _named(table: Table, names: str) -> str | None:
    known = {re.sub(r"[\s_-]", "", column).casefold(): column for column in table.header}
    return next((known[name] for name in names.split() if name in known), None)


def _first(table: Table, fits: Callable[[str], bool]) -> str | None:
    for column in filter(None, table.header):
        cells = [cell for _, (cell,) in table.select(column)][:_LOOKED_AT]
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
