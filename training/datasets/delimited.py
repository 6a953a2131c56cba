"""CSV files as publishers and spreadsheets write them: comma, semicolon or tab, with a header.

Every end of line is understood, the line `sep=;` that Excel puts first, and comments: lines that
begin with #, unless that is a file's name or the header itself.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from core.errors import DatasetError, reason_of
from core.photos.scan import PHOTO_SUFFIXES

MAX_BYTES = 256 * 1024 * 1024
_DELIMITERS = ",;\t"
_SEPARATOR_LINE = re.compile(r"\s*sep=(.)\s*", re.IGNORECASE)
_UTF_16_SHARE = 0.3  # of a file's bytes that are NUL, in every other place


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
    filled = rows_of(path)
    if not filled:
        raise DatasetError("The file is empty; it should hold a header and the labels.", path)
    return Table(path, filled[0][1], tuple(filled[1:]))


def rows_of(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    """Line number and cells of every filled line, the header's among them. Raises DatasetError."""
    lines, delimiter = _prepared(read_text(path))
    try:
        text = io.StringIO("\n".join(lines), newline="")
        reader = csv.reader(text, delimiter=delimiter, skipinitialspace=True)
        rows = [(reader.line_num, tuple(cell.strip() for cell in cells)) for cells in reader]
    except csv.Error as error:
        raise DatasetError(f"It is not a sound CSV file ({error}).", path) from error
    return [(line, cells) for line, cells in rows if any(cells)]


def _prepared(text: str) -> tuple[list[str], str]:
    """The lines, blank where they say nothing of their own, and what parts their cells."""
    lines = text.split("\n")
    first = _first_filled(lines)
    named = _SEPARATOR_LINE.fullmatch(lines[first])
    if named is not None:
        lines[first] = ""
    kept = ["" if _is_comment(line) else line for line in lines]
    first = _first_filled(kept)
    delimiter = named[1] if named is not None else max(_DELIMITERS, key=kept[first].count)
    heading = max((at for at in range(first) if lines[at].strip()), default=None)
    if heading is not None and _is_heading(lines[heading], kept[first], delimiter):
        kept[heading] = lines[heading].lstrip().removeprefix("#")
    return kept, delimiter


def _first_filled(lines: list[str]) -> int:
    return next((at for at, line in enumerate(lines) if line.strip()), 0)


def _is_comment(line: str) -> bool:
    """Whether it begins with #, and not with a file's name that does."""
    name = re.split(f"[{_DELIMITERS}]", line.strip(), maxsplit=1)[0].strip(' "')
    return name.startswith("#") and PurePath(name).suffix.casefold() not in PHOTO_SUFFIXES


def _is_heading(comment: str, row: str, delimiter: str) -> bool:
    """Whether the comment above the first row is its header, as some programs write it."""
    cells = row.split(delimiter)
    has_number = any(re.fullmatch(r"\s*[\d.,]*\d\s*", cell) for cell in cells)
    return has_number and len(comment.split(delimiter)) == len(cells) > 1


def read_header(path: Path) -> tuple[str, ...]:
    """The first line's cells of a CSV file; () when it cannot be read as text."""
    try:
        with path.open("rb") as file:
            start = file.read(64 * 1024)
    except OSError:
        return ()
    lines, delimiter = _prepared(_decoded(start))
    rows = list(csv.reader([lines[_first_filled(lines)].strip()], delimiter=delimiter))
    return tuple(cell.strip() for cell in rows[0]) if rows else ()


def read_text(path: Path) -> str:
    """A label file's text, whatever its encoding; DatasetError when unreadable or too large."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = reason_of(error)
        raise DatasetError(f"The file cannot be read ({reason}).", path) from error
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 1024**2
        raise DatasetError(f"The file is larger than {limit} MiB, too large for labels.", path)
    return _decoded(data)


def _decoded(data: bytes) -> str:
    return re.sub(r"\r\n?", "\n", data.decode(_encoding(data), errors="replace"))


def _encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    sample = data[:4096]
    pairs = max(1, len(sample) // 2)
    for codec, often in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if often.count(0) / pairs > _UTF_16_SHARE:
            return codec
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"  # what Excel on Windows saves as "CSV"
    return "utf-8-sig"
