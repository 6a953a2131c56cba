"""The levels of a MobileIQA network, for whoever needs no more of it than their number."""

from __future__ import annotations

from typing import Final

LEVELS: Final = 5
STRIDE: Final = 32
"""Pixels of the input to one cell of the last level."""
EVEN: Final = (1,) * LEVELS
"""Of levels of which no positions are averaged before they are pooled."""
