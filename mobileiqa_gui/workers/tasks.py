"""Run one function in the background and take its result in the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Slot

from core.errors import MobileIqaError
from mobileiqa_gui.workers.mailbox import Mailbox

Result = TypeVar("Result")
Cancelled = Callable[[], bool]


@dataclass(slots=True)
class Task:
    """Work under way. After `cancel` neither of its answers is given."""

    _stop: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        return self._stop.is_set()


@dataclass(frozen=True, slots=True)
class _Answer:
    task: Task
    give: Callable[[Any], None]
    value: Any


class Tasks(QObject):
    """A few threads for short work that must not hold up the window."""

    def __init__(self, threads: int = 2, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="task")
        self._mailbox = Mailbox(interval_ms=0, parent=self)
        self._mailbox.delivered.connect(self._answer)
        self._running: set[int] = set()
        self._stop_all = threading.Event()

    def start(
        self,
        work: Callable[[Cancelled], Result],
        done: Callable[[Result], None],
        failed: Callable[[MobileIqaError], None] | None = None,
    ) -> Task:
        """Calls `work(cancelled)` in a thread, then `done` or `failed` in this one.

        Without `failed` an expected error is raised in this thread like a programming error. After
        `close` nothing is begun any more.
        """
        task = Task()
        if self._stop_all.is_set():
            return task

        def stopped() -> bool:
            return task.is_cancelled or self._stop_all.is_set()

        def run() -> None:
            if stopped():
                return
            try:
                answer = _Answer(task, done, work(stopped))
            except MobileIqaError as error:
                if failed is None:
                    self._mailbox.post(error)
                    return
                answer = _Answer(task, failed, error)
            except Exception as error:
                self._mailbox.post(error)
                return
            self._mailbox.post(answer)

        self._pool.submit(run)
        return task

    def close(self) -> None:
        """Stops what is under way and waits for it."""
        self._stop_all.set()
        self._mailbox.close()
        self._pool.shutdown(wait=True, cancel_futures=True)

    @Slot(list)
    def _answer(self, answers: list[_Answer]) -> None:
        for answer in answers:
            if not answer.task.is_cancelled:
                answer.give(answer.value)
