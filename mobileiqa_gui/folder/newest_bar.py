"""The line above the photos that says whether the newest one is shown, and leads back to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from mobileiqa_gui.folder.newest import Following, NewestShown
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.spoken import announce
from mobileiqa_gui.theme import set_surface
from mobileiqa_gui.theme.icon_label import Icon
from mobileiqa_gui.theme.tokens import ICON_SIZE, SPACE, SPACE_2, SPACE_3


class NewestBar(QWidget):
    """Hidden while photos are not followed."""

    def __init__(self, newest: NewestShown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest = newest
        set_surface(self, "field")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel(self)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.text.setWordWrap(True)
        self.back = QPushButton(self.tr("Show the newest"), self)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setToolTip(self.tr("Photos that arrive are listed, and not shown by themselves"))
        self.back.clicked.connect(newest.follow)
        self.stop.clicked.connect(newest.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE, SPACE_2, SPACE)
        row.setSpacing(SPACE_2)
        for widget in (Icon("camera", ICON_SIZE, self), self.text, self.back, self.stop):
            row.addWidget(widget)
        row.setStretchFactor(self.text, 1)
        for button in (self.back, self.stop):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        newest.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        state = self._newest.state
        is_paused = state is Following.PAUSED
        if is_paused and self._newest.missed:
            count = in_digits(self._newest.missed)
            text = self.tr("Paused at the photo you chose. Arrived since: {count}")
            words = text.format(count=count)
        elif is_paused:
            words = self.tr("Paused at the photo you chose")
        else:
            words = self.tr("The newest photo is shown as it arrives")
        is_news = words != self.text.text() or not self.isVisible()
        self.text.setText(words)
        self.back.setVisible(is_paused)
        self.setVisible(state is not Following.OFF)
        if is_news and state is not Following.OFF:
            announce(self, words)
