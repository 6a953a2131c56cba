"""Everything a run needs before its first step: photos, network, teacher, device."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.utils.data import Dataset

from core.bundles.inputs import InputPolicy
from core.errors import RunError
from core.networks.mobileiqa.network import MobileIqa
from training.datasets.sample import PARTS, Part
from training.learning.data import Parts, load_parts
from training.learning.degraded import Copies, CopyStore, plan_copies
from training.learning.features import FeatureStore
from training.learning.loading import Flips, Pictures
from training.learning.measuring import (
    MOMENTS_PHOTOS,
    SPREAD_PHOTOS,
    evenly,
    images_of,
    measure_moments,
    measure_spread,
)
from training.learning.pixels import PixelStore
from training.learning.store import Store
from training.learning.tasks import Spread
from training.learning.teacher import Teacher, load_teacher
from training.learning.trained_network import Bridge, TrainedNetwork, prepare
from training.learning.weights import load_backbone_weights
from training.recipes.settings import RunConfig
from training.runs.events import Event, Progress, Stage, StageName, Warned
from training.runs.reporting import Position
from training.worker.parallel import Group
from training.worker.stepping import Facts

_LEAST_INTERVAL_S = 0.5


@dataclass(frozen=True, slots=True)
class Voice:
    """How work tells where it is, and looks whether it shall end (`poll` may raise)."""

    emit: Callable[[Event], None]
    poll: Callable[[], None]
    position: Position

    def stage(self, name: StageName, detail: str = "") -> None:
        """A new kind of work begins."""
        self.position.stage = name
        self.emit(Stage(name, detail))

    def progress(self, name: StageName) -> Callable[[int, int], None]:
        """A function for (done, total) that tells it twice a second at most."""
        last = [0.0]

        def tell(done: int, total: int) -> None:
            now = time.monotonic()
            if now - last[0] >= _LEAST_INTERVAL_S or done == total:
                last[0] = now
                self.emit(Progress(name, done, total))

        return tell


@dataclass(frozen=True, slots=True)
class Photos:
    """The run's photos: `rows` of each part count the samples of the stores and leave out what
    cannot be read; `labels` (N,) are on 0..1 for all samples. `teacher_store` holds the photos at
    the teacher's own size where that is wanted and another. `copies` are degraded ones of clean
    photos, where they are wanted."""

    parts: Parts
    store: PixelStore
    teacher_store: PixelStore | None
    rows: dict[Part, tuple[int, ...]]
    labels: Tensor
    fingerprint: str
    copies: Copies | None = None

    @property
    def stores(self) -> list[PixelStore]:
        """The student's store, and the teacher's where it is another."""
        return [self.store, *([self.teacher_store] if self.teacher_store else [])]

    @property
    def facts(self) -> Facts:
        """What a step must know of the rows."""
        subsets = tuple(sample.subset or "" for sample in self.store.samples)
        return Facts(self.labels, subsets, self.copies)


def choose_device(wanted: str, group: Group) -> torch.device:
    """The device to compute on. Raises RunError when the wanted one is not there."""
    available = {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
        "cpu": True,
    }
    name = next(n for n, there in available.items() if there) if wanted == "auto" else wanted
    if group.processes > 1 and name == "mps":
        name = "cpu"
    if not available[name]:
        raise RunError(
            f"There is no {name} device for torch here: set machine.device to auto or cpu."
        )
    if name == "cuda":
        return torch.device("cuda", group.local_rank % torch.cuda.device_count())
    return torch.device(name)


def make_teacher(config: RunConfig, device: torch.device) -> Teacher | None:
    """The teacher on the device, or None. Raises RunError, BundleError, CheckpointError."""
    if not config.distill.teacher:
        return None
    teacher = load_teacher(Path(config.distill.teacher))
    if config.distill.teacher_input == "own" and teacher.policy is None:
        raise RunError(
            "A published checkpoint does not say at which size it was trained: set "
            "distill.teacher_input to student.",
            config.distill.teacher,
        )
    teacher.network.to(device)
    return teacher


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
    labels = torch.tensor([s.quality for s in store.samples], dtype=torch.float32)
    fingerprint = f"{parts.fingerprint} {store.key}"
    copies = make_copies(config, store, rows["train"])
    if copies is not None:
        tell = voice.progress("pixels")
        _prepare_copies(copies, group, lambda s: s.prepare(tell, voice.poll, threads))
        fingerprint += f" {copies.store.key}"
    return Photos(parts, store, teacher_store, rows, labels, fingerprint, copies)


def make_copies(config: RunConfig, store: PixelStore, rows: Sequence[int]) -> Copies | None:
    """The degraded copies that a configuration asks for, of these rows; nothing is rendered. None
    where none are wanted. Raises RunError where no photo is clean enough."""
    if not config.degraded.sources:
        return None
    copies = plan_copies(store.samples, rows, config.degraded)
    if not copies:
        raise RunError("No training photo is clean enough to be degraded: lower degraded.clean.")
    keep = config.data.cache and not config.data.cache_features
    root = Path(config.data.cache_folder) if config.data.cache_folder else None
    return Copies(CopyStore(store, copies, keep=keep, root=root), len(store.samples))


def _prepare_copies(copies: Copies, group: Group, prepare: Callable[[Store], None]) -> None:
    if copies.store.keep:
        group.first_on_each_host(lambda: prepare(copies.store))
    else:
        copies.store.take_sizes()


def open_rows(
    config: RunConfig, photos: Photos, network: MobileIqa, voice: Voice, group: Group
) -> Dataset[list[Tensor]]:
    """What steps load by key: pictures, or the features that a frozen backbone sees in them,
    computed now where they are not kept yet."""
    own = config.input
    mirrored = Flips(config.seed, own.flip_horizontal, own.flip_vertical)
    pictures = Pictures(photos.stores, mirrored, photos.copies)
    if not config.data.cache_features:
        return pictures
    voice.stage("measuring", "features")
    copies = len(photos.copies.store.copies) if photos.copies is not None else 0
    first = len(photos.store.samples)
    features = FeatureStore(
        pictures,
        [*photos.rows["train"], *range(first, first + copies)],
        photos.fingerprint,
        network,
        own.mean,
        own.std,
        mirrored,
        root=Path(config.data.cache_folder) if config.data.cache_folder else None,
    )
    tell = voice.progress("measuring")
    group.first_on_each_host(lambda: features.prepare(network, tell, voice.poll))
    return features


def make_stores(
    config: RunConfig, parts: Parts, teacher: Teacher | None
) -> tuple[PixelStore, PixelStore | None]:
    """The pixel stores that a configuration asks for; nothing is decoded."""
    samples = [sample for part in PARTS for sample in parts.samples[part]]
    root = Path(config.data.cache_folder) if config.data.cache_folder else None

    def store(policy: InputPolicy) -> PixelStore:
        return PixelStore(samples, policy, keep=config.data.cache, root=root)

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
    first = 0
    for part in PARTS:
        found = []
        for row in range(first, first + len(parts.samples[part])):
            if store.stored[row].error:
                sample = store.samples[row]
                message = f"{sample.name} is left out: {store.stored[row].error}"
                voice.emit(Warned("photo", message, str(sample.path)))
            else:
                found.append(row)
        rows[part] = tuple(found)
        first += len(parts.samples[part])
    return rows


def make_trained(
    config: RunConfig, teacher: Teacher | None, device: torch.device
) -> TrainedNetwork:
    """The network to be trained, with random weights that follow from the seed."""
    torch.manual_seed(config.seed)
    try:
        network = MobileIqa(config.network)
    except Exception as error:  # timm raises many types for names and shapes it cannot serve
        reason = " ".join(str(error).split())[:200]
        raise RunError(
            f"No network can be made with network.backbone {config.network.backbone!r} "
            f"({reason}): it must be a timm network with five feature levels."
        ) from error
    distill = config.distill
    bridged = teacher is not None and (distill.x or distill.dof)
    bridge = (
        Bridge(config.network, teacher.network.preset, distill) if teacher and bridged else None
    )
    prepare(network, config.training, recompute=config.machine.recompute)
    return TrainedNetwork(network, bridge).to(device)


def begin(
    config: RunConfig,
    trained: TrainedNetwork,
    teacher: Teacher | None,
    photos: Photos,
    voice: Voice,
) -> tuple[str, Spread | None]:
    """Fill a fresh network: backbone weights, statistics. Returns their origin and the teacher's
    spread, where it is needed."""
    voice.stage("weights")
    origin = load_backbone_weights(trained.network, config.weights)
    device = next(trained.parameters()).device
    own = config.input
    voice.stage("measuring")
    chosen = evenly(photos.rows["train"], MOMENTS_PHOTOS)
    measure_moments(
        trained.network, images_of(photos.store, chosen, own.mean, own.std, device), voice.poll
    )
    if teacher is None or trained.bridge is None or not config.distill.by_variance:
        return origin, None
    store = photos.teacher_store or photos.store
    chosen = evenly(photos.rows["train"], SPREAD_PHOTOS)
    images = images_of(store, chosen, teacher.mean, teacher.std, device)
    spread = measure_spread(teacher.network, images, trained.bridge.compared, voice.poll)
    return origin, spread
