"""HEIC and HEIF pictures through libheif, guarded against files that kill the process."""

from __future__ import annotations

import io
from typing import BinaryIO

import pi_heif
from PIL import Image

from core.photos.iso_boxes import boxes

# Depth maps, thumbnails and auxiliary pictures are not wanted: less of a hostile file is parsed.
pi_heif.options.THUMBNAILS = False
pi_heif.options.DEPTH_IMAGES = False
pi_heif.options.AUX_IMAGES = False


def open_heif(file: BinaryIO) -> Image.Image:
    """The primary picture, upright already (its EXIF orientation is set to 1); loads when asked to.

    Raises what pi_heif does, and ValueError for damaged item names.
    """
    data = file.read()
    _check_item_names(data)
    image: Image.Image = pi_heif.HeifImageFile(io.BytesIO(data))
    return image


def _check_item_names(data: bytes) -> None:
    """Refuse item types and names that are not UTF-8: pi_heif 1.4.0 crashes on them (a segfault).

    pillow-heif fixed this in 1.8.0; pi_heif has had no release since.
    """
    for meta in boxes(data, b"meta", 0, len(data)):
        for items in boxes(data, b"iinf", meta.start + 4, meta.stop):
            first = items.start + (6 if data[items.start] == 0 else 8)
            for entry in boxes(data, b"infe", first, items.stop):
                body = data[entry.start : entry.stop]
                body[12 if body[:1] >= b"\x03" else 8 :].decode("utf-8")  # UnicodeDecodeError
