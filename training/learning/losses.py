"""What training makes small. All weights are settings; each term is reported by its name."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from training.recipes.settings import Distill, Loss


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


def rank_loss(scores: Tensor, labels: Tensor, margin: float) -> Tensor:
    """Hinge over the pairs with different labels: the scores should differ in the same direction,
    by at least `margin` times the labels' difference. Mean over pairs, 0 without any; (N,) each."""
    wanted = labels[:, None] - labels[None, :]
    given = scores[:, None] - scores[None, :]
    pairs = wanted > 0
    hinge = F.relu(margin * wanted - given) * pairs
    return hinge.sum() / pairs.sum().clamp_min(1)


def score_terms(raw: Tensor, opinions: Tensor, labels: Tensor, settings: Loss) -> dict[str, Tensor]:
    """Weighted terms of the scores (N,) and the views' opinions (N, V) against labels (N,)."""
    terms = _against_labels(raw, labels, settings)
    if settings.opinions:
        each = [_against_labels(o, labels, settings) for o in opinions.unbind(1)]
        total = torch.stack([sum_of(own) for own in each]).mean()
        terms["opinions"] = settings.opinions * total
    return terms


def _against_labels(scores: Tensor, labels: Tensor, settings: Loss) -> dict[str, Tensor]:
    terms = {}
    if settings.score:
        terms["score"] = settings.score * error(scores, labels, settings.kind)
    if settings.correlation:
        terms["correlation"] = settings.correlation * correlation_loss(scores, labels)
    if settings.rank:
        terms["rank"] = settings.rank * rank_loss(scores, labels, settings.rank_margin)
    return terms


@dataclass(frozen=True, slots=True)
class Spread:
    """The teacher's variance, by which feature terms may be divided: of each level of x (5,) and
    of each view's feature (V,), around the mean of each channel."""

    x: tuple[float, ...]
    dof: tuple[float, ...]


def feature_terms(
    student: tuple[Tensor, Tensor],
    teacher: tuple[Tensor, Tensor],
    distill: Distill,
    kind: str,
    spread: Spread | None,
) -> dict[str, Tensor]:
    """Weighted terms of x (5, B, C, S, S) and DOF (V, B, C, S, S) against the teacher's.

    With `spread`, squared errors are divided by the variance and absolute ones by its root: 1 is
    then what predicting each channel's mean would cost (about 0.8 for absolute errors).
    """
    terms = {}
    for place, (name, weight) in enumerate((("x", distill.x), ("dof", distill.dof))):
        if not weight:
            continue
        own, wanted = student[place], teacher[place]
        each = torch.stack([error(a, b, kind) for a, b in zip(own, wanted, strict=True)])
        if spread is not None:
            scale = torch.tensor((spread.x, spread.dof)[place]).to(each)
            each = each / (scale if kind == "mse" else scale.sqrt())
        terms[name] = weight * each.mean()
    return terms


def sum_of(terms: dict[str, Tensor]) -> Tensor:
    """The total of at least one term."""
    return torch.stack(list(terms.values())).sum()
