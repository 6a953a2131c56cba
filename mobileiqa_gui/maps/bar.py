"""The slim bar below the maps: what stands side by side, then the loupe's bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from mobileiqa_gui.loupe.bar import LoupeBar
from mobileiqa_gui.maps.presenter import Mode
from mobileiqa_gui.theme import Segment, Segments, set_surface
from mobileiqa_gui.theme.tokens import SPACE, SPACE_3


class MapsBar(QWidget):
    """`mode_chosen(Mode)`, `model_wanted()`: what a person asks for; the rest is the loupe's."""

    mode_chosen = Signal(object)
    model_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.modes = Segments(
            [
                Segment(
                    Mode.MAPS, self.tr("All maps"), self.tr("All maps of one photo"), "grid-2x2"
                ),
                Segment(
                    Mode.PHOTOS,
                    self.tr("Photos"),
                    self.tr("One map of all selected photos"),
                    "images",
                ),
                Segment(
                    Mode.MODELS,
                    self.tr("Two models"),
                    self.tr("The same map of two models, and how they differ"),
                    "git-compare",
                ),
            ],
            self,
        )
        self.model = QToolButton(self)
        self.model.setText(self.tr("Second model"))
        self.model.setToolTip(self.tr("Choose the model to compare with"))
        self.model.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.model.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.loupe = LoupeBar(self)
        self.loupe.heatmap.hide()
        self.modes.chosen.connect(lambda key: self.mode_chosen.emit(Mode(key)))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.modes)
        row.addWidget(self.model)
        row.addWidget(self.loupe, 1)
        self.show_mode(Mode.MAPS)

    def show_mode(self, mode: Mode) -> None:
        """What can be chosen depends on what stands side by side."""
        self.modes.choose(mode)
        self.model.setVisible(mode is Mode.MODELS)
        self.loupe.show_heatmap_on(True)
        self.loupe.chooser.setVisible(mode is not Mode.MAPS)
        self.make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()

    def make_room(self) -> None:
        """In a narrow window the choice of mode is three icons."""
        self.modes.show_icons_alone(False)
        own = SPACE_3 + self.modes.sizeHint().width() + SPACE
        own += 0 if self.model.isHidden() else self.model.sizeHint().width() + SPACE
        self.modes.show_icons_alone(own + self.loupe.needed_width() > self.width())
