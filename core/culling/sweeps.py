"""Panoramas: the view moves on steadily until it is elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.culling.glimpse import SIDE
from core.culling.shots import Shot

Vector = NDArray[np.float64]

# Shares of the frame's width or height. Bursts held by hand drift by 0.01 to 0.1, sweeps by 0.56 to
# 2.83; a single move is a new composition, not a sweep.
LEAST_DRIFT: Final = 0.4
_LEAST_OVERLAP: Final = 0.2
_KEPT_UNTIL: Final = 0.3
_STANDS: Final = 0.02
_STILL: Final = 0.8
# Of the way to the farthest place.
_LARGEST_MOVE: Final = 0.65
_LEAST_STRAIGHT: Final = 0.8
# Of all moves.
_LEAST_MOVING: Final = 0.8
_LEAST_STEADINESS: Final = 0.6
_LEAST_EVEN: Final = 0.2
_SIDE: Final = 32  # enough for moves that add up
# Correlation of the overlapping parts.
_LEAST_MATCH: Final = 0.7
# What a move must match better by, a frame's width or height further: what repeats matches often.
_FURTHER_BETTER_BY: Final = 0.04
# Of the mean levels of what overlaps: a camera that follows the light changes it by some 1.2.
_AS_BRIGHT: Final = 1.5
_FLAT: Final = 1.5
"""Grey levels: a part with less contrast looks the same wherever it lies."""


def is_sweep(shots: Sequence[Shot]) -> bool:
    """Whether these shots, taken in one go, are one panorama; all have a glimpse."""
    pictures = [shot.glimpse.grey for shot in shots if shot.glimpse is not None]
    return len(pictures) == len(shots) and drifts(pictures)


def drifts(pictures: Sequence[NDArray[np.uint8]]) -> bool:
    """Whether the view moves on steadily through grey pictures (SIDE, SIDE) of one view's size.

    Each is laid over the last one that was well apart, so that many small moves add up to what they
    are and the error of each does not.
    """
    if _stands_still(pictures):
        return False
    places = [np.zeros(2)]
    anchor, anchor_place = _Picture(pictures[0]), places[0]
    before, before_place = anchor, places[0]
    for grey in pictures[1:]:
        picture = _Picture(grey)
        move = anchor.move_to(picture)
        if move is None and anchor is not before:
            anchor, anchor_place = before, before_place
            move = anchor.move_to(picture)
        if move is None:
            return False
        before, before_place = picture, anchor_place + move
        places.append(before_place)
        if np.abs(move).max() > _KEPT_UNTIL:
            anchor, anchor_place = before, before_place
    return _is_steady(np.array(places))


def _stands_still(pictures: Sequence[NDArray[np.uint8]]) -> bool:
    """Quickly: all pictures are as the first, but for what is even along rows or columns, such as a
    sky, which looks the same from further on."""
    small = np.stack(pictures).reshape(len(pictures), SIDE // 4, 4, SIDE // 4, 4)
    left = small.mean(axis=(2, 4), dtype=np.float32)
    left -= left.mean(axis=1, keepdims=True)
    left -= left.mean(axis=2, keepdims=True)
    vectors = left.reshape(len(pictures), -1)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-3)
    return bool((vectors[1:] @ vectors[0]).min() > _STILL)


def _is_steady(places: NDArray[np.float64]) -> bool:
    """Whether the view gets somewhere else, straight and in more than one move; from there it may
    come back, along a second row."""
    moves = np.diff(places, axis=0)
    lengths = np.linalg.norm(moves, axis=1)
    away = np.linalg.norm(places - places[0], axis=1)
    farthest = int(away.argmax())
    way = lengths[:farthest]
    if away[farthest] < LEAST_DRIFT or len(way) < 2:
        return False
    is_moving = lengths >= _STANDS
    if is_moving.mean() < _LEAST_MOVING or np.median(lengths) < _LEAST_EVEN * lengths.max():
        return False
    if way.max() > _LARGEST_MOVE * way.sum() or away[farthest] < _LEAST_STRAIGHT * way.sum():
        return False
    ways = moves[is_moving] / lengths[is_moving, None]
    return bool((ways[1:] * ways[:-1]).sum(axis=1).mean() >= _LEAST_STEADINESS)


class _Picture:
    """A grey picture and its spectra, padded so that nothing wraps around."""

    def __init__(self, grey: NDArray[np.uint8]) -> None:
        step = SIDE // _SIDE
        coarse = grey.reshape(_SIDE, step, _SIDE, step).mean(axis=(1, 3), dtype=np.float32)
        self._values = values = coarse.astype(np.float64) - 128
        self._plain, self._squared = _spectrum(values), _spectrum(values * values)

    def move_to(self, other: _Picture) -> Vector | None:
        """How far the view moved (right, down: positive), as shares of the frame; None where no
        overlap matches, or is as bright in both."""
        match = _matches(self, other)
        place = int((match - _FURTHER_BETTER_BY * _FAR).argmax())
        if match.flat[place] < _LEAST_MATCH:
            return None
        down, right = divmod(place, 2 * _SIDE)
        move = np.array([_MOVES[right], _MOVES[down]])
        return move if self._is_as_bright(other, *np.rint(move * _SIDE).astype(int)) else None

    def _is_as_bright(self, other: _Picture, right: int, down: int) -> bool:
        """Whether what overlaps is, after a move by so many places."""
        here = self._values[_shared(down), _shared(right)].mean() + 128
        there = other._values[_shared(-down), _shared(-right)].mean() + 128
        return bool(max(here, there) <= _AS_BRIGHT * min(here, there) + 1)


def _shared(move: int) -> slice:
    """What of a side is still seen after a move along it."""
    return slice(max(0, move), _SIDE + min(0, move))


def _matches(one: _Picture, other: _Picture) -> NDArray[np.float64]:
    """The correlation of what overlaps, for every move of the view, those backwards at the far end;
    -1 where too little overlaps or what does is flat. (D. Padfield, Masked object registration in
    the Fourier domain, 2012.)"""
    a, b = one._plain, other._plain
    sum_a, sum_b = _correlated(a, _MASK), _correlated(_MASK, b)
    spread_a = _correlated(one._squared, _MASK) - sum_a * sum_a / _OVERLAP
    spread_b = _correlated(_MASK, other._squared) - sum_b * sum_b / _OVERLAP
    spread = np.sqrt(np.maximum(spread_a, 0) * np.maximum(spread_b, 0))
    shared = _correlated(a, b) - sum_a * sum_b / _OVERLAP
    counts = _ENOUGH & (spread > _FLAT * _FLAT * _OVERLAP)
    match: NDArray[np.float64] = np.where(counts, shared / np.maximum(spread, 1.0), -1.0)
    return match


def _spectrum(values: NDArray[np.float64]) -> NDArray[np.complex128]:
    spectrum: NDArray[np.complex128] = np.fft.rfft2(values, (2 * _SIDE, 2 * _SIDE))
    return spectrum


def _correlated(a: NDArray[np.complex128], b: NDArray[np.complex128]) -> NDArray[np.float64]:
    back: NDArray[np.float64] = np.fft.irfft2(a * b.conj(), (2 * _SIDE, 2 * _SIDE))
    return back


_MASK: Final = _spectrum(np.ones((_SIDE, _SIDE)))
_OVERLAP: Final = np.maximum(np.rint(_correlated(_MASK, _MASK)), 1)
_MOVES: Final = np.fft.fftfreq(2 * _SIDE, 1 / (2 * _SIDE)) / _SIDE
_FAR: Final = np.hypot(_MOVES[:, None], _MOVES[None])
_ENOUGH: Final = _OVERLAP >= _LEAST_OVERLAP * _SIDE * _SIDE
