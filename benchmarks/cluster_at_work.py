"""A Dask cluster and `mobileiqa score` as processes, watched while they work, for
`benchmarks.cluster`."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import psutil

from benchmarks.reporting import ROOT

_LOOK_S: Final = 1.0
_START_S: Final = 120
_RATE: Final = re.compile(r"([\d.]+) photos/s")
_SLOW_RATE: Final = re.compile(r"([\d.]+) s a photo")


@dataclass(frozen=True, slots=True)
class Sample:
    """The memory, resident, of the command and the scheduler (None: it has none) when so many
    results were saved."""

    saved: int
    command_bytes: int
    scheduler_bytes: int | None


@dataclass(slots=True)
class Watched:
    """One call of the command: photos a second by its own account (without its start), seconds and
    processor seconds of all of it, and what was seen meanwhile."""

    photos_per_s: float
    seconds: float
    cpu_s: float
    samples: list[Sample] = field(default_factory=list)

    def at(self, share: float) -> Sample:
        """When that share of all that was saved was saved."""
        wanted = share * self.samples[-1].saved
        return next(sample for sample in self.samples if sample.saved >= wanted)


@dataclass(frozen=True, slots=True)
class Cluster:
    """A scheduler and workers of one thread each, as somebody starts them who has machines."""

    scheduler: subprocess.Popen[bytes]
    workers: Sequence[subprocess.Popen[bytes]]
    address: str


@contextmanager
def cluster_of(workers: int) -> Iterator[Cluster]:
    """One that runs here until the end. Raises RuntimeError where the scheduler does not begin."""
    started: list[subprocess.Popen[bytes]] = []
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "scheduler.log"
        try:
            with log.open("wb") as said:
                options = ("--port", "0", "--host", "127.0.0.1", "--no-dashboard")
                started.append(_dask("scheduler", *options, said=said.fileno()))
            address = _address(log, started[0])
            options = ("--nthreads", "1", "--no-dashboard", "--local-directory", folder)
            for _ in range(workers):
                started.append(_dask("worker", address, *options, said=subprocess.DEVNULL))
            yield Cluster(started[0], started[1:], address)
        finally:
            for process in reversed(started):
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _dask(*arguments: str, said: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=said,
        start_new_session=True,
    )


def _address(log: Path, scheduler: subprocess.Popen[bytes]) -> str:
    end = time.monotonic() + _START_S
    while time.monotonic() < end and scheduler.poll() is None:
        if found := re.search(r"Scheduler at:\s+(tcp://\S+)", log.read_text()):
            return found[1]
        time.sleep(0.1)
    raise RuntimeError(f"The scheduler did not begin: {log.read_text()}")


def scored(home: Path, *arguments: object, cluster: Cluster | None = None) -> Watched:
    """`mobileiqa score ARGUMENTS`, by the cluster's workers where one is given, with `home` as its
    data folder. Raises RuntimeError where it fails."""
    call = [str(each) for each in arguments]
    if cluster is not None:
        call += ["--scheduler", cluster.address]
    with tempfile.TemporaryFile("w+") as said:
        started = time.perf_counter()
        running = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), "score", *call],
            cwd=ROOT,
            env={**os.environ, "MOBILEIQA_HOME": str(home)},
            stdout=subprocess.DEVNULL,
            stderr=said,
            text=True,
        )
        before = _spent_s(cluster)
        samples = list(_watch(running, home / "cache.sqlite3", cluster))
        seconds = time.perf_counter() - started
        said.seek(0)
        words = said.read()
    if running.returncode not in (0, 1):
        raise RuntimeError(f"mobileiqa score {call} ended with {running.returncode}: {words}")
    return Watched(_rate(words), seconds, _spent_s(cluster) - before, samples)


def _watch(
    running: subprocess.Popen[str], cache: Path, cluster: Cluster | None
) -> Iterator[Sample]:
    scheduler = None if cluster is None else psutil.Process(cluster.scheduler.pid)
    command = psutil.Process(running.pid)
    while True:
        with suppress(psutil.NoSuchProcess):
            command_bytes = command.memory_info().rss
            if command_bytes:  # none of one that has just ended
                of_scheduler = None if scheduler is None else scheduler.memory_info().rss
                yield Sample(saved(cache), command_bytes, of_scheduler)
        with suppress(subprocess.TimeoutExpired):
            running.wait(timeout=_LOOK_S)
            return


def saved(cache: Path) -> int:
    """Assessments in a catalogue's file at this moment."""
    if not cache.exists():
        return 0
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(cache)) as connection:
        return int(connection.execute("SELECT count(*) FROM assessments").fetchone()[0])
    return 0  # its tables are being made


def _rate(words: str) -> float:
    if found := _RATE.search(words):
        return float(found[1])
    if found := _SLOW_RATE.search(words):
        return 1 / float(found[1])
    raise RuntimeError(f"It says no rate: {words}")


def _spent_s(cluster: Cluster | None) -> float:
    """Processor seconds of all calls that have ended, and of the cluster's processes."""
    times = os.times()
    spent = times.children_user + times.children_system
    for started in () if cluster is None else (cluster.scheduler, *cluster.workers):
        top = psutil.Process(started.pid)
        for process in (top, *top.children(recursive=True)):
            own = process.cpu_times()
            spent += own.user + own.system
    return spent
