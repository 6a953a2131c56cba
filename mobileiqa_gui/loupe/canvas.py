"""The field the photo lies on: painting, zooming and panning, exact to the screen's own pixels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QHideEvent,
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mobileiqa_gui.loupe.detail import best_width
from mobileiqa_gui.loupe.heatmap_layer import MapLayer
from mobileiqa_gui.loupe.hold import Hold
from mobileiqa_gui.loupe.map_marks import WIPE_REACH_PX, draw_reading
from mobileiqa_gui.loupe.scene import Scene, draw_in_pixels
from mobileiqa_gui.loupe.viewport import Point, Size, Viewport
from mobileiqa_gui.theme import current, qcolor

_DRAWN_FROM = (QImage.Format.Format_RGB32, QImage.Format.Format_RGB888)
# A wheel notch (120 eighths of a degree) zooms by the root of two.
_NOTCHES_TO_DOUBLE = 240.0


class PhotoCanvas(QWidget):
    """Paints the images it was given for one photo through a viewport.

    `moved` is emitted when a person zoomed or panned, `resized` when the field's device pixels
    changed. `pointed` follows the pointer over the photo: its place as shares of width and height,
    None beside the photo. `wiped` tells where a person drew the line between photo and map.
    """

    moved = Signal()
    resized = Signal()
    pointed = Signal(object)
    wiped = Signal(float)
    accessible_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hold = Hold()
        self._scene = Scene()
        self._is_wiping = False
        self._reading: tuple[Point, str] | None = None
        self._field: QColor | None = None
        self._dragged_from: QPointF | None = None
        self._ring = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def view(self) -> Viewport | None:
        """The viewport the photo is seen through."""
        return self._scene.view

    def field_size(self) -> Size:
        """The field in device pixels."""
        ratio = self.devicePixelRatioF()
        return (max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))

    def set_field(self, colour: QColor | None) -> None:
        """The field's grey; None follows the theme."""
        self._field = colour
        self.update()

    def clear(self) -> None:
        """Forget the photo."""
        self._scene.clear()
        self._reading = None
        self._drop()
        self.update()

    def add_image(self, image: QImage, *, full: bool = False) -> None:
        """Keep another rendering of the same photo, of any size; `full`: its true pixels.

        Best as RGB32, or as RGB888 where it is large: these are drawn from as they are.
        """
        if image.format() not in _DRAWN_FROM:
            image = image.convertToFormat(QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(1.0)
        self._scene.images[image.width()] = image
        self._scene.greys.pop(image.width(), None)
        if full:
            self._scene.full_width = image.width()
        self._changed()

    def set_stand_in(self, image: QImage | None) -> None:
        """An image (RGB32) to show instead of the photo's own, of the same shape; None for those.

        `clear` forgets it.
        """
        if image is not self._scene.stand_in:
            self._scene.stand_in = image
            self._scene.greys = {}
            self._changed()

    def widths(self) -> tuple[int, ...]:
        """Widths of the images at hand."""
        return tuple(self._scene.images)

    def shown_width(self) -> int | None:
        """The width of the image that is drawn now."""
        return best_width(self._scene.images, self.view) if self.view is not None else None

    def image_at(self, width: int) -> QImage | None:
        """The image of that width, in pixels."""
        return self._scene.images.get(width)

    def set_view(self, view: Viewport | None) -> None:
        """Look through another viewport (its field must be this one's)."""
        self._scene.view = view
        self._show_hand()
        self._changed()

    def set_overlay(self, layer: MapLayer | None) -> None:
        """The heatmap to lay over the photo, or none; it covers the photo whatever its size."""
        if layer is self._scene.overlay:
            return
        self._scene.overlay = layer
        if layer is None:
            self._reading, self._scene.greys = None, {}
        self._changed()

    def set_overlay_opacity(self, opacity: float) -> None:
        """How much of the heatmap is seen, 0..1."""
        self._scene.overlay_opacity = opacity
        self._changed()

    def set_in_colour(self, in_colour: bool) -> None:
        """Whether the photo keeps its colours under a heatmap."""
        self._scene.in_colour = in_colour
        self._changed()

    def set_wipe(self, share: float | None) -> None:
        """The heatmap begins at this share of the photo's width; None: it covers all of it."""
        self._scene.wipe = share
        self._changed()

    def set_reading(self, place: Point | None, words: str = "") -> None:
        """What the heatmap says at a place (shares of width and height), or nothing."""
        reading = None if place is None else (place, words)
        if reading != self._reading:
            self._reading = reading
            self.update()

    @property
    def reading(self) -> str:
        """What is said of the heatmap at the pointer; empty for nothing."""
        return self._reading[1] if self._reading is not None else ""

    def set_marks(self, images: Sequence[QImage]) -> None:
        """Marks to lay over the photo, in several sizes; none where there are no images."""
        self._scene.marks = {image.width(): image for image in images}
        self._changed()

    def point_at(self, point: Point | None, size: Point = (0.0, 0.0)) -> None:
        """A frame around a place of the photo, or none; it is at least of that size (both shares
        of width and height)."""
        self._scene.pointed_at, self._scene.pointed_size = point, size
        self._changed()

    def pointer(self) -> Point | None:
        """The pointer's place in device pixels, None outside the field."""
        place = self.mapFromGlobal(self.cursor().pos())
        return self._device(QPointF(place)) if self.underMouse() else None

    # Painting

    def _changed(self) -> None:
        self._scene.change()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, ratio = self._field or qcolor(current().window), self.devicePixelRatioF()
        painter.fillRect(event.rect(), ground)
        if self.view is not None:
            draw_in_pixels(painter, self._scene.painted(self.field_size(), ratio, ground), ratio)
            self._paint_reading(painter, self.view)
        if self._ring:
            painter.setPen(QPen(qcolor(current().accent), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_reading(self, painter: QPainter, view: Viewport) -> None:
        if self._scene.overlay is not None and self._reading is not None:
            place, words = self._reading
            at = view.to_field((place[0] * view.photo[0], place[1] * view.photo[1]))
            draw_reading(
                painter, QPointF(*at) / self.devicePixelRatioF(), words, QRectF(self.rect())
            )

    def hideEvent(self, event: QHideEvent) -> None:
        self._scene.change()  # nobody sees its picture
        super().hideEvent(event)

    # Moving

    def move_to(self, view: Viewport) -> None:
        """Look through another viewport because a person asked for it."""
        if view != self.view:
            self.set_view(view)
            self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_field()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._fit_field()
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch and self.view:
            self._zoom(1 + event.value(), event.position())
            return True
        if isinstance(event, QMouseEvent):
            at = self._device(event.position())
            if self._takes_wipe(event, at):
                return True
            if event.type() == QEvent.Type.MouseMove:
                self._tell_pointed(at)
        elif event.type() == QEvent.Type.Leave:
            self.pointed.emit(None)
        return super().event(event)

    def _tell_pointed(self, at: Point) -> None:
        if self.view is not None:
            x, y = self.view.to_photo(at)
            share = (x / self.view.photo[0], y / self.view.photo[1])
            inside = 0 <= share[0] < 1 and 0 <= share[1] < 1
            self.pointed.emit(share if inside else None)

    def _takes_wipe(self, event: QMouseEvent, at: Point) -> bool:
        """Whether the mouse draws the line between photo and map, which comes before panning."""
        kind, left = event.type(), event.button() == Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseButtonPress and left:
            self._is_wiping = self._is_at_wipe(at)
            return self._is_wiping
        if kind == QEvent.Type.MouseMove and self._is_wiping and self.view is not None:
            share = (at[0] - self.view.rect.left) / self.view.rect.width
            self.set_wipe(min(1.0, max(0.0, share)))
            self.wiped.emit(self._scene.wipe)
            return True
        if kind == QEvent.Type.MouseButtonRelease and self._is_wiping:
            self._is_wiping = False
            return True
        return False

    def _is_at_wipe(self, at: Point) -> bool:
        """Whether a place (device pixels) is on the line between photo and map."""
        if self._scene.wipe is None or self.view is None or self._scene.overlay is None:
            return False
        rect = self.view.rect
        reach = WIPE_REACH_PX * self.devicePixelRatioF()
        return abs(at[0] - rect.left - self._scene.wipe * rect.width) <= reach

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if self.view is not None and turned:
            self._zoom(2 ** (turned / _NOTCHES_TO_DOUBLE), event.position())
        event.accept()

    def _zoom(self, factor: float, at: QPointF) -> None:
        assert self.view is not None
        held = self.hold.factor(factor, self.view)
        self.move_to(self.view.scaled(held, self._device(at)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.view and self.view.can_pan:
            self._dragged_from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None or self.view is None:
            return
        ratio = self.devicePixelRatioF()
        moved = event.position() - self._dragged_from
        self._dragged_from = event.position()
        self.move_to(self.view.panned(moved.x() * ratio, moved.y() * ratio))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drop()
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.view is not None:
            self.move_to(self.view.toggled(self._device(event.position())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A ring around the photo only for people who walk by keyboard.
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._ring = event.reason() in reasons
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        super().focusOutEvent(event)

    def _fit_field(self) -> None:
        if self.view is not None:
            self.set_view(self.view.in_field(self.field_size()))
        self.resized.emit()

    def _device(self, place: QPointF) -> Point:
        ratio = self.devicePixelRatioF()
        return (place.x() * ratio, place.y() * ratio)

    def _drop(self) -> None:
        self._dragged_from = None
        self._is_wiping = False
        self._show_hand()

    def _show_hand(self) -> None:
        if self._dragged_from is not None:
            return
        if self.view is not None and self.view.can_pan:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()
