"""Sheets of .xlsx and old binary .xls workbooks, values only.

An .xlsx is a zip of XML (ECMA-376); the little that label files use of it is read here, with
limits on size, and refusing document type declarations (entity bombs). An .xls goes to xlrd.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from pathlib import Path
from typing import Any, TypeAlias
from xml.etree import ElementTree

from core.errors import DatasetError, reason_of

Cell: TypeAlias = str | float | None

MAX_MEMBER_BYTES = 128 * 1024 * 1024
MAX_COLUMNS = 1_000
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def read_sheet(path: Path, sheet: str | None = None) -> list[list[Cell]]:
    """The rows of one sheet (the first, or the one named), from row 1 and column A on.

    Numbers are floats, empty cells None, everything else text; rows may differ in length. Raises
    DatasetError when the file is damaged, too large or has no such sheet.
    """
    try:
        with path.open("rb") as file:
            is_zip = file.read(4) == b"PK\x03\x04"
        return _Xlsx(path).rows(sheet) if is_zip else _read_xls(path, sheet)
    except OSError as error:
        reason = reason_of(error)
        raise DatasetError(f"The file cannot be read ({reason}).", path) from error


def _read_xls(path: Path, sheet: str | None) -> list[list[Cell]]:
    import xlrd  # type: ignore[import-untyped]  # it has no types

    try:
        book = xlrd.open_workbook(str(path), logfile=io.StringIO(), on_demand=True)
        found = book.sheet_by_name(sheet) if sheet is not None else book.sheet_by_index(0)
        return [[_xls_value(cell) for cell in found.row(row)] for row in range(found.nrows)]
    except OSError:
        raise
    except Exception as error:  # a damaged file makes xlrd fail in any way at all
        raise _damaged(path, error) from error


def _xls_value(cell: Any) -> Cell:
    text, number, boolean = 1, 2, 4  # xlrd's XL_CELL_ constants; dates and errors are no labels
    if cell.ctype in (number, boolean):
        return float(cell.value)
    return str(cell.value) or None if cell.ctype == text else None


class _Xlsx:
    """One .xlsx workbook, read member by member."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def rows(self, sheet: str | None) -> list[list[Cell]]:
        try:
            with zipfile.ZipFile(self._path) as archive:
                member = self._sheet_member(archive, sheet)
                strings = self._shared_strings(archive)
                root = self._xml(archive, member)
            return [_cells(row, strings) for row in _placed_rows(root)]
        except (
            zipfile.BadZipFile,
            zlib.error,
            ElementTree.ParseError,
            NotImplementedError,
            RuntimeError,
            KeyError,
            ValueError,
            IndexError,
        ) as error:
            raise _damaged(self._path, error) from error

    def _sheet_member(self, archive: zipfile.ZipFile, sheet: str | None) -> str:
        workbook = self._xml(archive, "xl/workbook.xml")
        relations = {
            relation.get("Id"): relation.get("Target", "")
            for relation in self._xml(archive, "xl/_rels/workbook.xml.rels")
        }
        sheets = {
            element.get("name", ""): relations.get(_local(element, "id"), "")
            for element in workbook.iter()
            if _tag(element) == "sheet"
        }
        name = next(iter(sheets), "") if sheet is None else sheet
        if name not in sheets:
            known = ", ".join(sheets) or "none"
            message = f'There is no sheet "{name}" (sheets: {known}); it is not the expected file.'
            raise DatasetError(message, self._path)
        return posixpath.normpath(posixpath.join("/xl", sheets[name])).lstrip("/")

    def _shared_strings(self, archive: zipfile.ZipFile) -> list[str]:
        if "xl/sharedStrings.xml" not in archive.namelist():
            return []
        return [_text(item) for item in self._xml(archive, "xl/sharedStrings.xml")]

    def _xml(self, archive: zipfile.ZipFile, member: str) -> ElementTree.Element:
        with archive.open(member) as file:
            data = file.read(MAX_MEMBER_BYTES + 1)
        if len(data) > MAX_MEMBER_BYTES:
            limit = MAX_MEMBER_BYTES // 1024**2
            raise DatasetError(f"{member} in it is larger than {limit} MiB.", self._path)
        return ElementTree.fromstring(data, ElementTree.XMLParser(target=_NoDocumentType()))


class _NoDocumentType(ElementTree.TreeBuilder):
    """Refuses <!DOCTYPE, and with it every entity a file could define."""

    def doctype(self, name: str, *_ids: str | None) -> None:
        raise ValueError(f"a document type declaration ({name})")


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _local(element: ElementTree.Element, name: str) -> str:
    """An attribute by its name without namespace: strict and usual workbooks differ in it."""
    return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == name), "")


def _text(item: ElementTree.Element) -> str:
    """A string item's text: its runs joined, without phonetic hints."""
    parts = []
    for child in item:
        if _tag(child) == "t":
            parts.append(child.text or "")
        elif _tag(child) == "r":
            parts.append(_text(child))
    return "".join(parts)


def _placed_rows(root: ElementTree.Element) -> list[ElementTree.Element | None]:
    """The rows at the places their numbers say; gaps are None."""
    placed: list[ElementTree.Element | None] = []
    for row in root.iter():
        if _tag(row) != "row":
            continue
        number = int(row.get("r", len(placed) + 1))
        if not len(placed) < number <= 1_048_576:
            raise ValueError(f"row number {number}")
        placed.extend([None] * (number - 1 - len(placed)))
        placed.append(row)
    return placed


def _cells(row: ElementTree.Element | None, strings: list[str]) -> list[Cell]:
    cells: list[Cell] = []
    for cell in row if row is not None else ():
        if _tag(cell) != "c":
            continue
        place = _column(cell.get("r"), len(cells))
        if not len(cells) <= place < MAX_COLUMNS:
            raise ValueError(f"cell {cell.get('r')}")
        cells.extend([None] * (place - len(cells)))
        cells.append(_value(cell, strings))
    return cells


def _column(reference: str | None, following: int) -> int:
    if reference is None:
        return following
    fit = _REFERENCE.fullmatch(reference)
    if fit is None:
        raise ValueError(f"cell {reference}")
    column = 0
    for letter in fit[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def _value(cell: ElementTree.Element, strings: list[str]) -> Cell:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(_text(child) for child in cell if _tag(child) == "is") or None
    content = next((child.text for child in cell if _tag(child) == "v"), None)
    if content is None:
        return None
    if kind == "s":
        return strings[int(content)] or None
    return float(content) if kind in ("n", "b") else content


def _damaged(path: Path, error: Exception) -> DatasetError:
    message = f"The workbook cannot be read ({error}); get the file from its publisher again."
    return DatasetError(message, path)
