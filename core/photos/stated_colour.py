"""Which colours a file's numbers mean, and what says so.

An ICC profile, else EXIF's ColorSpace with the interoperability index, else nclx (HEIF, AVIF) or
cICP (PNG), else a PNG's sRGB and gAMA, else sRGB.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, Final

import numpy as np
from PIL import ExifTags, Image

from core.photos import png
from core.photos.colour import is_usable
from core.photos.iso_boxes import stated_nclx
from core.photos.profiles import (
    ADOBE_GAMMA,
    ADOBE_RGB,
    BT709,
    PRIMARIES,
    SRGB_TRANSFER,
    TRANSFERS,
    Primaries,
    profile,
)

_GREY_MODES: Final = ("1", "L", "LA", "I", "F", "I;16", "I;16B", "I;16L", "I;16N")
_NO_RGB: Final = ("CMYK", "LAB")
_SRGB, _ADOBE_RGB, _UNCALIBRATED = 1, 2, 65535  # ColorSpace; 2 is written outside the standard
_ADOBE_INDEX, _SRGB_INDEX = "R03", "R98"
_INTEROPERABILITY_INDEX: Final = 1
_SRGB_GAMMA, _GAMMA_TOLERANCE = 1 / 2.2, 0.01  # an encoder's way to say sRGB: PNG, 11.3.2.2
_XY_TOLERANCE: Final = 0.002
_UNSAID: Final = 2  # of H.273
_NAMES: Final = {1: "BT.709", 9: "BT.2020", 11: "DCI-P3", 12: "Display P3"}
_TRANSFER_NAMES: Final = {8: "linear", 16: "PQ", 18: "HLG"}


class ColourSource(StrEnum):
    """What says which colours are meant."""

    PROFILE = "profile"
    """An ICC profile."""
    EXIF = "exif"
    CODE_POINTS = "code points"
    """nclx of HEIF and AVIF, cICP of PNG."""
    PNG = "png"
    """A PNG's sRGB, gAMA or cHRM."""
    DEVELOPED = "developed"
    """sRGB, because a RAW file is developed into it."""
    NOTHING = "nothing"
    """The file does not say; sRGB is assumed."""


@dataclass(frozen=True, slots=True)
class StatedColour:
    """`icc` is the profile to convert by, None where the numbers are sRGB already; `name` of the
    colours, None where only the profile itself tells it."""

    source: ColourSource
    icc: bytes | None = None
    name: str | None = "sRGB"


NOT_STATED: Final = StatedColour(ColourSource.NOTHING)


def stated_colour(
    image: Image.Image, exif: Image.Exif | None, file: BinaryIO | None, name: str
) -> StatedColour:
    """What a picture whose header is read says of its colours; never decodes, never raises.

    `file` is the whole file where chunks and boxes are to be looked at. `name`, that of the file,
    tells Adobe RGB where EXIF only says that it is not sRGB: cameras begin it with an underscore.
    """
    icc = image.info.get("icc_profile")
    if icc and is_usable(bytes(icc), image.mode):
        return StatedColour(ColourSource.PROFILE, bytes(icc), None)
    if image.mode in _NO_RGB:
        return NOT_STATED
    grey = image.mode in _GREY_MODES
    try:
        by_exif = None if exif is None else _by_exif(exif, name, grey=grey)
        return by_exif or _by_container(image, file, grey=grey) or NOT_STATED
    except Exception:  # damaged metadata raise about anything; no pixel is touched here
        return NOT_STATED


def adobe_rgb_by_exif(exif: Image.Exif, name: str) -> bool | None:
    """Whether EXIF says Adobe RGB (or sRGB); None where it says neither."""
    main = exif.get_ifd(ExifTags.IFD.Exif)
    space = main.get(ExifTags.Base.ColorSpace, exif.get(ExifTags.Base.ColorSpace))
    index = exif.get_ifd(ExifTags.IFD.Interop).get(_INTEROPERABILITY_INDEX)
    if isinstance(index, bytes):
        index = index.decode("ascii", "replace")
    index = index.strip("\0 ") if isinstance(index, str) else None
    if space == _ADOBE_RGB or (space in (_UNCALIBRATED, None) and index == _ADOBE_INDEX):
        return True
    if space == _UNCALIBRATED and index is None and name.startswith("_"):
        return True
    return False if space == _SRGB or (space is None and index == _SRGB_INDEX) else None


def _by_exif(exif: Image.Exif, name: str, *, grey: bool) -> StatedColour | None:
    match adobe_rgb_by_exif(exif, name):
        case True:
            return adobe_rgb(grey=grey)
        case False:
            return StatedColour(ColourSource.EXIF)
        case _:
            return None


def adobe_rgb(*, grey: bool = False) -> StatedColour:
    """Adobe RGB as EXIF states it."""
    icc = profile(ADOBE_RGB, ADOBE_GAMMA, grey=grey)
    return StatedColour(ColourSource.EXIF, icc, "Adobe RGB")


def _by_container(image: Image.Image, file: BinaryIO | None, *, grey: bool) -> StatedColour | None:
    if file is None:
        return None
    if image.format in ("HEIF", "AVIF"):
        before = file.tell()
        file.seek(0)
        points = stated_nclx(file.read())
        file.seek(before)
        return None if points is None else _by_code_points(*points, grey=grey)
    if image.format == "PNG":
        cicp = png.content(file, b"cICP")
        found = _by_code_points(cicp[0], cicp[1], grey=grey) if cicp and len(cicp) == 4 else None
        return found or _by_png(image, grey=grey)
    return None


def _by_code_points(primaries: int, transfer: int, *, grey: bool) -> StatedColour | None:
    """None where they leave it open, or are not known here."""
    if primaries == _UNSAID and transfer == _UNSAID:
        return None
    space = PRIMARIES.get(1 if primaries == _UNSAID else primaries)
    if space is None or transfer not in TRANSFERS:
        return None
    plain = TRANSFERS[transfer] is TRANSFERS[SRGB_TRANSFER]
    if plain and (space is BT709 or grey):
        return StatedColour(ColourSource.CODE_POINTS)
    name = _NAMES.get(1 if primaries == _UNSAID else primaries, f"H.273 {primaries}")
    if not plain:
        name = f"{name}, {_TRANSFER_NAMES.get(transfer, f'H.273 {transfer}')}"
    curve = SRGB_TRANSFER if plain else transfer
    return StatedColour(ColourSource.CODE_POINTS, profile(space, curve, grey=grey), name)


def _by_png(image: Image.Image, *, grey: bool) -> StatedColour | None:
    if image.info.get("srgb") is not None:
        return StatedColour(ColourSource.PNG)
    gamma, corners = image.info.get("gamma"), image.info.get("chromaticity")
    if not gamma:
        return None
    space = BT709
    if corners and len(corners) == 8:
        white, red, green, blue = (tuple(corners[i : i + 2]) for i in range(0, 8, 2))
        space = _near_srgb(Primaries(red, green, blue, white))
    like_srgb = abs(gamma - _SRGB_GAMMA) < _GAMMA_TOLERANCE
    if like_srgb and (space is BT709 or grey):
        return StatedColour(ColourSource.PNG)
    curve = SRGB_TRANSFER if like_srgb else float(1 / gamma)
    if isinstance(curve, float) and not 0.1 <= curve <= 10:
        return None
    name = "PNG" if like_srgb else f"PNG, gamma {1 / gamma:.3g}"
    return StatedColour(ColourSource.PNG, profile(space, curve, grey=grey), name)


def _near_srgb(primaries: Primaries) -> Primaries:
    """BT.709's own where the numbers are those but for rounding."""
    apart = np.abs(np.asarray(primaries) - np.asarray(BT709))
    return BT709 if apart.max() <= _XY_TOLERANCE else primaries
