"""Sidecars, written off the window's thread after marks were decided."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import CatalogueError
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.catalogue.sidecar_queue import Drained, SidecarRules


class SidecarWriting(QObject):
    """A thread of its own: the next mark waits for no file.

    `written(number of sidecars)`; `failed(SidecarErrors)` for what was not written, each told once
    unless `tell_again`. What does not get its turn before the end is written at the next start.
    """

    written = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        catalogue: Callable[[], Catalogue | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._tasks = Tasks(threads=1, parent=self)
        self._task: Task | None = None
        self._again: SidecarRules | None = None
        self._told: set[str] = set()

    def tell_again(self) -> None:
        """A person asks for it: what goes wrong is news to them, though it was told before."""
        self._told.clear()

    def write(self, rules: SidecarRules) -> None:
        """Writes what waits; asked for again meanwhile, once more afterwards."""
        if self._task is not None:
            self._again = rules
            return

        def work(cancelled: Cancelled) -> Drained | None:
            from core.catalogue.sidecar_queue import write_what_waits

            catalogue = self._catalogue()
            if catalogue is None:
                return None
            try:
                return write_what_waits(catalogue.ledger, rules, cancelled)
            except CatalogueError:  # said where a person decides something; the rest waits
                return None

        self._task = self._tasks.start(work, self._take)

    def close(self) -> None:
        """Stops after the sidecar under way."""
        self._tasks.close()

    def _take(self, done: Drained | None) -> None:
        self._task = None
        if done is not None and done.written:
            self.written.emit(len(done.written))
        problems = done.problems if done is not None else ()
        news = [one for one in problems if str(one) not in self._told]
        if news:
            self._told.update(map(str, news))
            self.failed.emit(news)
        if self._again is not None:
            rules, self._again = self._again, None
            self.write(rules)
