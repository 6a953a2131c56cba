"""The order of photos and their augmentation, from (seed, epoch, photo) alone.

Nothing here remembers anything: an epoch that was left in the middle is taken up by asking for the
same batches again and going on from a position, whatever the number of loader processes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
from torch import Tensor

T = TypeVar("T")

_ORDER, _FLIPS, _PARTS = 1, 2, 6  # keep the random streams of different purposes apart
SIXTEENTHS = 16

Size = tuple[int, int]


def epoch_batches(
    rows: Sequence[int],
    sizes: Sequence[Size],
    *,
    batch: int,
    shuffle: bool,
    seed: int,
    epoch: int,
    whole: bool = False,
) -> list[tuple[int, ...]]:
    """All rows once, in batches of photos of one size; smaller last batches are used too, unless
    only `whole` ones are wanted.

    `sizes[row]` is (width, height). The number of batches is the same in every epoch.
    """
    order = list(rows)
    if shuffle:
        random = np.random.default_rng([seed, _ORDER, epoch])
        order = [order[n] for n in random.permutation(len(order))]
    batches: list[tuple[int, ...]] = []
    open_batches: dict[Size, list[int]] = {}
    for row in order:
        waiting = open_batches.setdefault(sizes[row], [])
        waiting.append(row)
        if len(waiting) == batch:
            batches.append(tuple(waiting))
            waiting.clear()
    if not whole:
        batches += [tuple(waiting) for waiting in open_batches.values() if waiting]
    return batches


def flips(seed: int, epoch: int, row: int, horizontal: float, vertical: float) -> tuple[bool, bool]:
    """Whether this photo is mirrored (left-right, top-bottom) in this epoch."""
    left, top = np.random.default_rng([seed, _FLIPS, epoch, row]).random(2)
    return bool(left < horizontal), bool(top < vertical)


def step_seed(seed: int, step: int, rank: int, part: int) -> int:
    """A seed for torch (dropout) in one part of a step on one process."""
    return int(np.random.default_rng([seed, step, rank, part]).integers(2**62))


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a picture, all in sixteenths of its sides."""

    top: int
    left: int
    side: int

    def of(self, maps: Tensor) -> Tensor:
        """The same part of maps (..., h, w)."""
        rows, columns = (
            slice(first * n // SIXTEENTHS, (first + self.side) * n // SIXTEENTHS)
            for first, n in zip((self.top, self.left), maps.shape[-2:], strict=True)
        )
        return maps[..., rows, columns]


def draw_part(seed: int, step: int, *, beside: bool, side: int, share: float) -> Cut | None:
    """The part that a step shows of its photos (or of what is `beside` them); in a `share` of all
    steps one of this side, in the others everything (None)."""
    random = np.random.default_rng([seed, _PARTS, step, int(beside)])
    if side == SIXTEENTHS or random.random() >= share:
        return None
    top, left = (int(random.integers(SIXTEENTHS - side + 1)) for _ in range(2))
    return Cut(top, left, side)


@dataclass(frozen=True, slots=True)
class Share:
    """What one process computes of one part of a batch.

    `rows` are its own, `first` the place of its first within `part` (all processes' rows of this
    part), `before` how many photos the parts before have. `counts[r]` is how many rows process r
    has; one without any computes the part's first photo for nothing, since all must take part.
    """

    rows: tuple[int, ...]
    first: int
    part: tuple[int, ...]
    counts: tuple[int, ...]
    batch: int
    before: int = 0

    @property
    def is_idle(self) -> bool:
        """Whether `rows` do not count."""
        return self.first >= len(self.part)


def shares(batch: Sequence[int], parts: int, processes: int, rank: int) -> list[Share]:
    """Cut a batch into parts computed one after the other, each shared by all processes."""
    found: list[Share] = []
    for part in cut(batch, min(parts, len(batch))):
        before = sum(len(one.part) for one in found)
        slices = cut(part, processes)
        counts = tuple(len(s) for s in slices)
        first = sum(counts[:rank])
        own = slices[rank] or part[:1]
        place = first if counts[rank] else len(part)
        found.append(Share(own, place, part, counts, len(batch), before))
    return found


def cut(rows: Sequence[T], count: int) -> list[tuple[T, ...]]:
    """`count` consecutive portions whose lengths differ by at most 1."""
    edges = [n * len(rows) // count for n in range(count + 1)]
    return [tuple(rows[a:b]) for a, b in pairwise(edges)]
