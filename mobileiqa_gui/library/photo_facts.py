"""The facts of the opened folder's photos: asked for, taken, and brought into the order."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.workers.facts import FactReader


class PhotoFacts(QObject):
    """Reads what is not known yet, the photos near the current one first.

    `is_reading` until all that was asked for is known; `settled` follows that.
    """

    settled = Signal()

    def __init__(
        self, photo_list: PhotoModel, reader: FactReader, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._photo_list, self._reader = photo_list, reader
        self.is_reading = False
        reader.found.connect(photo_list.add_facts)
        reader.finished.connect(self._settle)

    def read(self) -> None:
        """After the folder was listed, or listed again."""
        unread = self._photo_list.presenter.without_facts()
        self.is_reading = bool(unread)
        self._reader.read(unread)

    def stop(self) -> None:
        """Another folder: the facts are not wanted any more."""
        self.is_reading = False
        self._reader.stop()

    @Slot()
    def _settle(self) -> None:
        self.is_reading = False
        self.settled.emit()
        if self._photo_list.presenter.waits_for_facts:
            self._photo_list.settle()
