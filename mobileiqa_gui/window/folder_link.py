"""Whatever shows or chooses a folder, connected with the opened one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.folder.menu import FolderMenu
from mobileiqa_gui.settings.session import Session

if TYPE_CHECKING:
    from mobileiqa_gui.window.frame import Frame
    from mobileiqa_gui.workbench import Workbench


class FolderLink(QObject):
    """The top bar's path, the panel with folders, and what is remembered of them."""

    def __init__(self, bench: Workbench, frame: Frame, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._opened, self._panel, self._session = bench.folder, frame.folders, session
        self._menu = FolderMenu(bench.operations, bench.folder, window)
        opened, top, panel = bench.folder, frame.top, frame.folders
        top.back.clicked.connect(opened.go_back)
        top.forward.clicked.connect(opened.go_forward)
        top.breadcrumbs.chosen.connect(opened.open)
        top.breadcrumbs.subfolders_wanted.connect(opened.toggle_subfolders)
        panel.chosen.connect(opened.open)
        opened.subfolders_changed.connect(session.set_with_subfolders)
        opened.opened.connect(self._show_opened)
        opened.unreadable.connect(lambda lost, _message: panel.show_lost(lost))
        for asker in (top.breadcrumbs, panel):
            asker.menu_wanted.connect(self._menu.open)
        panel.recent_menu_wanted.connect(self._menu.open_recent)
        for forgetter in (panel, self._menu):
            forgetter.forget_wanted.connect(self._forget_recent)

    def restore(self) -> None:
        """What is remembered from the last time."""
        self._opened.remember_subfolders(self._session.with_subfolders)
        self._panel.show_recent(self._session.recent)
        self._panel.show_folder(None)

    @Slot()
    def _show_opened(self) -> None:
        # Only now: a disk that does not answer must not hold up the window.
        folder = self._opened.path
        assert folder is not None
        self._session.add_recent(folder)
        self._panel.show_recent(self._session.recent)
        self._panel.show_folder(folder)

    @Slot(object)
    def _forget_recent(self, folder: Path) -> None:
        self._session.remove_recent(folder)
        self._panel.show_recent(self._session.recent)
