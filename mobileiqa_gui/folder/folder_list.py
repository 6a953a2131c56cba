"""The folders below one, listed in the background as they are asked for.

Qt's own model leaves out every folder whose name is not UTF-8, and cannot be told to keep it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QFileSystemWatcher,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from core.photos.scan import natural_key
from mobileiqa_gui.file_names import is_known_to_qt, shown
from mobileiqa_gui.theme import icon
from mobileiqa_gui.workers.tasks import Cancelled, Tasks

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
# A system has watches for some thousands; further folders are listed anew when they are opened.
MOST_WATCHED = 500


@dataclass(slots=True, eq=False)
class _Node:
    """One folder. `id` is what Qt's indexes carry."""

    id: int
    path: Path
    above: _Node | None = None
    inside: list[_Node] = field(default_factory=list)
    is_listed: bool = False
    is_listing: bool = False
    is_stale: bool = False


class FolderList(QAbstractItemModel):
    """Folders only, with the theme's icon; hidden ones are left out. `loaded(folder)` follows each
    listing."""

    loaded = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._number = 0
        self._nodes: dict[int, _Node] = {}
        self._of_path: dict[Path, _Node] = {}
        self._root: _Node | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._changed)

    def set_root(self, folder: Path) -> None:
        """What lies below this folder is shown; what is open of it stays open."""
        if self._root is not None and self._root.path == folder:
            return
        self.beginResetModel()
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._nodes, self._of_path = {}, {}
        self._root = self._make(folder, None)
        self.endResetModel()
        self._list(self._root)

    def index_of(self, folder: Path) -> QModelIndex:
        """Where it stands; invalid as long as it is not listed."""
        node = self._of_path.get(folder)
        return self._index(node) if node is not None else QModelIndex()

    def look_for(self, folder: Path) -> None:
        """Lists the next folder on the way to that one; `loaded` tells when to ask again."""
        for above in folder.parents:
            node = self._of_path.get(above)
            if node is not None:
                if not node.is_listed:
                    self._list(node)
                return

    def path_of(self, index: Index) -> Path:
        return self._node(index).path

    # --- what Qt asks ---------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _NONE) -> QModelIndex:
        node = self._node(parent) if self._root is not None else None
        if node is None or column != 0 or not 0 <= row < len(node.inside):
            return QModelIndex()
        return self.createIndex(row, 0, node.inside[row].id)

    def parent(self, index: Index = _NONE) -> Any:  # Qt has another of this name, without index
        above = self._node(index).above if index.isValid() else None
        return self._index(above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = _NONE) -> int:
        return len(self._node(parent).inside) if self._root is not None else 0

    def columnCount(self, _parent: Index = _NONE) -> int:
        return 1

    def hasChildren(self, parent: Index = _NONE) -> bool:
        """Also of a folder nobody looked into: that would touch every one of them."""
        if self._root is None:
            return False
        node = self._node(parent)
        return bool(node.inside) or not node.is_listed

    def canFetchMore(self, parent: Index) -> bool:
        return self._root is not None and not self._node(parent).is_listed

    def fetchMore(self, parent: Index) -> None:
        self._list(self._node(parent))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(self._node(index).path.name)
        if role == Qt.ItemDataRole.DecorationRole:
            return icon("folder")
        if role == Qt.ItemDataRole.ToolTipRole:
            return shown(str(self._node(index).path))
        return None

    # --- listing --------------------------------------------------------------------------------

    def _list(self, node: _Node) -> None:
        if node.is_listing:
            node.is_stale = True
            return
        node.is_listing, node.is_stale = True, False

        def done(names: Sequence[str]) -> None:
            if self._nodes.get(node.id) is not node:
                return  # it is gone, or another part of the disk is shown
            node.is_listing, node.is_listed = False, True
            self._watch(node.path)
            self._take(node, names)
            self.loaded.emit(node.path)
            if node.is_stale:
                self._list(node)

        self._tasks.start(lambda cancelled: _folders_in(node.path, cancelled), done)

    def _watch(self, folder: Path) -> None:
        watched = self._watcher.directories()
        if is_known_to_qt(folder) and str(folder) not in watched and len(watched) < MOST_WATCHED:
            self._watcher.addPath(str(folder))

    @Slot(str)
    def _changed(self, folder: str) -> None:
        node = self._of_path.get(Path(folder))
        if node is not None:
            self._list(node)

    def _take(self, node: _Node, names: Sequence[str]) -> None:
        """Folders that went go, new ones come to their places."""
        here, wanted = self._index(node), set(names)
        for row in reversed(range(len(node.inside))):
            if node.inside[row].path.name not in wanted:
                self.beginRemoveRows(here, row, row)
                self._forget(node.inside.pop(row))
                self.endRemoveRows()
        if not node.inside and names:
            self.beginInsertRows(here, 0, len(names) - 1)
            node.inside = [self._make(node.path / name, node) for name in names]
            self.endInsertRows()
            return
        for row, name in enumerate(names):
            if row >= len(node.inside) or node.inside[row].path.name != name:
                self.beginInsertRows(here, row, row)
                node.inside.insert(row, self._make(node.path / name, node))
                self.endInsertRows()

    # --- nodes ----------------------------------------------------------------------------------

    def _make(self, folder: Path, above: _Node | None) -> _Node:
        self._number += 1
        node = _Node(self._number, folder, above)
        self._nodes[node.id] = self._of_path[folder] = node
        return node

    def _forget(self, node: _Node) -> None:
        for each in node.inside:
            self._forget(each)
        del self._nodes[node.id]
        del self._of_path[node.path]
        if str(node.path) in self._watcher.directories():
            self._watcher.removePath(str(node.path))

    def _node(self, index: Index) -> _Node:
        assert self._root is not None
        return self._nodes[index.internalId()] if index.isValid() else self._root

    def _index(self, node: _Node) -> QModelIndex:
        if node.above is None:
            return QModelIndex()
        return self.createIndex(node.above.inside.index(node), 0, node.id)


def _folders_in(folder: Path, cancelled: Cancelled) -> list[str]:
    """The names of the folders in it, in natural order; none where it cannot be read."""
    names = []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if cancelled():
                break
            with suppress(OSError):
                if not entry.name.startswith(".") and entry.is_dir():
                    names.append(entry.name)
    return sorted(names, key=natural_key)
