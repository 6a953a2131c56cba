"""A run's settings as one list."""

from __future__ import annotations

from typing import Any

from training.interface import RunConfig, config_to_plain


def flat(config: RunConfig) -> dict[str, Any]:
    """All settings by their full key, for example "training.epochs"."""
    found: dict[str, Any] = {}
    for key, value in config_to_plain(config).items():
        if isinstance(value, dict):
            found |= {f"{key}.{name}": inner for name, inner in value.items()}
        else:
            found[key] = value
    return found
