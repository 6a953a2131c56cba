"""A heatmap as something to paint over the upright photo: its colours, and lines around cells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from core.results.colour_maps import colourise
from core.results.heatmaps import Heatmap
from core.results.map_fields import Line, contours
from mobileiqa_gui.loupe.viewport import Rect, Size
from mobileiqa_gui.workers.images import to_qimage

# Long side in pixels. Between the cells' centres a map is smooth, so that a dozen pixels a cell,
# smoothly enlarged by the painter, look the same as one a screen pixel.
_LONG_SIDE_PX = 384
# Lines in logical pixels: light ones, or light dashes, with a dark rim are seen on any colour.
_LINE_PX, _RIM_PX = 1.25, 2.75
# In widths of the line.
_DASHES = (9.6, 7.2)
_LINES_FROM_PX, _THINNEST = 600.0, 0.6


@dataclass(frozen=True, slots=True)
class MapLine:
    """A line around cells, x and y as shares of the photo's width and height."""

    path: QPainterPath
    is_dashed: bool


@dataclass(frozen=True, slots=True)
class MapLayer:
    """`image` covers the whole photo and hides it; where it is not `is_smooth`, one pixel is one
    cell."""

    image: QImage
    is_smooth: bool
    lines: tuple[MapLine, ...]


def map_layer(heatmap: Heatmap, photo: Size, *, true_cells: bool = False) -> MapLayer:
    """The map over the whole photo of that size (width, height): smooth, or its cells as they are.

    The image has the photo's shape: its pixel (x, y) covers the same share of width and height.
    """
    scale = _LONG_SIDE_PX / max(photo)
    size = (max(1, round(photo[0] * scale)), max(1, round(photo[1] * scale)))
    image = to_qimage(colourise(heatmap, None if true_cells else size))
    lines = tuple(
        MapLine(_path(contour.lines), contour.part > 0.5)
        for contour in contours(heatmap, true_cells=true_cells)
    )
    return MapLayer(image, not true_cells, lines)


def draw_lines(painter: QPainter, layer: MapLayer, place: Rect, ratio: float) -> None:
    """Draw the lines where the photo lies in `place`; one unit of the painter is one device pixel,
    `ratio` of which are one logical pixel."""
    # Thinner on a small picture, where many lines would hide it.
    small = min(1.0, max(_THINNEST, max(place.width, place.height) / ratio / _LINES_FROM_PX))
    onto = QTransform(place.width, 0, 0, place.height, place.left, place.top)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in layer.lines:
        path = onto.map(line.path)
        for colour, width in ((QColor(0, 0, 0, 100), _RIM_PX), (QColor(255, 255, 255), _LINE_PX)):
            pen = QPen(colour, width * small * ratio)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if line.is_dashed and width == _LINE_PX:
                pen.setDashPattern(_DASHES)
            painter.setPen(pen)
            painter.drawPath(path)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _path(lines: Iterable[Line]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        first, *rest = line.tolist()
        path.moveTo(QPointF(*first))
        for point in rest:
            path.lineTo(QPointF(*point))
    return path
