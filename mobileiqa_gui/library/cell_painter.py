"""Paints one photo's cell: the picture in its own shape, the score on it, the name below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from core.photos.photo import Photo
from core.photos.turns import turn_size
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.marks.painting import paint_marks
from mobileiqa_gui.theme import current, icon_pixmap, qcolor, score_colour, score_ink, text_font
from mobileiqa_gui.theme.tokens import RADIUS, SPACE, SPACE_2, TEXT_SMALL
from mobileiqa_gui.workers.thumbnails import Thumbnail, Thumbnails

# Most photos are 3:2; a placeholder of unknown shape takes it.
USUAL_ASPECT = 3 / 2
BADGE_HEIGHT = 18


@dataclass(frozen=True, slots=True)
class CellStyle:
    """What a kind of cell shows; `padding` surrounds the picture, logical pixels."""

    padding: int
    shows_name: bool
    badge_margin: int

    @property
    def name_height(self) -> int:
        """Room below the picture for the file's name, at the present text scale."""
        if not self.shows_name:
            return 0
        return round(QFontMetricsF(text_font(TEXT_SMALL)).height()) + SPACE_2

    def picture_box(self, cell: QRect) -> QRect:
        """Where the picture may lie."""
        inner = cell.adjusted(self.padding, self.padding, -self.padding, -self.padding)
        return inner.adjusted(0, 0, 0, -self.name_height)


GRID_STYLE = CellStyle(padding=SPACE_2, shows_name=True, badge_margin=6)
STRIP_STYLE = CellStyle(padding=SPACE, shows_name=False, badge_margin=3)


def _never(_path: Path) -> bool:
    return False


def _nothing_more(*_place: object) -> None:
    """No feature paints on this view's pictures."""


class CellPainter(QObject):
    """Paints from what is in memory alone. `changed(path)`: a cell has a new picture.

    `until_then`: where to borrow a picture while `thumbnails` has none yet; `is_in_conflict` says
    of which photos statements about their marks differ. `paint_more(painter, picture, path, ratio,
    margin)` paints what a feature has to show on a picture.
    """

    changed = Signal(object)

    def __init__(
        self,
        presenter: LibraryPresenter,
        thumbnails: Thumbnails,
        style: CellStyle,
        *,
        until_then: Thumbnails | None = None,
        is_in_conflict: Callable[[Path], bool] = _never,
        paint_more: Callable[[QPainter, QRectF, Path, float, int], None] = _nothing_more,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.style = style
        self.thumbnails = thumbnails
        self._until_then = until_then
        self._is_in_conflict = is_in_conflict
        self._paint_more = paint_more
        self._presenter = presenter
        thumbnails.arrived.connect(self.changed)

    def paint(
        self,
        painter: QPainter,
        cell: QRect,
        photo: Photo,
        *,
        ratio: float,
        is_current: bool,
        selected: bool,
        focused: bool,
        hovered: bool,
    ) -> None:
        """`selected`: one of several; `focused`: the view has the keyboard."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, cell, raised=is_current or selected, hovered=hovered)
        if is_current or selected:
            self._paint_ring(painter, cell, is_current=is_current, focused=focused)
        box = self.style.picture_box(cell)
        thumbnail = self.thumbnails.thumbnail(photo)
        if thumbnail is None and self._until_then is not None:
            thumbnail = self._until_then.thumbnail(photo)
        error = self._presenter.error(photo.path)
        picture = self._picture_rect(box, photo, thumbnail, ratio)
        if thumbnail is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(picture, thumbnail.image)
        else:
            painter.fillRect(picture, qcolor(current().separator))
        paint_marks(
            painter, picture, self._presenter.marks_of(photo.path),
            in_conflict=self._is_in_conflict(photo.path), ratio=ratio,
            margin=self.style.badge_margin,
        )  # fmt: skip
        self._paint_more(painter, picture, photo.path, ratio, self.style.badge_margin)
        if error is not None:
            self._paint_broken(painter, picture, ratio, on_picture=thumbnail is not None)
        else:
            self._paint_badge(painter, picture, photo)
        if self.style.shows_name:
            self._paint_name(painter, cell, photo, strong=is_current or selected)
        painter.restore()

    def _paint_ground(self, painter: QPainter, cell: QRect, *, raised: bool, hovered: bool) -> None:
        theme = current()
        ground = theme.hover if raised else theme.field if hovered else theme.panel
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(ground))
        painter.drawRoundedRect(cell, RADIUS, RADIUS)

    def _paint_ring(
        self, painter: QPainter, cell: QRect, *, is_current: bool, focused: bool
    ) -> None:
        """Strong around the current photo, fine around the other selected ones; with the keyboard
        it is wider, too: colour alone would not tell."""
        theme = current()
        width = 1 if not is_current else 3 if focused else 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(qcolor(theme.accent if focused else theme.secondary), width))
        inset = width / 2
        painter.drawRoundedRect(QRectF(cell).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)

    def _picture_rect(
        self, box: QRect, photo: Photo, thumbnail: Thumbnail | None, ratio: float
    ) -> QRectF:
        """The picture's place, on whole device pixels: the same before and after it arrives."""
        shape = self._shape(photo, thumbnail)
        size = shape.scaled(QSizeF(box.size()), Qt.AspectRatioMode.KeepAspectRatio)
        if thumbnail is not None and thumbnail.final and thumbnail.box != (0, 0):
            image = thumbnail.image
            if image.width() < thumbnail.box[0] and image.height() < thumbnail.box[1]:
                # A photo smaller than its cell is shown as it is, not enlarged.
                natural = QSizeF(image.width() / ratio, image.height() / ratio)
                size = size.boundedTo(natural)
        width, height = (round(side * ratio) / ratio for side in (size.width(), size.height()))
        left = round((box.x() + (box.width() - width) / 2) * ratio) / ratio
        top = round((box.y() + (box.height() - height) / 2) * ratio) / ratio
        return QRectF(left, top, width, height)

    def _shape(self, photo: Photo, thumbnail: Thumbnail | None) -> QSizeF:
        if thumbnail is not None:
            return QSizeF(thumbnail.image.size())
        assessment = self._presenter.assessment(photo.path)
        if assessment is not None and assessment.width > 0 and assessment.height > 0:
            size = (assessment.width, assessment.height)
            return QSizeF(*turn_size(size, self.thumbnails.turn_of(photo.path)))
        shape = self.thumbnails.shape(photo)
        return QSizeF(*shape) if shape is not None else QSizeF(USUAL_ASPECT, 1)

    def _paint_badge(self, painter: QPainter, picture: QRectF, photo: Photo) -> None:
        assessment = self._presenter.assessment(photo.path)
        text = str(round(assessment.score)) if assessment is not None else ""
        font = text_font(TEXT_SMALL, 600)
        width = max(26.0, QFontMetricsF(font).horizontalAdvance(text) + 12)
        height = max(float(BADGE_HEIGHT), QFontMetricsF(font).height() + 3)
        # On a small picture it moves into the corner, to hide less of it.
        margin = min(self.style.badge_margin, round(min(picture.width(), picture.height()) / 24))
        pill = QRectF(
            picture.right() - margin - width, picture.bottom() - margin - height, width, height
        )
        if assessment is None:
            self._paint_hollow_badge(painter, pill)
            return
        colour = score_colour(assessment.score)
        painter.setPen(QPen(QColor(0, 0, 0, 90), 1))
        painter.setBrush(colour)
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(score_ink())
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_hollow_badge(self, painter: QPainter, pill: QRectF) -> None:
        painter.setPen(QPen(QColor(255, 255, 255, 130), 1))
        painter.setBrush(QColor(0, 0, 0, 70))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(255, 255, 255, 160))
        for step in (-5, 0, 5):
            painter.drawEllipse(pill.center() + QPointF(step, 0), 1.2, 1.2)

    def _paint_broken(
        self, painter: QPainter, picture: QRectF, ratio: float, *, on_picture: bool
    ) -> None:
        side = 20 if self.style.shows_name else 16
        pixmap = icon_pixmap("triangle-alert", side, ratio, current().secondary)
        centre = picture.center()
        if on_picture:
            # It can be shown but not scored: the sign takes the badge's place.
            margin = self.style.badge_margin + side / 2
            centre = picture.bottomRight() - QPointF(margin, margin)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(current().panel, 0.85))
            painter.drawEllipse(centre, side / 2 + 3, side / 2 + 3)
        painter.drawPixmap(centre - QPointF(side / 2, side / 2), pixmap)

    def _paint_name(self, painter: QPainter, cell: QRect, photo: Photo, *, strong: bool) -> None:
        theme, padding = current(), self.style.padding
        line = QRect(cell.x() + padding, cell.bottom() - self.style.name_height,
                     cell.width() - 2 * padding, self.style.name_height)  # fmt: skip
        font = text_font(TEXT_SMALL)
        metrics = QFontMetricsF(font)
        others = " ".join(
            path.suffix.removeprefix(".").upper() for path in photo.files if path != photo.path
        )
        extra = f" + {others}" if others else ""
        room = line.width() - metrics.horizontalAdvance(extra)
        name = metrics.elidedText(photo.name, Qt.TextElideMode.ElideMiddle, room)
        used = metrics.horizontalAdvance(name + extra)
        left = line.x() + max(0.0, (line.width() - used) / 2)
        baseline = line.y() + (line.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setFont(font)
        painter.setPen(qcolor(theme.text if strong else theme.secondary))
        painter.drawText(QPointF(left, baseline), name)
        if extra:
            painter.setPen(qcolor(theme.secondary))
            painter.drawText(QPointF(left + metrics.horizontalAdvance(name), baseline), extra)
