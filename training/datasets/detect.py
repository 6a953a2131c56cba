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
from training.datasets.delimited import Table
from training.datasets.entry import TABLE, Columns, Entry, LabelScale
from training.datasets.guess import (
    NONE,
    Answers,
    Doubt,
    Guess,
    guess_columns,
    guess_scale,
)
from training.datasets.known import LAYOUTS
from training.datasets.label_files import is_table, label_files, parts_beside, read_labels
from training.datasets.layout import Certainty, Layout
from training.datasets.layouts import table
from training.datasets.tree import Tree

MAX_FOLDERS = 300  # looked into below the one pointed at
_WRAPPERS = 3  # folders in a row that hold nothing but the next one

_ORDER: dict[Certainty, int] = {"sure": 0, "incomplete": 1, "guess": 2}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A data set that a folder may hold: a ready entry to declare, and why it is one.

    `doubts` are what a person must settle before it is learnt from.
    """

    entry: Entry
    certainty: Certainty
    why: str
    doubts: tuple[Doubt, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain values, for another process or a file."""
        entry = {"name": self.entry.name, **self.entry.to_json()}
        return {"entry": entry, "certainty": self.certainty, "why": self.why}


def detect(
    folder: Path, *, answers: Answers = NONE, cancelled: Callable[[], bool] = never
) -> list[Candidate]:
    """The data sets in `folder` or one level down (wrappers of one folder not counted).

    The surest come first; empty when nothing is known and no CSV file is there. A CSV file that no
    known layout claims becomes a "table" with guessed columns and range, for a person to confirm.
    With `answers` no layout but "table" counts. Raises DatasetError when `folder` cannot be read,
    or no label file has a column of the answers.
    """
    found: list[Candidate] = []
    refused: DatasetError | None = None
    for tree in _trees(folder):
        if cancelled():
            break
        try:
            above = [c for c in found if tree.root.is_relative_to(c.entry.root or folder)]
            known = [
                candidate
                for layout in LAYOUTS.values()
                if not answers and not _claimed(above, layout)
                for candidate in _candidates(tree, layout)
            ]
            found += known or ([] if above else _table(tree, answers))
        except DatasetError as error:  # a folder below that cannot be read is none of the data sets
            if tree.root == folder:
                raise
            refused = refused or error
    if answers and not found and refused is not None:
        raise refused
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
    """Where `detect` found nothing: the first label file, its columns for a person to choose.

    Empty where there is none that can be read.
    """
    tree = Tree(folder)
    for path in label_files(tree, below=True):
        try:
            content = read_labels(path)
        except DatasetError:
            continue
        guess = guess_columns(tree, content)
        if guess is None and not is_table(path):
            continue
        names = [*filter(None, content.header)]
        name = path.relative_to(tree.root).as_posix()
        columns = guess.columns if guess else Columns(name, names[0], names[-1])
        return [Candidate(_table_entry(tree, columns, None), "guess", f"{path.name} is there")]
    return []


def refuse_tables(folder: Path, how: str) -> None:
    """Where `detect` found nothing: DatasetError saying what is wrong with the first CSV file or
    spreadsheet; `how` says how columns are chosen.

    Nothing happens where there is none.
    """
    tree = Tree(folder)
    for path in filter(is_table, label_files(tree)):
        content = read_labels(path)
        guess = guess_columns(tree, content)
        if guess is None:
            shown = ", ".join(filter(None, content.header))
            raise DatasetError(
                f"{path.name} has no column that is clearly file names of photos beside one of "
                f"numbers (its columns are {shown}); {how}, or correct the file.",
                path,
            )
        if not table.labels_of(content, guess.columns.label):
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


def _table(tree: Tree, answers: Answers) -> list[Candidate]:
    files = label_files(tree)
    refused: DatasetError | None = None
    for path in files:
        try:
            content = read_labels(path)
            guess = guess_columns(tree, content, answers)
            labels = table.labels_of(content, guess.columns.label) if guess is not None else []
        except DatasetError as error:
            refused = refused or error
            continue
        if guess is not None and labels:
            return [_candidate(tree, path, content, guess, labels, files, answers)]
    if answers and refused is not None:
        raise refused
    return []


def _candidate(
    tree: Tree,
    path: Path,
    content: Table,
    guess: Guess,
    labels: list[float],
    files: list[Path],
    answers: Answers,
) -> Candidate:
    home, guess = _where_photos_are(tree, content, guess, answers)
    more = parts_beside(path, content, files)
    for other in more:
        labels += table.labels_of(read_labels(other), guess.columns.label)
    names = tuple(other.relative_to(home.root).as_posix() for other in more)
    columns = dataclasses.replace(guess.columns, more=names)
    scale, doubts = guess_scale(labels, columns.label, answers)
    shown = str(scale) if scale is not None else "unknown"
    why = (
        f"{' and '.join(each.name for each in (path, *more))} has pictures in column "
        f"{columns.picture} and labels in column {columns.label}; the range is a guess "
        f"({shown}): confirm it"
    )
    return Candidate(_table_entry(home, columns, scale), "guess", why, (*guess.doubts, *doubts))


def _where_photos_are(
    tree: Tree, content: Table, guess: Guess, answers: Answers
) -> tuple[Tree, Guess]:
    """The folder and the guess; of a label file in a folder of its own, beside that of the
    photos, the folder that holds both."""
    if not table.has_photos(tree, content, guess.columns):
        try:
            above = Tree(tree.root.parent)
            beside = guess_columns(above, content, answers)
            found = beside is not None and beside.columns.folder
            if beside and found and table.has_photos(above, content, beside.columns):
                return above, beside
        except DatasetError:  # which cannot be read
            pass
    return tree, guess


def _table_entry(tree: Tree, columns: Columns, scale: LabelScale | None) -> Entry:
    return dataclasses.replace(
        shipped_entry(TABLE), name=tree.root.name, title=tree.root.name, root=tree.root,
        scale=scale, columns=columns,
    )  # fmt: skip
