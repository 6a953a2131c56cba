"""Weights and pictures made from names alone, for the vectors of Re-IQA; and a tiny model.

NumPy only: the first 16 bytes, little-endian, of the SHA-256 of a salt and a name seed PCG64; the
top 53 bits of its outputs are numbers in [0, 1). The expected numbers in tests/fixtures/reiqa come
from the published code (avinabsaha/ReIQA, commit 290632a) with these weights, float32 on a CPU.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.bundles.bundle import Bundle
from core.bundles.inputs import InputPolicy
from core.families.reiqa.fitting import fit_regression, write_fitted
from core.networks.reiqa.export import export_bundle
from core.networks.reiqa.network import Encoder

SALT = "mobileiqa-seeds-1"
EXPECTED = Path(__file__).parents[2] / "fixtures" / "reiqa"
TINY_POLICY = InputPolicy("shorter-side", side=256, limit=512, multiple=2)


def expected(name: str) -> Any:
    """What the published code gives."""
    return json.loads((EXPECTED / f"reiqa_{name}.json").read_text())


def uniform(name: str, count: int) -> NDArray[np.float64]:
    """Numbers in [0, 1) of a name."""
    digest = hashlib.sha256(f"{SALT}/{name}".encode()).digest()
    raw = np.random.PCG64(int.from_bytes(digest[:16], "little")).random_raw(count)
    return (np.asarray(raw, np.uint64) >> np.uint64(11)).astype(np.float64) * 2.0**-53


def parameter(name: str, shape: tuple[int, ...]) -> Tensor:
    """The value of one published entry; the rule is read off its name and shape."""
    leaf = name.rsplit(".", 1)[-1]
    if leaf == "num_batches_tracked":
        return torch.zeros(shape, dtype=torch.int64)
    u = uniform(name, int(np.prod(shape, dtype=np.int64))).reshape(shape)
    if leaf in ("running_mean", "bias"):
        value = 0.2 * (u - 0.5)
    elif leaf == "running_var":
        value = 0.5 + u
    elif len(shape) == 1:
        value = 0.4 + 0.6 * u
    else:
        value = (u - 0.5) * np.sqrt(12 / np.prod(shape[1:]))
    return torch.from_numpy(value.astype(np.float32))


def tensor(name: str, shape: tuple[int, ...]) -> NDArray[np.float32]:
    """Values in [-1, 1)."""
    values = 2 * uniform(name, int(np.prod(shape, dtype=np.int64))) - 1
    return values.astype(np.float32).reshape(shape)


def picture(name: str, height: int, width: int) -> NDArray[np.uint8]:
    """(height, width, 3): ramps, blocks and a little grain, by whole numbers."""
    y, x = np.mgrid[0:height, 0:width]
    grain = (uniform(name, height * width * 3) * 17).astype(np.int64).reshape(height, width, 3)
    red = (x * 200) // max(width - 1, 1) + 20
    green = (y * 160) // max(height - 1, 1) + 40 + 24 * ((x // 8 + y // 8) % 2)
    blue = 90 + ((x * y) // 16) % 64 + 40 * ((x // 24) % 2)
    return np.clip(np.stack([red, green, blue], 2) + grain - 8, 0, 255).astype(np.uint8)


def published_state() -> dict[str, Tensor]:
    """A checkpoint's `model`, names as published but for the data-parallel prefix."""
    shapes: dict[str, list[int]] = expected("parameters")["shapes"]
    return {name: parameter(name, tuple(shape)) for name, shape in shapes.items()}


def tiny_encoder(role: str = "quality") -> Encoder:
    """An encoder of few layers and channels, with weights of its names."""
    encoder = Encoder("test_resnet")
    state = encoder.network.state_dict()
    filled = {
        name: parameter(f"{role}.{name}", tuple(value.shape)) for name, value in state.items()
    }
    encoder.network.load_state_dict(filled)
    return encoder.eval()


def write_tiny(path: Path, role: str = "quality") -> Bundle:
    """A tiny encoder's bundle: features alone."""
    return export_bundle(
        {role: tiny_encoder(role)},
        path,
        name=f"Tiny {role}",
        version="1",
        card=f"# Tiny {role}\n",
        summary="For tests.",
        licence="",
        training={},
        policy=TINY_POLICY,
    )


def write_tiny_reiqa(path: Path) -> Bundle:
    """A tiny encoder's bundle with a regression on its features."""
    encoder = write_tiny(path.with_stem(f"{path.stem}-encoder"))
    random = np.random.default_rng(1)
    features = random.normal(size=(30, 2 * tiny_encoder().features))
    ratings = features[:, 0] + 0.1 * random.normal(size=30)
    linear, _ = fit_regression(features, ratings)
    return write_fitted(path, [encoder], linear, ratings, name="Tiny Re-IQA")
