"""CVRKD-IQA's part of the inspector: a dot for each reference, and how far they agree."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.results.assessment import Assessment
from mobileiqa_gui.references.dot_line import DotLine
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2


class ReferencesPanel(QWidget):
    """The scores against each reference, their median being the photo's score."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = DotLine(self)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        heading = QLabel(self.tr("Against the references"), self)
        set_role(heading, "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE)
        for widget in (heading, self.line, self.said):
            column.addWidget(widget)

    def show_assessment(self, assessment: Assessment | None) -> None:
        """What each reference says of a photo."""
        if assessment is None:
            self.line.show_dots([], None)
            self.said.setText(" ")
            return
        dots = [
            (self.tr("Reference {number}").format(number=number), score)
            for number, score in enumerate(assessment.opinions, 1)
        ]
        self.line.show_dots(dots, assessment.score)
        self.said.setText(self._in_words(assessment))

    def _in_words(self, assessment: Assessment) -> str:
        count, spread = len(assessment.opinions), assessment.disagreement
        if count == 1 or spread is None:
            return self.tr("One reference: the score depends on it alone")
        return self.tr("Median of {count} references, ± {spread}").format(
            count=count, spread=f"{spread:.0f}"
        )
