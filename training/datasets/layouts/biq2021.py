"""BIQ2021: the publisher's two CSV files and Images/; and a selection of it with scene groups."""

from __future__ import annotations

import re

from training.datasets.delimited import read_header, read_table
from training.datasets.layout import Layout, Reading, Recognition, Row, number, recognised, required
from training.datasets.parts import part_named
from training.datasets.sample import Part
from training.datasets.tree import Tree

_TRAIN = "Train (Images and MOS).csv"
_TEST = "Test (Images and MOS).csv"
_NEEDS = f'"{_TRAIN}", "{_TEST}" and the folder Images/'

_SELECTION = "labels.csv"
_SELECTION_HEADER = ("name", "mos", "split", "subset", "group")
_SELECTION_FOLDERS = ("", "Images")
_SELECTION_PICTURE = r"ss0[123]_\d+\.jpg"
_SELECTION_NEEDS = f"{_SELECTION} with the columns {', '.join(_SELECTION_HEADER)}, and its pictures"


def _recognise(tree: Tree) -> Recognition | None:
    return recognised(tree.file(_TRAIN), tree.folder("Images"), what="Images/")


def _read(tree: Tree) -> Reading:
    required(tree.file(_TRAIN), tree.root, _NEEDS)
    files: tuple[tuple[str, Part], ...] = ((_TRAIN, "train"), (_TEST, "test"))
    rows = []
    notes = ["The published parts share scenes: most ss01 test pictures have a sister in training."]
    for file, part in files:
        labels = tree.file(file)
        if labels is None:
            notes.append(f"{file} is missing: only the training part is here.")
            continue
        for line, (name, mos) in read_table(labels).select("Image Name", "MOS"):
            subset = re.match(r"ss\d\d", name, re.IGNORECASE)
            path = tree.picture(["Images"], name)
            label = number(mos, labels, line)
            rows.append(Row(name, label, path, part, None, subset and subset[0].casefold()))
    return Reading(tuple(rows), f"{_TRAIN} and {_TEST}, MOS", notes=tuple(notes))


def _recognise_selection(tree: Tree) -> Recognition | None:
    labels = tree.file(_SELECTION)
    if labels is None or read_header(labels) != _SELECTION_HEADER:
        return None
    if any(tree.matching(_SELECTION_PICTURE, folder) for folder in _SELECTION_FOLDERS):
        return Recognition("sure", "labels.csv and pictures such as ss01_1.jpg are there")
    return None


def _read_selection(tree: Tree) -> Reading:
    labels = required(tree.file(_SELECTION), tree.root, _SELECTION_NEEDS)
    rows = []
    for line, (name, mos, part, subset, group) in read_table(labels).select(*_SELECTION_HEADER):
        split = part_named(part, labels, line)
        path = tree.picture(_SELECTION_FOLDERS, name)
        label = number(mos, labels, line)
        rows.append(Row(name, label, path, split, group or None, subset or None))
    return Reading(tuple(rows), f"{labels.name}, mos")


LAYOUT = Layout("biq2021", _NEEDS, _recognise, _read)
SELECTION = Layout("biq2021-selection", _SELECTION_NEEDS, _recognise_selection, _read_selection)
