"""The photos of a run, decoded once to the network's input size."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from core.bundles.inputs import InputPolicy
from core.photos.decode import decode_for_scoring
from core.photos.stamp import Stamp
from training.datasets.sample import Sample
from training.learning.store import Image, Store


class PixelStore(Store):
    """All photos of a run at one input policy; rows count the samples given.

    Its content is known by files (names, sizes, dates) and policy.
    """

    def __init__(
        self, samples: Sequence[Sample], policy: InputPolicy, *, keep: bool, root: Path | None
    ) -> None:
        kind = "pixels" if keep else "sizes"
        super().__init__(_key(samples, policy), kind, len(samples), keep=keep, root=root)
        self.samples = samples
        self.policy = policy

    def make(self, row: int) -> Image:
        """The photo, decoded. Raises PhotoError."""
        return decode(self.samples[row], self.policy)

    def path(self, row: int) -> Path:
        """The photo's file."""
        return self.samples[row].path


def decode(sample: Sample, policy: InputPolicy) -> Image:
    """(H, W, 3) uint8 of one photo, as the app would give it to the network. Raises PhotoError."""
    return decode_for_scoring(sample.path, policy.size_for, full_decode=policy.full_decode).pixels


def _key(samples: Sequence[Sample], policy: InputPolicy) -> str:
    digest = hashlib.sha256(policy.key.encode())
    for sample in samples:
        try:
            _, *stamp = Stamp.of(sample.path)
        except OSError:
            stamp = [-1, -1]
        line = repr((sample.name, sample.path.name, tuple(stamp)))
        digest.update(line.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
