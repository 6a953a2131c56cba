"""KonIQ-10k: one of two CSV files, with labels on two different scales; pictures in two sizes."""

from __future__ import annotations

from pathlib import Path

from core.errors import DatasetError
from training.datasets.delimited import Table, read_table
from training.datasets.entry import LabelScale
from training.datasets.layout import Layout, Reading, Recognition, Row, number, recognised, required
from training.datasets.parts import part_named
from training.datasets.tree import Tree

_SETS = "koniq10k_distributions_sets.csv"
_SCORES = "koniq10k_scores_and_distributions.csv"
_PICTURES = ("1024x768", "512x384")
_NEEDS = f"{_SETS} or {_SCORES}, and the folder 1024x768/ or 512x384/"

_Z_SCORED = LabelScale(0.0, 100.0)
_FIVE_GRADES = LabelScale(1.0, 5.0)


def _labels(tree: Tree) -> Path | None:
    for name in (_SETS, _SCORES):  # the sets file first: it alone knows the published parts
        for folder in ("", "koniq10k_scores_and_distributions", "metadata"):
            found = tree.file(f"{folder}/{name}")
            if found is not None:
                return found
    return None


def _pictures(tree: Tree) -> list[str]:
    return [name for name in _PICTURES if tree.folder(name) is not None]


def _recognise(tree: Tree) -> Recognition | None:
    pictures = _pictures(tree)
    folder = tree.folder(pictures[0]) if pictures else None
    return recognised(_labels(tree), folder, what="1024x768/ or 512x384/")


def _scale(table: Table, labels: list[float]) -> LabelScale:
    """Both files call the column MOS; the header tells them apart, the values must agree."""
    if "set" in table.header:
        scale = _Z_SCORED
    elif "MOS_zscore" in table.header:
        scale = _FIVE_GRADES
    else:
        message = "It has neither a column set nor MOS_zscore, so the scale of MOS is unknown."
        raise DatasetError(message, table.path)
    if labels and (max(labels) > 5) != (scale is _Z_SCORED):
        message = (
            f"Its header says that MOS runs over {scale.low:g} to {scale.high:g}, but the highest "
            f"is {max(labels):g}; get the file from its publisher again."
        )
        raise DatasetError(message, table.path)
    return scale


def _read(tree: Tree) -> Reading:
    table = read_table(required(_labels(tree), tree.root, _NEEDS))
    folders = _pictures(tree)
    has_sets = "set" in table.header
    rows = []
    for line, (name, mos, *part) in table.select("image_name", "MOS", *(["set"] * has_sets)):
        split = part_named(part[0], table.path, line) if has_sets else None
        label = number(mos, table.path, line)
        rows.append(Row(name, label, tree.picture(folders[:1], name), split))
    scale = _scale(table, [row.label for row in rows])
    notes = [f"MOS is on {scale.low:g} to {scale.high:g} in {table.path.name}."]
    if len(folders) > 1:
        notes.append("Both picture sizes are there; 1024x768 is used.")
    return Reading(
        tuple(rows),
        f"{table.path.name}, MOS",
        evidence=None if has_sets else "reported",
        notes=tuple(notes),
        scale=scale,
        published_rows=len(rows) if has_sets else None,
    )


LAYOUT = Layout("koniq10k", _NEEDS, _recognise, _read)
