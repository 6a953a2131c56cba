"""What a run says while it works: typed, versioned events, one JSON object a line.

The file `events.jsonl` in the run's folder is the truth; standard output carries the same lines.
Numbers that JSON has no word for are written as null and listed under "nonfinite" with their place.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.plain import PlainError, build, plain
from training.runs.events import KINDS, Event, Unknown

VERSION = 1


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
    if kind in KINDS:
        try:
            event = build(KINDS[kind], body, strict=False)
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
