"""Weights and tensors made from names alone, for the vectors of CVRKD-IQA.

NumPy only: the first 16 bytes, little-endian, of the SHA-256 of a salt and a name seed PCG64; the
top 53 bits of its outputs are numbers in [0, 1). The expected numbers come from the published code
(guanghaoyin/CVRKD-IQA, commit b596a53) with these weights, float32 on a CPU.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from core.networks.cvrkd.checkpoints import load_published, published_name
from core.networks.cvrkd.network import Cvrkd
from core.networks.cvrkd.presets import NetworkPreset

SALT = "mobileiqa-seeds-1"
EXPECTED = Path(__file__).parents[2] / "fixtures" / "cvrkd"


def expected(name: str) -> Any:
    """What the published code gives."""
    return json.loads((EXPECTED / f"cvrkd_{name}.json").read_text())


def _uniform(name: str, shape: tuple[int, ...], salt: str) -> Any:
    digest = hashlib.sha256(f"{salt}/{name}".encode()).digest()
    count = int(np.prod(shape, dtype=np.int64))
    raw = np.random.PCG64(int.from_bytes(digest[:16], "little")).random_raw(count)
    return ((np.asarray(raw, np.uint64) >> np.uint64(11)).astype(float) * 2.0**-53).reshape(shape)


def parameter(name: str, shape: tuple[int, ...], salt: str = SALT) -> Tensor:
    """The value of one published entry; the rule is read off its name and shape."""
    leaf = name.rsplit(".", 1)[-1]
    if leaf == "num_batches_tracked":
        return torch.zeros(shape, dtype=torch.int64)
    u = _uniform(name, shape, salt)
    if leaf in ("running_mean", "bias"):
        value = 0.2 * (u - 0.5)
    elif leaf == "running_var":
        value = 0.5 + u
    elif len(shape) == 1:
        value = 0.4 + 0.6 * u
    else:
        value = (u - 0.5) * np.sqrt(12 / np.prod(shape[1:]))
    return torch.from_numpy(value.astype(np.float32))


def tensor(name: str, shape: tuple[int, ...]) -> Tensor:
    """float32 in [-1, 1)."""
    return torch.from_numpy((2 * _uniform(name, shape, SALT) - 1).astype(np.float32))


def published_state(preset: NetworkPreset, salt: str = SALT) -> dict[str, Tensor]:
    """A checkpoint of the network, by published names, without the entries never used."""
    with torch.device("meta"):
        shapes = {key: tuple(value.shape) for key, value in Cvrkd(preset).state_dict().items()}
    names = {published_name(key, preset): shape for key, shape in shapes.items()}
    return {name: parameter(name, shape, salt) for name, shape in names.items()}


def filled(preset: NetworkPreset, salt: str = SALT) -> Cvrkd:
    """The network with those weights, by way of the checkpoint's reader."""
    return load_published(published_state(preset, salt), side=preset.side)
