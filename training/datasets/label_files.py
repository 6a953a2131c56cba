"""Label files as people keep them: CSV, text, JSON and spreadsheets, all read to one kind of table.

A list without a header, as text files mostly are, gets one: "column 1", "column 2" and so on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from core.errors import DatasetError
from core.photos.scan import PHOTO_SUFFIXES
from training.datasets.delimited import Table, read_text, rows_of
from training.datasets.parts import part_in_name
from training.datasets.sample import Part
from training.datasets.spreadsheet import Cell, read_sheet
from training.datasets.tree import Tree

_KINDS: Final = ("csv", "tsv", "xlsx", "xls", "txt", "json")
_SHEETS: Final = (".xlsx", ".xls")
_MAX_FOLDERS: Final = 300
_NAME_OF_MAPPING: Final = "name"

_Rows = list[tuple[int, tuple[str, ...]]]


def label_files(tree: Tree, *, below: bool = False) -> list[Path]:
    """Files in the folder that may hold labels, then, where asked for, those in folders below it
    that hold no photo. CSV files come before other kinds, those named after labels first, in
    natural order."""
    found = [*_in_folder(tree, "")]
    for folder in tree.folders()[:_MAX_FOLDERS] if below else ():
        try:
            here = _in_folder(tree, folder.name)
            if here and not tree.matching(_PHOTO, folder.name):
                found += here
        except DatasetError:  # a folder that cannot be read holds no labels for us
            continue
    return found


_PHOTO: Final = rf".+({'|'.join(map(re.escape, sorted(PHOTO_SUFFIXES)))})"


def _in_folder(tree: Tree, folder: str) -> list[Path]:
    found = tree.matching(rf".+\.({'|'.join(_KINDS)})", folder)

    def order(path: Path) -> tuple[bool, bool]:
        is_csv = path.suffix.casefold() in (".csv", ".tsv")
        return not is_csv, not re.search("label|mos|score|rating", path.name, re.IGNORECASE)

    return sorted(found, key=order)


def is_table(path: Path) -> bool:
    """Whether a file of that name can be nothing but a table, as texts and JSON can."""
    return path.suffix.casefold() not in (".txt", ".json")


def parts_beside(path: Path, table: Table, others: Iterable[Path]) -> tuple[Path, ...]:
    """Of the other files those for the other parts: of the same columns, named after a part as
    `path` is (train.csv and test.csv)."""
    own = part_in_name(path.stem)
    if own is None:
        return ()
    found: dict[Part, Path] = {own: path}
    for other in others:
        part = part_in_name(other.stem)
        if part is None or part in found:
            continue
        try:
            if read_labels(other).header == table.header:
                found[part] = other
        except DatasetError:
            continue
    return tuple(each for each in found.values() if each != path)


def read_labels(path: Path) -> Table:
    """A label file of any kind. Raises DatasetError where it is none, or damaged."""
    suffix = path.suffix.casefold()
    if suffix in _SHEETS:
        rows = _of_sheet(read_sheet(path))
    elif suffix == ".json":
        rows = _of_json(path)
    else:
        rows = rows_of(path)
        if suffix == ".txt" and all(len(cells) == 1 for _, cells in rows):
            rows = _parted_by_spaces(rows, path)
    if not rows:
        raise DatasetError("The file is empty; it should hold a header and the labels.", path)
    return _with_header(path, rows)


def _with_header(path: Path, rows: _Rows) -> Table:
    header = rows[0][1]
    if any(Path(cell).suffix.casefold() in PHOTO_SUFFIXES for cell in header):
        names = tuple(f"column {number}" for number in range(1, len(header) + 1))
        return Table(path, names, tuple(rows))
    return Table(path, header, tuple(rows[1:]))


def _parted_by_spaces(rows: _Rows, path: Path) -> _Rows:
    parted = [(line, tuple(cell.split())) for line, (cell,) in rows]
    if len({len(cells) for _, cells in parted}) > 1:
        raise DatasetError("It is a text without columns, no list of labels.", path)
    return parted


def _of_sheet(rows: list[list[Cell]]) -> _Rows:
    texts = [(number, tuple(_text(cell) for cell in row)) for number, row in enumerate(rows, 1)]
    return [(number, cells) for number, cells in texts if any(cells)]


def _of_json(path: Path) -> _Rows:
    try:
        content = json.loads(read_text(path))
    except (ValueError, RecursionError) as error:
        raise DatasetError(f"It is not sound JSON ({error}).", path) from error
    records = _records(content)
    if not records:
        raise DatasetError(
            "It is JSON, but no list of photos with labels; such as "
            '[{"name": "a.jpg", "score": 3.5}, …].',
            path,
        )
    header = list(dict.fromkeys(key for record in records for key in record))
    rows = [tuple(_text(record.get(key)) for key in header) for record in records]
    return [(1, tuple(header)), *enumerate(rows, 2)]


def _records(content: Any, *, levels: int = 2) -> list[Mapping[str, Any]]:
    """One mapping a photo: of a list of them, of names to labels, of columns to their values, or
    of whatever of these is found one level down."""
    if isinstance(content, list):
        return content if all(isinstance(each, dict) for each in content) else []
    if not isinstance(content, dict) or not content or levels == 0:
        return []
    values = list(content.values())
    if all(isinstance(value, int | float | str) for value in values):
        return [{_NAME_OF_MAPPING: name, "score": value} for name, value in content.items()]
    if len(values) > 1 and all(isinstance(value, dict) for value in values):
        return [{_NAME_OF_MAPPING: name} | value for name, value in content.items()]
    lists = [value for value in values if isinstance(value, list)]
    plain = not any(isinstance(item, dict | list) for value in lists for item in value[:1])
    if len(lists) == len(values) > 1 and plain and len({len(value) for value in lists}) == 1:
        return [dict(zip(content, row, strict=True)) for row in zip(*lists, strict=True)]
    below = (_records(value, levels=levels - 1) for value in values)
    return next(filter(None, below), [])


def _text(value: Any) -> str:
    """A cell as a CSV file would hold it; what is no plain value is nothing."""
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(int(value))
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value).strip() if isinstance(value, int | str) else ""
