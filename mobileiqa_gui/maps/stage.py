"""Where the tiles stand: in the grid that shows their photos largest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mobileiqa_gui.compare.pane_grid import USUAL_SHAPE, Shape, best_columns, pane_boxes
from mobileiqa_gui.maps.presenter import Tile
from mobileiqa_gui.maps.tile import FRAME, MapTile
from mobileiqa_gui.spoken import tell_current
from mobileiqa_gui.theme import current, qcolor

GAP = 4
# Width by height that a tile's photo is given at least.
_LEAST_SHAPE = 0.6


class MapStage(QWidget):
    """Has the keyboard's focus for all its tiles.

    `pressed(number)` and `turned(1 | -1)`: a person clicked a tile, or wants Tab to go on or back;
    `resized` that the tiles have other sizes; `tile_made(MapTile)` comes once for each.
    """

    pressed = Signal(int)
    turned = Signal(int)
    resized = Signal()
    tile_made = Signal(object)
    accessible_role = QAccessible.Role.List

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[MapTile] = []
        self.columns = 1
        self._shape: Shape = USUAL_SHAPE
        self._focused = 0
        self._came_by_tab = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """These in this order; tiles that stay keep all they have."""
        known = {widget.tile: widget for widget in self.tiles}
        for tile, widget in known.items():
            if tile not in tiles:
                widget.hide()
                widget.deleteLater()
        self.tiles = [known.get(tile) or self._make(tile) for tile in tiles]
        self.lay_out()
        for widget in self.tiles:
            widget.show()

    def set_shape(self, shape: Shape) -> None:
        """The photos' shape, width and height."""
        if shape != self._shape:
            self._shape = shape
            self.lay_out()

    def show_focus(self, number: int) -> None:
        """The frame goes around that tile."""
        self._focused = number
        for n, widget in enumerate(self.tiles):
            is_told = len(self.tiles) > 1 or self._came_by_tab  # one alone needs no frame
            widget.set_focused(n == number and is_told, has_keys=self.hasFocus())
            if n == number:
                tell_current(self, widget.accessibleName())

    def lay_out(self) -> None:
        """As large as they can be, all with the same room for their legends."""
        if not self.tiles:
            return
        strip = max(widget.strip_height() for widget in self.tiles)
        for widget in self.tiles:
            widget.set_strip_height(strip)
        field = self.rect().adjusted(GAP, GAP, -GAP, -GAP)
        room = (max(1, field.width()), max(1, field.height()))
        width, height = self._shape
        # A tile for a tall photo is wide enough for its legend.
        shapes: list[Shape] = [(max(width, _LEAST_SHAPE * height), height)] * len(self.tiles)
        self.columns = best_columns(shapes, room, gap=GAP, caption=strip + 2 * FRAME)
        boxes = pane_boxes(len(self.tiles), self.columns, room, GAP)
        for widget, (left, top, width, height) in zip(self.tiles, boxes, strict=True):
            widget.setGeometry(field.left() + left, field.top() + top, width, height)
        self.resized.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    # --- events --------------------------------------------------------------------------------

    def focusNextPrevChild(self, on: bool) -> bool:
        """Tab walks through the tiles; F6 leaves them."""
        self.turned.emit(1 if on else -1)
        return True

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reason = Qt.FocusReason
        self._came_by_tab = event.reason() in (reason.TabFocusReason, reason.BacktabFocusReason)
        self.show_focus(self._focused)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._came_by_tab = False
        self.show_focus(self._focused)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), qcolor(current().window))
        painter.end()

    def _make(self, tile: Tile) -> MapTile:
        widget = MapTile(tile, self)
        widget.pressed.connect(lambda: self.pressed.emit(self.tiles.index(widget)))
        self.tile_made.emit(widget)
        return widget
