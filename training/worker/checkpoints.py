"""Checkpoints that survive the end of the process at any moment.

Each is a folder, written under another name, read back, and only then given its own; the last two
are kept. `best.safetensors` is replaced in one step. Nothing read here can run code.
"""

from __future__ import annotations

import errno
import hashlib
import io
import json
import logging
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from core.errors import RunError
from core.files import replace, sync_folder, write_atomically, write_synced
from training.runs.folder import RunPaths

log = logging.getLogger(__name__)

WEIGHTS, STATE, COMPLETE = "weights.safetensors", "state.pt", "complete.json"
KEPT = 2
RESERVE_BYTES = 8 * 2**20


@dataclass(frozen=True, slots=True)
class Saved:
    """A verified checkpoint: plain values and tensors of the state, and notes for a person."""

    folder: Path
    step: int
    state: dict[str, Any]
    notes: tuple[str, ...]


def state_bytes(state: dict[str, Any]) -> bytes:
    """Tensors, numbers, texts, lists and dicts as torch saves them."""
    buffer = io.BytesIO()
    torch.save(state, buffer)
    return buffer.getvalue()


def save(paths: RunPaths, step: int, weights: bytes, state: bytes) -> Path:
    """Write a checkpoint and read it back, then let go of the oldest.

    Raises OSError (disk full) or RunError (what was read is not what was written); earlier
    checkpoints are untouched then.
    """
    paths.checkpoints.mkdir(exist_ok=True)
    _check_space(paths.checkpoints, len(weights) + len(state))
    earlier = _complete(paths)
    serial = _serial(earlier[0]) + 1 if earlier else 1
    target = paths.checkpoints / f"{serial:06d}-step-{step}"
    unfinished = paths.checkpoints / f".{target.name}.part"
    content = {WEIGHTS: weights, STATE: state}
    try:
        unfinished.mkdir()
        for name, data in content.items():
            write_synced(unfinished / name, data)
        hashes = {name: hashlib.sha256(data).hexdigest() for name, data in content.items()}
        about = {"step": step, "sha256": hashes}
        write_synced(unfinished / COMPLETE, json.dumps(about).encode())
        if _verified_step(unfinished) != step:
            raise RunError("A checkpoint could not be read back: the disk is faulty.", unfinished)
        sync_folder(unfinished)
        replace(unfinished, target)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    sync_folder(paths.checkpoints)
    for old in _complete(paths)[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
    return target


def save_best(paths: RunPaths, weights: bytes) -> None:
    """Replace the weights of the best epoch. Raises OSError; the old ones are kept then."""
    paths.checkpoints.mkdir(exist_ok=True)
    _check_space(paths.checkpoints, len(weights))
    write_atomically(paths.best, weights)


def load_last(paths: RunPaths) -> Saved | None:
    """The newest sound checkpoint; None when there is none at all.

    Raises RunError when there are some but none is sound.
    """
    _clear_unfinished(paths)
    notes: list[str] = []
    found = _complete(paths)
    for folder in found:
        try:
            step = _verified_step(folder)
            if step is None:
                raise ValueError("its hash does not fit")
            state = torch.load(folder / STATE, map_location="cpu", weights_only=True)
            return Saved(folder, step, state, tuple(notes))
        except Exception as error:  # torch raises many types on damaged files
            log.warning("checkpoint %s: %s", folder, error)
            notes.append(f"The checkpoint {folder.name} is damaged; the one before it is used.")
    if found:
        raise RunError(
            "No checkpoint is sound any more: start the run anew in another folder.",
            paths.checkpoints,
        )
    return None


def exist(paths: RunPaths) -> bool:
    """Whether a run can be continued from a checkpoint."""
    return any(paths.checkpoints.glob(f"[0-9]*-step-*/{COMPLETE}"))


def _complete(paths: RunPaths) -> list[Path]:
    """Folders of whole checkpoints, the newest first."""
    folders = [f.parent for f in paths.checkpoints.glob(f"[0-9]*-step-*/{COMPLETE}")]
    return sorted(folders, key=_serial, reverse=True)


def _serial(folder: Path) -> int:
    return int(folder.name.partition("-")[0])


def _verified_step(folder: Path) -> int | None:
    """The step of a checkpoint whose files are what they were; None otherwise."""
    about = json.loads((folder / COMPLETE).read_text(encoding="utf-8"))
    for name, wanted in about["sha256"].items():
        with (folder / name).open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != wanted:
                return None
    return int(about["step"])


def _clear_unfinished(paths: RunPaths) -> None:
    for folder in paths.checkpoints.glob(".*.part"):
        if folder.is_dir():
            shutil.rmtree(folder, ignore_errors=True)
        else:
            folder.unlink(missing_ok=True)


def _check_space(folder: Path, size: int) -> None:
    if shutil.disk_usage(folder).free < size + RESERVE_BYTES:
        raise OSError(errno.ENOSPC, "not enough space for a checkpoint")
