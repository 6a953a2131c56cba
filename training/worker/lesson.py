"""What a recipe does itself within a run. The process, the run's folder, events, requests, epochs,
checkpoints and how it ends are the trainer's; a recipe's `Work` (training.recipes.recipe) opens a
`Lesson`, whose stages the trainer goes through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor

from training.recipes.settings import RunConfig
from training.runs.estimate import Estimate
from training.runs.events import WorstPhoto
from training.runs.figures import Agreement
from training.runs.folder import About, RunPaths
from training.runs.outcome import RoundFigures, RunResult
from training.runs.requests import Requests
from training.runs.standing import Standing
from training.worker.checkpoints import Saved
from training.worker.parallel import Group
from training.worker.voice import Voice


@dataclass(frozen=True, slots=True)
class Pooled:
    """What the folds of a run say together: `figures` over all their photos after `best_epoch` of
    `epochs`, `history` after each."""

    figures: Agreement
    history: dict[int, dict[str, float]]
    best_epoch: int
    epochs: int
    seconds: float
    rounds: tuple[RoundFigures, ...]
    rounds_wanted: int


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The run in one process; `config` are its settings. `pooled`: what its folds said before it is
    trained on all photos."""

    paths: RunPaths
    about: About
    config: RunConfig
    group: Group
    voice: Voice
    requests: Requests
    pooled: Pooled | None = None


@dataclass(frozen=True, slots=True)
class Stepped:
    """What a step gave: its learning rate, loss terms (means over its photos), photos, the names of
    some of them, and whether weights moved: they do not where the gradient is no number."""

    terms: dict[str, float]
    photos: int
    moved: bool
    rate: float = 0.0
    names: tuple[str, ...] = ()


Step = Callable[[], Stepped]


class Learner(Protocol):
    """What training changes. `average` are averaged weights by name, empty where none are kept;
    `scaler` is enabled where losses are scaled (fp16)."""

    standing: Standing
    optimiser: torch.optim.Optimizer
    scaler: torch.amp.GradScaler
    average: dict[str, Tensor]

    def kept_weights(self) -> dict[str, Tensor]:
        """The weights that count: averaged where averages are kept."""


class Course(Protocol):
    """The steps of one stage. It remembers nothing that a checkpoint would need."""

    @property
    def steps(self) -> int:
        """Of an epoch, the same in all of them. Raises RunError where there are none."""

    def epoch(self, epoch: int, first: int) -> Iterator[Step]:
        """The steps of an epoch (from 0) from the `first` on; each is taken before the next is
        asked for."""

    def measure(self) -> tuple[dict[str, float], tuple[WorstPhoto, ...]]:
        """Figures of what was kept aside by the weights as they would be kept, at an epoch's end,
        and photos missed the farthest. Nothing where epochs are not measured. RunError where no
        figure is a number."""


class Lesson(Protocol):
    """A run's own work in one process, opened where the run stands."""

    @property
    def config(self) -> RunConfig:
        """The settings, with what was settled while it was opened."""

    @property
    def learner(self) -> Learner:
        """What it changes."""

    @property
    def identity(self) -> tuple[str, str]:
        """What a run must not go on without: fingerprints of its data, and of its teacher (empty
        where it has none)."""

    @property
    def photos(self) -> Mapping[str, int]:
        """How many photos each part has."""

    @property
    def facts(self) -> Mapping[str, Any]:
        """What environment.json says of it beside the trainer's own facts."""

    def remember(self, paths: RunPaths) -> None:
        """Write what the folder keeps of its data, where it keeps any. Raises OSError."""

    def begin(self) -> Course:
        """The steps of the stage in which the learner stands."""

    def next_stage(self) -> Course:
        """The steps of the stage after it, which begins with the weights that this one kept."""

    def state(self) -> dict[str, Any]:
        """Tensors and plain values that a process needs to go on exactly, but for the standing."""

    def weights(self) -> bytes:
        """The file of the kept weights."""

    def finish(self, device: torch.device) -> RunResult:
        """What came out, measured and exported, with result.json written; the leader alone does
        it. Raises RunError, OSError, and what the voice's `poll` raises."""


class Work(Protocol):
    """A recipe's torch side: training.recipes.recipe.Recipe.work."""

    def open(self, around: Surroundings, saved: Saved | None, device: torch.device) -> Lesson:
        """Read the data, make the learner or put it back to what was `saved`. Raises RunError,
        DatasetError, BundleError, CheckpointError, and what the voice's `poll` raises."""

    def estimate(self, config: RunConfig, seconds: float) -> Estimate:
        """What a run costs, by trying it for so many seconds; nothing is kept. Raises as `open`."""

    def export(self, paths: RunPaths, figures: Path | None) -> Path:
        """Write the model file of a finished run anew. Raises RunError, DatasetError,
        BundleError."""
