"""Kills at any moment, of the caller, the scheduler and workers, and Ctrl-C at a terminal: what was
done is kept, and the next call goes on."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from tests.core.commands.conftest import command, environment, make_photo
from tests.core.commands.test_score import known, needs_posix, saved

PHOTOS = 60

pytestmark = [needs_posix, pytest.mark.sweep, pytest.mark.timeout(3600)]


@contextmanager
def process(*arguments: object) -> Iterator[subprocess.Popen]:
    """A process in a session of its own, all of which is ended at the end."""
    started = subprocess.Popen(
        [str(each) for each in arguments],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with started:
        try:
            yield started
        finally:
            with suppress(ProcessLookupError):
                os.killpg(started.pid, signal.SIGKILL)


class Cluster:
    """`dask scheduler` and two `dask worker`, on a port that stays the same."""

    def __init__(self, stack: ExitStack) -> None:
        self.stack = stack
        self.port = 0
        self.start_scheduler()
        self.workers = [self.start_worker() for _ in range(2)]

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    def start_scheduler(self) -> None:
        options = ("--port", self.port, "--host", "127.0.0.1", "--no-dashboard")
        self.scheduler = self.stack.enter_context(
            process(sys.executable, "-m", "dask", "scheduler", *options)
        )
        for line in self.scheduler.stderr:
            if found := re.search(r"Scheduler at:\s+tcp://[^:]+:(\d+)", line):
                self.port = int(found[1])
                return
        raise AssertionError("no scheduler")

    def start_worker(self) -> subprocess.Popen:
        options = ("--nthreads", 1, "--no-dashboard", "--death-timeout", 60)
        return self.stack.enter_context(
            process(sys.executable, "-m", "dask", "worker", self.address, *options)
        )

    def kill(self, chance: random.Random) -> str:
        """Kills the scheduler or a worker, and starts another one."""
        if chance.random() < 0.3:
            self.scheduler.kill()
            self.scheduler.wait()
            for worker in self.workers:
                os.killpg(worker.pid, signal.SIGKILL)
            self.start_scheduler()
            self.workers = [self.start_worker() for _ in range(2)]
            return "scheduler"
        worker = self.workers.pop(0)
        os.killpg(worker.pid, signal.SIGKILL)
        self.workers.append(self.start_worker())
        return "worker"


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for number in range(PHOTOS):
        make_photo(tmp_path / "photos" / f"{number}.jpg", number, (2000, 1500))
    return tmp_path / "photos"


def wait_for(more: int, running: subprocess.Popen) -> None:
    """Until so many results are saved, or the command is at its end."""
    end = time.monotonic() + 120
    while saved() < more and running.poll() is None and time.monotonic() < end:
        with suppress(subprocess.TimeoutExpired):
            running.wait(timeout=0.02)


def test_twenty_kills_at_random_lose_nothing(mobileiqa, photos):
    chance = random.Random(21)
    kills, calls = [], 0
    with ExitStack() as stack:
        cluster = Cluster(stack)
        while len(kills) < 20:
            calls += 1
            call = command("score", photos, "--scheduler", cluster.address, "--json", "-")
            with process(*call) as running:
                before = saved()
                wait_for(before + chance.randrange(1, 5), running)
                at_least = saved()
                if chance.random() < 0.2:
                    running.kill()
                    kills.append("caller")
                else:
                    kills.append(cluster.kill(chance))
                _, errors = running.communicate(timeout=300)
                assert "Traceback" not in errors, errors
                assert saved() >= at_least, kills
            if saved() == PHOTOS:  # all over again, what was killed so far stays counted
                (Path(os.environ["MOBILEIQA_HOME"]) / "cache.sqlite3").unlink()
        done = mobileiqa("score", photos, "--scheduler", cluster.address, "--json", "-")
    assert done.returncode == 0, done.stderr
    plain = mobileiqa("score", photos, "--no-cache", "--json", "-")
    scores = [[record["raw"] for record in json.loads(each.stdout)] for each in (done, plain)]
    assert scores[0] == scores[1]
    assert {"worker", "scheduler", "caller"} <= set(kills), kills


def test_a_lost_scheduler_is_said_and_the_next_call_goes_on(mobileiqa, photos):
    with ExitStack() as stack:
        cluster = Cluster(stack)
        with process(*command("score", photos, "--scheduler", cluster.address)) as running:
            wait_for(3, running)
            cluster.scheduler.kill()
            _, errors = running.communicate(timeout=120)
    assert running.returncode == 130, errors
    assert "was lost" in errors
    assert "goes on from here" in errors
    assert "Traceback" not in errors
    kept = saved()
    assert kept >= 3
    assert known(mobileiqa("score", photos)) == kept


def test_ctrl_c_at_a_terminal_ends_a_local_cluster_and_keeps_what_is_done(mobileiqa, photos):
    with process(*command("score", photos, "--local-cluster", 2)) as running:
        wait_for(3, running)
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to workers as well
        _, errors = running.communicate(timeout=120)
    assert running.returncode == 130, errors
    assert "Interrupted" in errors
    assert "Traceback" not in errors
    kept = saved()
    assert 3 <= kept < PHOTOS
    assert known(mobileiqa("score", photos)) == kept


def test_a_killed_caller_leaves_no_worker_of_its_own(mobileiqa, photos):
    with process(*command("score", photos, "--local-cluster", 2)) as running:
        wait_for(3, running)
        running.kill()
        running.communicate(timeout=60)  # its workers hold these pipes too, until they end
    kept = saved()
    assert kept >= 3
    assert known(mobileiqa("score", photos)) == kept
