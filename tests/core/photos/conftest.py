"""Pictures and files that the tests of core.photos are made of; all are written by the tests."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable

import numpy as np
import pytest
from PIL import ExifTags, Image

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


def tiff_directory(entries: dict[int, tuple[str, tuple]], offset: int) -> bytes:
    """One little-endian TIFF directory that is to lie at `offset`, its long values behind it."""
    sizes = {
        "B": (1, "B"),
        "A": (2, "B"),
        "H": (3, "H"),
        "I": (4, "I"),
        "R": (5, "II"),
        "S": (10, "ii"),
    }
    end = offset + 2 + 12 * len(entries) + 4
    table, heap = struct.pack("<H", len(entries)), b""
    for tag, (kind, values) in sorted(entries.items()):
        code, layout = sizes[kind]
        parts = values if len(layout) == 1 else [part for value in values for part in value]
        content = struct.pack(f"<{len(values) * len(layout)}{layout[0]}", *parts)
        if len(content) > 4:
            content += b"\0" * (len(content) % 2)
            field, heap = struct.pack("<I", end + len(heap)), heap + content
        else:
            field = content.ljust(4, b"\0")
        table += struct.pack("<HHI", tag, code, len(values)) + field
    return table + b"\0\0\0\0" + heap


@pytest.fixture
def dng() -> Callable[..., bytes]:
    """A DNG of 16-bit uncompressed Bayer data, with an embedded JPEG where one is given."""

    def make(
        linear: np.ndarray, *, orientation: int = 1, jpeg: bytes | None = None, cut: int = 0
    ) -> bytes:
        """`linear` is (H, W, 3), 0..1, of the camera whose space is XYZ seen through sRGB."""
        height, width, _ = linear.shape
        bayer = np.empty((height, width))
        for row, column, channel in ((0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 2)):
            bayer[row::2, column::2] = linear[row::2, column::2, channel]
        samples = (bayer * 60000 + 100).astype("<u2").tobytes()
        xyz_to_srgb = (32406, -15372, -4986, -9689, 18758, 415, 557, -2040, 10570)
        common = {
            254: ("I", (0,)),
            256: ("I", (width,)),
            257: ("I", (height,)),
            258: ("H", (16,)),
            259: ("H", (1,)),
            262: ("H", (32803,)),
            277: ("H", (1,)),
            278: ("I", (height,)),
            279: ("I", (len(samples),)),
            33421: ("H", (2, 2)),
            33422: ("B", (0, 1, 1, 2)),
            50714: ("H", (100,)),
            50717: ("I", (60100,)),
        }
        camera = {
            271: ("A", tuple(b"Test\0")),
            272: ("A", tuple(b"Camera\0")),
            274: ("H", (orientation,)),
            50706: ("B", (1, 4, 0, 0)),
            50708: ("A", tuple(b"Test Camera\0")),
            50721: ("S", tuple((number, 10000) for number in xyz_to_srgb)),
            50728: ("R", ((1, 1), (1, 1), (1, 1))),
            50778: ("H", (21,)),
        }
        start = 8
        if jpeg is None:
            first = {**common, **camera, 273: ("I", (0,))}
            data_at = start + len(tiff_directory(first, start))
            first[273] = ("I", (data_at,))
            content = tiff_directory(first, start) + samples
        else:
            with Image.open(io.BytesIO(jpeg)) as preview:
                preview_size = preview.size
            first = {
                **camera,
                254: ("I", (1,)),
                256: ("I", (preview_size[0],)),
                257: ("I", (preview_size[1],)),
                258: ("H", (8, 8, 8)),
                259: ("H", (7,)),
                262: ("H", (6,)),
                273: ("I", (0,)),
                277: ("H", (3,)),
                278: ("I", (preview_size[1],)),
                279: ("I", (len(jpeg),)),
                330: ("I", (0,)),
            }
            jpeg += b"\0" * (len(jpeg) % 2)
            sub_at = start + len(tiff_directory(first, start))
            sub = {**common, 273: ("I", (0,))}
            data_at = sub_at + len(tiff_directory(sub, sub_at))
            sub[273] = ("I", (data_at + len(jpeg),))
            first |= {273: ("I", (data_at,)), 330: ("I", (sub_at,))}
            content = tiff_directory(first, start) + tiff_directory(sub, sub_at) + jpeg + samples
        content = b"II*\0" + struct.pack("<I", start) + content
        return content[: len(content) - cut]

    return make


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
