"""A published Re-IQA checkpoint becomes a bundle that gives features."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from torch import Tensor

from core.bundles.bundle import Bundle
from core.networks.reiqa.checkpoints import load_published, recognises as recognises, role_of
from core.networks.reiqa.export import export_bundle


def convert(
    source: Path,
    state: dict[str, Tensor],
    target: Path,
    variant: str,
    tell: Callable[[str], None],
) -> Bundle:
    """Write the bundle of a checkpoint, whose content is `state`; `variant` is the role that a
    person gave it, or "by-name". Raises BundleError, CheckpointError."""
    role = role_of(source, variant)
    encoder, head = load_published(state, source)
    if head is not None:
        tell("Its projection head is left out: features do not use it.")
    with source.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return export_bundle(
        {role: encoder},
        target,
        name=f"{source.name.split('.')[0]} (Re-IQA, {role})",
        version=sha256[:8],
        summary=f"Re-IQA's {role}-aware encoder converted from {source.name}: features, no score.",
        licence="Unknown: see where the checkpoint comes from",
        training={
            "data": "unknown: a checkpoint does not say what it was trained on",
            "checkpoint": source.name,
            "checkpoint_sha256": sha256,
            "encoder": role,
        },
        card=_card(source.name, sha256, role),
    )


def _card(name: str, sha256: str, role: str) -> str:
    return f"""# {name}: Re-IQA, {role}-aware encoder

Converted from the checkpoint `{name}` (sha256 `{sha256}`), recognised by its keys as one of
Re-IQA's two ResNet-50 encoders. Which of the two it is cannot be seen in it: it was taken for the
**{role}**-aware one, as its name or whoever converted it says.

- **Features, no score**: 2048 numbers of the photo and 2048 of its half size. A regression fitted
  to rated photos makes a score of them (`mobileiqa reiqa fit`).
- **Input**: the upright photo, its shorter side at most 768 pixels, never enlarged; the published
  demo takes the whole photo, which takes half a minute where this takes a few seconds.
- **Training data, licence**: unknown; ask whoever gave you the file.

Saha, Mishra, Bovik, "Re-IQA: Unsupervised Learning for Image Quality Assessment in the Wild",
CVPR 2023, arXiv 2304.00451.
"""
