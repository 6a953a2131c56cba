"""What a recipe brings to the one trainer.

A family names its own (Family.recipes): to add one, write a `Recipe` and the work that it names
(training.worker.lesson.Work); nothing else is touched.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from training.recipes.settings import RunConfig

PresetName = Literal["publication", "recommended"]
PRESET_NAMES: tuple[PresetName, ...] = get_args(PresetName)


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way to train.

    `settings`: the sections ("data") and single settings ("training.epochs") of RunConfig that it
    reads beside name, recipe, preset and seed. `preset` makes the settings a run begins with, the
    data still to be named; `check` raises PlainError for what no single setting shows. `work`:
    "module:attribute" of its training.worker.lesson.Work, which may load torch.
    """

    name: str
    settings: tuple[str, ...]
    preset: Callable[[PresetName], RunConfig]
    check: Callable[[RunConfig], None]
    work: str

    def reads(self, key: str) -> bool:
        """Whether a setting ("training.epochs") is one of those it reads, or holds some."""
        section = key.partition(".")[0]
        return any(
            known in (key, section) or ("." not in key and known.startswith(f"{key}."))
            for known in self.settings
        )
