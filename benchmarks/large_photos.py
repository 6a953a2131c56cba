"""Photos of 12 to 24 megapixels from the sample photos."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from benchmarks.make_folder import SAMPLES

MANY_PIXELS = 12_000_000
TILED_SIZE = (6000, 4000)
CAMERA_BYTES = 6_500_000
"""What a camera makes of 24 megapixels: more than a quarter byte a pixel."""
GRAIN = 4.0
"""Deviation of the grain in levels, in middle tones, as at ISO 800."""


def make_large_photos(out: Path) -> list[Path]:
    """Copies of the samples of 12 megapixels and more, and of each one photo of 24 megapixels.

    The latter are the sample continued by its mirror image, so that every pixel keeps its detail:
    an enlarged photo would be smoother, and quicker to decode, than a camera's.
    """
    out.mkdir(parents=True, exist_ok=True)
    paths = []
    for path, upright in _large_samples():
        paths += [out / path.name, out / f"tiled-{path.name}"]
        shutil.copy(path, paths[-2])
        _tiled(upright).save(paths[-1], "JPEG", quality=96)
    return paths


def make_camera_photos(out: Path, *, seed: int = 1) -> list[Path]:
    """Of each sample of 12 megapixels and more a photo of 24 with the grain and the bytes that a
    camera gives: how long a JPEG takes to decode depends on its bytes more than on its pixels.
    """
    out.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(seed)
    paths = []
    for path, upright in _large_samples():
        paths.append(out / f"camera-{path.name}")
        paths[-1].write_bytes(_as_large_as(_grained(_tiled(upright), random), CAMERA_BYTES))
    return paths


def _large_samples() -> Iterator[tuple[Path, Image.Image]]:
    for path in sorted(SAMPLES.glob("*.jpg")):
        with Image.open(path) as image:
            if image.width * image.height >= MANY_PIXELS:
                yield path, ImageOps.exif_transpose(image).convert("RGB")


def _grained(image: Image.Image, random: np.random.Generator) -> Image.Image:
    """With grain that grows with the root of the light, and reaches over neighbouring pixels as
    a sensor's does once its colours are interpolated."""
    pixels = np.asarray(image).astype(np.float32)
    noise = random.standard_normal(pixels.shape, np.float32)
    noise += 0.5 * np.roll(noise, 1, 0) + 0.5 * np.roll(noise, 1, 1)
    noise *= GRAIN / 1.5**0.5
    pixels += noise * np.sqrt((pixels + 8) / 128)
    return Image.fromarray(np.clip(np.rint(pixels), 0, 255).astype(np.uint8))


def _as_large_as(image: Image.Image, wanted_bytes: int) -> bytes:
    """As a JPEG of the quality that comes nearest from above."""
    low, high = 50, 98
    while low < high:
        quality = (low + high) // 2
        low, high = (
            (low, quality) if len(_jpeg(image, quality)) >= wanted_bytes else (quality + 1, high)
        )
    return _jpeg(image, low)


def _jpeg(image: Image.Image, quality: int) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality, subsampling="4:2:0")
    return file.getvalue()


def _tiled(image: Image.Image) -> Image.Image:
    pixels = np.asarray(image)
    missing = [max(0, want - have) for want, have in zip(TILED_SIZE, image.size, strict=True)]
    padded = np.pad(pixels, ((0, missing[1]), (0, missing[0]), (0, 0)), mode="symmetric")
    return Image.fromarray(np.ascontiguousarray(padded[: TILED_SIZE[1], : TILED_SIZE[0]]))
