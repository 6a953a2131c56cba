"""GFIQA-20k: faces in image/, their scores in mos_rating.csv (or a file a part)."""

from __future__ import annotations

from pathlib import Path

from training.datasets.delimited import read_header, read_table
from training.datasets.layout import Layout, Reading, Recognition, Row, number, recognised, required
from training.datasets.parts import part_in_name
from training.datasets.tree import Tree

_LABELS = r"mos(_\w+)?_rating\.csv"
_COLUMNS = ("img_name", "mos")
_FOLDERS = ("image", "images")
_NEEDS = "mos_rating.csv with the columns img_name, mos, and the folder image/"


def _labels(tree: Tree) -> list[Path]:
    return [path for path in tree.matching(_LABELS) if set(_COLUMNS) <= set(read_header(path))]


def _recognise(tree: Tree) -> Recognition | None:
    labels = _labels(tree)
    pictures = next((tree.folder(name) for name in _FOLDERS if tree.folder(name)), None)
    return recognised(labels[0] if labels else None, pictures, what="image/")


def _read(tree: Tree) -> Reading:
    files = _labels(tree)
    required(files[0] if files else None, tree.root, _NEEDS)
    several = (
        len(files) > 1
    )  # of one alone it is known that it holds all pictures, whatever its name
    rows = []
    for path in files:
        part = part_in_name(path.stem) if several else None
        for line, (name, mos) in read_table(path).select(*_COLUMNS):
            rows.append(Row(name, number(mos, path, line), tree.picture(_FOLDERS, name), part))
    return Reading(tuple(rows), f"{' and '.join(path.name for path in files)}, mos")


LAYOUT = Layout("gfiqa", _NEEDS, _recognise, _read)
