"""The bar above the photo: which fault, how strong, how large the brush, what it costs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.photos.laid_faults import Fault
from mobileiqa_gui.commands.tips import keep_tip
from mobileiqa_gui.inspector.elided_label import ElidedLabel
from mobileiqa_gui.theme import Segment, Segments, set_icon, set_role, set_surface
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3
from mobileiqa_gui.what_if.presenter import (
    LARGEST_RADIUS,
    LEAST_RADIUS,
    WhatIfPresenter,
    fault_name,
)


class WhatIfBar(QWidget):
    """`fault_chosen(Fault)`, `strength_changed(0..1)`, `radius_changed(share)`, `whole_wanted()`,
    `undo_wanted()`, `before_toggled(bool)`, `closed()`."""

    fault_chosen = Signal(object)
    strength_changed = Signal(float)
    radius_changed = Signal(float)
    whole_wanted = Signal()
    undo_wanted = Signal()
    before_toggled = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.faults = Segments(
            [
                Segment(fault, fault_name(fault), self.tr("Paint this fault on a copy"))
                for fault in Fault
            ],
            self,
        )
        self.faults.chosen.connect(lambda key: self.fault_chosen.emit(Fault(key)))
        self.strength = self._slider(self.tr("Strength of the fault"), 5, 100)
        self.strength.valueChanged.connect(lambda value: self.strength_changed.emit(value / 100))
        low, high = round(LEAST_RADIUS * 1000), round(LARGEST_RADIUS * 1000)
        self.radius = self._slider(self.tr("Size of the brush"), low, high)
        self.radius.valueChanged.connect(lambda value: self.radius_changed.emit(value / 1000))
        self.whole = self._button(self.tr("Whole photo"), self.whole_wanted)
        self.whole.setToolTip(self.tr("Lay the fault on the whole photo"))
        self.undo = self._button(self.tr("Undo"), self.undo_wanted)
        keep_tip(self.undo, ("window.undo", "Ctrl+Z"), self.tr("Take the last fault off"))
        self.before = QToolButton(self)
        self.before.setText(self.tr("Before"))
        self.before.setCheckable(True)
        self.before.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_tip(self.before, ("what_if.before", "Shift+W"), self.tr("The photo as it is"))
        self.before.clicked.connect(self.before_toggled)
        self.score = ElidedLabel(self, Qt.TextElideMode.ElideRight)
        set_role(self.score, "strong")
        self._usual_note = self.tr("Nothing is saved")
        self.note = ElidedLabel(self, Qt.TextElideMode.ElideRight)
        set_role(self.note, "secondary")
        self.leave = self._button("", self.closed)
        set_icon(self.leave, "x")
        keep_tip(self.leave, ("what_if.toggle", "W"), self.tr("Leave the photo as it is"))
        self.leave.setAccessibleName(self.tr("Leave the photo as it is"))
        self._words = "", ""
        self._is_narrow = False
        self._captions: list[QLabel] = []
        self._lay_out()

    def show_state(self, state: WhatIfPresenter) -> None:
        """Everything as it is now; emits nothing."""
        self.faults.choose(state.fault)
        for slider, value in (
            (self.strength, state.strength * 100),
            (self.radius, state.radius * 1000),
        ):
            slider.blockSignals(True)
            slider.setValue(round(value))
            slider.blockSignals(False)
        self.undo.setEnabled(state.laid > 0)
        self.before.setEnabled(state.laid > 0)
        self.before.setChecked(state.shows_before)
        self.whole.setEnabled(not state.failure)
        self._words = state.score_words(), state.short_words()
        self._arrange()
        self.note.set_full_text(state.failure or self._usual_note)

    def minimumSizeHint(self) -> QSize:
        """Of the narrow arrangement, whichever there is now: a window can always become narrow."""
        least = self.faults.sizeHint().width() + self.leave.sizeHint().width()
        return QSize(least + SPACE_2 + 2 * SPACE_3, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """In a narrow window the score without opinions, then the buttons on a line of their own;
        first of all the words beside the score give way."""
        actions = (self.whole, self.undo, self.before)
        inner = self.width() - 2 * SPACE_3
        needed = sum(each.sizeHint().width() + SPACE_2 for each in (*actions, self.leave))
        is_narrow = needed + self.faults.sizeHint().width() + 2 * SPACE_2 > inner
        home = self._lowest if is_narrow else self._above
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            for place, button in enumerate(actions):
                home.insertWidget(place if is_narrow else 2 + place, button)
        words, short = self._words
        self.score.setText(words)
        if self._width_below() > inner:
            self.score.setText(short)
        self.score.setToolTip(f"{words}\n{self._usual_note}".strip())

    def _width_below(self) -> int:
        """What sliders and score need."""
        captions = (each.sizeHint().width() + SPACE_2 for each in self._captions)
        others = (self.strength, self.radius, self.score)
        return sum(captions) + sum(each.sizeHint().width() + SPACE_2 for each in others) + SPACE_2

    def _lay_out(self) -> None:
        """Two lines: what to lay on, and what it costs; a third one where it is narrow."""
        self._above, self._below, self._lowest = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        above, below = self._above, self._below
        self._lowest.addStretch(1)
        above.addWidget(self.faults)
        above.addStretch(1)
        for button in (self.whole, self.undo, self.before, self.leave):
            above.addWidget(button)
        for text, slider in (
            (self.tr("Strength"), self.strength),
            (self.tr("Brush"), self.radius),
        ):
            caption = QLabel(text, self)
            self._captions.append(caption)
            set_role(caption, "secondary")
            below.addWidget(caption)
            below.addWidget(slider)
        below.addSpacing(SPACE_2)
        below.addWidget(self.score)
        below.addWidget(self.note, 1)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE, SPACE_3, SPACE)
        column.setSpacing(SPACE)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        for line in (above, below, self._lowest):
            line.setSpacing(SPACE_2)
            column.addLayout(line)

    def _slider(self, words: str, low: int, high: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(low, high)
        slider.setFixedWidth(9 * SPACE_2)
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        slider.setToolTip(words)
        slider.setAccessibleName(words)
        return slider

    def _button(self, text: str, wanted: SignalInstance) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked: wanted.emit())
        return button
