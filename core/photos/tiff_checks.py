"""What the parts of a TIFF page, its strips or tiles, say against themselves.

tifffile's decoders tell of packed data that cannot be unpacked, but pass over what libjpeg warns
of.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

import imagecodecs
from PIL import Image
from tifffile import TiffPage

from core.photos.jpeg import load_jpeg
from core.photos.webp_checks import check_webp

TOO_LONG: Final = "A part of its picture data is longer than the picture: it may be damaged."

_LZW, _JPEG, _WEBP = 5, 7, 50001
_LOW_BIT_FIRST: Final = 2  # FillOrder
_END_OF_TABLES: Final = b"\xff\xd9"


def check_parts(page: TiffPage, file_size: int) -> tuple[str, ...]:
    """Notes on the page's parts. Raises DamageError where picture data are lost, EOFError where
    parts are missing, ValueError where they are larger than the picture."""
    _refuse_gaps(page, file_size)
    compression = int(page.compression)
    notes: list[str] = []
    if compression == _JPEG:
        for part in _parts(page):
            notes += _of_jpeg(part, page.jpegtables)
    elif compression == _WEBP:
        for part in _parts(page):
            notes += check_webp(part)
    elif compression == _LZW:
        most = _bytes_of_a_part(page)
        if any(len(imagecodecs.lzw_decode(part)) > most for part in _parts(page)):
            notes.append(TOO_LONG)
    return tuple(dict.fromkeys(notes))


def _parts(page: TiffPage) -> Iterator[bytes]:
    """The parts as they are stored, bits in the order in which they are decoded."""
    turned = page.fillorder == _LOW_BIT_FIRST and page.compression not in (_JPEG, _WEBP)
    found = page.parent.filehandle.read_segments(page.dataoffsets, page.databytecounts)
    for part, _ in found:
        if isinstance(part, bytes):
            yield bytes(imagecodecs.bitorder_decode(part)) if turned else part


def _of_jpeg(part: bytes, tables: bytes | None) -> tuple[str, ...]:
    """As for a JPEG file, which the part becomes with the tables that all parts share."""
    if tables:
        part = tables.removesuffix(_END_OF_TABLES) + part[2:]
    with Image.open(io.BytesIO(part), formats=("JPEG",)) as image:
        image.draft(image.mode, (1, 1))  # the coding is read whole at any scale
        return load_jpeg(image, part)[1]


def _bytes_of_a_part(page: TiffPage) -> int:
    """The most that a part is unpacked to: the last strip may be as long as the others."""
    if page.is_tiled:
        width, rows = page.tilewidth, page.tilelength
    else:
        width, rows = page.imagewidth, page.rowsperstrip
    channels = 1 if int(page.planarconfig) == 2 else page.samplesperpixel
    return int(rows * -(-width * channels * page.bitspersample // 8))


def _refuse_gaps(page: TiffPage, file_size: int) -> None:
    """Parts that are missing would become black; those larger than the picture could fill memory.

    Raises EOFError and ValueError.
    """
    parts = list(zip(page.dataoffsets, page.databytecounts, strict=True))
    if page.is_tiled:
        across = -(-page.imagewidth // page.tilewidth)
        down = -(-page.imagelength // page.tilelength)
        wanted = across * down
        if page.tilewidth * page.tilelength > max(4 * page.imagewidth * page.imagelength, 2**24):
            raise ValueError("tiles larger than the picture")
    else:
        wanted = -(-page.imagelength // max(1, min(page.rowsperstrip, page.imagelength)))
    if int(page.planarconfig) == 2:
        wanted *= page.samplesperpixel
    if len(parts) < wanted or any(count == 0 for _, count in parts[:wanted]):
        raise EOFError("parts of the picture are missing")
    if any(offset + count > file_size for offset, count in parts[:wanted]):
        raise EOFError("the file is shorter than it says")
