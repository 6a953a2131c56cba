"""Windows at capture resolution as one more input of the views."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from core.networks.mobileiqa.adapters import VARIANCE_FLOOR

LEVELS = 3
"""Levels of the backbone that windows go through: further ones tell what is shown, not how."""
_FARTHEST = 8.0  # deviations; windows of nothing but noise or text lie far beyond what was measured


class DetailAdapter(nn.Module):
    """Windows of a photo to one vector of C numbers.

    Each channel's mean and deviation over a window, then their mean, largest and smallest over the
    windows, normalised (`norm` holds the training set's statistics), then two linear layers.
    `absent` is the vector of a photo without windows.
    """

    def __init__(self, widths: Sequence[int], hidden: int, channels: int) -> None:
        super().__init__()
        moments = 3 * 2 * sum(widths)
        self.norm = nn.BatchNorm1d(moments, affine=False)
        self.fc1 = nn.Linear(moments, hidden)
        self.fc2 = nn.Linear(hidden, channels)
        self.absent = nn.Parameter(torch.zeros(channels))

    @staticmethod
    def moments(levels: Sequence[Tensor], windows: int) -> Tensor:
        """Levels (B * N, c, h, w) of N windows a photo to (B, 6 * sum of c)."""
        found = []
        for given in levels:
            level = given.float()  # variances are differences: never of 16 bits
            mean = level.mean((2, 3))
            variance = ((level * level).mean((2, 3)) - mean * mean).clamp_min(0)
            found += [mean, torch.sqrt(variance + VARIANCE_FLOOR)]
        each = torch.cat(found, 1)
        each = each.reshape(-1, windows, each.shape[1])
        return torch.cat([each.mean(1), each.amax(1), each.amin(1)], 1)

    def bound_deviations(self) -> None:
        """After measuring `norm`: keep what hardly varied from being blown up later."""
        variance = self.norm.running_var
        assert variance is not None
        variance.clamp_min_(0.02 * float(variance.median()))

    def from_moments(self, moments: Tensor) -> Tensor:
        """(B, 6 * sum of c) to (B, C)."""
        bounded = self.norm(moments).clamp(-_FARTHEST, _FARTHEST)
        seen: Tensor = self.fc2(F.gelu(self.fc1(bounded)))
        return seen
