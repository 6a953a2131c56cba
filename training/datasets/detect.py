"""Point at a folder: which known data sets lie in it, and how surely."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import DatasetError
from core.photos.scan import never
from training.datasets.declare import shipped_entry
from training.datasets.delimited import read_table
from training.datasets.entry import TABLE, Columns, Entry, LabelScale
from training.datasets.known import LAYOUTS
from training.datasets.layout import Certainty, Layout
from training.datasets.layouts import table
from training.datasets.tree import Tree

MAX_FOLDERS = 300  # looked into below the one pointed at
_WRAPPERS = 3  # folders in a row that hold nothing but the next one

_ORDER: dict[Certainty, int] = {"sure": 0, "incomplete": 1, "guess": 2}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A data set that a folder may hold: a ready entry to declare, and why it is one."""

    entry: Entry
    certainty: Certainty
    why: str

    def to_json(self) -> dict[str, Any]:
        """Plain values, for another process or a file."""
        entry = {"name": self.entry.name, **self.entry.to_json()}
        return {"entry": entry, "certainty": self.certainty, "why": self.why}


def detect(folder: Path, *, cancelled: Callable[[], bool] = never) -> list[Candidate]:
    """The data sets in `folder` or one level down (wrappers of one folder not counted).

    The surest come first; empty when nothing is known and no CSV file is there. A CSV file that no
    known layout claims becomes a "table" with guessed columns and range, for a person to confirm.
    Raises DatasetError when `folder` cannot be read.
    """
    found: list[Candidate] = []
    for tree in _trees(folder):
        if cancelled():
            break
        try:
            above = [c for c in found if tree.root.is_relative_to(c.entry.root or folder)]
            known = [
                candidate
                for layout in LAYOUTS.values()
                if not _claimed(above, layout)
                for candidate in _candidates(tree, layout)
            ]
            found += known or ([] if above else _table(tree))
        except DatasetError:  # a folder below that cannot be read is none of the data sets
            if tree.root == folder:
                raise
    return sorted(found, key=lambda candidate: _ORDER[candidate.certainty])


def locate(root: Path, layout: Layout) -> Tree:
    """Where below `root` the layout begins; DatasetError saying what is missing."""
    why = f"{root.name} should hold {layout.needs}"
    for tree in _trees(root):
        recognition = layout.recognise(tree)
        if recognition is None:
            continue
        if recognition.certainty != "incomplete":
            return tree
        why = recognition.why
    raise DatasetError(f"This is not the layout of {layout.key}: {why}.", root)


def undeclared(folder: Path) -> list[Candidate]:
    """Where `detect` found nothing: the first CSV file, its columns for a person to choose.

    Empty where there is none that can be read.
    """
    tree = Tree(folder)
    for path in table.csv_files(tree):
        try:
            content = read_table(path)
        except DatasetError:
            continue
        names = [*filter(None, content.header)]
        columns = table.guess_columns(tree, content) or Columns(path.name, names[0], names[-1])
        return [Candidate(_table_entry(tree, columns, None), "guess", f"{path.name} is there")]
    return []


def refuse_tables(folder: Path) -> None:
    """Where `detect` found nothing: DatasetError saying what is wrong with the first CSV file.

    Nothing happens where there is none.
    """
    tree = Tree(folder)
    for path in table.csv_files(tree):
        content = read_table(path)
        columns = table.guess_columns(tree, content)
        if columns is None:
            shown = ", ".join(filter(None, content.header))
            raise DatasetError(
                f"{path.name} has no column that is clearly file names of photos beside one of "
                f"numbers (its columns are {shown}); choose them in the app, or correct the file.",
                path,
            )
        if not table.labels_of(content, columns.label):
            raise DatasetError("It has a header but not a single label.", path)


def _trees(root: Path) -> Iterator[Tree]:
    tree = Tree(root)
    yield tree
    for _ in range(_WRAPPERS):
        folders = tree.folders()
        below = [Tree(folder) for folder in folders[:MAX_FOLDERS]]
        yield from below
        if len(folders) != 1 or not tree.is_bare():
            return
        tree = below[0]


def _claimed(above: list[Candidate], layout: Layout) -> bool:
    """A layout that accepts its own sub-folder, too, is reported for the folder above only."""
    return any(c.entry.reader == layout.key and c.certainty == "sure" for c in above)


def _candidates(tree: Tree, layout: Layout) -> list[Candidate]:
    recognition = layout.recognise(tree)
    if recognition is None:
        return []
    entry = dataclasses.replace(shipped_entry(layout.key), root=tree.root)
    return [Candidate(entry, recognition.certainty, recognition.why)]


def _table(tree: Tree) -> list[Candidate]:
    for path in table.csv_files(tree):
        try:
            content = read_table(path)
            columns = table.guess_columns(tree, content)
            labels = table.labels_of(content, columns.label) if columns is not None else []
        except DatasetError:
            continue
        if columns is None or not labels:
            continue
        scale = table.guess_scale(labels)
        shown = str(scale) if scale is not None else "unknown"
        why = (
            f"{path.name} has pictures in column {columns.picture} and labels in column "
            f"{columns.label}; the range is a guess ({shown}): confirm it"
        )
        return [Candidate(_table_entry(tree, columns, scale), "guess", why)]
    return []


def _table_entry(tree: Tree, columns: Columns, scale: LabelScale | None) -> Entry:
    return dataclasses.replace(
        shipped_entry(TABLE), name=tree.root.name, title=tree.root.name, root=tree.root,
        scale=scale, columns=columns,
    )  # fmt: skip
