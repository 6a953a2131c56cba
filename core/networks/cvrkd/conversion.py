"""A published CVRKD-IQA checkpoint becomes a bundle."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from torch import Tensor

from core.bundles.bundle import Bundle
from core.bundles.manifest import Calibration
from core.networks.cvrkd.checkpoints import load_published, recognises, role_of
from core.networks.cvrkd.export import POLICY, TOLERANCE, Told, export_bundle

__all__ = ["convert", "recognises"]

LABELS: Final = (1.0, 5.0)
"""Worst and best label of KADID-10k, which the published checkpoints were trained on."""


def convert(
    source: Path,
    state: dict[str, Tensor],
    target: Path,
    variant: str,  # noqa: ARG001 - there is one
    tell: Callable[[str], None],
) -> Bundle:
    """Write the bundle of a checkpoint, whose content is `state`. Raises BundleError,
    CheckpointError, also where the file's name does not say whether it is teacher or student."""
    role = role_of(source)
    network = load_published(state, source)
    with source.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    name = source.name.split(".")[0]
    tell(f"It is taken for a {role}, as its name says; nothing in the file tells.")
    told = Told(
        name=f"{name} ({role})",
        version=sha256[:8],
        role=role,
        calibration=Calibration(LABELS, (0.0, 100.0), calibrated=False),
        summary=f"A published CVRKD-IQA {role} converted from {source.name}. Not calibrated.",
        licence="Unknown: see where the checkpoint comes from",
        training={
            "data": "unknown: a checkpoint does not say what it was trained on",
            "checkpoint": source.name,
            "checkpoint_sha256": sha256,
        },
        figures={},
        card=_card(name, source.name, sha256, role, network.preset.patches, network.preset.side),
    )
    return export_bundle(network, target, told, include_weights=False)


def _card(name: str, file: str, sha256: str, role: str, patches: int, side: int) -> str:
    return f"""# {name}: CVRKD-IQA {role}

Converted from the checkpoint `{file}` (sha256 `{sha256}`), recognised by its entries as a network
of CVRKD-IQA. Teacher and student have the same entries; the file's name says {role}.

- **Compares**: {patches} windows of {side} x {side} pixels of a photo, always at the same places,
  with those of good photos {"of any content" if role == "student" else "(its own original)"}.
- **Not calibrated**: the raw output lies on the scale of its training's labels, taken to be 1
  (worst) to 5 (best) as in KADID-10k, and is shown as 0 to 100. Outside of 1 to 5 it is clipped.
- **Input**: the upright photo, {POLICY.in_words()}. The published code cuts at full size, where ten
  windows are 2 % of a photo of 24 megapixels.
- **Training data, agreement with people, licence**: unknown; ask whoever gave you the file.
- **Checked**: scores of this file were within {TOLERANCE:g} of the checkpoint's network.

G. Yin et al., "Content-Variant Reference Image Quality Assessment via Knowledge Distillation",
AAAI 2022, arXiv 2202.13123.
"""
