"""Look a folder over for the app: what it holds, its labels, what is wrong. One message a line.

python -m training.commands.look FOLDER [--declared FILE] [--scheme NAME]
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Literal, get_args

import click

from core.errors import DatasetError
from training.datasets.check import check_dataset
from training.datasets.declare import load_entries
from training.datasets.detect import detect, refuse_tables, undeclared
from training.datasets.entry import TABLE, Entry
from training.datasets.label_files import label_files, read_labels
from training.datasets.look import (
    Candidates,
    Checked,
    Checking,
    Columns,
    Found,
    LabelBins,
    LabelledPhoto,
    Message,
    Overview,
    Refused,
    Trouble,
    encode_message,
)
from training.datasets.opening import open_dataset
from training.datasets.report import Report, label_figures
from training.datasets.sample import PARTS, DataSet
from training.datasets.splits import Scheme, Split, schemes, split_dataset
from training.datasets.taken import extremes, proposes_folds
from training.datasets.tree import Tree

_SHOWN = 8  # photos with the lowest labels, and as many with the highest
_INTERVAL_S = 0.2


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--declared", type=click.Path(path_type=Path), help="A data-set file of one entry.")
@click.option("--scheme", type=click.Choice(["", *get_args(Scheme)]), default="",
              help="How to part the photos; by default as advised.")  # fmt: skip
def look(folder: Path, declared: Path | None, scheme: Scheme | Literal[""]) -> None:
    """Look FOLDER over and print what was found, one JSON message a line."""
    try:
        _look(folder, declared, scheme or None)
    except DatasetError as error:
        _say(Refused(error.message, str(error.path or folder)))


def _look(folder: Path, declared: Path | None, scheme: Scheme | None) -> None:
    if declared is None:
        if not folder.is_dir():
            raise DatasetError("There is no such folder; choose the data set's.", folder)
        detected = detect(folder)
        found = detected or undeclared(folder)
        _say(Candidates(tuple(Found(c.entry.reader, c.entry.title, c.certainty, c.why,
                                    {"name": c.entry.name, **c.entry.to_json()},
                                    tuple(doubt.message for doubt in c.doubts))
                              for c in found)))  # fmt: skip
        if not found or found[0].certainty == "guess":
            _say(Columns(_columns(found[0].entry.root or folder if found else folder)))
        if not found:
            return
        if not detected:
            refuse_tables(folder, "choose them above")
        if found[0].certainty == "incomplete":
            raise DatasetError(f"The data set is incomplete: {found[0].why}.", folder)
        entry = found[0].entry
    else:
        entry = next(iter(load_entries(declared).values()))
        if entry.reader == TABLE:
            _say(Columns(_columns(entry.root or folder)))
    _show(entry, scheme)


def _show(entry: Entry, scheme: Scheme | None) -> None:
    dataset = open_dataset(entry)
    split: Split | None = None
    refused = ""
    try:
        split = split_dataset(dataset, scheme)
    except DatasetError as error:
        refused = error.message
    _say(_overview(dataset, split, refused))
    last = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal last
        if done == total or time.monotonic() - last >= _INTERVAL_S:
            last = time.monotonic()
            _say(Checking(done, total))

    _say(_checked(check_dataset(dataset, split, progress=tell), refused, dataset))


def _overview(dataset: DataSet, split: Split | None, refused: str) -> Overview:
    entry, labels = dataset.entry, label_figures(dataset)
    lowest, highest = extremes(dataset, _SHOWN)
    return Overview(
        title=entry.title,
        publisher=entry.publisher,
        licence=entry.licence,
        home_page=entry.home_page,
        evidence=dataset.evidence,
        scale=str(dataset.scale),
        label_source=dataset.label_source,
        photos=len(dataset.samples),
        missing=len(dataset.missing),
        labels=LabelBins(labels.low, labels.high, labels.mean, labels.counts, labels.edges)
        if labels
        else None,
        lowest=tuple(LabelledPhoto(str(s.path), s.label) for s in lowest),
        highest=tuple(LabelledPhoto(str(s.path), s.label) for s in highest),
        schemes={str(name): text for name, text in schemes(dataset).items()},
        scheme=split.scheme if split else "",
        parts={part: len(split.part(part)) for part in PARTS} if split else {},
        proposes_folds=split is not None and proposes_folds(dataset, split),
        notes=(*dataset.notes, *(split.notes if split else ()), *([refused] if refused else ())),
    )


def _checked(report: Report, refused: str, dataset: DataSet) -> Checked:
    troubles = [Trouble(p.severity, p.kind, p.message, str(p.path)) for p in report.problems]
    if refused:
        troubles.insert(0, Trouble("error", "split", refused, str(dataset.root)))
    sizes = report.sizes
    return Checked(
        passed=report.passed and not refused,
        troubles=tuple(troubles),
        unusable=report.unusable,
        smallest=sizes.smallest if sizes else (),
        largest=sizes.largest if sizes else (),
    )


def _columns(folder: Path) -> dict[str, tuple[str, ...]]:
    found = {}
    for path in label_files(Tree(folder), below=True):
        try:
            name = path.relative_to(folder).as_posix()
            found[name] = tuple(column for column in read_labels(path).header if column)
        except DatasetError:
            continue
    return found


def _say(message: Message) -> None:
    sys.stdout.write(f"{encode_message(message)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    look()
