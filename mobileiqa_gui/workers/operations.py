"""What a person changes: done off the window's thread, one after another, and undone."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import CatalogueError, MobileIqaError
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.workers.tasks import Cancelled, Tasks

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.catalogue.operations import Changed, Operation


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one step did: `changed` is None where there was nothing to do."""

    next_undo: str
    changed: Changed | None = None
    said: str = ""
    can_be_undone: bool = False


Step = Callable[["Catalogue"], Outcome]


class Operations(QObject):
    """All methods belong to the window's thread and return at once.

    `changed(Changed)` follows each operation and each undo, in their order; `said(sentence,
    can_be_undone)` tells a person what was done, `failed(sentence)` why it was not;
    `next_undo_changed` follows `next_undo`.
    """

    changed = Signal(object)
    said = Signal(str, bool)
    failed = Signal(str)
    next_undo_changed = Signal()

    def __init__(
        self,
        catalogue: Callable[[], Catalogue | None],
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._tasks = tasks
        self._steps: deque[_Once] = deque()
        self._next_undo = ""

    @property
    def next_undo(self) -> str:
        """What `undo` would undo, in words; empty where there is nothing."""
        return self._next_undo

    def look(self) -> None:
        """Finds out what an earlier run left to undo."""
        self._add(lambda catalogue: Outcome(_next_undo(catalogue)), must_be=False)

    def perform(self, operation: Operation, said: str) -> None:
        """Does it; `said` is the sentence that tells so afterwards."""

        def step(catalogue: Catalogue) -> Outcome:
            changed = catalogue.perform(operation)
            _write(catalogue)
            next_undo = _next_undo(catalogue)
            return Outcome(next_undo, changed, said, can_be_undone=bool(next_undo))

        self._add(step)

    def undo(self) -> None:
        """Undoes the last operation, of this run or an earlier one."""

        def step(catalogue: Catalogue) -> Outcome:
            undone = catalogue.undo()
            _write(catalogue)
            next_undo = _next_undo(catalogue)
            if undone is None:
                return Outcome(next_undo)
            said = self.tr("Undone: {what}").format(what=translated(undone.words))
            note = translated(undone.note) if undone.note is not None else ""
            return Outcome(next_undo, undone.changed, " ".join(filter(None, (said, note))))

        self._add(step)

    def close(self) -> None:
        """What was asked for and has not begun is done now, in this thread.

        To be called once the tasks have ended, before the catalogue is closed.
        """
        for step in self._steps:
            step.run()
        self._steps.clear()

    def _add(self, step: Step, *, must_be: bool = True) -> None:
        self._steps.append(_Once(self._catalogue, step, must_be))
        if len(self._steps) == 1:
            self._start()

    def _start(self) -> None:
        """One at a time: the order is the one a person gave."""
        first = self._steps[0]

        def work(_cancelled: Cancelled) -> Outcome | MobileIqaError | None:
            return first.run()

        self._tasks.start(work, self._take)

    def _take(self, outcome: Outcome | MobileIqaError | None) -> None:
        self._steps.popleft()
        if isinstance(outcome, MobileIqaError):
            self.failed.emit(outcome.message)
        elif outcome is None:
            self.failed.emit(self.tr("Nothing was changed: the catalogue cannot be opened."))
        else:
            self._tell(outcome)
        if self._steps:
            self._start()

    def _tell(self, outcome: Outcome) -> None:
        if outcome.next_undo != self._next_undo:
            self._next_undo = outcome.next_undo
            self.next_undo_changed.emit()
        if outcome.changed is not None:
            self.changed.emit(outcome.changed)
        if outcome.said:
            self.said.emit(outcome.said, outcome.can_be_undone)


def _write(catalogue: Catalogue) -> None:
    """Results that wait to be saved are found by whoever looks again, once they are written."""
    with suppress(CatalogueError):  # then they are made anew
        catalogue.flush()


class _Once:
    """A step that runs once, by whichever thread comes first.

    It gives None where there is no catalogue. A step that need not be (`must_be`) does nothing
    then, and when it has not begun before the end.
    """

    def __init__(
        self, catalogue: Callable[[], Catalogue | None], step: Step, must_be: bool
    ) -> None:
        self._catalogue, self._step, self._must_be = catalogue, step, must_be
        self._lock = threading.Lock()
        self._is_done = False

    def run(self) -> Outcome | MobileIqaError | None:
        with self._lock:
            if self._is_done:
                return None
            self._is_done = True
            try:
                catalogue = self._catalogue()
                if catalogue is not None:
                    return self._step(catalogue)
                return None if self._must_be else Outcome("")
            except MobileIqaError as error:
                return error


def _next_undo(catalogue: Catalogue) -> str:
    words = catalogue.next_undo()
    return translated(words) if words is not None else ""
