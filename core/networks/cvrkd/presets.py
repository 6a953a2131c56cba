"""The shapes a CVRKD-IQA network can have: the publication's, and our small one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NetworkPreset:
    """Everything that decides a CVRKD-IQA network's parameter shapes and arithmetic.

    Attributes:
        backbone: timm name; its last four levels are used.
        patches: p, windows of a photo; a network takes no other number.
        side: pixels of a window's side.
        channels: c, channels that each level is brought to.
        width: d, width of a token.
        difference_blocks, lq_blocks: mixer blocks of the two encoders.
        grid: side of the square grid of tokens.
    """

    name: str
    backbone: str
    patches: int
    side: int
    channels: int
    width: int
    difference_blocks: int
    lq_blocks: int
    grid: int = 7

    @property
    def tokens(self) -> int:
        """Positions of the grid."""
        return self.grid * self.grid


PUBLISHED = NetworkPreset("published", "resnet50", 10, 224, 64, 256, 18, 9)
SMALL = NetworkPreset("small", "tf_efficientnet_lite0", 6, 160, 16, 128, 6, 3, grid=5)

PRESETS = {preset.name: preset for preset in (PUBLISHED, SMALL)}
