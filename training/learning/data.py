"""From a run's data settings to labelled photos in three parts."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import DatasetError
from core.photos.scan import never
from training.datasets.check import LEAST_SPREAD, identical_files
from training.datasets.declare import load_entries, save_entries
from training.datasets.detect import detect, own_stars, refuse_tables
from training.datasets.entry import STARS, TABLE, Entry
from training.datasets.layouts.stars import NOTHING_RATED
from training.datasets.opening import open_dataset
from training.datasets.sample import PARTS, DataSet, Part, Sample
from training.datasets.splits import split_dataset
from training.recipes.settings import Data


@dataclass(frozen=True, slots=True)
class Parts:
    """The labelled photos of a run; `notes` are sentences a person should read.

    `fingerprint` is equal for equal names, labels and parts in equal order.
    """

    dataset: DataSet
    samples: dict[Part, tuple[Sample, ...]]
    scheme: str
    fingerprint: str
    notes: tuple[str, ...]

    def save_declaration(self, path: Path) -> None:
        """Write the entry that was read as a data-set file. Raises OSError."""
        try:
            save_entries(path, [self.dataset.entry])
        except DatasetError as error:
            raise OSError(error.message) from error


@dataclass(frozen=True, slots=True)
class DataFacts:
    """What a model file says of the data it was made from; `photos` are counts by part."""

    title: str
    publisher: str
    licence: str
    citation: str
    label: str
    scheme: str
    photos: dict[str, int]

    @classmethod
    def of(cls, parts: Parts, photos: Mapping[Part, int]) -> DataFacts:
        """The facts of a run's data, of which so many photos were used."""
        data = parts.dataset
        entry = data.entry
        label = f"{data.label_source}, {data.scale}"
        counts = {str(part): count for part, count in photos.items()}
        return cls(entry.title, entry.publisher, entry.licence, entry.citation, label,
                   parts.scheme, counts)  # fmt: skip


def load_parts(data: Data) -> Parts:
    """Read and split the data set. Raises DatasetError: nothing there, labels out of range."""
    entry = _entry(data)
    dataset = open_dataset(entry)
    _check_labels(dataset)
    split = split_dataset(
        dataset,
        data.split or None,
        seed=data.split_seed,
        validation=data.validation,
        test=data.test,
    )
    samples = {part: _limited(split.part(part), part, data) for part in PARTS}
    notes = [*dataset.notes, *split.notes, *_doubts(dataset, data), *_copies(samples)]
    digest = hashlib.sha256(dataset.fingerprint.encode())
    for part, found in samples.items():
        digest.update(f"\n{part}\n".encode())
        digest.update("\n".join(s.name for s in found).encode("utf-8", "surrogatepass"))
    return Parts(dataset, samples, split.scheme, digest.hexdigest(), tuple(notes))


def _entry(data: Data) -> Entry:
    if data.file:
        path = Path(data.file)
        entries = load_entries(path)
        if data.name not in entries:
            known = ", ".join(entries) or "none"
            raise DatasetError(f'It declares no data set "{data.name}"; there are: {known}.', path)
        return entries[data.name]
    folder = Path(data.folder)
    if not folder.is_dir():
        raise DatasetError("There is no such folder; choose the data set's.", folder)
    detected = own_stars(folder) if data.reader == STARS else detect(folder)
    found = [c for c in detected if data.reader in ("", c.entry.reader)]
    if not found and data.reader in ("", TABLE):
        refuse_tables(folder)
    if not found and data.reader == STARS:
        raise DatasetError(NOTHING_RATED, folder)
    if not found:
        what = f'of the layout "{data.reader}"' if data.reader else "known, nor a CSV of labels,"
        raise DatasetError(
            f"No data set {what} was found here: choose the folder that holds both the label file "
            "and the pictures.",
            folder,
        )
    best = found[0]
    if best.certainty == "incomplete":
        raise DatasetError(f"The data set is incomplete: {best.why}.", folder)
    return best.entry


def _check_labels(dataset: DataSet) -> None:
    outside = [s for s in dataset.samples if not 0 <= s.quality <= 1]
    if outside and not dataset.entry.soft_range:
        first, scale = outside[0], dataset.scale
        raise DatasetError(
            f"{len(outside)} labels lie outside {scale.low:g} to {scale.high:g} (the first is "
            f"{first.label:g} of {first.name}): declare the right range or column.",
            dataset.root,
        )


def _doubts(dataset: DataSet, data: Data) -> list[str]:
    """What was taken for granted and may be wrong, in sentences."""
    found = []
    if dataset.missing:
        shown = ", ".join(dataset.missing[:3]) + (" ..." if len(dataset.missing) > 3 else "")
        found.append(
            f"{len(dataset.missing)} labelled pictures are not on disk and left out ({shown})."
        )
    labels, scale = sorted(sample.label for sample in dataset.samples), dataset.scale
    few = len(labels) // 20  # of each end: a single label that was mistyped widens the guess
    low, high = (labels[few], labels[-1 - few]) if labels else (scale.low, scale.high)
    if high - low < LEAST_SPREAD * (scale.high - scale.low):
        found.append(
            f"Nearly all labels lie between {low:g} and {high:g} of {scale}: if that range is "
            "wrong, correct the label that is out of it, or declare the right range in a data-set "
            "file (data.file)."
        )
    parts = dataset.published_parts
    if parts and "train" not in parts and not data.split:
        found.append(
            f"The labels name {' and '.join(parts)} but no part to train on: all photos are "
            "parted at random instead."
        )
    return found


def _copies(samples: Mapping[Part, Sequence[Sample]]) -> list[str]:
    """The same picture in two parts: what was learnt by heart is measured as if it were new."""
    part_of = {sample.name: part for part in PARTS for sample in samples[part]}
    files = [(sample.name, sample.path) for part in PARTS for sample in samples[part]]
    across = [
        names
        for names in identical_files(files, never)
        if len({part_of[name] for name in names}) > 1
    ]
    if not across:
        return []
    shown = "; ".join(" = ".join(names) for names in across[:3]) + ("; ..." if across[3:] else "")
    count = f"{len(across)} pictures are" if len(across) > 1 else "1 picture is"
    return [
        f"{count} in two parts ({shown}), so the figures are too good: leave all but one of each "
        "out, or put them into one part."
    ]


def _limited(samples: tuple[Sample, ...], part: Part, data: Data) -> tuple[Sample, ...]:
    if not data.limit or len(samples) <= data.limit:
        return samples
    generator = random.Random(f"{data.split_seed} {part}")
    kept = set(generator.sample(range(len(samples)), data.limit))
    return tuple(sample for n, sample in enumerate(samples) if n in kept)
