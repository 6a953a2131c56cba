"""What a run will cost, as a dry run of a few steps found it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from core.errors import RunError
from training.plain import PlainError, build, plain


@dataclass(frozen=True, slots=True)
class Device:
    """Something that training could compute on: `key` as machine.device names it, `name` for
    people, empty where it is not there. `precisions` are those of machine.precision that it
    computes in; `note` says what the lower one is worth on it."""

    key: str
    name: str
    precisions: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Estimate:
    """The cost of a run on this machine.

    `epoch_s` is one epoch with its validation, `total_s` all epochs (without early stopping) with
    decoding. `memory_bytes` is the peak on the device, of the process on a CPU. `pixels_bytes`
    are decoded photos to be kept, less what is there already; `run_bytes` the run's own files.
    `weights` says what the network begins with; it was fetched and checked. How sure the times are:
    `timed_steps` steps were timed, by the fastest and the slowest of which all of it would take
    `total_low_s` to `total_high_s`; 1: the first step alone, which warms up. `devices` are all that
    could be chosen here, and those that are not there.
    """

    photos: dict[str, int]
    steps_an_epoch: int
    images_per_second: float
    epoch_s: float
    decoding_s: float
    total_s: float
    memory_bytes: int
    memory_available_bytes: int
    pixels_bytes: int
    run_bytes: int
    disk_free_bytes: int
    device: str
    parameters: int
    warnings: tuple[str, ...] = ()
    weights: str = ""
    timed_steps: int = 0
    total_low_s: float = 0.0
    total_high_s: float = 0.0
    devices: tuple[Device, ...] = ()

    @property
    def is_rough(self) -> bool:
        """Whether the time for trying was over after the first step."""
        return self.timed_steps == 1

    def to_json(self) -> str:
        """One line of JSON, as the dry run prints it."""
        return json.dumps(plain(self))

    @classmethod
    def from_json(cls, text: str) -> Estimate:
        """Read what a dry run printed. Raises RunError."""
        try:
            return build(cls, json.loads(text), strict=False)
        except (PlainError, ValueError, TypeError) as error:
            raise RunError(f"The dry run's answer cannot be read ({error}).") from error
