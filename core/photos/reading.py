"""Which reading of photos' files this is."""

from __future__ import annotations

from typing import Final

RULES: Final = 4
"""To be raised when files give other pixels than before: what models and caches know of the former
pixels then counts no more, and photos are scored anew."""
