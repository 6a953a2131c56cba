"""A run's state follows from events, process and exit code; a dead run is never shown as live."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import RunError
from training import interface as api
from training.runs import control
from training.runs.process import is_same_process, process_start


def _config() -> api.RunConfig:
    start = api.preset("mobileiqa-teacher", "recommended")
    return api.with_setting(start, "data.folder", "/photos")


def _said(*events: api.Event, session: int = 1, at: float = 100.0) -> list[api.Envelope]:
    return [api.Envelope(n, session, at, at, "id", event) for n, event in enumerate(events)]


_SESSION = api.WorkSession(1, 42, "start")
_HELLO = api.Hello(42, "start", "h", "cpu", 1, "x", False)


@pytest.mark.parametrize(
    ("events", "alive", "code", "now", "state"),
    [
        ([], True, None, 100, "starting"),
        ([], False, None, 100, "died"),
        ([_HELLO, api.Heartbeat("training", 3, 0)], True, None, 110, "running"),
        ([_HELLO, api.Heartbeat("training", 3, 0)], True, None, 131, "not responding"),
        ([_HELLO, api.Heartbeat("training", 3, 0)], False, None, 101, "died"),
        ([_HELLO, api.Heartbeat("training", 3, 0)], False, 0, 101, "died"),
        ([_HELLO, api.Heartbeat("training", 3, 0)], False, -9, 101, "died"),
        ([_HELLO, api.Done("all epochs", 2)], False, None, 101, "finished"),
        ([_HELLO, api.Done("all epochs", 2)], False, 0, 101, "finished"),
        ([_HELLO, api.Done("all epochs", 2)], True, None, 500, "finished"),
        ([_HELLO, api.Done("all epochs", 2)], False, -11, 101, "failed"),
        ([_HELLO, api.Done("stopped", 2)], False, 0, 101, "finished"),
        ([_HELLO, api.Stopped("paused", 1, 2)], False, 0, 101, "paused"),
        ([_HELLO, api.Stopped("interrupted", 1, 2)], False, 0, 101, "interrupted"),
        ([_HELLO, api.Stopped("cancelled", 1, 2)], False, 0, 101, "cancelled"),
        ([_HELLO, api.Stopped("not saved", 1, 2, "full")], False, 3, 101, "failed"),
        ([_HELLO, api.Failed("RunError", "why")], False, 1, 101, "failed"),
    ],
)
def test_states(events, alive, code, now, state):
    status = api.derive_status(
        _said(*events), session=_SESSION, alive=alive, exit_code=code, now=now
    )
    assert status.state == state
    wanted = {"died", "paused", "interrupted", "cancelled"}
    assert status.resumable == (state in wanted or code in (-11, 3) or status.stopped_early)
    assert bool(status.message) == (state in ("died", "failed", "not responding", "cancelled")), (
        status.message
    )


def test_a_heart_that_beats_beside_work_that_stands_still():
    beats = _said(_HELLO, *[api.Heartbeat("training", 3, 0)] * 400)
    times = [100.0, *(100.0 + 5 * n for n in range(1, 401))]
    beats = [replace(e, t_wall=t) for e, t in zip(beats, times, strict=True)]
    known = {"session": _SESSION, "alive": True, "exit_code": None}
    for heard, now, state in (
        (beats[:170], 950, "running"),
        (beats[:182], 1010, "not responding"),
        (beats[100:], 2105, "not responding"),  # the beginning is out of sight
    ):
        status = api.derive_status(heard, now=now, **known)
        assert status.state == state, status.message


def test_an_older_sessions_end_does_not_count():
    events = _said(_HELLO, api.Stopped("paused", 1, 7), session=1)
    second = api.WorkSession(2, 43, "later")
    for alive, state in ((True, "starting"), (False, "died")):
        status = api.derive_status(events, session=second, alive=alive, exit_code=None, now=101)
        assert (status.state, status.step) == (state, 7)


def test_a_run_never_started_is_new():
    status = api.derive_status([], session=None, alive=False, exit_code=None, now=0)
    assert (status.state, status.resumable) == ("new", True)


def test_deaths_are_told_apart():
    def message(code: int | None) -> str:
        events = _said(_HELLO, api.Heartbeat("validating", 3, 3 * 2**30))
        return api.derive_status(
            events, session=_SESSION, alive=False, exit_code=code, now=101
        ).message

    assert "memory" in message(-9)
    assert "3.0 GB" in message(-9)
    assert "while validating" in message(None)
    assert "SIGSEGV" in message(-11)
    assert "code 5" in message(5)


def test_processes_are_known_by_more_than_their_number():
    own = process_start(os.getpid())
    assert own is not None
    assert is_same_process(os.getpid(), own)
    assert not is_same_process(os.getpid(), own + "1")
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    start = process_start(child.pid)
    assert start is not None
    assert start != own
    child.kill()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert process_start(child.pid) is None  # a zombie does not count as running
    child.communicate()
    assert not is_same_process(child.pid, start)
    assert process_start(0) is None


def test_preparing_finding_and_renaming_runs(tmp_path: Path):
    first = api.prepare_run(api.with_setting(_config(), "name", "Größe / ..\\x"))
    second = api.prepare_run(_config())
    assert first.folder.parent == second.folder.parent == api.runs_folder()
    assert api.read_config(second) == _config()
    api.rename_run(first, " neu ")
    (api.runs_folder() / "stray").mkdir()
    (api.runs_folder() / "file").write_text("x")
    found = api.list_runs(api.runs_folder())
    assert [run.paths.folder for run in found] == [second.folder, first.folder]
    assert found[1].about.name == "neu"
    assert found[1].about.run_id == api.read_about(first).run_id != api.read_about(second).run_id
    assert found[0].status.state == "new"
    second.config.write_text("broken = [", encoding="utf-8")
    assert api.list_runs(api.runs_folder())[0].config is None
    with pytest.raises(RunError, match="not empty"):
        api.prepare_run(_config(), first.folder)
    with pytest.raises(RunError, match="no training run"):
        api.open_run(tmp_path)
    with pytest.raises(RunError, match=r"data\.folder"):
        api.prepare_run(api.preset("mobileiqa-teacher", "recommended"))


def test_requests_are_taken_once(tmp_path: Path):
    paths = api.prepare_run(_config(), tmp_path / "run")
    assert control.take(paths) is None
    api.send(paths, "checkpoint")
    api.send(paths, "pause")
    assert control.take(paths) == "pause"
    assert control.take(paths) is None
    paths.control.write_text('{"command": "explode"}')
    assert control.take(paths) is None
    paths.control.write_text("{")
    assert control.take(paths) is None


def test_the_status_of_a_folder_whose_process_is_gone(tmp_path: Path):
    paths = api.prepare_run(_config(), tmp_path / "run")
    session = {"session": 1, "pid": os.getpid(), "process_start": "somebody else's"}
    paths.session.write_text(json.dumps(session))
    assert api.read_status(paths).state == "died"
    session["process_start"] = process_start(os.getpid()) or ""
    paths.session.write_text(json.dumps(session))
    assert api.read_status(paths).state == "starting"


def test_the_interface_needs_the_standard_library_alone():
    code = (
        "import sys, training.interface;"
        "print({m.partition('.')[0] for m in sys.modules} & "
        "{'torch', 'timm', 'numpy', 'scipy', 'PIL', 'PySide6', 'onnxruntime', 'click'})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
