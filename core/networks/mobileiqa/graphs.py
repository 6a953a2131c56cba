"""A MobileIQA network as ONNX graphs: trunk (photo to x), detail (windows to a vector) and views (x
and the vector to everything else)."""

from __future__ import annotations

from typing import Any

import onnx
import torch
from torch import Tensor, nn
from torch.export import Dim

from core.bundles.inputs import Crops
from core.families.mobileiqa.levels import LEVELS, STRIDE
from core.families.mobileiqa.section import OUTPUTS
from core.networks.mobileiqa.adapters import matrices
from core.networks.mobileiqa.network import EVEN_RUNS, MobileIqa
from core.networks.tracing import traced

MATRICES = [f"{axis}{level}" for level in range(1, LEVELS + 1) for axis in ("rows", "columns")]


class _Trunk(nn.Module):
    def __init__(self, network: MobileIqa) -> None:
        super().__init__()
        self.network = network

    def forward(self, image: Tensor, *matrices: Tensor) -> Tensor:
        pooling = list(zip(matrices[::2], matrices[1::2], strict=True))
        return self.network.trunk(image, pooling or None)


class _Views(nn.Module):
    def __init__(self, network: MobileIqa) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: Tensor, detail: Tensor | None = None) -> tuple[Tensor, ...]:
        out = self.network.views(x, detail)
        places = self.network.activate(out.local)
        return out.raw, out.opinions, out.received, out.weighted, places


class _Detail(nn.Module):
    def __init__(self, network: MobileIqa) -> None:
        super().__init__()
        self.network = network

    def forward(self, crops: Tensor) -> Tensor:
        return self.network.see_detail(crops[None])


def level_runs(network: MobileIqa) -> tuple[int, ...]:
    """So many positions of each level the pooling matrices average first."""
    return EVEN_RUNS if network.preset.even_levels else (1,) * LEVELS


def fixed_trunk(network: MobileIqa, width: int, height: int) -> onnx.ModelProto:
    """`image` (1, 3, height, width) to `x` (5, 1, C, S, S); pooling matrices are constants."""
    return traced(_Trunk(network), (torch.zeros(1, 3, height, width),), ["image"], ["x"])


def free_trunk(network: MobileIqa) -> onnx.ModelProto:
    """`image` (1, 3, H, W) and the matrices `rows1`, `columns1` .. of all levels to `x`.

    H and W are any multiples of 32; level l's matrices are (S, H / 2^l) and (S, W / 2^l).
    """
    # Sides in units of the stride; different, and not of a size that torch would specialise on.
    sides = {"h": 6, "w": 8}
    grid, runs = network.preset.grid, level_runs(network)
    example = [torch.zeros(1, 3, *(STRIDE * side for side in sides.values()))]
    units = {axis: Dim(axis, min=1, max=512) for axis in sides}
    shapes: list[dict[int, Any]] = []
    for level in range(1, LEVELS + 1):
        factor = STRIDE >> level
        level_map = torch.zeros(1, 1, *(factor * side for side in sides.values()))
        example += matrices(level_map, grid, runs[level - 1])
        shapes += [{1: factor * unit if factor > 1 else unit} for unit in units.values()]
    dynamic = ({2: STRIDE * units["h"], 3: STRIDE * units["w"]}, tuple(shapes))
    return traced(_Trunk(network), tuple(example), ["image", *MATRICES], ["x"], dynamic)


def detail_graph(network: MobileIqa, crops: Crops) -> onnx.ModelProto:
    """`crops` (N, 3, side, side), the windows of one photo, to `detail` (1, C)."""
    example = torch.zeros(len(crops.ranks), 3, crops.side, crops.side)
    return traced(_Detail(network), (example,), ["crops"], ["detail"])


def views_graph(network: MobileIqa) -> onnx.ModelProto:
    """`x` (5, 1, C, S, S), and `detail` (1, C) where the network sees it, to the outputs that the
    manifest documents."""
    preset = network.preset
    x = torch.zeros(LEVELS, 1, preset.channels, preset.grid, preset.grid)
    if preset.detail:
        given = (x, torch.zeros(1, preset.channels))
        return traced(_Views(network), given, ["x", "detail"], list(OUTPUTS))
    return traced(_Views(network), (x,), ["x"], list(OUTPUTS))
