"""What tasks look at: what a network says of rows of a batch, and what is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

from torch import Tensor

Beside = Literal["natives", "subjects", "greys", "plain", "regions", "same"]
"""Rows beside the photos of a batch, one after the other where several belong together: a photo and
it with a fault; a photo, its subject blurred, its background blurred; a photo and it in black and
white; a frame that shows nothing; a region of a large photo and it with several faults; a photo, it
saved anew, and small files of it."""
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

    Of photos their `labels` (B,) on 0..1, `subsets`, where their subject is (`covers`), what a
    teacher says, and their scores by `others` (B,), NaN where there is none; of triples the
    `levels` (T, 2) of the two copies; of composites (all of them, then their clean photos) what is
    degraded (`covers`) and the `strengths` (levels from 1); of natives and regions the `costs` of
    all faults in raw scores. `covers` (N, n, n): 1 there, else 0; all 0 where a photo's subject is
    not known.
    """

    labels: Tensor | None = None
    subsets: Sequence[str] = ()
    taught: Taught | None = None
    levels: Tensor | None = None
    covers: Tensor | None = None
    strengths: Sequence[int] = ()
    costs: Tensor | None = None
    others: Tensor | None = None


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
