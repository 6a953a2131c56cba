"""Small signs to click in the filter bar: stars, flags, colours; each row is one stop of Tab."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from core.marks.marks import Colour
from core.results.photo_columns import OTHER_LABEL
from mobileiqa_gui.marks.painting import star_path
from mobileiqa_gui.theme import current, icon_pixmap, qcolor
from mobileiqa_gui.theme.label_colours import label_colour, label_sign
from mobileiqa_gui.theme.tokens import CONTROL_HEIGHT, RADIUS

WIDTH: Final = 22
_ICON: Final = 14


class Glyph(QToolButton):
    """A sign that is on or off. What it looks like is `_paint_sign`'s."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.is_on = False
        self.setProperty("glyph", "sign")
        self.setFixedSize(WIDTH, CONTROL_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_on(self, on: bool) -> None:
        self.is_on = on
        self.update()

    def describe(self, text: str, tip: str) -> None:
        self.setAccessibleName(text)
        self.setToolTip(tip)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, CONTROL_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # Qt's buttons would take the arrows for themselves: they are the row's

    @property
    def has_ground(self) -> bool:
        """Whether it stands out by a ground while it is on."""
        return self.is_on

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, place = current(), QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5)
        edge = theme.accent if self.hasFocus() else theme.handle if self.has_ground else None
        painter.setPen(QPen(qcolor(edge), 1) if edge is not None else Qt.PenStyle.NoPen)
        ground = theme.checked if self.has_ground else theme.hover if self.underMouse() else None
        painter.setBrush(qcolor(ground) if ground is not None else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        self._paint_sign(painter, place.center())

    def _paint_sign(self, painter: QPainter, centre: QPointF) -> None:
        raise NotImplementedError


class StarGlyph(Glyph):
    """One of the five stars; filled while its number is asked for."""

    @property
    def has_ground(self) -> bool:
        return False

    def _paint_sign(self, painter: QPainter, centre: QPointF) -> None:
        theme = current()
        painter.setPen(QPen(qcolor(theme.text if self.is_on else theme.secondary), 1))
        painter.setBrush(qcolor(theme.text) if self.is_on else Qt.BrushStyle.NoBrush)
        painter.drawPath(star_path(7.0).translated(centre))


class UnratedGlyph(Glyph):
    """A star that is crossed out: photos without stars."""

    def _paint_sign(self, painter: QPainter, centre: QPointF) -> None:
        theme = current()
        painter.setPen(QPen(qcolor(theme.text if self.is_on else theme.secondary), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(star_path(7.0).translated(centre))
        reach = QPointF(6.5, -6.5)
        painter.drawLine(QLineF(centre - reach, centre + reach))


class IconGlyph(Glyph):
    """An icon of the theme."""

    def __init__(self, key: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._icon = icon

    def _paint_sign(self, painter: QPainter, centre: QPointF) -> None:
        theme = current()
        colour = theme.text if self.is_on else theme.secondary
        pixmap = icon_pixmap(self._icon, _ICON, self.devicePixelRatioF(), colour)
        painter.drawPixmap(centre - QPointF(_ICON / 2, _ICON / 2), pixmap)


class ColourGlyph(Glyph):
    """A label's colour; a hollow sign for photos without one, a dashed one for other words."""

    def _paint_sign(self, painter: QPainter, centre: QPointF) -> None:
        theme, half = current(), 5.5
        sign = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
        if self.key in list(Colour):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(label_colour(Colour(self.key)))
            painter.setOpacity(1.0 if self.is_on or self.underMouse() else 0.8)
            painter.drawPath(label_sign(Colour(self.key), sign))
        else:
            style = Qt.PenStyle.DotLine if self.key == OTHER_LABEL else Qt.PenStyle.SolidLine
            colour = theme.text if self.is_on else theme.secondary
            painter.setPen(QPen(qcolor(colour), 1, style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(sign, 3, 3)


class GlyphRow(QWidget):
    """Glyphs side by side. Left and Right go from one to the next, Space and Enter click it.

    `clicked(key)` when a person clicks one.
    """

    clicked = Signal(str)

    def __init__(self, glyphs: Sequence[Glyph], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.glyphs = {glyph.key: glyph for glyph in glyphs}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for glyph in glyphs:
            row.addWidget(glyph)
            glyph.clicked.connect(lambda _on=False, key=glyph.key: self.clicked.emit(key))
            glyph.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stop = glyphs[0]
        self._stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self._stop)

    def show_on(self, keys: frozenset[str]) -> None:
        """Which are on; emits nothing."""
        for key, glyph in self.glyphs.items():
            glyph.show_on(key in keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            visible = [glyph for glyph in self.glyphs.values() if not glyph.isHidden()]
            place = visible.index(self._stop) + steps[Qt.Key(event.key())]
            self._move_to(visible[min(max(place, 0), len(visible) - 1)])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._stop.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._stop.setFocus(event.reason())

    def _move_to(self, glyph: Glyph) -> None:
        self._stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stop = glyph
        glyph.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(glyph)
        glyph.setFocus(Qt.FocusReason.OtherFocusReason)
