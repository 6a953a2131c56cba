"""The facts of the opened folder's photos: asked for, taken, and brought into the order."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.workers.facts import FactReader


class PhotoFacts(QObject):
    """Reads what is not known yet, the photos near the current one first."""

    def __init__(
        self, photo_list: PhotoModel, reader: FactReader, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._photo_list, self._reader = photo_list, reader
        reader.found.connect(photo_list.add_facts)
        reader.finished.connect(self._settle)

    def read(self) -> None:
        """After the folder was listed, or listed again."""
        self._reader.read(self._photo_list.presenter.without_facts())

    def stop(self) -> None:
        """Another folder: the facts are not wanted any more."""
        self._reader.stop()

    @Slot()
    def _settle(self) -> None:
        if self._photo_list.presenter.waits_for_facts:
            self._photo_list.settle()
