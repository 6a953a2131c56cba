"""Weights and pictures made from names alone, and what the published networks give with them.

The rules (NumPy only, no file needed): the first 16 bytes, little-endian, of the SHA-256 of a salt
and a name seed PCG64; the top 53 bits of its outputs are numbers in [0, 1), in row-major order of
the tensor, stretched to a range that depends on the entry's name. The expected numbers come from
the published code (chencn2020/MobileIQA, commit c74fec9) with these weights, float32 on a CPU.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray

from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import NetworkPreset

SALT = "mobileiqa-vectors-1/"
BY_LAST_NAME = {
    "running_mean": (-0.1, 0.1),
    "running_var": (0.5, 1.5),
    "gamma": (0.5, 1.0),
    "bias": (-0.1, 0.1),
}
NORMALISATION = (0.8, 1.2)


@dataclass(frozen=True)
class Case:
    """One picture's expected numbers.

    `x`: mean, standard deviation, largest. `received`, of each view and the fusion: standard
    deviation, largest, and the value at row 21, column 11.
    """

    score: float
    opinions: tuple[float, float, float]
    x: tuple[float, float, float] | None = None
    received: tuple[tuple[float, float, float], ...] = ()


@dataclass(frozen=True)
class Published:
    """A published network: digest of all names, shapes and weights in order, and its cases."""

    digest: str
    cases: Mapping[tuple[str, int, int], Case] = field(default_factory=dict)


def numbers(name: str, count: int, low: float, high: float) -> NDArray[np.float64]:
    """`count` numbers in [low, high) that depend on the name alone."""
    seed = int.from_bytes(hashlib.sha256((SALT + name).encode()).digest()[:16], "little")
    drawn = np.random.PCG64(seed).random_raw(count) >> np.uint64(11)
    return low + (high - low) * (drawn.astype(np.float64) * 2.0**-53)


def weight(name: str, shape: tuple[int, ...]) -> NDArray[np.float32 | np.int64]:
    """The value of one state_dict entry, by its published name."""
    last = name.rpartition(".")[2]
    if last == "num_batches_tracked":
        return np.zeros(shape, np.int64)
    if last in BY_LAST_NAME:
        low, high = BY_LAST_NAME[last]
    elif len(shape) == 1:
        low, high = NORMALISATION
    else:
        high = math.sqrt(3 * _gain(name) / math.prod(shape[1:]))
        low = -high
    return numbers(name, math.prod(shape), low, high).reshape(shape).astype(np.float32)


def _gain(name: str) -> float:
    if name.startswith("local_cnn.") or ".c_q." in name or ".c_k." in name:
        return 1.5
    if ".qConv." in name or ".kConv." in name:
        return 0.2
    if ".c_v." in name or ".vConv." in name or name.endswith("cnn2.weight"):
        return 1.0
    return 2.0


def state_for(preset: NetworkPreset) -> dict[str, torch.Tensor]:
    """The state_dict of a network of that preset, filled by the rules."""
    with torch.device("meta"):
        shapes = {name: tuple(v.shape) for name, v in MobileIqa(preset).state_dict().items()}
    return {name: torch.from_numpy(weight(name, shape)) for name, shape in shapes.items()}


def picture(kind: str, height: int, width: int) -> NDArray[np.float32]:
    """A (3, H, W) network input: "waves", smooth and without symmetry, or "texture", the same with
    a fine pattern in its lower right part."""
    v = ((np.arange(height) + 0.5) / height)[:, None]
    u = ((np.arange(width) + 0.5) / width)[None, :]
    row, column = np.arange(height)[:, None], np.arange(width)[None, :]
    planes = []
    for c in range(3):
        plane = np.sin(2 * math.pi * ((2 + c) * u + 1.5 * v) + 0.7 * c)
        plane = plane + 0.8 * np.cos(2 * math.pi * (5 * v * u + c * v)) + 0.5 * u - 0.3 * v
        if kind == "texture":
            fine = np.sin(1.9 * column + 0.7 * row + c) * np.cos(0.4 * column - 1.3 * row)
            plane = plane + 1.5 * fine * (u > 0.5) * (v > 0.4)
        planes.append(plane)
    return np.stack(planes).astype(np.float32)


def digest(state: Mapping[str, torch.Tensor]) -> str:
    """SHA-256 over names, shapes and little-endian bytes, in order."""
    whole = hashlib.sha256()
    for name, value in state.items():
        array = value.numpy()
        whole.update(f"{name}{list(array.shape)}".encode())
        whole.update(np.ascontiguousarray(array, array.dtype.newbyteorder("<")).data)
    return whole.hexdigest()


PUBLISHED_STUDENT = Published(
    "41b5e12c226bd7a869507f7ba9f422f777065fddfe7bf34ea8c103f1b006960f",
    {
        ("waves", 385, 591): Case(
            0.1896404,
            (0.09966661, 0.2764271, 0.06888483),
        ),
        ("texture", 385, 591): Case(
            0.1875763,
            (0.1247606, 0.230902, 0.07707921),
            x=(-0.02189266, 1.792502, 21.67107),
            received=(
                (8.954165, 191.7341, 4.838777),
                (3.729949, 65.5172, 6.301575),
                (12.73068, 275.3782, 0.3395797),
                (3.036225, 31.22719, 0.01169902),
            ),
        ),
        ("waves", 512, 512): Case(
            0.1448374,
            (0.1269779, 0.2403239, 0.06131729),
        ),
        ("texture", 512, 512): Case(
            0.141767,
            (0.1364828, 0.1799056, 0.06919222),
            x=(-0.02264834, 1.85069, 22.28447),
            received=(
                (5.862871, 93.2108, 4.040011),
                (5.37598, 93.50607, 0.9049878),
                (6.799385, 96.24282, 0.8326185),
                (4.034479, 58.92917, 0.000164214),
            ),
        ),
    },
)
PUBLISHED_TEACHER = Published(
    "85d513d8511c1c0c40dcecff688728b77cb26773d3a246afa351c9a7fed9deb9",
    {
        ("waves", 385, 591): Case(
            -0.07240501,
            (-0.6490984, -0.2108257, -0.5762858),
        ),
        ("texture", 385, 591): Case(
            -0.09721904,
            (-0.640707, -1.186487, -0.4167742),
            x=(-0.0319288, 1.55602, 18.65945),
            received=(
                (4.270736, 46.81477, 0.6364433),
                (5.644698, 96.42334, 0.2439818),
                (4.310787, 86.05942, 0.2078497),
                (3.713817, 69.70493, 2.804553),
            ),
        ),
        ("waves", 512, 512): Case(
            -0.04748593,
            (-0.6349323, -0.2548708, -0.5695543),
        ),
        ("texture", 512, 512): Case(
            0.01915783,
            (-0.5944555, -0.9259883, -0.5116716),
            x=(-0.02826504, 1.551655, 18.26753),
            received=(
                (4.049998, 47.19734, 0.4066707),
                (4.657389, 60.00555, 0.1910156),
                (3.700771, 66.26221, 0.3119173),
                (4.162281, 76.48101, 1.237519),
            ),
        ),
    },
)
