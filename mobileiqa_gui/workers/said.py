"""What sidecars and photos say of marks: read in the background, again where it changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.photos.photo import Photo
from mobileiqa_gui.workers.mailbox import Mailbox
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.sidecars.statement import Said

DELIVERY_MS = 100
# Batches, so that what is known of thousands of photos does not hold up the window.
MOST_AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class _Batch:
    number: int
    said: dict[Path, Said]


class SaidReader(QObject):
    """A thread of its own: thousands of photos take a while when they are read for the first time.

    `found(what is said by path)` as it becomes known; read again, of the photos of which it is
    something else.
    """

    found = Signal(object)

    def __init__(
        self, catalogue: Callable[[], Catalogue | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._tasks = Tasks(threads=1, parent=self)
        self._mailbox = Mailbox(DELIVERY_MS, parent=self, most=MOST_AT_ONCE)
        self._mailbox.delivered.connect(self._take)
        self._task: Task | None = None
        self._number = 0
        self._told: dict[Path, Said] = {}

    def forget(self) -> None:
        """Another folder: all is told anew."""
        self.stop()
        self._told = {}

    def read(self, photos: Sequence[Photo]) -> None:
        """Reads these, in this order, and nothing else that was asked for before."""
        self.stop()
        if not photos:
            return
        number, wanted, told = self._number, list(photos), self._told

        def work(cancelled: Cancelled) -> None:
            from core.catalogue.said import read_said  # not for the window's first picture

            catalogue = self._catalogue()
            cache = catalogue.cache if catalogue is not None else None
            for said in read_said(wanted, cache, cancelled):
                new = {path: one for path, one in said.items() if told.get(path) != one}
                if new:
                    self._mailbox.post(_Batch(number, new))

        self._task = self._tasks.start(work, lambda _: None)

    def stop(self) -> None:
        """Other photos are looked at now: what is under way is not wanted any more."""
        self._number += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def close(self) -> None:
        """Stops what is under way and waits for it."""
        self._mailbox.close()
        self._tasks.close()

    @Slot(list)
    def _take(self, batches: list[_Batch]) -> None:
        said: dict[Path, Said] = {}
        for batch in batches:
            if batch.number == self._number:
                said |= batch.said
        if said:
            self._told.update(said)  # what was dropped above is told another time
            self.found.emit(said)
