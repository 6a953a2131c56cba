"""The MobileIQA teacher and student: backbone, adapters, MAL views, fusion, head.

Chen et al., "MobileIQA: Exploiting Mobile-level Diverse Opinion Network for No-Reference Image
Quality Assessment Using Knowledge Distillation", ECCV Workshops 2024, arXiv 2409.01212. Parameter
names are the published code's (chencn2020/MobileIQA, commit c74fec9), so its state_dict loads
strictly. Deviations stand behind the preset; nothing here needs a particular device.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from core.families.mobileiqa.levels import LEVELS
from core.networks.backbones import first_levels, make_backbone
from core.networks.mobileiqa import detail
from core.networks.mobileiqa.adapters import Adapter, MomentsAdapter
from core.networks.mobileiqa.bounded import BoundedMal
from core.networks.mobileiqa.detail import DetailAdapter
from core.networks.mobileiqa.mal import Mal
from core.networks.mobileiqa.presets import NetworkPreset

Pooling = Sequence[tuple[Tensor, Tensor]]
"""For each level the (S, h) and (S, w) pooling matrices."""
EVEN_RUNS = (4, 2, 1, 1, 1)
"""So many positions of each level are averaged first where levels are made even."""


@dataclass(frozen=True, slots=True)
class ViewsOutput:
    """Everything the network says of x.

    `raw` (B,): the network's output; `logit` (B,): before the last activation (equal to `raw` for
    a teacher). `dof` (V, B, C, S, S). `iq` (B, C, S, S). `opinions` (B, V): the head on each DOF.
    `received`, `weighted` (B, V + 1, S, S): attention maps of the views and, last, of the fusion,
    mean 1. `local` (B, k, k): the logit's local parts; their mean over the k x k places is the
    logit exactly, because the head behind its last convolution is linear for the ReLUs that are on.
    """

    raw: Tensor
    logit: Tensor
    dof: Tensor
    iq: Tensor
    opinions: Tensor
    received: Tensor
    weighted: Tensor
    local: Tensor


class MobileIqa(nn.Module):
    """A MobileIQA network of the given preset; evaluation and training, any input size."""

    def __init__(self, preset: NetworkPreset, *, pretrained: bool = False) -> None:
        super().__init__()
        self.preset = preset
        student = preset.role == "student"
        self._backbone, self._adapter = ("local_cnn", "LDA") if student else ("global_vit", "LGF")
        backbone, widths = make_backbone(preset.backbone, pretrained=pretrained)
        setattr(self, self._backbone, backbone)
        for level, width in enumerate(widths, 1):
            setattr(self, f"{self._adapter}{level}", _adapter(preset, level, width))
        if preset.detail:
            self.detail = DetailAdapter(widths[: detail.LEVELS], preset.hidden, preset.channels)
        even = int(preset.detail)
        self.MALs = nn.ModuleList(_mal(preset, LEVELS + even, even) for _ in range(preset.views))
        self.fusion_mal = _mal(preset, preset.views)
        width = preset.head_channels
        self.cnn = nn.Sequential(
            nn.Conv2d(preset.channels, width, 1),
            nn.ReLU(),
            nn.AvgPool2d(preset.head_pool, preset.head_pool),
            nn.Conv2d(width, width, 3, padding=preset.head_padding),
            nn.ReLU(),
        )
        self.fc_score = nn.Sequential(
            nn.Linear(width, preset.head_hidden),
            nn.ReLU(),
            nn.Dropout(0.1),
            nn.Linear(preset.head_hidden, 1),
        )

    @property
    def backbone(self) -> nn.Module:
        """The timm feature network."""
        module = getattr(self, self._backbone)
        assert isinstance(module, nn.Module)
        return module

    @property
    def adapters(self) -> list[Adapter | MomentsAdapter]:
        """The five level adapters, level 1 first."""
        return [getattr(self, f"{self._adapter}{level}") for level in range(1, LEVELS + 1)]

    def trunk(self, image: Tensor, pooling: Pooling | None = None) -> Tensor:
        """Normalised photo (B, 3, H, W) to x (5, B, C, S, S)."""
        levels = self.backbone(image)
        given: Sequence[tuple[Tensor, Tensor] | None] = pooling or [None] * LEVELS
        adapted = [a(m, p) for a, m, p in zip(self.adapters, levels, given, strict=True)]
        return torch.stack(adapted)

    def see_detail(self, crops: Tensor) -> Tensor:
        """Normalised windows at capture resolution (B, N, 3, side, side) to the detail (B, C)."""
        levels = first_levels(self.backbone, crops.flatten(0, 1), detail.LEVELS)
        return self.detail.from_moments(self.detail.moments(levels, crops.shape[1]))

    def head(self, feature: Tensor) -> tuple[Tensor, Tensor]:
        """Feature (B, C, S, S) to its logit (B,) and the logit's local parts (B, k, k)."""
        places = self.cnn(feature)
        logit = self.fc_score(places.mean((2, 3))).squeeze(1)
        first, last = self.fc_score[0], self.fc_score[3]
        assert isinstance(first, nn.Linear)
        assert isinstance(last, nn.Linear)
        on = (first(places.mean((2, 3))) > 0).to(feature.dtype) * last.weight  # (B, hidden)
        constant = on @ first.bias + last.bias
        local = torch.einsum("bc,bchw->bhw", on @ first.weight, places)
        return logit, local + constant[:, None, None]

    def activate(self, logit: Tensor) -> Tensor:
        """The last activation: a student's sigmoid, nothing for a teacher."""
        return torch.sigmoid(logit) if self.preset.sigmoid else logit

    def views(self, x: Tensor, seen_detail: Tensor | None = None) -> ViewsOutput:
        """x (5, B, C, S, S) and, of a network that has it, the detail (B, C) to everything that
        follows; without it the learned vector of photos without windows takes its place."""
        inputs = x
        if self.preset.detail:
            vector = self.detail.absent.expand(x.shape[1], -1)
            vector = vector if seen_detail is None else seen_detail
            inputs = torch.cat([x, vector[None, :, :, None, None].expand_as(x[:1]).to(x)])
        seen = [view(inputs) for view in self.MALs]
        dof = torch.stack([feature for feature, _ in seen])
        iq, fused = self.fusion_mal(dof)
        looked = [*(attention for _, attention in seen), fused]
        shape = (x.shape[1], len(looked), x.shape[-1], x.shape[-1])
        logit, local = self.head(iq)
        opinions = torch.stack([self.activate(self.head(d)[0]) for d in dof], 1)
        return ViewsOutput(
            raw=self.activate(logit),
            logit=logit,
            dof=dof,
            iq=iq,
            opinions=opinions,
            received=torch.stack([a.received for a in looked], 1).reshape(shape),
            weighted=torch.stack([a.weighted for a in looked], 1).reshape(shape),
            local=local,
        )

    def outputs(self, image: Tensor, crops: Tensor | None = None) -> tuple[Tensor, ViewsOutput]:
        """Normalised photo (B, 3, H, W), of a network that sees detail its windows (B, N, 3, side,
        side) too, to x and everything that follows."""
        x = self.trunk(image)
        return x, self.views(x, self.see_detail(crops) if crops is not None else None)

    def forward(self, image: Tensor, crops: Tensor | None = None) -> Tensor:
        """Normalised photo and windows to the raw output (B,)."""
        return self.outputs(image, crops)[1].raw


def _adapter(preset: NetworkPreset, level: int, width: int) -> Adapter | MomentsAdapter:
    shape = (width, preset.hidden, preset.channels, preset.grid)
    if not preset.moments:
        if "+" in preset.backbone:
            raise TypeError("Adapters of two backbones read moments (network.moments).")
        return Adapter(*shape)
    runs = EVEN_RUNS[level - 1] if preset.even_levels else 1
    return MomentsAdapter(*shape, deviations=level < LEVELS, runs=runs)


def _mal(preset: NetworkPreset, inputs: int, even: int = 0) -> Mal | BoundedMal:
    if not preset.bounded:
        order, rank = preset.published_order, preset.rank
        return Mal(inputs, preset.channels, preset.grid, published_order=order, rank=rank)
    assert preset.rank is not None
    return BoundedMal(
        inputs,
        preset.channels,
        preset.grid,
        rank=preset.rank,
        feature_rank=preset.feature_rank,
        registers=preset.registers,
        even=even,
    )
