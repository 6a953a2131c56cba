"""Photos and maps made for the loupe's tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from core.families.mobileiqa.maps import (
    ATTENTION,
    FUSED,
    LOST,
    QUALITY_LOST,
    view_map,
    view_name,
)
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.results.heatmaps import Explanation, Heatmap
from mobileiqa_gui.loupe import LoupeView

FULL = (1800, 1200)


def fitted_image(loupe: LoupeView, full: tuple[int, int] = FULL) -> QImage:
    """The photo as the loupe asks for it first."""
    scale = min(f / s for f, s in zip(loupe.fit_box(), full, strict=True))
    return flat_image(round(full[0] * scale), round(full[1] * scale), 90)


def photo(name: str = "DSC_0412.JPG") -> Photo:
    path = Path("/pictures") / name
    return Photo(path, (path,), 1000, 0)


def noise(width: int, height: int, seed: int = 0) -> np.ndarray:
    """(H, W, 3) uint8 in which every pixel differs from its neighbours."""
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3)).astype(np.uint8)


def to_image(pixels: np.ndarray) -> QImage:
    height, width, _ = pixels.shape
    data = np.ascontiguousarray(pixels)
    made = QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return made.convertToFormat(QImage.Format.Format_RGB32)


def flat_image(width: int, height: int, level: int = 0) -> QImage:
    return to_image(np.full((height, width, 3), level, np.uint8))


def to_array(image: QImage) -> np.ndarray:
    """(H, W, 3) int of an image's own pixels."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


def grabbed(widget: QWidget) -> np.ndarray:
    """The widget's device pixels."""
    return to_array(widget.grab().toImage())


def one_hot(rows: int, columns: int, row: int, column: int, *, kind="attention") -> Heatmap:
    values = np.zeros((rows, columns), np.float32)
    values[row, column] = ATTENTION.scale.high if kind == "attention" else LOST.scale.high
    return Heatmap(FUSED if kind == "attention" else QUALITY_LOST, values)


def nothing(rows: int, columns: int) -> Heatmap:
    """The map of `one_hot` without its cell."""
    return Heatmap(FUSED, np.zeros((rows, columns), np.float32))


def explanation(*heatmaps: Heatmap) -> Explanation:
    model = ModelIdentity(
        "Small", "1.0", "ab" * 32, opinions=(view_name(1), view_name(2)), family="mobileiqa"
    )
    return Explanation(Assessment(0.7, 70.0, (69.0, 71.0), 600, 400, model, 0.1), heatmaps)


def usual_maps(spread: float = 0.5) -> list[Heatmap]:
    """Fused, two views and quality lost; `spread` 0 makes them flat."""
    wave = np.sin(np.arange(64, dtype=np.float32)).reshape(8, 8)
    attention = (1 + spread * wave).astype(np.float32)
    lost = (0.4 + 0.6 * spread * wave).astype(np.float32)
    looked = [Heatmap(offer, attention) for offer in (view_map(1), view_map(2), FUSED)]
    return [*looked, Heatmap(QUALITY_LOST, lost)]


def centroid(weights: np.ndarray) -> tuple[float, float]:
    """(x, y) of the weights' middle; pixel (0, 0) covers 0..1."""
    total = weights.sum()
    height, width = weights.shape
    x = (weights.sum(axis=0) * (np.arange(width) + 0.5)).sum() / total
    y = (weights.sum(axis=1) * (np.arange(height) + 0.5)).sum() / total
    return float(x), float(y)
