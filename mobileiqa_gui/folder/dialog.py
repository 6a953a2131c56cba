"""Asking a person for a folder, and taking one that is dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from mobileiqa_gui.folder.opened import OpenedFolder


class FolderDialog(QObject):
    """The system's dialog, which begins at the opened folder."""

    def __init__(self, folder: OpenedFolder, window: QWidget) -> None:
        super().__init__(window)
        self._folder, self._window = folder, window

    def ask(self) -> None:
        """Opens what a person chooses."""
        start = self._folder.path or Path.home()
        title = self.tr("Open a folder")
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(start))
        if chosen:
            self._folder.open(Path(chosen))


def dropped_folder(event: QDropEvent) -> tuple[Path, Path | None] | None:
    """The folder that was dropped; of a file its folder and the file.

    None for what is none, and for photos of this window that are dropped where they came from.
    """
    if event.source() is not None:
        return None
    urls = event.mimeData().urls()
    if not urls or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return (path, None) if path.is_dir() else (path.parent, path)
