"""The brush over the photo: where it would lay a fault, where it lays one, what that cost."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.loupe.canvas import PhotoCanvas
from mobileiqa_gui.loupe.map_marks import draw_reading
from mobileiqa_gui.loupe.viewport import Point


class BrushLayer(QWidget):
    """Lies over `canvas` and takes its mouse; the wheel still zooms. `drawn(points)` follows each
    stroke, as shares of the photo's width and height."""

    drawn = Signal(object)

    def __init__(self, canvas: PhotoCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.radius = 0.1
        self._words = ""
        self._laid_at: Point | None = None
        self._points: list[Point] = []
        self._pointer: QPointF | None = None
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        canvas.installEventFilter(self)
        self.hide()

    def set_radius(self, share: float) -> None:
        """The brush's radius as a share of the photo's long side."""
        self.radius = share
        self.update()

    def tell(self, words: str) -> None:
        """What all faults cost, at the place of the last stroke; empty for nothing."""
        self._words = words
        self.update()

    def forget(self) -> None:
        """Another photo: nothing was laid on yet."""
        self._words, self._laid_at, self._points = "", None, []
        self.update()

    # --- events --------------------------------------------------------------------------------

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._canvas.rect())
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._share(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._points = [place]
            self.update()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position()
        place = self._share(event.position())
        if self._points and place is not None:
            self._points.append(place)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._points:
            points, self._points = tuple(self._points), []
            self._laid_at, self._words = points[-1], ""
            self.drawn.emit(points)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the canvas below zooms

    def paintEvent(self, _event: QPaintEvent) -> None:
        view = self._canvas.view
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio = self._canvas.devicePixelRatioF()
        radius = self.radius * max(view.photo) * view.zoom / ratio
        if self._points:
            path = QPolygonF([self._place(point) for point in self._points])
            pen = QPen(QColor(255, 255, 255, 90), 2 * radius)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            if len(self._points) > 1:
                painter.drawPolyline(path)
            else:
                painter.drawPoint(path.first())
        if self._pointer is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((QColor(0, 0, 0, 160), 3.0), (QColor(255, 255, 255), 1.25)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(self._pointer, radius, radius)
        if self._words:
            at = QPointF(self.rect().center()) if self._laid_at is None else None
            place = at if at is not None else self._place(self._laid_at or (0.5, 0.5))
            draw_reading(painter, place, self._words, QRectF(self.rect()))
        painter.end()

    def _place(self, share: Point) -> QPointF:
        view = self._canvas.view
        assert view is not None
        at = view.to_field((share[0] * view.photo[0], share[1] * view.photo[1]))
        return QPointF(*at) / self._canvas.devicePixelRatioF()

    def _share(self, place: QPointF) -> Point | None:
        view = self._canvas.view
        if view is None:
            return None
        ratio = self._canvas.devicePixelRatioF()
        x, y = view.to_photo((place.x() * ratio, place.y() * ratio))
        share = (x / view.photo[0], y / view.photo[1])
        return share if 0 <= share[0] <= 1 and 0 <= share[1] <= 1 else None
