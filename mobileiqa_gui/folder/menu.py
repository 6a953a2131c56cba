"""What can be done with a folder: the menu of the tree's folders and of the opened one's name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mobileiqa_gui.folder.commands import SUBFOLDERS
from mobileiqa_gui.folder.opened import OpenedFolder
from mobileiqa_gui.theme.menu import Menu
from mobileiqa_gui.workers.operations import Operations


class FolderMenu(QObject):
    """Opened anew each time, for one folder. `forget_wanted(folder)`: among those opened lately it
    is to be listed no longer."""

    forget_wanted = Signal(object)

    def __init__(self, operations: Operations, opened: OpenedFolder, window: QWidget) -> None:
        super().__init__(window)
        self._operations, self._opened, self._window = operations, opened, window

    def open(self, folder: Path, place: QPoint) -> None:
        """At a place on the screen."""
        self.menu(folder).popup(place)

    def open_recent(self, folder: Path, place: QPoint) -> None:
        """For a folder in the list of those opened lately."""
        self.menu(folder, is_recent=True).popup(place)

    def menu(self, folder: Path, *, is_recent: bool = False) -> QMenu:
        """What can be done with that folder; it goes when it is closed."""
        menu = Menu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_subfolders(menu, folder)
        forget = menu.addAction(self.tr("Forget the results of this folder"))
        forget.triggered.connect(lambda: self.forget_results(folder))
        if is_recent:
            menu.addSeparator()
            remove = menu.addAction(self.tr("Remove from Recent"))
            remove.triggered.connect(lambda: self.forget_wanted.emit(folder))
        return menu

    def _add_subfolders(self, menu: QMenu, folder: Path) -> None:
        opened = self._opened
        if folder == opened.path:
            action = menu.addAction(SUBFOLDERS.title)
            action.setCheckable(True)
            action.setChecked(opened.shows_subfolders)
            action.triggered.connect(opened.toggle_subfolders)
        else:
            action = menu.addAction(self.tr("Open with all subfolders"))
            action.triggered.connect(lambda: opened.open_with_subfolders(folder))

    def forget_results(self, folder: Path) -> None:
        """The folder's photos are scored anew; undoing brings the results back."""
        from core.catalogue.forgetting import ForgetResults

        said = self.tr("Results of {folder} forgotten").format(folder=folder.name or str(folder))
        self._operations.perform(ForgetResults(folder), said)
