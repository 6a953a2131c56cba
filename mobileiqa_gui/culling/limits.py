"""The limits below which photos go whatever else: sliders that are decided by while they move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from core.culling.rule import CLOSED_EYES, Rule
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2

_MOST_POINTS: Final = 60
_LEAST_SLIDER_PX: Final = 70


@dataclass(frozen=True, slots=True)
class _Words:
    name: str
    tip: str


class Limits(QWidget):
    """`changed` while a slider moves. `score`, `sharpness` and `eyes` are limits, 0 for any;
    `closed` is how many points closed eyes take."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_2)
        self._grid.setVerticalSpacing(SPACE)
        self._grid.setColumnStretch(1, 1)
        self._names: list[QLabel] = []
        self._values: dict[QSlider, QLabel] = {}
        self._is_stacked: bool | None = None
        self.score = self._row(
            _Words(self.tr("Score from"), self.tr("Photos that score less would go")), 100
        )
        self.sharpness = self._row(
            _Words(
                self.tr("Sharpness from"),
                self.tr(
                    "Photos whose sharpest part is softer would go; below 50 it is called soft"
                ),
            ),
            100,
        )
        self.eyes = self._row(
            _Words(
                self.tr("Eyes sharp from"),
                self.tr(
                    "Photos with a large face whose eyes are softer would go; below 90 they are "
                    "called soft"
                ),
            ),
            100,
        )
        self.closed = self._row(
            _Words(
                self.tr("Closed eyes"),
                self.tr("How many score points closed eyes take, so that another photo is best"),
            ),
            _MOST_POINTS,
        )
        self.closed.setValue(round(CLOSED_EYES))
        self._say()
        self._arrange(stacked=False)

    def rule(self, rule: Rule) -> Rule:
        """The same with these limits."""
        return Rule(
            rule.count,
            rule.share,
            rule.per_burst,
            least_score=float(self.score.value()),
            least_sharpness=float(self.sharpness.value()),
            least_eyes=float(self.eyes.value()),
            closed_eyes=float(self.closed.value()),
        )

    def _row(self, words: _Words, most: int) -> QSlider:
        name, value = QLabel(words.name, self), QLabel(self)
        set_role(name, "secondary")
        set_role(value, "secondary")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, most)
        slider.setAccessibleName(words.name)
        for part in (name, slider, value):
            part.setToolTip(words.tip)
        self._names.append(name)
        self._values[slider] = value
        slider.valueChanged.connect(self._changed)
        return slider

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        names = max(name.sizeHint().width() for name in self._names)
        values = max(value.minimumWidth() for value in self._values.values())
        room = self.width() - names - values - 2 * SPACE_2
        self._arrange(stacked=room < _LEAST_SLIDER_PX)

    def _arrange(self, *, stacked: bool) -> None:
        """Each slider between its name and its value, or below them where the text is large."""
        if stacked == self._is_stacked:
            return
        self._is_stacked = stacked
        for number, (name, (slider, value)) in enumerate(
            zip(self._names, self._values.items(), strict=True)
        ):
            row = 2 * number
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(value, row, 2)
            if stacked:
                self._grid.addWidget(slider, row + 1, 0, 1, 3)
            else:
                self._grid.addWidget(slider, row, 1)

    def _changed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """Each value in words, in a column as wide as the longest, so that nothing moves."""
        points, none = self.tr("−{points}"), self.tr("any")
        for slider, value in self._values.items():
            number = slider.value()
            text = points.format(points=number) if slider is self.closed else f"{number}"
            value.setText(text if number or slider is self.closed else none)
        widest = points.format(points=_MOST_POINTS)
        for value in self._values.values():
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance(widest))
