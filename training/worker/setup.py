"""What a run needs beside its photos before its first step: device, network, teacher."""

from __future__ import annotations

from pathlib import Path

import torch

from core.errors import RunError
from core.networks.mobileiqa.network import MobileIqa
from training.learning.measuring import (
    MOMENTS_PHOTOS,
    SPREAD_PHOTOS,
    evenly,
    images_of,
    measure_moments,
    measure_spread,
)
from training.learning.store import Store
from training.learning.tasks import Spread
from training.learning.teacher import Teacher, load_teacher
from training.learning.trained_network import Bridge, TrainedNetwork, prepare
from training.learning.weights import load_backbone_weights
from training.recipes.settings import RunConfig
from training.worker.photos import Photos
from training.worker.voice import Voice


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


def load_all_weights(network: MobileIqa, path: Path) -> str:
    """Begin where another training ended; says where. Raises RunError, BundleError."""
    trained = load_teacher(path)
    try:
        network.load_state_dict(trained.network.state_dict())
    except RuntimeError as error:
        raise RunError(
            "These weights are of a network of another shape: choose its [network] settings, or "
            "other weights.",
            path,
        ) from error
    return f"{path.name}, sha256 {trained.sha256[:16]}"


def load_weights(config: RunConfig, network: MobileIqa) -> str:
    """What a fresh network knows before training, fetched where need be; says where it came from.
    Raises RunError, BundleError, CheckpointError."""
    if config.weights.source == "bundle":  # with its statistics
        return load_all_weights(network, Path(config.weights.file))
    return load_backbone_weights(network, config.weights)


def teacher_stores(photos: Photos, teacher: Teacher) -> list[Store]:
    """What the teacher is shown: photos, and their windows where both networks see detail."""
    windows = photos.windows if teacher.network.preset.detail else None
    return [photos.teacher_store or photos.store, *([windows] if windows else [])]


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
    device = next(trained.parameters()).device
    own = config.input
    origin = load_weights(config, trained.network)
    voice.stage("measuring")
    if config.weights.source != "bundle":
        chosen = evenly(photos.rows["train"], MOMENTS_PHOTOS)
        shown = images_of(photos.own_stores, chosen, own.mean, own.std, device)
        measure_moments(trained.network, shown, voice.poll)
    if teacher is None or trained.bridge is None or not config.distill.by_variance:
        return origin, None
    stores = teacher_stores(photos, teacher)
    chosen = evenly(photos.rows["train"], SPREAD_PHOTOS)
    images = images_of(stores, chosen, teacher.mean, teacher.std, device)
    spread = measure_spread(teacher.network, images, trained.bridge.compared, voice.poll)
    return origin, spread
