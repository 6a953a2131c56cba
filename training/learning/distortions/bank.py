"""The bank of 26 operations at five strengths each, of which label-free training draws.

Source: Re-IQA (specification 5). At `published` strengths they give what the published code gives,
but for oversharpening, which is broken there. Ours are the default: three operations had a strength
that changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
from PIL import Image

from training.learning.distortions import colours, spatial
from training.learning.distortions.bytes import Pixels

Damage = Callable[[Pixels, float, np.random.Generator], Pixels]
LEVELS: Final = 5


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the bank, in the publication's numbering.

    `damage` takes a picture (H, W, 3), a strength and a generator. `is_random`: what it gives
    depends on the generator.
    """

    number: int
    name: str
    damage: Damage
    strengths: tuple[float, ...]
    published: tuple[float, ...]
    is_random: bool = False

    def __call__(self, image: Pixels, level: int, random: np.random.Generator) -> Pixels:
        """The picture with this operation at one of the LEVELS, 0 to 4, of our strengths."""
        return self.damage(image, self.strengths[level], random)


def _fixed(damage: Callable[[Pixels, float], Pixels]) -> Damage:
    """One that needs no generator."""
    return lambda image, strength, _random: damage(image, strength)


def _sizes(by: Image.Resampling) -> Damage:
    return _fixed(partial(_resized, by=by))


def _resized(image: Pixels, factor: float, by: Image.Resampling) -> Pixels:
    return spatial.resized(image, factor, by)


_NOISE: Final = (0.001, 0.002, 0.003, 0.005, 0.01)
_FACTORS: Final = (2, 3, 4, 8, 16)
_PULLS: Final = (1, 3, 6, 8, 12)
_Row = tuple[str, Damage, tuple[float, ...]]

# Name, operation, published strengths.
_ROWS: Final[tuple[_Row, ...]] = (
    ("gaussian blur", _fixed(spatial.gaussian_blur), (0.1, 0.5, 1, 2, 5)),
    ("lens blur", _fixed(spatial.lens_blur), (1, 2, 4, 6, 8)),
    ("colour diffusion", _fixed(colours.colour_diffusion), _PULLS),
    ("colour shift", colours.colour_shift, _PULLS),
    ("desaturation", _fixed(colours.saturation), (0.4, 0.2, 0.1, 0, -0.4)),
    ("oversaturation", _fixed(colours.oversaturation), (1, 2, 3, 6, 9)),
    ("JPEG", _fixed(colours.jpeg), (70, 43, 36, 24, 7)),
    ("white noise", colours.white_noise, _NOISE),
    ("colour-channel noise", colours.channel_noise, (0.0001, 0.0005, 0.001, 0.002, 0.003)),
    ("impulse noise", colours.impulse_noise, (0.001, 0.005, 0.01, 0.02, 0.03)),
    ("multiplicative noise", colours.multiplicative_noise, (0.001, 0.005, 0.01, 0.02, 0.05)),
    ("denoising residue", colours.denoising_residue, _NOISE),
    ("brighten", _fixed(colours.brighten), (0.1, 0.2, 0.4, 0.7, 1.1)),
    ("darken", _fixed(colours.darken), (0.05, 0.1, 0.2, 0.4, 0.8)),
    ("mean shift", _fixed(colours.mean_shift), (0.15, 0.08, 0, -0.08, -0.15)),
    ("resize bicubic", _sizes(Image.Resampling.BICUBIC), _FACTORS),
    ("oversharpen", _fixed(spatial.oversharpen), (1, 2, 3, 6, 12)),
    ("contrast", _fixed(colours.contrast), (0.3, 0.15, 0, -0.4, -0.6)),
    ("colour blocks", spatial.colour_blocks, (2, 4, 6, 8, 10)),
    ("pixelate", _fixed(spatial.pixelated), (0.01, 0.05, 0.1, 0.2, 0.5)),
    ("patch jitter", spatial.patch_jitter, (20, 40, 60, 80, 100)),
    ("warp jitter", spatial.warp_jitter, (0.05, 0.1, 0.2, 0.5, 1)),
    ("resize bilinear", _sizes(Image.Resampling.BILINEAR), _FACTORS),
    ("resize nearest", _sizes(Image.Resampling.NEAREST), (2, 3, 4, 5, 6)),
    ("resize lanczos", _sizes(Image.Resampling.LANCZOS), _FACTORS),
    ("motion blur", spatial.motion_blur, (12, 16, 20, 24, 28)),
)
_MENDED: Final[dict[int, tuple[float, ...]]] = {
    1: (0.3, 0.5, 1, 2, 5),
    6: (1.3, 2, 3, 6, 9),
    15: (0.15, 0.08, 0.04, -0.08, -0.15),
}
"""Strengths that changed nothing, replaced."""
_RANDOM: Final = frozenset({4, 8, 9, 10, 11, 12, 19, 21, 22, 26})

BANK: Final = tuple(
    Operation(number, name, damage, _MENDED.get(number, given), given, number in _RANDOM)
    for number, (name, damage, given) in enumerate(_ROWS, 1)
)
