"""How publishers and people name the three parts of a data set."""

from __future__ import annotations

import re
from pathlib import Path

from core.errors import DatasetError
from training.datasets.sample import Part

_NAMES: dict[str, Part] = {
    "train": "train",
    "training": "train",
    "val": "val",
    "valid": "val",
    "validation": "val",
    "dev": "val",
    "test": "test",
    "testing": "test",
}


def part_in_name(stem: str) -> Part | None:
    """The part that a file's name tells ("labels_train"); None where it tells none."""
    found = [_NAMES[word] for word in re.split(r"[\W_]+", stem.casefold()) if word in _NAMES]
    return found[0] if len(found) == 1 else None


def part_named(text: str, path: Path, line: int) -> Part | None:
    """The part a cell names; None for an empty cell. DatasetError naming file and line else."""
    if not text:
        return None
    part = _NAMES.get(text.casefold())
    if part is None:
        message = (
            f'Line {line} names the part "{text}"; '
            "write training, validation or test, or leave it empty."
        )
        raise DatasetError(message, path)
    return part
