"""FLIVE (PaQ-2-PiQ): labels_image.csv and pictures in database/voc_emotic_ava/ and beside it."""

from __future__ import annotations

from pathlib import Path

from training.datasets.delimited import read_table
from training.datasets.layout import Layout, Reading, Recognition, Row, number, recognised, required
from training.datasets.sample import Part
from training.datasets.tree import Tree, fold

_BASES = ("database", "")
_NEEDS = "labels_image.csv and the folder database/voc_emotic_ava/"
_PADDED = ("labels=640_padded.csv", "labels<=640_padded.csv")


def _file(tree: Tree, *names: str) -> Path | None:
    places = (tree.file(f"{base}/{name}") for base in _BASES for name in names)
    return next((place for place in places if place is not None), None)


def _recognise(tree: Tree) -> Recognition | None:
    folders = (tree.folder(f"{base}/voc_emotic_ava") for base in _BASES)
    pictures = next((folder for folder in folders if folder is not None), None)
    return recognised(_file(tree, "labels_image.csv"), pictures, what="voc_emotic_ava/")


def _parts(tree: Tree) -> tuple[dict[str, Part], bool, tuple[str, ...]]:
    """Part by folded name, whether all names not listed are training, and what to tell."""
    parts: dict[str, Part] = {}
    padded = _file(tree, *_PADDED)
    if padded is not None:
        for _, (name, is_valid) in read_table(padded).select("name_image", "is_valid"):
            parts[fold(name)] = "val" if is_valid.casefold() in {"true", "1"} else "train"
    large = _file(tree, "labels640.csv")
    if large is not None:
        for _, (name,) in read_table(large).select("name_image"):
            parts[fold(name)] = "test"
    if padded is None and large is None:
        return parts, False, ("The published parts are unknown: both split files are missing.",)
    if padded is None:
        return parts, True, (f"{_PADDED[0]} is missing: no validation part is known.",)
    if large is None:
        return parts, False, ("labels640.csv is missing: the test part is unknown.",)
    return parts, False, ()


def _read(tree: Tree) -> Reading:
    labels = required(_file(tree, "labels_image.csv"), tree.root, _NEEDS)
    parts, others_train, notes = _parts(tree)
    rows = []
    for line, (name, mos) in read_table(labels).select("name", "mos"):
        split = parts.get(fold(name), "train" if others_train else None)
        source = name.replace("\\", "/").partition("/")[0]
        label = number(mos, labels, line)
        rows.append(Row(name, label, tree.picture(_BASES, name), split, None, source))
    return Reading(tuple(rows), f"{labels.name}, mos", notes=notes)


LAYOUT = Layout("flive", _NEEDS, _recognise, _read)
