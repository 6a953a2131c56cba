"""A photo scored as the mean of five crops: the four corners and the middle, as papers that train
on crops test. The app never does; it shows what a whole photo hides."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np

from core.bundles.inputs import Inputs
from core.errors import PhotoError, RunError
from core.photos.decode import Decoded, decode_for_scoring
from core.photos.windows import sharpest_windows
from training.datasets.sample import Sample
from training.evaluation.judging import DecodedJudge
from training.evaluation.predictions import prediction_of
from training.runs.figures import Cost, Prediction

SHARE: Final = 7 / 8
"""Of each side that a crop shows (224 of 256, as He et al. 2016 test after Krizhevsky et al.)."""


class FiveCrops:
    """Another judge, asked five times for each photo. Raises RunError where it is shown no whole
    photo that could be cut."""

    def __init__(self, judge: DecodedJudge) -> None:
        if judge.inputs.whole is None:
            raise RunError(f"{judge.about['name']} is not shown whole photos: no five crops of it.")
        self._judge = judge
        self.about: dict[str, Any] = {**judge.about, "five_crops": SHARE}

    def judge(self, sample: Sample) -> Prediction:
        """Means of the raw outputs and of each opinion."""
        try:
            crops = five_crops(self._judge.inputs, sample.path)
        except PhotoError as error:
            return prediction_of(sample, None, error=error.message)
        said = [self._judge.said(crop) for crop in crops]
        raw = float(np.mean([value for value, _ in said]))
        opinions = np.mean([views for _, views in said], axis=0)
        return prediction_of(sample, raw, np.atleast_1d(opinions).tolist())

    def cost(self) -> Cost | None:
        """Of one crop."""
        return self._judge.cost()


def five_crops(inputs: Inputs, path: Path) -> list[Decoded]:
    """The photo's corners and its middle, each of the size that a whole photo would have. Windows
    at capture resolution are the whole photo's. Raises PhotoError."""
    whole, windows = inputs.whole, inputs.crops
    assert whole is not None
    size: tuple[int, int] = (0, 0)

    def enlarged(width: int, height: int) -> tuple[int, int]:
        nonlocal size
        size = whole.size_for(width, height)
        return round(size[0] / SHARE), round(size[1] / SHARE)

    choose = None
    if windows is not None:
        choose = partial(sharpest_windows, side=windows.side, ranks=windows.ranks)
    large = decode_for_scoring(path, enlarged, full_decode=whole.full_decode, windows=choose)
    width, height = size
    right, below = large.pixels.shape[1] - width, large.pixels.shape[0] - height
    places = ((0, 0), (right, 0), (0, below), (right, below), (right // 2, below // 2))
    found = []
    for left, top in places:
        pixels = np.ascontiguousarray(large.pixels[top : top + height, left : left + width])
        pixels.setflags(write=False)
        found.append(replace(large, pixels=pixels))
    return found
