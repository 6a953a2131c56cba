"""TIFF files of every layout that is read, and of some that are not, with the pixels they mean."""

from __future__ import annotations

import io
import itertools
import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import tifffile

HEIGHT, WIDTH = 37, 45  # no multiple of a strip, of a tile, or of eight bits
BACKGROUND = 128


class Case(NamedTuple):
    """`expected` is (H, W, 3), 0..255, as floats, which `values`, (H, W, channels) as they are
    stored, mean; where it is no `must`, a refusal is right as well."""

    name: str
    data: bytes
    values: np.ndarray
    expected: np.ndarray
    tolerance: float
    must: bool


class _Kind(NamedTuple):
    name: str
    values: np.ndarray
    expected: np.ndarray
    options: dict[str, Any]
    must: bool = True


def scene(channels: int) -> np.ndarray:
    """(H, W, channels) of 0..1, each channel different, smooth with edges; both ends are there."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
    waves = [
        0.5 + 0.5 * np.sin(rows / (5 + 2 * i) + i) * np.cos(columns / (7 + i))
        for i in range(channels)
    ]
    picture = np.stack(waves, axis=-1)
    picture[10:20, 12:30] = 1 - picture[10:20, 12:30]
    picture[0, 0], picture[0, 1] = 0, 1
    return picture


def _rgb(levels: np.ndarray) -> np.ndarray:
    return np.repeat(levels, 3, axis=-1) if levels.shape[-1] == 1 else levels


def _integers(channels: int, bits: int) -> tuple[np.ndarray, np.ndarray]:
    """Values of so many bits, and the 0..255 they mean."""
    top = 2**bits - 1
    dtype = "u1" if bits <= 8 else "u2" if bits <= 16 else "u4"
    values = np.round(scene(channels) * top).astype(dtype)
    return values, values.astype(np.float64) * 255 / top


def _over_background(levels: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    return levels * alpha + BACKGROUND * (1 - alpha)


def _kinds() -> Iterator[_Kind]:
    for bits in (1, 2, 4, 8, 12, 16, 32):
        values, levels = _integers(1, bits)
        must = bits in (1, 8, 16)
        packed = {} if bits in (8, 16, 32) else {"bitspersample": bits}
        if bits == 1:
            values = values.astype(bool)
        for name, meant in (("minisblack", levels), ("miniswhite", 255 - levels)):
            options = {"photometric": name, **packed}
            yield _Kind(f"grey{bits}-{name}", values, _rgb(meant), options, must)
    for bits in (8, 16):
        values, levels = _integers(3, bits)
        yield _Kind(f"rgb{bits}", values, levels, {"photometric": "rgb"})
        values, levels = _integers(4, bits)
        alpha = levels[..., 3:] / 255
        options = {"photometric": "rgb", "extrasamples": ["unassalpha"]}
        meant = _over_background(levels[..., :3], alpha)
        yield _Kind(f"rgba{bits}", values, meant, options)
        top = 2**bits - 1
        colours = np.round(scene(3) * alpha * top)
        multiplied = np.concatenate([colours, values[..., 3:]], axis=-1).astype(values.dtype)
        meant = colours * 255 / top + BACKGROUND * (1 - alpha)
        options = {"photometric": "rgb", "extrasamples": ["assocalpha"]}
        yield _Kind(f"rgba{bits}-associated", multiplied, meant, options)
        options = {"photometric": "rgb", "extrasamples": ["unspecified"]}
        yield _Kind(f"rgbx{bits}", values, levels[..., :3], options)
        options = {"photometric": "minisblack", "extrasamples": ["unassalpha"]}
        grey = _over_background(levels[..., :1], levels[..., 1:2] / 255)
        yield _Kind(f"greyalpha{bits}", values[..., :2], _rgb(grey), options)
        ink = levels / 255
        meant = 255 * (1 - ink[..., :3]) * (1 - ink[..., 3:])
        yield _Kind(f"cmyk{bits}", values, meant, {"photometric": "separated"})
    for bits in (2, 4, 8):
        values, _ = _integers(1, bits)
        table = np.random.default_rng(bits).integers(0, 256, (3, 2**bits))
        meant = table.T[values[..., 0]].astype(np.float64)
        packed = {} if bits == 8 else {"bitspersample": bits}
        for scale in (257, 1) if bits == 8 else (257,):
            colour_map = (table * scale).astype(np.uint16)
            options = {"photometric": "palette", "colormap": colour_map, **packed}
            yield _Kind(f"palette{bits}-by{scale}", values, meant, options, bits == 8)
    for dtype, channels in itertools.product(("f4", "f2", "f8"), (1, 3)):
        values = (scene(channels) * 1.2 - 0.1).astype(dtype)
        meant = np.clip(_rgb(values.astype(np.float64)), 0, 1) * 255
        photometric = {"photometric": "rgb" if channels == 3 else "minisblack"}
        yield _Kind(f"float-{dtype}-{channels}", values, meant, photometric, dtype == "f4")
    signed = np.round(scene(1) * 20_000 - 10_000).astype("i2")
    meant = _rgb((signed + 32768.0) * 255 / 65535)
    yield _Kind("signed16", signed, meant, {"photometric": "minisblack"}, False)


_CODINGS = ("none", "lzw", "deflate", "packbits", "zstd", "jpeg")


def _coding(kind: _Kind, coding: str, predictor: bool) -> dict[str, Any] | None:
    """How tifffile is to write it; None where the standard knows no such thing."""
    options: dict[str, Any] = {"compression": None if coding == "none" else coding}
    packed = "bitspersample" in kind.options or kind.values.dtype == bool
    if coding == "jpeg":
        plain = kind.name in ("grey8-minisblack", "rgb8", "cmyk8")
        if not plain or predictor:
            return None
        options["compressionargs"] = {"level": 95}
    if packed and coding not in ("none", "deflate", "lzw", "packbits"):
        return None
    if predictor:
        if coding not in ("lzw", "deflate", "zstd") or packed or "palette" in kind.name:
            return None
        options["predictor"] = 3 if kind.values.dtype.kind == "f" else 2
    return options


def cases() -> Iterator[Case]:
    """Every kind in every layout and coding; byte orders and sizes of the file take turns."""
    number = 0
    for kind in _kinds():
        channels = kind.values.shape[-1]
        layouts = itertools.product(
            ("strips", "one", "tiles"), ("contig", "separate"), _CODINGS, (False, True)
        )
        for layout, planar, coding, predictor in layouts:
            options = _coding(kind, coding, predictor)
            if options is None or (planar == "separate" and (channels == 1 or coding == "jpeg")):
                continue
            if coding == "zstd" and layout != "strips":
                continue
            number += 1
            big, order = number % 5 == 0, "<>"[number % 2]
            values = kind.values
            if planar == "separate":
                values = values.transpose(2, 0, 1)
            elif channels == 1:
                values = values[..., 0]
            lies = {"tile": (16, 32)} if layout == "tiles" else {}
            if layout == "strips":
                lies = {"rowsperstrip": 8}
            written = io.BytesIO()
            try:
                tifffile.imwrite(
                    written, values, metadata=None, byteorder=order, bigtiff=big,
                    **{**({"planarconfig": planar} if channels > 1 else {}),
                       **kind.options, **options, **lies},
                )  # fmt: skip
            except (ValueError, NotImplementedError):
                continue  # tifffile does not write it
            words = [kind.name, layout, planar, coding, "predicted" if predictor else "", order]
            name = "-".join(word for word in [*words, "big" if big else ""] if word)
            tolerance = 6.0 if coding == "jpeg" else 1.6
            data = written.getvalue()
            yield Case(name, data, kind.values, kind.expected, tolerance, kind.must)


def with_tag(data: bytes, code: int, value: int) -> bytes:
    """A little-endian classic TIFF whose first page has a SHORT tag in place of Software (305)."""
    start = struct.unpack("<I", data[4:8])[0]
    count = struct.unpack("<H", data[start : start + 2])[0]
    entries = [data[start + 2 + 12 * i : start + 14 + 12 * i] for i in range(count)]
    kept = [entry for entry in entries if struct.unpack("<H", entry[:2])[0] not in (305, code)]
    assert len(kept) < len(entries), "there must be room for the tag"
    kept.append(struct.pack("<HHIHH", code, 3, 1, value, 0))
    kept.sort(key=lambda entry: struct.unpack("<H", entry[:2])[0])
    table = struct.pack("<H", len(kept)) + b"".join(kept) + b"\0\0\0\0"
    return data[:start] + table + data[start + len(table) :]
