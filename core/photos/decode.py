"""Photo files to pixels: upright, sRGB, 8 bits, at the size that is wanted.

One order for all formats: decode (a JPEG at a reduced scale where that suffices), turn upright,
convert to sRGB, resize. Photos of a RAW file are its embedded preview, or else half the sensor's
size; of an animation the first frame; of a file with several pictures the primary one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.photos.bands import convert, resized, turn_picture, upright
from core.photos.beside import or_raw_beside
from core.photos.colour import is_final, to_srgb
from core.photos.loading import load
from core.photos.opening import Content, OpenedPhoto, Rendering, opened, path_of, photo_errors
from core.photos.scan import RAW_SUFFIXES
from core.photos.spare import passing_photo

_BAND_ROWS = 128
REDUCING_GAP = 1.75
"""Boxes bring a picture down to no less than so many times the wanted size."""

Windows = tuple[NDArray[np.uint8], tuple[tuple[int, int], ...]]
"""Windows (N, side, side, 3) of a photo at full size, and the (x, y) of their upper left corners.
"""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Pixels of one photo.

    `pixels` is (H, W, 3) uint8, upright, sRGB, C-contiguous, not writable; `full_size` the
    (width, height) in pixels that the upright photo has at full size. `windows` are at capture
    resolution, where they were asked for. `rendering` says whose picture it is; `warning`, one or
    more sentences, what is irregular about the file though its picture is whole.
    """

    pixels: NDArray[np.uint8]
    full_size: tuple[int, int]
    windows: Windows | None = None
    rendering: Rendering = Rendering.FILE
    warning: str | None = None


def decode_to_fit(
    path: Path,
    box: tuple[int, int] | None,
    *,
    developed: bool = False,
    screen: bytes | None = None,
) -> Decoded:
    """The photo for the screen: as large as fits into `box` (width, height), never enlarged.

    None gives all pixels. A JPEG is decoded at the smallest scale (1/8 .. 1) that is not below
    the result. Of a RAW file it is the preview (or what stands in for it), which may be smaller
    than `full_size`, the size it has when it is `developed`. `screen` is the profile to convert
    colours to, None for sRGB. Raises PhotoError.
    """

    # Of RAW files by name whoever asks knows that there is a quick answer and a developed one.
    best = box is None and path.suffix.lower() not in RAW_SUFFIXES

    def read(file: Path) -> Decoded:
        return _decode_to_fit(file, box, developed=developed, best=best, screen=screen)

    return or_raw_beside(read, path)


def _decode_to_fit(
    path: Path, box: tuple[int, int] | None, *, developed: bool, best: bool, screen: bytes | None
) -> Decoded:
    with opened(path, developed=developed) as photo:
        if best and not photo.is_at_capture_resolution:
            return _decode_to_fit(path, box, developed=True, best=False, screen=screen)
        own_size = photo.upright_size
        size = own_size if box is None else fitted_size(own_size, box)
        with photo_errors(path):
            pixels, warning = render(
                photo, size, draft_size=size, reducing_gap=REDUCING_GAP, screen=screen
            )
        full_size = photo.developed_size or own_size
        return Decoded(pixels, full_size, rendering=photo.rendering, warning=warning)


def decode_luminance(
    path: Path,
) -> tuple[NDArray[np.uint8], tuple[int, int], Rendering]:
    """The upright photo in grey at capture resolution, (H, W) uint8 with all its pixels; its full
    size, and whose picture it is: a RAW file whose preview is smaller is developed. Of a JPEG only
    the luminance is decoded, half the work. Raises PhotoError.
    """
    return or_raw_beside(_decode_luminance, path)


def _decode_luminance(
    path: Path, *, developed: bool = False
) -> tuple[NDArray[np.uint8], tuple[int, int], Rendering]:
    with opened(path, developed=developed) as photo:
        if not photo.is_at_capture_resolution:
            return _decode_luminance(path, developed=True)
        full_size = photo.developed_size or photo.upright_size
        with photo_errors(path):
            image = load(photo, luminance=True).image
            image = turn_picture(image, photo.orientation)
            if image.mode != "L":
                image = to_srgb(image, photo.icc).convert("L")
            return np.asarray(image), full_size, photo.rendering


def decode_for_scoring(
    source: Path | Content,
    size_for: Callable[[int, int], tuple[int, int]] | None,
    *,
    full_decode: bool = False,
    windows: Callable[[NDArray[np.uint8]], Windows] | None = None,
) -> Decoded:
    """The photo for a network, at exactly the size that `size_for(width, height)` wants of it.

    `size_for` gets the upright full size; None leaves the photo at full size. A JPEG is decoded at
    the smallest scale (1/8 .. 1) that is at least twice the wanted size on both sides, unless
    `full_decode`; sRGB conversion follows, then one Pillow bicubic resize, none where the size is
    right already. The same rule holds in training and in the app, since a reduced decode is some
    5 % softer than a full one. `windows` chooses windows of the photo at full size, which is then
    decoded once for both and brought to the wanted size by boxes first.
    Raises PhotoError; what `size_for` raises passes through.
    """
    with opened(source) as photo:
        full_size = photo.upright_size
        size = size_for(*full_size) if size_for is not None else full_size
        if windows is not None and not photo.is_at_capture_resolution:
            return _with_developed_windows(source, photo, size, windows)
        with photo_errors(path_of(source)):
            if windows is not None:
                return _with_windows(photo, size, windows)
            least = None if full_decode else draft_size(size)
            pixels, warning = render(photo, size, draft_size=least)
            return Decoded(pixels, full_size, warning=warning)


def decode_at_capture_resolution(source: Path | Content) -> NDArray[np.uint8]:
    """All pixels of the photo, (H, W, 3) uint8, upright, sRGB, not writable: of a RAW file whose
    preview is smaller those that the sensor saw. Raises PhotoError."""
    with opened(source) as photo:
        if photo.is_at_capture_resolution:
            with photo_errors(path_of(source)):
                return render(photo, photo.upright_size, draft_size=None)[0]
    with opened(source, developed=True) as developed, photo_errors(path_of(source)):
        return render(developed, developed.upright_size, draft_size=None)[0]


def draft_size(size: tuple[int, int]) -> tuple[int, int]:
    """The (width, height) below which no JPEG is decoded that a network sees at `size`."""
    return 2 * size[0], 2 * size[1]


def _with_windows(
    photo: OpenedPhoto, size: tuple[int, int], windows: Callable[[NDArray[np.uint8]], Windows]
) -> Decoded:
    """The whole and the windows from one decode."""
    full_size = photo.upright_size
    if size == full_size:
        whole, warning = render(photo, full_size, draft_size=None)
        return Decoded(whole, full_size, windows(whole), warning=warning)
    with passing_photo():
        whole, warning = render(photo, full_size, draft_size=None)
        chosen = windows(whole)
        return Decoded(resized(whole, size, REDUCING_GAP), full_size, chosen, warning=warning)


def _with_developed_windows(
    source: Path | Content,
    photo: OpenedPhoto,
    size: tuple[int, int],
    windows: Callable[[NDArray[np.uint8]], Windows],
) -> Decoded:
    """The whole from a RAW file's preview, as without windows; these from what the sensor saw."""
    with photo_errors(path_of(source)):
        whole, warning = render(photo, size, draft_size=draft_size(size))
    with opened(source, developed=True) as developed, photo_errors(path_of(source)):
        full_size = developed.upright_size
        pixels, _ = render(developed, full_size, draft_size=None)
        return Decoded(whole, full_size, windows(pixels), warning=warning)


def fitted_size(size: tuple[int, int], box: tuple[int, int]) -> tuple[int, int]:
    """The largest (width, height) of the same aspect that fits into `box`, never above `size`."""
    scale = min(box[0] / size[0], box[1] / size[1], 1.0)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def render(
    photo: OpenedPhoto,
    size: tuple[int, int],
    *,
    draft_size: tuple[int, int] | None,
    reducing_gap: float | None = None,
    screen: bytes | None = None,
) -> tuple[NDArray[np.uint8], str | None]:
    """Upright pixels of exactly `size`, from a decode not below `draft_size` (None = full), in sRGB
    or in the colours of a screen with that profile; and the warning that goes with them."""
    if draft_size is not None and photo.orientation >= 5:
        draft_size = draft_size[::-1]
    pixels, notes = load(photo, draft_size)
    warning = " ".join(notes) or None
    if isinstance(pixels, np.ndarray):
        pixels = upright(pixels, photo.orientation)
        if not is_final(photo.icc, screen):
            convert(pixels, partial(to_srgb, icc=photo.icc, screen=screen))
        if pixels.shape[1::-1] != size:
            pixels = resized(pixels, size, reducing_gap)
        pixels.flags.writeable = False
        return pixels, warning
    image = to_srgb(turn_picture(pixels, photo.orientation), photo.icc, screen)
    if image.size != size:
        image = image.resize(size, Image.Resampling.BICUBIC, reducing_gap=reducing_gap)
    return _array_of(image), warning


def _array_of(image: Image.Image) -> NDArray[np.uint8]:
    """(H, W, 3), band by band: four times as fast as in one piece, and without its two copies."""
    width, height = image.size
    pixels = np.empty((height, width, 3), np.uint8)
    for top in range(0, height, _BAND_ROWS):
        bottom = min(top + _BAND_ROWS, height)
        pixels[top:bottom] = np.asarray(image.crop((0, top, width, bottom)))
    pixels.flags.writeable = False
    return pixels
