"""Pictures and files that the tests of core.photos are made of; all are written by the tests."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable

import numpy as np
import pytest
from PIL import ExifTags, Image

from tests.raw_files import make_dng, tiff_directory

# Where the stored picture's rows and columns begin in the upright one (EXIF 2.32, table 4.6.4 A).
STORED = {
    1: lambda upright: upright,
    2: lambda upright: upright[:, ::-1],
    3: lambda upright: upright[::-1, ::-1],
    4: lambda upright: upright[::-1],
    5: lambda upright: upright.swapaxes(0, 1),
    6: lambda upright: upright[:, ::-1].swapaxes(0, 1),
    7: lambda upright: upright[::-1, ::-1].swapaxes(0, 1),
    8: lambda upright: upright[::-1].swapaxes(0, 1),
}


@pytest.fixture
def upright() -> np.ndarray:
    """(64, 96, 3) uint8: four quarters of different colour, smoothly shaded."""
    rows, columns = np.mgrid[0:64, 0:96]
    shade = (rows * 40 // 64 + columns * 40 // 96)[..., None]
    quarters = np.array([[[200, 40, 40], [40, 180, 40]], [[40, 40, 200], [200, 200, 60]]])
    return (quarters[rows // 32, columns // 48] + shade // 2).astype(np.uint8)


@pytest.fixture
def stored() -> Callable[[np.ndarray, int], Image.Image]:
    """How a camera stores an upright picture under an EXIF orientation."""
    return lambda upright, orientation: Image.fromarray(
        np.ascontiguousarray(STORED[orientation](upright))
    )


@pytest.fixture
def exif_with() -> Callable[..., Image.Exif]:
    def make(orientation: int = 1) -> Image.Exif:
        exif = Image.Exif()
        exif[ExifTags.Base.Orientation] = orientation
        return exif

    return make


@pytest.fixture
def encoded() -> Callable[..., bytes]:
    def encode(image: Image.Image, file_format: str, **options: object) -> bytes:
        buffer = io.BytesIO()
        image.save(buffer, file_format, **options)
        return buffer.getvalue()

    return encode


@pytest.fixture
def matrix_profile() -> Callable[..., bytes]:
    """A minimal ICC v2 display profile: colorants as rows of XYZ (D50), one gamma; or grey."""

    def make(colorants: list[list[float]] | None, gamma: float) -> bytes:
        def fixed(*numbers: float) -> bytes:
            return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))

        def xyz(*numbers: float) -> bytes:
            return b"XYZ \0\0\0\0" + fixed(*numbers)

        curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
        name = b"test\0"
        description = b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + b"\0" * 78
        tags = {
            b"desc": description,
            b"cprt": b"text\0\0\0\0free\0",
            b"wtpt": xyz(0.9642, 1, 0.8249),
        }
        if colorants is None:
            tags[b"kTRC"] = curve
        else:
            for letter, colorant in zip((b"r", b"g", b"b"), colorants, strict=True):
                tags[letter + b"XYZ"] = xyz(*colorant)
                tags[letter + b"TRC"] = curve
        table = struct.pack(">I", len(tags))
        body = b""
        for tag, content in tags.items():
            content += b"\0" * (-len(content) % 4)
            table += tag + struct.pack(">II", 132 + 12 * len(tags) + len(body), len(content))
            body += content
        space = b"GRAY" if colorants is None else b"RGB "
        total = 128 + len(table) + len(body)
        header = struct.pack(">I4xI", total, 0x02400000) + b"mntr" + space + b"XYZ "
        header += b"\0" * 12 + b"acsp" + b"\0" * 28 + fixed(0.9642, 1, 0.8249)
        return header.ljust(128, b"\0") + table + body

    return make


@pytest.fixture
def dng() -> Callable[..., bytes]:
    """See tests.raw_files."""
    return make_dng


@pytest.fixture
def rgb16_tiff() -> Callable[[np.ndarray], bytes]:
    """A TIFF of (H, W, 3) uint16 values, which Pillow reads but does not write."""

    def make(values: np.ndarray) -> bytes:
        height, width, _ = values.shape
        samples = values.astype("<u2").tobytes()
        entries = {
            256: ("I", (width,)),
            257: ("I", (height,)),
            258: ("H", (16, 16, 16)),
            259: ("H", (1,)),
            262: ("H", (2,)),
            273: ("I", (8,)),
            277: ("H", (3,)),
            278: ("I", (height,)),
            279: ("I", (len(samples),)),
        }
        start = 8 + len(samples)
        header = b"II*\0" + struct.pack("<I", start)
        return header + samples + tiff_directory(entries, start)

    return make
