"""Tasks of what stands beside the photos of a batch: copies whose faults are known, and others."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from training.learning.copies import SMALL
from training.learning.losses import (
    copies_loss,
    cost_loss,
    grey_loss,
    honest_loss,
    local_loss,
    plain_loss,
    same_loss,
    subject_loss,
)
from training.learning.seen import Known, Rows, Seen


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
class Same:
    """A photo saved anew, or as a small file, is the same photo."""

    weight: float
    name: str = "same"
    rows: Rows = "same"

    def __call__(self, output: Seen, _batch: Known) -> Tensor:
        clean, saved, *small = output.raw.reshape(-1, 2 + len(SMALL)).unbind(1)
        return same_loss(clean, saved, torch.stack(small))
