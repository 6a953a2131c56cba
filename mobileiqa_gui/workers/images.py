"""Decoded pixels as Qt's images. Safe in any thread."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage


def to_qimage(pixels: NDArray[np.uint8]) -> QImage:
    """Upright sRGB pixels (H, W, 3) as an image that owns its memory, in the format Qt draws."""
    height, width, _ = pixels.shape
    pixels = np.ascontiguousarray(pixels)
    view = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return view.convertToFormat(QImage.Format.Format_RGB32)


def fit_into(image: QImage, box: tuple[int, int]) -> QImage:
    """The image scaled down to fit (width, height) pixels; never enlarged."""
    size = image.size()
    if size.width() <= box[0] and size.height() <= box[1]:
        return image
    target = size.scaled(QSize(*box), Qt.AspectRatioMode.KeepAspectRatio)
    target = target.expandedTo(QSize(1, 1))
    return image.scaled(
        target,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
