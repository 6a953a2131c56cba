"""What a network is asked to learn: each task a weighted term of the loss, chosen by the settings.

A new task is a class with the protocol's four attributes and its own `__call__`, and a line in
`make_tasks`; the loop, several processes and the reports need no change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

import torch
from torch import Tensor

from training.learning.losses import (
    attention_loss,
    contain_loss,
    copies_loss,
    correlation_loss,
    cost_loss,
    differ_loss,
    error,
    grey_loss,
    honest_loss,
    local_loss,
    plain_loss,
    rank_loss,
    subject_loss,
    within_loss,
)
from training.recipes.settings import Distill, Loss, RunConfig

Beside = Literal["natives", "subjects", "greys", "plain", "regions"]
"""Rows beside the photos of a batch, one after the other where several belong together: a photo and
it with a fault; a photo, its subject blurred, its background blurred; a photo and it in black and
white; a frame that shows nothing; a region of a large photo and it with several faults."""
Rows = Literal["all photos", "photos", "triples", "composites", Beside]
"""Which rows of a batch a task looks at. "all photos": those of all parts and processes together,
of which only `raw` and `opinions` are known; for what compares photos with each other. The others
are means over rows: each part and process computes its own."""


class Seen(NamedTuple):
    """What a network says of rows: `raw`, `logit` (B,), `opinions` (B, V), `local` (B, k, k),
    `received` (B, V + 1, S, S), and of the photos among them x (5, P, C, S, S) and DOF (V, P, C, S,
    S)."""

    raw: Tensor
    logit: Tensor
    opinions: Tensor
    local: Tensor
    received: Tensor
    x: Tensor
    dof: Tensor


@dataclass(frozen=True, slots=True)
class Taught:
    """What the teacher says of the same photos: raw (B,), x and DOF as they are compared."""

    raw: Tensor
    x: Tensor
    dof: Tensor


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the rows a task looks at.

    Of photos their `labels` (B,) on 0..1, `subsets`, where their subject is (`covers`) and what a
    teacher says; of triples the `levels` (T, 2) of the two copies; of composites (all of them, then
    their clean photos) what is degraded (`covers`) and the `strengths` (levels from 1); of natives
    and regions the `costs` of all faults in raw scores. `covers` (N, n, n): 1 there, else 0; all 0
    where a photo's subject is not known.
    """

    labels: Tensor | None = None
    subsets: Sequence[str] = ()
    taught: Taught | None = None
    levels: Tensor | None = None
    covers: Tensor | None = None
    strengths: Sequence[int] = ()
    costs: Tensor | None = None


class Task(Protocol):
    """One term of the loss. `name` is how it is reported, `weight` how much it counts, `rows` what
    it looks at."""

    @property
    def name(self) -> str: ...
    @property
    def weight(self) -> float: ...
    @property
    def rows(self) -> Rows: ...
    def __call__(self, output: Seen, batch: Known, /) -> Tensor:
        """The term, not weighted yet, of at least one row."""


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
class RankedCopies:
    """A clean photo above its milder copy above its worse copy."""

    weight: float
    name: str = "degraded"
    rows: Rows = "triples"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        assert batch.levels is not None
        return copies_loss(output.logit, batch.levels)


@dataclass(frozen=True, slots=True)
class LocalParts:
    """The score's local parts fall where a composite is degraded, and nowhere else."""

    weight: float
    margin: float
    name: str = "local"
    rows: Rows = "composites"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        assert batch.covers is not None
        mixed, clean = output.local.chunk(2)
        return local_loss(mixed, clean, batch.covers, batch.strengths, self.margin)


@dataclass(frozen=True, slots=True)
class Evenness:
    """A photo's local parts vary no more than they must."""

    weight: float
    name: str = "evenness"
    rows: Rows = "photos"

    def __call__(self, output: Seen, _batch: Known) -> Tensor:
        return output.local.var((1, 2)).mean()


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
class NativeFaults:
    """A fault that only windows at capture resolution show costs what it must."""

    weight: float
    name: str = "native"
    rows: Rows = "natives"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        assert batch.costs is not None
        clean, damaged = output.raw.reshape(-1, 2).unbind(1)
        return cost_loss(clean, damaged, batch.costs)


@dataclass(frozen=True, slots=True)
class Regions:
    """The same of regions of large photos, which as they are do not look faulty."""

    weight: float
    name: str = "regions"
    rows: Rows = "regions"

    def __call__(self, output: Seen, batch: Known) -> Tensor:
        assert batch.costs is not None
        faults = 1 + len(batch.costs) // (len(output.raw) - len(batch.costs))
        clean, *damaged = output.raw.reshape(-1, faults).unbind(1)
        costs = batch.costs.reshape(len(clean), -1).unbind(1)
        each = [cost_loss(clean, d, c) for d, c in zip(damaged, costs, strict=True)]
        return torch.stack(each).mean() + honest_loss(clean)


@dataclass(frozen=True, slots=True)
class Subjects:
    """A blurred subject costs more than a blurred background."""

    weight: float
    name: str = "subject"
    rows: Rows = "subjects"

    def __call__(self, output: Seen, _batch: Known) -> Tensor:
        return subject_loss(*output.raw.reshape(-1, 3).unbind(1))


@dataclass(frozen=True, slots=True)
class Greys:
    """Black and white is no fault."""

    weight: float
    name: str = "grey"
    rows: Rows = "greys"

    def __call__(self, output: Seen, _batch: Known) -> Tensor:
        return grey_loss(*output.raw.reshape(-1, 2).unbind(1))


@dataclass(frozen=True, slots=True)
class PlainFrames:
    """A frame that shows nothing is no good photo."""

    weight: float
    name: str = "plain"
    rows: Rows = "plain"

    def __call__(self, output: Seen, _batch: Known) -> Tensor:
        return plain_loss(output.raw)


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
    config: RunConfig, *, has_teacher: bool, bridged: bool, spread: Spread | None
) -> tuple[Task, ...]:
    """The tasks that the settings of a stage give a weight to; those of a teacher only where there
    is one, of its features only where they are `bridged`."""
    found = [*_of_labels(config.loss), *_of_copies(config.loss), *_of_views(config.loss)]
    if has_teacher:
        found += _of_teacher(config.distill, config.loss.kind, spread, bridged=bridged)
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
