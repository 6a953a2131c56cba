"""Survey: the selected photos as large as they fit, dropped until the keepers are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mobileiqa_gui.compare.panes_page import PanesPage
from mobileiqa_gui.compare.survey import SurveyPresenter

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench


class SurveyPage(PanesPage):
    """Photos are always shown whole; closer is the loupe, by Enter or Z."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, SurveyPresenter(bench.presenter), parent)
