"""Checks with known answers: does the score fall when a photo is degraded, and does the
quality-lost map point at the degraded part?

    python -m training.evaluation.degraded ladders FOLDER LADDERS_JSON [--model M] [--json FILE]
    python -m training.evaluation.degraded quadrants FOLDER [--model M] [--json FILE]

`ladders` takes each photo through the ladders of the JSON file (`test_levels`, mild to severe) and
reports, for each ladder, the share of photos whose clean score exceeds that of the severest level,
and the share of level pairs in the right order. `quadrants` blurs one quadrant after the other of
each photo (Gaussian, sigma 5 * min(height, width) / 512, hard edge) and reports how often that
quadrant has the largest mean of the quality-lost map. Both score lossless copies through the app's
own decode path and engine.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from core.families.library import resolve_model
from core.files import write_result
from core.photos.decode import decode_to_fit
from core.photos.scan import scan_folder
from core.results.heatmaps import Heatmap
from training.evaluation.judging import EngineJudge
from training.learning.distortions import (
    LADDERS,
    Pixels,
    gaussian_blur,
    gaussian_noise,
    motion_blur,
)

QUADRANT_SIGMA_PX = 5.0


def degrade(ladder: str, image: Pixels, parameter: float, stem: str, level: int) -> Pixels:
    """One test level of a ladder: shake at 30 degrees, noise seeded by photo and level."""
    if ladder == "motion_blur":
        return motion_blur(image, parameter)
    if ladder == "gaussian_noise":
        seed = zlib.crc32(f"{stem}|gaussian_noise|{level}".encode())
        return gaussian_noise(image, parameter, seed)
    return LADDERS[ladder](image, parameter, 0)


def photos_in(folder: Path) -> Iterator[tuple[str, Pixels]]:
    """Stem and upright pixels of each photo of a folder."""
    for photo in scan_folder(folder):
        yield photo.path.stem, decode_to_fit(photo.path, None).pixels


def test_levels(path: Path) -> dict[str, list[float]]:
    """The levels to test with, mild to severe, of each ladder of a JSON file."""
    declared = json.loads(path.read_text(encoding="utf-8"))["ladders"]
    return {name: entry["test_levels"] for name, entry in declared.items()}


def ladders(
    photos: Iterable[tuple[str, Pixels]],
    levels: Mapping[str, list[float]],
    raw: Callable[[Pixels], float],
) -> dict[str, dict[str, float]]:
    """For each ladder: `clean_above_worst`, `step_order` (shares of 1) and `end_drop` (raw)."""
    found: dict[str, list[list[float]]] = {name: [] for name in levels}
    for stem, image in photos:
        clean = raw(image)
        for name, parameters in levels.items():
            worse = [raw(degrade(name, image, p, stem, n)) for n, p in enumerate(parameters, 1)]
            found[name].append([clean, *worse])
    return {
        name: {
            "clean_above_worst": float(np.mean([s[0] > s[-1] for s in scores])),
            "step_order": float(np.mean([[a > b for a, b in combinations(s, 2)] for s in scores])),
            "end_drop": float(np.mean([s[0] - s[-1] for s in scores])),
        }
        for name, scores in found.items()
    }


def quadrants(folder: Path, lost: Callable[[Pixels], Heatmap]) -> dict[str, Any]:
    """`share` of cases (photos times four) whose blurred quadrant has the largest mean loss."""
    cases = {}
    for stem, image in photos_in(folder):
        height, width = image.shape[0] // 2, image.shape[1] // 2
        blurred = gaussian_blur(image, QUADRANT_SIGMA_PX)
        for number in range(4):
            top, left = divmod(number, 2)
            mixed = image.copy()
            part = np.s_[
                top * height : (top + 1) * height if top == 0 else None,
                left * width : (left + 1) * width if left == 0 else None,
            ]
            mixed[part] = blurred[part]
            values = lost(mixed).resample(64, 64).reshape(2, 32, 2, 32).mean((1, 3))
            cases[
                f"{stem} {'upper' if top == 0 else 'lower'} {'left' if left == 0 else 'right'}"
            ] = int(values.argmax()) == number
    return {
        "cases": len(cases),
        "share": float(np.mean(list(cases.values()))),
        "missed": [name for name, hit in cases.items() if not hit],
    }


def main() -> None:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("check", choices=["ladders", "quadrants"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("levels", type=Path, nargs="?")
    parser.add_argument("--model")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    judge = EngineJudge(resolve_model(given.model))
    if given.check == "ladders":
        if given.levels is None:
            parser.error("ladders needs the JSON file with the levels")
        result: dict[str, Any] = ladders(
            photos_in(given.folder), test_levels(given.levels), judge.raw
        )
    else:
        result = quadrants(given.folder, judge.lost)
    text = json.dumps(result, indent=1)
    if given.json:
        write_result(given.json, text.encode())
    print(text)  # noqa: T201


if __name__ == "__main__":
    main()
