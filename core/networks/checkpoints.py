"""Published checkpoints: read without running anything that lies in them.

A checkpoint is a pickle of tensors, bare or as {"state_dict": ...} or {"model": ...}, as the
published trainings write them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor

from core.errors import CheckpointError

_PLAIN: Final = frozenset(
    {
        *(torch.float16, torch.bfloat16, torch.float32, torch.float64),
        *(torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64),
    }
)

_HOLDERS: Final = ("state_dict", "model")
"""Entries under which trainings keep the weights, beside their optimiser and the like."""
SHOWN_KEYS: Final = 4


def read_state(path: Path) -> dict[str, Tensor]:
    """The state_dict of a checkpoint, names as published, on the CPU.

    Nothing in the file is executed. Raises CheckpointError: unreadable, a pickled module, something
    else than named tensors of plain numbers.
    """
    return _tensors(_read(path), path)


def _read(path: Path) -> Any:
    """The unpickled content, tensors and containers alone; large tensors stay in the file."""
    try:
        return torch.load(path, map_location="cpu", weights_only=True, mmap=True)
    except FileNotFoundError:
        raise CheckpointError("There is no such checkpoint.", path) from None
    except RuntimeError:  # Older files are plain pickles and cannot be mapped.
        pass
    except Exception as error:
        raise _unreadable(error, path) from error
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # Of any bytes, torch and pickle raise whatever they stumble upon.
        raise _unreadable(error, path) from error


def _unreadable(error: Exception, path: Path) -> CheckpointError:
    refused = re.search(r"GLOBAL ([\w.]+)", str(error))
    if refused is not None:
        return CheckpointError(
            f"It holds a pickled object ({refused[1]}), not only tensors, and opening it would run "
            "code from the file: save the network's state_dict() instead.",
            path,
        )
    reason = str(error).strip().split("\n")[0][:200]
    # A bare number or letter tells nothing; torch's own advice is to open the file without care.
    tells = " " in reason and "weights_only" not in reason
    because = f" ({reason})" if tells else ""
    return CheckpointError(
        f"It cannot be read as a checkpoint{because}: it may be incomplete or something else; "
        "get it again.",
        path,
    )


def _oddity(tensor: Tensor) -> str | None:
    """Why a tensor is not one of the plain numbers that weights and counters are; None if it is."""
    if tensor.is_quantized:
        return "a quantised tensor"
    if tensor.is_nested:
        return "a nested tensor"
    if tensor.layout != torch.strided:
        return "a sparse tensor"
    if tensor.is_meta:
        return "a tensor without its numbers (of the device meta)"
    if tensor.dtype not in _PLAIN:
        return f"a tensor of the type {str(tensor.dtype).removeprefix('torch.')}"
    if tensor.numel() == 0:
        return f"an empty tensor ({'x'.join(map(str, tensor.shape))})"
    return None


def _tensors(content: Any, path: Path) -> dict[str, Tensor]:
    """The state_dict within a file's content, names as published."""
    for name in _HOLDERS:
        if isinstance(content, Mapping) and isinstance(content.get(name), Mapping):
            content = content[name]
    if not isinstance(content, Mapping):
        raise CheckpointError(
            f"It holds a {type(content).__name__}, not a network's weights by name: "
            "choose a checkpoint that holds a state_dict.",
            path,
        )
    for key, value in content.items():
        if not isinstance(key, str) or not isinstance(value, Tensor):
            raise CheckpointError(
                f"Its entry {key!r} is not a named tensor: save the network's state_dict() alone.",
                path,
            )
        odd = _oddity(value)
        if odd is not None:
            raise CheckpointError(
                f"Its entry {key!r} is {odd}, not ordinary numbers: save the network's "
                "state_dict() as float32.",
                path,
            )
    if content and all(key.startswith("module.") for key in content):
        content = {key.removeprefix("module."): value for key, value in content.items()}
    return dict(content)


def compare(state: Mapping[str, Tensor], wanted: Mapping[str, Tensor], path: Path) -> None:
    """Raises CheckpointError naming the entries that are missing, surplus or of another shape."""
    missing = [key for key in wanted if key not in state]
    surplus = [key for key in state if key not in wanted]
    for keys, what in ((missing, "lacks"), (surplus, "has unexpected")):
        if keys:
            shown = ", ".join(keys[:SHOWN_KEYS]) + (", …" if len(keys) > SHOWN_KEYS else "")
            raise CheckpointError(
                f"It {what} {len(keys)} entries ({shown}): it is of another network or incomplete.",
                path,
            )
    for key, value in wanted.items():
        if state[key].shape != value.shape:
            raise CheckpointError(
                f"{key} is {_shape(state[key])} where {_shape(value)} is expected: "
                "it is of another network.",
                path,
            )


def _shape(tensor: Tensor) -> str:
    return "x".join(map(str, tensor.shape)) or "a single number"
