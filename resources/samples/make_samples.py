"""Makes the `simulated-*` photos of this folder from the real ones beside them.

    python resources/samples/make_samples.py

Every random choice comes from SEED, so that a second run gives the same pixels (the same bytes with
the same Pillow). Sources are public domain, CC0 or CC BY; ATTRIBUTION.md says which.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageOps
from scipy import ndimage, signal

Pixels = NDArray[np.float32]  # (H, W, 3), linear light, 0..1

SEED = 20240601
FOLDER = Path(__file__).parent
LONG_SIDE_PX = 1600
BURST_STARTS = datetime(2024, 6, 1, 12, 0, 0)
BURST_INTERVAL = timedelta(milliseconds=160)
# One row a frame: where its crop lies (x, y; px) and how its camera moved (length px, angle deg).
BURST = (
    ((30, 22), (0.0, 0.0)),
    ((36, 18), (22.0, 20.0)),
    ((41, 25), (0.0, 0.0)),
    ((33, 31), (9.0, -60.0)),
    ((27, 27), (0.0, 0.0)),
)


def to_linear(srgb: NDArray[np.uint8]) -> Pixels:
    """sRGB 0..255 to linear light 0..1 (IEC 61966-2-1)."""
    value = srgb.astype(np.float32) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def to_srgb(linear: Pixels) -> NDArray[np.uint8]:
    """The way back; light beyond 0..1 is clipped, as a sensor and a screen clip it."""
    value = np.clip(linear, 0, 1)
    srgb = np.where(value <= 0.0031308, value * 12.92, 1.055 * value ** (1 / 2.4) - 0.055)
    return np.round(srgb * 255).astype(np.uint8)


def load(name: str, long_side_px: int = LONG_SIDE_PX) -> Pixels:
    """The photo, upright, shrunk to the long side, in linear light."""
    with Image.open(FOLDER / name) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    upright.thumbnail((long_side_px, long_side_px), Image.Resampling.LANCZOS)
    return to_linear(np.asarray(upright))


def save(linear: Pixels, name: str, description: str, *, quality: int, taken: datetime) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = description
    exif[ExifTags.Base.Software] = "MobileIQA make_samples.py (simulated)"
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.DateTimeOriginal] = taken.strftime("%Y:%m:%d %H:%M:%S")
    details[ExifTags.Base.SubsecTimeOriginal] = f"{taken.microsecond // 1000:03d}"
    details[ExifTags.Base.OffsetTimeOriginal] = "+00:00"
    image = Image.fromarray(to_srgb(linear))
    image.save(FOLDER / name, quality=quality, subsampling="4:2:0", exif=exif)


def blur(linear: Pixels, kernel: NDArray[np.float32]) -> Pixels:
    """Convolves each channel; edges are mirrored."""
    pad = max(kernel.shape) // 2 + 1
    padded = np.pad(linear, ((pad, pad), (pad, pad), (0, 0)), mode="symmetric")
    blurred: Pixels = signal.oaconvolve(padded, kernel[:, :, None], mode="same", axes=(0, 1))
    return blurred[pad:-pad, pad:-pad]


def motion_kernel(length_px: float, angle_deg: float) -> NDArray[np.float32]:
    """A straight, softly ended trace of the camera's shake, summing to 1."""
    side = int(length_px) // 2 * 2 + 5
    trace: NDArray[np.float32] = np.zeros((side, side), np.float32)
    steps = np.linspace(-length_px / 2, length_px / 2, int(length_px * 8) + 1)
    angle = np.deg2rad(angle_deg)
    rows = np.round(side // 2 + steps * np.sin(angle)).astype(int)
    columns = np.round(side // 2 + steps * np.cos(angle)).astype(int)
    np.add.at(trace, (rows, columns), 1)
    trace = ndimage.gaussian_filter(trace, 0.6)
    kernel: NDArray[np.float32] = trace / trace.sum()
    return kernel


def disc_kernel(radius_px: float) -> NDArray[np.float32]:
    """A lens's circle of confusion, summing to 1."""
    reach = int(np.ceil(radius_px)) + 1
    rows, columns = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    disc = np.clip(radius_px + 0.5 - np.hypot(rows, columns), 0, 1).astype(np.float32)
    kernel: NDArray[np.float32] = disc / disc.sum()
    return kernel


def sensor_noise(linear: Pixels, rng: np.random.Generator, *, shot: float, read: float) -> Pixels:
    """Noise whose variance is `shot` · light + `read`², as photons and electronics make it."""
    spread = np.sqrt(shot * np.clip(linear, 0, 1) + read**2)
    noisy: Pixels = linear + spread * rng.standard_normal(linear.shape, dtype=np.float32)
    return noisy


def make_faults(rng: np.random.Generator) -> None:
    faults: tuple[tuple[str, str, int, Callable[[Pixels], Pixels]], ...] = (
        ("motion-blur", "mountain-path.jpg", 88, lambda p: blur(p, motion_kernel(26, 12))),
        ("out-of-focus", "citrus-fruits.jpg", 88, lambda p: blur(p, disc_kernel(7))),
        ("over-exposure", "fig-in-a-bowl.jpg", 88, lambda p: p * 2**1.8),
        ("under-exposure", "spaniels.jpg", 88, lambda p: p * 2**-3.2),
        ("noise", "dandelions.jpg", 88, lambda p: sensor_noise(p, rng, shot=0.02, read=0.02)),
        ("compression", "bridge-at-night.jpg", 8, lambda p: p),
    )
    for number, (fault, source, quality, simulate) in enumerate(faults):
        save(
            simulate(load(source)),
            f"simulated-{fault}-{source}",
            f"{source} with simulated {fault.replace('-', ' ')}",
            quality=quality,
            taken=BURST_STARTS + timedelta(hours=1, minutes=number),
        )


def make_burst(rng: np.random.Generator) -> None:
    """Five frames of one picture: the hand drifts, the second and fourth are shaken."""
    source = "honey-bee.jpg"
    still = load(source)
    height, width = still.shape[0] - 60, still.shape[1] - 70
    for number, ((x, y), (length_px, angle_deg)) in enumerate(BURST):
        moved = blur(still, motion_kernel(length_px, angle_deg)) if length_px else still
        frame = sensor_noise(moved[y : y + height, x : x + width], rng, shot=4e-4, read=2e-3)
        save(
            frame,
            f"simulated-burst-{number + 1}-{source}",
            f"Frame {number + 1} of a burst simulated from {source}",
            quality=86,
            taken=BURST_STARTS + number * BURST_INTERVAL,
        )


def main() -> None:
    make_faults(np.random.default_rng(SEED))
    make_burst(np.random.default_rng(SEED + 1))


if __name__ == "__main__":
    main()
