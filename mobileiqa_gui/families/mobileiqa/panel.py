"""MobileIQA's part of the inspector: what each view thinks, and how far they agree."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from core.families.mobileiqa.family import USUAL_VIEWS
from core.families.mobileiqa.maps import view_name
from core.results.assessment import Assessment
from mobileiqa_gui.families.mobileiqa.opinion_line import OpinionLine
from mobileiqa_gui.families.mobileiqa.opinions import (
    Opinion,
    agreement_text,
    opinions_of,
    outside_text,
    spread_text,
)
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3


class OpinionValues(QWidget):
    """Each view's name over its number, side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_3)
        self._grid.setVerticalSpacing(0)
        self._cells: list[tuple[QLabel, QLabel]] = []
        for _ in range(USUAL_VIEWS):
            self._add_column()

    def show_opinions(self, opinions: tuple[Opinion, ...]) -> None:
        """Replace the columns; without opinions the last ones stay as empty places."""
        while len(self._cells) < len(opinions):
            self._add_column()
        for index, (name, value) in enumerate(self._cells):
            known = index < len(opinions)
            usual = translated(view_name(index + 1))
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


class OpinionsPanel(QWidget):
    """The opinions on a line, in numbers, and in words; places for the usual views until then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = OpinionLine()
        self.values = OpinionValues()
        self.agreement = QLabel()
        self.agreement.setWordWrap(True)
        self.spread = QLabel()
        self.spread.setWordWrap(True)
        set_role(self.spread, "secondary")
        heading = QLabel(self.tr("Opinions"))
        set_role(heading, "heading")
        below = QVBoxLayout(self)
        below.setContentsMargins(0, SPACE_2, 0, 0)
        below.setSpacing(SPACE)
        for widget in (heading, self.line, self.values, self.agreement, self.spread):
            below.addWidget(widget)

    def show_assessment(self, assessment: Assessment | None) -> None:
        """The views' opinions of a photo; nothing is shown where a network has none."""
        opinions = opinions_of(assessment, translated) if assessment is not None else ()
        score = assessment.score if assessment is not None else None
        self.line.show_opinions(opinions, score)
        self.values.show_opinions(opinions)
        agreement = spread = outside = ""
        if assessment is not None:
            agreement = agreement_text(assessment)
            spread = spread_text(assessment)
            outside = outside_text(assessment) if spread else ""
        self.agreement.setText(agreement or " ")
        # Two lines are kept, so that nothing below jumps from photo to photo.
        self.spread.setText("; ".join(text for text in (spread, outside) if text))
        self.spread.setMinimumHeight(2 * self.spread.fontMetrics().lineSpacing())
        self.spread.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.spread.setToolTip(self._spread_tip(is_outside=bool(outside)))
        self.setVisible(assessment is None or bool(opinions))

    def _spread_tip(self, *, is_outside: bool) -> str:
        tip = self.tr("Standard deviation of the views' opinions, score points")
        if not is_outside:
            return tip
        together = self.tr(
            "The score is no mean of them: what the views found is judged together once more"
        )
        return f"{tip}\n{together}"
