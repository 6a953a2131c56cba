"""What a test must not leave behind: threads, timers, child processes, open databases."""

from __future__ import annotations

import gc
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool, QTimer

_Found = dict[object, str]
# Started once by the standard library's multiprocessing, and ended with the process.
_HELPERS = ("multiprocessing.resource_tracker", "multiprocessing.forkserver")


@pytest.fixture(autouse=True)
def leaves_nothing_running() -> Iterator[None]:
    """A thread that outlives its window aborts the process at exit, or keeps it from ending; a
    timer goes on asking a window that nobody sees; a database stays locked.

    What the test made is collected here, in the window's thread: Python would do so in any thread,
    and Qt's watchers and timers must not end in another than their own.
    """
    gc.collect()
    gc.freeze()  # from here on the collector knows what the test makes alone, and is quick
    before = _running()
    yield
    _let_go()
    left = {key: words for key, words in _running().items() if key not in before}
    assert not left, "left running: " + ", ".join(sorted(left.values()))


def _let_go() -> None:
    """Ends what the event loop's next round would end, and what only a cycle holds."""
    gc.collect()
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def _running() -> _Found:
    """All that runs now, with words for it."""
    found: _Found = {thread: f"thread {thread.name}" for thread in threading.enumerate()}
    for thing in gc.get_objects():
        words = _in_words(thing)
        if words:
            found[id(thing)] = words
    pool = QThreadPool.globalInstance()
    if pool.activeThreadCount():
        found[id(pool)] = "Qt's own thread pool"
    return found | _child_processes()


def _in_words(thing: object) -> str:
    kind = type(thing)  # isinstance would wake lazy objects
    try:
        if issubclass(kind, QTimer):
            return f"{kind.__name__} of {thing.parent()!r}" if thing.isActive() else ""
        if issubclass(kind, QThread):
            return f"{kind.__name__}" if thing.isRunning() else ""
        if issubclass(kind, QThreadPool):
            return f"{kind.__name__}" if thing.activeThreadCount() else ""
        if issubclass(kind, sqlite3.Connection):
            return "a database" if thing.total_changes >= 0 else ""
    except (RuntimeError, sqlite3.ProgrammingError):  # its Qt side is gone; it is closed
        pass
    return ""


def wait_for_workers() -> None:
    """Waits for runs' processes that have said all they had to say and are about to end.

    They are meant to outlive the app, which does not wait for them.
    """
    for pid, line in _children().items():
        if "training work" in line or not line:
            with suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _child_processes() -> _Found:
    """Children of any of this process's threads, ended ones that nobody waited for too."""
    return {
        f"process {pid}": f"process {pid} ({line[:80] or 'ended, not waited for'})"
        for pid, line in _children().items()
        if not any(helper in line for helper in _HELPERS)
    }


def _children() -> dict[int, str]:
    """The children's command lines by their numbers; empty of one that has ended."""
    found: dict[int, str] = {}
    for children in Path("/proc/self/task").glob("*/children"):
        try:
            pids = children.read_text().split()
        except OSError:  # that thread has ended
            continue
        for pid in pids:
            try:
                line = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")
            except OSError:
                continue
            found[int(pid)] = os.fsdecode(line).strip()
    return found
