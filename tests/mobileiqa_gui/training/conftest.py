"""A small data set of real pictures, and the smallest settings that train at all."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageFilter

MakeDataSet = Callable[..., Path]

# Random weights and few channels: what is tested is the way, not the figures.
TINY: dict[str, Any] = {
    "input.side": 64,
    "input.limit": 96,
    "network.name": "tiny",
    "network.channels": 8,
    "network.hidden": 8,
    "network.grid": 8,
    "network.rank": 8,
    "network.head_channels": 8,
    "network.head_hidden": 8,
    "weights.source": "none",
    "protocol.kind": "once",
    "training.epochs": 2,
    "training.batch": 8,
    "training.patience": 0,
    "optimiser.warmup_epochs": 0.0,
    "result.bootstrap": 20,
    "machine.threads": 1,
}


def write_data_set(folder: Path, *, photos: int = 24, broken: int = 0) -> Path:
    """Noise, blurred the more the lower its label, with a CSV of labels from 1 to 5."""
    folder.mkdir(parents=True)
    random = np.random.default_rng(0)
    lines = []
    for number in range(photos):
        quality = (number + 0.5) / photos
        pixels = random.integers(0, 256, (72, 96, 3)).astype(np.uint8)
        image = Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(3 * (1 - quality)))
        name = f"photo {number:02}.jpg"
        image.save(folder / name, quality=95)
        if number < broken:
            (folder / name).write_bytes((folder / name).read_bytes()[: 900 + number])
        lines.append((name, f"{1 + 4 * quality:.2f}"))
    with (folder / "labels.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("name", "mos"))
        writer.writerows(lines)
    return folder


@pytest.fixture
def data_set(tmp_path) -> MakeDataSet:
    """`data_set(name, photos=24, broken=0)`."""
    return lambda name="my photos", **options: write_data_set(tmp_path / name, **options)


@pytest.fixture
def tiny() -> dict[str, Any]:
    """Changed settings for a run of seconds."""
    return dict(TINY)
