"""DIV2K: pictures without labels, the references of comparing networks."""

from __future__ import annotations

from pathlib import Path

from training.datasets.layout import Layout, Reading, Recognition
from training.datasets.sample import Reference
from training.datasets.tree import Tree

_TRAIN = ("DIV2K_train_HR", "DIV2K_ref/train_HR", "train_HR")
_VALID = ("DIV2K_valid_HR", "DIV2K_ref/val_HR", "val_HR")
_PICTURE = r"0\d{3}\.png"
_LAST_OF_TRAINING = 800
_NEEDS = "the folder DIV2K_train_HR/ or DIV2K_valid_HR/ with pictures such as 0001.png"


def _pictures(tree: Tree) -> dict[str, Path]:
    """By number; where a copy keeps 0801 to 0900 in both folders, the publisher's place wins."""
    found: dict[str, Path] = {}
    for folder in (*_VALID, *_TRAIN):
        for path in tree.matching(_PICTURE, folder):
            found.setdefault(path.name.casefold(), path)
    return dict(sorted(found.items()))


def _recognise(tree: Tree) -> Recognition | None:
    folder = next((name for name in (*_TRAIN, *_VALID) if tree.folder(name) is not None), None)
    if folder is None:
        return None
    if not _pictures(tree):
        return Recognition("incomplete", f"{folder}/ is there without pictures such as 0001.png")
    return Recognition("sure", f"{folder}/ with pictures such as 0001.png is there")


def _read(tree: Tree) -> Reading:
    # The number decides, not the folder: common copies hold all 900 in DIV2K_train_HR.
    references = tuple(
        Reference(path, path.name, "train" if int(name[:4]) <= _LAST_OF_TRAINING else "test")
        for name, path in _pictures(tree).items()
    )
    has_tests = any(reference.split == "test" for reference in references)
    return Reading(
        (), "no labels", references=references, evidence="reported" if has_tests else "seen"
    )


LAYOUT = Layout("div2k", _NEEDS, _recognise, _read)
