"""Multi-view attention learning, MAL (specification 2.2; Chen et al., ECCV Workshops 2024)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn


class PositionAttention(nn.Module):
    """Self-attention over the P positions of one input; unscaled, times a learned gamma (2.2a)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.gamma = nn.Parameter(torch.zeros(1))
        self.qConv = nn.Conv2d(channels, channels // 8, 1)
        self.kConv = nn.Conv2d(channels, channels // 8, 1)
        self.vConv = nn.Conv2d(channels, channels, 1)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(B, C, S, S) to the result (B, C, P), attention (B, P, P; rows are queries), values."""
        q, k, v = (f(x).flatten(2) for f in (self.qConv, self.kConv, self.vConv))
        weights = torch.softmax(q.transpose(1, 2) @ k, -1)
        return self.gamma * (v @ weights.transpose(1, 2)) + x.flatten(2), weights, v


class AttentionBlock(nn.Module):
    """One-head attention over N tokens of width D, with residual (2.2, "Attention block").

    `published_order` keeps the publication's reinterpretation of the attended values' memory.
    `rank` factors the projections: D to rank for queries and keys, D to rank to D for values.
    """

    def __init__(self, width: int, *, published_order: bool, rank: int | None) -> None:
        super().__init__()
        self.published_order = published_order
        self.c_q = nn.Linear(width, rank or width)
        self.c_k = nn.Linear(width, rank or width)
        self.c_v = nn.Linear(width, rank or width)
        self.c_o = nn.Linear(rank, width) if rank else nn.Identity()
        self.scale = (rank or width) ** -0.5
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(B, N, D) to the result (B, N, D), attention (B, N, N) and values (B, N, D)."""
        weights = torch.softmax(self.c_q(x) @ self.c_k(x).transpose(1, 2) * self.scale, -1)
        values = self.c_o(self.c_v(x))
        attended = weights @ values
        if self.published_order:
            attended = attended.transpose(1, 2).reshape(x.shape)
        return self.dropout(attended) + x, weights, values


@dataclass(frozen=True, slots=True)
class MalAttention:
    """Where a MAL looked, each (B, P) with mean 1 over positions (specification 5.2).

    `received`: column sums of `channel_attention`. `weighted`: the same weighed by what the
    positions carry (norms of their values), position attention included.
    """

    received: Tensor
    weighted: Tensor


class Mal(nn.Module):
    """One MAL module over n inputs of (B, C, S, S)."""

    def __init__(
        self, inputs: int, channels: int, grid: int, *, published_order: bool, rank: int | None
    ) -> None:
        super().__init__()
        positions = grid * grid
        self.published_order = published_order
        self.channel_attention = AttentionBlock(
            channels * inputs, published_order=published_order, rank=rank
        )
        self.feature_attention = AttentionBlock(
            positions * inputs, published_order=published_order, rank=rank
        )
        self.attention_module = nn.ModuleList(PositionAttention(channels) for _ in range(inputs))

    def forward(self, inputs: Tensor) -> tuple[Tensor, MalAttention]:
        """(n, B, C, S, S) to the feature (B, C, S, S) and where it looked."""
        n, batch, channels, side, _ = inputs.shape
        positions = side * side
        own = [module(x) for module, x in zip(self.attention_module, inputs, strict=True)]
        stacked = torch.stack([out for out, _, _ in own], 1)  # (B, n, C, P)

        tokens = stacked if self.published_order else stacked.transpose(1, 2)
        by_feature, _, _ = self.feature_attention(tokens.reshape(batch, channels, n * positions))
        if self.published_order:
            by_feature = by_feature.reshape(batch, n, channels, positions)
        else:
            by_feature = by_feature.reshape(batch, channels, n, positions).transpose(1, 2)

        flat = stacked.reshape(batch, n * channels, positions)
        by_position, weights, values = self.channel_attention(flat.transpose(1, 2))
        by_position = by_position.transpose(1, 2).reshape(batch, n, channels, positions)

        merged = ((by_feature + by_position) / 2).mean(1)
        return merged.reshape(batch, channels, side, side), self._looked(own, weights, values)

    def _looked(
        self, own: list[tuple[Tensor, Tensor, Tensor]], weights: Tensor, values: Tensor
    ) -> MalAttention:
        received = weights.sum(1)
        carried = received * values.norm(dim=-1) / 2
        for module, (_, w, v) in zip(self.attention_module, own, strict=True):
            assert isinstance(module, PositionAttention)
            carried = carried + module.gamma.abs() * w.sum(1) * v.norm(dim=1) / len(own)
        return MalAttention(received, carried / carried.mean(1, keepdim=True))
