"""What batches a run will have: photos of one size go together, so a small set of many shapes has
none that is full. Headers alone are read."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from core.bundles.inputs import InputPolicy
from core.errors import PhotoError
from core.photos.opening import opened
from training.datasets.sample import Sample
from training.learning.measuring import evenly

_SHARE = 0.15
_MOST = 1_000
Size = tuple[int, int]


class Clock:
    """How much of a trial's time is left."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._begun = time.monotonic()

    @property
    def is_up(self) -> bool:
        """Whether nothing more is to be begun."""
        return self.is_past(1.0)

    def is_past(self, share: float) -> bool:
        """Whether this share of the time has gone."""
        return time.monotonic() - self._begun >= share * self.seconds


@dataclass(frozen=True, slots=True)
class Shapes:
    """The batches of an epoch as they follow from the photos' sizes.

    `example` is the place of a photo of the largest batch (by pixels), which holds `largest_batch`
    photos; an epoch has `steps` and as many pixels as `batches` such batches.
    """

    example: int = 0
    largest_batch: int = 1
    steps: int = 1
    batches: float = 1.0


def look_at(samples: Sequence[Sample], policy: InputPolicy, batch: int, clock: Clock) -> Shapes:
    """Read the sizes of the photos, of some where they are many, and tell what batches they give.

    Photos that cannot be read are left out, as a run does.
    """
    chosen = evenly(range(len(samples)), _MOST)
    sizes: dict[int, Size] = {}
    for place in _spread(chosen):
        if sizes and clock.is_past(_SHARE):
            break
        size = _size(samples[place], policy)
        if size is not None:
            sizes[place] = size
    if not sizes:  # the trial says why none can be read
        return Shapes(0, min(batch, len(samples)), -(-len(samples) // batch), len(samples) / batch)
    scale = len(samples) / len(sizes)
    counts = {size: max(1, round(n * scale)) for size, n in Counter(sizes.values()).items()}
    held = {size: min(batch, count) for size, count in counts.items()}
    largest = max(counts, key=lambda size: size[0] * size[1] * held[size])
    pixels = sum(count * w * h for (w, h), count in counts.items())
    return Shapes(
        example=next(place for place in sorted(sizes) if sizes[place] == largest),
        largest_batch=held[largest],
        steps=sum(-(-count // batch) for count in counts.values()),
        batches=pixels / (largest[0] * largest[1] * held[largest]),
    )


def _spread(places: Sequence[int]) -> list[int]:
    """The places in an order whose beginning is spread over all of them too."""
    step = max(1, round(len(places) ** 0.5))
    return [place for first in range(step) for place in places[first::step]]


def _size(sample: Sample, policy: InputPolicy) -> Size | None:
    try:
        with opened(sample.path) as photo:
            return policy.size_for(*photo.upright_size)
    except PhotoError:
        return None
