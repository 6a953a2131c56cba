"""Re-IQA's encoder and its projection head (Saha et al., CVPR 2023; specification 2)."""

from __future__ import annotations

from typing import Any, Final

import timm
import torch
from torch import Tensor, nn
from torch.nn import functional as F

PUBLISHED_BACKBONE: Final = "resnet50"
FEATURES: Final = 2048
PROJECTED: Final = 128


PerColour = tuple[float, float, float]
AS_IT_IS: Final[tuple[PerColour, PerColour]] = ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0))


class Encoder(nn.Module):
    """A network without its classifier: (n, 3, H, W) of any H and W to (n, C), C = 2048 for the
    published ResNet-50. Its entries are named as torchvision names them.

    `normalisation`: mean and deviation that it takes itself from what it is given. The published
    ones take none; one that began with ImageNet's weights takes what those want.
    """

    normal: Tensor

    def __init__(
        self,
        backbone: str = PUBLISHED_BACKBONE,
        normalisation: tuple[PerColour, PerColour] = AS_IT_IS,
    ) -> None:
        super().__init__()
        self.backbone = backbone
        self.network = timm.create_model(backbone, num_classes=0, pretrained=False)
        out: Any = getattr(self.network, "head_hidden_size", None) or self.network.num_features
        self.features = int(out)
        self.normalisation = normalisation
        normal = torch.tensor(normalisation)[:, :, None, None]
        self.register_buffer("normal", normal, persistent=False)

    def forward(self, image: Tensor) -> Tensor:
        if self.normalisation != AS_IT_IS:
            image = (image - self.normal[0]) / self.normal[1]
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
