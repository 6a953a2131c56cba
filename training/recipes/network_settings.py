"""What the settings of a network's shape allow and mean; the shape itself is `core`'s."""

from __future__ import annotations

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
