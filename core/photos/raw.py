"""The picture of a RAW file: its embedded preview, a quick development where there is none, or the
full one."""

from __future__ import annotations

import io
import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
import rawpy
from numpy.typing import NDArray
from PIL import ExifTags, Image
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from core.photos.damage import DamageError
from core.photos.jpeg import load_jpeg
from core.photos.quiet import quiet
from core.photos.stated_colour import ColourSource, StatedColour

_PREVIEW_SIDE_PX = 1024  # below this a preview is a thumbnail: too little to judge a photo by
_MAX_LOST_ROWS = 0.02
_ERASED = 0xFFFF  # as flash memory reads that holds nothing
_MAX_DIRECTORIES = 32
_SLACK_BYTES = 65536  # some cameras announce a little more than they write
_SUB_IFDS = 330
_DATA_TAGS = ((273, 279), (324, 325))  # offsets and byte counts: of strips, of tiles
_TIFF_MAGIC = (b"II*\0", b"MM\0*")
_MAGIC = (  # Fujifilm, Olympus, Panasonic, Sigma, Minolta; Canon's old one below
    b"FUJIFILMCCD-RAW", b"IIRO", b"IIRS", b"MMOR", b"IIU\0", b"FOVb", b"\0MRM",
)  # fmt: skip
DEVELOPED_COLOUR = StatedColour(ColourSource.DEVELOPED)
_ORIENTATION_OF_FLIP = {0: 1, 3: 3, 5: 8, 6: 6}  # LibRaw's flip -> EXIF orientation


_NO_PREVIEW = (
    rawpy.LibRawError,
    rawpy.NotSupportedError,
    DamageError,
    OSError,
    ValueError,
    SyntaxError,
)


@dataclass(frozen=True, slots=True)
class Preview:
    """The camera's own JPEG inside a RAW file, and the EXIF orientation still to be applied."""

    jpeg: bytes
    orientation: int


@dataclass(frozen=True, slots=True)
class RawPicture:
    """What is shown of a RAW file: its preview, or upright sRGB pixels (H, W, 3).

    `full_size` is the (width, height) that the upright photo has when it is developed at full size.
    """

    picture: Preview | NDArray[np.uint8]
    full_size: tuple[int, int]


def is_raw(head: bytes) -> bool:
    """Whether a file that begins so is RAW, whatever it is called; many RAW files do not tell."""
    if head.startswith(_MAGIC) or head[6:14] == b"HEAPCCDR":
        return True
    return head[4:12] == b"ftypcrx " or (head[:4] in _TIFF_MAGIC and head[8:10] == b"CR")


def exif_of(file: BinaryIO) -> Image.Exif | None:
    """The EXIF of a RAW file that is made like a TIFF; None for others."""
    file.seek(0)
    if file.read(4) not in _TIFF_MAGIC:
        return None
    file.seek(0)
    try:
        exif = Image.Exif()
        exif.load_from_fp(file)
    except Exception:  # damaged metadata raise about anything; no pixel is touched here
        return None
    return exif


def read_raw(file: BinaryIO, *, max_pixels: int, developed: bool = False) -> RawPicture:
    """The embedded preview, or else the photo developed at half size; at full size if `developed`.

    A preview counts if its long side has 1024 pixels or half of the sensor's. Development uses the
    camera's white balance and keeps the exposure as it was shot (no automatic brightening, so that
    an under-exposed frame stays one).
    Raises rawpy.LibRawError, OSError, EOFError, and DecompressionBombError above `max_pixels`.
    """
    with quiet(), rawpy.imread(file) as raw:
        sensor = (raw.sizes.width, raw.sizes.height)
        if sensor[0] * sensor[1] > max_pixels:
            raise Image.DecompressionBombError
        full_size = sensor[::-1] if _ORIENTATION_OF_FLIP.get(raw.sizes.flip, 1) >= 5 else sensor
        preview = None if developed else _preview(raw, sensor)
        if preview is not None:
            return RawPicture(preview, full_size)
        lost = _lost_rows(raw.raw_image_visible, raw.white_level)
        if _ends_early(file) or lost > _MAX_LOST_ROWS:
            raise EOFError("there is less picture data than it announces")
        pixels: NDArray[np.uint8] = raw.postprocess(
            half_size=not developed, use_camera_wb=True, no_auto_bright=True, output_bps=8
        )
    if developed:
        full_size = (pixels.shape[1], pixels.shape[0])
    return RawPicture(np.ascontiguousarray(pixels), full_size)


def stated_orientation(path: Path) -> int | None:
    """The EXIF orientation that the camera noted; only the file's head is read.

    None where it is no RAW file, or LibRaw cannot open one of that name.
    """
    try:
        with quiet(), rawpy.imread(os.fspath(path)) as raw:
            return _ORIENTATION_OF_FLIP.get(raw.sizes.flip, 1)
    except (rawpy.LibRawError, UnicodeEncodeError):
        return None


def _lost_rows(values: NDArray[np.uint16], white_level: int) -> float:
    """Share of rows of zeros alone, or of FF bytes alone above what the sensor knows as white,
    which no sensor gives."""
    rows = values.reshape(len(values), -1)
    lost = ~rows.any(axis=1)
    if white_level < _ERASED:
        lost |= (rows == _ERASED).all(axis=1)
    return float(lost.mean())


def _ends_early(file: BinaryIO) -> bool:
    """Whether a TIFF-like RAW file (DNG, NEF, ARW, CR2 ...) ends before its picture data do.

    LibRaw then goes on without an error, and fills the rest from unused memory: pieces of other
    photos were seen.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    try:
        directory = ImageFileDirectory_v2(file.read(8))
        waiting = [directory.next]
        for _ in range(_MAX_DIRECTORIES):
            if not waiting:
                break
            file.seek(waiting.pop())
            directory.load(file)
            waiting += [directory.next] if directory.next else []
            waiting += directory.get(_SUB_IFDS, ())
            for offsets, counts in _DATA_TAGS:
                parts = zip(directory.get(offsets, ()), directory.get(counts, ()), strict=False)
                if any(start + count > size + _SLACK_BYTES for start, count in parts):
                    return True
    except (SyntaxError, OSError, ValueError, TypeError, struct.error):
        pass  # another kind of file, or one that LibRaw reads in a way of its own
    return False


def _preview(raw: rawpy.RawPy, sensor: tuple[int, int]) -> Preview | None:
    try:
        jpeg = raw.extract_thumb().data
        if not isinstance(jpeg, bytes):  # an uncompressed bitmap: always tiny
            return None
        with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as image:
            size = image.size
            orientation = image.getexif().get(ExifTags.Base.Orientation)
            image.draft(None, (1, 1))
            load_jpeg(image, jpeg)  # a damaged preview must not hide a sound RAW
    except _NO_PREVIEW:
        return None
    if max(size) < min(_PREVIEW_SIDE_PX, max(sensor) // 2):
        return None
    if not isinstance(orientation, int) or not 1 <= orientation <= 8:
        orientation = _ORIENTATION_OF_FLIP.get(raw.sizes.flip, 1)
    turned = (size[0] < size[1]) != (sensor[0] < sensor[1])
    if orientation >= 5 and turned:
        orientation = 1  # this camera stores its preview upright
    return Preview(jpeg, orientation)
