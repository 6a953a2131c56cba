"""The field the photo lies on: painting, zooming and panning, exact to the screen's own pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
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
from mobileiqa_gui.loupe.heatmap_layer import MapLayer, draw_lines
from mobileiqa_gui.loupe.hold import Hold
from mobileiqa_gui.loupe.map_marks import WIPE_REACH_PX, draw_reading, draw_wipe
from mobileiqa_gui.loupe.viewport import Point, Rect, Size, Viewport
from mobileiqa_gui.theme import current, qcolor

# From this zoom on photo pixels are drawn as squares: who looks that close wants to see them.
_SQUARES_FROM = 2.0
_DRAWN_FROM = (QImage.Format.Format_RGB32, QImage.Format.Format_RGB888)
_FRAME_PX = 64
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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: Viewport | None = None
        self.hold = Hold()
        self._images: dict[int, QImage] = {}
        self._full_width: int | None = None
        self._greys: dict[int, QImage] = {}
        self._stand_in: QImage | None = None
        self._overlay: MapLayer | None = None
        self._overlay_opacity = 1.0
        self._in_colour = False
        self._wipe: float | None = None
        self._is_wiping = False
        self._reading: tuple[Point, str] | None = None
        self._marks: dict[int, QImage] = {}
        self._pointed_at: Point | None = None
        self._pointed_size: Point = (0.0, 0.0)
        self._field: QColor | None = None
        self._dragged_from: QPointF | None = None
        self._ring = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

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
        self._images = {}
        self._greys = {}
        self._stand_in = None
        self._full_width = None
        self._overlay = None
        self._reading = None
        self._marks = {}
        self._pointed_at = None
        self.view = None
        self._drop()
        self.update()

    def add_image(self, image: QImage, *, full: bool = False) -> None:
        """Keep another rendering of the same photo, of any size; `full`: its true pixels.

        Best as RGB32, or as RGB888 where it is large: these are drawn from as they are.
        """
        if image.format() not in _DRAWN_FROM:
            image = image.convertToFormat(QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(1.0)
        self._images[image.width()] = image
        self._greys.pop(image.width(), None)
        if full:
            self._full_width = image.width()
        self.update()

    def set_stand_in(self, image: QImage | None) -> None:
        """An image (RGB32) to show instead of the photo's own, of the same shape; None for those.

        `clear` forgets it.
        """
        self._stand_in = image
        self._greys = {}
        self.update()

    def widths(self) -> tuple[int, ...]:
        """Widths of the images at hand."""
        return tuple(self._images)

    def shown_width(self) -> int | None:
        """The width of the image that is drawn now."""
        return best_width(self._images, self.view) if self.view is not None else None

    def image_at(self, width: int) -> QImage | None:
        """The image of that width, in pixels."""
        return self._images.get(width)

    def set_view(self, view: Viewport | None) -> None:
        """Look through another viewport (its field must be this one's)."""
        self.view = view
        self._show_hand()
        self.update()

    def set_overlay(self, layer: MapLayer | None) -> None:
        """The heatmap to lay over the photo, or none; it covers the photo whatever its size."""
        self._overlay = layer
        if layer is None:
            self._reading, self._greys = None, {}
        self.update()

    def set_overlay_opacity(self, opacity: float) -> None:
        """How much of the heatmap is seen, 0..1."""
        self._overlay_opacity = opacity
        self.update()

    def set_in_colour(self, in_colour: bool) -> None:
        """Whether the photo keeps its colours under a heatmap."""
        self._in_colour = in_colour
        self.update()

    def set_wipe(self, share: float | None) -> None:
        """The heatmap begins at this share of the photo's width; None: it covers all of it."""
        self._wipe = share
        self.update()

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
        self._marks = {image.width(): image for image in images}
        self.update()

    def point_at(self, point: Point | None, size: Point = (0.0, 0.0)) -> None:
        """A frame around a place of the photo, or none; it is at least of that size (both shares
        of width and height)."""
        self._pointed_at, self._pointed_size = point, size
        self.update()

    def pointer(self) -> Point | None:
        """The pointer's place in device pixels, None outside the field."""
        place = self.mapFromGlobal(self.cursor().pos())
        return self._device(QPointF(place)) if self.underMouse() else None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._field or qcolor(current().window))
        if self.view is not None:
            self._paint_photo(painter, self.view)
        if self._ring:
            painter.setPen(QPen(qcolor(current().accent), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_photo(self, painter: QPainter, view: Viewport) -> None:
        painter.save()
        # From here on one unit is one device pixel, and whole numbers meet the screen's grid even
        # where a fractional ratio puts this widget's corner between two pixels.
        corner = painter.deviceTransform()
        shift = QPointF(round(corner.dx()) - corner.dx(), round(corner.dy()) - corner.dy())
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(shift)
        width = best_width(self._images, view)
        if width is not None:
            image = self._stand_in or self._images[width]
            squares = self._draws_squares(view, width)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not squares)
            self._draw(painter, image, _snapped(view.rect, image))
        marks = best_width(self._marks, view)
        if marks is not None and width is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, view.zoom < 1)
            self._draw(painter, self._marks[marks], _snapped(view.rect, self._marks[marks]))
        if self._overlay is not None and width is not None:
            self._paint_map(painter, view, self._overlay, width)
        if self._pointed_at is not None:
            self._frame(painter, view, self._pointed_at)
        painter.restore()
        if self._overlay is not None and self._reading is not None:
            place, words = self._reading
            at = view.to_field((place[0] * view.photo[0], place[1] * view.photo[1]))
            draw_reading(painter, QPointF(*at) / ratio, words, QRectF(self.rect()))

    def _paint_map(self, painter: QPainter, view: Viewport, layer: MapLayer, width: int) -> None:
        """The photo in grey, the map over it, lines around its cells; from the wipe on."""
        rect, smooth = view.rect, QPainter.RenderHint.SmoothPixmapTransform
        painter.save()
        edge = None if self._wipe is None else rect.left + self._wipe * rect.width
        if edge is not None:
            field = self.field_size()
            painter.setClipRect(QRectF(edge, 0, max(0.0, field[0] - edge), field[1]))
        if not self._in_colour:
            painter.setRenderHint(smooth, not self._draws_squares(view, width))
            grey = self._grey(width)
            self._draw(painter, grey, _snapped(rect, grey))
        painter.setRenderHint(smooth, layer.is_smooth)
        painter.setOpacity(self._overlay_opacity)
        self._draw(painter, layer.image, rect)
        painter.setOpacity(1.0)
        draw_lines(painter, layer, rect, self.devicePixelRatioF())
        painter.restore()
        if edge is not None:
            draw_wipe(painter, edge, rect, self.devicePixelRatioF())

    def _draws_squares(self, view: Viewport, width: int) -> bool:
        is_full = width == self._full_width and self._stand_in is None
        return is_full and view.zoom >= _SQUARES_FROM

    def _grey(self, width: int) -> QImage:
        if width not in self._greys:
            image = self._stand_in or self._images[width]
            self._greys[width] = image.convertToFormat(QImage.Format.Format_Grayscale8)
        return self._greys[width]

    def _frame(self, painter: QPainter, view: Viewport, point: Point) -> None:
        """Dark around light, so that it is seen on any photo."""
        (width, height), ratio = view.photo, self.devicePixelRatioF()
        x, y = view.to_field((point[0] * width, point[1] * height))
        across, down = (
            max(_FRAME_PX * ratio, share * length * view.zoom)
            for share, length in zip(self._pointed_size, view.photo, strict=True)
        )
        for colour, pen_px in ((Qt.GlobalColor.black, 3), (Qt.GlobalColor.white, 1)):
            painter.setPen(QPen(QColor(colour), pen_px * ratio))
            painter.drawRect(QRectF(x - across / 2, y - down / 2, across, down))

    def _draw(self, painter: QPainter, image: QImage, place: Rect) -> None:
        """Draw the image into `place`, only as much of it as the field shows: coordinates stay
        small at any zoom, and the work is the screen's size, not the photo's."""
        field = self.field_size()
        across, down = place.width / image.width(), place.height / image.height()
        left = max(0, math.floor(-place.left / across) - 2)
        top = max(0, math.floor(-place.top / down) - 2)
        right = min(image.width(), math.ceil((field[0] - place.left) / across) + 2)
        bottom = min(image.height(), math.ceil((field[1] - place.top) / down) + 2)
        if right <= left or bottom <= top:
            return
        target = QRectF(
            place.left + left * across,
            place.top + top * down,
            (right - left) * across,
            (bottom - top) * down,
        )
        painter.drawImage(target, image, QRectF(QRect(left, top, right - left, bottom - top)))

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
            self.wiped.emit(self._wipe)
            return True
        if kind == QEvent.Type.MouseButtonRelease and self._is_wiping:
            self._is_wiping = False
            return True
        return False

    def _is_at_wipe(self, at: Point) -> bool:
        """Whether a place (device pixels) is on the line between photo and map."""
        if self._wipe is None or self.view is None or self._overlay is None:
            return False
        rect = self.view.rect
        reach = WIPE_REACH_PX * self.devicePixelRatioF()
        return abs(at[0] - rect.left - self._wipe * rect.width) <= reach

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


def _snapped(place: Rect, image: QImage) -> Rect:
    """`place`, or the image's own size where that is within a pixel: no resampling for nothing."""
    if abs(place.width - image.width()) <= 1 and abs(place.height - image.height()) <= 1:
        return Rect(place.left, place.top, image.width(), image.height())
    return place
