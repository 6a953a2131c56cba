"""Copies of clean photos beyond ladders and composites: faults that show at capture resolution
alone, blurred subjects and backgrounds, black and white, frames that show nothing, and the same
photo in other files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from core.errors import RunError
from training.datasets.sample import Sample
from training.learning.copies import (
    GRID,
    SMALL,
    Box,
    Copy,
    clean_rows,
    render,
    small_file,
)
from training.learning.distortions import Pixels
from training.learning.native_faults import NATIVE, draw_fault, with_fault
from training.learning.regions import plan_regions
from training.recipes.loss_settings import Degraded

_PLAIN = 24


def read_boxes(path: Path) -> dict[str, Box]:
    """Where the subject is, for names of photos: [top, left, bottom, right] in sixteenths of the
    sides, in a JSON object. Raises RunError."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        boxes = {}
        for name, (top, left, bottom, right) in found.items():
            boxes[name] = (int(top), int(left), int(bottom), int(right))
            if not (0 <= top < bottom <= GRID and 0 <= left < right <= GRID):
                raise ValueError(f"the box of {name} lies outside")
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise RunError(f"The subjects' boxes cannot be read ({error}).", path) from error
    return boxes


def plan_further(
    samples: Sequence[Sample],
    rows: Sequence[int],
    settings: Degraded,
    boxes: Mapping[str, Box],
) -> list[Copy]:
    """The further copies of `settings.sources` clean ones of these rows that batches ask for,
    drawn by the settings' seed apart from those of `plan_copies`."""
    random = np.random.default_rng([settings.seed, 1])
    clean = clean_rows(samples, rows, settings)
    sources = [clean[n] for n in random.permutation(len(clean))[: settings.sources]]

    def seed() -> int:
        return int(random.integers(1, 2**31))

    found: list[Copy] = []
    for source in sources:
        for _ in range(settings.natives_each if settings.natives else 0):
            kind, level = draw_fault(random)
            found.append(Copy("native", source, kind, level, seed()))
        if settings.greys:
            found.append(Copy("grey", source, "", 1, seed()))
        if settings.same:
            found.append(Copy("saved", source, "", 1, seed()))
            found += [Copy("small", source, "", n, 0) for n in range(1, len(SMALL) + 1)]
    if settings.subjects:
        known = [row for row in clean if samples[row].name in boxes]
        for source in (known[n] for n in random.permutation(len(known))[: settings.sources]):
            level, drawn, box = int(random.integers(3, 7)), seed(), boxes[samples[source].name]
            found.append(Copy("subject", source, "gaussian_blur", level, drawn, box))
            found.append(Copy("around", source, "gaussian_blur", level, drawn, box))
    if settings.plain and sources:
        found += [Copy("plain", sources[n % len(sources)], "", 1, seed()) for n in range(_PLAIN)]
    return found + plan_regions(sources, settings)


def cost_of(copy: Copy) -> float:
    """What a fault at capture resolution costs at least, in raw scores."""
    return NATIVE[copy.ladder][copy.level - 1][1]


def at_full_size(copy: Copy, photo: Pixels) -> Pixels:
    """What a copy's windows are cut from: made of the photo as it was taken (H, W, 3)."""
    if copy.kind == "small":
        return small_file(photo, copy.level)
    if copy.kind != "native":
        return render(copy, photo)
    return with_fault(photo, copy.ladder, copy.level, copy.seed)
