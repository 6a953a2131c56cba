"""Survey: the selected photos as large as they fit, dropped until the keepers are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.compare.pane import Pane
from mobileiqa_gui.compare.panes_page import PanesPage
from mobileiqa_gui.compare.survey import SurveyPresenter

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench


class SurveyPage(PanesPage):
    """Photos are always shown whole; closer is the loupe: `opened` asks for it."""

    says_cross = True
    opened = Signal()

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, SurveyPresenter(bench.presenter), parent)
        self.stage.setAccessibleName(self.tr("Photos to choose from"))
        self.stage.pane_made.connect(self._connect_pane)

    @Slot(object)
    def _connect_pane(self, pane: Pane) -> None:
        # By then the first of the two clicks has made it the current one.
        pane.canvas.toggled.connect(lambda _place: self.opened.emit())
