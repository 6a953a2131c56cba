"""Two backbones that see different things, for a teacher: a convolutional one and a transformer.

What a transformer trained without labels has after its third and sixth block (DINOv2; Oquab et al.,
2023, arXiv 2304.07193) tells of quality what convolutions trained on ImageNet do not; its last ones
tell what is shown and hardly how well.
"""

from __future__ import annotations

from typing import cast

import timm
import torch
from timm.models.vision_transformer import VisionTransformer
from torch import Tensor, nn
from torch.nn import functional as F

from core.networks.mobileiqa.adapters import Level

_TAKEN = (2, 5)  # blocks, counted from 0, whose tokens join levels 4 and 5
_JOINED = (3, 4)
_MEAN, _STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # what transformers were trained with


class PairedBackbone(nn.Module):
    """The levels of `first`, with the tokens of `second` beside levels 4 and 5.

    Takes photos normalised by mean and deviation 0.5. The transformer sees their middle, cut to
    whole patches; its tokens are normalised. They stay as fine as they are, beside a level of
    another size: adapters read the cells of each.
    """

    scale: Tensor
    shift: Tensor

    def __init__(self, first: nn.Module, second: VisionTransformer) -> None:
        super().__init__()
        self.first = first
        second.blocks = second.blocks[: _TAKEN[-1] + 1]
        second.norm = nn.Identity()  # what only classifying needs
        self.second = second
        mean, std = (torch.tensor(v)[:, None, None] for v in (_MEAN, _STD))
        self.register_buffer("scale", 0.5 / std, persistent=False)
        self.register_buffer("shift", (0.5 - mean) / std, persistent=False)

    def forward(self, image: Tensor) -> list[Level]:
        """(B, 3, H, W) to five levels, of which the last two are two maps each."""
        levels: list[Level] = list(self.first(image))
        for place, tokens in zip(_JOINED, self._tokens(image), strict=True):
            levels[place] = (cast(Tensor, levels[place]), tokens)
        return levels

    def _tokens(self, image: Tensor) -> list[Tensor]:
        """Normalised tokens (B, width, h, w) after the blocks taken."""
        patch = self.second.patch_embed.patch_size
        height, width = (n // p * p for n, p in zip(image.shape[-2:], patch, strict=True))
        top, left = (image.shape[-2] - height) // 2, (image.shape[-1] - width) // 2
        middle = image[..., top : top + height, left : left + width]
        found = self.second.forward_intermediates(
            middle * self.scale + self.shift, indices=list(_TAKEN), intermediates_only=True
        )
        return [
            F.layer_norm(t.movedim(1, -1), t.shape[1:2]).movedim(-1, 1)
            for t in cast(list[Tensor], found)
        ]


def make_transformer(name: str, *, pretrained: bool) -> tuple[VisionTransformer, list[int]]:
    """timm's transformer for photos of any size, and what it adds to the channels of each level."""
    made = timm.create_model(name, pretrained=pretrained, num_classes=0, dynamic_img_size=True)
    if not isinstance(made, VisionTransformer) or len(made.blocks) <= _TAKEN[-1]:
        raise TypeError(f"{name} is no vision transformer of {_TAKEN[-1] + 1} blocks.")
    return made, [made.embed_dim if level in _JOINED else 0 for level in range(5)]
