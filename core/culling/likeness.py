"""Whether neighbours in time show one scene."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.culling.glimpse import SIDE
from core.culling.shots import Shot

LONGEST_PAUSE_S: Final = 2.0
"""Between two frames of a burst."""

LONGEST_BLIND_PAUSE_S: Final = 1.0
"""The same where there is nothing to see whether they are alike."""

AROUND: Final = 3
"""Frames on either side of a pause that are compared: one that is shaken or dark is unlike both of
its neighbours, but those are like each other."""

_COARSE: Final = 8
# How alike two frames must be (correlation of coarse grey pictures; cosine of features), right
# after one another and after the longest pause: for up to a second hardly at all. A true burst that
# is torn loses photos, two scenes that were run together are seen at a glance. Measured on the
# scenes of BIQ2021's ss01 (benchmarks/bursts.py), which were spoilt on purpose. There features of
# quality tell scenes less well: area under the curve 0.82, coarse pictures 0.97.
_ALIKE_SEEN: Final = (-1.0, 0.6)
_ALIKE_BY_FEATURES: Final = (0.4, 0.8)
_UNLIKE: Final = 0.5
_SURELY_ALIKE: Final = 0.8

Vectors = NDArray[np.float32]


class Likeness:
    """Of shots that stand in order of time; prepared for all of them at once."""

    def __init__(self, shots: Sequence[Shot]) -> None:
        self._seen, self._has_seen = _coarse(shots)
        self._features, self._has_features = _features(shots)

    def is_one_scene(self, before: Sequence[int], after: Sequence[int], pause_s: float) -> bool:
        """Whether the first of the shots `after` a pause belongs to those `before` it; numbers of
        shots."""
        if pause_s > LONGEST_PAUSE_S:
            return False
        left, right = list(before[-AROUND:]), list(after[:AROUND])
        share = min(max(pause_s / LONGEST_PAUSE_S, 0.0), 1.0)
        for vectors, known, (at_once, later) in (
            (self._seen, self._has_seen, _ALIKE_SEEN),
            (self._features, self._has_features, _ALIKE_BY_FEATURES),
        ):
            some = [number for number in left if known[number]]
            others = [number for number in right if known[number]]
            if some and others:
                least = at_once + share * (later - at_once)
                return _belongs(vectors[some], vectors[others], least)
        return pause_s <= LONGEST_BLIND_PAUSE_S


def _belongs(before: Vectors, after: Vectors, least: float) -> bool:
    """Whether the first of those `after` is like those `before`; or, spoilt, like nothing at all
    while what follows is like them. Not where it is like what follows and that is another scene,
    while the scene of those before goes on: two cameras that cannot be told apart took turns."""
    alike = (before @ after.T).max(axis=0)
    if alike.max() < least:
        return False
    is_other = alike < _UNLIKE
    company = is_other[1:] & (after[1:] @ after[0] >= _SURELY_ALIKE)
    took_turns = is_other[0] and company.any() and alike.max() >= _SURELY_ALIKE
    return not took_turns


def _coarse(shots: Sequence[Shot]) -> tuple[Vectors, NDArray[np.bool_]]:
    """Grey pictures as vectors whose product is their correlation; of flat ones it says nothing."""
    known = np.array([shot.glimpse is not None for shot in shots], bool)
    pictures = np.zeros((len(shots), SIDE, SIDE), np.float32)
    for number, shot in enumerate(shots):
        if shot.glimpse is not None:
            pictures[number] = shot.glimpse.grey
    step = SIDE // _COARSE
    coarse = pictures.reshape(-1, _COARSE, step, _COARSE, step).mean(axis=(2, 4))
    vectors = coarse.reshape(len(shots), -1)
    vectors -= vectors.mean(axis=1, keepdims=True)
    lengths = np.linalg.norm(vectors, axis=1)
    return vectors / np.maximum(lengths, 1e-3)[:, None], known & (lengths > 1.0)


def _features(shots: Sequence[Shot]) -> tuple[Vectors, NDArray[np.bool_]]:
    """Of unit length; those of another length than most count as unknown."""
    lengths = [len(shot.features) for shot in shots if shot.features is not None]
    if not lengths:
        return np.zeros((len(shots), 1), np.float32), np.zeros(len(shots), bool)
    width = max(set(lengths), key=lengths.count)
    vectors = np.zeros((len(shots), width), np.float32)
    for number, shot in enumerate(shots):
        if shot.features is not None and len(shot.features) == width:
            vectors[number] = shot.features
    norms = np.linalg.norm(vectors, axis=1)
    return vectors / np.maximum(norms, 1e-6)[:, None], norms > 0
