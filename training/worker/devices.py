"""What training could compute on here, and in which precisions; which it does compute on."""

from __future__ import annotations

import torch

from core.errors import RunError
from training.learning.precision import mixes
from training.runs.estimate import Device
from training.worker.environment import describe_device
from training.worker.parallel import Group

PRECISIONS = ("float32", "bf16", "fp16")


def devices() -> tuple[Device, ...]:
    """CPU, CUDA and MPS, with an empty name where torch finds none."""
    return tuple(
        Device(
            key,
            describe_device(torch.device(key)) if there else "",
            tuple(p for p in PRECISIONS if there and (p == "float32" or mixes(p, key))),
            _note(key) if there else "",
        )
        for key, there in is_there().items()
    )


def choose_device(wanted: str, group: Group) -> torch.device:
    """The device to compute on. Raises RunError when the wanted one is not there."""
    available = is_there()
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


def is_there() -> dict[str, bool]:
    """Each kind of device, the fastest first, and whether torch can compute on it here."""
    return {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
        "cpu": True,
    }


def _note(key: str) -> str:
    if key == "cuda" and not torch.cuda.is_bf16_supported(including_emulation=False):
        return "This GPU has no instructions for bf16: it saves memory and costs time."
    if key == "cpu" and not _processor_knows_bf16():
        return "This processor has no instructions for bf16: it saves memory and costs time."
    return ""


def _processor_knows_bf16() -> bool:
    """Whether the processor has instructions for bf16 (avx512_bf16, amx_bf16 and the like); taken
    for granted where torch does not tell."""
    tell = getattr(torch.cpu, "get_capabilities", None)
    return tell is None or any(has for name, has in tell().items() if "bf16" in name)
