"""SPAQ: an .xlsx in Annotations/, all pictures in TestImage/ (or img/ in some copies)."""

from __future__ import annotations

from pathlib import Path

from training.datasets.layout import Layout, Reading, Recognition, Row, number, recognised, required
from training.datasets.spreadsheet import read_sheet
from training.datasets.tree import Tree

_LABELS = r"MOS[ _]and[ _]Image[ _]attribute[ _]scores\.xlsx"
_FOLDERS = ("TestImage", "img")
_NEEDS = '"Annotations/MOS and Image attribute scores.xlsx" and the folder TestImage/'


def _labels(tree: Tree) -> Path | None:
    found = [*tree.matching(_LABELS, "Annotations"), *tree.matching(_LABELS)]
    return found[0] if found else None


def _recognise(tree: Tree) -> Recognition | None:
    pictures = tree.folder("TestImage") or tree.folder("img")
    return recognised(_labels(tree), pictures, what="TestImage/")


def _read(tree: Tree) -> Reading:
    labels = required(_labels(tree), tree.root, _NEEDS)
    rows = []
    for line, cells in enumerate(read_sheet(labels)[1:], start=2):
        if not cells or cells[0] is None:
            continue
        name = str(cells[0])
        mos = number(cells[1] if len(cells) > 1 else None, labels, line)
        # Some copies were saved as .png under the same stem.
        rows.append(Row(name, mos, tree.picture(_FOLDERS, name, any_suffix=True)))
    return Reading(tuple(rows), f"{labels.name}, MOS", published_rows=len(rows))


LAYOUT = Layout("spaq", _NEEDS, _recognise, _read)
