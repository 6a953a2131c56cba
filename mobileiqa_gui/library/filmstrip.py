"""The filmstrip below the loupe: the same photos in one row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.library.cell_layout import CellLayout
from mobileiqa_gui.library.cell_painter import CellPainter
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.photo_view import PhotoView
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2

CELL_WIDTH, CELL_HEIGHT = 116, 84


class Filmstrip(PhotoView):
    """Takes no keyboard focus: the loupe keeps it, and its keys."""

    def __init__(
        self, model: PhotoModel, painter: CellPainter, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, painter, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(CELL_HEIGHT + 2 * SPACE_2)
        self.setAccessibleName(self.tr("Filmstrip"))

    def picture_box(self) -> tuple[int, int]:
        """The size of the pictures in device pixels."""
        box, ratio = self.painter.style.picture_box(self._cell_rect(0)), self.devicePixelRatioF()
        return max(1, round(box.width() * ratio)), max(1, round(box.height() * ratio))

    def _make_layout(self, count: int) -> CellLayout:
        return CellLayout.strip(count, CELL_WIDTH, CELL_HEIGHT, gap=SPACE, margin=SPACE_2)
