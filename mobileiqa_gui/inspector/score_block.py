"""The score with its band, rank and what the family adds; or why there is none."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.families.family import Family
from core.results.assessment import Assessment
from mobileiqa_gui.families.panel import FamilyPanel, make_panel
from mobileiqa_gui.inspector.verdict import Verdict, longest_rank
from mobileiqa_gui.theme import current, icon_pixmap, qcolor, score_colour, set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2

_SWATCH = 12
_ICON = 20


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
            painter.setPen(QPen(qcolor(current().outline), 1))  # pale ones on a light panel
            painter.setBrush(score_colour(self._score))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()


class ScoreBlock(QWidget):
    """A verdict, its large number first, or 'Not scored yet'; below it what the family adds."""

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
        self.panel: QWidget | None = None
        self._family = ""
        self._lay_out()

    def show_family(self, family: Family) -> None:
        """Whose model scores: its panel takes the place below the score."""
        if family.name == self._family:
            return
        self._family = family.name
        if self.panel is not None:
            self._column.removeWidget(self.panel)
            self.panel.hide()  # it goes with a later round of events
            self.panel.deleteLater()
        self.panel = make_panel(family)
        if self.panel is not None:
            self._column.addWidget(self.panel)
            self.panel.show()  # now, not with the next round of events

    def show_verdict(self, words: Verdict | None, assessment: Assessment | None = None) -> None:
        """Show it and what the family makes of the assessment, or keep its places empty."""
        self.number.setText(words.score_text if words else "–")
        self.band.setText(words.band if words else self.tr("Not scored yet"))
        set_role(self.band, "title" if words else "secondary")
        # A space keeps the line's height.
        self.rank.setText((words.rank if words else "") or " ")
        self.swatch.show_score(words.score if words else None)
        if self.panel is not None:
            cast(FamilyPanel, self.panel).show_assessment(assessment)
        self.number.setToolTip(words.model if words else "")
        self.setAccessibleName(words.spoken if words else self.tr("Not scored yet"))

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE_2)
        first.addWidget(self.number)
        first.addWidget(self.swatch)
        first.addWidget(self.band, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(first)
        column.addWidget(self.rank)
        self._column = column

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_place()

    def _keep_place(self) -> None:
        """The rank has its lines before it is known: nothing below jumps when it comes."""
        room = QRect(0, 0, max(1, self.width()), 1000)
        wrapped = Qt.TextFlag.TextWordWrap
        needed = self.rank.fontMetrics().boundingRect(room, wrapped, longest_rank())
        self.rank.setMinimumHeight(needed.height())


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
