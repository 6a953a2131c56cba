"""Which system answers which question, in a photographer's words, with links to ask it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mobileiqa_gui.theme import LinkLabel
from mobileiqa_gui.theme.tokens import SPACE_2


class Questions(QWidget):
    """`asked(id)`: a person wants the command of that id (mobileiqa_gui/commands)."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for label in self._rows():
            column.addWidget(label)

    def _rows(self) -> tuple[QLabel, ...]:
        return (
            self._row(
                self.tr("Is it technically good?"),
                self.tr(
                    "The score on each photo (MobileIQA): sharpness, noise, exposure and "
                    "compression, as most people see them. Maps show where."
                ),
                {"window.maps": self.tr("Show the maps")},
            ),
            self._row(
                self.tr("Is it as good as those?"),
                self.tr(
                    "Good photos of your choice (CVRKD-IQA): how a photo stands beside them, "
                    "whatever they show."
                ),
                {"references.compare": self.tr("Compare with a good photo")},
            ),
            self._row(
                self.tr("Would I keep it?"),
                self.tr(
                    "My taste (after Re-IQA): learned from your own stars and flags, with how far "
                    "to believe it."
                ),
                {
                    "taste.panel": self.tr("Open my taste"),
                    "training.open": self.tr("Learn from photos without ratings"),
                },
            ),
        )

    def _row(self, question: str, answer: str, links: dict[str, str]) -> QLabel:
        told = " · ".join(
            f'<a href="{command}">{words.replace(" ", "&nbsp;")}</a>'
            for command, words in links.items()
        )
        label = LinkLabel(f'<span style="font-weight: 600">{question}</span><br>{answer} {told}')
        label.linkActivated.connect(self.asked)
        return label
