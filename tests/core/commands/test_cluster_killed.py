"""Kills at any moment, of the caller, the scheduler and workers, and Ctrl-C at a terminal: what was
done is kept, and the next call goes on."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from core.bundles.bundle import Bundle
from tests.core.commands.conftest import command, environment, make_photo
from tests.core.commands.test_score import catalogue_file, known, needs_posix, records, saved

PHOTOS = 300
KILLS = 20
DIE_OF_A_PHOTO = """
import os, signal
from core.scoring.scorer import Scorer

if not hasattr(Scorer, "find_alive"):  # Dask runs it twice
    Scorer.find_alive = Scorer.find

def find_or_die(scorer, photo):
    if photo.path.name == "deadly.jpg":
        os.kill(os.getpid(), signal.SIGKILL)
    return scorer.find_alive(photo)

Scorer.find = find_or_die
"""

pytestmark = [needs_posix, pytest.mark.sweep, pytest.mark.timeout(900)]


@contextmanager
def process(*arguments: object, **changes: str) -> Iterator[subprocess.Popen]:
    """A process in a session of its own, all of which is ended at the end."""
    started = subprocess.Popen(
        [str(each) for each in arguments],
        env=environment(**changes),
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
        self._stack = stack
        self._port = 0
        self._start_all()

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self._port}"

    def kill_scheduler(self) -> None:
        """The machine of the scheduler goes, its workers with it, and comes again."""
        for each in (self._scheduler, *self._workers):
            _kill(each)
        self._start_all()

    def kill_worker(self) -> None:
        """One of them; another one takes its place."""
        _kill(self._workers.pop(0))
        self._workers.append(self._start_worker())

    def lose_scheduler(self) -> None:
        """It alone goes, and does not come again."""
        _kill(self._scheduler)

    def _start_all(self) -> None:
        options = ("--port", self._port, "--host", "127.0.0.1", "--no-dashboard")
        self._scheduler = self._start("scheduler", *options)
        for line in self._scheduler.stderr:
            if found := re.search(r"Scheduler at:\s+tcp://[^:]+:(\d+)", line):
                self._port = int(found[1])
                break
        else:
            raise AssertionError("no scheduler")
        _read_on(self._scheduler)
        self._workers = [self._start_worker() for _ in range(2)]

    def _start_worker(self) -> subprocess.Popen:
        options = ("--nthreads", 1, "--no-dashboard", "--death-timeout", 60)
        worker = self._start("worker", self.address, *options)
        _read_on(worker)
        return worker

    def _start(self, *arguments: object) -> subprocess.Popen:
        return self._stack.enter_context(process(sys.executable, "-m", "dask", *arguments))


def _read_on(running: subprocess.Popen) -> None:
    """A pipe that nobody reads would hold up who writes."""
    threading.Thread(target=running.stderr.read, daemon=True).start()


def _kill(running: subprocess.Popen) -> None:
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for number in range(PHOTOS):
        make_photo(tmp_path / "photos" / f"{number}.jpg", number, (300, 200))
    return tmp_path / "photos"


@pytest.fixture
def call(photos: Path, tiny_bundle: Bundle) -> tuple[object, ...]:
    """Scores the photos by a model that takes a hundredth of a second for one."""
    return ("score", photos, "--model", tiny_bundle.path)


def wait_for(more: int, running: subprocess.Popen) -> None:
    """Until so many results are saved, or the command is at its end."""
    end = time.monotonic() + 120
    while saved() < more and running.poll() is None and time.monotonic() < end:
        with suppress(subprocess.TimeoutExpired):
            running.wait(timeout=0.02)


def test_twenty_kills_at_random_lose_nothing(mobileiqa, call):
    chance = random.Random(21)
    kills: list[str] = []
    with ExitStack() as stack:
        cluster = Cluster(stack)
        by_workers = (*call, "--scheduler", cluster.address)
        while len(kills) < KILLS:
            with process(*command(*by_workers)) as running:
                at_least = _kill_at_random(chance, kills, cluster, running)
                _, errors = running.communicate(timeout=300)
                assert "Traceback" not in errors, errors
                assert saved() >= at_least, kills
            if saved() == PHOTOS and len(kills) < KILLS:  # all over again
                catalogue_file().unlink()
        done = mobileiqa(*by_workers, "--json", "-")
    assert done.returncode == 0, done.stderr
    plain = mobileiqa(*call, "--no-cache", "--json", "-")
    scores = [[record["raw"] for record in json.loads(each.stdout)] for each in (done, plain)]
    assert len(scores[0]) == PHOTOS
    assert scores[0] == scores[1]
    assert {"worker", "scheduler", "caller"} <= set(kills), kills


def _kill_at_random(
    chance: random.Random, kills: list[str], cluster: Cluster, running: subprocess.Popen
) -> int:
    """Kills one after the other while the command runs; gives how much was saved before a kill."""
    at_least = 0
    while len(kills) < KILLS:
        wait_for(saved() + chance.randrange(1, 15), running)
        with suppress(subprocess.TimeoutExpired):
            running.wait(timeout=chance.random() / 2)  # not always just after one is saved
        if running.poll() is not None:
            break
        at_least = saved()
        kills.append(chance.choices(("worker", "scheduler", "caller"), (6, 2, 2))[0])
        if kills[-1] == "worker":
            cluster.kill_worker()
            continue
        if kills[-1] == "scheduler":
            cluster.kill_scheduler()
        else:
            running.kill()
        break
    return at_least


def test_a_lost_scheduler_is_said_and_the_next_call_goes_on(mobileiqa, call):
    with ExitStack() as stack:
        cluster = Cluster(stack)
        with process(*command(*call, "--scheduler", cluster.address)) as running:
            wait_for(3, running)
            cluster.lose_scheduler()
            _, errors = running.communicate(timeout=120)
    assert running.returncode == 130, errors
    assert "was lost" in errors
    assert "goes on from here" in errors
    assert "Traceback" not in errors
    kept = saved()
    assert 3 <= kept < PHOTOS
    assert known(mobileiqa(*call)) == kept


def test_ctrl_c_at_a_terminal_ends_a_local_cluster_and_keeps_what_is_done(mobileiqa, call):
    with process(*command(*call, "--local-cluster", 2)) as running:
        wait_for(3, running)
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to workers as well
        _, errors = running.communicate(timeout=120)
    assert running.returncode == 130, errors
    assert "Interrupted" in errors
    assert "Traceback" not in errors
    kept = saved()
    assert 3 <= kept < PHOTOS
    assert known(mobileiqa(*call)) == kept


def test_a_killed_caller_leaves_no_worker_of_its_own(mobileiqa, call):
    with process(*command(*call, "--local-cluster", 2)) as running:
        wait_for(3, running)
        running.kill()
        running.communicate(timeout=60)  # its workers hold these pipes too, until they end
    kept = saved()
    assert 3 <= kept < PHOTOS
    assert known(mobileiqa(*call)) == kept


def test_a_photo_on_which_workers_die_three_times_is_marked_and_no_other(
    mobileiqa, folder, tiny_bundle, tmp_path
):
    shutil.copy(folder / "photo 0.jpg", folder / "deadly.jpg")
    script = tmp_path / "die.py"
    script.write_text(DIE_OF_A_PHOTO)
    call = ("score", folder, "--model", tiny_bundle.path, "--json", "-")
    preload = {"DASK_DISTRIBUTED__WORKER__PRELOAD": repr([str(script)])}
    with process(*command(*call, "--local-cluster", 2), **preload) as running:
        output, errors = running.communicate(timeout=300)
    assert running.returncode == 1, errors
    told = records(subprocess.CompletedProcess((), 1, output, errors))
    assert "attempts: 3" in told.pop("deadly.jpg")["error"]
    assert [record["error"] for record in told.values()] == [None] * 3
    assert known(mobileiqa(*call)) == 3
