"""CSV files as publishers and spreadsheets write them: comma, semicolon or tab, with a header."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import DatasetError

MAX_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Table:
    """The rows below the header of a CSV file; a row is its line number and its cells."""

    path: Path
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    def index(self, column: str) -> int:
        """Where the column stands; DatasetError naming the columns there are."""
        try:
            return self.header.index(column)
        except ValueError:
            known = ", ".join(filter(None, self.header))
            message = f'There is no column "{column}"; the columns are {known}. Choose one of them.'
            raise DatasetError(message, self.path) from None

    def select(self, *columns: str) -> Iterator[tuple[int, list[str]]]:
        """Line number and the cells of these columns, row by row; a short row gives ''."""
        places = [self.index(column) for column in columns]
        for line, cells in self.rows:
            yield line, [cells[place] if place < len(cells) else "" for place in places]


def read_table(path: Path) -> Table:
    """The CSV file at `path`: separator and encoding found out, blank lines and spaces dropped.

    Raises DatasetError when it cannot be read, is empty or larger than MAX_BYTES.
    """
    text = read_text(path)
    first = text.lstrip().partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        rows = [(reader.line_num, tuple(cell.strip() for cell in cells)) for cells in reader]
    except csv.Error as error:
        raise DatasetError(f"It is not a sound CSV file ({error}).", path) from error
    filled = [(line, cells) for line, cells in rows if any(cells)]
    if not filled:
        raise DatasetError("The file is empty; it should hold a header and the labels.", path)
    return Table(path, filled[0][1], tuple(filled[1:]))


def read_header(path: Path) -> tuple[str, ...]:
    """The first line's cells of a CSV file; () when it cannot be read as text."""
    try:
        with path.open("rb") as file:
            start = file.read(64 * 1024)
    except OSError:
        return ()
    first = _decoded(start).lstrip().partition("\n")[0].strip()
    rows = list(csv.reader([first], delimiter=max(",;\t", key=first.count)))
    return tuple(cell.strip() for cell in rows[0]) if rows else ()


def read_text(path: Path) -> str:
    """A label file's text, whatever its encoding; DatasetError when unreadable or too large."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise DatasetError(f"The file cannot be read ({reason}).", path) from error
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 1024**2
        raise DatasetError(f"The file is larger than {limit} MiB, too large for labels.", path)
    return _decoded(data)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # what Excel on Windows saves as "CSV"
