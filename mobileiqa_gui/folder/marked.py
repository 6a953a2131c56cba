"""Lists of folders in which the opened one is marked: keys move the focus and mark nothing."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QTreeView

from mobileiqa_gui.theme import current, qcolor
from mobileiqa_gui.theme.tokens import RADIUS

_Flag = QItemSelectionModel.SelectionFlag
_FRAME_PX = 1
_MARKS_NOTHING = _Flag.Rows
"""Qt moves its current index by no flag at all only in some styles."""


class MarkedList(QListView):
    """`mark` alone says what is selected; the row with the keyboard's focus has a frame."""

    def selectionCommand(self, _index: object, _event: object = None) -> _Flag:
        return _MARKS_NOTHING

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        _come_into_view(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_focus(self)


class MarkedTree(QTreeView):
    """The same as a tree."""

    def selectionCommand(self, _index: object, _event: object = None) -> _Flag:
        return _MARKS_NOTHING

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        _come_into_view(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_focus(self)


def mark(view: MarkedList | MarkedTree, index: QModelIndex | QPersistentModelIndex) -> None:
    """Marks one row, and lets the keyboard begin there; an invalid index marks none."""
    if index.isValid():
        view.selectionModel().select(index, _Flag.ClearAndSelect | _Flag.Rows)
        view.setCurrentIndex(index)
    else:
        view.clearSelection()


def _come_into_view(view: QAbstractItemView, event: QFocusEvent) -> None:
    """The row at which the keys begin is seen, wherever one had scrolled."""
    if event.reason() != Qt.FocusReason.MouseFocusReason:
        view.scrollTo(view.currentIndex())


def _paint_focus(view: QAbstractItemView) -> None:
    index = view.currentIndex()
    if not view.hasFocus():
        return
    # Without a row to begin at, all of it has the focus.
    row = QRectF(view.visualRect(index) if index.isValid() else view.viewport().rect())
    row.setLeft(0)
    row.setRight(view.viewport().width())
    inset = _FRAME_PX / 2 + 1
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(qcolor(current().accent), _FRAME_PX))
    painter.drawRoundedRect(row.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
