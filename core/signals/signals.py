"""What was measured on one photo, and how it is kept.

`measured` is the one way in: upright sRGB pixels at capture resolution, signals out. What is kept
says by which version it was measured; anything that does not read as it was written reads as
nothing, and is measured again.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from functools import partial
from math import isfinite
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from core.photos.small import Small
from core.signals.blocks import Grid, grid_of
from core.signals.detail import Smear, Sweep, detail_of
from core.signals.grain import Grain, grain_of
from core.signals.sampling import GRID, Pixels, sample_of
from core.signals.tones import Tones, tones_of

VERSION = 1
"""Of what is measured and how: raised whenever the same photo would give other signals."""

Tiles = NDArray[np.float16]
T = TypeVar("T")
# More pixels than any format can say of a side.
_MOST = 2**32
_PARTS = (Smear, Sweep, Grain, Grid, Tones)


@dataclass(frozen=True, slots=True, eq=False)
class Signals:
    """Measured at capture resolution.

    `width`, `height`: of the photo, pixels. `sharpest`: the detail that its sharpest tenth reaches
    (about 0.5 to 1 in focus, 0.25 when nothing fine is left), `coarse_sharpest` the same of a copy
    with its shorter side at about 384 pixels, one of whose pixels is `factor` wide; `smear` and
    `coarse_smear`: detail by direction; `sweep`: a part smeared one way. None
    where the photo has too little structure to judge.
    `sharpness` and `structure`, both (16, 16) float16: the detail of each tile, NaN where there is
    nothing to judge, and the contrast it is judged by, levels of 255.
    """

    width: int
    height: int
    factor: int
    sharpest: float | None
    coarse_sharpest: float | None
    smear: Smear | None
    coarse_smear: Smear | None
    sweep: Sweep | None
    grain: Grain
    grid: Grid
    tones: Tones
    sharpness: Tiles
    structure: Tiles

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Signals) and self.to_json() == other.to_json()

    def __hash__(self) -> int:
        return hash(self.to_json())

    def to_json(self) -> str:
        """As text, one line, about two kilobytes; what `from_json` gives of it is equal."""
        content: dict[str, Any] = {"version": VERSION}
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, np.ndarray):
                value = b64encode(value.astype("<f2").tobytes()).decode("ascii")
            content[each.name] = asdict(value) if isinstance(value, _PARTS) else value
        return json.dumps(content, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Signals | None:
        """What `to_json` wrote; None for another version and for anything else: measure again."""
        try:
            content = json.loads(text)
            if not isinstance(content, dict) or _count(content.pop("version")) != VERSION:
                return None
            return _signals(**content)
        except (KeyError, ValueError, TypeError, OverflowError, RecursionError):
            return None


def measured(pixels: Pixels, small: Small | None = None) -> Signals:
    """The signals of an upright photo, (H, W, 3) uint8 sRGB at capture resolution; `small` is its
    small picture where that is made already."""
    sample = sample_of(pixels, small)
    grain = grain_of(sample.windows)
    # A pixel in four of every window tells the same of tones.
    luma = sample.windows[:, ::2, ::2].astype(np.uint8)
    detail = detail_of(sample.windows, grain.whole)
    # A coarse pixel is the mean of four.
    coarse = detail_of(sample.coarse, grain.whole if sample.factor == 1 else grain.whole / 2)
    return Signals(
        width=pixels.shape[1],
        height=pixels.shape[0],
        factor=sample.factor,
        sharpest=detail.sharpest,
        coarse_sharpest=coarse.sharpest,
        smear=detail.smear,
        coarse_smear=coarse.smear,
        sweep=detail.sweep,
        grain=grain,
        grid=grid_of(sample.windows),
        tones=tones_of(sample.colours[:, ::2, ::2], luma),
        sharpness=detail.tiles.astype(np.float16).reshape(GRID, GRID),
        structure=detail.structure.astype(np.float16).reshape(GRID, GRID),
    )


def _signals(**content: object) -> Signals:
    """The signals of what was read; raises KeyError, ValueError or TypeError where
    anything is amiss."""
    read = content.pop
    signals = Signals(
        width=_count(read("width")),
        height=_count(read("height")),
        factor=_count(read("factor")),
        sharpest=_maybe(_number, read("sharpest")),
        coarse_sharpest=_maybe(_number, read("coarse_sharpest")),
        smear=_maybe(partial(_numbers, Smear), read("smear")),
        coarse_smear=_maybe(partial(_numbers, Smear), read("coarse_smear")),
        sweep=_maybe(partial(_numbers, Sweep), read("sweep")),
        grain=_numbers(Grain, read("grain")),
        grid=_numbers(Grid, read("grid")),
        tones=_numbers(Tones, read("tones")),
        sharpness=_tiles(read("sharpness")),
        structure=_tiles(read("structure")),
    )
    if content:
        raise ValueError(f"unknown: {sorted(content)}")
    return signals


def _maybe(read: Callable[[object], T], value: object) -> T | None:
    return None if value is None else read(value)


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise ValueError(f"not a number: {value!r}")
    return float(value)


def _numbers(kind: type[T], value: object) -> T:
    """A dataclass of numbers alone."""
    if not isinstance(value, dict):
        raise ValueError(f"not the numbers of {kind.__name__}: {value!r}")
    return kind(**{key: _number(part) for key, part in value.items()})


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= _MOST:
        raise ValueError(f"not a count: {value!r}")
    return value


def _tiles(value: object) -> Tiles:
    if not isinstance(value, str):
        raise ValueError(f"not tiles: {value!r}")
    tiles = np.frombuffer(b64decode(value, validate=True), "<f2").astype(np.float16)
    if np.isinf(tiles).any():
        raise ValueError("a tile without a measure")
    return tiles.reshape(GRID, GRID)
