"""Series as cameras take them, made of one photo: brackets, focus stacks, sweeps, bursts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageFilter

Pixels = NDArray[np.uint8]
SAMPLES = Path(__file__).parents[1] / "resources" / "samples"


def photo(name: str, long_side: int = 640) -> Pixels:
    """One of the sample photos."""
    image = Image.open(SAMPLES / name).convert("RGB")
    image.thumbnail((long_side, long_side))
    return np.asarray(image)


def plain(width: int = 640, height: int = 427, seed: int = 1) -> Pixels:
    """A photo without texture: an evening sky, a few soft clouds."""
    rng = np.random.default_rng(seed)
    small = rng.normal(0, 14, (5, 8, 1)) + np.linspace(60, 200, 5)[:, None, None]
    tint = np.array([0.8, 0.95, 1.15])
    image = Image.fromarray(np.clip(small * tint, 0, 255).astype(np.uint8))
    return np.asarray(image.resize((width, height), Image.Resampling.BICUBIC))


def with_noise(pixels: Pixels, sigma: float, seed: int) -> Pixels:
    """With a sensor's noise of `sigma` levels."""
    rng = np.random.default_rng(seed)
    noisy = pixels + rng.normal(0, sigma, pixels.shape)
    return np.clip(np.rint(noisy), 0, 255).astype(np.uint8)


def bracket(pixels: Pixels, evs: Sequence[float], noise: float = 1.5) -> list[Pixels]:
    """Exposed by `evs` more (positive: brighter), in linear light."""
    linear = (pixels / 255.0) ** 2.2
    frames = []
    for number, ev in enumerate(evs):
        exposed = np.clip(linear * 2.0**ev, 0, 1) ** (1 / 2.2) * 255
        frames.append(with_noise(exposed.astype(np.uint8), noise, number))
    return frames


def stack(
    pixels: Pixels, count: int, blur_px: float = 2.0, noise: float = 1.0, down: bool = True
) -> list[Pixels]:
    """Focus moves from the top to the bottom (or left to right); `blur_px` sigma for each step
    that a place lies out of focus."""
    image = Image.fromarray(pixels)
    blurred = [
        np.asarray(image.filter(ImageFilter.GaussianBlur(blur_px * step))).astype(float)
        for step in range(count)
    ]
    height, width = pixels.shape[:2]
    ramp = np.linspace(0, count - 1, height if down else width)
    depth = np.broadcast_to(ramp[:, None] if down else ramp[None], (height, width))
    frames = []
    for number in range(count):
        away = np.abs(depth - number)
        low = np.minimum(np.floor(away).astype(int), count - 1)
        high, share = np.minimum(low + 1, count - 1), (away - np.floor(away))[..., None]
        levels = np.stack(blurred)
        rows, columns = np.indices((height, width))
        mixed = levels[low, rows, columns] * (1 - share) + levels[high, rows, columns] * share
        frames.append(with_noise(mixed.astype(np.uint8), noise, number))
    return frames


def sweep(
    pixels: Pixels, count: int, overlap: float, noise: float = 1.5, wobble: float = 0.01
) -> list[Pixels]:
    """Windows from left to right, each overlapping the one before by a share."""
    rng = np.random.default_rng(count)
    height, width = pixels.shape[:2]
    window = int(width / (1 + (count - 1) * (1 - overlap)))
    tall = int(height * 0.9)
    frames = []
    for number in range(count):
        left = min(round(number * window * (1 - overlap)), width - window)
        top = int(np.clip(height * (0.05 + rng.normal(0, wobble)), 0, height - tall))
        cut = pixels[top : top + tall, left : left + window]
        frames.append(with_noise(cut, noise, number))
    return frames


def burst(
    pixels: Pixels, count: int, jitter: float = 0.01, noise: float = 2.0, seed: int = 0
) -> list[Pixels]:
    """Held by hand: each frame elsewhere by about `jitter` of the width, some shaken."""
    rng = np.random.default_rng(seed)
    height, width = pixels.shape[:2]
    room = 0.06
    tall, wide = int(height * (1 - room)), int(width * (1 - room))
    frames = []
    for number in range(count):
        top = int(np.clip(height * (room / 2 + rng.normal(0, jitter)), 0, height - tall))
        left = int(np.clip(width * (room / 2 + rng.normal(0, jitter)), 0, width - wide))
        cut = Image.fromarray(pixels[top : top + tall, left : left + wide])
        if rng.random() < 0.4:
            cut = cut.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.5, 3))))
        frames.append(with_noise(np.asarray(cut), noise, seed * 100 + number))
    return frames


def save(
    pixels: Pixels,
    path: Path,
    taken: datetime | None,
    *,
    serial: str = "B-1",
    shutter_s: float = 1 / 125,
    aperture: float = 4.0,
    iso: int = 200,
    quality: int = 92,
) -> Path:
    """A JPEG with a camera's EXIF, the time to the millisecond."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = "Test", "Camera"
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    inner[ExifTags.Base.BodySerialNumber] = serial
    inner[ExifTags.Base.ExposureTime] = shutter_s
    inner[ExifTags.Base.FNumber] = aperture
    inner[ExifTags.Base.ISOSpeedRatings] = iso
    if taken is not None:
        inner[ExifTags.Base.DateTimeOriginal] = taken.strftime("%Y:%m:%d %H:%M:%S")
        inner[ExifTags.Base.SubsecTimeOriginal] = f"{taken.microsecond // 1000:03d}"
    Image.fromarray(pixels).save(path, exif=exif, quality=quality)
    return path


def at(seconds: float) -> datetime:
    """A moment of the afternoon on which all of this was taken."""
    return datetime(2026, 6, 6, 14, 0) + timedelta(seconds=seconds)
