"""One map among others: the photo under it, its own legend below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.results.heatmaps import Heatmap
from mobileiqa_gui.compare.pane_canvas import PaneCanvas
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.loupe.heatmap_layer import map_layer
from mobileiqa_gui.loupe.legend import Legend
from mobileiqa_gui.loupe.notice import Notice
from mobileiqa_gui.loupe.words import help_text, lines_note, spread_note
from mobileiqa_gui.maps.presenter import Tile
from mobileiqa_gui.theme import current, qcolor, text_font
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3, TEXT_SMALL

FRAME = 2


class MapTile(QWidget):
    """`pressed` is emitted when a person clicks it. `title` and `remark` stand in the strip below,
    before the legend's words or, of a photo alone, in their place."""

    pressed = Signal()

    def __init__(self, tile: Tile, parent: QWidget) -> None:
        super().__init__(parent)
        self.tile = tile
        self.heatmap: Heatmap | None = None
        self.title = self.remark = ""
        self._drawn: object = None
        self._is_focused = self._has_keys = False
        self._strip_height = 0
        self.canvas = PaneCanvas(self)
        self.notice = Notice(self.canvas)
        self.legend = Legend(self, is_strip=True)
        self.canvas.pressed.connect(self.pressed)

    def show_map(self, heatmap: Heatmap | None, *, true_cells: bool) -> None:
        """Lay a map over the photo, or none."""
        self.heatmap = heatmap
        view = self.canvas.view
        drawn = (heatmap, true_cells, view.photo if view is not None else None)
        if heatmap is None or view is None:
            self.canvas.set_overlay(None)
            self._drawn = None
        elif self._drawn != drawn:
            self.canvas.set_overlay(map_layer(heatmap, view.photo, true_cells=true_cells))
            self._drawn = drawn
        self.legend.show_heatmap(heatmap, title=self.title)
        self.setToolTip(self._help() if heatmap is not None else "")
        self.update()

    def _help(self) -> str:
        """What the map means, and its lines."""
        assert self.heatmap is not None
        kind = self.heatmap.kind
        notes = (translated(kind.heading), help_text(self.heatmap.offer),
                 spread_note(self.heatmap), lines_note(self.heatmap))  # fmt: skip
        return "\n".join(note for note in notes if note)

    def say(self, title: str, remark: str) -> None:
        """What is said of it; `remark` comes on a line of its own where there is no legend."""
        self.title, self.remark = title, remark
        self.setAccessibleName(", ".join(text for text in (title, remark) if text))
        self.update()

    def strip_height(self) -> int:
        """What its legend wants below the photo."""
        line = QFontMetricsF(text_font(TEXT_SMALL)).height()
        least = round(2 * line + SPACE + 2 * SPACE_2)
        return max(least, self.legend.sizeHint().height() if self.heatmap is not None else 0)

    def set_strip_height(self, height: int) -> None:
        """All tiles keep the same height below their photos."""
        if height != self._strip_height:
            self._strip_height = height
            self._lay_out()

    def set_focused(self, focused: bool, *, has_keys: bool) -> None:
        """`has_keys`: the keyboard is with the tiles."""
        if (focused, has_keys) != (self._is_focused, self._has_keys):
            self._is_focused, self._has_keys = focused, has_keys
            self.update()

    # --- events --------------------------------------------------------------------------------

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = current()
        painter.fillRect(self.rect(), qcolor(theme.panel))
        if self.heatmap is None:
            self._paint_words(painter)
        if self._is_focused:
            # Narrower, too: colour alone would not tell whether it has the keys.
            colour = qcolor(theme.accent if self._has_keys else theme.secondary)
            width = FRAME if self._has_keys else FRAME // 2
            painter.setPen(QPen(colour, width))
            half = width / 2
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        room = QRectF(self._strip()).adjusted(SPACE_3, SPACE_2, -SPACE_3, -FRAME)
        side = Qt.TextElideMode.ElideRight
        for text, weight, colour in (
            (self.title, 600, current().text),
            (self.remark, 400, current().secondary),
        ):
            painter.setFont(text_font(TEXT_SMALL, weight))
            painter.setPen(qcolor(colour))
            metrics = QFontMetricsF(painter.font())
            wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            if wrapped.height() > room.height() or wrapped.width() > room.width():
                text = metrics.elidedText(text, side, room.width())
                wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            painter.drawText(room, Qt.TextFlag.TextWordWrap, text)
            room.setTop(room.top() + wrapped.height() + SPACE)

    def _strip(self) -> QRectF:
        inner = self.rect().adjusted(FRAME, FRAME, -FRAME, -FRAME)
        inner.setTop(inner.bottom() + 1 - self._strip_height)
        return QRectF(inner)

    def _lay_out(self) -> None:
        inner = self.rect().adjusted(FRAME, FRAME, -FRAME, -FRAME)
        self.canvas.setGeometry(inner.adjusted(0, 0, 0, -self._strip_height))
        self.legend.setGeometry(self._strip().toRect())
        self.notice.setGeometry(self.canvas.rect())
