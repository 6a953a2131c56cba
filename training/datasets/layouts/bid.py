"""BID: a sheet of grades, pictures DatabaseImage0001.JPG ... beside it or in ImageDatabase/."""

from __future__ import annotations

from pathlib import Path

from training.datasets.layout import Layout, Reading, Recognition, Row, number, required
from training.datasets.spreadsheet import read_sheet
from training.datasets.tree import Tree

_FOLDERS = ("", "ImageDatabase")
_PICTURE = r"DatabaseImage\d{4}\.jpe?g"
_NEEDS = "DatabaseGrades.xls and pictures such as DatabaseImage0001.JPG"


def _labels(tree: Tree) -> Path | None:
    return tree.file("DatabaseGrades.xls") or tree.file("DatabaseGrades.xlsx")


def _recognise(tree: Tree) -> Recognition | None:
    labels = _labels(tree)
    if labels is None:
        return None
    if not any(tree.matching(_PICTURE, folder) for folder in _FOLDERS):
        why = f"{labels.name} is there, the pictures DatabaseImage0001.JPG ... are missing"
        return Recognition("incomplete", why)
    return Recognition("sure", f"{labels.name} and pictures DatabaseImage0001.JPG ... are there")


def _read(tree: Tree) -> Reading:
    labels = required(_labels(tree), tree.root, _NEEDS)
    rows = []
    for line, cells in enumerate(read_sheet(labels)[1:], start=2):
        if not cells or cells[0] is None:
            continue
        # Numbers have gaps (2, 346, 413 and 439 do not exist): the name comes from the cell, not
        # from the row. The published average stands as it is, also where it is not the mean.
        name = f"DatabaseImage{int(number(cells[0], labels, line)):04d}.JPG"
        grade = number(cells[1] if len(cells) > 1 else None, labels, line)
        rows.append(Row(name, grade, tree.picture(_FOLDERS, name)))
    converted = labels.suffix.casefold() == ".xlsx"
    return Reading(
        tuple(rows),
        f"{labels.name}, second column",
        evidence="unverified" if converted else None,
        notes=("The labels come from an .xlsx, probably a conversion of the publisher's .xls.",)
        if converted
        else (),
        published_rows=len(rows),
    )


LAYOUT = Layout("bid", _NEEDS, _recognise, _read)
