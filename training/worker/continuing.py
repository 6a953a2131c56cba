"""How a lesson becomes a checkpoint from which another process goes on, and when it must not."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from core.errors import RunError
from training.recipes.config_file import config_from_plain, config_to_plain
from training.recipes.settings import RunConfig
from training.runs.standing import changed_settings
from training.worker.checkpoints import Saved
from training.worker.lesson import Lesson


def to_state(lesson: Lesson) -> dict[str, Any]:
    """Tensors and plain values, all that a process needs to go on exactly."""
    fingerprint, teacher_sha256 = lesson.identity
    return {
        "format": 1,
        "config": config_to_plain(lesson.config),
        "fingerprint": fingerprint,
        "teacher_sha256": teacher_sha256,
        **lesson.state(),
        "standing": dataclasses.asdict(lesson.learner.standing),
    }


def check_continues(
    saved: Saved, config: RunConfig, identity: tuple[str, str], folder: Path
) -> None:
    """Refuse to go on with other settings, photos or another teacher. Raises RunError."""
    fingerprint, teacher_sha256 = identity
    changed = changed_settings(config_from_plain(saved.state["config"]), config)
    if changed:
        raise RunError(
            f"The settings have changed since this run began ({', '.join(changed)}): put them back "
            "in config.toml, or start a new run with them.",
            folder,
        )
    if saved.state["fingerprint"] != fingerprint:
        raise RunError(
            "The photos or labels have changed since this run began: put them back, or start a "
            "new run.",
            folder,
        )
    if saved.state["teacher_sha256"] != teacher_sha256:
        raise RunError(
            "The teacher has changed since this run began (or the file of distill.scores): put it "
            "back, or start a new run.",
            folder,
        )
