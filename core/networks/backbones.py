"""Feature backbones from timm, made fit for photos of any shape."""

from __future__ import annotations

from typing import cast

import timm
import torch
from timm.layers.conv2d_same import Conv2dSame
from timm.models import FeatureInfo
from timm.models.mobilevit import MobileVitV2Block
from torch import Tensor, nn
from torch.nn import functional as F


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
        return F.conv2d(padded, self.weight, self.bias, self.stride, 0, self.dilation, self.groups)


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
    """A timm backbone that returns five levels, and their channel counts.

    `pretrained` asks timm's hub (`HF_ENDPOINT` is honoured); give False and load a file offline.
    """
    backbone = timm.create_model(
        name, pretrained=pretrained, features_only=True, out_indices=(0, 1, 2, 3, 4)
    )
    _make_exact(backbone)
    for block in backbone.modules():
        if isinstance(block, MobileVitV2Block):
            block.register_forward_pre_hook(_stretch_to_patches)
    info = cast(FeatureInfo, backbone.feature_info)
    return backbone, cast(list[int], info.channels())


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
