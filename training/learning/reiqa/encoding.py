"""Features that an encoder gives of pictures and photos."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from core.bundles.inputs import InputPolicy
from core.networks.reiqa.network import Encoder
from core.photos.decode import decode_for_scoring
from training.recipes.settings import RunConfig

_AT_ONCE: Final = 32


def encoded(encoder: Encoder, pictures: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Features (n, C) of pictures (n, H, W, 3), by an encoder in evaluation mode."""
    device = encoder.normal.device
    found = []
    with torch.inference_mode():
        for first in range(0, len(pictures), _AT_ONCE):
            part = torch.from_numpy(pictures[first : first + _AT_ONCE].copy())
            # Colours stay innermost: convolutions are a third faster so on a processor.
            images = part.to(device).permute(0, 3, 1, 2).float() / 255
            found.append(encoder(images).float().cpu().numpy())
    return np.concatenate(found)


def policy_of(config: RunConfig) -> InputPolicy:
    """What the trained encoder is shown of a photo."""
    side = config.pretrain.shown
    return InputPolicy("shorter-side", side, 2 * side, 2)


def features_of(encoder: Encoder, path: Path, policy: InputPolicy) -> NDArray[np.float32]:
    """Both scales of a photo (2 C,), as a model file gives them. Raises PhotoError."""
    whole = decode_for_scoring(path, policy.size_for, full_decode=policy.full_decode).pixels
    return scales_of(encoder, whole)


def scales_of(encoder: Encoder, whole: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The same of a picture (H, W, 3): of itself, and of half its size."""
    height, width = whole.shape[:2]
    half = Image.fromarray(whole).resize((width // 2, height // 2), Image.Resampling.BICUBIC)
    return np.concatenate([encoded(encoder, one[None])[0] for one in (whole, np.asarray(half))])
