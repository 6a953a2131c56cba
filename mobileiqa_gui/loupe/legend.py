"""The heatmap's legend: its colours with words, or why there is no heatmap; else not there."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.results.colour_maps import ramp
from core.results.heatmaps import Heatmap
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.loupe.words import flat_note
from mobileiqa_gui.theme import current, qcolor, text_font
from mobileiqa_gui.theme.tokens import RADIUS, SPACE, SPACE_2, SPACE_3, TEXT_SMALL

_BAR_WIDTH = 216
_BAR_HEIGHT = 8
_SENTENCE_WIDTH = 288
_WRAP = Qt.TextFlag.TextWrapAnywhere | Qt.TextFlag.TextWordWrap


class Legend(QWidget):
    """A small plate: heading, colour bar, marks in words, and a note on a flat map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heatmap: Heatmap | None = None
        self._sentence = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_heatmap(self, heatmap: Heatmap | None) -> None:
        """Explain a heatmap's colours, or vanish."""
        self._heatmap, self._sentence = heatmap, ""
        if heatmap is not None:
            marks = ", ".join(translated(tick.short) for tick in heatmap.kind.ticks)
            words = [translated(heatmap.kind.heading), marks, flat_note(heatmap)]
            self.setAccessibleName(": ".join(word for word in words if word))
            self.resize(self.sizeHint())
        self.setVisible(heatmap is not None)
        self.update()

    def say(self, sentence: str) -> None:
        """There is no heatmap: say why and what to do."""
        self._heatmap, self._sentence = None, sentence
        self.setAccessibleName(sentence)
        self.resize(self.sizeHint())
        self.show()
        self.update()

    def sentence(self) -> str:
        """What is said in place of a heatmap's colours; empty for nothing."""
        return self._sentence

    def sizeHint(self) -> QSize:
        if self._sentence:
            room = QRectF(0, 0, _SENTENCE_WIDTH, 10_000)
            text = QFontMetricsF(text_font(TEXT_SMALL)).boundingRect(room, _WRAP, self._sentence)
            return QSize(_SENTENCE_WIDTH + 2 * SPACE_3, ceil(text.height()) + 2 * SPACE_2)
        line = self._line()
        note = line + SPACE if self._heatmap is not None and self._heatmap.is_flat else 0
        metrics = QFontMetricsF(text_font(TEXT_SMALL))
        bold = QFontMetricsF(text_font(TEXT_SMALL, 600))
        width = float(_BAR_WIDTH)
        if self._heatmap is not None:
            width = max(
                width,
                bold.horizontalAdvance(translated(self._heatmap.kind.heading)),
                metrics.horizontalAdvance(flat_note(self._heatmap)),
                self._marks_width(metrics),
            )
        height = 2 * line + 2 * SPACE + _BAR_HEIGHT + 2 * SPACE_2 + note
        return QSize(round(width) + 2 * SPACE_3, round(height))

    def _marks_width(self, metrics: QFontMetricsF) -> float:
        """What the marks need when the one in the middle stands exactly there."""
        assert self._heatmap is not None
        first, *middle, last = (
            metrics.horizontalAdvance(translated(tick.short)) for tick in self._heatmap.kind.ticks
        )
        return 2 * max(first, last) + sum(middle) + 2 * SPACE_3 * len(middle)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._heatmap is None and not self._sentence:
            return
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme.panel, 0.92))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        inner = QRectF(self.rect()).adjusted(SPACE_3, SPACE_2, -SPACE_3, -SPACE_2)
        painter.setPen(qcolor(theme.text))
        if self._heatmap is None:
            painter.setFont(text_font(TEXT_SMALL))
            painter.drawText(inner, _WRAP, self._sentence)
            painter.end()
            return
        line = self._line()
        painter.setFont(text_font(TEXT_SMALL, 600))
        painter.drawText(inner, translated(self._heatmap.kind.heading))
        bar = QRectF(inner.left(), inner.top() + line + SPACE, inner.width(), _BAR_HEIGHT)
        painter.drawImage(bar, self._colours())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(qcolor(theme.outline))
        painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.setFont(text_font(TEXT_SMALL))
        painter.setPen(qcolor(theme.secondary))
        below = QRectF(inner.left(), bar.bottom() + SPACE, inner.width(), line)
        self._paint_marks(painter, below)
        note = flat_note(self._heatmap)
        if note:
            painter.setPen(qcolor(theme.text))
            painter.drawText(below.translated(0, line + SPACE), note)
        painter.end()

    def _paint_marks(self, painter: QPainter, below: QRectF) -> None:
        assert self._heatmap is not None
        side = Qt.AlignmentFlag
        for mark in self._heatmap.kind.ticks:
            place = QRectF(below)
            if mark.position <= 0:
                flag = side.AlignLeft
            elif mark.position >= 1:
                flag = side.AlignRight
            else:
                flag = side.AlignHCenter
                place.translate((mark.position - 0.5) * below.width(), 0)
            painter.drawText(place, flag, translated(mark.short))

    def _colours(self) -> QImage:
        """The map's colours as they lie over the plate: its weak end is transparent."""
        assert self._heatmap is not None
        table = ramp(self._heatmap.kind)
        row = QImage(table.data, len(table), 1, QImage.Format.Format_RGBA8888).copy()
        ground = QImage(len(table), 1, QImage.Format.Format_RGB32)
        ground.fill(qcolor(current().panel))
        painter = QPainter(ground)
        painter.drawImage(0, 0, row)
        painter.end()
        return ground

    def _line(self) -> float:
        return QFontMetricsF(text_font(TEXT_SMALL)).height()
