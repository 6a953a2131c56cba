"""Texts with links, which the keyboard reaches one by one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QWidget

from mobileiqa_gui.theme.apply import set_rich

_Flag = Qt.TextInteractionFlag
_FORWARD, _BACK = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason


class LinkLabel(QLabel):
    """For texts of our own alone (`set_rich`); Tab goes from link to link, and past a text without.

    Qt's own label takes the focus first without a link, where nothing is to be seen of it.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        set_rich(self)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        # Asked for by keyboard alone would be text to select, and a stop without a link.
        has_link = "<a " in text
        self.setTextInteractionFlags(
            _Flag.TextBrowserInteraction if has_link else _Flag.TextSelectableByMouse
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_link else Qt.FocusPolicy.NoFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (_FORWARD, _BACK):
            self.focusNextPrevChild(event.reason() == _FORWARD)
