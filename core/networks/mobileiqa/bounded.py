"""MAL whose attention cannot collapse: logits are cosines times a bounded learned factor.

With the publication's unbounded products, trained views put 15 to 95 % of their attention on one
cell.
"""

from __future__ import annotations

import math
from itertools import chain

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from core.networks.mobileiqa.mal import MalAttention

MOST_SHARP = 10.0
"""Logits are cosines times at most this."""
_COARSE = 2  # positions attend to means of so many by so many cells
_FLOOR = 1e-4  # what is received of registers' rest may be nothing at all


def _weights(queries: Tensor, keys: Tensor, log_factor: Tensor) -> Tensor:
    """(B, N, d) and (B, M, d) to softmax weights (B, N, M)."""
    cosines = F.normalize(queries, dim=-1) @ F.normalize(keys, dim=-1).transpose(1, 2)
    return torch.softmax(cosines * log_factor.exp().clamp(max=MOST_SHARP), -1)


class BoundedPositionAttention(nn.Module):
    """Attention of one input's P positions over means of 2 x 2 cells; counts gamma times."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.gamma = nn.Parameter(torch.zeros(1))
        self.qConv = nn.Conv2d(channels, channels // 8, 1)
        self.kConv = nn.Conv2d(channels, channels // 8, 1)
        self.vConv = nn.Conv2d(channels, channels, 1)
        self.log_scale = nn.Parameter(torch.tensor(math.log(4.0)))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """(B, C, S, S) to the result (B, C, P), and how much each position carries (B, P)."""
        batch, _, side, _ = x.shape
        coarse = F.avg_pool2d(x, _COARSE)
        q, k = self.qConv(x).flatten(2).transpose(1, 2), self.kConv(coarse).flatten(2)
        v = self.vConv(coarse).flatten(2)
        weights = _weights(q, k.transpose(1, 2), self.log_scale)
        carried = (self.gamma.abs() * weights.sum(1) * v.norm(dim=1)).detach() / _COARSE**2
        cells = carried.reshape(batch, side // _COARSE, 1, side // _COARSE, 1)
        cells = cells.expand(-1, -1, _COARSE, -1, _COARSE).reshape(batch, side * side)
        return self.gamma * (v @ weights.transpose(1, 2)) + x.flatten(2), cells


class BoundedBlock(nn.Module):
    """One-head attention over N tokens of width D with factored projections.

    R `registers` are further keys and values that belong to no token.
    """

    def __init__(self, width: int, rank: int, registers: int = 0) -> None:
        super().__init__()
        self.c_q = nn.Linear(width, rank)
        self.c_k = nn.Linear(width, rank)
        self.c_v = nn.Linear(width, rank)
        self.c_o = nn.Linear(rank, width)
        self.log_scale = nn.Parameter(torch.tensor(math.log(5.0)))
        self.registers = nn.Parameter(0.1 * torch.randn(registers, 2 * rank)) if registers else None
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, parts: int) -> tuple[Tensor, Tensor, Tensor]:
        """(B, N, D) to the mean of the result's equal `parts` (B, N, D / parts), attention
        (B, N, N + R), values (B, N + R, rank)."""
        q, k, v = self.c_q(x), self.c_k(x), self.c_v(x)
        if self.registers is not None:
            keys, values = self.registers.expand(len(x), -1, -1).to(k).chunk(2, -1)
            k, v = torch.cat([k, keys], 1), torch.cat([v, values], 1)
        weights = _weights(q, k, self.log_scale)
        return self._mean(weights @ v, parts), weights, v

    def _mean(self, attended: Tensor, parts: int) -> Tensor:
        """What was attended, (B, N, rank), to the mean of the parts it is projected to."""
        if self.training:  # where each part drops other numbers
            each: Tensor = self.dropout(self.c_o(attended))
            return each.reshape(*each.shape[:-1], parts, -1).mean(-2)
        weight, bias = (t.reshape(parts, -1, *t.shape[1:]).mean(0) for t in self.c_o.parameters())
        return F.linear(attended, weight, bias)


class BoundedMal(nn.Module):
    """One MAL module over n inputs of (B, C, S, S); the last `even` of them are the same at all
    positions and have no position attention."""

    def __init__(
        self,
        inputs: int,
        channels: int,
        grid: int,
        *,
        rank: int,
        feature_rank: int,
        registers: int,
        even: int = 0,
    ) -> None:
        super().__init__()
        self.channel_attention = BoundedBlock(channels * inputs, rank, registers)
        self.feature_attention = BoundedBlock(grid * grid * inputs, feature_rank)
        self.attention_module = nn.ModuleList(
            BoundedPositionAttention(channels) for _ in range(inputs - even)
        )

    def forward(self, inputs: Tensor) -> tuple[Tensor, MalAttention]:
        """(n, B, C, S, S) to the feature (B, C, S, S) and where it looked; what the registers
        received is left out."""
        n, batch, channels, side, _ = inputs.shape
        positions = side * side
        varied = len(self.attention_module)
        own = [f(x) for f, x in zip(self.attention_module, inputs, strict=False)]
        even = (x.flatten(2) for x in inputs[varied:])
        stacked = torch.stack([*chain((out for out, _ in own), even)], 1)  # (B, n, C, P)

        tokens = stacked.transpose(1, 2).reshape(batch, channels, n * positions)
        by_feature, _, _ = self.feature_attention(tokens, n)  # (B, C, P)

        flat = stacked.reshape(batch, n * channels, positions)
        by_position, weights, values = self.channel_attention(flat.transpose(1, 2), n)

        received = weights[..., :positions].sum(1)
        looked = MalAttention(
            received / (received.mean(1, keepdim=True) + _FLOOR),
            self._weighted(received.detach(), values[:, :positions].detach(), own),
        )
        merged = (by_feature + by_position.transpose(1, 2)) / 2 + stacked.mean(1)
        return merged.reshape(batch, channels, side, side), looked

    def _weighted(
        self, received: Tensor, values: Tensor, own: list[tuple[Tensor, Tensor]]
    ) -> Tensor:
        out = self.channel_attention.c_o
        norms = F.linear(values, out.weight.detach(), out.bias.detach()).norm(dim=-1)
        carried: Tensor = received * norms / 2
        for _, cells in own:
            carried = carried + cells / len(own)
        return carried / (carried.mean(1, keepdim=True) + _FLOOR)
