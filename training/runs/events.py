"""The kinds of events: what a run can say. How they are written is in `event_log`.

Fields are only added, with a default, and kinds are only added: readers of an earlier version keep
what they do not know as `Unknown`, readers of a later one read old files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, get_args

StageName = Literal[
    "starting", "data", "pixels", "weights", "measuring", "training", "validating", "testing",
    "exporting", "comparing",
]  # fmt: skip
Command = Literal["pause", "stop", "cancel", "checkpoint"]


@dataclass(frozen=True, slots=True)
class Hello:
    """The first event of each session: which process works on the run, with what."""

    kind: ClassVar[str] = "hello"
    pid: int
    process_start: str
    host: str
    device: str
    processes: int
    config_sha256: str
    resumed: bool
    versions: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stage:
    """A new kind of work has begun."""

    kind: ClassVar[str] = "stage"
    stage: StageName
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RoundBegan:
    """One training of several in a run begins: what is told from now on is of this one. `part`: a
    fold, a split, or the final training on all; `number` of `count`, from 1 on."""

    kind: ClassVar[str] = "round"
    part: Literal["fold", "split", "final"]
    number: int
    count: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the stage is: `done` of `total` photos (of steps while training), at most a few a
    second. The rest is told while training; `eta_low_s` to `eta_high_s` covers all remaining
    epochs with their validations, and is None until it can be told. `step` counts from the run's
    beginning."""

    kind: ClassVar[str] = "progress"
    stage: StageName
    done: int
    total: int
    epoch: int = 0
    epochs: int = 0
    step: int = 0
    loss: float | None = None
    learning_rate: float | None = None
    images_per_second: float | None = None
    eta_low_s: float | None = None
    eta_high_s: float | None = None
    memory_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Metric:
    """Figures of a part; after each epoch for "train" and "val", once at the end for "test".

    An epoch that is worked on again after a crash is told again: the last one counts.
    """

    kind: ClassVar[str] = "metric"
    part: Literal["train", "val", "test"]
    epoch: int
    step: int
    values: dict[str, float | None]


@dataclass(frozen=True, slots=True)
class WorstPhoto:
    """A photo and how far it was missed: `label` as published, `quality` the same and `raw` the
    network's output, both on 0..1 (higher is better)."""

    path: str
    name: str
    label: float
    quality: float
    raw: float


@dataclass(frozen=True, slots=True)
class Worst:
    """The few photos of a part whose score is farthest from their label after an epoch, the
    farthest first. An epoch that is worked on again is told again: the last one counts."""

    kind: ClassVar[str] = "worst"
    part: Literal["train", "val", "test"]
    epoch: int
    step: int
    photos: tuple[WorstPhoto, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """Another model's figures on the same photos, once at the end: of its teacher, or of the
    model that the app scores with by default (`name` says which one that is)."""

    kind: ClassVar[str] = "compared"
    model: Literal["teacher", "default"]
    name: str
    part: Literal["val", "test"]
    values: dict[str, float | None]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Weights and state were saved and read back; `best` where this epoch is the best so far."""

    kind: ClassVar[str] = "checkpoint"
    epoch: int
    step: int
    file: str
    size_bytes: int
    best: bool = False


@dataclass(frozen=True, slots=True)
class Warned:
    """Something a person should know; the run goes on. `code` is a short fixed word."""

    kind: ClassVar[str] = "warning"
    code: str
    message: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """Every five seconds: the process lives."""

    kind: ClassVar[str] = "heartbeat"
    stage: StageName
    step: int
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A request was seen; it is met after the step being computed."""

    kind: ClassVar[str] = "acknowledged"
    command: Command


@dataclass(frozen=True, slots=True)
class Failed:
    """The run ended with an error: what happened and what to do, for a person.

    `error` is the class of the error, `details` its traceback where it is a fault of the program.
    """

    kind: ClassVar[str] = "error"
    error: str
    message: str
    path: str = ""
    details: str = ""
    resumable: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """The run is finished. `why`: all epochs, no further gain (early stopping), or a person's
    wish to stop and keep the best; `result` and `bundle` are files within the run's folder."""

    kind: ClassVar[str] = "done"
    why: Literal["all epochs", "no further gain", "stopped"]
    best_epoch: int
    result: str = ""
    bundle: str = ""

    @property
    def stopped_early(self) -> bool:
        """Whether a person ended it before its time."""
        return self.why == "stopped"


@dataclass(frozen=True, slots=True)
class Stopped:
    """The process ended on purpose without finishing; the run can be continued."""

    kind: ClassVar[str] = "stopped"
    reason: Literal["paused", "interrupted", "cancelled", "not saved"]
    epoch: int
    step: int
    message: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """An event of a later version of the program: kept, never fatal."""

    kind: ClassVar[str] = "unknown"
    name: str
    values: dict[str, Any]


Event = (
    Hello | Stage | RoundBegan | Progress | Metric | Worst | Compared | Checkpoint | Warned
    | Heartbeat | Acknowledged | Failed | Done | Stopped | Unknown
)  # fmt: skip
TERMINAL = (Done, Stopped, Failed)
KINDS: dict[str, type[Event]] = {cls.kind: cls for cls in get_args(Event) if cls is not Unknown}
