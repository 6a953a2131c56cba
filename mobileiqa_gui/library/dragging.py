"""Photos dragged out of the window: their files, for other programs to copy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.theme import current, qcolor, text_font
from mobileiqa_gui.theme.tokens import RADIUS, SPACE_2, TEXT_BODY

PICTURE_PX = 96


def mime_of(files: Sequence[Path]) -> QMimeData:
    """Files as other programs take them: by their addresses."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    return data


def start_drag(source: QWidget, files: Sequence[Path], photos: int, image: QImage | None) -> None:
    """Returns when the files were let go. They are only ever copied: other programs would move
    photos without what belongs to them."""
    drag = QDrag(source)
    drag.setMimeData(mime_of(files))
    drag.setPixmap(_picture(photos, image, source.devicePixelRatioF()))
    drag.setHotSpot(QPoint(-SPACE_2, -SPACE_2))
    drag.exec(Qt.DropAction.CopyAction)


def _picture(photos: int, image: QImage | None, ratio: float) -> QPixmap:
    """A small picture of the photo, with the number of photos where there are several."""
    side = round(PICTURE_PX * ratio)
    if image is None or image.isNull():
        small = QPixmap(side, side)
        small.fill(qcolor(current().field))
    else:
        small = QPixmap.fromImage(
            image.scaled(
                side, side, Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )  # fmt: skip
    small.setDevicePixelRatio(ratio)
    if photos > 1:
        _write_number(small, in_digits(photos))
    return small


def _write_number(pixmap: QPixmap, text: str) -> None:
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(text_font(TEXT_BODY, 600))
    room = painter.fontMetrics().boundingRect(text).adjusted(-SPACE_2, -3, SPACE_2, 3)
    room.moveTopLeft(QPoint(SPACE_2 // 2, SPACE_2 // 2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(current().accent))
    painter.drawRoundedRect(room, RADIUS, RADIUS)
    painter.setPen(qcolor(current().window))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
