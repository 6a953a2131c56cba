"""PIPAL: one text of Elo scores a reference in Train_Label/, restored and distorted pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from core.errors import DatasetError
from training.datasets.delimited import read_text
from training.datasets.layout import Layout, Reading, Recognition, Row, number, recognised, required
from training.datasets.sample import Part, Reference
from training.datasets.tree import Tree, fold

_PICTURES = ("Train_Dist", "Dist_Imgs", *(f"Distortion_{number}" for number in range(1, 5)))
_OF_VALIDATION = ("Val_Dist", *_PICTURES)
_VALIDATION = "val_label.txt"
_NAME = re.compile(r"(\w+?)_(\d\d)_(\d\d)\.\w+")
_NEEDS = "Train_Label/ with a text a reference, and Train_Dist/ (or Distortion_1/ to 4/)"
_ACROSS = (
    "Elo scores order the pictures of one reference; between references they can hardly be "
    "compared."
)


def _texts(tree: Tree) -> list[Path]:
    return tree.matching(r"\w+\.txt", "Train_Label")


def _recognise(tree: Tree) -> Recognition | None:
    texts = _texts(tree)
    named = texts and _NAME.match(read_text(texts[0])[:100].strip())
    if not named:
        return None
    pictures = next((tree.folder(each) for each in _PICTURES if tree.folder(each)), None)
    return recognised(texts[0], pictures, what="Train_Dist/")


def _rows(tree: Tree, path: Path, part: Part, folders: tuple[str, ...]) -> Iterator[Row]:
    for line, text in enumerate(read_text(path).splitlines(), start=1):
        if not text.strip():
            continue
        name, _, score = (piece.strip() for piece in text.partition(","))
        fit = _NAME.fullmatch(name)
        if fit is None:
            message = f'Line {line} is "{text}"; it should be a name as A0001_00_00.bmp, a score.'
            raise DatasetError(message, path)
        picture = tree.picture(folders, name, any_suffix=True)
        yield Row(name, number(score, path, line), picture, part, fold(fit[1]), fit[2])


def _read(tree: Tree) -> Reading:
    texts = _texts(tree)
    required(texts[0] if texts else None, tree.root, _NEEDS)
    rows = [row for path in texts for row in _rows(tree, path, "train", _PICTURES)]
    source = "Train_Label/, Elo scores"
    validation = tree.file(_VALIDATION) or tree.file(f"Val_Label/{_VALIDATION}")
    if validation is not None:
        rows += _rows(tree, validation, "val", _OF_VALIDATION)
        source = f"Train_Label/ and {validation.name}, Elo scores"
    parts: dict[str, Part] = {"Train_Ref": "train", "Val_Ref": "val"}
    references = [
        Reference(path, path.name, part)
        for folder, part in parts.items()
        for path in tree.matching(r".+\.(bmp|png)", folder)
    ]
    return Reading(tuple(rows), source, tuple(references), notes=(_ACROSS,))


LAYOUT = Layout("pipal", _NEEDS, _recognise, _read)
