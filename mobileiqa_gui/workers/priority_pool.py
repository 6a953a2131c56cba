"""Threads that make pictures, always the one that is wanted most: what waits is put in order anew
whenever a person moves on."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Collection, Hashable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from core.errors import PhotoError
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.workers.mailbox import Mailbox

Job = TypeVar("Job", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Failed(Generic[Job]):
    """A job that ended with a PhotoError, and its sentence."""

    job: Job
    message: str


class PriorityPool(QObject, Generic[Job]):
    """Calls `make(job)` in one of its threads, for the first waiting job first.

    `delivered` brings a list of what was made (None is left out) and of `Failed` jobs to the thread
    the pool was made in; another exception is raised there. A job that is under way is not begun
    twice, and of the jobs on one `subject` one at a time is. Of the threads `reserved` take only
    jobs that were put first and are not patient: what a person waits for never waits for what is
    made ahead. All methods but `drop` belong to the window's thread.
    """

    delivered = Signal(list)

    def __init__(
        self,
        make: Callable[[Job], Any],
        *,
        threads: int,
        name: str,
        subject: Callable[[Job], Hashable] = lambda job: job,
        reserved: int = 0,
        interval_ms: int = 0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._lock = threading.Lock()
        self._waiting: deque[Job] = deque()
        self._subject = subject
        self._under_way: dict[Hashable, Job] = {}
        self._active = 0
        self._threads = threads
        self._patient_threads = threads - reserved
        self._urgent: set[Job] = set()
        self._stopping = False
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._mailbox = Mailbox(interval_ms, parent=self)
        self._mailbox.delivered.connect(self.delivered)

    def put_first(self, job: Job, *, patient: bool = False) -> None:
        """This job before all that wait. A `patient` one leaves the reserved threads alone."""
        with self._lock:
            if not patient:
                self._urgent.add(job)
            self._wait([job, *self._waiting])
        self._start()

    def replace(self, jobs: Iterable[Job], *, keeping: Collection[Job] = ()) -> None:
        """These jobs in this order and no others; but those of `keeping` that still wait, before
        them."""
        with self._lock:
            kept = [job for job in self._waiting if job in keeping]
            self._wait([*kept, *jobs])
        self._start()

    def drop(self, job: Job) -> None:
        """Need not be done any more. From any thread."""
        with self._lock:
            if job in self._waiting:
                self._waiting.remove(job)

    def close(self) -> None:
        """Stops the threads; waits for the jobs under way."""
        with self._lock:
            self._stopping = True
            self._waiting.clear()
        self._mailbox.close()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _wait(self, jobs: Iterable[Job]) -> None:
        """With the lock held: each job once, and none that is under way."""
        begun = set(self._under_way.values())
        self._waiting = deque(job for job in dict.fromkeys(jobs) if job not in begun)
        self._urgent.intersection_update([*self._waiting, *begun])

    def _start(self) -> None:
        with self._lock:
            idle = 0 if self._stopping else self._threads - self._active
            start = min(idle, len(self._waiting))
            self._active += start
        for _ in range(start):
            self._pool.submit(self._work)

    def _take(self) -> Job | None:
        with self._lock:
            patient = sum(job not in self._urgent for job in self._under_way.values())
            for job in self._waiting:
                if job not in self._urgent and patient >= self._patient_threads:
                    continue
                if self._subject(job) not in self._under_way:
                    self._waiting.remove(job)
                    self._under_way[self._subject(job)] = job
                    return job
            # What waits now is for the threads to take that are at work on its subjects, or on
            # what is made ahead.
            self._active -= 1
            return None

    def _work(self) -> None:
        while (job := self._take()) is not None:
            try:
                made = self._make(job)
                if made is not None:
                    self._mailbox.post(made)
            except PhotoError as error:
                self._mailbox.post(Failed(job, of_core(error.message)))
            except Exception as error:
                self._mailbox.post(error)
            finally:
                with self._lock:
                    del self._under_way[self._subject(job)]
                    self._urgent.discard(job)
