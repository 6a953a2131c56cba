"""ICC profiles of colour spaces that files state by name or by numbers."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

_D50: Final = (0.9642, 1.0, 0.8249)
_D65: Final = (0.3127, 0.3290)
_C: Final = (0.310, 0.316)
_BRADFORD: Final = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)
_TABLE_ENTRIES: Final = 4096
_REFERENCE_WHITE_NITS: Final = 203.0  # ITU-R BT.2408: what white paper has in HDR pictures


class Primaries(NamedTuple):
    """CIE 1931 xy of red, green, blue and white."""

    red: tuple[float, float]
    green: tuple[float, float]
    blue: tuple[float, float]
    white: tuple[float, float]


BT709: Final = Primaries((0.64, 0.33), (0.30, 0.60), (0.15, 0.06), _D65)
ADOBE_RGB: Final = Primaries((0.64, 0.33), (0.21, 0.71), (0.15, 0.06), _D65)
DISPLAY_P3: Final = Primaries((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), _D65)
ADOBE_GAMMA: Final = 563 / 256

PRIMARIES: Final = {  # ITU-T H.273, table 2
    1: BT709,
    4: Primaries((0.67, 0.33), (0.21, 0.71), (0.14, 0.08), _C),
    5: Primaries((0.64, 0.33), (0.29, 0.60), (0.15, 0.06), _D65),
    6: Primaries((0.630, 0.340), (0.310, 0.595), (0.155, 0.070), _D65),
    7: Primaries((0.630, 0.340), (0.310, 0.595), (0.155, 0.070), _D65),
    8: Primaries((0.681, 0.319), (0.243, 0.692), (0.145, 0.049), _C),
    9: Primaries((0.708, 0.292), (0.170, 0.797), (0.131, 0.046), _D65),
    11: Primaries((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), (0.314, 0.351)),
    12: DISPLAY_P3,
    22: Primaries((0.630, 0.340), (0.295, 0.605), (0.155, 0.077), _D65),
}


def _linear(signal: NDArray[np.float64]) -> NDArray[np.float64]:
    return signal


def _srgb(signal: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4)


def _pq(signal: NDArray[np.float64]) -> NDArray[np.float64]:
    """SMPTE ST 2084, brought to reference white; what is brighter is clipped."""
    power = signal ** (1 / 78.84375)
    light = np.maximum(power - 0.8359375, 0) / (18.8515625 - 18.6875 * power)
    return 10_000 * light ** (1 / 0.1593017578125) / _REFERENCE_WHITE_NITS


def _hlg(signal: NDArray[np.float64]) -> NDArray[np.float64]:
    """ITU-R BT.2100 for a screen of 1,000 nits, brought to reference white likewise."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - c) / a) + b) / 12)
    return 1000 * scene**1.2 / _REFERENCE_WHITE_NITS


def power(exponent: float) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
    """The curve of a plain gamma."""
    return lambda signal: signal**exponent


# ITU-T H.273, table 3. The curves of television (1, 6, 14, 15) are shown as sRGB's, as browsers do.
TRANSFERS: Final[dict[int, Callable[[NDArray[np.float64]], NDArray[np.float64]]]] = {
    **dict.fromkeys((1, 2, 6, 13, 14, 15), _srgb),
    4: power(2.2),
    5: power(2.8),
    8: _linear,
    16: _pq,
    18: _hlg,
}
SRGB_TRANSFER: Final = 13


@lru_cache(maxsize=32)
def profile(primaries: Primaries, curve: int | float, *, grey: bool) -> bytes:
    """An ICC profile of version 2 for RGB or grey pictures; `curve` is a number of TRANSFERS, or a
    gamma as a float. Raises ValueError for primaries that span no space."""
    signal = np.linspace(0.0, 1.0, _TABLE_ENTRIES)
    function = power(curve) if isinstance(curve, float) else TRANSFERS[curve]
    table = np.round(np.clip(function(signal), 0.0, 1.0) * 65535).astype(">u2")
    curve_tag = b"curv\0\0\0\0" + struct.pack(">I", len(table)) + table.tobytes()
    name = b"stated in the file\0"
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + b"\0" * 78,
        b"cprt": b"text\0\0\0\0none\0",
        b"wtpt": _xyz(_D50),
    }
    if grey:
        tags[b"kTRC"] = curve_tag
    else:
        for letter, column in zip((b"r", b"g", b"b"), _colorants(primaries).T, strict=True):
            tags[letter + b"XYZ"] = _xyz(tuple(column))
            tags[letter + b"TRC"] = curve_tag
    return _assembled(tags, b"GRAY" if grey else b"RGB ")


def _assembled(tags: dict[bytes, bytes], space: bytes) -> bytes:
    table, body, places = struct.pack(">I", len(tags)), b"", {}
    for tag, content in tags.items():
        if content not in places:
            places[content] = 132 + 12 * len(tags) + len(body)
            body += content + b"\0" * (-len(content) % 4)
        table += tag + struct.pack(">II", places[content], len(content))
    header = struct.pack(">I4xI", 128 + len(table) + len(body), 0x02400000)
    header += b"mntr" + space + b"XYZ " + b"\0" * 12 + b"acsp" + b"\0" * 28
    header += b"".join(_fixed(value) for value in _D50)
    return header.ljust(128, b"\0") + table + body


def _xyz(values: tuple[float, ...]) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(_fixed(value) for value in values)


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _colorants(primaries: Primaries) -> NDArray[np.float64]:
    """XYZ of red, green and blue as columns, adapted to D50 after Bradford."""
    columns = np.array([_xyz_of(xy) for xy in primaries[:3]]).T
    white = np.array(_xyz_of(primaries.white))
    if abs(np.linalg.det(columns)) < 1e-6:
        raise ValueError("primaries that span no space")
    scaled = columns * np.linalg.solve(columns, white)
    cones = (_BRADFORD @ np.array(_D50)) / (_BRADFORD @ white)
    adapted: NDArray[np.float64] = np.linalg.inv(_BRADFORD) @ np.diag(cones) @ _BRADFORD @ scaled
    return adapted


def _xyz_of(xy: tuple[float, float]) -> tuple[float, float, float]:
    x, y = xy
    if not (0 <= x <= 1 and 0 < y <= 1):
        raise ValueError("primaries outside the diagram")
    return x / y, 1.0, (1 - x - y) / y
