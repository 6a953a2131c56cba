"""The heatmap's legend: the colours on the photo with words, or why there is no heatmap."""

from __future__ import annotations

from math import ceil

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from core.results.colour_maps import USUAL_OPACITY, hue_ramp, legend_colours, ramp
from core.results.heatmaps import Heatmap
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.loupe.words import lines_note, spread_note
from mobileiqa_gui.theme import current, qcolor, text_font
from mobileiqa_gui.theme.tokens import RADIUS, SPACE, SPACE_2, SPACE_3, TEXT_SMALL
from mobileiqa_gui.workers.images import to_qimage

_BAR_WIDTH = 232
_BAR_HEIGHT = 8
_SENTENCE_WIDTH = 288
_MARKER_PX = 4.0
_WRAP = Qt.TextFlag.TextWrapAnywhere | Qt.TextFlag.TextWordWrap


class Legend(QWidget):
    """A small plate: heading, colour bars, marks in words, how the map is spread, what its lines
    mean. `is_strip`: below a pane, on its own ground and as wide as that; one line then says what
    the map is and how it is spread.
    """

    def __init__(self, parent: QWidget | None = None, *, is_strip: bool = False) -> None:
        super().__init__(parent)
        self._heatmap: Heatmap | None = None
        self._title = ""
        self._notes: list[str] = []
        self._sentence = ""
        self._opacity = USUAL_OPACITY
        self._at: float | None = None
        self._is_strip = is_strip
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_heatmap(
        self, heatmap: Heatmap | None, *, title: str = "", of_several: bool = False
    ) -> None:
        """Explain a heatmap's colours, or vanish. `of_several`: it stands for several maps of one
        kind, so that nothing is said of one of them; `title` comes before the kind's heading."""
        self._heatmap, self._sentence, self._title = heatmap, "", title
        self._notes = []
        if heatmap is not None:
            notes = [] if of_several else [spread_note(heatmap)]
            notes += [] if self._is_strip else [lines_note(heatmap)]
            self._notes = [note for note in notes if note]
            marks = ", ".join(translated(tick.short) for tick in heatmap.kind.ticks)
            words = [self._heading(), marks, *self._notes]
            self.setAccessibleName(": ".join(word for word in words if word))
            if not self._is_strip:
                self.resize(self.sizeHint())
        self.setVisible(heatmap is not None)
        self.update()

    def set_opacity(self, opacity: float) -> None:
        """The bars show the colours as they lie over a middle grey at that opacity, 0..1."""
        self._opacity = opacity
        self.update()

    def point_at(self, value: float | None) -> None:
        """Mark a value of the map on the bars, or none."""
        position = None
        if value is not None and self._heatmap is not None:
            position = float(self._heatmap.kind.scale.position(np.array([value], np.float32))[0])
        self._at = position
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

    def bar_rect(self) -> QRectF:
        """Where the (first) bar of colours lies, logical pixels."""
        inner = self._inner()
        left = inner.left() + self._indent()
        width = max(1.0, inner.right() - left)
        return QRectF(left, inner.top() + self._line() + SPACE, width, _BAR_HEIGHT)

    def sizeHint(self) -> QSize:
        if self._sentence:
            room = QRectF(0, 0, _SENTENCE_WIDTH, 10_000)
            text = QFontMetricsF(text_font(TEXT_SMALL)).boundingRect(room, _WRAP, self._sentence)
            return QSize(_SENTENCE_WIDTH + 2 * SPACE_3, ceil(text.height()) + 2 * SPACE_2)
        line = self._line()
        has_notes = self._heatmap is not None and not self._is_strip
        lines = 2 + len(self._notes if has_notes else ())
        height = (
            lines * line + 2 * SPACE + self._bars_height() + 2 * SPACE_2
            + SPACE * max(0, lines - 2)
        )  # fmt: skip
        return QSize(ceil(self._natural_width()) + 2 * SPACE_3, ceil(height))

    def _natural_width(self) -> float:
        if self._heatmap is None:
            return float(_BAR_WIDTH)
        metrics = QFontMetricsF(text_font(TEXT_SMALL))
        bold = QFontMetricsF(text_font(TEXT_SMALL, 600))
        notes = [metrics.horizontalAdvance(note) for note in self._notes]
        marks = self._indent() + self._marks_width(metrics)
        return max(_BAR_WIDTH, bold.horizontalAdvance(self._heading()), marks, *notes)

    def _marks_width(self, metrics: QFontMetricsF) -> float:
        """What the marks need to stand in their places without touching."""
        assert self._heatmap is not None
        ticks = self._heatmap.kind.ticks
        widths = [metrics.horizontalAdvance(translated(tick.short)) for tick in ticks]
        needed = 0.0
        for n in range(1, len(ticks)):
            before = widths[n - 1] if ticks[n - 1].position <= 0 else widths[n - 1] / 2
            after = widths[n] if ticks[n].position >= 1 else widths[n] / 2
            apart = ticks[n].position - ticks[n - 1].position
            needed = max(needed, (before + after + SPACE_2) / apart)
        return needed

    def _heading(self) -> str:
        assert self._heatmap is not None
        heading = translated(self._heatmap.kind.heading)
        if self._is_strip:
            return self._title or heading
        return f"{self._title}: {heading}" if self._title else heading

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._heatmap is None and not self._sentence:
            return
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme.panel, 1.0 if self._is_strip else 0.92))
        radius = 0 if self._is_strip else RADIUS
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(qcolor(theme.text))
        if self._heatmap is None:
            painter.setFont(text_font(TEXT_SMALL))
            painter.drawText(self._inner(), _WRAP, self._sentence)
        else:
            self._paint_heatmap(painter)
        painter.end()

    def _paint_heatmap(self, painter: QPainter) -> None:
        theme, inner, line = current(), self._inner(), self._line()
        painter.setFont(text_font(TEXT_SMALL, 600))
        used = self._elided(painter, inner, self._heading())
        painter.setFont(text_font(TEXT_SMALL))
        if self._is_strip:
            painter.setPen(qcolor(theme.secondary))
            beside = inner.adjusted(used + SPACE_2, 0, 0, 0)
            for note in self._notes:
                self._elided(painter, beside, note)
        bar = self.bar_rect()
        if self._is_side_by_side:
            self._paint_side_by_side(painter, bar)
            return
        for name, table in self._bars():
            painter.setPen(qcolor(theme.secondary))
            middle = bar.center().y()
            painter.drawText(QPointF(inner.left(), middle + line / 3), name)
            # Exactly on the screen's pixels: what is seen is what the photo shows.
            painter.drawImage(bar, _row(table, self._opacity))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(qcolor(theme.outline))
            painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5))
            bar.translate(0, self._bar_step())
        bar.translate(0, -self._bar_step())
        self._paint_marker(painter, bar)
        painter.setPen(qcolor(theme.secondary))
        below = QRectF(bar.left(), bar.bottom() + SPACE, bar.width(), line)
        self._paint_marks(painter, below)
        below.setLeft(inner.left())
        painter.setPen(qcolor(theme.text))
        for note in () if self._is_strip else self._notes:
            below.translate(0, line + SPACE)
            self._elided(painter, below, note)

    @property
    def _is_side_by_side(self) -> bool:
        """In a strip the bars of those that may rule stand side by side with their names below: it
        is no higher than its neighbours'."""
        return self._is_strip and len(self._bars()) > 1

    def _paint_side_by_side(self, painter: QPainter, bar: QRectF) -> None:
        bars = self._bars()
        width = (bar.width() - SPACE * (len(bars) - 1)) / len(bars)
        for number, (name, table) in enumerate(bars):
            left = bar.left() + number * (width + SPACE)
            place = QRectF(left, bar.top(), width, bar.height())
            painter.drawImage(place, _row(table, self._opacity))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(qcolor(current().outline))
            painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
            painter.setPen(qcolor(current().secondary))
            place.setTop(place.bottom() + SPACE)
            place.setHeight(self._line())
            self._elided(painter, place, name)

    def _elided(self, painter: QPainter, room: QRectF, words: str) -> float:
        """Draws words, cut where there is no room for them; returns the width they take."""
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, shown)
        return metrics.horizontalAdvance(shown)

    def _paint_marks(self, painter: QPainter, below: QRectF) -> None:
        """Each mark in its place; in a narrow strip those that would touch are left out."""
        assert self._heatmap is not None
        metrics = QFontMetricsF(painter.font())
        ticks = self._heatmap.kind.ticks
        taken: list[tuple[float, float]] = []
        for tick in (ticks[0], ticks[-1], *ticks[1:-1]):
            words = translated(tick.short)
            width = metrics.horizontalAdvance(words)
            left = below.left() + tick.position * below.width() - width / 2
            left = min(max(left, below.left()), below.right() - width)
            if any(left < end + SPACE and start - SPACE < left + width for start, end in taken):
                continue
            taken.append((left, left + width))
            painter.drawText(QRectF(left, below.top(), width + 1, below.height()), words)

    def _paint_marker(self, painter: QPainter, bar: QRectF) -> None:
        if self._at is None:
            return
        tip = QPointF(bar.left() + min(1.0, max(0.0, self._at)) * bar.width(), bar.bottom() - 1)
        left, right = QPointF(-_MARKER_PX, _MARKER_PX + 2), QPointF(_MARKER_PX, _MARKER_PX + 2)
        painter.setPen(qcolor(current().panel))
        painter.setBrush(qcolor(current().text))
        painter.drawPolygon(QPolygonF([tip, tip + left, tip + right]))

    def _bars(self) -> list[tuple[str, np.ndarray]]:
        """The ramps with the name of each: one, or one for each that may rule."""
        assert self._heatmap is not None
        kind, names = self._heatmap.kind, self._heatmap.names
        if kind.hues and names:
            return [(translated(name), hue_ramp(kind, n)) for n, name in enumerate(names)]
        return [("", ramp(kind))]

    def _indent(self) -> float:
        metrics = QFontMetricsF(text_font(TEXT_SMALL))
        if self._is_side_by_side:
            return 0.0
        widest = max((metrics.horizontalAdvance(name) for name, _ in self._bars()), default=0.0)
        return ceil(widest) + SPACE_2 if widest else 0.0

    def _bars_height(self) -> float:
        side_by_side = self._heatmap is None or self._is_side_by_side
        count = 1 if side_by_side else len(self._bars())
        return (count - 1) * self._bar_step() + _BAR_HEIGHT

    def _bar_step(self) -> float:
        return self._line()

    def _inner(self) -> QRectF:
        return QRectF(self.rect()).adjusted(SPACE_3, SPACE_2, -SPACE_3, -SPACE_2)

    def _line(self) -> float:
        return float(ceil(QFontMetricsF(text_font(TEXT_SMALL)).height()))


def _row(table: np.ndarray, opacity: float) -> QImage:
    return to_qimage(legend_colours(table, opacity)[np.newaxis])
