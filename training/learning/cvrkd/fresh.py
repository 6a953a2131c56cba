"""Windows anew in each epoch, as published: nothing is kept, the backbone sees every step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.families.cvrkd.cutting import Patch, cut
from core.networks.cvrkd.network import Cvrkd
from core.photos.decode import decode_for_scoring
from training.learning.cvrkd.encoded import Seeing, View
from training.learning.cvrkd.losses import Role
from training.learning.cvrkd.material import Batch, Material
from training.learning.loading import normalised

Pixels = NDArray[np.uint8]
_OF_WINDOWS: Final = 14


@dataclass(frozen=True, slots=True)
class FreshWindows:
    """Random windows of photos, cut where nobody has before; the same of a photo and its original.

    A teacher's pair is mirrored and turned by 180 degrees at random, alike; a student's photo is
    not, its references are, and turned by multiples of 90 degrees (published: by any angle, which
    puts black corners into what shall be good).
    """

    material: Material
    seeing: Seeing
    role: Role

    def batch(self, network: Cvrkd, rows: Sequence[int], epoch: int, device: torch.device) -> Batch:
        """What a step sees of these rows, through the network's backbone as it stands."""
        drawn = self.material.drawn(rows, epoch)
        photos, originals, references = [], [], []
        for row, photo, original, reference in zip(
            rows, drawn.photos, drawn.originals, drawn.references, strict=True
        ):
            random = np.random.default_rng([self.material.seed, _OF_WINDOWS, epoch, row])
            plan = _places(network.preset.patches, random)
            turns = _turns(random) if self.role == "teacher" else (False, False, 0)
            photos.append(self._windows(network, photo, plan, turns))
            if original is not None:
                originals.append(self._windows(network, original, plan, turns))
            if self.role == "student":
                apart = _places(network.preset.patches, random)
                turned = (*_turns(random)[:2], int(random.integers(4)))
                references.append(self._windows(network, reference, apart, turned))
        seen = [self._pooled(network, each, device) for each in (photos, originals, references)]
        return replace(
            self.material.labelled(rows, device),
            photos=seen[0],
            originals=seen[1],
            references=seen[2],
        )

    def photos(self, network: Cvrkd, rows: Sequence[int], device: torch.device) -> Tensor:
        """The photos of these rows alone, their windows anywhere: what a trial needs."""
        random = np.random.default_rng(0)
        plan = _places(network.preset.patches, random)
        views = [self.material.view(row) for row in rows]
        shown = [self._windows(network, view, plan, (False, False, 0)) for view in views]
        return self._pooled(network, shown, device)

    def _windows(
        self, network: Cvrkd, view: View, plan: tuple[Patch, ...], turns: tuple[bool, bool, int]
    ) -> Pixels:
        """(p, 3, side, side) of a photo. Raises PhotoError."""
        policy = self.seeing.policy
        photo = decode_for_scoring(view.path, policy.size_for, full_decode=policy.full_decode)
        windows = np.stack(cut(photo.pixels, plan, network.preset.side))
        left, top, quarters = turns
        windows = windows[:, :: -1 if top else 1, :: -1 if left else 1]
        return np.rot90(windows, quarters, (1, 2)).transpose(0, 3, 1, 2)

    def _pooled(self, network: Cvrkd, windows: list[Pixels], device: torch.device) -> Tensor:
        preset = network.preset
        if not windows:
            empty = (0, preset.patches, sum(network.widths), preset.grid, preset.grid)
            return torch.zeros(empty, device=device)
        flat = torch.from_numpy(np.concatenate(windows).copy())
        with torch.no_grad():
            images = normalised(flat, self.seeing.mean, self.seeing.std, device)
            pooled = torch.cat(network.pooled(images), 1)
        return pooled.reshape(len(windows), preset.patches, *pooled.shape[1:])


def _places(count: int, random: np.random.Generator) -> tuple[Patch, ...]:
    return tuple(Patch(float(x), float(y)) for x, y in random.random((count, 2)))


def _turns(random: np.random.Generator) -> tuple[bool, bool, int]:
    """Mirrored left-right, top-bottom, quarters of a turn: none or two."""
    left, top, around = random.random(3) < 0.5
    return bool(left), bool(top), 2 * int(around)
