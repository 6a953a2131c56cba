"""Asks how scores become stars, and shows what that would do."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.marks.marks import MOST_STARS
from mobileiqa_gui.marks.from_scores import Limits, Preview
from mobileiqa_gui.theme import set_role, set_tab_order
from mobileiqa_gui.theme.spin_box import SpinBox
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_6
from mobileiqa_gui.wording import photos_in_words

_WIDTH = 370


class StarsFromScoresDialog(QDialog):
    """`preview(limits)` says what would happen; `accept` leaves that in `chosen`."""

    def __init__(
        self,
        limits: Limits,
        preview: Callable[[Limits], Preview],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Stars from scores"))
        self._preview = preview
        self.chosen: Preview | None = None
        self.limits = [self._limit(value) for value in limits]
        self._counts = [QLabel(self) for _ in range(MOST_STARS + 1)]
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        set_role(self.summary, "secondary")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.give = QPushButton(self.tr("Give stars"), self)
        self.give.setDefault(True)
        self.buttons.addButton(self.give, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        for box in self.limits:
            box.valueChanged.connect(self._show)
        self._show()

    def accept(self) -> None:
        self.chosen = self._preview(self._values())
        super().accept()

    def _values(self) -> Limits:
        return tuple(box.value() for box in self.limits)

    def _limit(self, value: int) -> QSpinBox:
        box = SpinBox(self)
        box.setRange(0, 101)
        box.setValue(value)
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_3)
        words = QLabel(
            self.tr(
                "Photos without stars get them by their score. Photos that have stars keep them. "
                "One undo takes all of it back."
            ),
            self,
        )
        words.setWordWrap(True)
        # Of the dialog itself it would let wider rows be cut off.
        words.setMinimumWidth(_WIDTH)
        column.addWidget(words)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        for row, stars in enumerate(range(MOST_STARS, 0, -1)):
            label = QLabel("★" * stars, self)
            box = self.limits[stars - 1]
            box.setAccessibleName(self.tr("Lowest score for {stars} stars").format(stars=stars))
            grid.addWidget(label, row, 0)
            grid.addWidget(QLabel(self.tr("from score"), self), row, 1)
            grid.addWidget(box, row, 2)
            grid.addWidget(self._counts[stars], row, 3, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(QLabel(self.tr("No stars"), self), MOST_STARS, 0)
        grid.addWidget(self._counts[0], MOST_STARS, 3, Qt.AlignmentFlag.AlignRight)
        set_tab_order(*reversed(self.limits))
        grid.setColumnStretch(3, 1)
        column.addLayout(grid)
        column.addWidget(self.summary)
        column.addWidget(self.buttons)

    def _show(self) -> None:
        values = self._values()
        rising = all(low <= high for low, high in pairwise(values))
        found = self._preview(values)
        for stars, label in enumerate(self._counts):
            label.setText(photos_in_words(found.counts[stars]) if rising else "–")
        self.summary.setText(self._in_words(found) if rising else self._why_not())
        self.give.setEnabled(rising and bool(found.changes))

    def _why_not(self) -> str:
        return self.tr("More stars need a higher score.")

    def _in_words(self, found: Preview) -> str:
        parts = []
        if found.rated:
            rated = photos_in_words(found.rated)
            parts.append(self.tr("{photos} have stars and keep them.").format(photos=rated))
        if found.unscored:
            unscored = photos_in_words(found.unscored)
            parts.append(self.tr("{photos} have no score.").format(photos=unscored))
        return " ".join(parts)
