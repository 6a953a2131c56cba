"""Level adapters: each backbone level to C channels on the S x S grid (specification 2.1)."""

from __future__ import annotations

from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.utils.checkpoint import checkpoint

from core.families.mobileiqa.pooling import pooling_matrix

Level = Tensor | tuple[Tensor, ...]
"""What a backbone sees at one level: a map (B, c, h, w), or several of different sizes."""

BAND_BYTES = 28 * 2**20
"""A band of an adapter's hidden map is kept near this size: it then stays near the cache."""


def matrices(level: Tensor, grid: int, runs: int = 1) -> tuple[Tensor, Tensor]:
    """The (S, h) and (S, w) pooling matrices of a level (B, c, h, w), on its device; `runs` as in
    `pooling_matrix`."""
    rows, columns = (torch.from_numpy(pooling_matrix(n, grid, runs)) for n in level.shape[-2:])
    return rows.to(level), columns.to(level)


def pool(x: Tensor, rows: Tensor, columns: Tensor) -> Tensor:
    """(B, c, h, w) pooled by (S, h) and (S, w) matrices to (B, c, S, S)."""
    return rows @ (x @ columns.T)


class Adapter(nn.Module):
    """The published adapter: 1x1 convolution, GELU (erf), average pooling, 1x1 convolution.

    Everything before the second convolution is done in bands of output rows, which is exact and
    spares the full-size hidden map (1.2 GB for level 1 at 1907 x 1231; specification 8.3).
    """

    def __init__(self, inputs: int, hidden: int, channels: int, grid: int) -> None:
        super().__init__()
        self.grid = grid
        self.recompute = False  # bands again in the backward pass, instead of keeping them
        self.cnn1 = nn.Conv2d(inputs, hidden, 1)
        self.cnn2 = nn.Conv2d(hidden, channels, 1)

    def _band(self, level: Tensor, rows: Tensor, columns: Tensor) -> Tensor:
        return pool(F.gelu(self.cnn1(level)), rows, columns)

    def forward(self, level: Tensor, pooling: tuple[Tensor, Tensor] | None = None) -> Tensor:
        """(B, c, h, w) to (B, C, S, S); `pooling`: the matrices, where given from outside."""
        height, width = level.shape[-2:]
        rows, columns = pooling or matrices(level, self.grid)
        hidden_bytes = 4 * level.shape[0] * self.cnn1.out_channels * height * width
        bands = min(self.grid, 1 + hidden_bytes // BAND_BYTES)
        edges = [round(i * self.grid / bands) for i in range(bands + 1)]
        pooled = []
        for a, b in pairwise(edges):
            low, high = a * height // self.grid, -(-b * height // self.grid)
            band = (level[:, :, low:high], rows[a:b, low:high], columns)
            if self.recompute and self.training:
                pooled.append(checkpoint(self._band, *band, use_reentrant=False))
            else:
                pooled.append(self._band(*band))
        adapted: Tensor = self.cnn2(torch.cat(pooled, 2))
        return adapted


VARIANCE_FLOOR = 1e-4
"""Added to a cell's variance: well above what rounding leaves of a constant cell's."""


LEAST_SHARE = 0.05
"""Of the variance of cells' means: what the variance of their deviations is taken for at least."""


class MomentsAdapter(nn.Module):
    """Our slim adapter: each cell's mean and standard deviation, normalised, then two 1x1 layers.

    Pooling first makes the full-size hidden map unnecessary and lets features be cached. `norm`
    holds the training set's statistics of the moments, frozen after they are measured. `runs`: so
    many positions are averaged before the cells are. `deviations` False leaves the means alone: for
    a level whose cells hold hardly more than one position, where a deviation would be rounding
    noise.
    """

    def __init__(
        self,
        inputs: int,
        hidden: int,
        channels: int,
        grid: int,
        *,
        deviations: bool,
        runs: int = 1,
    ) -> None:
        super().__init__()
        self.grid = grid
        self.runs = runs
        self.deviations = deviations
        moments = 2 * inputs if deviations else inputs
        self.norm = nn.BatchNorm2d(moments, affine=False)
        self.cnn1 = nn.Conv2d(moments, hidden, 1)
        self.cnn2 = nn.Conv2d(hidden, channels, 1)

    def moments(self, level: Level, pooling: tuple[Tensor, Tensor] | None = None) -> Tensor:
        """(B, c, h, w) to (B, c or 2c, S, S): the cells' means, then population deviations. Of
        several maps all their means come first."""
        if isinstance(level, tuple):
            each = [torch.split(self.moments(one), one.shape[1], 1) for one in level]
            return torch.cat([part for parts in zip(*each, strict=True) for part in parts], 1)
        device = level.device.type
        if torch.is_autocast_enabled(device):  # variances are differences: never of 16 bits
            with torch.autocast(device, enabled=False):
                return self.moments(level.float(), pooling)
        rows, columns = pooling or matrices(level, self.grid, self.runs)
        mean = pool(level, rows, columns)
        if not self.deviations:
            return mean
        return self.of_squares(mean, pool(level * level, rows, columns))

    @staticmethod
    def of_squares(mean: Tensor, square: Tensor) -> Tensor:
        """Cells' means and mean squares (B, c, S, S) to their moments (B, 2c, S, S)."""
        variance = square - mean * mean
        return torch.cat([mean, torch.sqrt(variance.clamp_min(0) + VARIANCE_FLOOR)], 1)

    def bound_deviations(self) -> None:
        """After measuring `norm`: keep deviations that hardly varied from being blown up later.

        Photos so small that a cell holds one position all have the same deviation; divided by its
        measured variance, that of a larger or longer photo would come to hundreds.
        """
        if self.deviations:
            variance = self.norm.running_var
            assert variance is not None
            means, deviations = variance.chunk(2)
            deviations.copy_(torch.maximum(deviations, LEAST_SHARE * means))

    def from_moments(self, moments: Tensor) -> Tensor:
        """(B, c or 2c, S, S) to (B, C, S, S)."""
        adapted: Tensor = self.cnn2(F.gelu(self.cnn1(self.norm(moments))))
        return adapted

    def forward(self, level: Level, pooling: tuple[Tensor, Tensor] | None = None) -> Tensor:
        """(B, c, h, w) to (B, C, S, S)."""
        return self.from_moments(self.moments(level, pooling))
