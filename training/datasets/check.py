"""Look a data set over before training: what is missing, broken, doubled, out of range or odd.

Errors must be put right (or the pictures excluded in the data-set file) before a run; warnings
need only be read. One bad file never ends the check.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from core.photos.opening import opened
from core.photos.scan import never
from training.datasets.entry import TABLE
from training.datasets.report import (
    SMALLEST_SIDE,
    Problem,
    Report,
    Severity,
    label_figures,
    size_figures,
)
from training.datasets.sample import PARTS, DataSet, Part, Sample
from training.datasets.splits import Split

LEAST_SPREAD = 0.1  # of the declared range that the labels should cover
FEWEST = 10  # pictures in a part, below which an order of them is mostly chance


def check_dataset(
    dataset: DataSet,
    split: Split | None = None,
    *,
    full_decode: bool = True,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = never,
) -> Report:
    """Check a data set, by the parts of `split` or else by the published ones.

    With `full_decode` every picture is decoded (at a reduced scale where its format allows), which
    finds truncated files; without, headers only. `progress` gets the pictures done and in all.
    """
    part_of = _part_of(dataset, split)
    files = [(sample.name, sample.path) for sample in dataset.samples]
    files += [(reference.name, reference.path) for reference in dataset.references]
    sizes: dict[str, tuple[int, int]] = {}
    broken: list[tuple[str, Problem]] = []
    stopped = False
    for done, (name, path) in enumerate(files):
        if progress is not None:
            progress(done, len(files))
        if cancelled():
            stopped = True
            break
        try:
            sizes[name] = _size(path, full_decode=full_decode)
        except PhotoError as error:
            broken.append((name, Problem("error", "unreadable", error.message, path)))
    duplicates = [] if stopped else identical_files(files, cancelled)
    clean = _is_ours(dataset, split)
    same = list(_about_duplicates(dataset, part_of, duplicates, clean=clean))
    # Where one is in the way all go: another split of what is left could part the rest.
    in_the_way = any(problem.severity == "error" for problem in same)
    surplus = [name for names in duplicates for name in names[1:] if in_the_way]
    problems = [
        *_about_layout(dataset),
        *_about_labels(dataset),
        *_about_names(dataset),
        *_about_groups(dataset, part_of),
        *_about_parts(dataset, split),
        *same,
        *(problem for _, problem in broken),
        *_about_sizes(dict(files), sizes),
    ]
    if progress is not None and not stopped:
        progress(len(files), len(files))
    return Report(
        pictures=len(files),
        parts=dict(Counter(part_of.get(name) or "none" for name, _ in files)),
        labels=label_figures(dataset),
        sizes=size_figures(sizes.values()),
        problems=tuple(sorted(problems, key=lambda problem: problem.severity != "error")),
        duplicates=tuple(duplicates),
        unusable=tuple(dict.fromkeys([*dataset.missing, *(name for name, _ in broken), *surplus])),
        complete=not stopped and not cancelled(),
    )


def _part_of(dataset: DataSet, split: Split | None) -> dict[str, Part]:
    if split is not None:
        return {sample.name: part for part in PARTS for sample in split.part(part)}
    named = {sample.name: sample.split for sample in dataset.samples if sample.split is not None}
    return named | {reference.name: reference.split for reference in dataset.references}


def _is_ours(dataset: DataSet, split: Split | None) -> bool:
    """True for a split that a person here can put right, unlike a publisher's."""
    official = split is None or split.scheme in ("official", "held-out")
    return dataset.entry.reader == TABLE or not official


def _size(path: Path, *, full_decode: bool) -> tuple[int, int]:
    if full_decode:
        return decode_to_fit(path, (SMALLEST_SIDE, SMALLEST_SIDE)).full_size
    with opened(path) as photo:
        return photo.upright_size


def identical_files(
    files: list[tuple[str, Path]], cancelled: Callable[[], bool]
) -> list[tuple[str, ...]]:
    """Names of files with the same content; only files of equal size need be read for it."""
    by_size: dict[int, list[tuple[str, Path]]] = defaultdict(list)
    for name, path in files:
        try:
            by_size[path.stat().st_size].append((name, path))
        except OSError:
            continue  # reported as unreadable
    by_content: dict[bytes, dict[str, Path]] = defaultdict(dict)
    for same_size in by_size.values():
        if len({path for _, path in same_size}) < 2:
            continue
        for name, path in same_size:
            if cancelled():
                return []
            try:
                with path.open("rb") as file:
                    by_content[hashlib.file_digest(file, "sha256").digest()][name] = path
            except OSError:
                continue
    return [tuple(found) for found in by_content.values() if len(set(found.values())) > 1]


def _about_layout(dataset: DataSet) -> Iterable[Problem]:
    for name in dataset.missing:
        message = f"{name} has a label but is not on disk; add or exclude it."
        yield Problem("error", "missing", message, dataset.root)
    published = dataset.entry.pictures
    found = dataset.rows or len(dataset.references)
    if published is not None and found != published:
        message = f"{found:,} pictures are listed; the publisher counts {published:,}."
        yield Problem("warning", "count", message, dataset.root)
    if dataset.evidence != "seen" and dataset.samples and dataset.entry.reader != TABLE:
        message = f"This variant of the layout is {dataset.evidence}: look at some labels."
        yield Problem("warning", "layout", message, dataset.root)


def _about_labels(dataset: DataSet) -> Iterable[Problem]:
    outside = [sample for sample in dataset.samples if not 0 <= sample.quality <= 1]
    scale = dataset.scale
    if outside:
        worst = max(outside, key=lambda sample: abs(sample.quality - 0.5))
        message = (
            f"{len(outside)} labels lie outside {scale.low:g} to {scale.high:g} "
            f"(the farthest is {worst.label:g} of {worst.name})"
        )
        if dataset.entry.soft_range:
            yield Problem("warning", "label-range", f"{message}, as published.", dataset.root)
        else:
            yield Problem(
                "error", "label-range", f"{message}; correct the range or them.", dataset.root
            )
    qualities = [sample.quality for sample in dataset.samples]
    if not qualities:
        return
    spread = max(qualities) - min(qualities)
    if spread == 0:
        message = "All labels are equal, so there is nothing to learn; choose the right column."
        yield Problem("error", "label-spread", message, dataset.root)
    elif spread < LEAST_SPREAD:
        message = f"The labels cover only {spread:.0%} of {scale}; is that range right?"
        yield Problem("warning", "label-spread", message, dataset.root)


def _about_names(dataset: DataSet) -> Iterable[Problem]:
    by_path: dict[Path, list[Sample]] = defaultdict(list)
    for sample in dataset.samples:
        by_path[sample.path].append(sample)
    for path, samples in by_path.items():
        if len(samples) > 1:
            severity: Severity = "error" if len({_facts(s) for s in samples}) > 1 else "warning"
            message = f"{samples[0].name} is listed {len(samples)} times; keep one line."
            yield Problem(severity, "listed-twice", message, path)


def _facts(sample: Sample) -> tuple[float, Part | None]:
    return sample.label, sample.split


def _about_groups(dataset: DataSet, part_of: dict[str, Part]) -> Iterable[Problem]:
    parts: dict[str, set[Part]] = defaultdict(set)
    for sample in dataset.samples:
        if sample.group is not None and sample.name in part_of:
            parts[sample.group].add(part_of[sample.name])
    for group, found in parts.items():
        if len(found) > 1:
            message = (
                f"Group {group} is in {_listed(found)}: figures come out too good. "
                "Put it into one part."
            )
            yield Problem("warning", "shared-group", message, dataset.root)


def _about_parts(dataset: DataSet, split: Split | None) -> Iterable[Problem]:
    uses: dict[Part, str] = {"val": "choose the best epoch by", "test": "tell how good it is by"}
    for part, use in uses.items():
        found = len(split.part(part)) if split is not None else FEWEST
        if found < FEWEST:
            pictures = "picture is" if found == 1 else "pictures are"
            message = f"Only {found} {pictures} there to {use}: label more for figures to trust."
            yield Problem("warning", "few", message, dataset.root)


def _about_duplicates(
    dataset: DataSet,
    part_of: dict[str, Part],
    duplicates: list[tuple[str, ...]],
    *,
    clean: bool,
) -> Iterable[Problem]:
    """The same picture in two parts: an error where the split should be `clean`."""
    paths = {sample.name: sample.path for sample in dataset.samples}
    paths |= {reference.name: reference.path for reference in dataset.references}
    for names in duplicates:
        parts = {part_of[name] for name in names if name in part_of}
        listed = ", ".join(names)
        if len(parts) < 2:
            message = f"{listed} are the same picture."
            yield Problem("warning", "same-picture", message, paths[names[0]])
            continue
        message = f"{listed} are the same picture in {_listed(parts)}"
        if not clean:
            message += ": the publisher's split is not clean."
            yield Problem("warning", "same-picture", message, paths[names[0]])
        else:
            message += ": leave out all but one, or put them into one part."
            yield Problem("error", "same-picture", message, paths[names[0]])


def _about_sizes(paths: dict[str, Path], sizes: dict[str, tuple[int, int]]) -> Iterable[Problem]:
    for name, size in sizes.items():
        if min(size) < SMALLEST_SIDE:
            message = f"It is only {size[0]} x {size[1]} pixels."
            yield Problem("warning", "small", message, paths[name])


def _listed(parts: set[Part]) -> str:
    return " and ".join(part for part in PARTS if part in parts)
