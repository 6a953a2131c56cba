"""A run's model put to use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from core.families.library import add_model
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.workers.tasks import Cancelled, Tasks
from training.interface import RunPaths

if TYPE_CHECKING:
    from core.bundles.bundle import Bundle


def deploy(
    tasks: Tasks,
    paths: RunPaths,
    bundle: str,
    done: Callable[[Path, str], None],
    failed: Callable[[str], None],
) -> None:
    """Install a run's model file in the background: `done(path, name)` or `failed(sentence)`."""

    def work(_cancelled: Cancelled) -> Bundle:
        return add_model(paths.folder / bundle)

    tasks.start(
        work,
        lambda made: done(made.path, made.manifest.name),
        lambda error: failed(of_core(error.message)),
    )
