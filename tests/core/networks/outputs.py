"""What a torch network says of a photo, by the names of a bundle's outputs."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from core.networks.mobileiqa.network import MobileIqa


def photo(width: int, height: int) -> NDArray[np.uint8]:
    """Coarse and fine structure, different for every size."""
    generator = np.random.default_rng([width, height])
    coarse = generator.integers(0, 200, (4, 5, 3)).astype(np.uint8)
    rows, columns = np.arange(height) * 4 // height, np.arange(width) * 5 // width
    fine = generator.integers(0, 55, (height, width, 3)).astype(np.uint8)
    return coarse[rows[:, None], columns] + fine


def network_outputs(
    network: MobileIqa,
    pixels: NDArray[np.uint8],
    mean: tuple[float, ...],
    std: tuple[float, ...],
    windows: NDArray[np.uint8] | None = None,
) -> dict[str, NDArray[np.float32]]:
    """The outputs for (H, W, 3) pixels, and (N, side, side, 3) of its windows, normalised by mean
    and deviation of the channels."""

    def normal(picture: NDArray[np.uint8]) -> torch.Tensor:
        planes = torch.from_numpy(picture).movedim(-1, -3) / 255
        planes = (planes - torch.tensor(mean)[:, None, None]) / torch.tensor(std)[:, None, None]
        return planes[None]

    crops = normal(windows) if windows is not None else None
    with torch.inference_mode():
        x, out = network.outputs(normal(pixels), crops)
        local = network.activate(out.local)
    named = {"x": x, "raw": out.raw, "opinions": out.opinions, "received": out.received}
    named |= {"weighted": out.weighted, "local": local}
    return {name: value.numpy() for name, value in named.items()}


def assert_equal_outputs(
    given: dict[str, NDArray[np.float32]], wanted: dict[str, NDArray[np.float32]]
) -> None:
    """Scores within 1e-4; maps within 1e-3 of their largest value."""
    for name, values in wanted.items():
        assert given[name].shape == values.shape
        limit = 1e-4 if name in ("raw", "opinions") else 1e-3 * np.abs(values).max()
        assert np.abs(given[name] - values).max() <= limit, name
