"""CVRKD-IQA's trained weights: a safetensors file that says what it is of, and where a teacher or a
start comes from."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import safetensors
import safetensors.torch
from torch import Tensor

from core.bundles.bundle import SUFFIX, WEIGHTS, open_bundle
from core.bundles.inputs import InputPolicy
from core.errors import BundleError, RunError
from core.families.cvrkd.section import read_section
from core.networks.checkpoints import read_state
from core.networks.cvrkd.checkpoints import load_published, role_of
from core.networks.cvrkd.network import Cvrkd
from core.networks.cvrkd.presets import NetworkPreset
from training.learning.cvrkd.encoded import Seeing
from training.learning.cvrkd.losses import Role
from training.plain import PlainError, build
from training.runs.folder import RunPaths

FORMAT: Final = 1
_KEY: Final = "cvrkd"
_MEAN, _STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


@dataclass(frozen=True, slots=True)
class Trained:
    """A network that knows something, on the CPU; `seeing` is None where nobody recorded it.
    `sha256` is that of the file it came from."""

    network: Cvrkd
    role: Role
    seeing: Seeing | None
    sha256: str


def to_bytes(state: dict[str, Tensor], preset: NetworkPreset, role: Role, seeing: Seeing) -> bytes:
    """The file's content: tensors on the CPU, what they are of in its header."""
    about = {
        "format": FORMAT,
        "network": asdict(preset),
        "role": role,
        "policy": seeing.policy.to_json(),
        "mean": seeing.mean,
        "std": seeing.std,
    }
    tensors = {name: tensor.detach().cpu().contiguous() for name, tensor in state.items()}
    content: bytes = safetensors.torch.save(tensors, {_KEY: json.dumps(about, sort_keys=True)})
    return content


def load_trained(path: Path) -> Trained:
    """From a run's folder, its weights file, a bundle with weights, or a published checkpoint.
    Raises RunError, BundleError, CheckpointError, naming file and reason."""
    if path.is_dir():
        path = RunPaths(path).best
        if not path.is_file():
            raise RunError("This run has not finished an epoch: choose one that has.", path)
    if not path.is_file():
        raise RunError("There is no such network: choose a run, a model file or a .pth.", path)
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    if path.suffix == ".safetensors":
        return _from_weights(path, sha256)
    if path.suffix == SUFFIX:
        return _from_bundle(path, sha256)
    return Trained(load_published(read_state(path), path), role_of(path), None, sha256)


def _from_weights(path: Path, sha256: str) -> Trained:
    try:
        with safetensors.safe_open(path, "pt") as file:
            header = (file.metadata() or {}).get(_KEY)
            if header is None:
                raise RunError("These weights are of another kind of network, not CVRKD-IQA.", path)
            state = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        about: dict[str, Any] = json.loads(header)
        if about.get("format") != FORMAT:
            raise ValueError(f"format {about.get('format')!r} is unknown")
        policy = InputPolicy.from_json(about["policy"])
        red, green, blue = map(float, about["mean"])
        seeing = Seeing(policy, (red, green, blue), tuple(map(float, about["std"])))  # type: ignore[arg-type]
        role: Role = "teacher" if about["role"] == "teacher" else "student"
        network = _network(about["network"], state, path)
    except (OSError, ValueError, KeyError, BundleError, safetensors.SafetensorError) as error:
        raise RunError(f"The weights file is damaged ({error}).", path) from error
    return Trained(network, role, seeing, sha256)


def _from_bundle(path: Path, sha256: str) -> Trained:
    bundle = open_bundle(path)
    manifest = bundle.manifest
    if manifest.family != "cvrkd" or WEIGHTS not in manifest.members:
        raise RunError("This model file has no weights of a CVRKD-IQA network to begin with.", path)
    section = read_section(manifest)
    whole = manifest.inputs.whole
    assert whole is not None
    state = safetensors.torch.load(bundle.read(WEIGHTS))
    network = _network(section.preset, state, path)
    role: Role = "teacher" if section.role == "teacher" else "student"
    return Trained(network, role, Seeing(whole, manifest.mean, manifest.std), sha256)


def _network(preset: dict[str, Any], state: dict[str, Tensor], path: Path) -> Cvrkd:
    try:
        network = Cvrkd(build(NetworkPreset, preset))
        network.load_state_dict(
            {k: v.float() if v.is_floating_point() else v for k, v in state.items()}
        )
    except (PlainError, RuntimeError) as error:
        raise RunError("The weights do not fit the network they name.", path) from error
    return network.eval()
