"""CVRKD-IQA: a photo's windows beside a reference's, as one score (Yin et al., AAAI 2022, arXiv
2202.13123; specification 2). Teacher and student are the same network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor, nn

from core.networks.backbones import make_backbone
from core.networks.cvrkd.mixer import Mixer
from core.networks.cvrkd.presets import NetworkPreset

SCALES: Final = 4
"""The backbone's levels that are used, the last ones."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """Windows of photos: `features` (b, p, 4c, S, S), the scales one after another; `alike`
    (b, C), the means of the last level, by which photos of like content are found."""

    features: Tensor
    alike: Tensor


@dataclass(frozen=True, slots=True)
class Outputs:
    """`score` (b,), on the scale of the training's labels, higher is better; what each block of the
    two encoders gives, (b, S * S, d) each."""

    score: Tensor
    difference: list[Tensor]
    lq: list[Tensor]


class Cvrkd(nn.Module):
    """The network; `pretrained` fetches the backbone's ImageNet weights."""

    def __init__(self, preset: NetworkPreset, *, pretrained: bool = False) -> None:
        super().__init__()
        self.preset = preset
        self.backbone, widths = make_backbone(preset.backbone, pretrained=pretrained)
        self.alike: int = widths[-1]
        self.widths: list[int] = widths[-SCALES:]
        channels, width = preset.channels, preset.width
        self.scale_heads = nn.ModuleList(nn.Conv2d(w, channels, 1) for w in self.widths)
        inputs = SCALES * preset.patches * channels
        self.difference_encoder = Mixer(inputs, width, preset.tokens, preset.difference_blocks)
        self.lq_encoder = Mixer(inputs, width, preset.tokens, preset.lq_blocks)
        # One linear map in two factors: the publication has nothing between them.
        self.regression = nn.Sequential(nn.Linear(2 * width, width), nn.Linear(width, 1))

    def levels(self, patches: Tensor) -> list[Tensor]:
        """The four levels (n, w, h, w) of normalised windows (n, 3, side, side)."""
        found: list[Tensor] = self.backbone(patches)
        return found[-SCALES:]

    def pooled(self, patches: Tensor) -> list[Tensor]:
        """The four levels averaged to the grid, (n, w, S, S) each: all that training needs of a
        window while the backbone stands still."""
        return [_pooled(level, self.preset.grid) for level in self.levels(patches)]

    def scaled(self, pooled: list[Tensor]) -> Tensor:
        """(n, 4c, S, S) of pooled levels. Both steps are linear, so pooling first gives what the
        publication's order gives, for far less work."""
        return torch.cat([h(x) for h, x in zip(self.scale_heads, pooled, strict=True)], 1)

    def encode(self, photo: Tensor) -> Encoded:
        """Photos (b, p, 3, side, side) of normalised windows."""
        pooled = self.pooled(photo.flatten(0, 1))
        count, patches = photo.shape[:2]
        features = self.scaled(pooled)
        alike = pooled[-1].mean((2, 3)).reshape(count, patches, -1).mean(1)
        return Encoded(features.reshape(count, patches, *features.shape[1:]), alike)

    def compare(self, photo: Tensor, reference: Tensor) -> Outputs:
        """Of the features of photos and references, (b, p, 4c, S, S) each."""
        lq, hq = self.tokens(photo), self.tokens(reference)
        difference = self.difference_encoder.inner(hq - lq)
        seen = self.lq_encoder.inner(lq)
        return Outputs(self.judge(difference[-1], seen[-1]), difference, seen)

    def judge(self, difference: Tensor, seen: Tensor) -> Tensor:
        """The score (b,) of what the last blocks of both encoders give."""
        vectors = [self.lq_encoder.finish(seen), self.difference_encoder.finish(difference)]
        score: Tensor = self.regression(torch.cat(vectors, 1))
        return score[:, 0]

    def forward(self, photo: Tensor, reference: Tensor) -> Tensor:
        """Scores (b,) of photos beside references, (b, p, 3, side, side) each."""
        return self.compare(self.encode(photo).features, self.encode(reference).features).score

    def tokens(self, features: Tensor) -> Tensor:
        """(b, p, 4c, S, S) to (b, S * S, 4pc): scales outermost, then windows, then channels."""
        preset, count = self.preset, features.shape[0]
        shape = (count, preset.patches, SCALES, preset.channels, preset.tokens)
        scales = features.reshape(shape).transpose(1, 2)
        return scales.reshape(count, -1, preset.tokens).transpose(1, 2)


def _pooled(level: Tensor, grid: int) -> Tensor:
    """Adaptive average pooling as two matrix products, which export for every size."""
    rows, columns = (_matrix(length, grid).to(level) for length in level.shape[-2:])
    return rows @ (level @ columns.T)


def _matrix(length: int, bins: int) -> Tensor:
    """(bins, length): bin i averages positions floor(i n / bins) .. ceil((i + 1) n / bins) - 1."""
    matrix = torch.zeros(bins, length)
    for i in range(bins):
        low, high = i * length // bins, -(-(i + 1) * length // bins)
        matrix[i, low:high] = 1 / (high - low)
    return matrix
