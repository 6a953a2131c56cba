"""The bar that narrows the photos by name and score, with a live count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from core.results.columns import SCORE, Column, Filter
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.presenter import Counts
from mobileiqa_gui.library.score_range import ScoreRange
from mobileiqa_gui.theme import icon, set_role, set_surface
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3
from mobileiqa_gui.wording import photos_in_words

TYPING_MS = 120
Points = tuple[int, int]
ALL_POINTS: Points = (0, 100)


class PointsFilter(QObject):
    """The range of one column's points, with its limits in words: two widgets of the bar's row."""

    def __init__(self, heading: str, bar: QWidget) -> None:
        super().__init__(bar)
        self._heading = heading
        self.range = ScoreRange(heading, bar)
        self.range.setMaximumWidth(320)
        self.range.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.range.changed.connect(self.describe)
        self.words = QLabel(bar)
        widest = bar.fontMetrics().horizontalAdvance(f"{heading} 100–100 ")
        self.words.setMinimumWidth(widest)
        self.describe()

    def remove(self) -> None:
        """Takes both out of the bar."""
        for widget in (self.words, self.range):
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    @property
    def limits(self) -> Points:
        return self.range.low, self.range.high

    def describe(self) -> None:
        """Says the limits as they are now."""
        low, high = self.limits
        text = self.tr("{heading} {low}–{high}")
        self.words.setText(text.format(heading=self._heading, low=low, high=high))


class FilterBar(QWidget):
    """`changed(PhotoFilter)` shortly after typing; `left` when Esc or Enter leaves the field;
    `toggle_wanted`: to open or close the bar."""

    changed = Signal(object)
    left = Signal()
    toggle_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLineEdit(self)
        self.text.setPlaceholderText(self.tr("Name contains"))
        self.text.setAccessibleName(self.tr("Show photos whose name contains"))
        self.text.setToolTip(self.tr("Show photos whose name contains this text"))
        self.text.setMaximumWidth(240)
        self._magnifier = self.text.addAction(
            icon("search"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._wipe = self.text.addAction(icon("x"), QLineEdit.ActionPosition.TrailingPosition)
        self._wipe.setToolTip(self.tr("Clear the text"))
        self._wipe.setVisible(False)
        self._wipe.triggered.connect(self.text.clear)
        self.ranges: dict[str, PointsFilter] = {}
        self._count = QLabel(self)
        set_role(self._count, "secondary")
        self._clear = QPushButton(self.tr("Clear filter"), self)
        self._clear.setFlat(True)
        self._clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clear.clicked.connect(self.clear)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self._emit)
        self.text.textChanged.connect(self._typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE, SPACE_2, SPACE)
        row.setSpacing(SPACE_2)
        row.addWidget(self.text, 1)
        row.addSpacing(SPACE_2)
        self._row, self._first_range = row, row.count()
        row.addSpacing(SPACE_2)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._clear)
        self.show_columns([SCORE])

    def show_columns(self, columns: Iterable[Column]) -> None:
        """One range for each column that is filtered by points; those that stay keep their limits.
        Emits nothing."""
        wanted = {column.key: column for column in columns if column.filter is Filter.POINTS}
        for key in self.ranges.keys() - wanted.keys():
            gone = self.ranges.pop(key)
            for widget in (gone.words, gone.range):
                self._row.removeWidget(widget)
            gone.remove()
        for key, column in wanted.items():
            if key not in self.ranges:
                place = self._first_range + 2 * len(self.ranges)
                part = self.ranges[key] = PointsFilter(translated(column.heading), self)
                part.range.changed.connect(self._timer.start)
                self._row.insertWidget(place, part.words)
                self._row.insertWidget(place + 1, part.range, 1)

    @property
    def filter(self) -> PhotoFilter:
        limits = {key: part.limits for key, part in self.ranges.items()}
        narrowed = {key: points for key, points in limits.items() if points != ALL_POINTS}
        return PhotoFilter(self.text.text(), narrowed)

    def clear(self) -> None:
        self.text.clear()
        for part in self.ranges.values():
            part.range.set_range(*ALL_POINTS)
        self._emit()

    def show_counts(self, counts: Counts, histograms: Mapping[str, NDArray[np.intp]]) -> None:
        for key, part in self.ranges.items():
            if key in histograms:
                part.range.set_histogram(histograms[key])
        self._clear.setVisible(self.filter.is_active)
        self._count.setText(
            self.tr("{shown} of {total}").format(
                shown=f"{counts.shown:,}", total=photos_in_words(counts.total)
            )
            if self.filter.is_active
            else ""
        )

    def refresh_theme(self) -> None:
        self._magnifier.setIcon(icon("search"))
        self._wipe.setIcon(icon("x"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _typed(self, text: str) -> None:
        self._wipe.setVisible(bool(text))
        self._timer.start()

    def _emit(self) -> None:
        self._timer.stop()
        for part in self.ranges.values():
            part.describe()
        self.changed.emit(self.filter)
