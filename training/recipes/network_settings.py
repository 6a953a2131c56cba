"""What the settings of a network's shape allow and mean; the shape itself is `core`'s."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.networks.mobileiqa.presets import PRESETS, SLIM_STUDENT, NetworkPreset
from training.plain import PlainError, build, plain
from training.recipes.presets import SLIM_TEACHER

NETWORKS: dict[str, NetworkPreset] = {**PRESETS, SLIM_TEACHER.name: SLIM_TEACHER}

NETWORK_RANGES: dict[str, tuple[int, int]] = {
    "channels": (8, 4096),
    "hidden": (1, 8192),
    "grid": (2, 64),
    "views": (1, 16),
    "feature_rank": (1, 8192),
    "registers": (0, 64),
    "head_channels": (1, 4096),
    "head_hidden": (1, 4096),
    "head_pool": (1, 16),
    "head_padding": (0, 1),
}

NETWORK_TEXTS: dict[str, str] = {
    "name": "The preset this shape began with, or a name of your own.",
    "role": "student or teacher: decides the weights' names.",
    "backbone": "timm's name of a network with five feature levels.",
    "channels": "Channels of each adapted level.",
    "hidden": "Channels inside an adapter.",
    "grid": "Side of the grid of positions.",
    "views": "Views (MAL modules) that form an opinion each.",
    "moments": "Adapters read each cell's mean and deviation: small and cheap.",
    "published_order": "The publication's order of values in memory; its weights need it.",
    "rank": "Inner width of the attention's projections; 0: full.",
    "bounded": "Attention by cosines times a bounded factor: it cannot collapse; needs rank.",
    "feature_rank": "bounded: the inner width of the attention over channels.",
    "registers": "bounded: tokens beside the positions that take what softmax must give away.",
    "even_levels": "Average levels 1 and 2 to level 3's size first; lets levels be kept.",
    "detail": "See windows at capture resolution too (input.window_ranks); needs bounded.",
    "head_channels": "Width of the score head's convolutions.",
    "head_hidden": "Width of the score head's hidden layer.",
    "head_pool": "Side of the head's pooling.",
    "head_padding": "Padding of the head's 3x3 convolution.",
    "sigmoid": "Squash the output to 0..1.",
}


def network_from(values: Mapping[str, Any]) -> NetworkPreset:
    """A known preset by name, changed where other keys say so. Raises PlainError."""
    given = dict(values)
    name = given.get("name", SLIM_STUDENT.name)
    start = NETWORKS.get(name) if isinstance(name, str) else None
    if start is not None:
        given = {**plain(start), **given}
    if given.get("rank") == 0:
        given["rank"] = None
    network = build(NetworkPreset, given, where="network.")
    for key, (low, high) in NETWORK_RANGES.items():
        if not low <= getattr(network, key) <= high:
            raise PlainError(f"network.{key} must be {low} to {high}, not {getattr(network, key)}")
    if network.rank is not None and not 1 <= network.rank <= 8192:
        raise PlainError(f"network.rank must be 0 (full) to 8192, not {network.rank}")
    if network.bounded and network.rank is None:
        raise PlainError("network.bounded needs network.rank above 0")
    if network.bounded and network.grid % 2:
        raise PlainError("network.bounded needs an even network.grid")
    if network.even_levels and not network.moments:
        raise PlainError("network.even_levels needs network.moments = true")
    if network.detail and not network.bounded:
        raise PlainError("network.detail needs network.bounded = true")
    if network.grid // network.head_pool + 2 * network.head_padding < 3:
        raise PlainError("network.head_pool leaves the head fewer than 3 x 3 places")
    return network
