"""The work of recipes: what a run's settings name, with torch."""

from __future__ import annotations

import importlib
from pathlib import Path

from core.errors import RunError
from training.plain import PlainError
from training.recipes.registry import recipe_named
from training.recipes.settings import RunConfig
from training.runs.folder import RunPaths, read_config
from training.worker.lesson import Work


def work_of(config: RunConfig) -> Work:
    """The work of the configuration's recipe. Raises RunError where there is no such recipe."""
    try:
        place = recipe_named(config.recipe).work
    except PlainError as error:
        raise RunError(f"Setting {error}.") from error
    module, attribute = place.split(":")
    found: Work = getattr(importlib.import_module(module), attribute)
    return found


def export_run(paths: RunPaths, figures: Path | None) -> Path:
    """Write the model file of a finished run anew, with what its settings say now, and with
    figures of training.evaluation.shipped. Raises RunError, DatasetError, BundleError."""
    return work_of(read_config(paths)).export(paths, figures)
