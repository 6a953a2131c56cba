"""The teacher of a distillation, from wherever it was trained; frozen and in evaluation mode."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import safetensors
import safetensors.torch

from core.bundles.bundle import SUFFIX, WEIGHTS, open_bundle
from core.bundles.inputs import InputPolicy
from core.errors import RunError
from core.families.mobileiqa.section import read_section
from core.networks.mobileiqa.checkpoints import load_checkpoint
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import NetworkPreset
from training.learning.trained_file import Triple, load_network
from training.plain import PlainError, build
from training.runs.folder import RunPaths

PUBLISHED_MEAN: Triple = (0.485, 0.456, 0.406)
PUBLISHED_STD: Triple = (0.229, 0.224, 0.225)


@dataclass(frozen=True, slots=True)
class Teacher:
    """A trained network and how it wants its photos; `policy` is None where nobody recorded it.

    `sha256` is that of the file it came from.
    """

    network: MobileIqa
    policy: InputPolicy | None
    mean: Triple
    std: Triple
    sha256: str
    notes: tuple[str, ...] = ()


def load_teacher(path: Path) -> Teacher:
    """A teacher from a run's folder, its weights file, a bundle with weights, or a published
    checkpoint. Raises RunError, BundleError or CheckpointError, naming file and reason."""
    notes: tuple[str, ...] = ()
    if path.is_dir():
        run = RunPaths(path)
        best = run.best
        if not best.is_file():
            raise RunError(
                "This folder holds no trained network (checkpoints/best.safetensors): choose a "
                "run that has finished an epoch.",
                path,
            )
        if not run.result.is_file():
            notes = ("The teacher's run has not finished; it teaches as its best epoch so far is.",)
        path = best
    if not path.is_file():
        raise RunError("There is no such teacher: choose a run, a model file or a .pkl.", path)
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    if path.suffix == ".safetensors":
        network, about = load_network(path)
        teacher = Teacher(network, about.policy, about.mean, about.std, sha256, notes)
    elif path.suffix == SUFFIX:
        teacher = _from_bundle(path, sha256)
    else:
        checkpoint = load_checkpoint(path)
        teacher = Teacher(
            checkpoint.network, None, PUBLISHED_MEAN, PUBLISHED_STD, sha256, checkpoint.notes
        )
    teacher.network.eval().requires_grad_(False)
    return teacher


def _from_bundle(path: Path, sha256: str) -> Teacher:
    bundle = open_bundle(path)
    manifest = bundle.manifest
    if WEIGHTS not in manifest.members:
        raise RunError("This model file has no weights to learn from, only its graphs.", path)
    try:
        network = MobileIqa(build(NetworkPreset, read_section(manifest).preset))
        state = safetensors.torch.load(bundle.read(WEIGHTS))
        network.load_state_dict({k: v.float() if v.is_floating_point() else v
                                 for k, v in state.items()})  # fmt: skip
    except (PlainError, RuntimeError, safetensors.SafetensorError) as error:
        raise RunError(f"The model file's weights do not fit ({error}).", path) from error
    return Teacher(network, manifest.inputs.whole, manifest.mean, manifest.std, sha256)
