"""How much fine detail there is, where, and in which direction.

Natural pictures have about as much contrast in each octave (Field, Relations between the statistics
of natural images, 1987). The differences between neighbouring pixels are therefore compared with
those between neighbours in the same picture reduced to a quarter: their ratio is 0.5 for a perfect
step, more for fine texture, and 0.25 where nothing finer than the reduced pixel is left. In two
dimensions both are gradient tensors; the extremes of one by the other (a generalised eigenvalue
problem) are the detail along and across the direction in which a photo is smeared.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import degrees

import numpy as np
from numpy.typing import NDArray

from core.signals.sampling import Floats, boxed

Tensors = NDArray[np.float64]
Values = NDArray[np.float64]

REDUCED = 4
# Mean square difference of the reduced picture from which a tile has something to judge.
_LEAST_STRUCTURE = 16.0
_NOISE_TIMES = 8.0
_LEAST_TILES = 5
_SHARP_QUANTILE = 0.9
# Keeps the quotient of a picture of stripes finite across its stripes.
_DAMPING = 0.02
# Of the weaker by the stronger way of a tile's reduced picture, for it to tell of direction.
_BOTH_WAYS = 0.2
_SMEARED, _ONE_WAY, _DETAILED = 0.34, 0.08, 0.45
_ALIKE = 0.7


@dataclass(frozen=True, slots=True)
class Smear:
    """`along` and `across`: the least and the greatest ratio by direction, over all tiles;
    `direction` is that of the least, degrees counter-clockwise from the x axis, 0..180."""

    along: float
    across: float
    direction: float


@dataclass(frozen=True, slots=True)
class Sweep:
    """A part of the photo that is smeared one way while detail is left both ways in another, as
    where a camera follows what moves. `share`: of the tiles that can tell, those smeared in
    `direction` (degrees as in `Smear`), 0..1; `sharp`: those with detail both ways."""

    share: float
    sharp: float
    direction: float


@dataclass(frozen=True, slots=True)
class Detail:
    """`tiles` (256,): the ratio in each tile, NaN where there is nothing to judge; `structure`
    (256,): contrast of the reduced picture there, levels of 255. `sharpest`: what the sharpest
    tenth of the tiles reaches; `smear`: the ratio by direction; `sweep`: where only a part is
    smeared. All None where fewer than five tiles can be judged."""

    tiles: Floats
    structure: Floats
    sharpest: float | None
    smear: Smear | None
    sweep: Sweep | None


def detail_of(windows: Floats, noise: float) -> Detail:
    """Of (256, h, w) luma; `noise` is its standard deviation, levels of 255."""
    reduced = boxed(windows, REDUCED)
    # A difference has twice the variance of white noise; the mean of 16 pixels a sixteenth of it.
    fine = _gradients(windows, 2 * noise**2)
    broad = _gradients(reduced, 2 * noise**2 / REDUCED**2)
    strength = np.maximum(broad[:, 0, 0], broad[:, 1, 1])
    enough = max(_LEAST_STRUCTURE, _NOISE_TIMES * noise**2 / REDUCED**2)
    judged = strength > enough
    ratio = np.full(len(windows), np.nan, np.float32)
    strongest = np.maximum(fine[judged, 0, 0], fine[judged, 1, 1])
    ratio[judged] = np.sqrt(strongest / strength[judged])
    structure = np.sqrt(strength).astype(np.float32)
    if judged.sum() < _LEAST_TILES:
        return Detail(ratio, structure, None, None, None)
    sharpest = float(np.quantile(ratio[judged], _SHARP_QUANTILE))
    tensors = fine[judged], broad[judged]
    return Detail(ratio, structure, sharpest, _by_direction(*tensors), _sweep(*tensors))


def _gradients(windows: Floats, noise: float) -> Tensors:
    """The gradient tensor (256, 2, 2) of each window, less the mean square that noise adds."""
    across = _mean_square(windows[:, :, 1:] - windows[:, :, :-1])
    down = _mean_square(windows[:, 1:] - windows[:, :-1])
    falling = _mean_square(windows[:, 1:, 1:] - windows[:, :-1, :-1])
    rising = _mean_square(windows[:, 1:, :-1] - windows[:, :-1, 1:])
    tensors = np.empty((len(windows), 2, 2))
    tensors[:, 0, 0] = np.maximum(across - noise, 0)
    tensors[:, 1, 1] = np.maximum(down - noise, 0)
    tensors[:, 0, 1] = tensors[:, 1, 0] = (falling - rising) / 4
    return tensors


def _mean_square(differences: Floats) -> NDArray[np.float64]:
    total = np.einsum("nij,nij->n", differences, differences)
    mean: NDArray[np.float64] = total.astype(np.float64) / (
        differences.shape[1] * differences.shape[2]
    )
    return mean


def _by_direction(fine: Tensors, broad: Tensors) -> Smear:
    """Strong tiles count more, but not by their power."""
    weights = 1 / np.sqrt(np.trace(broad, axis1=1, axis2=2))
    one, other = (np.einsum("n,nij->ij", weights, tensors)[None] for tensors in (fine, broad))
    along, across, direction = _extremes(one, other)
    return Smear(float(along[0]), float(across[0]), degrees(float(direction[0])) % 180)


def _sweep(fine: Tensors, broad: Tensors) -> Sweep | None:
    """From the tiles whose reduced picture has structure both ways: a lone edge looks smeared."""
    least, greatest = np.linalg.eigvalsh(broad).T
    telling = least > _BOTH_WAYS * greatest
    if telling.sum() < _LEAST_TILES:
        return None
    along, across, direction = _extremes(fine[telling], broad[telling])
    smeared = (along < _SMEARED) & (across - along > _ONE_WAY)
    # Directions are alike after half a turn: the mean is taken of twice the angle.
    mean = np.exp(2j * direction[smeared]).sum()
    alike = smeared & (np.cos(2 * direction - np.angle(mean)) > _ALIKE)
    sharp = along >= _DETAILED
    return Sweep(float(alike.mean()), float(sharp.mean()), degrees(float(np.angle(mean)) / 2) % 180)


def _extremes(fine: Tensors, broad: Tensors) -> tuple[Values, Values, Values]:
    """Of each pair of tensors (n, 2, 2): the least and the greatest ratio, and the angle of the
    least, radians counter-clockwise."""
    damped = broad + np.eye(2) * (np.trace(broad, axis1=1, axis2=2) * _DAMPING)[:, None, None]
    values, vectors = np.linalg.eigh(damped)
    whitened = vectors / np.sqrt(values)[:, None, :]
    ratios, turned = np.linalg.eigh(whitened.swapaxes(1, 2) @ fine @ whitened)
    least = (whitened @ turned[:, :, :1])[:, :, 0]
    along, across = np.sqrt(np.maximum(ratios, 0)).T
    return along, across, np.arctan2(-least[:, 1], least[:, 0])
