"""What groups and proposals add to a picture in the grid."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from core.culling.groups import Kind
from core.culling.rule import Decision
from core.marks.marks import Flag, Marks
from mobileiqa_gui.culling.groups_book import GroupsBook, Place
from mobileiqa_gui.culling.presenter import CullPresenter
from mobileiqa_gui.marks.painting import BADGE
from mobileiqa_gui.theme import current, icon_pixmap, qcolor, text_font
from mobileiqa_gui.theme.colour import grey
from mobileiqa_gui.theme.tokens import TEXT_SMALL

_ICONS: Final = {
    Kind.BURST: "layers",
    Kind.BRACKET: "sun",
    Kind.STACK: "focus",
    Kind.PANORAMA: "maximize",
}
_DECISIONS: Final = {Decision.KEEP: "flag", Decision.REJECT: "x", Decision.LOOK: "eye"}
_GROUND: Final = QColor(0, 0, 0, 150)
_VEIL: Final = QColor(0, 0, 0, 90)
_WHITE: Final = grey(97)
_ICON: Final = 12


class CullPainting:
    """Paints on a picture of the grid: the group's badge upper right, what is proposed upper left.

    A proposal is drawn hollow, so that nobody takes it for a person's own mark.
    """

    def __init__(
        self,
        book: GroupsBook,
        presenter: CullPresenter,
        marks_of: Callable[[Path], Marks],
        is_in_conflict: Callable[[Path], bool],
    ) -> None:
        self._book, self._presenter = book, presenter
        self._marks_of, self._is_in_conflict = marks_of, is_in_conflict

    def __call__(
        self, painter: QPainter, picture: QRectF, path: Path, ratio: float, margin: int
    ) -> None:
        place, decision = self._book.place(path), self._presenter.provisional(path)
        if place is None and decision is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = min(margin, round(min(picture.width(), picture.height()) / 24))
        if decision is not None:
            has_flag = self._marks_of(path).flag is Flag.REJECT
            _paint_proposal(painter, picture, decision, ratio, inset, veiled=has_flag)
        if place is not None:
            below = BADGE + 2 if self._is_in_conflict(path) else 0.0
            _paint_group(painter, picture, place, ratio, QPointF(inset, inset + below))
        painter.restore()


def _paint_proposal(
    painter: QPainter,
    picture: QRectF,
    decision: Decision,
    ratio: float,
    inset: float,
    *,
    veiled: bool,
) -> None:
    if decision is Decision.REJECT and not veiled:
        painter.fillRect(picture, _VEIL)
    box = QRectF(picture.left() + inset, picture.top() + inset, BADGE, BADGE)
    painter.setBrush(QColor(0, 0, 0, 90))
    pen = QPen(qcolor(_WHITE), 1)
    pen.setDashPattern([2.0, 2.0])
    painter.setPen(pen)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    corner = box.topLeft() + QPointF((BADGE - _ICON) / 2, (BADGE - _ICON) / 2)
    painter.drawPixmap(corner, icon_pixmap(_DECISIONS[decision], _ICON, ratio, _WHITE))


def _paint_group(
    painter: QPainter, picture: QRectF, place: Place, ratio: float, inset: QPointF
) -> None:
    """The kind's sign and how many there are; of an open group which of them this is."""
    count = len(place.group.members)
    text = str(count) if place.is_folded else f"{place.number}/{count}"
    if place.is_folded:
        _paint_edges(painter, picture)
    font = text_font(TEXT_SMALL, 600)
    width = _ICON + QFontMetricsF(font).horizontalAdvance(text) + 14
    box = QRectF(picture.right() - inset.x() - width, picture.top() + inset.y(), width, BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(box, 4, 4)
    sign = box.topLeft() + QPointF(4, (BADGE - _ICON) / 2)
    painter.drawPixmap(sign, icon_pixmap(_ICONS[place.group.kind], _ICON, ratio, _WHITE))
    painter.setPen(qcolor(_WHITE))
    painter.setFont(font)
    words = box.adjusted(_ICON + 8, 0, 0, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _paint_edges(painter: QPainter, picture: QRectF) -> None:
    """Those of the photos behind it."""
    painter.setPen(QPen(qcolor(current().handle_hover), 1))
    for step in (1, 2):
        y, shorter = picture.top() - 2 * step + 0.5, 4.0 * step
        start, end = picture.left() + shorter, picture.right() - shorter
        painter.drawLine(QPointF(start, y), QPointF(end, y))
