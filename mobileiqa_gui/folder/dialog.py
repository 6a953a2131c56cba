"""Asking a person for a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from mobileiqa_gui.file_names import is_known_to_qt
from mobileiqa_gui.folder.opened import OpenedFolder


class FolderDialog(QObject):
    """The system's dialog, which begins beside the opened folder."""

    def __init__(self, folder: OpenedFolder, window: QWidget) -> None:
        super().__init__(window)
        self._folder, self._window = folder, window

    def ask(self) -> None:
        """Opens what a person chooses."""
        chosen = choose_folder(self._window, self.tr("Open a folder"), self._folder.path)
        if chosen is not None:
            self._folder.open(chosen)


def choose_folder(parent: QWidget, title: str, present: Path | None) -> Path | None:
    """The folder a person chooses, None for none.

    The dialog begins where the present one lies, which is chosen there: the next folder wanted lies
    beside it as a rule, seldom in it.
    """
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    chain = (present, *present.parents) if present is not None else ()
    beside = next((path for path in chain if is_known_to_qt(path)), None)
    if beside is None:
        dialog.setDirectory(str(Path.home()))
    else:
        dialog.setDirectory(str(beside.parent))
        dialog.selectFile(beside.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None
