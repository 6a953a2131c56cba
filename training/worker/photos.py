"""The photos of a run as its steps load them: decoded, degraded, or as features."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from core.bundles.inputs import InputPolicy
from core.errors import RunError
from training.datasets.sample import PARTS, Part
from training.learning.copies import Box, plan_copies
from training.learning.copy_store import Copies, CopyStore
from training.learning.data import Parts, load_parts
from training.learning.further_copies import plan_further, read_boxes
from training.learning.loading import NEVER, Flips
from training.learning.others import OtherScores, read_scores
from training.learning.pixels import PixelStore
from training.learning.store import Store
from training.learning.teacher import Teacher
from training.learning.windows import CopyWindowStore, WindowStore
from training.recipes.settings import RunConfig
from training.runs.events import Warned
from training.worker.knowing import Facts
from training.worker.parallel import Group
from training.worker.voice import Voice


@dataclass(frozen=True, slots=True)
class Photos:
    """The run's photos: `rows` of each part count the samples of the stores and leave out what
    cannot be read; `labels` (N,) are on 0..1 for all samples. `teacher_store` holds the photos at
    the teacher's own size where that is wanted and another. `copies` are degraded ones of clean
    photos, where they are wanted; `windows` what a network that sees detail is shown of photos at
    capture resolution; `subjects` where their subjects are, as far as that is known; `others`:
    scores by others. `fingerprint` stands for all of it but those, `content` for the photos alone;
    `mirrored`: how they are in training."""

    parts: Parts
    store: PixelStore
    teacher_store: PixelStore | None
    rows: dict[Part, tuple[int, ...]]
    labels: Tensor
    fingerprint: str
    content: str = ""
    copies: Copies | None = None
    windows: WindowStore | None = None
    subjects: tuple[Box | None, ...] = ()
    mirrored: Flips = NEVER
    others: OtherScores | None = None

    @property
    def own_stores(self) -> list[Store]:
        """The student's: the photos, and their windows where it sees detail."""
        return [self.store, *([self.windows] if self.windows else [])]

    @property
    def stores(self) -> list[Store]:
        """The student's stores, and the teacher's where it is another."""
        return [*self.own_stores, *([self.teacher_store] if self.teacher_store else [])]

    @property
    def facts(self) -> Facts:
        """What a step must know of the rows."""
        subsets = tuple(sample.subset or "" for sample in self.store.samples)
        others = self.others.of if self.others is not None else None
        return Facts(self.labels, subsets, self.copies, self.subjects, self.mirrored, others)


def open_photos(config: RunConfig, teacher: Teacher | None, voice: Voice, group: Group) -> Photos:
    """Read labels and decode all photos (or find them decoded).

    Photos that cannot be read are left out with a warning each. Raises DatasetError, RunError, and
    whatever the voice's `poll` raises.
    """
    voice.stage("data")
    parts = load_parts(config.data)
    for note in parts.notes:
        voice.emit(Warned("data", note))
    store, teacher_store = make_stores(config, parts, teacher)
    voice.stage("pixels", f"{len(store.samples)} photos")
    threads = config.machine.threads or os.cpu_count() or 1
    for made in (store, teacher_store):
        if made is not None:
            tell = voice.progress("pixels")
            group.first_on_each_host(lambda s=made, t=tell: s.prepare(t, voice.poll, threads))  # type: ignore[misc]
    rows = _readable(parts, store, voice)
    if not rows["train"]:
        reason = next(place.error for place in store.stored if place.error)
        raise RunError(f"Not a single training photo can be read: {reason}", parts.dataset.root)
    if not rows["val"]:
        voice.emit(Warned("no-validation", "There is no validation part: the last epoch counts "
                          "as the best."))  # fmt: skip
    windows = make_windows(config, store)
    if windows is not None:
        _prepare(windows, group, lambda s: s.prepare(voice.progress("pixels"), voice.poll, threads))
    boxes = boxes_of(config)
    labels = torch.tensor([s.quality for s in store.samples], dtype=torch.float32)
    content = fingerprint = f"{parts.fingerprint} {store.key}"
    copies = make_copies(config, store, rows["train"])
    if copies is not None:
        tell = voice.progress("pixels")
        for part in (copies.store, copies.windows):
            if part is not None:
                _prepare(part, group, lambda s: s.prepare(tell, voice.poll, threads))
        fingerprint += f" {copies.store.key}"
    subjects = tuple(boxes.get(sample.name) for sample in store.samples) if boxes else ()
    own = config.input
    flips = Flips(config.seed, own.flip_horizontal, own.flip_vertical)
    return Photos(
        parts, store, teacher_store, rows, labels, fingerprint, content, copies, windows, subjects,
        flips, others_of(config, store),
    )  # fmt: skip


def boxes_of(config: RunConfig) -> dict[str, Box]:
    """Where subjects are, by names of photos. Raises RunError."""
    path = config.degraded.subjects_in
    return read_boxes(Path(path)) if path else {}


def others_of(config: RunConfig, store: PixelStore) -> OtherScores | None:
    """The photos' scores by others, where settings name them. Raises RunError."""
    path = config.distill.scores
    return read_scores(Path(path), store.samples) if path else None


def make_windows(config: RunConfig, store: PixelStore) -> WindowStore | None:
    """The windows of the photos for a network that sees detail; nothing is decoded."""
    if not config.network.detail:
        return None
    keep = config.data.cache and not config.data.cache_features
    return WindowStore(store, config.input.crops, keep=keep, root=root_of(config))


def root_of(config: RunConfig) -> Path | None:
    """Where pictures and features are kept; None: the program's own cache."""
    return Path(config.data.cache_folder) if config.data.cache_folder else None


def make_copies(config: RunConfig, store: PixelStore, rows: Sequence[int]) -> Copies | None:
    """The degraded copies that a configuration asks for, of these rows; nothing is rendered. None
    where none are wanted. Raises RunError where no photo is clean enough."""
    if not config.degraded.sources:
        return None
    copies = plan_copies(store.samples, rows, config.degraded)
    if not copies:
        raise RunError("No training photo is clean enough to be degraded: lower degraded.clean.")
    copies += plan_further(store.samples, rows, config.degraded, boxes_of(config))
    keep, root = config.data.cache and not config.data.cache_features, root_of(config)
    made = CopyStore(store, copies, keep=keep, root=root)
    windows = None
    if config.network.detail:
        windows = CopyWindowStore(made, config.input.crops, keep=keep, root=root)
    return Copies(made, len(store.samples), windows)


def _prepare(store: Store, group: Group, prepare: Callable[[Store], None]) -> None:
    if store.keep or not isinstance(store, CopyStore | CopyWindowStore | WindowStore):
        group.first_on_each_host(lambda: prepare(store))
    else:
        store.take_sizes()


def make_stores(
    config: RunConfig, parts: Parts, teacher: Teacher | None
) -> tuple[PixelStore, PixelStore | None]:
    """The pixel stores that a configuration asks for; nothing is decoded."""
    samples = [sample for part in PARTS for sample in parts.samples[part]]
    if config.protocol.kind != "once":  # the rounds share their pictures, whatever their parts
        samples.sort(key=lambda sample: (str(sample.path), sample.row))

    def store(policy: InputPolicy) -> PixelStore:
        return PixelStore(samples, policy, keep=config.data.cache, root=root_of(config))

    own = config.input.policy
    if (
        teacher is None
        or config.distill.teacher_input == "student"
        or teacher.policy in (None, own)
    ):
        return store(own), None
    assert teacher.policy is not None
    return store(own), store(teacher.policy)


def _readable(parts: Parts, store: PixelStore, voice: Voice) -> dict[Part, tuple[int, ...]]:
    rows: dict[Part, tuple[int, ...]] = {}
    places = {sample: row for row, sample in enumerate(store.samples)}
    for part in PARTS:
        found = []
        for row in (places[sample] for sample in parts.samples[part]):
            if store.stored[row].error:
                sample = store.samples[row]
                message = f"{sample.name} is left out: {store.stored[row].error}"
                voice.emit(Warned("photo", message, str(sample.path)))
            else:
                found.append(row)
        rows[part] = tuple(found)
    return rows
