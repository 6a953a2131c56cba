"""What grid and filmstrip share: a list view that computes its own cells.

QListView lays out every item in turn (300 ms for 50,000 photos) and leaves a ragged margin on the
right; with equal cells plain arithmetic is enough. Selection, keys, tool tips and accessibility
stay QListView's.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from mobileiqa_gui.library.cell_layout import CellLayout
from mobileiqa_gui.library.cell_painter import CellPainter
from mobileiqa_gui.library.photo_model import Index, PhotoModel
from mobileiqa_gui.theme import current, qcolor

Action = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint
_Key = Qt.Key
MOVES: Mapping[int, Action] = {
    _Key.Key_Left: Action.MoveLeft, _Key.Key_Right: Action.MoveRight,
    _Key.Key_Up: Action.MoveUp, _Key.Key_Down: Action.MoveDown,
    _Key.Key_Home: Action.MoveHome, _Key.Key_End: Action.MoveEnd,
    _Key.Key_PageUp: Action.MovePageUp, _Key.Key_PageDown: Action.MovePageDown,
}  # fmt: skip
"""Keys that make another photo current."""


class PhotoView(QListView):
    """Abstract: a subclass makes the `CellLayout` for the viewport's size.

    `viewport_changed` follows scrolling, resizing and reordering: another set of cells is seen.
    `opened` is emitted when a person double-clicks a photo; `menu_wanted(place)` asks for the menu
    of what can be done with photos, at a place on the screen.
    """

    viewport_changed = Signal()
    opened = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(
        self, model: PhotoModel, painter: CellPainter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.photo_model = model
        self.painter = painter
        self._cells = self._make_layout(0)
        self._hovered = -1
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setDragEnabled(False)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        painter.changed.connect(self._repaint_cell)
        model.selection_changed.connect(self.viewport().update)

    # --- geometry ------------------------------------------------------------------------------

    def _make_layout(self, count: int) -> CellLayout:
        raise NotImplementedError

    @property
    def cells(self) -> CellLayout:
        return self._cells

    def relayout(self) -> None:
        """The number of photos, the size of the viewport or of the cells changed."""
        self._cells = self._make_layout(self.photo_model.rowCount())
        self.updateGeometries()
        self.viewport().update()
        self.viewport_changed.emit()

    def visible_positions(self) -> range:
        """Positions of the photos on screen."""
        if self._cells.horizontal:
            return self._cells.visible(self.horizontalOffset(), self.viewport().width())
        return self._cells.visible(self.verticalOffset(), self.viewport().height())

    def doItemsLayout(self) -> None:
        self.relayout()

    def updateGeometries(self) -> None:
        cells, viewport = self._cells, self.viewport()
        extent = round(cells.extent)
        beyond = max(0, extent - viewport.height()), max(0, extent - viewport.width())
        vertical, horizontal = (0, beyond[1]) if cells.horizontal else (beyond[0], 0)
        bar = self.verticalScrollBar()
        bar.setRange(0, vertical)
        bar.setPageStep(viewport.height())
        bar.setSingleStep(max(16, round(cells.pitch / 3)))
        # A bar that is always there shows no handle while there is nothing to scroll.
        bar.setEnabled(vertical > 0)
        bar = self.horizontalScrollBar()
        bar.setRange(0, horizontal)
        bar.setPageStep(viewport.width())
        bar.setSingleStep(max(16, round(cells.pitch)))

    def horizontalOffset(self) -> int:
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def _cell_rect(self, position: int) -> QRect:
        x, y, width, height = self._cells.rect(position)
        left, top = round(x), round(y)
        rect = QRect(left, top, round(x + width) - left, round(y + height) - top)
        return rect.translated(-self.horizontalOffset(), -self.verticalOffset())

    def visualRect(self, index: Index) -> QRect:
        return self._cell_rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        position = self._cells.position_at(
            point.x() + self.horizontalOffset(), point.y() + self.verticalOffset()
        )
        return self.photo_model.index(position) if position is not None else QModelIndex()

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        if self._cells.count != self.photo_model.rowCount():
            self.relayout()  # photos came just now, and Qt lays out when it gets to it
        rect, area = self.visualRect(index), self.viewport().rect()
        margin = round(self._cells.margin)
        for bar, start, end, length in (
            (self.horizontalScrollBar(), rect.left(), rect.right(), area.width()),
            (self.verticalScrollBar(), rect.top(), rect.bottom(), area.height()),
        ):
            if hint == Hint.PositionAtCenter:
                bar.setValue(bar.value() + (start + end - length) // 2)
            elif start < margin:
                bar.setValue(bar.value() + start - margin)
            elif end > length - margin:
                bar.setValue(bar.value() + end - length + margin)

    # --- selection and keys --------------------------------------------------------------------

    def show_current(self) -> None:
        """After a gesture: Qt's current index goes where the presenter's current photo is."""
        index = self.photo_model.index_of(self.photo_model.presenter.current)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)

    def moveCursor(self, action: Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = self.photo_model.rowCount()
        if count == 0:
            return QModelIndex()
        now = self.currentIndex().row()
        if now < 0:
            return self.photo_model.index(0)
        step = self._step(action)
        if action == Action.MoveHome:
            target = 0
        elif action == Action.MoveEnd:
            target = count - 1
        elif abs(step) > 1 and not (0 <= now + step < count or self._cells.horizontal):
            # Up in the first row stays; down goes to a last row that is shorter.
            same_row = now // self._cells.columns == (count - 1) // self._cells.columns
            target = now if step < 0 or same_row else count - 1
        else:
            target = min(max(now + step, 0), count - 1)
        return self.photo_model.index(target)

    def _step(self, action: Action) -> int:
        columns = 1 if self._cells.horizontal else self._cells.columns
        area = self.viewport()
        length = area.width() if self._cells.horizontal else area.height()
        page = max(1, int(length // self._cells.pitch)) * columns
        steps = {
            Action.MoveLeft: -1, Action.MovePrevious: -1, Action.MoveRight: 1, Action.MoveNext: 1,
            Action.MoveUp: -columns, Action.MoveDown: columns,
            Action.MovePageUp: -page, Action.MovePageDown: page,
        }  # fmt: skip
        return steps.get(action, 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        selection = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead: letters are commands."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter would "activate" the item; it is a command of the window.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            event.ignore()
            return
        super().keyPressEvent(event)
        if event.key() in MOVES:
            self.scrollTo(self.currentIndex())  # also where it was current, and out of sight

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            cell = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(cell.center())
        self.menu_wanted.emit(place)

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), qcolor(current().window))
        now, presenter = self.currentIndex().row(), self.photo_model.presenter
        several = presenter.selected_count > 1
        for position in self.visible_positions():
            rect = self._cell_rect(position)
            photo = presenter.photo_at(position)
            if photo is None or not rect.intersects(event.rect()):
                continue
            self.painter.paint(
                painter,
                rect,
                photo,
                ratio=self.devicePixelRatioF(),
                is_current=position == now,
                selected=several and presenter.is_selected(photo.path),
                focused=self.hasFocus(),
                hovered=position == self._hovered,
            )

    def _repaint_cell(self, path: Path) -> None:
        index = self.photo_model.index_of(path)
        if index.isValid():
            self.viewport().update(self.visualRect(index))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        was_seen = self.currentIndex().row() in self.visible_positions()
        self.relayout()
        if was_seen:
            self.scrollTo(self.currentIndex())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        self.viewport_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._cells.horizontal and event.angleDelta().x() == 0:
            # A mouse wheel turns one way only.
            bar = self.horizontalScrollBar()
            moved = event.pixelDelta().y() or round(event.angleDelta().y() / 120 * bar.singleStep())
            bar.setValue(bar.value() - moved)
            return
        super().wheelEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, position: int) -> None:
        if position != self._hovered:
            for changed in (position, self._hovered):
                if changed >= 0:
                    self.viewport().update(self._cell_rect(changed))
            self._hovered = position
