"""What the settings of a network's shape allow and mean; the shape itself is `core`'s."""

from __future__ import annotations

NETWORK_RANGES: dict[str, tuple[int, int]] = {
    "channels": (8, 4096),
    "hidden": (1, 8192),
    "grid": (2, 64),
    "views": (1, 16),
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
    "head_channels": "Width of the score head's convolutions.",
    "head_hidden": "Width of the score head's hidden layer.",
    "head_pool": "Side of the head's pooling.",
    "head_padding": "Padding of the head's 3x3 convolution.",
    "sigmoid": "Squash the output to 0..1.",
}
