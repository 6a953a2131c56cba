"""JPEG pixels by a decoder that reports what it stumbles over, which Pillow keeps to itself.

Both stand on libjpeg-turbo with the same settings (accurate DCT, smooth upsampling), so that they
give the same pixels; this one is faster at full size, since it copies less.

What libjpeg says is weighed: it names the first fault alone. Where that is harmless it is mended in
memory (stray bytes taken out, an end marker put behind) and the picture is decoded once more, which
brings to light whatever else there is.
"""

from __future__ import annotations

import re
from typing import Final

import numpy as np
import simplejpeg
from numpy.typing import NDArray
from PIL import Image

from core.photos.damage import DamageError, lost_sector
from core.photos.jpeg_structure import EOI, Structure, structure_of
from core.photos.spare import spare_memory

Pixels = NDArray[np.uint8]

COLOURS: Final = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}
"""Pillow's modes of JPEGs, and what they are called here."""
NO_END: Final = "Its end marker is missing; all of the picture is there."
EXTRA_BYTES: Final = "It holds stray bytes that belong to no part of the picture."
ODD_HEADER: Final = "Its header is irregular."

_MAX_ATTEMPTS: Final = 5
_END: Final = bytes((0xFF, EOI))
_EXTRANEOUS = re.compile(r"(\d+) extraneous bytes before marker 0x(\w\w)")
_LEFT_OVER_BYTES: Final = 8
"""So few bytes some cameras leave behind a scan; libjpeg itself passes over about as many."""
_WARNINGS: Final = ("Corrupt JPEG data", "Premature end of JPEG", "Inconsistent progression")
_INSTEAD: Final = {
    0: "zeros instead of picture data",
    0xFF: "FF bytes instead of picture data",
}
_OF_HEADER: Final = ("unknown JFIF revision", "Unknown Adobe color", "Invalid SOS parameters")


def decode_jpeg(data: bytes, mode: str, size: tuple[int, int]) -> tuple[Pixels, tuple[str, ...]]:
    """The picture in one of the modes of COLOURS, (H, W) or (H, W, channels), and notes on it.

    `size` (width, height) is what Pillow's draft chose: the full one or that of a scale 1/2, 1/4,
    1/8. CMYK comes as Adobe stores it, inverted. Raises DamageError where picture data are lost,
    UnsupportedError for a kind that this decoder does not know.
    """
    notes: list[str] = []
    for _ in range(_MAX_ATTEMPTS):
        try:
            pixels = _decoded(data, mode, size, strict=True)
            break
        except ValueError as error:
            message = str(error)
        if any(words in message for words in _OF_HEADER):
            pixels = _decoded(data, mode, size, strict=False)
            notes.append(ODD_HEADER)
            break
        data, note = _mended(data, message)
        notes.append(note)
    else:
        raise DamageError(message)
    _check_runs(data)
    return pixels, tuple(dict.fromkeys(notes))


class UnsupportedError(Exception):
    """A JPEG that turbojpeg does not decode, which says nothing of its soundness."""


def load_jpeg(image: Image.Image, data: bytes) -> tuple[Image.Image | Pixels, tuple[str, ...]]:
    """The pixels of a JPEG that Pillow opened and perhaps drafted, an array (H, W, 3) where they
    are RGB, else a picture; and notes. Raises DamageError, and whatever Pillow raises.

    Kinds that turbojpeg does not decode are left to Pillow, and judged by their structure.
    """
    if image.mode in COLOURS:
        try:
            pixels, notes = decode_jpeg(data, image.mode, image.size)
        except UnsupportedError:
            pass
        else:
            return pixels if image.mode == "RGB" else _picture(pixels, image.mode), notes
    _check_runs(data)
    structure = structure_of(data)
    if not structure.scans:  # Pillow would go on to the next picture in the file
        raise DamageError("its picture data are missing")
    image.load()
    return image, () if structure.end else (NO_END,)


def _picture(pixels: Pixels, mode: str) -> Image.Image:
    """Grey, or CMYK as Adobe stores it."""
    if mode == "L":
        return Image.fromarray(pixels)
    size = (pixels.shape[1], pixels.shape[0])
    return Image.frombytes(mode, size, np.ascontiguousarray(pixels), "raw", "CMYK;I")


def _decoded(data: bytes, mode: str, size: tuple[int, int], *, strict: bool) -> Pixels:
    spare = spare_memory(3 * size[0] * size[1]) if mode == "RGB" else None
    pixels: Pixels = simplejpeg.decode_jpeg(
        data, COLOURS[mode], min_width=size[0], min_height=size[1], strict=strict, buffer=spare
    )
    if pixels.shape[1::-1] != size:
        raise UnsupportedError(f"decoded at {pixels.shape}")
    return pixels[..., 0] if mode == "L" else pixels


def _mended(data: bytes, message: str) -> tuple[bytes, str]:
    """The data without the harmless fault that libjpeg named, and a note on it.

    Raises DamageError where the fault is not harmless, UnsupportedError where it is none.
    """
    if not any(words in message for words in _WARNINGS):
        raise UnsupportedError(message)
    structure = structure_of(data)
    reason = message.partition("data: ")[2] or message
    if not structure.scans:
        raise DamageError(reason)
    if message.startswith("Premature end of JPEG") and structure.end is None:
        if not structure.has_all_scans:
            raise DamageError("the file ends before its last scan")
        return data + _END, NO_END
    match = _EXTRANEOUS.search(message)
    if match is not None:
        stray = _harmless_bytes(data, structure, int(match[1]), int(match[2], 16))
        if stray is not None:
            return data[: stray[0]] + data[stray[1] :], EXTRA_BYTES
    for scan in structure.scans:
        place = lost_sector(data, scan.start, scan.stop)
        if place is not None:  # says more than where the decoder lost its way
            raise DamageError(_INSTEAD[data[place]])
    raise DamageError(reason)


def _harmless_bytes(
    data: bytes, structure: Structure, count: int, marker: int
) -> tuple[int, int] | None:
    """Where the `count` stray bytes before a marker lie, if they are none of the picture's.

    Between segments nothing is lost. Behind a scan they are harmless if they are all alike, which
    is padding, or only a few; else they are picture data for which no place was left, so that the
    decoder must have lost its way before.
    """
    for start, stop in structure.gaps:
        if stop - start == count:
            return start, stop
    for scan in structure.scans:
        if scan.ended_by == marker or (scan.ended_by is None and marker == EOI):
            stop = scan.start + len(data[scan.start : scan.stop].rstrip(b"\xff"))
            start = max(scan.start, stop - count)
            left = data[start:stop]
            if count <= _LEFT_OVER_BYTES:
                return start, stop
            if len(set(left)) == 1 and _is_padding(data, start, scan.start):
                return start, stop
    return None


def _is_padding(data: bytes, start: int, scan_start: int) -> bool:
    """Whether the equal bytes from `start` on begin about there, and were not taken for picture
    before: libjpeg holds up to eight bytes in advance."""
    before = data[max(scan_start, start - 2 * _LEFT_OVER_BYTES) : start]
    return len(before.rstrip(data[start : start + 1])) > 0


def _check_runs(data: bytes) -> None:
    """Refuse sectors of equal bytes where the picture's data should be.

    FF stands for itself nowhere in them, but before a marker as often as one likes. Zeros may stand
    for flat blocks, if the scan's tables have it so (optimised ones of a picture with black bars).
    """
    if lost_sector(data, 0, len(data)) is None:
        return
    for scan in structure_of(data).scans:
        stop = scan.start + len(data[scan.start : scan.stop].rstrip(b"\xff"))  # fill bytes
        if lost_sector(data, scan.start, stop, b"\xff") is not None:
            raise DamageError(_INSTEAD[0xFF])
        if not scan.zeros_are_flat and lost_sector(data, scan.start, scan.stop, b"\0") is not None:
            raise DamageError(_INSTEAD[0])
