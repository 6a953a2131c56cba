"""What training makes small, each by its definition."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional as F

_GRID = 16  # composites' rectangles are counted in sixteenths
_BELOW_CLEAN, _A_LEVEL = 0.12, 0.15  # logits by which a copy lies lower, for each level


def error(a: Tensor, b: Tensor, kind: str) -> Tensor:
    """Mean squared or absolute error over all elements."""
    difference = a - b
    each: Tensor = difference * difference if kind == "mse" else difference.abs()
    return each.mean()


def correlation_loss(scores: Tensor, labels: Tensor) -> Tensor:
    """1 - PLCC of two (N,) tensors; 1 where one of them is constant."""
    a, b = scores - scores.mean(), labels - labels.mean()
    norms: Tensor = a.norm() * b.norm()
    return 1 - (a * b).sum() / (norms + 1e-6)


def within_loss(scores: Tensor, labels: Tensor, subsets: Sequence[str]) -> Tensor:
    """1 - PLCC within each subset of (N,) photos, averaged by its number of photos: what tells two
    subsets apart (shot on purpose, found, edited) says nothing of two photos of one."""
    losses = []
    for kind in sorted(set(subsets)):
        rows = torch.tensor([subset == kind for subset in subsets], device=scores.device)
        losses.append(rows.float().mean() * correlation_loss(scores[rows], labels[rows]))
    return torch.stack(losses).sum()


def rank_loss(scores: Tensor, labels: Tensor, margin: float) -> Tensor:
    """Hinge over the pairs with different labels: the scores should differ in the same direction,
    by at least `margin` times the labels' difference. Mean over pairs, 0 without any; (N,) each."""
    wanted = labels[:, None] - labels[None, :]
    given = scores[:, None] - scores[None, :]
    pairs = wanted > 0
    hinge = F.relu(margin * wanted - given) * pairs
    return hinge.sum() / pairs.sum().clamp_min(1)


def copies_loss(logits: Tensor, levels: Tensor) -> Tensor:
    """Hinge on (T * 3,) logits in the order clean, milder, worse; `levels` (T, 2) of the copies
    count from 1."""
    clean, milder, worse = logits.reshape(-1, 3).unbind(1)
    low, high = levels.to(logits.dtype).unbind(1)
    steps = (
        F.relu(_BELOW_CLEAN * low + milder - clean),
        F.relu(_A_LEVEL * (high - low) + worse - milder),
        F.relu(_A_LEVEL * high + worse - clean),
    )
    return torch.stack(steps).mean()


def local_loss(
    local: Tensor,
    clean: Tensor,
    boxes: Sequence[tuple[int, int, int, int]],
    levels: Sequence[int],
    margin: float,
) -> Tensor:
    """Where composites (B, k, k) are degraded their local parts lie below those of the clean photo
    (B, k, k), by a margin that rises with the level; elsewhere they stay as they were.

    `boxes` are top, left, bottom, right in sixteenths of the sides.
    """
    side = local.shape[-1]
    cover = torch.zeros(len(boxes), _GRID, _GRID, device=local.device)
    for n, (top, left, bottom, right) in enumerate(boxes):
        cover[n, top:bottom, left:right] = 1
    cover = F.adaptive_avg_pool2d(cover[:, None], side)[:, 0]
    margins = torch.tensor([margin * level for level in levels], device=local.device)
    inside, outside = (cover > 0.99).float(), (cover < 0.01).float()
    reference = clean.detach()
    # Measured against the photo's own level too, so that the degraded part ends below every other.
    own_level = reference.mean((1, 2), keepdim=True)
    below = F.relu(local - torch.minimum(reference, own_level) + margins[:, None, None])
    drop = (below * inside).sum((1, 2)) / inside.sum((1, 2)).clamp_min(1)
    kept = (F.smooth_l1_loss(local, reference, reduction="none") * outside).sum((1, 2))
    return (drop + kept / outside.sum((1, 2)).clamp_min(1)).mean()
