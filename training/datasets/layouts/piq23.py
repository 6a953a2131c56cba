"""PIQ23: portraits in Overall/, Details/ and Exposure/, JOD scores within each scene.

Each attribute is a data set of its own, for which a person chooses.
"""

from __future__ import annotations

import math
from functools import partial
from pathlib import Path

from training.datasets.delimited import read_table
from training.datasets.entry import LabelScale
from training.datasets.layout import Layout, Reading, Recognition, Row, number, recognised, required
from training.datasets.parts import part_named
from training.datasets.sample import Part
from training.datasets.tree import Tree

_SPLITS = ("Scene Split.csv", "Test split/Scene Split.csv")
_COLUMNS = ("IMAGE PATH", "JOD", "SCENE")
_MORE = ("JOD STD", "TOTAL COMPARISONS", "CONDITION")


def _labels(tree: Tree, attribute: str) -> Path | None:
    return tree.file(f"Scores_{attribute}.csv")


def _recognise(tree: Tree, attribute: str) -> Recognition | None:
    labels = _labels(tree, attribute)
    return recognised(labels, tree.folder(attribute), what=f"{attribute}/")


def _needs(attribute: str) -> str:
    return f"Scores_{attribute}.csv and the folder {attribute}/"


def _read(tree: Tree, attribute: str) -> Reading:
    labels = required(_labels(tree, attribute), tree.root, _needs(attribute))
    table = read_table(labels)
    parts = _parts(tree)
    more = [name for name in _MORE if name in table.header]
    rows = []
    for line, (path, jod, scene, *others) in table.select(*_COLUMNS, *more):
        known = dict(zip(more, others, strict=True))
        deviation, votes = known.get("JOD STD"), known.get("TOTAL COMPARISONS")
        name = path.replace("\\", "/")
        rows.append(
            Row(
                name,
                number(jod, labels, line),
                tree.picture([""], name),
                parts.get(scene),
                group=scene or None,
                subset=known.get("CONDITION") or None,
                deviation=number(deviation, labels, line) if deviation else None,
                votes=round(number(votes, labels, line)) if votes else None,
            )
        )
    return Reading(
        tuple(rows),
        f"{labels.name}, JOD",
        scale=_scale(rows),
        notes=(
            "JOD scores have no fixed ends: the range is that of the whole file. They were "
            "measured within each scene; between scenes they can hardly be compared.",
            *(() if parts else ("Without Scene Split.csv the published parts are not known.",)),
        ),
    )


def _parts(tree: Tree) -> dict[str, Part]:
    """The published part of each scene, where the publisher's list is there."""
    path = next(filter(None, map(tree.file, _SPLITS)), None)
    if path is None:
        return {}
    found: dict[str, Part] = {}
    table = read_table(path)
    for line, (scene, part) in table.select(*table.header[:2]):
        named = part_named(part, path, line)
        if named is not None:
            found[scene] = named
    return found


def _scale(rows: list[Row]) -> LabelScale | None:
    """The whole file's range, in whole numbers: the same for every part."""
    if not rows:
        return None
    low = math.floor(min(row.label for row in rows))
    return LabelScale(float(low), float(max(math.ceil(max(row.label for row in rows)), low + 1)))


def _layout(key: str, attribute: str) -> Layout:
    return Layout(
        key,
        _needs(attribute),
        partial(_recognise, attribute=attribute),
        partial(_read, attribute=attribute),
    )


OVERALL = _layout("piq23", "Overall")
DETAILS = _layout("piq23-details", "Details")
EXPOSURE = _layout("piq23-exposure", "Exposure")
