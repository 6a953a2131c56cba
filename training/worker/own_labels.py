"""A run on a person's own stars goes on with the stars of its first day."""

from __future__ import annotations

from dataclasses import replace

from core.errors import DatasetError
from training.datasets.declare import load_entries
from training.datasets.entry import STARS
from training.recipes.settings import RunConfig
from training.runs.folder import RunPaths


def as_begun(config: RunConfig, paths: RunPaths) -> RunConfig:
    """The settings, but labels that may have changed since are read from the run's folder, where
    its first session declared what it had read."""
    if not paths.dataset.is_file():
        return config
    try:
        kept = [entry for entry in load_entries(paths.dataset).values() if entry.reader == STARS]
    except DatasetError:  # what it was then is lost; a change since is told from the fingerprint
        return config
    if len(kept) != 1 or kept[0].ratings is None:
        return config
    data = replace(config.data, folder="", reader="", file=str(paths.dataset), name=kept[0].name)
    return replace(config, data=data)
