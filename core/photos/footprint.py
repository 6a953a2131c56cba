"""How much memory it takes to read and decode a photo, told before by its header."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from core.errors import PhotoError
from core.photos.opening import is_raw_file, opened

SizeFor = Callable[[int, int], tuple[int, int]]

# What decoders and conversions hold at once, in bytes, as tests/core/photos/test_footprint.py
# measures it: of a JPEG its pixels as they are stored, turned and, where they are made smaller, as
# a picture of four bytes a pixel; in CMYK several such pictures; of a progressive one three
# channels of 16-bit coefficients too, at whatever scale it is decoded; of other kinds up to 16 bits
# a channel and alpha. A RAW file's is told by its own bytes: to develop it takes up to fifteen
# times as much.
_OF_JPEG_PIXEL: Final = 10
_OF_CMYK_PIXEL: Final = 16
_OF_COEFFICIENTS: Final = 6
_OF_PIXEL: Final = 24
_OF_RAW_BYTE: Final = 18


def footprint_bytes(path: Path, draft_size_for: SizeFor | None) -> int:
    """About the most memory, in bytes, that reading and decoding a photo takes at once.

    `draft_size_for(width, height)` is the size below which a JPEG is not decoded, None its full
    size; both as the photo stands upright. Of a file that cannot be opened it is the file's size,
    of one that is gone 0: what is wrong with it is told where it is decoded.
    """
    try:
        size_bytes = path.stat().st_size
        if is_raw_file(path):  # opening it may develop it
            return size_bytes * _OF_RAW_BYTE
        with opened(path) as photo:
            image, kept = photo.image, 0
            pixel_bytes = _OF_PIXEL
            if image.format in ("JPEG", "MPO"):
                pixel_bytes = _OF_CMYK_PIXEL if image.mode == "CMYK" else _OF_JPEG_PIXEL
                if "progression" in image.info:
                    kept = image.width * image.height * _OF_COEFFICIENTS
                if draft_size_for is not None:
                    wanted = draft_size_for(*photo.upright_size)
                    image.draft(None, wanted if photo.orientation < 5 else wanted[::-1])
            return size_bytes + kept + image.width * image.height * pixel_bytes
    except OSError:
        return 0
    except PhotoError:
        return size_bytes
