"""Events: what is written reads back; a line being written waits; damage is not fatal."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from training.runs import event_log as log, events as ev

_EVENTS: list[ev.Event] = [
    ev.Hello(12, "boot 1", "host", "cpu", 1, "ab", False, {"torch": "2"}),
    ev.Stage("pixels", "3 photos"),
    ev.Progress("training", 3, 9, 1, 2, 3, math.nan, 1e-3, None, None, None, 5),
    ev.Metric("val", 2, 18, {"srcc": math.nan, "plcc": 0.5, "krcc": None, "a/b": -math.inf}),
    ev.Worst("val", 2, 18, (ev.WorstPhoto("/p/\udcff.jpg", "ü.jpg", 4.5, 0.9, 0.1),)),
    ev.Compared("default", "MobileIQA Small 0.1.0", "test", {"srcc": math.nan, "plcc": 0.5}),
    ev.Checkpoint(1, 9, "checkpoints/step-9", 77, True),
    ev.Warned("disk-full", "Ünï", "/x"),
    ev.Heartbeat("training", 4, 10),
    ev.Acknowledged("pause"),
    ev.Failed("RunError", "m", "/p", "trace", True),
    ev.Done("stopped", 3, "result.json", "a.iqa"),
    ev.Stopped("paused", 1, 4),
    ev.Unknown("later", {"a": [1, 2]}),
]


def _same(a: object, b: object) -> bool:
    return repr(a) == repr(b)  # nan is not equal to itself


@pytest.mark.parametrize("event", _EVENTS, ids=lambda e: e.kind)
def test_an_event_reads_back(event: ev.Event):
    envelope = log.Envelope(7, 2, 1.5, 2.5, "id", event)
    line = log.encode(envelope)
    assert "\n" not in line
    assert "NaN" not in line
    assert "Infinity" not in line
    assert _same(log.decode(line), envelope)


def test_numbers_json_lacks_are_null_and_flagged():
    values = {"srcc": math.nan}
    line = log.encode(log.Envelope(1, 1, 0, 0, "id", ev.Metric("val", 1, 1, values)))
    data = json.loads(line)
    assert data["data"]["values"]["srcc"] is None
    assert data["nonfinite"] == [[["values", "srcc"], "nan"]]
    assert data["v"] == log.VERSION


@given(st.dictionaries(st.text(), st.floats(), max_size=4))
def test_any_figures_read_back(values: dict[str, float]):
    envelope = log.Envelope(1, 1, 0.0, 0.0, "id", ev.Metric("val", 1, 1, values))
    assert _same(log.decode(log.encode(envelope)), envelope)


def test_an_event_of_a_later_version_is_kept():
    line = log.encode(log.Envelope(1, 1, 0, 0, "id", ev.Stage("data")))
    later = line.replace('"stage": "data"', '"stage": "dreaming"')
    assert log.decode(later).event == ev.Unknown("stage", {"stage": "dreaming", "detail": ""})
    more = line.replace('"detail": ""', '"detail": "", "new": 1')
    assert log.decode(more).event == ev.Stage("data")


def test_an_unfinished_line_waits_and_damage_is_skipped(tmp_path: Path):
    path = tmp_path / "events.jsonl"
    assert log.read_events(path) == ([], 0)
    lines = [log.encode(log.Envelope(n, 1, 0, 0, "id", ev.Stage("data", "ü"))) for n in range(3)]
    path.write_text(f"{lines[0]}\n{lines[1][:20]}", encoding="utf-8")
    found, offset = log.read_events(path)
    assert [e.seq for e in found] == [0]
    path.write_text(f"{lines[0]}\n{lines[1]}\n", encoding="utf-8")
    found, offset = log.read_events(path, offset)
    assert [e.seq for e in found] == [1]
    with path.open("a", encoding="utf-8") as file:
        file.write(f'{{"v": 1, "se\n[]\n\n{lines[2]}\n')
    found, offset = log.read_events(path, offset)
    assert [e.seq for e in found] == [2]
    assert log.read_events(path, offset) == ([], offset)


def test_the_last_events_of_a_long_file(tmp_path: Path):
    path = tmp_path / "events.jsonl"
    assert log.last_events(path) == []
    lines = [log.encode(log.Envelope(n, 1, 0, 0, "id", ev.Stage("data"))) for n in range(500)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = log.last_events(path, 2000)
    assert found[-1].seq == 499
    assert 5 < len(found) < 20
    assert len(log.last_events(path, 10**6)) == 500
