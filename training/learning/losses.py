"""What training makes small, each by its definition."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional as F

_GRID = 16  # composites' rectangles are counted in sixteenths
_BELOW_CLEAN, _A_LEVEL = 0.12, 0.15  # logits by which a copy lies lower, for each level
_ALIKE = 0.88  # residuals of two opinions may correlate so much
_FEWEST, _MOST = 0.14, 0.365  # shares of cells between which attention's effective number may lie
_STRONGEST = 20.0  # times the average that the strongest cell may receive
_SAME_MAP = 0.6  # two views' maps may correlate so much
_INSIDE = 2.2  # times as much attention inside the subject as outside
_SUBJECT, _BACKGROUND = 2.5, 0.01  # a blurred subject costs so many times the background, at least
_ADDED = 0.03  # and so much more
_TOO_MUCH, _SLACK = 2.5, 0.05  # a fault may cost so many times what it must, and so much more
_UNCHANGED = 0.02  # what black and white, or a small file, may change
_SAVED_ANEW = 0.004  # what saving anew may change
_HONEST = 0.55  # what a good photo as it is should score at least
_NOTHING = 0.08  # what a frame that shows nothing may score


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
    where: Tensor,
    levels: Sequence[int],
    margin: float,
) -> Tensor:
    """Where composites (B, k, k) are degraded their local parts lie below those of the clean photo
    (B, k, k), by a margin that rises with the level; elsewhere they stay as they were.

    `where` (B, n, n) is 1 there, else 0 (see `covers`).
    """
    side = local.shape[-1]
    cover = F.adaptive_avg_pool2d(where[:, None], side)[:, 0]
    margins = torch.tensor([margin * level for level in levels], device=local.device)
    inside, outside = (cover > 0.99).float(), (cover < 0.01).float()
    reference = clean.detach()
    # Measured against the photo's own level too, so that the degraded part ends below every other.
    own_level = reference.mean((1, 2), keepdim=True)
    below = F.relu(local - torch.minimum(reference, own_level) + margins[:, None, None])
    drop = (below * inside).sum((1, 2)) / inside.sum((1, 2)).clamp_min(1)
    kept = (F.smooth_l1_loss(local, reference, reduction="none") * outside).sum((1, 2))
    return (drop + kept / outside.sum((1, 2)).clamp_min(1)).mean()


def contain_loss(scores: Tensor, opinions: Tensor) -> Tensor:
    """How far scores (B,) lie beyond the opinions (B, V) of their photo; mean over photos."""
    low, high = opinions.amin(1), opinions.amax(1)
    return (F.relu(scores - high) + F.relu(low - scores)).mean()


def differ_loss(opinions: Tensor, labels: Tensor) -> Tensor:
    """How much the errors of two opinions (B, V) correlate beyond 0.88; mean over pairs."""
    errors = opinions - labels[:, None]
    errors = errors - errors.mean(0)
    errors = errors / (errors.norm(dim=0) + 1e-6)
    return _beyond(errors.T @ errors, _ALIKE).mean()


def attention_loss(received: Tensor, subjects: Tensor | None) -> Tensor:
    """Maps (B, V + 1, S, S) of the views and, last, the fusion: neither collapsed nor even, the
    views' own not alike; the first view and the fusion prefer the `subjects` (B, n, n; 1 there),
    of photos that show one and something else."""
    maps = received.flatten(2)
    shares = maps / maps.sum(2, keepdim=True)
    cells = maps.shape[2]
    entropy = -(shares * (shares + 1e-9).log()).sum(2)
    loss = F.relu(math.log(_FEWEST * cells) - entropy) + F.relu(entropy - math.log(_MOST * cells))
    strongest = F.relu(cells * shares.amax(2) - _STRONGEST) / cells
    views = maps[:, :-1] - maps[:, :-1].mean(2, keepdim=True)
    views = views / (views.norm(dim=2, keepdim=True) + 1e-6)
    alike = _beyond(views @ views.transpose(1, 2), _SAME_MAP).mean()
    found: Tensor = loss.mean() + 10 * strongest.mean() + alike
    if subjects is not None:
        shares_of = subjects.mean((1, 2))
        known = (shares_of > 0) & (shares_of < 1)
        if bool(known.any()):
            found = found + _outside(received[known], subjects[known])
    return found


def _beyond(correlations: Tensor, most: float) -> Tensor:
    """What of (..., V, V) correlations lies beyond `most`, half of it; the diagonal left out."""
    count = correlations.shape[-1]
    others = ~torch.eye(count, dtype=torch.bool, device=correlations.device)
    return 0.5 * F.relu(correlations[..., others] - most) if count > 1 else 0 * correlations


def _outside(received: Tensor, subjects: Tensor) -> Tensor:
    """How far the ratio of attention inside the subject to outside lies below what is wanted
    (log)."""
    inside = F.adaptive_avg_pool2d(subjects[:, None], received.shape[-1])
    sums = []
    for weight in (inside, 1 - inside):
        total = (received[:, [0, -1]] * weight).sum((2, 3))
        sums.append(total / weight.sum((2, 3)).clamp_min(1) + 1e-3)
    return 0.5 * F.relu(math.log(_INSIDE) - (sums[0] / sums[1]).log()).mean()


def covers(boxes: Sequence[tuple[int, int, int, int]], device: torch.device) -> Tensor:
    """(N, 16, 16): 1 inside each box, which is top, left, bottom, right in sixteenths."""
    cover = torch.zeros(len(boxes), _GRID, _GRID, device=device)
    for n, (top, left, bottom, right) in enumerate(boxes):
        cover[n, top:bottom, left:right] = 1
    return cover


def cost_loss(clean: Tensor, damaged: Tensor, costs: Tensor) -> Tensor:
    """Scores (N,) of damaged photos lie below those of the clean ones by at least `costs`, and by
    no more than two and a half times as much."""
    drop = clean - damaged
    beyond = F.relu(drop - _TOO_MUCH * costs - _SLACK)
    return (2 * F.relu(costs - drop) + 0.5 * beyond).mean()


def honest_loss(scores: Tensor) -> Tensor:
    """How far (N,) good photos as they are score below 55 points, squared."""
    return 4 * F.relu(_HONEST - scores).square().mean()


def subject_loss(clean: Tensor, subject: Tensor, background: Tensor) -> Tensor:
    """A blurred subject costs more than twice what a blurred background does; (N,) scores each."""
    of_subject, of_background = clean - subject, clean - background
    least = _ADDED + _SUBJECT * of_background.clamp_min(_BACKGROUND)
    return (F.relu(least - of_subject) + 0.5 * F.relu(-of_background)).mean()


def grey_loss(clean: Tensor, grey: Tensor) -> Tensor:
    """What (N,) scores change by more than two points in black and white."""
    return F.relu((grey - clean).abs() - _UNCHANGED).mean()


def same_loss(clean: Tensor, saved: Tensor, small: Tensor) -> Tensor:
    """What (N,) scores change by: saved anew by more than 0.4 points, in each of (n, N) small files
    by more than two. The photo as it is does not move towards its copies."""
    own = clean.detach()
    beyond = F.relu((small - own).abs() - _UNCHANGED).mean()
    return F.relu((saved - own).abs() - _SAVED_ANEW).mean() + beyond


def plain_loss(scores: Tensor) -> Tensor:
    """What (N,) frames that show nothing score beyond eight points."""
    return F.relu(scores - _NOTHING).mean()
