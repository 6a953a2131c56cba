"""The copies of what a person decided: listed and put back off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import MobileIqaError
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.workers.tasks import Cancelled, Tasks

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.catalogue.ledger_copies import LedgerCopy


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """A copy and the size of its file."""

    copy: LedgerCopy
    size_bytes: int


class DecisionCopies(QObject):
    """All methods belong to the window's thread and return at once.

    `listed(list[KeptCopy])`, the newest first, answers `look`. `was_put_back(LedgerCopy)` or
    `failed(sentence)` answers `put_back`; after the former every decision may be another.
    """

    listed = Signal(list)
    was_put_back = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        catalogue: Callable[[], Catalogue | None],
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self.tasks = catalogue, tasks

    def look(self) -> None:
        """Lists the copies."""

        def work(_cancelled: Cancelled) -> list[KeptCopy]:
            catalogue = self._catalogue()
            copies = catalogue.ledger.copies() if catalogue is not None else []
            return [kept for copy in copies if (kept := _kept(copy)) is not None]

        self.tasks.start(work, self.listed.emit)

    def put_back(self, copy: LedgerCopy) -> None:
        """Makes a copy what holds; what holds now becomes a copy itself."""

        def work(_cancelled: Cancelled) -> LedgerCopy:
            catalogue = self._catalogue()
            if catalogue is None:
                raise MobileIqaError(self.tr("The catalogue cannot be opened."))
            catalogue.ledger.put_back(copy)
            return copy

        self.tasks.start(
            work, self.was_put_back.emit, lambda error: self.failed.emit(of_core(error.message))
        )


def _kept(copy: LedgerCopy) -> KeptCopy | None:
    try:
        return KeptCopy(copy, copy.path.stat().st_size)
    except OSError:  # gone since it was listed
        return None
