"""KADID-10k: dmos.csv, whose "dmos" is higher for better pictures; everything in images/."""

from __future__ import annotations

from training.datasets.delimited import read_header, read_table
from training.datasets.layout import Layout, Reading, Recognition, Row, number, recognised, required
from training.datasets.tree import Tree, fold

_FOLDERS = ("images", "distorted_images")
_HEADER = ("dist_img", "ref_img", "dmos")
_NEEDS = "dmos.csv with the columns dist_img, ref_img, dmos, and the folder images/"


def _recognise(tree: Tree) -> Recognition | None:
    labels = tree.file("dmos.csv")
    if labels is None or read_header(labels)[:3] != _HEADER:  # others use that name, too
        return None
    pictures = tree.folder("images") or tree.folder("distorted_images")
    return recognised(labels, pictures, what="images/")


def _read(tree: Tree) -> Reading:
    labels = required(tree.file("dmos.csv"), tree.root, _NEEDS)
    rows = []
    for line, (name, original, dmos) in read_table(labels).select(*_HEADER):
        stem, _, _ = fold(original).partition(".")
        kind = "".join(name.split("_")[1:2])
        path = tree.picture(_FOLDERS, name)
        clean = tree.picture(_FOLDERS, original)
        label = number(dmos, labels, line)
        rows.append(Row(name, label, path, None, stem, kind or None, original=clean))
    return Reading(tuple(rows), f"{labels.name}, dmos")


LAYOUT = Layout("kadid10k", _NEEDS, _recognise, _read)
