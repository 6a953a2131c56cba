"""Runs in processes of their own: killed at any moment, two at once, reading along."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from training import interface as api
from training.recipes.settings import Stage

ROOT = Path(__file__).resolve().parents[3]


def _begin(paths: api.RunPaths) -> subprocess.Popen[bytes]:
    with (paths.folder / "output.txt").open("ab") as log:
        return subprocess.Popen(
            api.worker_command(paths), cwd=ROOT, stdout=log, stderr=log, start_new_session=True
        )


def _events(paths: api.RunPaths, process: subprocess.Popen[bytes]) -> Iterator[api.Event]:
    """The events as they come, until the process ends."""
    offset = paths.events.stat().st_size if paths.events.exists() else 0
    while True:
        ended = process.poll() is not None
        found, offset = api.read_events(paths.events, offset)
        yield from (envelope.event for envelope in found)
        if ended:
            return
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.01)


def _exact(run) -> dict:
    state = run.last_state()
    return {key: state[key] for key in ("network", "optimiser", "average", "bridge", "spread")}


@pytest.mark.slow
def test_killed_twice_it_ends_with_the_same_weights(start, equal):
    settings = {
        "training": {"epochs": 2, "ema": 0.9, "dropout": 0.3},
        "machine": {"checkpoint_minutes": 0.0},
    }
    whole = start(**settings)
    assert whole.work() == 0
    run = start(**settings)
    for number, wanted in enumerate((2, 6)):
        process = _begin(run.paths)
        for event in _events(run.paths, process):
            if isinstance(event, api.Checkpoint) and event.step >= wanted:
                process.kill()
        assert process.wait() == -signal.SIGKILL
        status = api.read_status(run.paths, exit_code=process.returncode)
        assert (status.state, status.resumable) == ("died", True)
        assert "memory" in status.message
        assert len(run.of(api.Hello)) == number + 1
    if not run.paths.events.read_bytes().endswith(b"\n"):
        pytest.fail("the last line is cut, which the next process must mend")
    with run.paths.events.open("ab") as file:
        file.write(b'{"v": 1, "seq": 9')  # as a kill within a write would leave it
    assert run.work() == 0
    assert [h.resumed for h in run.of(api.Hello)] == [False, True, True]
    assert equal(_exact(run), _exact(whole))
    assert api.read_result(run.paths.result).parts == api.read_result(whole.paths.result).parts
    numbers = [envelope.seq for envelope in run.envelopes]
    assert numbers == sorted(set(numbers))


@pytest.mark.slow
def test_two_processes_are_one(start, tmp_path):
    """torchrun with gloo against one process: the same global batch, the same weights to 1e-5."""
    teacher = start(network={"channels": 24, "grid": 5, "views": 3}, training={"epochs": 1})
    assert teacher.work() == 0
    settings = {
        "recipe": "mobileiqa-distill",
        "distill": {
            "teacher": str(teacher.paths.folder), "by_variance": True, "teacher_score": 0.5,
        },
        "loss": {"correlation": 0.3, "rank": 0.3, "opinions": 0.3, "within": 0.2, "degraded": 0.2,
                 "local": 0.2, "evenness": 0.1},
        "degraded": {"sources": 4, "clean": 0.0, "triples": 3, "composites": 3},
        "stages": (Stage(seed=5, training={"epochs": 2}, degraded={"triples": 2}),),
        # Batches of 13 and 1: parts of 6 and 7 that divide unevenly, and one part of a single photo
        # of which a process gets nothing.
        "training": {"epochs": 2, "batch": 13, "accumulate": 2, "dropout": 0.0, "ema": 0.9},
        # L2 decay beside the gradient: its size matters, which Adam alone would hide.
        "optimiser": {"kind": "adam", "weight_decay": 0.1},
    }  # fmt: skip
    one, two = start(**settings), start(**settings)
    assert one.work() == 0
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    command = [
        sys.executable, "-m", "torch.distributed.run", "--nproc_per_node", "2", "--standalone",
        "-m", "training", "work", str(two.paths.folder),
    ]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    assert two.of(api.Hello)[0].processes == 2
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert [line["seq"] for line in lines] == list(range(1, len(lines) + 1))
    a, b = _exact(one), _exact(two)
    for part in ("network", "average", "bridge"):
        assert a[part].keys() == b[part].keys()
        for name, tensor in a[part].items():
            if name.endswith(("c_k.bias", "kConv.bias")):
                continue  # softmax cancels it: its gradient is rounding, which Adam makes steps of
            apart = (b[part][name] - tensor).abs()
            assert int((apart > 1e-5).sum()) <= 1, name  # as there, of a single weight
    figures = [[m.values for m in run.of(api.Metric)] for run in (one, two)]
    for first, second in zip(*figures, strict=True):
        for name in set(first) - {"seconds"}:
            assert second[name] == pytest.approx(first[name], abs=1e-4), name


@pytest.mark.sweep
def test_two_machines_are_one_run(start):
    """Two launchers with a process each, as on two machines: one leads, the numbers agree."""
    settings = {"training": {"epochs": 2, "batch": 6, "dropout": 0.0}}
    one, two = start(**settings), start(**settings)
    assert one.work() == 0
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    nodes = [
        subprocess.Popen(
            [sys.executable, "-m", "torch.distributed.run", "--nnodes", "2", "--nproc_per_node",
             "1", "--node_rank", str(node), "--master_addr", "127.0.0.1", "--master_port",
             str(port), "-m", "training", "work", str(two.paths.folder)],
            cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for node in (0, 1)
    ]  # fmt: skip
    said = [node.communicate() for node in nodes]
    assert [node.returncode for node in nodes] == [0, 0], said[0][1][-3000:]
    told = [[line for line in out.splitlines() if line.startswith("{")] for out, _ in said]
    assert [len(lines) for lines in told] == [len(two.envelopes), 0]
    assert two.of(api.Hello)[0].processes == 2
    figures = [[m.values for m in run.of(api.Metric)] for run in (one, two)]
    for first, second in zip(*figures, strict=True):
        for name in set(first) - {"seconds"}:
            assert second[name] == pytest.approx(first[name], abs=1e-4), name


@pytest.mark.slow
def test_one_run_after_the_other_in_one_process(start):
    first, second, third, gone = (start(training={"epochs": 1}) for _ in range(4))
    shutil.rmtree(gone.paths.folder)
    for run, then in ((first, second), (third, gone)):
        command = api.worker_command(run.paths, then.paths)
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    states = [api.read_status(run.paths).state for run in (first, second, third)]
    assert states == ["finished"] * 3
    assert not gone.paths.folder.exists()


def test_a_run_that_did_not_finish_has_no_follower(start):
    first, second = start(), start()
    api.send(first.paths, "cancel")
    command = api.worker_command(first.paths, second.paths)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert api.read_status(first.paths).state == "cancelled"
    assert api.read_status(second.paths).state == "new"


def test_the_commands_of_a_process(start, tmp_path):
    """Errors before anything began are one sentence and a status; nothing is written."""
    run = start()
    run.paths.config.write_text("[training]\nepochs = 0\n")
    command = api.worker_command(run.paths)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert "training.epochs" in done.stderr
    assert "Traceback" not in done.stderr
    assert not run.paths.events.exists()
    assert api.read_status(run.paths).state == "new"
