"""UHD-IQA: metadata CSV files, pictures in training/, validation/ and test/ (or challenge/...)."""

from __future__ import annotations

from pathlib import Path

from core.errors import DatasetError
from training.datasets.delimited import Table, read_table
from training.datasets.layout import Layout, Reading, Recognition, Row, number, recognised, required
from training.datasets.parts import part_named
from training.datasets.sample import Part
from training.datasets.tree import Tree

_TRAINING = "uhd-iqa-training-metadata.csv"
_METADATA = r"uhd-iqa.*metadata\.csv"
_BASES = ("", "challenge")
_FOLDERS: dict[Part, str] = {"train": "training", "val": "validation", "test": "test"}
_NEEDS = "uhd-iqa-metadata.csv (or uhd-iqa-training-metadata.csv) and the folder training/"
_COLUMNS = ("image_name", "quality_mos", "set")


def _labels(tree: Tree) -> list[Path]:
    """The training file first: the published code counts its rows."""
    found = tree.matching(_METADATA)
    return sorted(found, key=lambda path: path.name.casefold() != _TRAINING)


def _recognise(tree: Tree) -> Recognition | None:
    labels = _labels(tree)
    sets = [f"{base}/{part}" for base in _BASES for part in _FOLDERS.values()]
    folders = [folder for folder in map(tree.folder, sets) if folder is not None]
    first = folders[0] if folders else None
    return recognised(labels[0] if labels else None, first, what="training/")


def _rows(tree: Tree, table: Table) -> list[Row]:
    has_subset = "subset" in table.header
    rows = []
    for line, (name, mos, part, *subset) in table.select(*_COLUMNS, *(["subset"] * has_subset)):
        split = part_named(part, table.path, line)
        if split is None:
            raise DatasetError(f"Line {line} names no set; correct that line.", table.path)
        path = tree.picture([f"{base}/{_FOLDERS[split]}" for base in _BASES], name)
        label = number(mos, table.path, line)
        rows.append(Row(name, label, path, split, None, "".join(subset) or None))
    return rows


def _read(tree: Tree) -> Reading:
    files = _labels(tree)
    required(files[0] if files else None, tree.root, _NEEDS)
    rows: dict[str, Row] = {}
    published: int | None = None
    for path in files:
        for row in _rows(tree, read_table(path)):
            known = rows.setdefault(row.name, row)
            if (known.label, known.split) != (row.label, row.split):
                message = f"{row.name} has another label or set here than in {files[0].name}."
                raise DatasetError(message, path)
        if path.name.casefold() == _TRAINING:
            published = len(rows)
    only_training = all(row.split == "train" for row in rows.values())
    names = ", ".join(path.name for path in files)
    return Reading(
        tuple(rows.values()),
        f"{names}, quality_mos",
        evidence="seen" if only_training else "reported",
        notes=("Only the training part is here.",) if only_training else (),
        published_rows=published,
    )


LAYOUT = Layout("uhdiqa", _NEEDS, _recognise, _read)
