"""Re-IQA's recipes within the trainer."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import torch

from training.learning.reiqa.contrast import ContrastLearner, new_learner
from training.recipes.settings import RunConfig
from training.runs.estimate import Estimate
from training.runs.folder import RunPaths
from training.worker.checkpoints import Saved
from training.worker.continuing import check_continues
from training.worker.lesson import Surroundings
from training.worker.reiqa.estimate import estimate
from training.worker.reiqa.finishing import export
from training.worker.reiqa.lesson import PretrainLesson
from training.worker.reiqa.photos import open_own


class _PretrainWork:
    """Learning without labels: the quality encoder's way, and the content encoder's."""

    def open(
        self, around: Surroundings, saved: Saved | None, device: torch.device
    ) -> PretrainLesson:
        """Photos, then the learner: begun afresh or put back to where it stood."""
        photos = open_own(around.config, around.voice, around.group)
        around.voice.stage("weights")
        learner: ContrastLearner = new_learner(around.config, device)
        if saved is not None:
            identity = (photos.windows.key, "")
            check_continues(saved, around.config, identity, around.paths.folder)
            learner.restore(saved.state)
        return PretrainLesson(around, photos, learner)

    def estimate(self, config: RunConfig, seconds: float) -> Estimate:
        """By a few steps with the full batch."""
        return estimate(config, seconds)

    def export(self, paths: RunPaths, figures: Path | None) -> Path:
        """The encoder anew; there are no figures that it could take."""
        del figures
        return export(paths)


WORK: Final = _PretrainWork()
