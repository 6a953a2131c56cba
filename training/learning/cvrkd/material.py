"""What CVRKD-IQA's networks are shown in training: photos, their originals, references."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import torch
from torch import Tensor

from training.datasets.sample import Part, Sample
from training.learning.cvrkd.encoded import PooledStore, View
from training.learning.cvrkd.losses import Role

LOW, HIGH = 1.0, 5.0
"""Labels are brought to KADID-10k's range, whatever the data set's own is."""
ASIDE: Final = 8
"""References that a student is measured with."""
_OF_VIEWS, _OF_REFERENCES, _OF_MEASURING = 11, 12, 13  # keep random streams apart


@dataclass(frozen=True, slots=True)
class Pool:
    """Good photos that stand beside those of a part; of a photo's own `groups` none is taken."""

    views: tuple[View, ...]
    groups: tuple[str | None, ...]

    def others(self, group: str | None) -> list[int]:
        """The places of those that show something else."""
        return [n for n, own in enumerate(self.groups) if group is None or own != group]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a step shows: photos, their originals where there are any, references."""

    photos: tuple[View, ...]
    originals: tuple[View | None, ...]
    references: tuple[View, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Photos of one step as pooled features (b, p, C, S, S): themselves, their aligned originals
    (of those rows that have one), references of other content; labels (b,) on LOW..HIGH."""

    photos: Tensor
    originals: Tensor
    has_original: Tensor
    references: Tensor
    labels: Tensor


@dataclass(frozen=True, slots=True)
class Material:
    """The photos of a run. `rows` count the samples and leave out what cannot be read; each photo
    is shown on one of `grids` grids of windows, drawn anew in each epoch."""

    samples: tuple[Sample, ...]
    rows: Mapping[Part, tuple[int, ...]]
    pools: Mapping[Part, Pool]
    store: PooledStore
    grids: int
    seed: int

    def label(self, row: int) -> float:
        """On LOW..HIGH, higher is better."""
        return LOW + (HIGH - LOW) * self.samples[row].quality

    def drawn(self, rows: Sequence[int], epoch: int) -> Drawn:
        """What stands beside each of these rows in an epoch."""
        pool, photos, originals, references = self.pools["train"], [], [], []
        for row in rows:
            sample, grid = self.samples[row], self._grid(row, epoch)
            photos.append(View(sample.path, grid))
            originals.append(View(sample.original, grid) if sample.original is not None else None)
            references.append(self._reference(pool, row, epoch))
        return Drawn(tuple(photos), tuple(originals), tuple(references))

    def batch(self, rows: Sequence[int], epoch: int, device: torch.device) -> Batch:
        """What a step of training sees of these rows, of what is kept."""
        drawn, pooled = self.drawn(rows, epoch), self.store.pooled
        return replace(
            self.labelled(rows, device),
            photos=pooled(drawn.photos, device),
            originals=pooled([view for view in drawn.originals if view is not None], device),
            references=pooled(drawn.references, device),
        )

    def labelled(self, rows: Sequence[int], device: torch.device) -> Batch:
        """A batch of which only the labels are known, and who has an original."""
        has = [self.samples[row].original is not None for row in rows]
        labels = torch.tensor([self.label(row) for row in rows], device=device)
        none = torch.zeros(0, device=device)
        return Batch(none, none, torch.tensor(has, device=device), none, labels)

    def view(self, row: int) -> View:
        """How a row is measured."""
        return View(self.samples[row].path)

    def beside(self, part: Part, row: int, role: Role) -> list[View]:
        """What a row is measured with: a teacher's is its own original."""
        original = self.samples[row].original
        if role == "teacher":
            assert original is not None
            return [View(original)]
        return self.aside(part, row)

    def aside(self, part: Part, row: int, count: int = ASIDE) -> list[View]:
        """The references that a row is measured with: the same for all, but for its own group."""
        pool = self.pools[part]
        order = np.random.default_rng([self.seed, _OF_MEASURING]).permutation(len(pool.views))
        allowed = set(pool.others(self.samples[row].group))
        return [pool.views[n] for n in order if n in allowed][:count]

    @property
    def most_aside(self) -> int:
        """So many references every row that is measured can have."""
        return min([ASIDE, *(len(self.aside(p, r)) for p in ("val", "test") for r in self.rows[p])])

    def _grid(self, row: int, epoch: int) -> int:
        random = np.random.default_rng([self.seed, _OF_VIEWS, epoch, row])
        return int(random.integers(self.grids))

    def _reference(self, pool: Pool, row: int, epoch: int) -> View:
        random = np.random.default_rng([self.seed, _OF_REFERENCES, epoch, row])
        others = pool.others(self.samples[row].group)
        return pool.views[others[int(random.integers(len(others)))]]
