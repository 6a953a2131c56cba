"""The slim bar below the panes: how photos stand against one another, then the loupe's bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from core.photos.opening import Rendering
from mobileiqa_gui.commands.tips import keep_tip
from mobileiqa_gui.compare.commands import ALIGN, CHAMPION
from mobileiqa_gui.compare.presenter import Mode
from mobileiqa_gui.loupe.bar import ACTUAL, FIT, LoupeBar
from mobileiqa_gui.loupe.viewport import Viewport
from mobileiqa_gui.loupe.words import percent_text, rendering_text, zoom_text
from mobileiqa_gui.theme import Segment, Segments, set_surface
from mobileiqa_gui.theme.tokens import SPACE, SPACE_3


class CompareBar(QWidget):
    """`mode_chosen(Mode)`, `align_wanted()`: what a person asks for; the rest is the loupe's."""

    mode_chosen = Signal(object)
    align_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view: Viewport | None = None
        self._screen_words = ""
        self.modes = Segments(
            [
                Segment(Mode.ALL, self.tr("All"), self.tr("All photos side by side"), "grid-2x2"),
                Segment(Mode.CHAMPION, self.tr("Champion"), icon="crown"),
            ],
            self,
        )
        keep_tip(
            self.modes.button(Mode.CHAMPION),
            CHAMPION,
            self.tr("The best so far on the left, one challenger after another"),
        )
        keep_tip(self.modes.button(Mode.ALL), CHAMPION, self.tr("All photos side by side"))
        self.align = QToolButton(self)
        self.align.setText(self.tr("Align"))
        keep_tip(self.align, ALIGN)
        self.align.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.loupe = LoupeBar(self)
        self.modes.chosen.connect(lambda key: self.mode_chosen.emit(Mode(key)))
        self.align.clicked.connect(lambda _checked: self.align_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.modes)
        row.addWidget(self.align)
        row.addWidget(self.loupe, 1)

    def set_screen(self, words: str) -> None:
        """Of which profile the colours on the screen are."""
        self._screen_words = words

    def show_zoom(
        self, view: Viewport | None, rendering: Rendering, *, is_certain: bool, undeveloped: str
    ) -> None:
        """The zoom of the pane that has the focus; in words only once its true size is certain."""
        self._view = view if is_certain else None
        text, chosen = "", None
        if view is not None:
            text = zoom_text(view, rendering) if is_certain else ""
            chosen = FIT if view.fitted else ACTUAL if view.is_actual else None
        whose = rendering_text(rendering, developing=False, undeveloped=undeveloped)
        tip = "\n".join(text for text in (whose, self._screen_words) if text)
        self.loupe.show_zoom(text, chosen, enabled=view is not None, tip=tip)

    def show_offsets(self, there_are: bool) -> None:
        """Whether a pane was moved alone."""
        self.align.setEnabled(there_are)
        self.make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()

    def make_room(self) -> None:
        """In a narrow window the choice of mode is two icons, then what cannot be used goes, then
        the zoom is a number alone."""
        self.modes.show_icons_alone(False)
        self.align.show()
        if self._is_cramped():
            self.modes.show_icons_alone(True)
        if self._is_cramped():
            self.align.setVisible(self.align.isEnabled())
        if self._is_cramped() and self._view is not None:
            self.loupe.zoom_label.setText(percent_text(self._view.zoom))
        # What was shown and hidden again within one turn of the event loop asks for no new layout.
        for bar in (self, self.loupe):
            if (layout := bar.layout()) is not None:
                layout.invalidate()
                layout.activate()

    def _is_cramped(self) -> bool:
        shown = [each for each in (self.modes, self.align) if not each.isHidden()]
        own = SPACE_3 + sum(each.sizeHint().width() + SPACE for each in shown)
        return own + self.loupe.needed_width() > self.width()
