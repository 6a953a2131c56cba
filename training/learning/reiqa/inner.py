"""An encoder as a bundle's family shows it pictures."""

from __future__ import annotations

from collections.abc import Iterable

from core.families.reiqa.section import NORMALISATION
from core.networks.reiqa.network import AS_IT_IS, Encoder, PerColour


def within(encoder: Encoder, role: str) -> Encoder:
    """The encoder for pictures that the family has normalised already, as it does for a role: it
    takes off what is left of its own normalisation."""
    mean, std = NORMALISATION[role]
    own_mean, own_std = encoder.normalisation
    left: tuple[PerColour, PerColour] = (
        _three((o - m) / s for o, m, s in zip(own_mean, mean, std, strict=True)),
        _three(o / s for o, s in zip(own_std, std, strict=True)),
    )
    if left == encoder.normalisation or (left == AS_IT_IS):
        return encoder
    made = Encoder(encoder.backbone, left)
    made.network.load_state_dict(encoder.network.state_dict())
    return made.eval()


def _three(values: Iterable[float]) -> PerColour:
    red, green, blue = map(float, values)
    return red, green, blue
