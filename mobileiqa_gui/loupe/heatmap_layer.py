"""A heatmap as an image to lay over the upright photo."""

from __future__ import annotations

from PySide6.QtGui import QImage

from core.results.colour_maps import colourise
from core.results.heatmaps import Heatmap
from mobileiqa_gui.loupe.viewport import Size

# Long side in pixels. Between the cells' centres the map is bilinear, so that a dozen pixels a
# cell, smoothly enlarged by the painter, look the same as one a screen pixel.
_LONG_SIDE_PX = 384


def heatmap_image(heatmap: Heatmap, photo: Size) -> QImage:
    """The map's colours over the whole photo of that size (width, height), premultiplied RGBA.

    The image has the photo's shape: its pixel (x, y) covers the same share of width and height.
    """
    scale = _LONG_SIDE_PX / max(photo)
    width, height = (max(1, round(side * scale)) for side in photo)
    pixels = colourise(heatmap, (width, height))
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    # Converting makes a copy, so that the array may go.
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
