"""The field of one pane: paints as the loupe's, but leaves all moving to those who lock panes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.loupe.canvas import PhotoCanvas
from mobileiqa_gui.loupe.viewport import Size

# A wheel notch (120 eighths of a degree) zooms by the root of two, as in the loupe.
_NOTCHES_TO_DOUBLE = 240.0


class PaneCanvas(PhotoCanvas):
    """Takes no keyboard focus.

    `pressed` comes before anything else that a mouse button does. `zoomed(factor, point)` and
    `toggled(point)` are asked for at a point, `dragged(dx, dy, alone)` by device pixels; `alone`:
    with Ctrl, this pane without the others.
    """

    pressed = Signal()
    zoomed = Signal(float, object)
    toggled = Signal(object)
    dragged = Signal(float, float, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held_at: QPointF | None = None
        self._shape: Size | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(1, 1)

    @property
    def widest(self) -> int:
        """The width of the widest image at hand, 0 for none."""
        return max(self.widths(), default=0)

    def shape(self) -> Size | None:
        """Width and height of an image at hand: the photo's shape, not its size."""
        return self._shape

    def add_image(self, image: QImage, *, full: bool = False) -> None:
        self._shape = (image.width(), image.height())
        super().add_image(image, full=full)

    def clear(self) -> None:
        self._shape = None
        super().clear()

    def event(self, event: QEvent) -> bool:
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            self._ask_to_zoom(1 + event.value(), event.position())
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned:
            self._ask_to_zoom(2 ** (turned / _NOTCHES_TO_DOUBLE), event.position())
        event.accept()

    def _ask_to_zoom(self, factor: float, at: QPointF) -> None:
        held = self.hold.factor(factor, self.view) if self.view is not None else factor
        if held != 1:
            self.zoomed.emit(held, self._device(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        if event.button() == Qt.MouseButton.LeftButton and self.view and self.view.can_pan:
            self._held_at = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held_at is None:
            return
        ratio = self.devicePixelRatioF()
        moved = event.position() - self._held_at
        self._held_at = event.position()
        alone = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.dragged.emit(moved.x() * ratio, moved.y() * ratio, alone)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held_at = None
        self._show_hand()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.toggled.emit(self._device(event.position()))

    def _show_hand(self) -> None:
        if self._held_at is None:
            super()._show_hand()
