"""LIVE In the Wild Image Quality Challenge: two .mat files in Data/, pictures in Images/."""

from __future__ import annotations

from core.errors import DatasetError
from training.datasets.layout import Layout, Reading, Recognition, Row, recognised, required
from training.datasets.matlab import read_numbers, read_texts
from training.datasets.tree import Tree

_LABELS = "Data/AllMOS_release.mat"
_NAMES = "Data/AllImages_release.mat"
_NEEDS = f"{_LABELS}, {_NAMES} and the folder Images/"


def _recognise(tree: Tree) -> Recognition | None:
    return recognised(tree.file(_LABELS), tree.folder("Images"), what="Images/")


def _read(tree: Tree) -> Reading:
    labels_file = required(tree.file(_LABELS), tree.root, _NEEDS)
    names_file = required(tree.file(_NAMES), tree.root, _NEEDS)
    names = read_texts(names_file, "AllImages_release")
    labels = read_numbers(labels_file, "AllMOS_release")
    if len(names) != len(labels):
        message = f"It holds {len(labels)} labels for {len(names)} names; the files do not match."
        raise DatasetError(message, labels_file)
    rows = tuple(
        Row(name, label, tree.picture(["Images"], name))
        for name, label in zip(names, labels, strict=True)
        # The pictures shown to train the subjects (t1, ...) have no place in the data set. They
        # are known by their name: copies of the list without them exist.
        if not name.casefold().startswith("t")
    )
    return Reading(rows, f"{labels_file.name}, AllMOS_release", published_rows=len(rows))


LAYOUT = Layout("livec", _NEEDS, _recognise, _read)
