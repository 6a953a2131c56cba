"""What one step sees: photos, triples (a clean photo, a milder and a worse copy), composites, and
rows of further kinds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import get_args

import numpy as np

from training.learning.copy_store import Copies
from training.learning.loading import Key
from training.learning.sampling import Share, Size, cut, shares
from training.learning.seen import Beside
from training.recipes.loss_settings import Degraded

Triple = tuple[int, int, int]
"""Rows of the clean photo, the milder and the worse copy."""
Composite = tuple[int, int]
"""Rows of the composite and of its clean photo."""
Members = tuple[tuple[int, ...], ...]
"""Rows that belong together, the clean photo's first; of a plain frame its own."""
BESIDE: tuple[Beside, ...] = get_args(Beside)
_COPIES, _FURTHER = 3, 4  # keep the random streams apart from those in `sampling`


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of one step, all of one size."""

    photos: tuple[int, ...]
    triples: tuple[Triple, ...] = ()
    composites: tuple[Composite, ...] = ()
    beside: dict[Beside, Members] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Portion:
    """What one process computes at once of a batch: its share of the photos; or triples,
    composites and rows of further kinds of its own, of so many in the whole batch, and no photos
    (but for a process that has none of those, see Share)."""

    share: Share
    triples: tuple[Triple, ...] = ()
    composites: tuple[Composite, ...] = ()
    triples_in_batch: int = 0
    composites_in_batch: int = 0
    beside: dict[Beside, Members] = field(default_factory=dict)
    beside_in_batch: dict[Beside, int] = field(default_factory=dict)

    def keys(self, epoch: int) -> list[Key]:
        """What to load, in this order: photos, triples one after the other, composites, their
        clean photos, then of each further kind one after the other. A clean photo and its copies
        are compared place by place: mirrored alike."""
        photos = [Key(row, epoch) for row in self.share.rows]
        triples = [Key(row, epoch, triple[0]) for triple in self.triples for row in triple]
        mixed = [Key(pair[n], epoch, pair[1]) for n in (0, 1) for pair in self.composites]
        further = [
            Key(row, epoch, members[0])
            for kind in BESIDE
            for members in self.beside.get(kind, ())
            for row in members
        ]
        return photos + triples + mixed + further


def with_copies(
    photos: Sequence[tuple[int, ...]],
    sizes: Sequence[Size],
    copies: Copies | None,
    settings: Degraded,
    *,
    seed: int,
    epoch: int,
) -> list[Batch]:
    """An epoch's batches of photos, each with copies of its photos' size, drawn from (seed, epoch)
    alone; fewer where there are no more."""
    if copies is None:
        return [Batch(rows) for rows in photos]
    random = np.random.default_rng([seed, _COPIES, epoch])
    further = np.random.default_rng([seed, _FURTHER, epoch])
    pairs, mixed = copies.triples, copies.composites
    beside = _beside(copies)
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
        chosen: dict[Beside, Members] = {}
        for kind, groups in beside.items():
            fitting = [group for group in groups if sizes[copies.source_of(group[-1])] == size]
            picked = _drawn(further, len(fitting), getattr(settings, kind))
            if picked:
                chosen[kind] = tuple(fitting[n] for n in picked)
        made.append(Batch(rows, tuple(triples), tuple(composites[n] for n in drawn), chosen))
    return made


def _beside(copies: Copies) -> dict[Beside, list[tuple[int, ...]]]:
    """The rows that belong together, of each further kind."""
    around = {source: row for row, source in copies.rows_of("around")}
    return {
        "natives": [(source, row) for row, source in copies.rows_of("native")],
        "subjects": [(source, row, around[source]) for row, source in copies.rows_of("subject")],
        "greys": [(source, row) for row, source in copies.rows_of("grey")],
        "plain": [(row,) for row, _ in copies.rows_of("plain")],
        "regions": copies.regions,
        "same": copies.same,
    }


def portions(batch: Batch, parts: int, processes: int, rank: int) -> list[Portion]:
    """Cut a batch into parts computed one after the other, each shared by all processes: so many
    of its photos, then as many of what is beside them, where there is anything."""
    photos = [Portion(share) for share in shares(batch.photos, parts, processes, rank)]
    if not (batch.triples or batch.composites or any(batch.beside.values())):
        return photos
    counts = (len(batch.triples), len(batch.composites))
    in_batch = {kind: len(groups) for kind, groups in batch.beside.items()}
    most = max(*counts, *in_batch.values(), 1)
    parts = min(len(photos), most)
    triples, composites = cut(batch.triples, parts), cut(batch.composites, parts)
    found = []
    for number in range(parts):
        own = {
            kind: cut(cut(groups, parts)[number], processes)[rank]
            for kind, groups in batch.beside.items()
        }
        mine = (cut(triples[number], processes)[rank], cut(composites[number], processes)[rank])
        idle = not (any(mine) or any(own.values()))
        share = Share(batch.photos[:1] if idle else (), 0, (), (0,) * processes, len(batch.photos))
        found.append(Portion(share, *mine, *counts, own, in_batch))
    return photos + found


def _drawn(random: np.random.Generator, there: int, wanted: int) -> list[int]:
    count = min(there, wanted)
    return [int(n) for n in random.choice(there, count, replace=False)] if count else []
