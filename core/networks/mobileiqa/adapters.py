"""Level adapters: each backbone level to C channels on the S x S grid (specification 2.1)."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

BAND_BYTES = 48 * 2**20
"""A band of an adapter's hidden map is kept near this size: it then stays near the cache."""


def pooling_matrix(length: int, bins: int) -> Tensor:
    """Adaptive average pooling of `length` positions to `bins`, as a (bins, length) matrix.

    Bin i averages floor(i * length / bins) .. ceil((i + 1) * length / bins) - 1, as torch does;
    neighbouring bins may share a position.
    """
    matrix = torch.zeros(bins, length)
    for i in range(bins):
        low, high = i * length // bins, -(-(i + 1) * length // bins)
        matrix[i, low:high] = 1.0 / (high - low)
    return matrix


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
        self.cnn1 = nn.Conv2d(inputs, hidden, 1)
        self.cnn2 = nn.Conv2d(hidden, channels, 1)

    def forward(self, level: Tensor, pooling: tuple[Tensor, Tensor] | None = None) -> Tensor:
        """(B, c, h, w) to (B, C, S, S). `pooling`: the matrices, where they are given from outside."""
        height, width = level.shape[-2:]
        if pooling is None:
            pooling = (
                pooling_matrix(height, self.grid).to(level),
                pooling_matrix(width, self.grid).to(level),
            )
        rows, columns = pooling
        hidden_bytes = 4 * level.shape[0] * self.cnn1.out_channels * height * width
        bands = min(self.grid, 1 + hidden_bytes // BAND_BYTES)
        edges = [round(i * self.grid / bands) for i in range(bands + 1)]
        pooled = []
        for a, b in zip(edges, edges[1:], strict=False):
            low, high = a * height // self.grid, -(-b * height // self.grid)
            hidden = F.gelu(self.cnn1(level[:, :, low:high]))
            pooled.append(pool(hidden, rows[a:b, low:high], columns))
        return self.cnn2(torch.cat(pooled, 2))


class MomentsAdapter(nn.Module):
    """Our slim adapter: each cell's mean and standard deviation, normalised, then two 1x1 layers.

    Pooling first makes the full-size hidden map unnecessary and lets features be cached. `norm`
    holds the training set's statistics of the moments, frozen after they are measured.
    """

    def __init__(self, inputs: int, hidden: int, channels: int, grid: int) -> None:
        super().__init__()
        self.grid = grid
        self.norm = nn.BatchNorm2d(2 * inputs, affine=False)
        self.cnn1 = nn.Conv2d(2 * inputs, hidden, 1)
        self.cnn2 = nn.Conv2d(hidden, channels, 1)

    def moments(self, level: Tensor, pooling: tuple[Tensor, Tensor] | None = None) -> Tensor:
        """(B, c, h, w) to (B, 2c, S, S): means, then population standard deviations, of the cells."""
        if pooling is None:
            pooling = (
                pooling_matrix(level.shape[-2], self.grid).to(level),
                pooling_matrix(level.shape[-1], self.grid).to(level),
            )
        mean = pool(level, *pooling)
        variance = pool(level * level, *pooling) - mean * mean
        return torch.cat([mean, torch.sqrt(variance.clamp_min(0) + 1e-6)], 1)

    def from_moments(self, moments: Tensor) -> Tensor:
        """(B, 2c, S, S) to (B, C, S, S)."""
        return self.cnn2(F.gelu(self.cnn1(self.norm(moments))))

    def forward(self, level: Tensor, pooling: tuple[Tensor, Tensor] | None = None) -> Tensor:
        """(B, c, h, w) to (B, C, S, S)."""
        return self.from_moments(self.moments(level, pooling))
