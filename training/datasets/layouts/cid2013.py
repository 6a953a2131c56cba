"""CID2013: six sets of camera photos in IS1/co1/ ... IS6/co8/, a workbook of MOS."""

from __future__ import annotations

from pathlib import Path

from core.errors import DatasetError
from training.datasets.layout import Layout, Reading, Recognition, Row, number, required
from training.datasets.spreadsheet import Cell, read_sheet
from training.datasets.tree import Tree, fold

_WORKBOOK = r"CID2013 data.*\.xlsx?"
_SHEET = "CID2013 MOS"
_NAME, _LABEL = "Source_ID", "Realigned MOS"
_SETS = tuple(f"IS{number}" for number in range(1, 7))
_FOLDERS = ("", *(f"{each}/co{cluster}" for each in _SETS for cluster in range(1, 9)), *_SETS)
_NEEDS = "a workbook CID2013 data … .xlsx, and the folders IS1/ to IS6/"


def _labels(tree: Tree) -> Path | None:
    found = tree.matching(_WORKBOOK)
    return found[0] if found else None


def _recognise(tree: Tree) -> Recognition | None:
    labels = _labels(tree)
    if labels is None:
        return None
    flat = tree.matching(r"IS_[IVX]+_C\d+_D\d+\.jpe?g")
    if not flat and all(tree.folder(name) is None for name in _SETS):
        return Recognition("incomplete", f"{labels.name} is there, IS1/ to IS6/ are missing")
    return Recognition("sure", f"{labels.name} and the photos of its sets are there")


def _read(tree: Tree) -> Reading:
    labels = required(_labels(tree), tree.root, _NEEDS)
    sheet = read_sheet(labels, _SHEET)
    header = [str(cell).strip() if cell is not None else "" for cell in (sheet or [[]])[0]]
    if not {_NAME, _LABEL} <= set(header):
        raise DatasetError(f"Its sheet has no columns {_NAME} and {_LABEL}.", labels)
    at_name, at_label = header.index(_NAME), header.index(_LABEL)
    rows = []
    for line, cells in enumerate(sheet[1:], start=2):
        source = _cell(cells, at_name)
        if source is None:
            continue
        stem = str(source).strip()
        name = f"{stem}.jpg"
        label = number(_cell(cells, at_label), labels, line)
        # IS_I_C01_D01: set, cluster (one subject, photographed by each camera), camera.
        group = fold("_".join(stem.split("_")[:3]))
        image_set = "_".join(stem.split("_")[:2])
        rows.append(Row(name, label, tree.picture(_FOLDERS, name), None, group, image_set))
    return Reading(
        tuple(rows),
        f"{labels.name}, {_LABEL}",
        notes=("The realigned scores are used, which put the six sets on one scale.",),
    )


def _cell(cells: list[Cell], at: int) -> Cell:
    return cells[at] if at < len(cells) else None


LAYOUT = Layout("cid2013", _NEEDS, _recognise, _read)
