"""A quiet table of labels and values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mobileiqa_gui.inspector.facts import Fact
from mobileiqa_gui.theme import current, qcolor, text_font
from mobileiqa_gui.theme.tokens import SPACE, SPACE_3, TEXT_BODY, TEXT_SMALL

_LINE_SEPARATOR = "\u2028"
# Values in a narrower column than this many text sizes would break into shreds.
_LEAST_VALUE_EM = 8.5


@dataclass(frozen=True, slots=True)
class _Row:
    """A fact laid out: distances from the table's upper left corner in logical pixels."""

    label: str
    label_font: QFont
    top: float
    value: QTextLayout
    value_left: float
    value_top: float

    @property
    def bottom(self) -> float:
        return self.value_top + _height(self.value)


class FactTable(QWidget):
    """Paints facts in rows; values wrap, also within names that are longer than a line.

    Its height follows from its width at once, so that a panel never shows half a row.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._least_label_width = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Replace all rows."""
        self._facts = tuple(facts)
        spoken = (f"{fact.label}: {fact.value}" for fact in self._facts)
        self.setAccessibleDescription("; ".join(spoken))
        self._refresh()

    def facts(self) -> tuple[Fact, ...]:
        """What is shown."""
        return self._facts

    def label_width(self) -> int:
        """The width that the labels need."""
        metrics = QFontMetricsF(text_font(TEXT_BODY))
        return round(max((metrics.horizontalAdvance(f.label) for f in self._facts), default=0))

    def align_values(self, label_width: int) -> None:
        """Begin the values at least as far right as those of another table."""
        self._least_label_width = label_width
        self._refresh()

    def refresh_text(self) -> None:
        """The text size changed."""
        self._refresh()

    def sizeHint(self) -> QSize:
        return QSize(216, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for row in self._rows():
            painter.setFont(row.label_font)
            painter.setPen(qcolor(current().secondary))
            ascent = QFontMetricsF(row.label_font).ascent()
            painter.drawText(QPointF(0, row.top + ascent), row.label)
            painter.setPen(qcolor(current().text))
            row.value.draw(painter, QPointF(row.value_left, row.value_top))
        painter.end()

    def _refresh(self) -> None:
        rows = self._rows()
        self.setFixedHeight(round(rows[-1].bottom) if rows else 0)
        self.update()

    def _rows(self) -> list[_Row]:
        left = max(self._least_label_width, self.label_width()) + SPACE_3
        room = self.width() - left
        body = text_font(TEXT_BODY)
        metrics = QFontMetricsF(body)
        widest = max((metrics.horizontalAdvance(f.value) for f in self._facts), default=0.0)
        # Large text in a narrow panel: labels go above their values.
        stacked = room < min(widest, _LEAST_VALUE_EM * body.pixelSize())
        label_font = text_font(TEXT_SMALL) if stacked else body
        label_height = QFontMetricsF(label_font).height() if stacked else 0.0
        rows: list[_Row] = []
        top = 0.0
        for fact in self._facts:
            value = _wrapped(fact.value, max(1, self.width() if stacked else room))
            place = (0 if stacked else left, top + label_height)
            rows.append(_Row(fact.label, label_font, top, value, *place))
            top = rows[-1].bottom + SPACE
        return rows


def _wrapped(text: str, width: float) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), text_font(TEXT_BODY))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> float:
    return sum(layout.lineAt(index).height() for index in range(layout.lineCount()))
