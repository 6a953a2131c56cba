"""Stars from a file: a CSV with the columns 'name' and 'stars'."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from core.errors import DatasetError
from core.marks.marks import MOST_STARS
from core.photos.photo import Photo

_COLUMNS: Final = ("name", "stars")


def read_labels(
    file: Path, folder: Path, photos: Sequence[Photo]
) -> tuple[dict[Path, float], list[str]]:
    """The stars of photos by path, and the names of the file that are of none of them.

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
    for name, stars in _rows(file, text):
        if name in by_name:
            found[by_name[name]] = stars
        else:
            unknown.append(name)
    return found, unknown


def _rows(file: Path, text: str) -> list[tuple[str, float]]:
    lines = text.splitlines()
    first = lines[0] if lines else ""
    delimiter = max(",;\t", key=first.count)
    reader = csv.DictReader(lines, delimiter=delimiter)
    names = [name.strip().lower() for name in reader.fieldnames or ()]
    if not set(_COLUMNS) <= set(names):
        raise DatasetError(
            "Its first line does not name the columns 'name' and 'stars': add such a line.", file
        )
    reader.fieldnames = names
    rows = []
    for row in reader:
        name, stars = (str(row[key] or "").strip() for key in _COLUMNS)
        if not name and not stars:
            continue
        try:
            value = float(stars.replace(",", "."))
        except ValueError:
            value = -1.0
        if not 0 <= value <= MOST_STARS:
            raise DatasetError(
                f"Line {reader.line_num}: '{stars[:40]}' is no number of stars from 0 to "
                f"{MOST_STARS}: correct the line.",
                file,
            )
        rows.append((name.replace("\\", "/"), value))
    return rows
