"""The score with its band, rank and opinions; or why there is none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mobileiqa_gui.inspector.opinion_line import OpinionLine
from mobileiqa_gui.inspector.verdict import Opinion, Verdict
from mobileiqa_gui.theme import current, icon_pixmap, qcolor, score_colour, set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3

_SWATCH = 12
_ICON = 20
# Places kept free before the first score, so that nothing jumps when it comes.
_USUAL_VIEWS = 3


class Swatch(QWidget):
    """The score's colour, as the badge in the grid has it; hollow without a score."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_score(self, score: float | None) -> None:
        """The score 0..100, or none."""
        self._score = score
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SWATCH, _SWATCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._score is None:
            painter.setPen(QPen(qcolor(current().outline), 1.5))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(score_colour(self._score))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()


class OpinionValues(QWidget):
    """Each view's name over its number, side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_3)
        self._grid.setVerticalSpacing(0)
        self._cells: list[tuple[QLabel, QLabel]] = []
        for _ in range(_USUAL_VIEWS):
            self._add_column()

    def show_opinions(self, opinions: tuple[Opinion, ...]) -> None:
        """Replace the columns; without opinions the last ones stay as empty places."""
        while len(self._cells) < len(opinions):
            self._add_column()
        for index, (name, value) in enumerate(self._cells):
            known = index < len(opinions)
            usual = self.tr("View {number}").format(number=index + 1)
            name.setText(opinions[index].name if known else usual)
            value.setText(opinions[index].text if known else "–")
            name.setVisible(known or not opinions)
            value.setVisible(known or not opinions)

    def _add_column(self) -> None:
        column = len(self._cells)
        name, value = QLabel(self), QLabel(self)
        set_role(name, "caption")
        self._grid.addWidget(name, 0, column)
        self._grid.addWidget(value, 1, column)
        self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(column + 1, 1)
        self._cells.append((name, value))


class ScoreBlock(QWidget):
    """A verdict from the large number down to each view's opinion, or 'Not scored yet'."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = QLabel()
        set_role(self.number, "score")
        self.band = QLabel()
        set_role(self.band, "title")
        self.rank = QLabel()
        self.rank.setWordWrap(True)
        set_role(self.rank, "secondary")
        self.swatch = Swatch()
        self.line = OpinionLine()
        self.values = OpinionValues()
        self.agreement = QLabel()
        self.agreement.setWordWrap(True)
        self.spread = QLabel()
        set_role(self.spread, "secondary")
        self.spread.setToolTip(self.tr("Standard deviation of the views' opinions, score points"))
        self._lay_out()

    def show_verdict(self, words: Verdict | None) -> None:
        """Show it, or keep its places empty until it comes."""
        self.number.setText(words.score_text if words else "–")
        self.band.setText(words.band if words else self.tr("Not scored yet"))
        set_role(self.band, "title" if words else "secondary")
        # A space keeps the line's height.
        self.rank.setText((words.rank if words else "") or " ")
        self.swatch.show_score(words.score if words else None)
        self.line.show_verdict(words)
        opinions = words.opinions if words else ()
        self.values.show_opinions(opinions)
        self.agreement.setText((words.agreement if words else "") or " ")
        self.spread.setText((words.spread if words else "") or " ")
        self._opinions.setVisible(words is None or bool(opinions))
        self.number.setToolTip(words.model if words else "")
        self.setAccessibleName(words.spoken if words else self.tr("Not scored yet"))

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE_2)
        first.addWidget(self.number)
        first.addWidget(self.swatch)
        first.addWidget(self.band, 1)
        self._opinions = QWidget()
        below = QVBoxLayout(self._opinions)
        below.setContentsMargins(0, SPACE_2, 0, 0)
        below.setSpacing(SPACE)
        heading = QLabel(self.tr("Opinions"))
        set_role(heading, "heading")
        for widget in (heading, self.line, self.values, self.agreement, self.spread):
            below.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(first)
        column.addWidget(self.rank)
        column.addWidget(self._opinions)


class ErrorBlock(QWidget):
    """Why there is no score, and what to do about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        heading = QLabel(self.tr("This photo has no score"))
        heading.setWordWrap(True)
        set_role(heading, "strong")
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.sentence, "secondary")
        words = QVBoxLayout()
        words.setSpacing(SPACE)
        words.addWidget(heading)
        words.addWidget(self.sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._icon)
        row.addLayout(words, 1)

    def show_error(self, sentence: str) -> None:
        """The sentence that says what happened and what to do."""
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.sentence.text():
            self._draw_icon()

    def _draw_icon(self) -> None:
        self._icon.setPixmap(icon_pixmap("triangle-alert", _ICON, self.devicePixelRatioF()))
