"""Draws the app's icon in one size: `python drawing.py SVG PIXELS FILE`, where PySide6 is."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer


def draw(svg: str, size_px: int, target: str) -> None:
    """A square picture with a transparent ground; its format by the file's ending."""
    picture = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(svg).render(painter)
    painter.end()
    if not picture.save(target):
        raise SystemExit(f"{target} cannot be written")


if __name__ == "__main__":
    draw(sys.argv[1], int(sys.argv[2]), sys.argv[3])
