"""What one step sees: photos, triples (a clean photo, a milder and a worse copy) and composites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training.learning.degraded import Copies
from training.learning.loading import Key
from training.learning.sampling import Share, Size, cut, shares
from training.recipes.settings import Degraded

Triple = tuple[int, int, int]
"""Rows of the clean photo, the milder and the worse copy."""
Composite = tuple[int, int]
"""Rows of the composite and of its clean photo."""
_COPIES = 3  # keeps the random stream apart from those in `sampling`


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of one step, all of one size."""

    photos: tuple[int, ...]
    triples: tuple[Triple, ...] = ()
    composites: tuple[Composite, ...] = ()


@dataclass(frozen=True, slots=True)
class Portion:
    """What one process computes at once of a batch: its share of the photos, and triples and
    composites of its own, of so many in the whole batch."""

    share: Share
    triples: tuple[Triple, ...] = ()
    composites: tuple[Composite, ...] = ()
    triples_in_batch: int = 0
    composites_in_batch: int = 0

    def keys(self, epoch: int) -> list[Key]:
        """What to load, in this order: photos, triples one after the other, composites, their
        clean photos. A clean photo and its copies are compared place by place: mirrored alike."""
        photos = [Key(row, epoch) for row in self.share.rows]
        triples = [Key(row, epoch, triple[0]) for triple in self.triples for row in triple]
        mixed = [Key(pair[n], epoch, pair[1]) for n in (0, 1) for pair in self.composites]
        return photos + triples + mixed


def with_copies(
    photos: Sequence[tuple[int, ...]],
    sizes: Sequence[Size],
    copies: Copies | None,
    settings: Degraded,
    *,
    seed: int,
    epoch: int,
) -> list[Batch]:
    """An epoch's batches of photos, each with triples and composites of its photos' size, drawn
    from (seed, epoch) alone; fewer where there are no more."""
    if copies is None:
        return [Batch(rows) for rows in photos]
    random = np.random.default_rng([seed, _COPIES, epoch])
    pairs, mixed = copies.triples, copies.composites
    made = []
    for rows in photos:
        size = sizes[rows[0]]
        sources = sorted(source for source in pairs if sizes[source] == size)
        composites = [pair for pair in mixed if sizes[pair[1]] == size]
        triples: list[Triple] = []
        for n in _drawn(random, len(sources), settings.triples):
            ladders = pairs[sources[n]]
            milder, worse = ladders[int(random.integers(len(ladders)))]
            triples.append((sources[n], milder, worse))
        drawn = _drawn(random, len(composites), settings.composites)
        made.append(Batch(rows, tuple(triples), tuple(composites[n] for n in drawn)))
    return made


def portions(batch: Batch, parts: int, processes: int, rank: int) -> list[Portion]:
    """Cut a batch into parts computed one after the other, each shared by all processes."""
    photos = shares(batch.photos, parts, processes, rank)
    triples = [cut(part, processes)[rank] for part in cut(batch.triples, len(photos))]
    composites = [cut(part, processes)[rank] for part in cut(batch.composites, len(photos))]
    counts = (len(batch.triples), len(batch.composites))
    return [
        Portion(share, three, two, *counts)
        for share, three, two in zip(photos, triples, composites, strict=True)
    ]


def _drawn(random: np.random.Generator, there: int, wanted: int) -> list[int]:
    count = min(there, wanted)
    return [int(n) for n in random.choice(there, count, replace=False)] if count else []
