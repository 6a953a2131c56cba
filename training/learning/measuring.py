"""What is measured on training photos before training, and then stays: statistics of features."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import torch
from torch import Tensor

from core.networks.mobileiqa.adapters import MomentsAdapter
from core.networks.mobileiqa.network import MobileIqa
from training.learning.loading import AS_IT_IS, Flips, Key, Loader, Pictures, normalised
from training.learning.sampling import epoch_batches
from training.learning.store import Store
from training.learning.tasks import Spread
from training.learning.trained_file import Triple

MOMENTS_PHOTOS = 512
SPREAD_PHOTOS = 128


def evenly(rows: Sequence[int], count: int) -> list[int]:
    """At most `count` of the rows, spread evenly."""
    step = max(1, -(-len(rows) // count))
    return list(rows[::step])


def images_of(
    store: Store, rows: Sequence[int], mean: Triple, std: Triple, device: torch.device
) -> Iterator[Tensor]:
    """Normalised photos (B, 3, H, W) as they are, in batches of one size."""
    order = epoch_batches(rows, store.sizes, batch=8, shuffle=False, seed=0, epoch=0)
    keys = [[Key(row, AS_IT_IS) for row in portion] for portion in order]
    for (images,) in Loader(Pictures([store], Flips(0, 0, 0))).batches(keys):
        yield normalised(images, mean, std, device)


@torch.no_grad()
def measure_moments(network: MobileIqa, images: Iterator[Tensor], poll: Callable[[], None]) -> bool:
    """Set the statistics of a slim network's adapters from photos; False where it has none."""
    adapters = [a for a in network.adapters if isinstance(a, MomentsAdapter)]
    if not adapters:
        return False
    network.eval()
    for adapter in adapters:
        adapter.norm.momentum = None  # a plain average over batches
        adapter.norm.reset_running_stats()
        adapter.norm.train()
    for image in images:
        poll()
        network.trunk(image)
    for adapter in adapters:
        adapter.norm.eval()
        adapter.bound_deviations()
    return True


@torch.no_grad()
def measure_spread(
    teacher: MobileIqa,
    images: Iterator[Tensor],
    compared: Callable[[Tensor, Tensor], tuple[Tensor, Tensor]],
    poll: Callable[[], None],
) -> Spread:
    """The variance of a teacher's x and DOF around each channel's mean, over photos.

    `compared` brings them to the grid on which a student is compared with them.
    """
    sums: list[list[Tensor]] = []
    for image in images:
        poll()
        x, out = teacher.outputs(image)
        for place, features in enumerate(compared(x, out.dof)):
            values = features.double().transpose(1, 2).flatten(2)  # (n, C, B * positions)
            counted = torch.full((len(features),), values.shape[2], dtype=torch.float64)
            found = [values.sum(2), (values * values).sum(2), counted.to(values.device)]
            if len(sums) <= place:
                sums.append(found)
            else:
                sums[place] = [a + b for a, b in zip(sums[place], found, strict=True)]
    x_spread, dof_spread = (_variances(*s) for s in sums)
    return Spread(x_spread, dof_spread)


def _variances(total: Tensor, squares: Tensor, count: Tensor) -> tuple[float, ...]:
    mean = total / count[:, None]
    variance = (squares / count[:, None] - mean * mean).mean(1).clamp_min(1e-12)
    return tuple(float(v) for v in variance)
