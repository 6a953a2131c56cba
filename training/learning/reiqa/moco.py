"""Momentum contrast (MoCo-v2): a query among its own key and keys of earlier steps.

Sources: He et al., "Momentum Contrast for Unsupervised Visual Representation Learning" (CVPR 2020);
Chen et al., "Improved Baselines with Momentum Contrastive Learning" (arXiv 2003.04297); Re-IQA's
use of it (specification 4). The published code never compares versions of one photo with each
other; ours does (`same`): they are the hard negatives that its text speaks of.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class KeyQueue(nn.Module):
    """Keys (size, C) of earlier steps, unit vectors; random ones at first, drawn from torch's own
    generator. What is written, and where next, is part of a checkpoint."""

    keys: Tensor
    place: Tensor

    def __init__(self, size: int, channels: int) -> None:
        super().__init__()
        self.register_buffer("keys", F.normalize(torch.randn(size, channels), dim=1))
        self.register_buffer("place", torch.zeros((), dtype=torch.int64))

    @torch.no_grad()
    def push(self, keys: Tensor) -> None:
        """Write keys (n, C) over the oldest, going on at the beginning where the end is reached."""
        size, first = len(self.keys), int(self.place)
        places = (first + torch.arange(len(keys), device=keys.device)) % size
        self.keys[places] = keys.to(self.keys.dtype)
        self.place.fill_((first + len(keys)) % size)


def logits(
    queries: Tensor,
    keys: Tensor,
    queue: Tensor,
    temperature: float,
    *,
    same: Tensor | None = None,
) -> Tensor:
    """Of each query (n, C) with its own key, then with the queue's (size, C), and, where `same`
    (n,) says which photo each pair is of, with the keys of the other versions of its photo: (n, 1 +
    size) or (n, 1 + size + n), those that do not count being -inf."""
    own = (queries * keys).sum(1, keepdim=True)
    parts = [own, queries @ queue.T]
    if same is not None:
        counts = (same[:, None] == same) & ~torch.eye(
            len(same), dtype=torch.bool, device=same.device
        )
        parts.append((queries @ keys.T).masked_fill(~counts, -math.inf))
    return torch.cat(parts, 1) / temperature


def contrast_loss(found: Tensor) -> Tensor:
    """The mean over queries of -log softmax at their own keys."""
    return F.cross_entropy(found, torch.zeros(len(found), dtype=torch.int64, device=found.device))


def accuracy(found: Tensor) -> float:
    """The share of queries that are nearest to their own keys."""
    return float((found.argmax(1) == 0).float().mean())


@torch.no_grad()
def follow(slow: nn.Module, fast: nn.Module, momentum: float) -> None:
    """Let the momentum encoder's parameters follow; its statistics are its own."""
    for old, new in zip(slow.parameters(), fast.parameters(), strict=True):
        old.mul_(momentum).add_(new.detach(), alpha=1 - momentum)
