"""Trained weights as one safetensors file that says which network they are of."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import safetensors
import safetensors.torch
from torch import Tensor

from core.bundles.inputs import Crops, InputPolicy
from core.errors import BundleError, RunError
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import NetworkPreset
from training.plain import PlainError, build, plain
from training.recipes.settings import RunConfig

FORMAT = 1
_KEY = "mobileiqa"

PerColour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Description:
    """What a weights file says in its header; `epoch` counts finished epochs."""

    network: NetworkPreset
    policy: InputPolicy
    mean: PerColour
    std: PerColour
    run_id: str
    epoch: int
    step: int
    crops: Crops | None = None


def describe(config: RunConfig, run_id: str, epoch: int, step: int) -> Description:
    """The description of weights that a run has made."""
    own = config.input
    crops = own.crops if config.network.detail else None
    return Description(config.network, own.policy, own.mean, own.std, run_id, epoch, step, crops)


def to_bytes(state: dict[str, Tensor], description: Description) -> bytes:
    """The file's content: tensors on the CPU, the description in its header."""
    crops = description.crops
    values = plain(description) | {
        "policy": description.policy.to_json(),
        "crops": crops.to_json() if crops is not None else None,
    }
    header = {_KEY: json.dumps({"format": FORMAT, **values}, sort_keys=True)}
    tensors = {name: tensor.detach().cpu().contiguous() for name, tensor in state.items()}
    content: bytes = safetensors.torch.save(tensors, header)
    return content


def read(path: Path) -> tuple[dict[str, Tensor], Description]:
    """Tensors and description of a weights file; nothing in it is executed. Raises RunError."""
    try:
        with safetensors.safe_open(path, "pt") as file:
            header = (file.metadata() or {}).get(_KEY)
            if header is None:
                raise RunError(
                    "These weights do not say which network they are of: choose a run, the "
                    "best.safetensors of one, a model file (.iqa) or a published .pkl.",
                    path,
                )
            state = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        return state, _description(json.loads(header))
    except FileNotFoundError:
        raise RunError("There is no such weights file.", path) from None
    except (OSError, ValueError, KeyError, BundleError, safetensors.SafetensorError) as error:
        raise RunError(f"The weights file is damaged ({error}).", path) from error


def load_network(path: Path) -> tuple[MobileIqa, Description]:
    """The network of a weights file, on the CPU in evaluation mode. Raises RunError."""
    state, description = read(path)
    network = MobileIqa(description.network)
    try:
        network.load_state_dict(state)
    except RuntimeError as error:
        raise RunError("The weights do not fit the network they name.", path) from error
    return network.eval(), description


def _description(values: dict[str, Any]) -> Description:
    if values.get("format") != FORMAT:
        raise ValueError(f"format {values.get('format')!r} is unknown")
    try:
        network = build(NetworkPreset, values["network"])
    except PlainError as error:
        raise ValueError(str(error)) from error
    return Description(
        network,
        InputPolicy.from_json(values["policy"]),
        _triple(values["mean"]),
        _triple(values["std"]),
        str(values["run_id"]),
        int(values["epoch"]),
        int(values["step"]),
        Crops.from_json(values["crops"]) if values.get("crops") else None,
    )


def _triple(values: list[float]) -> PerColour:
    red, green, blue = map(float, values)
    return red, green, blue
