"""What a network is asked to learn: each task a weighted term of the loss, chosen by the settings.

A new task is a class with the protocol's four attributes and its own `__call__`, and a line in
`make_tasks`; the loop, several processes and the reports need no change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

from training.learning.copy_tasks import (
    Evenness,
    Greys,
    LocalParts,
    NativeFaults,
    PlainFrames,
    RankedCopies,
    Regions,
    Same,
    Subjects,
)
from training.learning.losses import (
    attention_loss,
    contain_loss,
    correlation_loss,
    differ_loss,
    error,
    rank_loss,
    within_loss,
)
from training.learning.seen import Known, Rows, Seen, Task
from training.recipes.loss_settings import Distill, Loss
from training.recipes.settings import RunConfig


@dataclass(frozen=True, slots=True)
class Score:
    """The score against the label."""

    weight: float
    kind: str
    name: str = "score"
    rows: Rows = "all photos"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        return error(output.raw, _labels(batch), self.kind)


@dataclass(frozen=True, slots=True)
class Correlation:
    """1 - PLCC of scores and labels."""

    weight: float
    name: str = "correlation"
    rows: Rows = "all photos"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        return correlation_loss(output.raw, _labels(batch))


@dataclass(frozen=True, slots=True)
class RankedPhotos:
    """Pairs of photos in the order of their labels."""

    weight: float
    margin: float
    name: str = "rank"
    rows: Rows = "all photos"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        return rank_loss(output.raw, _labels(batch), self.margin)


@dataclass(frozen=True, slots=True)
class WithinSubsets:
    """1 - PLCC within each subset of the data set."""

    weight: float
    name: str = "within"
    rows: Rows = "all photos"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        return within_loss(output.raw, _labels(batch), batch.subsets)


@dataclass(frozen=True, slots=True)
class Opinions:
    """Tasks of the score, asked of each view's own opinion; their mean over the views."""

    weight: float
    each: tuple[Task, ...]
    name: str = "opinions"
    rows: Rows = "all photos"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        views = [output._replace(raw=opinion) for opinion in output.opinions.unbind(1)]
        own = [torch.stack([t.weight * t(view, batch) for t in self.each]).sum() for view in views]
        return torch.stack(own).mean()


@dataclass(frozen=True, slots=True)
class Contained:
    """A score lies among its photo's opinions."""

    weight: float
    name: str = "contain"
    rows: Rows = "all photos"

    def __call__(self, output: Seen, _batch: Known) -> Tensor:
        return contain_loss(output.raw, output.opinions)


@dataclass(frozen=True, slots=True)
class Different:
    """Opinions do not all err alike."""

    weight: float
    name: str = "differ"
    rows: Rows = "all photos"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        return differ_loss(output.opinions, _labels(batch))


@dataclass(frozen=True, slots=True)
class Attention:
    """Views look at some of the photo, not at one cell and not at all, and not at the same."""

    weight: float
    name: str = "attention"
    rows: Rows = "photos"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        return attention_loss(output.received, batch.covers)


@dataclass(frozen=True, slots=True)
class TeacherScore:
    """The score against the teacher's."""

    weight: float
    kind: str
    name: str = "teacher"
    rows: Rows = "all photos"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        assert batch.taught is not None
        return error(output.raw, batch.taught.raw, self.kind)


@dataclass(frozen=True, slots=True)
class ScoresOfOthers:
    """The score against those by others, of the photos that have one; their mean."""

    weight: float
    kind: str
    name: str = "others"
    rows: Rows = "all photos"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        assert batch.others is not None
        known = ~batch.others.isnan()
        if not bool(known.any()):
            return 0 * output.raw.sum()
        return error(output.raw[known], batch.others[known], self.kind)


@dataclass(frozen=True, slots=True)
class Spread:
    """The teacher's variance, by which feature terms may be divided: of each level of x (5,) and
    of each view's feature (V,), around the mean of each channel."""

    x: tuple[float, ...]
    dof: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class TeacherFeatures:
    """x or DOF against the teacher's.

    With `spread`, squared errors are divided by the variance and absolute ones by its root: 1 is
    then what predicting each channel's mean would cost (about 0.8 for absolute errors).
    """

    weight: float
    kind: str
    name: Literal["x", "dof"]
    spread: tuple[float, ...] | None = None
    rows: Rows = "photos"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        assert batch.taught is not None
        own = output.x if self.name == "x" else output.dof
        wanted = batch.taught.x if self.name == "x" else batch.taught.dof
        each = torch.stack([error(a, b, self.kind) for a, b in zip(own, wanted, strict=True)])
        if self.spread is not None:
            scale = torch.tensor(self.spread).to(each)
            each = each / (scale if self.kind == "mse" else scale.sqrt())
        return each.mean()


def make_tasks(
    config: RunConfig,
    *,
    has_teacher: bool,
    bridged: bool,
    spread: Spread | None,
    has_others: bool = False,
) -> tuple[Task, ...]:
    """The tasks that the settings of a stage give a weight to; those of a teacher only where there
    is one, of its features only where they are `bridged`, of others' scores where there are any."""
    found = [*_of_labels(config.loss), *_of_copies(config.loss), *_of_views(config.loss)]
    if has_teacher:
        found += _of_teacher(config.distill, config.loss.kind, spread, bridged=bridged)
    if has_others:
        found.append(ScoresOfOthers(config.distill.scores_weight, config.loss.kind))
    return tuple(task for task in found if task.weight)


def _of_labels(loss: Loss) -> list[Task]:
    each: list[Task] = [
        Score(loss.score, loss.kind),
        Correlation(loss.correlation),
        RankedPhotos(loss.rank, loss.rank_margin),
    ]
    weighted = tuple(task for task in each if task.weight)
    opinions = [Opinions(loss.opinions, weighted)] if weighted else []
    return [*each, WithinSubsets(loss.within), *opinions]


def _of_copies(loss: Loss) -> list[Task]:
    return [
        RankedCopies(loss.degraded),
        LocalParts(loss.local, loss.local_margin),
        Evenness(loss.evenness),
        NativeFaults(loss.native),
        Regions(loss.regions),
        Subjects(loss.subject),
        Greys(loss.grey),
        PlainFrames(loss.plain),
        Same(loss.same),
    ]


def _of_views(loss: Loss) -> list[Task]:
    return [Contained(loss.contain), Different(loss.differ), Attention(loss.attention)]


def _of_teacher(distill: Distill, kind: str, spread: Spread | None, *, bridged: bool) -> list[Task]:
    score: list[Task] = [TeacherScore(distill.teacher_score, kind)]
    if not bridged:
        return score
    return [
        *score,
        TeacherFeatures(distill.x, kind, "x", spread.x if spread else None),
        TeacherFeatures(distill.dof, kind, "dof", spread.dof if spread else None),
    ]


def _labels(batch: Known) -> Tensor:
    assert batch.labels is not None
    return batch.labels
