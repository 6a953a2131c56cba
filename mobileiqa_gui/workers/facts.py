"""What photos' files say: read in the background for all photos of the opened folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from core.photos.facts import Facts, read_facts
from core.photos.photo import Photo
from mobileiqa_gui.workers.mailbox import Mailbox
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue

DELIVERY_MS = 200
# Batches, so that what is known of thousands of photos does not hold up the window.
MOST_AT_ONCE = 2
_KNOWN_AT_ONCE = 200
_READ_AT_ONCE = 50
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class _Batch:
    number: int
    facts: dict[Path, Facts]
    is_last: bool = False


class FactReader(QObject):
    """A thread of its own: thousands of RAW files take minutes.

    `found(facts by path)` as they become known; `finished` when all photos asked for were read.
    """

    found = Signal(object)
    finished = Signal()

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

    def read(self, photos: Sequence[Photo]) -> None:
        """Reads these, in this order, and nothing else that was asked for before."""
        self.stop()
        if not photos:
            return
        number, photos = self._number, list(photos)

        def work(cancelled: Cancelled) -> None:
            for facts in facts_of(photos, self._catalogue(), cancelled):
                self._mailbox.post(_Batch(number, facts))
            self._mailbox.post(_Batch(number, {}, is_last=True))

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
        wanted = [batch for batch in batches if batch.number == self._number]
        facts: dict[Path, Facts] = {}
        for batch in wanted:
            facts |= batch.facts
        if facts:
            self.found.emit(facts)
        if any(batch.is_last for batch in wanted):
            self.finished.emit()


def facts_of(
    photos: Sequence[Photo], catalogue: Catalogue | None, cancelled: Cancelled
) -> Iterator[dict[Path, Facts]]:
    """In batches: what is known costs one query; the rest is read from the files and remembered,
    but for photos that cannot be read now."""
    known = catalogue.facts_of(photos, cancelled) if catalogue is not None else {}
    for some in _parts(list(known), _KNOWN_AT_ONCE):
        yield {path: known[path].facts for path in some}
    unread = [p for p in photos if p.path not in known or not known[p.path].is_whole]
    for batch in _parts(unread, _READ_AT_ONCE):
        new: dict[Photo, Facts] = {}
        for photo in batch:
            if cancelled():
                break
            facts = read_facts(photo.path)
            if facts is not None:
                new[photo] = facts
        if catalogue is not None:
            catalogue.record_facts(new)
        yield {photo.path: facts for photo, facts in new.items()}
        if cancelled():
            return


def _parts(items: Sequence[_Item], count: int) -> Iterator[Sequence[_Item]]:
    return (items[start : start + count] for start in range(0, len(items), count))
