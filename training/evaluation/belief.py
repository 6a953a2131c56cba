"""How far a model's maps can be believed: does covering what a map marks most move the score?

    python -m training.evaluation.belief MODEL PHOTOS_FOLDER [--json FILE]

For each photo and each map the tenth of the cells with the highest values is painted over with the
photo's mean colour, and so is, for comparison, a random tenth: the same cells moved across the
photo by a random step (around its edges), so that only their place differs. Counted is in how many
of 100 comparisons the marked tenth moves the score further than the random one. A map that says
nothing reaches 50.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.families.edited import EditedPhoto
from core.families.family import Model
from core.families.registry import load_model
from core.files import write_result
from training.evaluation.degraded import photos_in
from training.learning.distortions import Pixels

PART: Final = 0.1
DRAWS: Final = 8
"""Random tenths a photo and map."""
Cells = NDArray[np.bool_]


def belief(model: Model, photos: Mapping[str, Pixels], draws: int = DRAWS) -> dict[str, float]:
    """By the key of each map in how many of 100 comparisons it was right; maps that tell who rules,
    not how much matters, are left out. `photos` are (H, W, 3) at full size."""
    won: dict[str, list[bool]] = defaultdict(list)
    random = np.random.default_rng(0)
    for pixels in photos.values():
        said = model.explain(EditedPhoto(pixels, model.inputs).decoded())
        score = said.assessment.score
        for heatmap in said.heatmaps:
            if heatmap.rulers is not None:
                continue
            marked = most(heatmap.values)
            moved = abs(_score(model, pixels, marked) - score)
            for _ in range(draws):
                elsewhere = shifted(marked, random)
                won[heatmap.key].append(moved > abs(_score(model, pixels, elsewhere) - score))
    return {key: 100 * float(np.mean(found)) for key, found in won.items()}


def most(values: NDArray[np.float32]) -> Cells:
    """The tenth of the cells with the highest values."""
    count = max(1, round(PART * values.size))
    cells = np.zeros(values.size, bool)
    cells[np.argsort(-values, axis=None, kind="stable")[:count]] = True
    return cells.reshape(values.shape)


def shifted(cells: Cells, random: np.random.Generator) -> Cells:
    """The same cells elsewhere: moved around the edges by a random step, never by none."""
    rows, columns = cells.shape
    step = int(random.integers(1, rows * columns))
    return np.roll(cells, divmod(step, columns), (0, 1))


def covered(pixels: Pixels, cells: Cells) -> Pixels:
    """A copy in which these cells have the photo's mean colour."""
    height, width = pixels.shape[:2]
    rows = np.arange(height) * cells.shape[0] // height
    columns = np.arange(width) * cells.shape[1] // width
    painted = pixels.copy()
    painted[cells[rows][:, columns]] = np.rint(pixels.mean((0, 1))).astype(np.uint8)
    return painted


def _score(model: Model, pixels: Pixels, cells: Cells) -> float:
    edited = EditedPhoto(covered(pixels, cells), model.inputs)
    return model.assess(edited.decoded()).assessment.score


def main() -> None:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("photos", type=Path)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    found = belief(load_model(given.model), dict(photos_in(given.photos)))
    for key, share in found.items():
        print(f"{key}: {share:.0f} of 100")  # noqa: T201
    if given.json is not None:
        write_result(given.json, json.dumps(found, indent=1).encode())


if __name__ == "__main__":
    main()
