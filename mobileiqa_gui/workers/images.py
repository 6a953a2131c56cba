"""Decoded pixels as Qt's images. Safe in any thread."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from core.photos.colour import srgb_on_screen


def to_qimage(pixels: NDArray[np.uint8]) -> QImage:
    """Upright sRGB pixels (H, W, 3) as an image that owns its memory, in the format Qt draws."""
    height, width, _ = pixels.shape
    pixels = np.ascontiguousarray(pixels)
    view = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return view.convertToFormat(QImage.Format.Format_RGB32)


def to_packed_qimage(pixels: NDArray[np.uint8]) -> QImage:
    """The same in three bytes a pixel: for the full size, of which the screen shows a part.

    One copy, and a quarter less memory; what is on screen is brought to Qt's format as it is drawn.
    """
    height, width, _ = pixels.shape
    image = QImage(width, height, QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.bits(), np.uint8).reshape(height, image.bytesPerLine())
    rows[:, : 3 * width] = pixels.reshape(height, 3 * width)
    return image


def on_screen(image: QImage, screen: bytes | None) -> QImage:
    """A small sRGB image in the colours of a screen with this profile, None for sRGB.

    By Pillow, not by QImage, whose conversion holds up every other thread of Python.
    """
    if screen is None:
        return image
    packed = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(packed.constBits(), np.uint8).reshape(packed.height(), -1)
    pixels = rows[:, : 3 * packed.width()].reshape(packed.height(), packed.width(), 3)
    return to_qimage(srgb_on_screen(np.ascontiguousarray(pixels), screen))


def in_grey(image: QImage) -> QImage:
    """An image (RGB32 or RGB888) without its colours, as pictures of heatmaps have it (ITU-R BT.601
    of the encoded values, as Pillow makes it)."""
    layout = "BGRX" if image.format() == QImage.Format.Format_RGB32 else "RGB"
    size, stride = (image.width(), image.height()), image.bytesPerLine()
    pixels = np.frombuffer(image.constBits(), np.uint8)
    picture = Image.frombuffer("RGB", size, pixels, "raw", layout, stride, 1)
    grey = picture.convert("L").tobytes()
    view = QImage(grey, *size, size[0], QImage.Format.Format_Grayscale8)
    return view.copy()


def fit_into(image: QImage, box: tuple[int, int]) -> QImage:
    """The image scaled down to fit (width, height) pixels; never enlarged."""
    width, height = image.width(), image.height()
    scale = min(box[0] / width, box[1] / height)
    if scale >= 1:
        return image
    target = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
    return image.scaled(
        target,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
