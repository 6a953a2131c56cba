"""The process that works on a run: begins it or goes on with it, and tells how it ended."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import platform
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import torch

from core.errors import MobileIqaError, RunError, reason_of
from core.files import FileLock, write_atomically
from training.plain import plain
from training.recipes.rounds import has_rounds
from training.recipes.settings import RunConfig
from training.recipes.stages import all_epochs, last_stage
from training.runs.event_log import last_events
from training.runs.events import TERMINAL, Done, Event, Failed, Heartbeat, Progress, Stopped, Worst
from training.runs.folder import RunPaths, read_about, read_config
from training.runs.outcome import read_result
from training.runs.process import process_start
from training.runs.reporting import EventWriter, Listener, Position, Watch, resident_bytes
from training.runs.requests import Ending, Requests
from training.runs.status import WorkSession, read_session
from training.worker.lesson import Surroundings
from training.worker.parallel import Group, LeaderFailedError, join, leave
from training.worker.rounds import Rounds
from training.worker.running import Worker
from training.worker.saving import CannotSaveError
from training.worker.voice import Voice

log = logging.getLogger(__name__)

EXIT_FINE, EXIT_FAILED, EXIT_NOT_SAVED = 0, 1, 3


def work(paths: RunPaths, *, mirror: Listener | None) -> int:
    """Begin or continue a run in this process (main thread); returns its exit code.

    0: finished, paused, interrupted or cancelled; 1: an error that was told; 3: it could not be
    saved. Events go to the run's folder and to `mirror`. Under torch's launcher all
    processes call this. Raises RunError before anything was touched: another process works on the
    run, it is finished, its settings cannot be read.
    """
    config = read_config(paths)
    if config.machine.threads:
        torch.set_num_threads(config.machine.threads)
    group = join(config.machine.device)
    try:
        if not group.leads:
            return _follow(paths, config, group)
        with FileLock(paths.lock) as lock:
            if not lock.acquire():
                raise RunError("Another process is working on this run.", paths.folder)
            return _lead(paths, config, group, mirror)
    finally:
        leave(group)


def _lead(paths: RunPaths, config: RunConfig, group: Group, mirror: Listener | None) -> int:
    continues_finished = _may_begin(paths, config)
    session = _new_session(paths)
    about = read_about(paths)
    writer = EventWriter(paths.events, about.run_id, session.number, _logged(mirror))
    position = Position()
    with _logging_to(paths.log):
        watch = Watch(paths, position, writer.emit, _used_bytes)
        requests = Requests(group, watch)
        voice = Voice(writer.emit, requests.poll, position)
        requests.listen()
        try:
            around = Surroundings(paths, about, config, group, voice, requests)
            worker: Worker | Rounds
            if has_rounds(config):
                worker = Rounds(around)
            else:
                worker = Worker(around, continues_finished=continues_finished)
            last, code = _until_it_ends(worker, session, paths, config)
        finally:
            watch.end()
            requests.restore()
        writer.emit(last)
    return code


def _until_it_ends(
    worker: Worker | Rounds, session: WorkSession, paths: RunPaths, config: RunConfig
) -> tuple[Event, int]:
    """Whatever happens becomes the last event and an exit code."""
    try:
        return worker.run(session, platform.node()), EXIT_FINE
    except Ending as ending:
        return _stopped(ending, worker), EXIT_FINE
    except CannotSaveError as error:
        standing = worker.standing
        last = Stopped("not saved", standing.epoch, standing.step, error.message)
        return last, EXIT_NOT_SAVED
    except MobileIqaError as error:
        log.error("%s", error)
        name, path = type(error).__name__, str(error.path or "")
        return Failed(name, error.message, path, "", worker.has_saved()), EXIT_FAILED
    except torch.OutOfMemoryError as error:
        log.exception("out of memory")
        last_words = Failed("OutOfMemory", too_large(config), "", str(error), worker.has_saved())
        return last_words, EXIT_FAILED
    except KeyboardInterrupt:
        message = "It was interrupted twice and ended at once."
        return Failed("KeyboardInterrupt", message, "", "", worker.has_saved()), EXIT_FAILED
    except OSError as error:
        log.exception("a file")
        message = f"A file could not be read or written ({reason_of(error)})."
        path = str(error.filename or paths.folder)
        return Failed(type(error).__name__, message, path, "", worker.has_saved()), EXIT_FAILED
    except Exception as error:  # it is told with its traceback, and the exit code says so too
        log.exception("a fault of the program")
        message = f"The program made a mistake ({type(error).__name__}: {error})."
        details = traceback.format_exc()
        return Failed(type(error).__name__, message, "", details, worker.has_saved()), EXIT_FAILED


def _follow(paths: RunPaths, config: RunConfig, group: Group) -> int:
    """One of several processes: the same work, told and written by the first one alone."""
    requests = Requests(group, None)
    requests.listen()
    session = WorkSession(0, os.getpid(), "")
    voice = Voice(lambda _: None, requests.poll, Position())
    try:
        around = Surroundings(paths, read_about(paths), config, group, voice, requests)
        worker = Rounds(around) if has_rounds(config) else Worker(around)
        worker.run(session, "")
    except (Ending, LeaderFailedError):
        pass
    except MobileIqaError as error:  # the leader has the same one, and tells it
        log.error("%s", error)
        return EXIT_FAILED
    finally:
        requests.restore()
    return EXIT_FINE


def _may_begin(paths: RunPaths, config: RunConfig) -> bool:
    """Whether a finished run is taken up again; RunError where there is nothing to do."""
    ends = [e.event for e in last_events(paths.events) if isinstance(e.event, TERMINAL)]
    last = ends[-1] if ends else None
    if not isinstance(last, Done) or not paths.result.is_file():
        return False
    result = read_result(paths.result)
    if has_rounds(config) and result.why != "stopped":
        raise RunError("This run is finished; start a new one to train longer.", paths.folder)
    training, epochs = last_stage(config).training, all_epochs(config)
    more_patience = training.patience == 0 or training.patience > result.patience
    more = {
        "stopped": True,
        "all epochs": epochs > result.epochs_wanted,
        "no further gain": more_patience and epochs > result.epochs,
    }
    if not more.get(result.why, False):
        raise RunError(
            "This run is finished. To train it further, raise training.epochs (or "
            "training.patience, where it stopped by itself) in its config.toml.",
            paths.folder,
        )
    return True


def _new_session(paths: RunPaths) -> WorkSession:
    before = read_session(paths)
    pid = os.getpid()
    session = WorkSession(before.number + 1 if before else 1, pid, process_start(pid) or "")
    values = {"session": session.number, "pid": pid, "process_start": session.process_start}
    try:
        write_atomically(paths.session, json.dumps(values).encode())
    except OSError as error:
        reason = reason_of(error)
        raise RunError(f"The run's folder cannot be written ({reason}).", paths.folder) from error
    return session


def _stopped(ending: Ending, worker: Worker | Rounds) -> Stopped:
    standing = worker.standing
    if ending.wish == "stop":
        message = "Nothing had been trained yet that could be kept."
        return Stopped("interrupted", standing.epoch, standing.step, message)
    if ending.wish == "cancelled":
        return Stopped("cancelled", standing.epoch, standing.step)
    reason = ending.wish
    assert reason in ("paused", "interrupted")
    return Stopped(reason, standing.epoch, standing.step)


def too_large(config: RunConfig) -> str:
    """What to do where the device's memory does not suffice."""
    training = config.training
    parts = min(training.batch, 2 * training.accumulate)
    return (
        f"The device has too little memory: try training.accumulate = {parts} (the batch of "
        f"{training.batch} in smaller parts, with the same result), a smaller input, or "
        "machine.recompute = true."
    )


def _logged(mirror: Listener | None) -> Listener:
    """Events go to the log as well, but for those that come all the time, and errors, which are
    logged where they are caught."""

    def hear(event: Event, line: str) -> None:
        if not isinstance(event, Progress | Heartbeat | Worst | Failed):
            log.info("%s", _in_words(event))
        if mirror is not None:
            mirror(event, line)

    return hear


def _in_words(event: Event) -> str:
    values = plain(event)
    values |= values.pop("values", {})  # a metric's figures
    told = {k: f"{v:.4g}" if isinstance(v, float) else v for k, v in values.items()}
    return ", ".join([event.kind, *(f"{k} {v}" for k, v in told.items() if v not in ("", None))])


def _used_bytes() -> int:
    """The process's memory, and what it holds of the GPU's."""
    on_gpu = torch.cuda.memory_reserved() if torch.cuda.is_initialized() else 0  # type: ignore[no-untyped-call]
    return resident_bytes() + on_gpu


@contextlib.contextmanager
def _logging_to(path: Path) -> Iterator[None]:
    """Log to the run's file, what is wrong also to stderr; stdout is for events alone."""
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    handlers[0].setLevel(logging.WARNING)
    with contextlib.suppress(OSError):
        handlers.append(logging.FileHandler(path, encoding="utf-8", errors="backslashreplace"))
    root, own = logging.getLogger(), logging.getLogger("training")
    for handler in handlers:
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        root.addHandler(handler)
    own.setLevel(logging.INFO)
    try:
        yield
    finally:
        own.setLevel(logging.NOTSET)
        for handler in handlers:
            root.removeHandler(handler)
            handler.close()
