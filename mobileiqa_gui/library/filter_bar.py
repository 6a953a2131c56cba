"""The bar that narrows the photos by name and score, with a live count."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from mobileiqa_gui.library.ordering import PhotoFilter
from mobileiqa_gui.library.presenter import Counts
from mobileiqa_gui.library.score_range import ScoreRange
from mobileiqa_gui.theme import icon, set_role, set_surface
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3
from mobileiqa_gui.wording import photos_in_words

TYPING_MS = 120


class FilterBar(QWidget):
    """`changed(PhotoFilter)` shortly after typing; `left` when Esc or Enter leaves the field."""

    changed = Signal(object)
    left = Signal()

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
        self.score_range = ScoreRange(self)
        self.score_range.setMaximumWidth(320)
        self.score_range.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._range_text = QLabel(self)
        self._range_text.setMinimumWidth(self.fontMetrics().horizontalAdvance("Score 100–100 "))
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
        self.score_range.changed.connect(self._range_moved)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE, SPACE_2, SPACE)
        row.setSpacing(SPACE_2)
        row.addWidget(self.text, 1)
        row.addSpacing(SPACE_2)
        row.addWidget(self._range_text)
        row.addWidget(self.score_range, 1)
        row.addSpacing(SPACE_2)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._clear)
        self._describe()

    @property
    def filter(self) -> PhotoFilter:
        return PhotoFilter(self.text.text(), self.score_range.low, self.score_range.high)

    def clear(self) -> None:
        self.text.clear()
        self.score_range.set_range(0, 100)
        self._emit()

    def show_counts(self, counts: Counts, histogram: NDArray[np.intp]) -> None:
        self.score_range.set_histogram(histogram)
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

    def _range_moved(self, _low: int, _high: int) -> None:
        self._describe()
        self._timer.start()

    def _describe(self) -> None:
        low, high = self.score_range.low, self.score_range.high
        self._range_text.setText(self.tr("Score {low}–{high}").format(low=low, high=high))

    def _emit(self) -> None:
        self._timer.stop()
        self._describe()
        self.changed.emit(self.filter)
