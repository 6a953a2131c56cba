"""Published MobileIQA checkpoints: recognising them by their keys, and loading them strictly
(specification 4)."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from core.errors import CheckpointError
from core.families.mobileiqa.levels import LEVELS
from core.networks.checkpoints import SHOWN_KEYS, compare, read_state
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import (
    PUBLISHED_STUDENT,
    PUBLISHED_TEACHER,
    NetworkPreset,
)

EXPECTED = {
    PUBLISHED_STUDENT: ("local_cnn.conv_stem.weight", "LDA1.cnn1.weight"),
    PUBLISHED_TEACHER: ("global_vit.stem.conv.weight", "LGF1.cnn1.weight"),
}
"""The keys that only a network of this kind has."""
COUNTER = "num_batches_tracked"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A loaded network, on the CPU in evaluation mode, and what a person should know of it."""

    network: MobileIqa
    notes: tuple[str, ...]


def load_checkpoint(path: Path, state: dict[str, Tensor] | None = None) -> Checkpoint:
    """Load a published student or teacher; `state` is the file's content, where it was read.

    Nothing in the file is executed. Raises CheckpointError: unreadable, a pickled module, not one
    of the networks known here, other keys or shapes, numbers that are not finite.
    """
    state = read_state(path) if state is None else state
    preset = recognise(state, path)
    network = _loaded(state, preset, path)
    return Checkpoint(network.eval().requires_grad_(False), tuple(_notes(network)))


def recognise(state: Mapping[str, Tensor], path: Path) -> NetworkPreset:
    """The preset of a state_dict, its sizes read from the tensors' shapes. Raises CheckpointError.

    Head pooling and sigmoid cannot be seen in the keys; they come with the role.
    """
    found = [preset for preset, keys in EXPECTED.items() if set(keys) <= set(state)]
    if len(found) != 1:
        expected = " or ".join(
            f"a MobileIQA {preset.role} ({' and '.join(keys)})" for preset, keys in EXPECTED.items()
        )
        keys = ", ".join(list(state)[:SHOWN_KEYS]) or "nothing"
        both = "the keys of both" if found else "none of these keys"
        raise CheckpointError(
            f"It is not a checkpoint known here: expected {expected}, but it has {both}; "
            f"the first are {keys}. Choose a best_model.pkl of MobileIQA.",
            path,
        )
    (preset,) = found
    adapter = EXPECTED[preset][1].removesuffix(".cnn1.weight")
    try:
        levels = _count(state, r"MALs\.0\.attention_module\.(\d+)\.gamma")
        width = state["MALs.0.feature_attention.c_q.weight"].shape[0]
        grid = math.isqrt(width // max(levels, 1))
        read = replace(
            preset,
            hidden=state[f"{adapter}.cnn1.weight"].shape[0],
            channels=state[f"{adapter}.cnn2.weight"].shape[0],
            grid=grid,
            views=_count(state, r"MALs\.(\d+)\.feature_attention\.c_q\.weight"),
            head_channels=state["cnn.0.weight"].shape[0],
            head_hidden=state["fc_score.0.weight"].shape[0],
        )
    except (KeyError, IndexError) as error:
        raise CheckpointError(
            f"It starts like a MobileIQA {preset.role} but lacks {error}: the file is incomplete; "
            "get it again.",
            path,
        ) from error
    if levels != LEVELS or levels * grid * grid != width:
        raise CheckpointError(
            f"It is a MobileIQA {preset.role} of a shape that cannot be used here: {levels} levels "
            f"and an attention width of {width}, where {LEVELS} levels and {LEVELS} times a square "
            "are needed.",
            path,
        )
    return read


def _loaded(state: dict[str, Tensor], preset: NetworkPreset, path: Path) -> MobileIqa:
    with torch.device("meta"):  # Its weights are taken from the file, never made.
        network = MobileIqa(preset)
    wanted = network.state_dict()
    for key, value in wanted.items():
        if key.endswith(COUNTER):
            state.setdefault(key, torch.zeros((), dtype=value.dtype))
    compare(state, wanted, path)
    for key, value in state.items():
        if not torch.isfinite(value).all():
            raise CheckpointError(
                f"{key} holds numbers that are not finite: the training it comes from failed; "
                "choose another checkpoint.",
                path,
            )
        state[key] = value.to(wanted[key].dtype)
    network.load_state_dict(state, assign=True)
    return network


def _notes(network: MobileIqa) -> list[str]:
    notes = []
    preset = network.preset
    published = PUBLISHED_STUDENT if preset.role == "student" else PUBLISHED_TEACHER
    names = ("views", "channels", "grid", "hidden", "head_channels", "head_hidden")
    others = [
        f"{name} {getattr(preset, name)} instead of {getattr(published, name)}"
        for name in names
        if getattr(preset, name) != getattr(published, name)
    ]
    if others:
        notes.append(f"A network of another shape than the published one: {', '.join(others)}.")
    gammas = [value for key, value in network.state_dict().items() if key.endswith(".gamma")]
    if all(float(gamma) == 0 for gamma in gammas):
        notes.append("All gamma are exactly 0: this network was never trained.")
    return notes


def _count(state: Mapping[str, Tensor], pattern: str) -> int:
    return sum(re.fullmatch(pattern, key) is not None for key in state)
