"""Cut a data set into training, validation and test: the published way, or seeded and grouped.

Choosing (epochs, settings) happens on validation, reporting on test; so wherever a part for
choosing is not published, it is cut from the training part, never from the test part.
"""

from __future__ import annotations

import dataclasses
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from core.errors import DatasetError
from training.datasets.sample import DataSet, Part, Sample

Scheme = Literal["official", "held-out", "random", "published-3407"]

PUBLISHED_SEED = 3407
PUBLISHED_SETS = frozenset({"livec", "koniq10k", "bid", "spaq", "uhdiqa"})
_TRAINING_SHARE = 0.8  # of the published code's split


@dataclass(frozen=True, slots=True)
class Split:
    """Three parts of a data set, no picture or group in two of them.

    `left_out` are samples in no part; `notes` are sentences a person should read.
    """

    scheme: Scheme
    seed: int
    train: tuple[Sample, ...]
    val: tuple[Sample, ...]
    test: tuple[Sample, ...]
    left_out: tuple[Sample, ...] = ()
    notes: tuple[str, ...] = ()

    def part(self, name: Part) -> tuple[Sample, ...]:
        """The samples of one part by name."""
        return {"train": self.train, "val": self.val, "test": self.test}[name]


def schemes(dataset: DataSet) -> dict[Scheme, str]:
    """The ways this data set can be split, each with a sentence about it; the first is advised."""
    parts = dataset.published_parts
    found: dict[Scheme, str] = {}
    if "train" in parts and ("val" in parts or "test" in parts):
        found["official"] = f"As published: {', '.join(parts)}."
        if "test" not in parts:
            found["held-out"] = (
                "The published validation part is kept for the final figures; "
                "a part for choosing is cut from training."
            )
    grouped = any(sample.group is not None for sample in dataset.samples)
    kept = "; pictures of one original or scene stay together" if grouped else ""
    found["random"] = f"At random by a seed{kept}."
    if dataset.published_rows is not None:
        found["published-3407"] = "The random split of the published MobileIQA code."
    return found


def split_dataset(
    dataset: DataSet,
    scheme: Scheme | None = None,
    *,
    seed: int = 0,
    validation: float = 0.1,
    test: float = 0.2,
    together: Iterable[Iterable[str]] = (),
) -> Split:
    """Cut `dataset` by `scheme` (None: the advised one), the same for the same arguments.

    `validation` is the share of the training part that is cut off for choosing where no such part
    is published (0: none); `test` the share of a random split. Shares count pictures, and groups
    are never divided. `together` lists names of pictures to be kept together as well (the
    duplicates a check found). "published-3407" without its validation part is exactly the
    published split, in the published order.

    Raises DatasetError when the scheme does not apply or a wanted part stays empty.
    """
    if not dataset.samples:
        raise DatasetError("No labelled picture is there to train on.", dataset.root)
    if not (0 <= validation < 1 and 0 <= test < 1):
        raise ValueError("shares lie between 0 and 1")
    possible = schemes(dataset)
    chosen: Scheme = scheme if scheme is not None else next(iter(possible))
    if chosen not in possible:
        raise DatasetError(_why_not(dataset, chosen, possible), dataset.root)
    groups = _groups(dataset.samples, together)
    generator = random.Random(seed)
    if chosen == "published-3407":
        split = _published(dataset, dataset.published_rows or 0, seed)
    elif chosen == "random":
        held, rest = _cut(dataset.samples, groups, test, generator)
        split = Split(chosen, seed, rest, (), held)
    else:
        split = _official(dataset, chosen, seed)
    if not split.val and validation > 0:
        val, train = _cut(split.train, groups, validation, generator)
        split = Split(chosen, seed, train, val, split.test, split.left_out, split.notes)
    if not split.train or (chosen == "random" and test > 0 and not split.test):
        message = (
            f"There are too few photos with labels for these parts: {len(dataset.samples)}, "
            f"scenes and bursts counted once {len(set(groups.values()))}. Label more (stars will "
            "do), or ask for smaller parts."
        )
        raise DatasetError(message, dataset.root)
    return split


def fold_dataset(
    dataset: DataSet, scheme: Scheme | None = None, *, seed: int = 0, folds: int, fold: int
) -> Split:
    """Cut into `folds` parts of about one size, whole groups each: the one of number `fold`, from 1
    on, is validation, all others train; with 0 all of them train.

    The test part of any scheme but "random" is kept out of them. Raises DatasetError when there are
    fewer groups than folds.
    """
    chosen: Scheme = scheme if scheme is not None else next(iter(schemes(dataset)))
    split = split_dataset(dataset, chosen, seed=seed, validation=0, test=0)
    pool = [*split.train, *split.val]
    groups = _groups(pool, ())
    sizes = Counter(groups[sample.name] for sample in pool)
    if len(sizes) < folds:
        message = (
            f"There are too few photos with labels for {folds} folds: {len(pool)}, scenes and "
            f"bursts counted once {len(sizes)}. Label more, or ask for fewer folds."
        )
        raise DatasetError(message, dataset.root)
    order = sorted(sizes)
    random.Random(seed).shuffle(order)
    filled = [0] * folds
    of_group: dict[str, int] = {}
    for key in sorted(order, key=sizes.__getitem__, reverse=True):
        emptiest = filled.index(min(filled))
        of_group[key] = emptiest + 1
        filled[emptiest] += sizes[key]
    return dataclasses.replace(
        split,
        train=tuple(s for s in pool if of_group[groups[s.name]] != fold),
        val=tuple(s for s in pool if of_group[groups[s.name]] == fold),
    )


def published_rows(count: int) -> tuple[list[int], list[int]]:
    """Rows for training and test of `count` rows, as the published code draws them.

    chencn2020/MobileIQA train.py: the first round(0.8 * count) of the numbers shuffled by Python's
    generator, seeded 3407.
    """
    numbers = list(range(count))
    random.Random(PUBLISHED_SEED).shuffle(numbers)
    border = round(_TRAINING_SHARE * count)
    return numbers[:border], numbers[border:]


def _why_not(dataset: DataSet, scheme: Scheme, possible: dict[Scheme, str]) -> str:
    usable = f"usable are {', '.join(possible)}"
    if scheme == "published-3407" and dataset.entry.reader in PUBLISHED_SETS:
        return (
            "The published split counts the rows of the label file that the published code reads, "
            f"and {dataset.label_source.partition(',')[0]} is another one; {usable}."
        )
    return f'The split "{scheme}" does not exist for this data set; {usable}.'


def _official(dataset: DataSet, scheme: Scheme, seed: int) -> Split:
    parts: dict[Part | None, list[Sample]] = {"train": [], "val": [], "test": [], None: []}
    for sample in dataset.samples:
        parts[sample.split].append(sample)
    notes: tuple[str, ...] = ()
    if scheme == "held-out":
        parts["test"], parts["val"] = parts["val"], []
        notes += ("Test is the published validation part.",)
    elif not parts["test"]:
        notes += ("There is no published test part: figures on validation are optimistic.",)
    if parts[None]:
        notes += (f"{len(parts[None])} pictures are in no published part and left out.",)
    return Split(
        scheme,
        seed,
        tuple(parts["train"]),
        tuple(parts["val"]),
        tuple(parts["test"]),
        tuple(parts[None]),
        notes,
    )


def _published(dataset: DataSet, rows: int, seed: int) -> Split:
    by_row = {sample.row: sample for sample in dataset.samples if sample.row < rows}
    train, test = (
        tuple(by_row[row] for row in numbers if row in by_row) for numbers in published_rows(rows)
    )
    left_out = tuple(sample for sample in dataset.samples if sample.row >= rows)
    notes = []
    if left_out:
        notes.append(f"{len(left_out)} pictures are unknown to the published code and left out.")
    if len(by_row) < rows:
        notes.append(f"{rows - len(by_row)} pictures of the published split are not used.")
    return Split("published-3407", seed, train, (), test, left_out, tuple(notes))


def _groups(samples: Sequence[Sample], together: Iterable[Iterable[str]]) -> dict[str, str]:
    """By name of a picture, the key of what must stay together with it."""
    key = {s.name: f"group {s.group}" if s.group else f"picture {s.name}" for s in samples}
    for names in together:
        keys = sorted({key[name] for name in names if name in key})
        for name, old in key.items():
            if old in keys:
                key[name] = keys[0]
    return key


def _cut(
    samples: Sequence[Sample], groups: dict[str, str], share: float, generator: random.Random
) -> tuple[tuple[Sample, ...], tuple[Sample, ...]]:
    """(part of about `share` of the pictures, the rest), whole groups, both in the given order.

    Groups are taken in random order as long as each brings the part closer to its size; the draw
    does not depend on the order of the label file.
    """
    sizes = Counter(groups[sample.name] for sample in samples)
    order = sorted(sizes)
    generator.shuffle(order)
    wanted, count, taken = share * len(samples), 0, set[str]()
    for key in order:
        if count + sizes[key] / 2 <= wanted:
            taken.add(key)
            count += sizes[key]
    if wanted > 0 and not taken:
        taken.add(min(order, key=sizes.__getitem__))
    part = tuple(sample for sample in samples if groups[sample.name] in taken)
    return part, tuple(sample for sample in samples if groups[sample.name] not in taken)
