"""Photos in a row with a caption each, read in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from mobileiqa_gui.theme import current, icon_pixmap, qcolor, text_font
from mobileiqa_gui.theme.tokens import RADIUS, SPACE, SPACE_2, TEXT_SMALL
from mobileiqa_gui.training.wording import miss_in_words, points
from mobileiqa_gui.workers.images import to_qimage
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks

TILE = QSize(104, 78)
_CAPTION = 20


@dataclass(frozen=True, slots=True)
class CaptionedPhoto:
    """A photo, what stands below it, and what the tool tip adds."""

    path: Path
    caption: str
    tip: str = ""


def missed_photo(path: str, quality: float, raw: float) -> CaptionedPhoto:
    """A photo with its label and its score (both from an output on 0..1) below."""
    caption = f"{points(quality)} → {points(raw)}"
    return CaptionedPhoto(Path(path), caption, miss_in_words(quality, raw))


class PhotoTile(QAbstractButton):
    """One photo in its own shape inside an even cell."""

    def __init__(self, photo: CaptionedPhoto, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo = photo
        self.image: QImage | None = None
        self._pixmap = QPixmap()
        self._is_broken = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name = photo.path.name
        self.setToolTip(f"{name}\n{photo.tip}" if photo.tip else name)
        self.setAccessibleName(f"{name}, {photo.caption}")

    def show_image(self, image: QImage | None) -> None:
        """The decoded photo, or that it cannot be read."""
        self.image, self._is_broken = image, image is None
        self._pixmap = QPixmap.fromImage(image) if image is not None else QPixmap()
        self._pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(TILE.width(), TILE.height() + _CAPTION)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(0, 0, TILE.width(), TILE.height())
        if self._pixmap.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(theme.field))
            painter.drawRoundedRect(cell, RADIUS, RADIUS)
            if self._is_broken:
                sign = icon_pixmap("image-off", 20, self.devicePixelRatioF(), theme.secondary)
                painter.drawPixmap(cell.center().toPoint() - sign.rect().center() / 2, sign)
            shown = cell
        else:
            size = self._pixmap.deviceIndependentSize()
            size.scale(cell.size(), Qt.AspectRatioMode.KeepAspectRatio)
            shown = QRectF(0, 0, size.width(), size.height())
            shown.moveCenter(cell.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(shown, self._pixmap, QRectF(self._pixmap.rect()))
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(qcolor(theme.accent if self.hasFocus() else theme.outline), 2))
            painter.drawRect(shown.adjusted(1, 1, -1, -1))
        painter.setFont(text_font(TEXT_SMALL))
        painter.setPen(qcolor(theme.secondary))
        below = QRectF(0, TILE.height() + 2, TILE.width(), _CAPTION - 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.photo.caption)
        painter.end()


class PhotoTiles(QWidget):
    """As many photos as fit side by side in `columns`; `chosen(path)` when one is pressed."""

    chosen = Signal(object)

    def __init__(self, tasks: Tasks, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._columns = tasks, columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_2)
        self._grid.setVerticalSpacing(SPACE)
        self._grid.setColumnStretch(columns, 1)
        self._tiles: list[PhotoTile] = []
        self._running: list[Task] = []

    @property
    def photos(self) -> list[CaptionedPhoto]:
        """What is shown."""
        return [tile.photo for tile in self._tiles]

    @property
    def tiles(self) -> list[PhotoTile]:
        """One a photo, in their order."""
        return list(self._tiles)

    def show_photos(self, photos: Sequence[CaptionedPhoto]) -> None:
        """Replace the photos."""
        if [tile.photo for tile in self._tiles] == list(photos):
            return
        for task in self._running:
            task.cancel()
        self._running.clear()
        known = {tile.photo.path: tile.image for tile in self._tiles if tile.image is not None}
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = [PhotoTile(photo, self) for photo in photos]
        for index, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, *divmod(index, self._columns))
            tile.clicked.connect(lambda _=False, path=tile.photo.path: self.chosen.emit(path))
            image = known.get(tile.photo.path)
            if image is not None:  # the same photos come again epoch after epoch
                tile.show_image(image)
            else:
                self._running.append(self._read(tile))

    def _read(self, tile: PhotoTile) -> Task:
        ratio = self.devicePixelRatioF()
        box = (round(TILE.width() * ratio), round(TILE.height() * ratio))
        path = tile.photo.path

        def work(_cancelled: Cancelled) -> QImage | None:
            try:
                return to_qimage(decode_to_fit(path, box).pixels)
            except PhotoError:
                return None

        return self._tasks.start(work, tile.show_image)
