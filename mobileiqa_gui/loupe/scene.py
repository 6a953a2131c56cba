"""What lies on the loupe's field: a photo, a heatmap over it, marks; painted once for as long as it
stays the same, for the pointer moves often and lines are dear."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from mobileiqa_gui.loupe.detail import best_width
from mobileiqa_gui.loupe.heatmap_layer import MapLayer, draw_lines
from mobileiqa_gui.loupe.map_marks import draw_wipe
from mobileiqa_gui.loupe.viewport import Point, Rect, Size, Viewport
from mobileiqa_gui.workers.images import in_grey

# From this zoom on photo pixels are drawn as squares: who looks that close wants to see them.
_SQUARES_FROM = 2.0
_FRAME_PX = 64
_SMOOTH = QPainter.RenderHint.SmoothPixmapTransform


@dataclass(slots=True)
class Scene:
    """Whoever changes anything says so by `change`.

    `images` of the photo and `marks` over it, by their width; the one `full_width` wide has its
    true pixels; `stand_in` is shown in place of them all. The heatmap `overlay` begins at the share
    `wipe` of the photo's width; None: it covers all of it. A frame stands around `pointed_at`, at
    least `pointed_size` large (shares of width and height).
    """

    view: Viewport | None = None
    images: dict[int, QImage] = field(default_factory=dict)
    full_width: int | None = None
    stand_in: QImage | None = None
    overlay: MapLayer | None = None
    overlay_opacity: float = 1.0
    in_colour: bool = False
    wipe: float | None = None
    marks: dict[int, QImage] = field(default_factory=dict)
    pointed_at: Point | None = None
    pointed_size: Point = (0.0, 0.0)
    greys: dict[int, QImage] = field(default_factory=dict)
    _painted: tuple[tuple[Size, float, int], QImage] | None = None

    def change(self) -> None:
        """It is painted anew when it is seen next."""
        self._painted = None

    def clear(self) -> None:
        """Without a photo and all that belongs to it."""
        self.view, self.images, self.greys, self.marks = None, {}, {}, {}
        self.stand_in = self.full_width = self.overlay = self.pointed_at = None
        self.change()

    def painted(self, size: Size, ratio: float, ground: QColor) -> QImage:
        """A picture of the field: its size in device pixels, `ratio` of which are one logical
        pixel, and its colour."""
        wanted = (size, ratio, ground.rgb())
        if self._painted is None or self._painted[0] != wanted:
            picture = QImage(*size, QImage.Format.Format_RGB32)
            picture.fill(ground)
            painter = QPainter(picture)
            if self.view is not None:
                self._paint(painter, self.view, size, ratio)
            painter.end()
            self._painted = wanted, picture
        return self._painted[1]

    def _paint(self, painter: QPainter, view: Viewport, size: Size, ratio: float) -> None:
        width = best_width(self.images, view)
        # The photo in grey below a map hides the photo.
        is_hidden = self.overlay is not None and not self.in_colour and self.wipe is None
        if width is not None and not is_hidden:
            image = self.stand_in or self.images[width]
            painter.setRenderHint(_SMOOTH, not self._draws_squares(view, width))
            _draw(painter, image, _snapped(view.rect, image), size)
        marks = best_width(self.marks, view)
        if marks is not None and width is not None:
            painter.setRenderHint(_SMOOTH, view.zoom < 1)
            _draw(painter, self.marks[marks], _snapped(view.rect, self.marks[marks]), size)
        if self.overlay is not None and width is not None:
            self._paint_map(painter, view, self.overlay, width, size, ratio)
        if self.pointed_at is not None:
            self._frame(painter, view, self.pointed_at, ratio)

    def _paint_map(
        self, painter: QPainter, view: Viewport, layer: MapLayer, width: int, size: Size,
        ratio: float,
    ) -> None:  # fmt: skip
        """The photo in grey, the map over it, lines around its cells; from the wipe on."""
        rect = view.rect
        painter.save()
        edge = None if self.wipe is None else rect.left + self.wipe * rect.width
        if edge is not None:
            painter.setClipRect(QRectF(edge, 0, max(0.0, size[0] - edge), size[1]))
        if not self.in_colour:
            painter.setRenderHint(_SMOOTH, not self._draws_squares(view, width))
            grey = self._grey(width)
            _draw(painter, grey, _snapped(rect, grey), size)
        painter.setRenderHint(_SMOOTH, layer.is_smooth)
        painter.setOpacity(self.overlay_opacity)
        _draw(painter, layer.image, rect, size)
        painter.setOpacity(1.0)
        draw_lines(painter, layer, rect, ratio)
        painter.restore()
        if edge is not None:
            draw_wipe(painter, edge, rect, ratio)

    def _draws_squares(self, view: Viewport, width: int) -> bool:
        is_full = width == self.full_width and self.stand_in is None
        return is_full and view.zoom >= _SQUARES_FROM

    def _grey(self, width: int) -> QImage:
        if width not in self.greys:
            self.greys[width] = in_grey(self.stand_in or self.images[width])
        return self.greys[width]

    def _frame(self, painter: QPainter, view: Viewport, point: Point, ratio: float) -> None:
        """Dark around light, so that it is seen on any photo."""
        width, height = view.photo
        x, y = view.to_field((point[0] * width, point[1] * height))
        across, down = (
            max(_FRAME_PX * ratio, share * length * view.zoom)
            for share, length in zip(self.pointed_size, view.photo, strict=True)
        )
        for colour, pen_px in ((Qt.GlobalColor.black, 3), (Qt.GlobalColor.white, 1)):
            painter.setPen(QPen(QColor(colour), pen_px * ratio))
            painter.drawRect(QRectF(x - across / 2, y - down / 2, across, down))


def draw_in_pixels(painter: QPainter, picture: QImage, ratio: float) -> None:
    """A picture in device pixels into the painter's upper left corner, where a logical pixel is its
    unit: whole numbers meet the screen's grid even where a fractional ratio puts that corner
    between two pixels."""
    painter.save()
    corner = painter.deviceTransform()
    shift = QPointF(round(corner.dx()) - corner.dx(), round(corner.dy()) - corner.dy())
    painter.scale(1 / ratio, 1 / ratio)
    painter.translate(shift)
    painter.drawImage(0, 0, picture)
    painter.restore()


def _draw(painter: QPainter, image: QImage, place: Rect, size: Size) -> None:
    """Draw the image into `place`, only as much of it as the field shows: coordinates stay small at
    any zoom, and the work is the screen's size, not the photo's."""
    across, down = place.width / image.width(), place.height / image.height()
    left = max(0, math.floor(-place.left / across) - 2)
    top = max(0, math.floor(-place.top / down) - 2)
    right = min(image.width(), math.ceil((size[0] - place.left) / across) + 2)
    bottom = min(image.height(), math.ceil((size[1] - place.top) / down) + 2)
    if right <= left or bottom <= top:
        return
    target = QRectF(
        place.left + left * across,
        place.top + top * down,
        (right - left) * across,
        (bottom - top) * down,
    )
    painter.drawImage(target, image, QRectF(QRect(left, top, right - left, bottom - top)))


def _snapped(place: Rect, image: QImage) -> Rect:
    """`place`, or the image's own size where that is within a pixel: no resampling for nothing."""
    if abs(place.width - image.width()) <= 1 and abs(place.height - image.height()) <= 1:
        return Rect(place.left, place.top, image.width(), image.height())
    return place
