"""From a run's data settings to labelled photos in three parts."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from core.errors import DatasetError
from core.photos.scan import never
from training.datasets.check import identical_files
from training.datasets.declare import load_entries, save_entries
from training.datasets.detect import detect, own_stars, refuse_tables
from training.datasets.entry import STARS, TABLE, Entry
from training.datasets.guess import Answers, narrow
from training.datasets.layouts.stars import NOTHING_RATED
from training.datasets.opening import open_dataset
from training.datasets.sample import PARTS, DataSet, Part, Sample
from training.datasets.splits import Split, fold_dataset, split_dataset
from training.datasets.taken import doubts_in_words
from training.recipes.settings import Data, Source


@dataclass(frozen=True, slots=True)
class Parts:
    """The labelled photos of a run; `notes` are sentences a person should read.

    `fingerprint` is equal for equal names, labels and parts in equal order. `others` are the data
    sets that are mixed with the first: then names and groups begin with their data set's, and
    `subset` is or begins with it.
    """

    dataset: DataSet
    samples: dict[Part, tuple[Sample, ...]]
    scheme: str
    fingerprint: str
    notes: tuple[str, ...]
    others: tuple[DataSet, ...] = ()

    def save_declaration(self, path: Path) -> None:
        """Write the entries that were read as a data-set file. Raises OSError."""
        entries = [dataset.entry for dataset in (self.dataset, *self.others)]
        named = zip(distinct_names(entries), entries, strict=True)
        try:
            save_entries(path, [replace(entry, name=name) for name, entry in named])
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
        sets = (parts.dataset, *parts.others)

        def listed(texts: Iterable[str]) -> str:
            return "; ".join(dict.fromkeys(filter(None, texts)))

        return cls(
            title=" and ".join(each.entry.title for each in sets),
            publisher=listed(each.entry.publisher for each in sets),
            licence=listed(each.entry.licence for each in sets),
            citation=listed(each.entry.citation for each in sets),
            label="; ".join(f"{each.label_source}, {each.scale}" for each in sets),
            scheme=parts.scheme,
            photos={str(part): count for part, count in photos.items()},
        )


def load_parts(data: Data) -> Parts:
    """Read and split the data set, or several that are mixed. Raises DatasetError: nothing there,
    labels out of range, a guess that must be settled first."""
    if not data.also:
        return _of_one(data)
    each = [_of_one(one) for one in sources_of(data)]
    names = distinct_names([parts.dataset.entry for parts in each])
    mixed = zip(names, each, strict=True)
    renamed = [
        {part: _renamed(parts.samples[part], name) for part in PARTS} for name, parts in mixed
    ]
    samples = {part: tuple(s for one in renamed for s in one[part]) for part in PARTS}
    digest = hashlib.sha256("\n".join(parts.fingerprint for parts in each).encode())
    notes = [
        f"{name}: {note}" for name, parts in zip(names, each, strict=True) for note in parts.notes
    ]
    return Parts(
        dataset=each[0].dataset,
        samples=samples,
        scheme=", ".join(dict.fromkeys(parts.scheme for parts in each)),
        fingerprint=digest.hexdigest(),
        notes=(*notes, *_copies(samples, within=False)),
        others=tuple(parts.dataset for parts in each[1:]),
    )


def sources_of(data: Data) -> list[Data]:
    """One data set's settings each, of those that are mixed."""
    keys = [field.name for field in fields(Source)]
    alone = replace(data, also=())
    said = [{key: getattr(source, key) for key in keys} for source in data.also]
    return [alone, *(replace(alone, **values) for values in said)]


def distinct_names(entries: Sequence[Entry]) -> list[str]:
    """The data sets' names, numbered where two are the same."""
    found: list[str] = []
    for entry in entries:
        number = sum(each.name == entry.name for each in entries[: len(found)]) + 1
        found.append(entry.name if number == 1 else f"{entry.name} {number}")
    return found


def _renamed(samples: Iterable[Sample], name: str) -> tuple[Sample, ...]:
    """Samples of one data set among others."""
    return tuple(
        replace(
            sample,
            name=f"{name}/{sample.name}",
            group=f"{name}/{sample.group}" if sample.group else None,
            subset=f"{name}/{sample.subset}" if sample.subset else name,
        )
        for sample in samples
    )


def _of_one(data: Data) -> Parts:
    dataset, split = open_data(data)
    samples = {part: _limited(split.part(part), part, data) for part in PARTS}
    notes = [*dataset.notes, *split.notes, *_doubts(dataset, data), *_copies(samples)]
    digest = hashlib.sha256(dataset.fingerprint.encode())
    for part, found in samples.items():
        digest.update(f"\n{part}\n".encode())
        digest.update("\n".join(s.name for s in found).encode("utf-8", "surrogatepass"))
    scheme = f"{split.scheme}, {data.folds} folds" if data.folds else split.scheme
    return Parts(dataset, samples, scheme, digest.hexdigest(), tuple(notes))


def open_data(data: Data) -> tuple[DataSet, Split]:
    """The data set and how it is parted; no photo is opened. Raises DatasetError."""
    dataset = open_dataset(entry_of(data))
    _check_labels(dataset)
    scheme, seed = data.split or None, data.split_seed
    if data.folds:
        folds = fold_dataset(dataset, scheme, seed=seed, folds=data.folds, fold=data.fold)
        return dataset, folds
    split = split_dataset(dataset, scheme, seed=seed, validation=data.validation, test=data.test)
    return dataset, split


def entry_of(data: Data) -> Entry:
    """Which data set is meant. Raises DatasetError."""
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
    said = Answers(data.label_column, data.name_column, data.direction, data.range)
    detected = own_stars(folder) if data.reader == STARS else detect(folder, answers=said)
    found = [c for c in detected if data.reader in ("", c.entry.reader)]
    if not found and data.reader in ("", TABLE):
        refuse_tables(folder, "choose them by --name-column and --label-column")
    if not found and data.reader == STARS:
        raise DatasetError(NOTHING_RATED, folder)
    if not found:
        what = (
            f'of the layout "{data.reader}"'
            if data.reader
            else "known, nor a CSV of labels, nor photos that you rated,"
        )
        raise DatasetError(
            f"No data set {what} was found here: choose the folder that holds both the label file "
            "and the pictures, or rate some photos.",
            folder,
        )
    best = found[0]
    if best.certainty == "incomplete":
        raise DatasetError(f"The data set is incomplete: {best.why}.", folder)
    if best.doubts:
        raise DatasetError(doubts_in_words(best.doubts), folder)
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
    within = narrow(sorted(sample.label for sample in dataset.samples), dataset.scale)
    if within:
        found.append(
            f"{within}: if that range is wrong, correct the label that is out of it, or declare "
            "the right range in a data-set file (data.file)."
        )
    parts = dataset.published_parts
    if parts and "train" not in parts and not data.split:
        found.append(
            f"The labels name {' and '.join(parts)} but no part to train on: all photos are "
            "parted at random instead."
        )
    return found


def _copies(samples: Mapping[Part, Sequence[Sample]], *, within: bool = True) -> list[str]:
    """The same picture in two parts: what was learnt by heart is measured as if it were new. Of
    several data sets only pictures of two of them, where not `within` one."""
    part_of = {sample.name: part for part in PARTS for sample in samples[part]}
    files = [(sample.name, sample.path) for part in PARTS for sample in samples[part]]
    across = [
        names
        for names in identical_files(files, never)
        if len({part_of[name] for name in names}) > 1
        and (within or len({name.partition("/")[0] for name in names}) > 1)
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
