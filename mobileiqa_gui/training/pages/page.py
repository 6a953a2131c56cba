"""What all pages of the wizard have in common: a title, a sentence, and a column below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mobileiqa_gui.theme import set_surface
from mobileiqa_gui.theme.tokens import SPACE_3, SPACE_4
from mobileiqa_gui.training.draft import Draft
from mobileiqa_gui.training.widgets import MARGINS, label

COLUMN_WIDTH = 680


class Page(QWidget):
    """A page that chooses shows a draft and emits `changed(draft)` with another one."""

    changed = Signal(object)

    def __init__(self, title: str, lead: str = "", *, wide: bool = False) -> None:
        super().__init__()
        self.draft = Draft()
        set_surface(self, "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label(title, "title")
        self.lead = label(lead, "secondary")
        self.lead.setVisible(bool(lead))
        content = QWidget()
        set_surface(content, "window")
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(*MARGINS)
        self.column.setSpacing(SPACE_4)
        head = QVBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(self.title)
        head.addWidget(self.lead)
        self.column.addLayout(head)
        if not wide:
            content.setMaximumWidth(COLUMN_WIDTH + MARGINS[0] + MARGINS[2])
        area = self.area = QScrollArea(self)
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def show_draft(self, draft: Draft) -> None:
        """Show the choices made so far; emits nothing."""
        self.draft = draft

    def change(self, draft: Draft) -> None:
        """Another draft, by a person's choice on this page."""
        self.draft = draft
        self.changed.emit(draft)
