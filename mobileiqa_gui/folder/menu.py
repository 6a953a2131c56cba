"""What can be done with a folder: the menu of the tree's folders and of the opened one's name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from mobileiqa_gui.workers.operations import Operations


class FolderMenu(QObject):
    """Opened anew each time, for one folder."""

    def __init__(self, operations: Operations, window: QWidget) -> None:
        super().__init__(window)
        self._operations, self._window = operations, window

    def open(self, folder: Path, place: QPoint) -> None:
        """At a place on the screen."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        forget = menu.addAction(self.tr("Forget the results of this folder"))
        forget.triggered.connect(lambda: self.forget_results(folder))
        menu.popup(place)

    def forget_results(self, folder: Path) -> None:
        """The folder's photos are scored anew; undoing brings the results back."""
        from core.catalogue.forgetting import ForgetResults

        said = self.tr("Results of {folder} forgotten").format(folder=folder.name or str(folder))
        self._operations.perform(ForgetResults(folder), said)
