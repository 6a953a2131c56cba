"""Operations of the bank on places: blurs, sizes, pixels moved. (H, W, 3) uint8 in and out."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from scipy import ndimage

from training.learning.distortions.bytes import Floats, Pixels, as_bytes, as_parts
from training.learning.distortions.colour_spaces import as_rgb, lab_to_rgb, rgb_to_lab

_RIM_PARTS = 32
"""Into so many parts a side a pixel at the rim of a disk is cut, to tell its share."""
BLOCK_PX, PATCH_PX, JUMP_PX = 32, 16, 8


def gaussian_blur(image: Pixels, radius: float) -> Pixels:
    """Pillow's extended box approximation, `radius` its deviation in pixels."""
    return np.asarray(Image.fromarray(image).filter(ImageFilter.GaussianBlur(radius)))


def lens_blur(image: Pixels, radius: float) -> Pixels:
    """A disk of that radius with an antialiased rim, edges repeated."""
    return as_bytes(_convolved(as_parts(image), disk(radius)))


def disk(radius: float) -> Floats:
    """Each pixel's share of a disk around the middle, sum 1."""
    reach = math.ceil(radius - 0.5)
    fine = (np.arange((2 * reach + 1) * _RIM_PARTS) + 0.5) / _RIM_PARTS - reach - 0.5
    inside = (fine[:, None] ** 2 + fine[None] ** 2 <= radius**2).astype(np.float64)
    cells = inside.reshape(2 * reach + 1, _RIM_PARTS, 2 * reach + 1, _RIM_PARTS).sum((1, 3))
    return np.asarray(cells / cells.sum())


def motion_blur(image: Pixels, length: float, random: np.random.Generator) -> Pixels:
    """A box of that length, across or down; one of an even length moves the picture by a pixel
    the other way, as the published code does."""
    size, axis = round(length), int(random.integers(2))
    box = np.full(size, 1 / size)
    blurred = ndimage.convolve1d(as_parts(image), box, axis=axis, mode="nearest")
    if size % 2 == 0:
        blurred = ndimage.shift(blurred, [-(axis == 1), -(axis == 0), 0], order=0, mode="nearest")
    return as_bytes(blurred)


def oversharpen(image: Pixels, strength: float) -> Pixels:
    """L less `strength` times its Laplacian (gradient of the gradient), L in 0..100."""
    lab = rgb_to_lab(as_rgb(image))
    light = lab[..., 0]
    laplacian = sum(np.gradient(np.gradient(light, axis=axis), axis=axis) for axis in (0, 1))
    lab[..., 0] = np.clip(light - strength * laplacian, 0, 100)
    return as_bytes(lab_to_rgb(lab))


def resized(image: Pixels, factor: float, by: Image.Resampling) -> Pixels:
    """Smaller by that factor and back."""
    height, width = image.shape[:2]
    return _there_and_back(image, int(width / factor), int(height / factor), by)


def pixelated(image: Pixels, strength: float) -> Pixels:
    """To 0.95 - strength^0.6 times the size and back, by nearest neighbours."""
    part = 0.95 - strength**0.6
    height, width = image.shape[:2]
    nearest = Image.Resampling.NEAREST
    return _there_and_back(image, int(width * part), int(height * part), nearest)


def colour_blocks(image: Pixels, count: float, random: np.random.Generator) -> Pixels:
    """So many squares of a colour each."""
    damaged = image.copy()
    height, width = image.shape[:2]
    side = min(BLOCK_PX, height, width)
    for _ in range(round(count)):
        top, left = _place(random, height - side), _place(random, width - side)
        damaged[top : top + side, left : left + side] = random.integers(0, 256, 3)
    return damaged


def patch_jitter(image: Pixels, count: float, random: np.random.Generator) -> Pixels:
    """So many small squares, each copied to a place close by."""
    damaged = image.copy()
    height, width = image.shape[:2]
    side = min(PATCH_PX, height, width)
    for _ in range(round(count)):
        top, left = (_inner_place(random, length, side) for length in (height, width))
        down, right = (int(random.integers(-JUMP_PX, JUMP_PX + 1)) for _ in range(2))
        to_top = min(max(top + down, 0), height - side)
        to_left = min(max(left + right, 0), width - side)
        patch = damaged[top : top + side, left : left + side]
        damaged[to_top : to_top + side, to_left : to_left + side] = patch.copy()
    return damaged


def warp_jitter(image: Pixels, deviation: float, random: np.random.Generator) -> Pixels:
    """Five times every pixel is taken from a place beside it, by cubic interpolation."""
    found = as_parts(image)
    rows, columns = np.mgrid[0 : image.shape[0], 0 : image.shape[1]].astype(np.float64)
    for _ in range(5):
        places = [axis + deviation * random.standard_normal(axis.shape) for axis in (rows, columns)]
        channels = (
            ndimage.map_coordinates(found[..., channel], places, order=3, mode="reflect")
            for channel in range(3)
        )
        found = np.stack(list(channels), -1)
    return as_bytes(found)


def _place(random: np.random.Generator, room: int) -> int:
    return int(random.integers(0, room + 1))


def _inner_place(random: np.random.Generator, length: int, side: int) -> int:
    """Where a square begins that keeps its own side from the border, if there is room."""
    room = length - 3 * side
    return side + _place(random, room) if room >= 0 else _place(random, length - side)


def _there_and_back(image: Pixels, width: int, height: int, by: Image.Resampling) -> Pixels:
    small = Image.fromarray(image).resize((max(1, width), max(1, height)), by)
    return np.asarray(small.resize((image.shape[1], image.shape[0]), by))


def _convolved(parts: Floats, kernel: Floats) -> NDArray[np.float64]:
    channels = (
        ndimage.convolve(parts[..., channel], kernel, mode="nearest")
        for channel in range(parts.shape[2])
    )
    return np.stack(list(channels), -1)
