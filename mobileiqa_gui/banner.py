"""One calm line above the photos when something is worth knowing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from mobileiqa_gui.spoken import announce
from mobileiqa_gui.theme import set_icon, set_surface
from mobileiqa_gui.theme.icon_label import Icon
from mobileiqa_gui.theme.tokens import ICON_SIZE, SPACE, SPACE_2, SPACE_3


class Banner(QWidget):
    """Hidden until `tell`. A later message replaces the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "field")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sign = Icon("info", ICON_SIZE, self)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self._act)
        close = QToolButton(self)
        set_icon(close, "x")
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.hide)
        self._action: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE, SPACE_2, SPACE)
        row.setSpacing(SPACE_2)
        for widget in (sign, self.text, self._button, close):
            row.addWidget(widget)
        row.setStretchFactor(self.text, 1)
        self.hide()

    def tell(self, text: str, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Shows a sentence and, with `button`, one way out."""
        self.text.setText(text)
        self._button.setText(button)
        self._button.setToolTip(button)
        self._button.setVisible(bool(button))
        self._action = action
        self.show()
        announce(self, text)

    def withdraw(self, text: str) -> None:
        """Hides this message if it is still the one shown: it is no longer true."""
        if self.text.text() == text:
            self.hide()

    def _act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()
