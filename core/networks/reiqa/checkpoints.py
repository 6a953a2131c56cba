"""Published Re-IQA checkpoints: recognised by their keys, loaded strictly (specification 2)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from core.errors import CheckpointError
from core.families.reiqa.section import ROLES
from core.networks.checkpoints import compare
from core.networks.reiqa.network import Encoder, Projection, published_names

TELLING = ("encoder.conv1.weight", "encoder.layer4.2.bn3.running_var")


def recognises(state: Mapping[str, Tensor]) -> bool:
    """Whether a state_dict has the keys of a Re-IQA encoder."""
    return set(TELLING) <= set(state)


def load_published(state: Mapping[str, Tensor], path: Path) -> tuple[Encoder, Projection | None]:
    """The encoder and, where the checkpoint has one, the projection head, in evaluation mode.

    All entries must be there in their shapes, and no others. Raises CheckpointError.
    """
    with torch.device("meta"):
        encoder = Encoder()
        head = Projection() if any(name.startswith("head.") for name in state) else None
    wanted = published_names(encoder, head)
    compare(state, wanted, path)
    given = {}
    for name, value in state.items():
        if not torch.isfinite(value).all():
            raise CheckpointError(
                f"{name} holds numbers that are not finite: the training it comes from failed; "
                "choose another checkpoint.",
                path,
            )
        given[name] = value.to(wanted[name].dtype)
    encoder.network.load_state_dict(_part(given, "encoder."), assign=True)
    if head is not None:
        head.layers.load_state_dict(_part(given, "head."), assign=True)
        head.eval()
    return encoder.eval(), head


def role_of(path: Path, wanted: str) -> str:
    """Which of the two encoders a checkpoint holds: as `wanted`, or else as its name says it.

    Nothing within tells them apart, and their normalisation differs. Raises CheckpointError.
    """
    if wanted in ROLES:
        return wanted
    said = [role for role in ROLES if role in path.name.lower()]
    if len(said) != 1:
        raise CheckpointError(
            "It is one of Re-IQA's two encoders, and its name does not tell which: say --encoder "
            "quality or --encoder content, or put that word into its name. The wrong one gives "
            "plausible nonsense.",
            path,
        )
    return said[0]


def _part(state: Mapping[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {
        name.removeprefix(prefix): value for name, value in state.items() if name.startswith(prefix)
    }
