"""What a run says while it works: typed, versioned events, one JSON object a line.

The file `events.jsonl` in the run's folder is the truth; standard output carries the same lines.
Numbers that JSON has no word for are written as null and listed under "nonfinite" with their place.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Literal

from training.recipes.plain import PlainError, build, plain

VERSION = 1

StageName = Literal[
    "starting", "data", "pixels", "weights", "measuring", "training", "validating", "testing",
    "exporting",
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
    """The process ended on purpose without finishing; all but cancelled runs can be continued."""

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
    Hello | Stage | Progress | Metric | Checkpoint | Warned | Heartbeat | Acknowledged | Failed
    | Done | Stopped | Unknown
)  # fmt: skip
TERMINAL = (Done, Stopped, Failed)
_KINDS: dict[str, Any] = {
    cls.kind: cls
    for cls in (
        Hello, Stage, Progress, Metric, Checkpoint, Warned, Heartbeat, Acknowledged, Failed,
        Done, Stopped,
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Envelope:
    """An event with its place: `seq` rises by 1 throughout the run, `session` counts the processes
    that worked on it from 1, `t_wall` is Unix time, `t_mono` the clock of the process (seconds),
    which never jumps."""

    seq: int
    session: int
    t_wall: float
    t_mono: float
    run_id: str
    event: Event


def encode(envelope: Envelope) -> str:
    """One line of JSON, without its newline."""
    event = envelope.event
    if isinstance(event, Unknown):
        kind, values = event.name, dict(event.values)
    else:
        kind, values = event.kind, plain(event)
    missing: list[tuple[list[str], str]] = []
    body = _finite(values, [], missing)
    head = {
        "v": VERSION,
        "seq": envelope.seq,
        "session": envelope.session,
        "t_wall": envelope.t_wall,
        "t_mono": envelope.t_mono,
        "run_id": envelope.run_id,
        "kind": kind,
    }
    flags = {"nonfinite": missing} if missing else {}
    return json.dumps({**head, "data": body, **flags}, ensure_ascii=False, allow_nan=False)


def decode(line: str | bytes) -> Envelope:
    """The inverse of `encode`. Raises ValueError for what is no event at all."""
    try:
        values = json.loads(line)
        seq, session = int(values["seq"]), int(values["session"])
        t_wall, t_mono = float(values["t_wall"]), float(values["t_mono"])
        run_id, kind, body = str(values["run_id"]), str(values["kind"]), dict(values["data"])
        for place, word in values.get("nonfinite", []):
            _restore(body, place, float(word))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"not an event: {error!r}") from error
    event: Event = Unknown(kind, body)
    if kind in _KINDS:
        try:
            event = build(_KINDS[kind], body, strict=False)
        except PlainError:
            event = Unknown(kind, body)
    return Envelope(seq, session, t_wall, t_mono, run_id, event)


def read_events(path: Path, offset: int = 0) -> tuple[list[Envelope], int]:
    """The whole events from a byte offset on, and the offset to go on from.

    A last line that is still being written is left for the next call. Lines that are no events (a
    crash may leave one) are skipped. A file that does not exist yet holds none.
    """
    try:
        with path.open("rb") as file:
            file.seek(offset)
            content = file.read()
    except FileNotFoundError:
        return [], offset
    whole = content[: content.rfind(b"\n") + 1]
    return list(_decoded(whole)), offset + len(whole)


def last_events(path: Path, size_bytes: int = 65_536) -> list[Envelope]:
    """The events in the last bytes of the file: enough to know how a run stands."""
    try:
        start = max(0, path.stat().st_size - size_bytes)
    except OSError:
        return []
    with path.open("rb") as file:
        file.seek(start)
        content = file.read()
    if start:
        content = content[content.find(b"\n") + 1 :]
    return list(_decoded(content[: content.rfind(b"\n") + 1]))


def _decoded(content: bytes) -> Iterator[Envelope]:
    for line in content.split(b"\n"):
        if line.strip():
            try:
                yield decode(line)
            except ValueError:
                continue


def _finite(value: Any, place: list[str], missing: list[tuple[list[str], str]]) -> Any:
    if isinstance(value, dict):
        return {k: _finite(v, [*place, k], missing) for k, v in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        missing.append((place, repr(value)))
        return None
    return value


def _restore(body: dict[str, Any], steps: list[str], number: float) -> None:
    for step in steps[:-1]:
        body = body[step]
    body[steps[-1]] = number
