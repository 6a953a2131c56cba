"""A published MobileIQA checkpoint becomes a bundle."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from torch import Tensor

from core.bundles.bundle import Bundle
from core.bundles.inputs import InputPolicy
from core.bundles.manifest import UNCALIBRATED
from core.networks.mobileiqa.checkpoints import EXPECTED, Checkpoint, load_checkpoint
from core.networks.mobileiqa.export import TOLERANCE, export_bundle

MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
"""The normalisation of published training, for teacher and student."""


def recognises(state: Mapping[str, Tensor]) -> bool:
    """Whether a state_dict has the keys of a published student or teacher."""
    return any(set(keys) <= set(state) for keys in EXPECTED.values())


def convert(
    source: Path,
    state: dict[str, Tensor],
    target: Path,
    variant: str,
    tell: Callable[[str], None],
) -> Bundle:
    """Write the bundle of a checkpoint, whose content is `state`.

    `variant` is the WIDTHxHEIGHT at which it takes landscape photos, portrait photos the other way
    round. `tell` hears what a person should know of it. Raises BundleError, CheckpointError.
    """
    width, height = map(int, variant.split("x"))
    size = (width, height)
    checkpoint = load_checkpoint(source, state)
    for note in checkpoint.notes:
        tell(note)
    with source.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    role = checkpoint.network.preset.role
    training: dict[str, Any] = {
        "data": "unknown: a checkpoint does not say what it was trained on",
        "checkpoint": source.name,
        "checkpoint_sha256": sha256,
        "notes": list(checkpoint.notes),
    }
    return export_bundle(
        checkpoint.network,
        target,
        name=f"{source.name.split('.')[0]} ({role}, {width}x{height})",
        version=sha256[:8],
        policy=InputPolicy("fixed", landscape=size, full_decode=True),
        mean=MEAN,
        std=STD,
        calibration=UNCALIBRATED,
        summary=f"A published MobileIQA {role} converted from {source.name}. Not calibrated.",
        licence="Unknown: see where the checkpoint comes from",
        training=training,
        figures={},
        card=_card(checkpoint, source.name, sha256, size),
        half_storage=False,
        include_weights=False,
        sizes=list(dict.fromkeys([size, size[::-1]])),
    )


def _card(checkpoint: Checkpoint, name: str, sha256: str, size: tuple[int, int]) -> str:
    preset = checkpoint.network.preset
    notes = "".join(f"- **Note**: {note}\n" for note in checkpoint.notes)
    return f"""# {name}: MobileIQA {preset.role}

Converted from the checkpoint `{name}` (sha256 `{sha256}`), recognised by its keys as a MobileIQA
{preset.role} ({preset.backbone}, {preset.views} views, grid {preset.grid} x {preset.grid}).

- **Not calibrated**: the score is 100 times the raw output, clipped to 0..100. It orders photos;
  its absolute value and the words Bad to Excellent mean little.
- **Input**: the upright photo, fully decoded, resized once (bicubic) to {size[0]} x {size[1]}
  pixels, portrait photos to {size[1]} x {size[0]}, whatever their shape. Which size it was trained
  at is not recorded in a checkpoint.
- **Training data, agreement with people, licence**: unknown; ask whoever gave you the file.
- **Opinions**: the network's own head applied to each view's feature. The published training never
  showed these features to the head, so they can lie far from the score.
- **Checked**: the raw output of this file was within {TOLERANCE:g} of the checkpoint's network.
{notes}
Chen et al., "MobileIQA: Exploiting Mobile-level Diverse Opinion Network for No-Reference Image
Quality Assessment Using Knowledge Distillation", ECCV Workshops 2024, arXiv 2409.01212.
"""
