"""The left panel: folders opened lately, the sample photos, and the tree of folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QSize,
    QStorageInfo,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mobileiqa_gui.file_names import is_known_to_qt, shown
from mobileiqa_gui.folder.folder_list import FolderList
from mobileiqa_gui.folder.marked import MarkedList, MarkedTree, mark
from mobileiqa_gui.library.photo_model import Index
from mobileiqa_gui.theme import icon, set_role, set_surface
from mobileiqa_gui.theme.tokens import ICON_SIZE, SPACE_2, SPACE_3, SPACE_4
from mobileiqa_gui.workers.tasks import Tasks

_TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.KeyPress})


class RecentList(QStringListModel):
    """Folder paths shown by name; the samples come last under a name of their own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self._samples: Path | None = None

    def set_paths(self, recent: Sequence[Path], samples: Path | None) -> None:
        self._samples = samples
        self._paths = [path for path in recent if path != samples]
        if samples is not None:
            self._paths.append(samples)
        self.setStringList([str(path) for path in self._paths])

    def path_at(self, row: int) -> Path:
        return self._paths[row]

    def row_of(self, path: Path) -> int | None:
        return self._paths.index(path) if path in self._paths else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._paths):
            return None
        path = self._paths[index.row()]
        is_samples = path == self._samples
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("Samples") if is_samples else shown(path.name or str(path))
        if role == Qt.ItemDataRole.DecorationRole:
            return icon("images" if is_samples else "history")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Photos that come with the app") if is_samples else shown(str(path))
        return None

    def flags(self, _index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FolderPanel(QWidget):
    """`chosen(path)`: a person wants to open that folder; `menu_wanted(path, place)`: what can be
    done with one of the tree, asked for at this place on the screen, `recent_menu_wanted` with one
    opened lately; `forget_wanted(path)`: to list it there no longer; `toggle_wanted`: to open or
    close the panel."""

    toggle_wanted = Signal()
    chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)
    recent_menu_wanted = Signal(object, QPoint)
    forget_wanted = Signal(object)

    def __init__(self, samples: Path | None, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._samples = samples
        self._folder: Path | None = None
        self._recent_title = self._heading(self.tr("Recent"))
        self._recent_list = RecentList(self)
        self.recent = MarkedList(self)
        self.recent.setModel(self._recent_list)
        self.recent.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.recent.setAccessibleName(self.tr("Recent folders"))
        self.recent.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.recent.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.recent.activated.connect(self._recent_chosen)
        self.recent.clicked.connect(self._recent_chosen)
        self.recent.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.recent.customContextMenuRequested.connect(self._ask_for_recent_menu)
        self.recent.installEventFilter(self)
        self.recent.viewport().installEventFilter(self)
        self._tree_title = self._heading(self.tr("Folders"))
        self._tree_list: FolderList | None = None
        self.tree = MarkedTree(self)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setAnimated(False)
        self.tree.setIndentation(14)
        self.tree.setAccessibleName(self.tr("Folders"))
        self.tree.activated.connect(self._tree_chosen)
        self.tree.clicked.connect(self._tree_chosen)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._ask_for_menu)
        self._is_revealing = self._is_lost = False
        for touched in (self.tree, self.tree.viewport(), self.tree.verticalScrollBar()):
            touched.installEventFilter(self)
        self._lay_out()
        self.show_recent([])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_3, 0, 0)
        column.setSpacing(SPACE_2 // 2)
        column.addWidget(self._recent_title)
        column.addWidget(self.recent)
        column.addSpacing(SPACE_4)
        column.addWidget(self._tree_title)
        column.addWidget(self.tree, 1)

    def show_recent(self, folders: Sequence[Path]) -> None:
        self._recent_list.set_paths(folders, self._samples)
        rows = self._recent_list.rowCount()
        self.recent.setVisible(rows > 0)
        self._recent_title.setVisible(rows > 0)
        self._fit_recent()
        self._mark_recent()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_recent()

    def _fit_recent(self) -> None:
        """The list is as high as its rows, at any text size."""
        rows = self._recent_list.rowCount()
        self.recent.ensurePolished()
        self.recent.setFixedHeight(max(0, self.recent.sizeHintForRow(0)) * rows)

    def show_folder(self, folder: Path | None) -> None:
        """Marks the opened folder in both lists."""
        self._folder, self._is_lost = folder, False
        self._mark_recent()
        listed = self._make_tree()
        self._is_revealing = False
        mark(self.tree, QModelIndex())

        def done(root: Path) -> None:
            if folder == self._folder and not self._is_lost:
                listed.set_root(root)
                self._is_revealing = folder is not None
                self._reveal()

        # Which drive it lies on is asked in the background: that drive may be slow.
        self._tasks.start(lambda _cancelled: _tree_root(folder or Path.home()), done)

    def show_lost(self, folder: Path) -> None:
        """The folder that is open cannot be read: no other is marked in its place. The disk, which
        may not answer, is not asked."""
        self._folder = folder
        self._is_revealing, self._is_lost = False, True
        self._mark_recent()
        mark(self.tree, QModelIndex())

    def _make_tree(self) -> FolderList:
        """Made with the first folder: the file system is not touched before the window stands."""
        if self._tree_list is None:
            self._tree_list = FolderList(self._tasks, self)
            self.tree.setModel(self._tree_list)
            self._tree_list.loaded.connect(self._reveal)
        return self._tree_list

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.recent:
            return isinstance(event, QKeyEvent) and self._press_in_recent(event)
        if event.type() in _TOUCHES and watched is not self.recent.viewport():
            self._is_revealing = False
        # The menu's button chooses nothing.
        return (
            watched in (self.tree.viewport(), self.recent.viewport())
            and isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonPress
            and event.button() == Qt.MouseButton.RightButton
        )

    def _reveal(self, *_loaded: object) -> None:
        """Folders are read in the background: the opened one is marked once it is among them, and
        comes into view unless a person has begun to look elsewhere in the tree."""
        if self._folder is None or self._tree_list is None or self._is_lost:
            return
        index = self._tree_list.index_of(self._folder)
        if not index.isValid():
            self._tree_list.look_for(self._folder)
            return
        if not self.tree.selectionModel().isSelected(index):
            scrolled = self.tree.verticalScrollBar().value()
            mark(self.tree, index)
            if not self._is_revealing:
                self.tree.verticalScrollBar().setValue(scrolled)
        if self._is_revealing:
            self.tree.scrollTo(index)

    def _mark_recent(self) -> None:
        row = self._recent_list.row_of(self._folder) if self._folder else None
        mark(self.recent, self._recent_list.index(row) if row is not None else QModelIndex())

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text, self)
        set_role(label, "heading")
        label.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        return label

    def _recent_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self._recent_list.path_at(index.row()))

    def _press_in_recent(self, event: QKeyEvent) -> bool:
        """Delete takes the folder with the focus off the list."""
        index = self.recent.currentIndex()
        wanted = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete
        if not (wanted and index.isValid()):
            return False
        path = self._recent_list.path_at(index.row())
        if path != self._samples:
            self.forget_wanted.emit(path)
        return True

    def _ask_for_recent_menu(self, place: QPoint) -> None:
        index = self.recent.indexAt(place)
        if index.isValid() and self._recent_list.path_at(index.row()) != self._samples:
            path = self._recent_list.path_at(index.row())
            self.recent_menu_wanted.emit(path, self.recent.viewport().mapToGlobal(place))

    def _tree_chosen(self, index: QModelIndex) -> None:
        assert self._tree_list is not None
        self.chosen.emit(self._tree_list.path_of(index))

    def _ask_for_menu(self, place: QPoint) -> None:
        index = self.tree.indexAt(place)
        if index.isValid() and self._tree_list is not None:
            folder = self._tree_list.path_of(index)
            self.menu_wanted.emit(folder, self.tree.viewport().mapToGlobal(place))


def _tree_root(folder: Path) -> Path:
    """The home folder, or the disk or card that the folder lies on."""
    home = Path.home()
    if folder == home or home in folder.parents:
        return home
    known = next(path for path in (folder, *folder.parents) if is_known_to_qt(path))
    disk = Path(QStorageInfo(str(known)).rootPath() or folder.anchor)
    if disk == Path(folder.anchor) and len(folder.parts) > 2:
        # Of the system's own disk only the part with the folder: not bin, boot, dev, etc.
        return disk / folder.parts[1]
    return disk
