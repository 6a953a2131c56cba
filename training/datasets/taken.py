"""What was taken of a data set, in words, before anything is learnt from it: the one look that the
window, the command line and a run share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.errors import DatasetError
from training.datasets.entry import TABLE
from training.datasets.guess import Doubt, Question
from training.datasets.sample import PARTS, DataSet, Part, Sample
from training.datasets.splits import Split, fold_dataset

EXTREMES: Final = 3
FOLDS: Final = 5  # that are proposed
FEWEST_TO_CHOOSE: Final = 100  # validation photos, below which the best epoch is mostly chance
OPTIONS: Final[dict[Question, str]] = {
    "label": "--label-column NAME",
    "name": "--name-column NAME",
    "direction": "--direction up (higher is better) or down",
    "range": "--range LOWEST HIGHEST",
}
_SETTINGS: Final[dict[Question, str]] = {
    "label": "data.label_column",
    "name": "data.name_column",
    "direction": "data.direction",
    "range": "data.range",
}
_USES: Final[dict[Part, str]] = {
    "train": "to learn from",
    "val": "to choose the best epoch by",
    "test": "to test",
}


def extremes(dataset: DataSet, count: int) -> tuple[list[Sample], list[Sample]]:
    """The photos with the worst and with the best labels, the most extreme first; none is in
    both."""
    ordered = sorted(dataset.samples, key=lambda sample: sample.quality)
    count = min(count, len(ordered) // 2)
    return ordered[:count], ordered[::-1][:count]


def taken_in_words(dataset: DataSet, split: Split) -> list[str]:
    """A line each: photos, columns, direction and range, the parts, the extremes."""
    lines = [f"{dataset.entry.title}: {len(dataset.samples):,} photos in {dataset.root}"]
    columns = dataset.entry.columns
    if dataset.entry.reader == TABLE and columns is not None:
        lines.append(f'Photos are named in column "{columns.picture}" of {columns.file}')
        lines.append(f'Labels are in column "{columns.label}", {dataset.scale}')
    else:
        lines.append(f"Labels: {dataset.label_source}, {dataset.scale}")
    lines.append(parts_in_words(split))
    worst, best = extremes(dataset, EXTREMES)
    for words, samples in (("Lowest quality", worst), ("Highest quality", best)):
        shown = ", ".join(f"{sample.name} ({sample.label:g})" for sample in samples)
        lines.append(f"{words}: {shown or 'too few photos to tell'}")
    return lines


def parts_in_words(split: Split) -> str:
    """For example "Parts (random): 24 to learn from, 3 to choose the best epoch by, 7 to test"."""
    counts = {part: len(split.part(part)) for part in PARTS}
    words = [f"{count:,} {_USES[part]}" for part, count in counts.items() if count]
    return f"Parts ({split.scheme}): {', '.join(words)}"


def proposes_folds(dataset: DataSet, split: Split) -> bool:
    """Whether too few photos choose the epoch, and folds of all of them would do it better."""
    if not 0 < len(split.val) < FEWEST_TO_CHOOSE:
        return False
    try:
        fold_dataset(dataset, split.scheme, folds=FOLDS, fold=1)
    except DatasetError:  # too few groups
        return False
    return True


def doubts_in_words(doubts: Sequence[Doubt]) -> str:
    """What is doubtful and what settles it, as one sentence each."""
    return " ".join(
        f"{doubt.message} Say {OPTIONS[doubt.about]} ({_SETTINGS[doubt.about]})."
        for doubt in doubts
    )
