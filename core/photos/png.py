"""What Pillow does not tell of a PNG: chunks behind its pixels, and opacity in a single colour."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import BinaryIO, Final

import numpy as np
from PIL import Image

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_GREY, _RGB = 0, 2  # colour types
_MAX_VALUE_BYTES: Final = 2**24


def chunks(file: BinaryIO) -> Iterator[tuple[bytes, int, int]]:
    """(kind, where its content begins, how long it says it is) up to the end or what is no chunk.

    The file's position is as it was before, whenever the caller looks.
    """
    before = file.tell()
    try:
        size = file.seek(0, os.SEEK_END)
        position = len(_SIGNATURE)
        while position + 12 <= size:
            file.seek(position)
            head = file.read(8)
            length = int.from_bytes(head[:4], "big")
            if not head[4:].isalpha():
                return
            yield head[4:], position + 8, length
            position += 12 + length
    finally:
        file.seek(before)


def content(file: BinaryIO, kind: bytes) -> bytes | None:
    """The content of the first chunk of that kind, wherever it lies; None where there is none."""
    for found, start, length in chunks(file):
        if found == kind:
            before = file.tell()
            file.seek(start)
            data = file.read(min(length, _MAX_VALUE_BYTES))
            file.seek(before)
            return data if len(data) == length else None
    return None


def with_opacity(image: Image.Image, file: BinaryIO) -> Image.Image:
    """The picture whose one transparent colour (tRNS) means what the file says.

    Pillow compares it with values that it has scaled to 8 bits already (grey of 1, 2 and 4 bits),
    or not at all (16 bits). Decodes a picture of 16 bits that has such a colour.
    """
    if "transparency" not in image.info or image.mode == "P":
        return image
    file.seek(len(_SIGNATURE) + 16)
    depth, colour_type = file.read(2)
    file.seek(0)
    if colour_type == _GREY and depth < 8:
        value = int.from_bytes((content(file, b"tRNS") or b"\0\0")[:2], "big")
        image.info["transparency"] = value * 255 // (2**depth - 1)
    elif depth == 16 and colour_type in (_GREY, _RGB):
        image.load()  # tells of damage in Pillow's way, as for every PNG
        return _of_16_bits(image, file)
    return image


def _of_16_bits(image: Image.Image, file: BinaryIO) -> Image.Image:
    """The loaded picture with its opacity, 8 bits a channel, without the colour's value."""
    if image.mode == "RGB":  # which has lost the lower bits, by which colours differ
        import imagecodecs  # slow to import, and seldom wanted

        file.seek(0)
        values = imagecodecs.png_decode(file.read())
        levels, opaque = values[..., :3], values[..., 3:] > 0
    else:
        levels = np.asarray(image)[..., None]
        opaque = levels != image.info["transparency"]
    scaled = (levels.astype(np.uint32) * 255 + 32767) // 65535
    pixels = np.concatenate([scaled, np.where(opaque, 255, 0)], axis=-1).astype(np.uint8)
    flat = Image.fromarray(pixels)
    flat.info = {key: value for key, value in image.info.items() if key != "transparency"}
    flat.format = "PNG"
    return flat


def exif_of(image: Image.Image, file: BinaryIO) -> bytes | None:
    """The EXIF block, wherever it lies; Pillow would decode all pixels to find one behind them."""
    if "exif" in image.info:
        return bytes(image.info["exif"])
    return content(file, b"eXIf")
