"""The grid: all photos of the folder in even cells, to be looked through and selected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from mobileiqa_gui.library.cell_layout import CellLayout
from mobileiqa_gui.library.cell_painter import CellPainter
from mobileiqa_gui.library.cell_sizes import CELL_STEP, LARGEST_CELL, SMALLEST_CELL, USUAL_CELL
from mobileiqa_gui.library.dragging import start_drag
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.photo_view import MOVES, PhotoView
from mobileiqa_gui.library.rubber_band import RubberBand, scroll_step
from mobileiqa_gui.library.selection import Gesture
from mobileiqa_gui.theme import current, qcolor
from mobileiqa_gui.theme.tokens import RADIUS, SPACE_2, SPACE_3

# Height of the picture's box by its width: room for 3:2 landscape without wasting it on portraits.
BOX_ASPECT = 0.8
SCROLL_MS = 25

_Modifier = Qt.KeyboardModifier


class GridView(PhotoView):
    """`cell_size_changed` tells a new width of cells (logical pixels).

    What a click or key does to the selection is the presenter's; the view passes gestures on.
    """

    cell_size_changed = Signal(int)

    def __init__(
        self, model: PhotoModel, painter: CellPainter, parent: QWidget | None = None
    ) -> None:
        self._cell_size = USUAL_CELL
        self._pressed: tuple[QPoint, Gesture] | None = None
        self._grabbed = False
        self._pointer = QPoint()
        self._band: RubberBand | None = None
        super().__init__(model, painter, parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: otherwise the cells would change their width as the folder fills.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Photos"))
        self._scroll = QTimer(self)
        self._scroll.setInterval(SCROLL_MS)
        self._scroll.timeout.connect(self._pull_further)

    # --- cells ---------------------------------------------------------------------------------

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

    def scrolled(self) -> tuple[int, float]:
        """The position of the first photo on screen, and the share of its row out of sight."""
        first = self.visible_positions().start
        _, top, _, _ = self.cells.rect(first)
        hidden = (self.verticalOffset() - top) / self.cells.pitch
        return first, min(max(hidden, 0.0), 0.999)

    def scroll_to(self, position: int, hidden: float) -> None:
        """Back to what `scrolled` told."""
        _, top, _, _ = self.cells.rect(position)
        self.verticalScrollBar().setValue(round(top + hidden * self.cells.pitch))

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

    # --- keys ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~_Modifier.KeypadModifier
        move = MOVES.get(event.key())
        if move is None or held not in _SELECTING:
            super().keyPressEvent(event)
            return
        target = self.moveCursor(move, held)
        if target.isValid():
            self._point(target.row(), _gesture(held))
            self.scrollTo(target)  # also where it is current already, and out of sight

    # --- mouse ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        gesture = _gesture(event.modifiers())
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._content(event.position().toPoint()), gesture
            self._grabbed = gesture is Gesture.ONLY and self._is_on_picture(event)
            if index.isValid():
                # A click on one of several selected photos may begin to drag all of them.
                if not self._grabbed or not self._is_one_of_several(index):
                    self._point(index.row(), gesture)
            elif gesture is Gesture.ONLY:
                self.photo_model.select_none()
        elif event.button() == Qt.MouseButton.RightButton and index.isValid():
            photo = self.photo_model.photo_at(index)
            if photo is not None and not self.photo_model.presenter.is_selected(photo.path):
                self._point(index.row(), Gesture.ONLY)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        self._pointer = event.position().toPoint()
        start, gesture = self._pressed
        pulled = (self._content(self._pointer) - start).manhattanLength()
        if self._band is None and pulled >= QApplication.startDragDistance():
            if self._grabbed:
                self._drag_out()
                return
            self._begin_band(start, keeps=gesture is not Gesture.ONLY)
        if self._band is not None:
            self._pull()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            index = self.indexAt(event.position().toPoint())
            if self._pressed is not None and self._grabbed and index.isValid():
                self._point(index.row(), Gesture.ONLY)
            self._pressed = self._band = None
            self._scroll.stop()
            self.setAutoScroll(True)
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        plain = _gesture(event.modifiers()) is Gesture.ONLY
        on_photo = self.indexAt(event.position().toPoint()).isValid()
        if event.button() == Qt.MouseButton.LeftButton and plain and on_photo:
            self.opened.emit()
        else:
            self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & _Modifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def _point(self, position: int, gesture: Gesture) -> None:
        self.photo_model.point(position, gesture)
        self.show_current()

    # --- dragging out --------------------------------------------------------------------------

    def _is_on_picture(self, event: QMouseEvent) -> bool:
        """Pictures are dragged; a rubber band begins between them."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid():
            return False
        return self.painter.style.picture_box(self.visualRect(index)).contains(place)

    def _is_one_of_several(self, index: QModelIndex) -> bool:
        photo, presenter = self.photo_model.photo_at(index), self.photo_model.presenter
        return (
            photo is not None and presenter.selected_count > 1 and presenter.is_selected(photo.path)
        )

    def _drag_out(self) -> None:
        """The files of all selected photos, those of pairs both."""
        self._pressed = None
        photos = self.photo_model.presenter.selected
        if photos:
            files = [path for photo in photos for path in photo.files]
            thumbnail = self.painter.thumbnails.thumbnail(photos[0])
            start_drag(self, files, len(photos), thumbnail.image if thumbnail else None)

    # --- the rubber band -----------------------------------------------------------------------

    def _content(self, point: QPoint) -> QPoint:
        """A point of the viewport, before scrolling."""
        return point + QPoint(self.horizontalOffset(), self.verticalOffset())

    def _begin_band(self, start: QPoint, *, keeps: bool) -> None:
        selected = self.photo_model.presenter.selected if keeps else []
        corner = (start.x(), start.y())
        self._band = RubberBand(corner, corner, tuple(photo.path for photo in selected))
        self.setAutoScroll(False)  # the current photo may lie out of sight now
        self._scroll.start()

    def _pull(self) -> None:
        """The band reaches to the pointer; what it touches is selected."""
        assert self._band is not None
        end = self._content(self._pointer)
        self._band.end = (end.x(), end.y())
        self.photo_model.select(self.cells.touched(*self._band.rect), self._band.beside)
        self.show_current()

    def _pull_further(self) -> None:
        step = scroll_step(self._pointer.y(), self.viewport().height())
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + step)
        if bar.value() != before:
            self._pull()

    # --- painting and the rest -----------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._band is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y, width, height = self._band.rect
        rect = QRectF(x - self.horizontalOffset(), y - self.verticalOffset(), width, height)
        painter.setPen(QPen(qcolor(current().accent), 1))
        painter.setBrush(qcolor(current().accent, 0.12))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.relayout()


# The modifiers under which an arrow moves or extends the selection.
_SELECTING = (
    _Modifier.NoModifier,
    _Modifier.ShiftModifier,
    _Modifier.ShiftModifier | _Modifier.ControlModifier,
)


def _gesture(held: Qt.KeyboardModifier) -> Gesture:
    shift = bool(held & _Modifier.ShiftModifier)
    if held & _Modifier.ControlModifier:
        return Gesture.ADD_RANGE if shift else Gesture.TOGGLE
    return Gesture.RANGE if shift else Gesture.ONLY
