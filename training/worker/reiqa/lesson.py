"""A run that learns without labels, in one process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch

from training.learning.reiqa.contrast import ContrastLearner, weights_bytes
from training.runs.events import Metric
from training.runs.folder import RunPaths
from training.runs.outcome import RunResult
from training.worker.lesson import Surroundings
from training.worker.reiqa.course import PretrainCourse
from training.worker.reiqa.finishing import finish
from training.worker.reiqa.photos import OwnPhotos


class PretrainLesson:
    """One run's photos and learner."""

    def __init__(self, around: Surroundings, photos: OwnPhotos, learner: ContrastLearner) -> None:
        self._around, self._photos = around, photos
        self.config, self.learner = around.config, learner

    @property
    def identity(self) -> tuple[str, str]:
        """The photos and how they are cut; there is no teacher."""
        return self._photos.windows.key, ""

    @property
    def photos(self) -> Mapping[str, int]:
        """Those to learn from, and those kept aside."""
        return {"train": len(self._photos.rows), "val": len(self._photos.aside)}

    @property
    def facts(self) -> Mapping[str, Any]:
        """Where the encoder's weights come from."""
        return {"backbone_weights": self.learner.origin}

    def remember(self, paths: RunPaths) -> None:
        """Nothing: a folder of photos declares nothing."""

    def begin(self) -> PretrainCourse:
        """All steps. What the encoder knows before the first one is measured."""
        course = PretrainCourse(self._around, self.learner, self._photos)
        if not self.learner.before:
            before = course.measure()[0]
            self.learner.before.update(before)
            if before:
                photos = len(self._photos.aside)
                self._around.voice.emit(Metric("val", 0, 0, dict(before), photos))
        return course

    def next_stage(self) -> PretrainCourse:
        """There is none."""
        raise AssertionError("learning without labels has one stage")

    def state(self) -> dict[str, Any]:
        """Both encoders, the queue with its place, optimiser, figures before."""
        return self.learner.state()

    def weights(self) -> bytes:
        """Encoder and head, and which network they are of."""
        return weights_bytes(self.learner, self.config, self._around.about.run_id)

    def finish(self, device: torch.device) -> RunResult:
        """What it knows now, beside what it knew; and the model file."""
        return finish(self._around, self._photos, self.learner, device)
