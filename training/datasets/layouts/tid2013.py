"""TID2013: mos_with_names.txt (value first), distorted_images/, reference_images/."""

from __future__ import annotations

import re
from pathlib import Path

from core.errors import DatasetError
from training.datasets.delimited import read_text
from training.datasets.layout import Layout, Reading, Recognition, Row, number, recognised, required
from training.datasets.tree import Tree

_LABELS = "mos_with_names.txt"
_NAME = re.compile(r"i(\d\d)_(\d\d)_(\d)\.\w+", re.IGNORECASE)
_NEEDS = f"{_LABELS} and the folders distorted_images/ and reference_images/"


def _recognise(tree: Tree) -> Recognition | None:
    labels = tree.file(_LABELS)
    if tree.folder("reference_images") is None:
        return None
    recognition = recognised(labels, tree.folder("distorted_images"), what="distorted_images/")
    if recognition is not None and labels is not None and not _is_2013(labels):
        why = f"{_LABELS} stops at type 17 and level 4, as that of the older TID2008 does"
        return Recognition("guess", why)
    return recognition


def _is_2013(labels: Path) -> bool:
    """TID2008 has the same layout with 17 types of 4 levels; TID2013 has 24 of 5."""
    fits = _NAME.finditer(read_text(labels))
    return any(int(fit[2]) > 17 or int(fit[3]) > 4 for fit in fits)


def _read(tree: Tree) -> Reading:
    labels = required(tree.file(_LABELS), tree.root, _NEEDS)
    rows = []
    for line, text in enumerate(read_text(labels).splitlines(), start=1):
        fields = text.split()
        if not fields:
            continue
        name = fields[-1]
        fit = _NAME.fullmatch(name)
        if len(fields) != 2 or fit is None:
            message = f'Line {line} is "{text}"; it should be a number and a name as I01_01_1.bmp.'
            raise DatasetError(message, labels)
        path = tree.picture(["distorted_images"], name, any_suffix=True)
        # The initial letter is written in both cases, so the original is its number alone.
        clean = tree.picture(["reference_images"], f"I{fit[1]}.BMP", any_suffix=True)
        label = number(fields[0], labels, line)
        rows.append(Row(name, label, path, None, f"i{fit[1]}", fit[2], original=clean))
    notes = () if _is_2013(labels) else ("It may be TID2008, whose layout is the same.",)
    return Reading(tuple(rows), labels.name, notes=notes)


LAYOUT = Layout("tid2013", _NEEDS, _recognise, _read)
