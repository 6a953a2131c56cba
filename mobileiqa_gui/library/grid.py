"""The grid: all photos of the folder in even cells."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.library.cell_layout import CellLayout
from mobileiqa_gui.library.cell_painter import CellPainter
from mobileiqa_gui.library.cell_sizes import CELL_STEP, LARGEST_CELL, SMALLEST_CELL, USUAL_CELL
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.photo_view import PhotoView
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3

# Height of the picture's box by its width: room for 3:2 landscape without wasting it on portraits.
BOX_ASPECT = 0.8


class GridView(PhotoView):
    """`cell_size_changed` tells a new width of cells (logical pixels)."""

    cell_size_changed = Signal(int)

    def __init__(
        self, model: PhotoModel, painter: CellPainter, parent: QWidget | None = None
    ) -> None:
        self._cell_size = USUAL_CELL
        super().__init__(model, painter, parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: otherwise the cells would change their width as the folder fills.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Photos"))

    @property
    def cell_size(self) -> int:
        return self._cell_size

    def set_cell_size(self, width: int) -> None:
        """About how wide cells are to be; a little more or less, so that they fill the row."""
        width = min(max(width, SMALLEST_CELL), LARGEST_CELL)
        if width == self._cell_size:
            return
        self._cell_size = width
        self.relayout()
        self.scrollTo(self.currentIndex())
        self.cell_size_changed.emit(width)

    def zoom(self, steps: int) -> None:
        """Larger (positive) or smaller cells; 0 returns to the usual size."""
        self.set_cell_size(self._cell_size + steps * CELL_STEP if steps else USUAL_CELL)

    def picture_box(self) -> tuple[int, int]:
        """The size of the pictures in device pixels."""
        box, ratio = self.painter.style.picture_box(self._cell_rect(0)), self.devicePixelRatioF()
        return max(1, round(box.width() * ratio)), max(1, round(box.height() * ratio))

    def _make_layout(self, count: int) -> CellLayout:
        style = self.painter.style
        return CellLayout.grid(
            count,
            self.viewport().width(),
            self._cell_size,
            extra_height=style.name_height + 2 * style.padding,
            aspect=BOX_ASPECT,
            gap=SPACE_2,
            margin=SPACE_3,
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.relayout()
