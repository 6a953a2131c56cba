"""Where a run's training stands, as plain data, and whether it may go on with its settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from training.recipes.config_file import config_to_plain
from training.recipes.settings import RunConfig

_MAY_CHANGE = ("name", "preset", "machine", "result", "model")
_TRAINING_MAY_CHANGE = ("epochs", "patience", "accumulate")
_DATA_MAY_CHANGE = ("folder", "file", "cache", "cache_folder")


@dataclass(slots=True)
class Standing:
    """Where training stands. `position` counts the finished steps of `epoch` (epochs from 0),
    `step` those of the whole run; `sums` are the epoch's loss terms so far, weighted by photos.

    `stage` counts from 0; it began when `stage_epoch` epochs and `stage_step` steps were done.
    `best` is the stage's and None before its first validation; `waited` counts epochs since the
    best; `skipped` steps in a row whose gradient was no number. `history` holds one dict an epoch.
    `ended` says why training is over, once it is.
    """

    epoch: int = 0
    position: int = 0
    step: int = 0
    best: float | None = None
    best_epoch: int = 0
    waited: int = 0
    skipped: int = 0
    photos_seen: int = 0
    seconds: float = 0.0
    ended: str = ""
    sums: dict[str, float] = field(default_factory=dict)
    history: list[dict[str, float]] = field(default_factory=list)
    stage: int = 0
    stage_epoch: int = 0
    stage_step: int = 0

    def next_stage(self) -> None:
        """The stage that comes now begins here."""
        self.stage += 1
        self.stage_epoch, self.stage_step = self.epoch, self.step
        self.best, self.waited, self.skipped = None, 0, 0


def changed_settings(before: RunConfig, now: RunConfig) -> list[str]:
    """The settings, by key, that differ though they must not change within a run."""
    old, new = _fixed(before), _fixed(now)
    return sorted(key for key in new if new[key] != old.get(key))


def _fixed(config: RunConfig) -> dict[str, Any]:
    """Every setting that must not change within a run, by key."""
    found: dict[str, Any] = {}
    for section, values in config_to_plain(config).items():
        if section in _MAY_CHANGE:
            continue
        free = {"training": _TRAINING_MAY_CHANGE, "data": _DATA_MAY_CHANGE}.get(section, ())
        if section == "distill":
            free = ("teacher", "scores")  # their content is compared instead
        if isinstance(values, dict):
            found |= {f"{section}.{k}": v for k, v in values.items() if k not in free}
        else:
            found[section] = values
    for stage in found.get("stages", ()):
        for key in _TRAINING_MAY_CHANGE:
            stage.get("training", {}).pop(key, None)
    return found
