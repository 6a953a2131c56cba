"""Two views of a window that show the same thing (plain MoCo-v2): what the content encoder learns.

Source: Chen et al., arXiv 2003.04297, appendix: a crop of a fifth to all of the area, colours
changed by 0.4, 0.4, 0.4 and 0.1 in 8 of 10, grey in 2, blurred by 0.1 to 2 pixels in 5, mirrored in
5 of 10.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageEnhance, ImageFilter

from training.recipes.pretrain_settings import Pretrain

Pixels = NDArray[np.uint8]

_AREA, _SHAPE = (0.2, 1.0), (3 / 4, 4 / 3)
_STRENGTH, _HUE = 0.4, 0.1
_TRIES = 10


def content_pairs(
    window: Pixels, settings: Pretrain, random: np.random.Generator
) -> tuple[Pixels, Pixels]:
    """A query and its key: (1, crop, crop, 3) each."""
    query, key = (view(window, settings.crop, random)[None] for _ in range(2))
    return query, key


def view(window: Pixels, side: int, random: np.random.Generator) -> Pixels:
    """A random part of the window (S, S, 3), its colours changed: (side, side, 3)."""
    picture = _part(Image.fromarray(window), side, random)
    if random.random() < 0.8:
        picture = _coloured(picture, random)
    if random.random() < 0.2:
        picture = picture.convert("L").convert("RGB")
    if random.random() < 0.5:
        picture = picture.filter(ImageFilter.GaussianBlur(random.uniform(0.1, 2.0)))
    if random.random() < 0.5:
        picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return np.asarray(picture)


def _part(picture: Image.Image, side: int, random: np.random.Generator) -> Image.Image:
    width, height = picture.size
    for _ in range(_TRIES):
        area = random.uniform(*_AREA) * width * height
        shape = math.exp(random.uniform(math.log(_SHAPE[0]), math.log(_SHAPE[1])))
        wide, high = round(math.sqrt(area * shape)), round(math.sqrt(area / shape))
        if 0 < wide <= width and 0 < high <= height:
            break
    else:
        wide, high = width, height
    left, top = int(random.integers(width - wide + 1)), int(random.integers(height - high + 1))
    box = (left, top, left + wide, top + high)
    return picture.resize((side, side), Image.Resampling.BILINEAR, box=box)


def _coloured(picture: Image.Image, random: np.random.Generator) -> Image.Image:
    """Brightness, contrast, saturation and hue, in a random order."""
    for kind in random.permutation(4):
        if kind == 3:
            picture = _turned(picture, random.uniform(-_HUE, _HUE))
            continue
        enhance = (ImageEnhance.Brightness, ImageEnhance.Contrast, ImageEnhance.Color)[kind]
        picture = enhance(picture).enhance(random.uniform(1 - _STRENGTH, 1 + _STRENGTH))
    return picture


def _turned(picture: Image.Image, by: float) -> Image.Image:
    """Every hue turned by a part of the circle."""
    hue, saturation, value = picture.convert("HSV").split()
    turned = (np.asarray(hue).astype(np.int16) + round(255 * by)) % 256
    hue = Image.fromarray(turned.astype(np.uint8))
    return Image.merge("HSV", (hue, saturation, value)).convert("RGB")
