"""A made data set (training.learning.made): made.csv, images/ and their originals/."""

from __future__ import annotations

from typing import Final

from training.datasets.delimited import read_header, read_table
from training.datasets.layout import Layout, Reading, Recognition, Row, number, recognised, required
from training.datasets.tree import Tree

LABELS: Final = "made.csv"
IMAGES, ORIGINALS = "images", "originals"
HEADER: Final = ("picture", "original", "group", "operation", "level", "quality")
_NEEDS = (
    f"{LABELS} with the columns {', '.join(HEADER)}, and the folders {IMAGES}/ and {ORIGINALS}/"
)
_NOTE = "The labels are a formula (likeness to the original), not people's opinions."


def _recognise(tree: Tree) -> Recognition | None:
    labels = tree.file(LABELS)
    if labels is None or read_header(labels) != HEADER:
        return None
    return recognised(labels, tree.folder(IMAGES), what=f"{IMAGES}/")


def _read(tree: Tree) -> Reading:
    labels = required(tree.file(LABELS), tree.root, _NEEDS)
    rows = []
    for line, values in read_table(labels).select(*HEADER):
        name, original, group, operation, _level, quality = values
        rows.append(
            Row(
                name,
                number(quality, labels, line),
                tree.picture([IMAGES], name),
                None,
                group,
                operation,
                original=tree.picture([ORIGINALS], original),
            )
        )
    return Reading(tuple(rows), f"{labels.name}, quality", notes=(_NOTE,))


LAYOUT = Layout("made", _NEEDS, _recognise, _read)
