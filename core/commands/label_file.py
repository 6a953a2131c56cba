"""A number of each photo from a file: a CSV with the column 'name' and the number's."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.errors import DatasetError
from core.photos.photo import Photo

_NAME: Final = "name"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The column to read, and between which numbers it lies."""

    column: str
    low: float
    high: float

    def check(self, text: str) -> float:
        """The number that a cell holds. ValueError where it is none of these."""
        value = float(text.replace(",", "."))
        if not self.low <= value <= self.high:  # NaN lies between no two
            raise ValueError(text)
        return value

    def in_words(self) -> str:
        """What the numbers are."""
        return f"'{self.column}' from {self.low:g} to {self.high:g}"


def read_labels(
    file: Path, folder: Path, photos: Sequence[Photo], wanted: Wanted
) -> tuple[dict[Path, float], list[str]]:
    """The numbers of photos by path, and the names of the file that are of none of them.

    Names are relative to `folder`, or file names alone. Separated by commas, semicolons or tabs;
    UTF-8. Raises DatasetError naming the file and the line.
    """
    try:
        text = file.read_text("utf-8-sig")
    except OSError as error:
        raise DatasetError(f"It cannot be read ({error.strerror}).", file) from error
    except UnicodeDecodeError as error:
        raise DatasetError("It is not UTF-8 text: save it as CSV in UTF-8.", file) from error
    by_name: dict[str, Path] = {}
    for photo in photos:
        for path in photo.files:
            by_name[path.name] = photo.path
            if path.is_relative_to(folder.absolute()):
                by_name[path.relative_to(folder.absolute()).as_posix()] = photo.path
    found: dict[Path, float] = {}
    unknown: list[str] = []
    for name, number in _rows(file, text, wanted):
        if name in by_name:
            found[by_name[name]] = number
        else:
            unknown.append(name)
    return found, unknown


def _rows(file: Path, text: str, wanted: Wanted) -> list[tuple[str, float]]:
    lines = text.splitlines()
    first = lines[0] if lines else ""
    delimiter = max(",;\t", key=first.count)
    reader = csv.DictReader(lines, delimiter=delimiter)
    names = [name.strip().lower() for name in reader.fieldnames or ()]
    if not {_NAME, wanted.column} <= set(names):
        raise DatasetError(
            f"Its first line does not name the columns '{_NAME}' and '{wanted.column}': add such a "
            "line.",
            file,
        )
    reader.fieldnames = names
    rows = []
    for row in reader:
        name, number = (str(row[key] or "").strip() for key in (_NAME, wanted.column))
        if not name and not number:
            continue
        try:
            value = wanted.check(number)
        except ValueError:
            raise DatasetError(
                f"Line {reader.line_num}: '{number[:40]}' is no {wanted.in_words()}: correct the "
                "line.",
                file,
            ) from None
        rows.append((name.replace("\\", "/"), value))
    return rows
