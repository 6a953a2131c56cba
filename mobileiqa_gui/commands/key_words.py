"""Keys as they are printed in the key sheet and in the settings."""

from __future__ import annotations

from collections.abc import Sequence

from mobileiqa_gui.commands.live import native

_SHORT = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}


def keys_in_words(keys: Sequence[str]) -> str:
    """All keys of a command, side by side: "← → ↑ ↓"."""
    return "  ".join(dict.fromkeys(map(key_in_words, keys)))


def key_in_words(key: str) -> str:
    """One key; arrows as arrows."""
    *held, last = key.rsplit("+", 1) if not key.endswith("+") else (key,)
    if last not in _SHORT:
        return native(key)
    before = native(f"{held[0]}+A").removesuffix("A") if held else ""
    return before + _SHORT[last]
