"""Published CVRKD-IQA checkpoints: recognised by their entries, loaded strictly, mapped onto our
names (specification 2)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal

import torch
from torch import Tensor

from core.errors import CheckpointError
from core.networks.cvrkd.network import SCALES, Cvrkd
from core.networks.cvrkd.presets import PUBLISHED, NetworkPreset

EXPECTED: Final = ("MLP_encoder_diff.mlp.1.weight", "regressor.l2.weight")
"""The entries that only a network of this kind has."""
UNUSED: Final = re.compile(
    r"feature_extractor\.lda\d_(pool\.0|fc)\.(weight|bias)"
    r"|regressor\.(relu1\.weight|bn1\.\w+)"
)
"""Entries that lie in checkpoints and take part in nothing."""
COUNTER: Final = "num_batches_tracked"
SHOWN_KEYS: Final = 4

Role = Literal["teacher", "student"]


def recognises(state: Mapping[str, Tensor]) -> bool:
    """Whether a state_dict has the entries of a published network."""
    return all(key in state for key in EXPECTED)


def role_of(path: Path) -> Role:
    """What a checkpoint's file name says it is: nothing inside tells teacher and student apart.

    Raises CheckpointError where it says neither.
    """
    name = path.name.lower()
    words = set(re.split(r"[^a-z]+", name))
    if "student" in name or "nar" in words:
        return "student"
    if "teacher" in name or "fr" in words:
        return "teacher"
    raise CheckpointError(
        "It is a network of CVRKD-IQA, but teacher and student have the same entries, and the "
        "file's name does not say which it is: put “teacher” or “student” into its name.",
        path,
    )


def load_published(
    state: Mapping[str, Tensor], path: Path = Path("checkpoint"), *, side: int = PUBLISHED.side
) -> Cvrkd:
    """The network of a published state_dict, on the CPU in evaluation mode; `side` of its windows
    is not told by the entries. Raises CheckpointError: other entries, shapes, or no numbers."""
    preset = replace(_preset_of(state, path), side=side)
    with torch.device("meta"):  # its weights are taken from the file, never made
        network = Cvrkd(preset)
    wanted = network.state_dict()
    called = {name: published_name(name, preset) for name in wanted}
    _require_same(state, wanted, called, path)
    own = {}
    for name, value in wanted.items():
        found = state.get(called[name])
        own[name] = torch.zeros((), dtype=value.dtype) if found is None else found.to(value.dtype)
    network.load_state_dict(own, assign=True)
    return network.eval().requires_grad_(False)


def _preset_of(state: Mapping[str, Tensor], path: Path) -> NetworkPreset:
    """Sizes read from the shapes (`side` is the publication's)."""
    try:
        channels = state["lda1_process.0.weight"].shape[0]
        width, inputs = state[EXPECTED[0]].shape
        tokens = state["MLP_encoder_diff.mlp.2.0.fn.0.weight"].shape[1]
    except (KeyError, IndexError, ValueError) as error:
        raise CheckpointError(
            f"It starts like a network of CVRKD-IQA but lacks {error}: the file is incomplete; "
            "get it again.",
            path,
        ) from error
    patches, rest = divmod(inputs, SCALES * channels)
    grid = math.isqrt(tokens)
    if rest or grid * grid != tokens:
        raise CheckpointError(
            f"It is a network of CVRKD-IQA of a shape that cannot be used here: {inputs} inputs of "
            f"{SCALES} scales of {channels} channels, {tokens} positions.",
            path,
        )
    return replace(
        PUBLISHED,
        patches=patches,
        channels=channels,
        width=width,
        difference_blocks=_depth(state, "diff"),
        lq_blocks=_depth(state, "lq"),
        grid=grid,
    )


def _depth(state: Mapping[str, Tensor], encoder: str) -> int:
    pattern = re.compile(rf"MLP_encoder_{encoder}\.mlp\.(\d+)\.0\.norm\.weight")
    found = [int(match[1]) for key in state if (match := pattern.fullmatch(key))]
    return max(found, default=1) - 1


_ENCODERS: Final = {"difference_encoder": "MLP_encoder_diff", "lq_encoder": "MLP_encoder_lq"}
_STEPS: Final = {"tokens": "0", "channels": "1"}
_PARTS: Final = {"norm": "norm", "expand": "fn.0", "contract": "fn.3"}


def published_name(name: str, preset: NetworkPreset) -> str:
    """What an entry of our network is called in published checkpoints."""
    room, *rest = name.split(".")
    if room == "backbone":
        return ".".join(("feature_extractor", *rest))
    if room == "scale_heads":
        return f"lda{int(rest[0]) + 1}_process.0.{rest[1]}"
    if room == "regression":
        return f"regressor.l{int(rest[0]) + 1}.{rest[1]}"
    mlp = f"{_ENCODERS[room]}.mlp"
    if rest[0] == "embedding":
        return f"{mlp}.1.{rest[1]}"
    if rest[0] == "norm":
        is_difference = room == "difference_encoder"
        depth = preset.difference_blocks if is_difference else preset.lq_blocks
        return f"{mlp}.{depth + 2}.{rest[1]}"
    _, place, step, part, kind = rest
    return f"{mlp}.{int(place) + 2}.{_STEPS[step]}.{_PARTS[part]}.{kind}"


def _require_same(
    state: Mapping[str, Tensor],
    wanted: Mapping[str, Tensor],
    called: Mapping[str, str],
    path: Path,
) -> None:
    """Raises CheckpointError, by published name, where an entry is not as it must be."""
    known = set(called.values())
    surplus = [key for key in state if key not in known and not UNUSED.fullmatch(key)]
    missing = [key for key in called.values() if key not in state and not key.endswith(COUNTER)]
    for keys, what in ((surplus, "has unexpected"), (missing, "lacks")):
        if keys:
            raise CheckpointError(
                f"It {what} entries ({_listed(keys)}): it is of another network or incomplete.",
                path,
            )
    for name, key in called.items():
        if key in state and state[key].shape != wanted[name].shape:
            raise CheckpointError(
                f"{key} is {tuple(state[key].shape)} where {tuple(wanted[name].shape)} is "
                "expected: it is of another network.",
                path,
            )
        if key in state and not torch.isfinite(state[key]).all():
            raise CheckpointError(
                f"{key} holds numbers that are not finite: the training it comes from failed; "
                "choose another checkpoint.",
                path,
            )


def _listed(keys: Iterable[str]) -> str:
    shown = list(keys)
    return ", ".join(shown[:SHOWN_KEYS]) + (", …" if len(shown) > SHOWN_KEYS else "")
