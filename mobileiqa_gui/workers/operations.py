"""What a person changes: done off the window's thread, one after another, and undone."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import CatalogueError, MobileIqaError
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.workers.tasks import Cancelled, Tasks

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.catalogue.operations import Changed, Operation, Undone


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one step did: `changed` is None where there was nothing to do."""

    next_undo: str
    next_redo: str
    changed: Changed | None = None
    said: str = ""
    can_be_undone: bool = False
    is_undo: bool = False


Step = Callable[["Catalogue"], Outcome]


class Operations(QObject):
    """All methods belong to the window's thread and return at once.

    `changed(Changed)` follows each operation, undo and redo, in their order, `undone(Changed)` the
    latter two besides; `said(sentence,
    can_be_undone)` tells a person what was done, `failed(sentence)` why it was not;
    `next_undo_changed` follows `next_undo`.
    """

    changed = Signal(object)
    undone = Signal(object)
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
        self._next_undo = self._next_redo = ""

    @property
    def next_undo(self) -> str:
        """What `undo` would undo, in words; empty where there is nothing."""
        return self._next_undo

    @property
    def next_redo(self) -> str:
        """What `redo` would do again, in words; empty where there is nothing."""
        return self._next_redo

    def look(self) -> None:
        """Finds out what an earlier run left to undo."""
        self._add(lambda catalogue: _outcome(catalogue), must_be=False)

    def perform(
        self, operation: Operation, said: str, ended: Callable[[], None] | None = None
    ) -> None:
        """Does it; `said` is the sentence that tells so afterwards.

        `ended` is called in the window's thread once it is done, or refused.
        """

        def step(catalogue: Catalogue) -> Outcome:
            changed = catalogue.perform(operation)
            if changed.photos or changed.folders:  # results; marks wait for nothing
                _write(catalogue)
            done = _outcome(catalogue)
            return replace(done, changed=changed, said=said, can_be_undone=bool(done.next_undo))

        self._add(step, ended=ended)

    def tell(self, changed: Changed, said: str, *, can_be_undone: bool) -> None:
        """Something long was done beside these, and stands in the journal: said as they say it."""
        self.changed.emit(changed)
        # Said once it is known what can be undone now: the words may name the key for it.
        self._add(
            lambda catalogue: replace(_outcome(catalogue), said=said, can_be_undone=can_be_undone),
            must_be=False,
        )

    def undo(self) -> None:
        """Undoes the last operation, of this run or an earlier one."""
        told = self.tr("Undone: {what}")
        self._add(lambda catalogue: _gone_back(catalogue, catalogue.undo, told))

    def redo(self) -> None:
        """Does again what was undone last."""
        told = self.tr("Done again: {what}")
        self._add(lambda catalogue: _gone_back(catalogue, catalogue.redo, told))

    def close(self) -> None:
        """What was asked for and has not begun is done now, in this thread.

        To be called once the tasks have ended, before the catalogue is closed.
        """
        for step in self._steps:
            step.run()
        self._steps.clear()

    def _add(
        self, step: Step, *, must_be: bool = True, ended: Callable[[], None] | None = None
    ) -> None:
        self._steps.append(_Once(self._catalogue, step, must_be, ended))
        if len(self._steps) == 1:
            self._start()

    def _start(self) -> None:
        """All that waits, in the order a person gave: none waits for the window in between."""
        waiting = tuple(self._steps)

        def work(_cancelled: Cancelled) -> list[Outcome | MobileIqaError | None]:
            return [step.run() for step in waiting]

        self._tasks.start(work, self._take)

    def _take(self, outcomes: list[Outcome | MobileIqaError | None]) -> None:
        for outcome in outcomes:
            ended = self._steps.popleft().ended
            if ended is not None:
                ended()
            if isinstance(outcome, MobileIqaError):
                self.failed.emit(of_core(outcome.message))
            elif outcome is None:
                self.failed.emit(self.tr("Nothing was changed: the catalogue cannot be opened."))
            else:
                self._tell(outcome)
        if self._steps:
            self._start()

    def _tell(self, outcome: Outcome) -> None:
        if (outcome.next_undo, outcome.next_redo) != (self._next_undo, self._next_redo):
            self._next_undo, self._next_redo = outcome.next_undo, outcome.next_redo
            self.next_undo_changed.emit()
        if outcome.changed is not None:
            self.changed.emit(outcome.changed)
            if outcome.is_undo:
                self.undone.emit(outcome.changed)
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
        self,
        catalogue: Callable[[], Catalogue | None],
        step: Step,
        must_be: bool,
        ended: Callable[[], None] | None = None,
    ) -> None:
        self._catalogue, self._step, self._must_be = catalogue, step, must_be
        self.ended = ended
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
                return None if self._must_be else Outcome("", "")
            except MobileIqaError as error:
                return error


def _outcome(catalogue: Catalogue) -> Outcome:
    """Nothing but what can be undone and redone now."""
    undo, redo = catalogue.next_undo(), catalogue.next_redo()
    return Outcome(translated(undo) if undo else "", translated(redo) if redo else "")


def _gone_back(catalogue: Catalogue, way: Callable[[], Undone | None], told: str) -> Outcome:
    """An undo or a redo."""
    undone = way()
    _write(catalogue)
    done = _outcome(catalogue)
    if undone is None:
        return done
    note = translated(undone.note) if undone.note is not None else ""
    said = " ".join(filter(None, (told.format(what=translated(undone.words)), note)))
    return replace(done, changed=undone.changed, said=said, is_undo=True)
