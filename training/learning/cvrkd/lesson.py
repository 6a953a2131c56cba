"""What one step of CVRKD-IQA compares, and how photos are scored while it is trained."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from core.networks.cvrkd.network import Cvrkd
from training.learning.cvrkd.encoded import PooledStore, View
from training.learning.cvrkd.losses import Role, Rule, feature_loss, published_lq_items
from training.learning.cvrkd.material import Batch

_AT_ONCE: Final = 64
_START: Final = 0.1
"""New layers begin with so much of He's deviation, as published."""


def trained_parameters(network: Cvrkd) -> list[nn.Parameter]:
    """All but the backbone's, which stands still."""
    parts = (
        network.scale_heads,
        network.difference_encoder,
        network.lq_encoder,
        network.regression,
    )
    return [parameter for part in parts for parameter in part.parameters()]


def begin_anew(network: Cvrkd, middle: float) -> None:
    """New layers as published; the last bias lies in the middle of the labels (published: 0)."""
    for module in network.modules():
        if isinstance(module, nn.Conv1d | nn.Conv2d | nn.Linear) and _is_new(network, module):
            nn.init.kaiming_normal_(module.weight)
            with torch.no_grad():
                module.weight.mul_(_START)
            if module.bias is not None:
                nn.init.zeros_(module.bias)
    last = network.regression[1]
    assert isinstance(last, nn.Linear)
    nn.init.constant_(last.bias, middle)


def _is_new(network: Cvrkd, module: nn.Module) -> bool:
    return all(module is not old for old in network.backbone.modules())


def features_of(network: Cvrkd, pooled: Tensor) -> Tensor:
    """(b, p, 4c, S, S) of pooled features (b, p, C, S, S)."""
    count, patches = pooled.shape[:2]
    levels = torch.split(pooled.flatten(0, 1), network.widths, 1)
    scaled = network.scaled(list(levels))
    return scaled.reshape(count, patches, *scaled.shape[1:])


def losses(
    network: Cvrkd,
    batch: Batch,
    role: Role,
    teacher: Cvrkd | None = None,
    *,
    weight: float = 1.0,
    rule: Rule = "all blocks",
) -> dict[str, Tensor]:
    """The terms of a step: the score's mean absolute error, and for a student with a teacher how
    far the difference features are apart, times `weight`.

    The teacher's photos must all have their originals; where a student learns from a teacher,
    those without one teach it their label alone.
    """
    lq = features_of(network, batch.photos)
    beside = batch.originals if role == "teacher" else batch.references
    out = network.compare(lq, features_of(network, beside))
    terms = {"score": (out.score.float() - batch.labels).abs().mean()}
    if teacher is not None and weight and bool(batch.has_original.any()):
        own = [block[batch.has_original] for block in out.difference]
        with torch.no_grad():
            seen = teacher.tokens(features_of(teacher, batch.photos[batch.has_original]))
            original = teacher.tokens(features_of(teacher, batch.originals))
            taught = teacher.difference_encoder.inner(original - seen)
        preset = network.preset
        items = published_lq_items(preset.lq_blocks, preset.difference_blocks)
        share = batch.has_original.float().mean()
        terms["features"] = weight * share * feature_loss(taught, own, rule, lq_items=items)
    return terms


@torch.inference_mode()
def scores(
    network: Cvrkd,
    store: PooledStore,
    photos: Sequence[View],
    beside: Sequence[Sequence[View]],
    poll: Callable[[], None] = lambda: None,
) -> NDArray[np.float64]:
    """Of each photo the scores (n, k) beside each of its references, k of them everywhere."""
    device = next(network.parameters()).device
    training = network.training
    network.eval()
    known = {view: n for n, view in enumerate(dict.fromkeys(v for each in beside for v in each))}
    references = _encoded(network, store, list(known), device)
    found = []
    for first in range(0, len(photos), _AT_ONCE):
        poll()
        some = slice(first, first + _AT_ONCE)
        lq = features_of(network, store.pooled(photos[some], device))
        columns = [[known[view] for view in column] for column in zip(*beside[some], strict=True)]
        found.append(beside_each(network, lq, (references[column] for column in columns)))
    network.train(training)
    return torch.cat(found).double().cpu().numpy()


def beside_each(network: Cvrkd, lq: Tensor, references: Iterable[Tensor]) -> Tensor:
    """Scores (b, k) of photos' features beside k times as many references', (b, p, 4c, S, S) each;
    the photos are read once."""
    tokens = network.tokens(lq)
    seen = network.lq_encoder.inner(tokens)[-1]
    differences = (network.tokens(hq) - tokens for hq in references)
    each = [network.difference_encoder.inner(one)[-1] for one in differences]
    return torch.stack([network.judge(one, seen) for one in each], 1)


def _encoded(
    network: Cvrkd, store: PooledStore, views: Sequence[View], device: torch.device
) -> Tensor:
    parts = [
        features_of(network, store.pooled(views[n : n + _AT_ONCE], device))
        for n in range(0, len(views), _AT_ONCE)
    ]
    return torch.cat(parts)
