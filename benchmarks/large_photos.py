"""Photos of 12 to 24 megapixels from the sample photos."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from benchmarks.make_folder import SAMPLES

MANY_PIXELS = 12_000_000
TILED_SIZE = (6000, 4000)


def make_large_photos(out: Path) -> list[Path]:
    """Copies of the samples of 12 megapixels and more, and of each one photo of 24 megapixels.

    The latter are the sample continued by its mirror image, so that every pixel keeps its detail:
    an enlarged photo would be smoother, and quicker to decode, than a camera's.
    """
    out.mkdir(parents=True, exist_ok=True)
    paths = []
    for path in sorted(SAMPLES.glob("*.jpg")):
        with Image.open(path) as image:
            if image.width * image.height < MANY_PIXELS:
                continue
            paths.append(out / path.name)
            shutil.copy(path, paths[-1])
            upright = ImageOps.exif_transpose(image).convert("RGB")
        paths.append(out / f"tiled-{path.name}")
        _tiled(upright).save(paths[-1], "JPEG", quality=96)
    return paths


def _tiled(image: Image.Image) -> Image.Image:
    pixels = np.asarray(image)
    missing = [max(0, want - have) for want, have in zip(TILED_SIZE, image.size, strict=True)]
    padded = np.pad(pixels, ((0, missing[1]), (0, missing[0]), (0, 0)), mode="symmetric")
    return Image.fromarray(np.ascontiguousarray(padded[: TILED_SIZE[1], : TILED_SIZE[0]]))
