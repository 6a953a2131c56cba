"""What opens below the filter bar to ask something of one column: a range, or choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.results.columns import Column
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.library.filter_words import Stop, choice_text, in_order, number_text
from mobileiqa_gui.library.photo_filter import EVERYTHING, Limits
from mobileiqa_gui.library.score_range import ScoreRange
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.theme import set_role, set_surface
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3, SPACE_4
from mobileiqa_gui.wording import on_button

ALL_POINTS = (0, 100)
_MOST_ROWS = 12


class Popover(QFrame):
    """A small panel under a button, which goes with Esc or a click elsewhere."""

    def __init__(self, column: Column, editor: QWidget, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(translated(column.heading))
        set_surface(self, "popover")
        heading = QLabel(translated(column.heading), self)
        set_role(heading, "strong")
        self.done = QPushButton(self.tr("Done"), self)
        self.done.setAutoDefault(True)
        self.done.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        layout.setSpacing(SPACE_2)
        layout.addWidget(heading)
        layout.addWidget(editor)
        layout.addLayout(foot)
        self.editor = editor

    def open_below(self, widget: QWidget) -> None:
        """As far to the left as the screen asks for."""
        self.adjustSize()
        place = widget.mapToGlobal(QPoint(0, widget.height() + SPACE))
        screen = widget.screen().availableGeometry()
        right = screen.right() - self.width()
        self.move(max(screen.left(), min(place.x(), right)), place.y())
        self.show()
        self.editor.setFocus(Qt.FocusReason.PopupFocusReason)


class PointsEditor(QWidget):
    """A range over the histogram of the folder's values. `changed(limits)`."""

    changed = Signal(object)

    def __init__(self, column: Column, limits: Limits, histogram: NDArray[np.intp] | None) -> None:
        super().__init__()
        self.range = ScoreRange(translated(column.heading), self)
        self.range.setMinimumWidth(280)
        low, high = limits
        self.range.set_range(round(low or 0), 100 if high is None else round(high))
        if histogram is not None:
            self.range.set_histogram(histogram)
        self._words = QLabel(self)
        set_role(self._words, "secondary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.range)
        layout.addWidget(self._words)
        self.setFocusProxy(self.range)
        self.range.changed.connect(self._moved)
        self._describe()

    def _moved(self, low: int, high: int) -> None:
        self._describe()
        self.changed.emit(EVERYTHING if (low, high) == ALL_POINTS else (low, high))

    def _describe(self) -> None:
        self._words.setText(
            self.tr("{low} to {high}").format(low=self.range.low, high=self.range.high)
        )


class RangeEditor(QWidget):
    """From one of the values that the folder's photos have to another. `changed(limits)`."""

    changed = Signal(object)

    def __init__(self, column: Column, limits: Limits, stops: Sequence[Stop]) -> None:
        super().__init__()
        low, high = limits
        self.low, self.high = QComboBox(self), QComboBox(self)
        self.low.addItem(self.tr("Any"), None)
        self.high.addItem(self.tr("Any"), None)
        for stop in stops:
            self.low.addItem(stop.text, stop.low)
            self.high.addItem(stop.text, stop.high)
        for box, value in ((self.low, low), (self.high, high)):
            if value is not None and box.findData(value) < 0:
                # Asked for in another folder; no photo of this one has it.
                box.addItem(number_text(column, value), value)
            box.setCurrentIndex(box.findData(value) if value is not None else 0)
            box.setMaxVisibleItems(16)
            box.currentIndexChanged.connect(self._chosen)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(SPACE_3)
        for row, (text, box) in enumerate(
            ((self.tr("From"), self.low), (self.tr("To"), self.high))
        ):
            label = QLabel(text, self)
            label.setBuddy(box)
            box.setAccessibleName(text)
            box.setMinimumWidth(200)
            layout.addWidget(label, row, 0)
            layout.addWidget(box, row, 1)
        self.setFocusProxy(self.low)

    def _chosen(self) -> None:
        low, high = self.low.currentData(), self.high.currentData()
        if low is not None and high is not None and low > high:
            # The end that a person did not touch follows.
            moved, other = (
                (self.low, self.high) if self.sender() is self.low else (self.high, self.low)
            )
            other.setCurrentIndex(moved.currentIndex())
            return
        self.changed.emit((low, high))


class ChoiceEditor(QWidget):
    """A box to tick for each text that occurs, with its number of photos. `changed(choices)`."""

    changed = Signal(object)

    def __init__(self, column: Column, wanted: frozenset[str], counts: Mapping[str, int]) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        inner = QWidget(self)
        set_surface(inner, "popover")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, SPACE_2, 0)
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(0, 1)
        for row, choice in enumerate(in_order(column, {*counts, *wanted})):
            box = QCheckBox(on_button(choice_text(column, choice)), inner)
            box.setChecked(choice in wanted)
            box.toggled.connect(self._ticked)
            count = QLabel(in_digits(counts.get(choice, 0)), inner)
            set_role(count, "secondary")
            count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(box, row, 0)
            grid.addWidget(count, row, 1)
            self.boxes[choice] = box
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        hint = inner.sizeHint()
        row_height = hint.height() / max(1, len(self.boxes))
        area.setFixedHeight(round(min(len(self.boxes), _MOST_ROWS) * row_height) + 2)
        area.setMinimumWidth(max(240, hint.width() + SPACE_4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        if self.boxes:
            self.setFocusProxy(next(iter(self.boxes.values())))

    def _ticked(self) -> None:
        self.changed.emit(frozenset(c for c, box in self.boxes.items() if box.isChecked()))
