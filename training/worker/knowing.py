"""What a part of a batch shows, and what is known of it, by kinds of rows as tasks want them."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from training.learning.batches import BESIDE, Portion
from training.learning.copies import GRID, Box
from training.learning.copy_store import Copies
from training.learning.further_copies import cost_of
from training.learning.loading import NEVER, Flips, Key
from training.learning.losses import covers
from training.learning.sampling import Cut
from training.learning.seen import Beside, Known, Rows, Seen, Taught

FAULTY: tuple[Beside, ...] = ("natives", "regions")
"""Rows with faults that windows alone show."""
TOLD_BY_WINDOWS: tuple[Beside, ...] = (*FAULTY, "same")
"""Those, and small files: without windows a blurred photo looks the same."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of all rows of a run: `labels` (N,) on 0..1 and `subsets` of the photos, where
    their subject is (boxes in sixteenths; none where nobody knows), their degraded copies, where
    there are any, how all of them are mirrored, and the photos' scores by `others` (N,), where a
    file names some."""

    labels: Tensor
    subsets: tuple[str, ...]
    copies: Copies | None = None
    subjects: tuple[Box | None, ...] = ()
    mirrored: Flips = NEVER
    others: Tensor | None = None


def split(seen: Seen, portion: Portion) -> dict[Rows, Seen | None]:
    """What is seen of each kind of rows, but for "all photos"; None of those there are none of."""
    photos, triples = len(portion.share.rows), 3 * len(portion.triples)
    composites = 2 * len(portion.composites)
    counts: list[tuple[Rows, int]] = [
        ("photos", photos), ("triples", triples), ("composites", composites),
        *((kind, sum(map(len, portion.beside.get(kind, ())))) for kind in BESIDE),
    ]  # fmt: skip
    found: dict[Rows, Seen | None] = {}
    first = 0
    for kind, count in counts:
        found[kind] = _rows(seen, first, first + count) if count else None
        first += count
    return found


def _rows(seen: Seen, first: int, last: int) -> Seen:
    return Seen(
        raw=seen.raw[first:last],
        logit=seen.logit[first:last],
        opinions=seen.opinions[first:last],
        local=seen.local[first:last],
        received=seen.received[first:last],
        x=seen.x,
        dof=seen.dof,
    )


def known_of(
    portion: Portion,
    facts: Facts,
    taught: Taught | None,
    epoch: int,
    part: Cut | None,
    device: torch.device,
) -> dict[Rows, Known]:
    """What is known of each kind of rows, but for "all photos". `part`: the pictures' part that is
    shown."""

    def cover(row: int, box: Box | None, like: int | None = None) -> Box:
        left, top = facts.mirrored.of(Key(row, epoch, like))
        return mirrored(box, left=left, top=top) if box is not None else (0, 0, 0, 0)

    def shown(boxes: list[Box]) -> Tensor:
        whole = covers(boxes, device)
        return whole if part is None else part.of(whole)

    subjects = (
        [cover(row, facts.subjects[row]) for row in portion.share.rows] if facts.subjects else []
    )
    found: dict[Rows, Known] = {
        "photos": Known(taught=taught, covers=shown(subjects) if subjects else None),
        "triples": Known(),
        "composites": Known(),
        **dict.fromkeys(BESIDE, Known()),
    }
    if facts.copies is None:
        return found
    of = facts.copies.of
    levels = [(of(low).level, of(high).level) for _, low, high in portion.triples]
    found["triples"] = Known(levels=torch.tensor(levels, device=device))
    mixed = [(row, source, of(row)) for row, source in portion.composites]
    found["composites"] = Known(
        covers=shown([cover(row, copy.box, source) for row, source, copy in mixed]),
        strengths=[copy.level for _, _, copy in mixed],
    )
    for kind in FAULTY:
        damaged = [row for rows in portion.beside.get(kind, ()) for row in rows[1:]]
        costs = torch.tensor([cost_of(of(row)) for row in damaged], device=device)
        found[kind] = Known(costs=costs)
    return found


def mirrored(box: Box, *, left: bool, top: bool) -> Box:
    """A box of a picture in the picture mirrored left-right, top-bottom."""
    first, low, last, high = box
    if top:
        first, last = GRID - last, GRID - first
    if left:
        low, high = GRID - high, GRID - low
    return (first, low, last, high)


def weight_of(rows: Rows, portion: Portion) -> float:
    """The share of the batch's mean that this portion's mean makes up."""
    share = portion.share
    if rows == "photos":
        return 0.0 if share.is_idle else len(share.rows) / share.batch
    if rows == "triples":
        return len(portion.triples) / max(1, portion.triples_in_batch)
    if rows == "composites":
        return len(portion.composites) / max(1, portion.composites_in_batch)
    assert rows != "all photos"
    return len(portion.beside.get(rows, ())) / max(1, portion.beside_in_batch.get(rows, 0))
