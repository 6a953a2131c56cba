"""What is trained: a network, with what bridges its features to a teacher's."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn.modules.batchnorm import _BatchNorm

from core.families.mobileiqa.levels import LEVELS
from core.networks.mobileiqa.adapters import Adapter, Level, MomentsAdapter, matrices, pool
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import NetworkPreset
from training.learning.features import x_of
from training.learning.levels import x_from_lower
from training.learning.loading import as_windows
from training.learning.precision import spare_depthwise
from training.learning.seen import Seen
from training.recipes.loss_settings import Distill
from training.recipes.settings import Training

RGB = 3
OF_LEVELS = 3
"""Parts of what is kept of a picture's levels: level 3, those below, the windows' moments."""


class Bridge(nn.Module):
    """Learned 1x1 projections of a student's x and DOF onto a teacher's channels.

    One for each level and view; none where the channels agree, unless `always`. Only made for
    terms that count.
    """

    def __init__(self, student: NetworkPreset, teacher: NetworkPreset, settings: Distill) -> None:
        super().__init__()
        needed = settings.projection == "always" or student.channels != teacher.channels
        self.views = min(student.views, teacher.views)
        self.grid = min(student.grid, teacher.grid)

        def projections(count: int, weight: float) -> nn.ModuleList:
            made = count if needed and weight else 0
            return nn.ModuleList(
                nn.Conv2d(student.channels, teacher.channels, 1) for _ in range(made)
            )

        self.x = projections(LEVELS, settings.x)
        self.dof = projections(self.views, settings.dof)

    def forward(self, x: Tensor, dof: Tensor) -> tuple[Tensor, Tensor]:
        """The student's features as the teacher's are to be compared with them."""
        x, dof = self.compared(x, dof)
        return _projected(x, self.x), _projected(dof, self.dof)

    def compared(self, x: Tensor, dof: Tensor) -> tuple[Tensor, Tensor]:
        """Features on the coarser of the two grids, of the views that both have."""
        return _on_grid(x, self.grid), _on_grid(dof[: self.views], self.grid)


def _projected(features: Tensor, projections: nn.ModuleList) -> Tensor:
    if not projections:
        return features
    return torch.stack([p(f) for p, f in zip(projections, features, strict=True)])


def _on_grid(features: Tensor, grid: int) -> Tensor:
    """(n, B, C, S, S) averaged to (n, B, C, grid, grid)."""
    if features.shape[-1] == grid:
        return features
    rows, columns = matrices(features[0], grid)
    return pool(features, rows, columns)


class TrainedNetwork(nn.Module):
    """The network, and the bridge where there is a teacher; one forward pass feeds all losses."""

    def __init__(self, network: MobileIqa, bridge: Bridge | None) -> None:
        super().__init__()
        self.network = network
        self.bridge = bridge

    def forward(self, rows: Sequence[Tensor], photos: int, *, with_detail: bool = True) -> Seen:
        """Rows to what tasks compare; the first so many are photos. Rows are normalised pictures
        (B, 3, H, W), where the network sees detail with their windows one below the other; or what
        the frozen backbone sees in them: moments (B, M, S, S); or what its first levels do: level
        3, the lower levels and the windows' moments. Without `with_detail` windows do not count.
        """
        network = self.network
        x = self._x(rows)
        out = network.views(x, self._detail(rows, counts=with_detail))
        features = (x[:, :photos], out.dof[:, :photos])
        if self.bridge is not None:
            features = self.bridge(*features)
        return Seen(out.raw, out.logit, out.opinions, out.local, out.received, *features)

    def _x(self, rows: Sequence[Tensor]) -> Tensor:
        if len(rows) == OF_LEVELS:
            return x_from_lower(self.network, rows[0], rows[1])
        if rows[0].shape[1] == RGB:
            return self.network.trunk(rows[0])
        return x_of(self.network, rows[0])

    def _detail(self, rows: Sequence[Tensor], *, counts: bool) -> Tensor | None:
        """What is seen of windows, or the vector of photos without. The other one counts nothing,
        but takes part: several processes want a gradient of every parameter."""
        network = self.network
        if not network.preset.detail:
            return None
        if len(rows) == OF_LEVELS:
            seen = network.detail.from_moments(rows[2])
        else:
            seen = network.see_detail(as_windows(rows[1]))
        absent = network.detail.absent.expand_as(seen)
        return seen + 0 * absent if counts else absent + 0 * seen


def prepare(network: MobileIqa, settings: Training, *, recompute: bool) -> None:
    """Apply the settings that change the network itself: dropout, frozen stages, recomputation.

    Parameters of the backbone that no level depends on (a classifier's) are frozen as well.
    """
    for module in network.modules():
        if isinstance(module, nn.Dropout):
            module.p = settings.dropout
        if isinstance(module, Adapter):
            module.recompute = recompute
    spare_depthwise(network)
    frozen = set(stage_parameters(network.backbone, settings.freeze_stages))
    used = set(stage_parameters(network.backbone, LEVELS))
    if settings.freeze_scales:
        norms = (m for m in network.backbone.modules() if isinstance(m, _BatchNorm))
        frozen |= {norm.weight for norm in norms}
    for parameter in network.backbone.parameters():
        parameter.requires_grad_(parameter in used - frozen)


def training_mode(network: MobileIqa, settings: Training) -> None:
    """Dropout on; statistics that are to stay as they are stay: of frozen stages, of the adapters'
    moments (measured before training), and of the whole backbone where wanted."""
    network.train()
    for adapter in network.adapters:
        if isinstance(adapter, MomentsAdapter):
            adapter.norm.eval()
    if network.preset.detail:
        network.detail.norm.eval()
    for module in network.backbone.modules():
        if isinstance(module, _BatchNorm):
            own = list(module.parameters(recurse=False))
            frozen = bool(own) and not any(p.requires_grad for p in own)
            if settings.freeze_batch_norm or frozen:
                module.eval()


def _sum(level: Level) -> Tensor:
    maps = level if isinstance(level, tuple) else (level,)
    return torch.stack([one.sum() for one in maps]).sum()


def stage_parameters(backbone: nn.Module, stages: int) -> list[nn.Parameter]:
    """The parameters that the first `stages` feature levels depend on.

    Found by following gradients, so that no backbone's naming has to be known.
    """
    if stages == 0:
        return []
    parameters = list(backbone.parameters())
    modes = {module: module.training for module in backbone.modules()}
    moving = {parameter: parameter.requires_grad for parameter in parameters}
    image = torch.zeros(1, 3, 64, 64, device=parameters[0].device)
    levels = backbone.eval().requires_grad_(True)(image)
    for module, mode in modes.items():
        module.training = mode
    total = torch.stack([_sum(level) for level in levels[:stages]]).sum()
    found = torch.autograd.grad(total, parameters, allow_unused=True)
    for parameter, moves in moving.items():
        parameter.requires_grad_(moves)
    return [p for p, g in zip(parameters, found, strict=True) if g is not None]
