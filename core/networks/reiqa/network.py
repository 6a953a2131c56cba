"""Re-IQA's encoder and its projection head (Saha et al., CVPR 2023; specification 2)."""

from __future__ import annotations

from typing import Final

import timm
from torch import Tensor, nn
from torch.nn import functional as F

PUBLISHED_BACKBONE: Final = "resnet50"
FEATURES: Final = 2048
PROJECTED: Final = 128


class Encoder(nn.Module):
    """A ResNet without its classifier: (n, 3, H, W) of any H and W to (n, C), C = 2048 for the
    published ResNet-50. Its entries are named as torchvision names them."""

    def __init__(self, backbone: str = PUBLISHED_BACKBONE, *, pretrained: bool = False) -> None:
        super().__init__()
        self.network = timm.create_model(backbone, num_classes=0, pretrained=pretrained)
        self.features: int = self.network.num_features  # type: ignore[assignment]

    def forward(self, image: Tensor) -> Tensor:
        found: Tensor = self.network(image)
        return found


class Projection(nn.Module):
    """The head of training: features (n, C) to unit vectors (n, 128)."""

    def __init__(self, features: int = FEATURES, projected: int = PROJECTED) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(features, features), nn.ReLU(), nn.Linear(features, projected)
        )

    def forward(self, features: Tensor) -> Tensor:
        return F.normalize(self.layers(features), dim=1)


def published_names(encoder: Encoder, head: Projection | None = None) -> dict[str, Tensor]:
    """The entries by their published names: encoder.…, head.{0,2}.…"""
    named = {f"encoder.{name}": value for name, value in encoder.network.state_dict().items()}
    if head is not None:
        named |= {f"head.{name}": value for name, value in head.layers.state_dict().items()}
    return named
