"""The photos of one decision, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.culling.rule import Proposed
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.theme import current, qcolor, set_ring, text_font
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, TEXT_BODY, TEXT_SMALL

Index = QModelIndex | QPersistentModelIndex
_LINES_OF_REASON: Final = 2
_LEAST_ROWS: Final = 4


def reason_in_words(proposed: Proposed) -> str:
    """Why, and what is seen in the photo."""
    return ". ".join(map(translated, proposed.reasons))


def row_height() -> int:
    """Of a photo's name and its reason, pixels."""
    name = QFontMetrics(text_font(TEXT_BODY)).height()
    reason = QFontMetrics(text_font(TEXT_SMALL)).height()
    return name + _LINES_OF_REASON * reason + SPACE_2


class Proposals(QAbstractListModel):
    """Rows are photos."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[tuple[Path, Proposed]] = ()

    def show_rows(self, rows: Sequence[tuple[Path, Proposed]]) -> None:
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def path(self, row: int) -> Path | None:
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def row_of(self, path: Path | None) -> int | None:
        return next((row for row, (one, _) in enumerate(self._rows) if one == path), None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        path, proposed = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return path.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.UserRole):
            return reason_in_words(proposed)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{path.name}: {reason_in_words(proposed)}"
        return None


class ProposalList(QListView):
    """`chosen(path)`: a person goes to a photo."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.proposals = Proposals(self)
        self.setModel(self.proposals)
        self.setItemDelegate(_TwoTexts(self))
        set_ring(self)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Photos and reasons"))
        self.selectionModel().currentChanged.connect(self._go)
        self._is_following = False

    def minimumSizeHint(self) -> QSize:
        """A few rows, however large the text is."""
        return QSize(super().minimumSizeHint().width(), _LEAST_ROWS * row_height())

    def show_current(self, path: Path | None) -> None:
        """The photo that is looked at; nobody goes anywhere by it."""
        row = self.proposals.row_of(path)
        self._is_following = True
        if row is None:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self.proposals.index(row))
        self._is_following = False

    def _go(self, index: QModelIndex, _before: QModelIndex) -> None:
        path = self.proposals.path(index.row()) if index.isValid() else None
        if path is not None and not self._is_following:
            self.chosen.emit(path)


class _TwoTexts(QStyledItemDelegate):
    """The name, and the reason below in small."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, state = current(), option.state
        rect: QRect = option.rect
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, qcolor(theme.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, qcolor(theme.hover))
        inner = rect.adjusted(SPACE_2, SPACE, -SPACE_2, -SPACE)
        font = text_font(TEXT_BODY)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(qcolor(theme.text))
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, inner.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(inner, flags, name)
        painter.setFont(text_font(TEXT_SMALL))
        chosen = state & QStyle.StateFlag.State_Selected
        painter.setPen(qcolor(theme.text if chosen else theme.secondary))
        below = inner.adjusted(0, metrics.height(), 0, SPACE)
        painter.drawText(
            below, flags | Qt.TextFlag.TextWordWrap, str(index.data(Qt.ItemDataRole.UserRole))
        )
        painter.restore()
