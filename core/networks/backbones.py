"""Feature backbones from timm, made fit for photos of any shape."""

from __future__ import annotations

from typing import cast

import timm
import torch
from timm.layers.conv2d_same import Conv2dSame
from timm.models import FeatureInfo
from timm.models.efficientnet import EfficientNetFeatures
from timm.models.mobilenetv3 import MobileNetV3Features
from timm.models.mobilevit import MobileVitV2Block
from torch import Tensor, nn
from torch.nn import functional as F

from core.networks.paired import PairedBackbone, make_transformer


class FixedSameConv(nn.Conv2d):
    """A strided convolution with TensorFlow's "same" padding for even input sizes.

    TensorFlow pads by an amount that depends on the size, which neither exports nor allows a free
    size. On even sizes it always comes to k - 2 pixels (stride 2), the odd one to the right and
    below: that is what is done here, so weights trained there give the same numbers on every size
    that is a multiple of 32, and parameter names stay as they are.
    """

    def forward(self, x: Tensor) -> Tensor:
        total = [k - s for k, s in zip(self.kernel_size, self.stride, strict=True)]
        (top, left) = (t // 2 for t in total)
        padded = F.pad(x, (left, total[1] - left, top, total[0] - top))
        convolved: Tensor = self._conv_forward(padded, self.weight, self.bias)
        return convolved


class StagedGroupNorm(nn.GroupNorm):
    """Normalisation of all channels together, averaged within each channel first.

    ONNX Runtime sums the whole map of a plain one (millions of values) in float32 one after the
    other, which puts the published teacher's raw output off by 1e-3 at 1907 x 1231.
    """

    def forward(self, x: Tensor) -> Tensor:
        centred = x - x.mean((2, 3), keepdim=True).mean(1, keepdim=True)
        variance = (centred * centred).mean((2, 3), keepdim=True).mean(1, keepdim=True)
        scale = self.weight[:, None, None] * torch.rsqrt(variance + self.eps)
        return centred * scale + self.bias[:, None, None]


def make_backbone(name: str, *, pretrained: bool = False) -> tuple[nn.Module, list[int]]:
    """A timm backbone that returns five levels, and their channel counts; of "one+other" a pair
    (core.networks.paired), the other being a vision transformer.

    `pretrained` asks timm's hub (`HF_ENDPOINT` is honoured); give False and load a file offline.
    """
    name, _, other = name.partition("+")
    if other:
        first, widths = make_backbone(name, pretrained=pretrained)
        second, added = make_transformer(other, pretrained=pretrained)
        return PairedBackbone(first, second), [a + b for a, b in zip(widths, added, strict=True)]
    backbone = timm.create_model(
        name, pretrained=pretrained, features_only=True, out_indices=(0, 1, 2, 3, 4)
    )
    _make_exact(backbone)
    for block in backbone.modules():
        if isinstance(block, MobileVitV2Block):
            block.register_forward_pre_hook(_stretch_to_patches)
    info = cast(FeatureInfo, backbone.feature_info)
    return backbone, cast(list[int], info.channels())


def first_levels(backbone: nn.Module, image: Tensor, count: int) -> list[Tensor]:
    """The first `count` levels of normalised photos (B, 3, H, W), and nothing computed beyond.

    Of EfficientNets and MobileNetV3s alone: raises TypeError for another backbone.
    """
    divisible = _divisible(backbone)
    x = divisible.bn1(divisible.conv_stem(image))
    x = divisible.act1(x) if isinstance(divisible, MobileNetV3Features) else x
    found = [x] if 0 in divisible._stage_out_idx else []
    return [*found, *_levels(divisible, x, 0, count - len(found))]


def later_levels(backbone: nn.Module, level: Tensor, number: int) -> list[Tensor]:
    """The levels that follow level `number` (from 1), computed from it. Raises as above."""
    divisible = _divisible(backbone)
    stages = sorted(divisible._stage_out_idx)
    return _levels(divisible, level, stages[number - 1], len(stages) - number)


def _divisible(backbone: nn.Module) -> EfficientNetFeatures | MobileNetV3Features:
    backbone = backbone.first if isinstance(backbone, PairedBackbone) else backbone
    if not isinstance(backbone, EfficientNetFeatures | MobileNetV3Features):
        raise TypeError(f"{type(backbone).__name__} cannot be divided into levels.")
    return backbone


def _levels(
    backbone: EfficientNetFeatures | MobileNetV3Features, x: Tensor, stage: int, count: int
) -> list[Tensor]:
    """`count` levels from what stage `stage` (0: the stem) gives."""
    found: list[Tensor] = []
    for number, block in enumerate(backbone.blocks):
        if number < stage:
            continue
        x = block(x)
        if number + 1 in backbone._stage_out_idx:
            found.append(x)
            if len(found) == count:
                break
    return found


def _make_exact(module: nn.Module) -> None:
    """Exchange the layers that would not export, or not exactly; parameter names stay."""
    for name, child in module.named_children():
        if isinstance(child, Conv2dSame):
            fixed = FixedSameConv(
                child.in_channels,
                child.out_channels,
                cast(tuple[int, int], child.kernel_size),
                cast(tuple[int, int], child.stride),
                dilation=cast(tuple[int, int], child.dilation),
                groups=child.groups,
                bias=child.bias is not None,
            )
            fixed.weight, fixed.bias = child.weight, child.bias
            setattr(module, name, fixed)
        elif isinstance(child, nn.GroupNorm) and child.num_groups == 1 and child.affine:
            staged = StagedGroupNorm(1, child.num_channels, child.eps)
            staged.weight, staged.bias = child.weight, child.bias
            setattr(module, name, staged)
        else:
            _make_exact(child)


def _stretch_to_patches(block: MobileVitV2Block, inputs: tuple[Tensor]) -> Tensor:
    """What the block would do first by itself: stretch a map to whole patches.

    Done by exact matrices, since ONNX Runtime's `Resize` with aligned corners computes coordinates
    in float32, which puts the teacher's output off by 4e-4.
    """
    (x,) = inputs
    (height, width), (patch_h, patch_w) = x.shape[-2:], block.patch_size
    if width % patch_w:
        x = x @ _stretching_matrix(width, patch_w).to(x).T
    if height % patch_h:
        x = _stretching_matrix(height, patch_h).to(x) @ x
    return x


def _stretching_matrix(length: int, patch: int) -> Tensor:
    """Bilinear interpolation, corners aligned, to the next multiple of `patch`: (more, length)."""
    more = -(-length // patch) * patch
    at = torch.arange(more, dtype=torch.float64) * (length - 1) / (more - 1)
    return (1 - (at[:, None] - torch.arange(length)).abs()).clamp_min(0).float()
