"""What is measured on training photos before training, and then stays: statistics of features."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import torch
from torch import Tensor

from core.networks.mobileiqa.adapters import MomentsAdapter
from core.networks.mobileiqa.detail import DetailAdapter
from core.networks.mobileiqa.network import MobileIqa
from training.learning.loading import (
    AS_IT_IS,
    Flips,
    Key,
    Loader,
    Pictures,
    as_windows,
    normalised,
)
from training.learning.sampling import epoch_batches
from training.learning.store import Store
from training.learning.tasks import Spread
from training.learning.trained_file import PerColour

MOMENTS_PHOTOS = 512
SPREAD_PHOTOS = 128


def evenly(rows: Sequence[int], count: int) -> list[int]:
    """At most `count` of the rows, spread evenly."""
    step = max(1, -(-len(rows) // count))
    return list(rows[::step])


def images_of(
    stores: Sequence[Store],
    rows: Sequence[int],
    mean: PerColour,
    std: PerColour,
    device: torch.device,
) -> Iterator[list[Tensor]]:
    """Normalised photos (B, 3, H, W) as they are, in batches of one size, of each store; the first
    one's, then their windows one below the other, where there are such."""
    order = epoch_batches(rows, stores[0].sizes, batch=8, shuffle=False, seed=0, epoch=0)
    keys = [[Key(row, AS_IT_IS) for row in portion] for portion in order]
    for shown in Loader(Pictures(stores, Flips(0, 0, 0))).batches(keys):
        yield [normalised(images, mean, std, device) for images in shown]


@torch.no_grad()
def measure_moments(
    network: MobileIqa, images: Iterator[list[Tensor]], poll: Callable[[], None]
) -> bool:
    """Set the statistics of a slim network's adapters from photos, and of its detail from their
    windows; False where it has none."""
    found = [a for a in network.adapters if isinstance(a, MomentsAdapter)]
    if not found:
        return False
    adapters: list[MomentsAdapter | DetailAdapter] = [*found]
    if network.preset.detail:
        adapters.append(network.detail)
    network.eval()
    for adapter in adapters:
        adapter.norm.momentum = None  # a plain average over batches
        adapter.norm.reset_running_stats()
        adapter.norm.train()
    for image, *windows in images:
        poll()
        network.trunk(image)
        for stacked in windows:
            network.see_detail(as_windows(stacked))
    for adapter in adapters:
        adapter.norm.eval()
        adapter.bound_deviations()
    return True


@torch.no_grad()
def measure_spread(
    teacher: MobileIqa,
    images: Iterator[list[Tensor]],
    compared: Callable[[Tensor, Tensor], tuple[Tensor, Tensor]],
    poll: Callable[[], None],
) -> Spread:
    """The variance of a teacher's x and DOF around each channel's mean, over photos.

    `compared` brings them to the grid on which a student is compared with them.
    """
    sums: list[list[Tensor]] = []
    for image, *windows in images:
        poll()
        x, out = teacher.outputs(image, as_windows(windows[0]) if windows else None)
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
