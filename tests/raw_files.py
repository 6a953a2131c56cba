"""RAW files and TIFF directories, written byte by byte."""

from __future__ import annotations

import io
import struct

import numpy as np
from PIL import Image


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


def make_dng(
    linear: np.ndarray, *, orientation: int = 1, jpeg: bytes | None = None, cut: int = 0
) -> bytes:
    """A DNG of 16-bit uncompressed Bayer data, with an embedded JPEG where one is given.

    `linear` is (H, W, 3), 0..1, of the camera whose space is XYZ seen through sRGB.
    """
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
