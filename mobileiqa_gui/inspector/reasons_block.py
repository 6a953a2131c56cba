"""What the measured signals say of a photo, a line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.results.reason_words import reason_phrase
from core.signals.reasons import Reason
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.inspector.facts import NO_BREAK_SPACE
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE
from mobileiqa_gui.translation import translate


def reason_text(reason: Reason) -> str:
    """A reason in the window's language; a number stays with its unit."""
    words = translated(reason_phrase(reason)).replace(" %", f"{NO_BREAK_SPACE}%")
    if reason.sure:
        return words
    return translate("reasons", "{reason} (not sure)").format(reason=words)


class ReasonsBlock(QWidget):
    """The reasons, sure ones in the colour of text, the others fainter. Nothing of none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """Show these alone, in their order."""
        while len(self._lines) < len(reasons):
            line = QLabel()
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            self._column.addWidget(line)
            self._lines.append(line)
        for index, line in enumerate(self._lines):
            line.setVisible(index < len(reasons))
            line.setText(reason_text(reasons[index]) if index < len(reasons) else "")
            set_role(line, "" if index < len(reasons) and reasons[index].sure else "secondary")
        self.setAccessibleName("; ".join(map(reason_text, reasons)))
