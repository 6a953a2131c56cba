"""PARA: photos in imgs/SESSION/, mean scores of many attributes in annotation/PARA-Giaa*.csv.

Quality and aesthetics are two data sets here, for which a person chooses. Where the files of means
are missing, the single ratings of PARA-Images.csv are averaged over the people who gave them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from training.datasets.delimited import read_table
from training.datasets.layout import Layout, Reading, Recognition, Row, number, recognised, required
from training.datasets.raters import averaged
from training.datasets.sample import Part
from training.datasets.tree import Tree

_PARTS: dict[Part, str] = {"train": "PARA-GiaaTrain.csv", "test": "PARA-GiaaTest.csv"}
_RATINGS = "PARA-Images.csv"
_NEEDS = f"annotation/{_PARTS['train']} and annotation/{_PARTS['test']}, and the folder imgs/"


def _labels(tree: Tree) -> dict[Part, Path]:
    found = {part: tree.file(f"annotation/{name}") for part, name in _PARTS.items()}
    return {part: path for part, path in found.items() if path is not None}


def _recognise(tree: Tree) -> Recognition | None:
    labels = next(iter(_labels(tree).values()), tree.file(f"annotation/{_RATINGS}"))
    return recognised(labels, tree.folder("imgs"), what="imgs/")


def _read(tree: Tree, attribute: str) -> Reading:
    files = _labels(tree)
    if not files:
        ratings = required(tree.file(f"annotation/{_RATINGS}"), tree.root, _NEEDS)
        found = list(_single(tree, ratings, attribute))
        rows, notes = averaged(found, ratings, by_rater=True)
        return Reading(tuple(rows), f"{ratings.name}, {attribute}", notes=notes)
    means = [row for part, path in files.items() for row in _means(tree, path, part, attribute)]
    names = " and ".join(path.name for path in files.values())
    return Reading(tuple(means), f"{names}, {attribute}_mean")


def _means(tree: Tree, path: Path, part: Part, attribute: str) -> Iterator[Row]:
    table = read_table(path)
    more = [name for name in (f"{attribute}_std", "semantic") if name in table.header]
    columns = ("imageName", "sessionId", f"{attribute}_mean", *more)
    for line, (image, session, mean, *others) in table.select(*columns):
        known = dict(zip(more, others, strict=True))
        deviation = known.get(f"{attribute}_std")
        name = f"{session}/{image}"
        yield Row(
            name,
            number(mean, path, line),
            tree.picture(["imgs"], name),
            part,
            subset=known.get("semantic") or None,
            deviation=number(deviation, path, line) if deviation else None,
        )


def _single(tree: Tree, path: Path, attribute: str) -> Iterator[Row]:
    columns = ("sessionId", "imageName", attribute)
    for line, (session, image, score) in read_table(path).select(*columns):
        name = f"{session}/{image}"
        yield Row(name, number(score, path, line), tree.picture(["imgs"], name))


QUALITY = Layout("para", _NEEDS, _recognise, partial(_read, attribute="qualityScore"))
AESTHETICS = Layout(
    "para-aesthetics", _NEEDS, _recognise, partial(_read, attribute="aestheticScore")
)
