"""Choosing the second model: the installed ones, or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from core.results.assessment import ModelIdentity
from mobileiqa_gui.maps.bar import MapsBar
from mobileiqa_gui.models.choice import model_files
from mobileiqa_gui.theme.menu import Menu
from mobileiqa_gui.wording import on_button
from mobileiqa_gui.workers.second_model import SecondModel
from mobileiqa_gui.workers.tasks import Cancelled

if TYPE_CHECKING:
    from core.families.library import InstalledModel
    from mobileiqa_gui.workbench import Workbench


class SecondChoice(QObject):
    """Fills the button's menu when it opens; says on the button what is loaded."""

    def __init__(
        self, bench: Workbench, second: SecondModel, bar: MapsBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bench, self._second, self._window = bench, second, window
        self._button, self._bar = bar.model, bar
        self.menu = Menu(bar.model)
        bar.model.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._list)
        second.ready.connect(self._show)
        second.failed.connect(self._show_failure)
        self._fill([])

    def use(self, wanted: str) -> None:
        """Compare with that model from now on."""
        self._say(self.tr("Loading the model"), "")
        self._second.choose(wanted)

    def _list(self) -> None:
        def work(_cancelled: Cancelled) -> list[InstalledModel]:
            from core.families.library import installed_models

            return installed_models()

        self._bench.tasks.start(work, self._fill)

    def _fill(self, models: list[InstalledModel]) -> None:
        self.menu.clear()
        for model in models:
            action = self.menu.addAction(on_button(model.name))
            action.triggered.connect(lambda _on=False, path=model.path: self.use(str(path)))
        if models:
            self.menu.addSeparator()
        other = self.menu.addAction(self.tr("Another model file…"))
        other.triggered.connect(self._ask)

    def _ask(self) -> None:
        models, any_file = model_files(self.tr("Models")), self.tr("All files")
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a model file"),
            str(Path.home()),
            f"{models};;{any_file} (*)",
        )
        if chosen:
            self.use(chosen)

    @Slot(object)
    def _show(self, model: ModelIdentity) -> None:
        self._say(model.name, "")

    @Slot(str)
    def _show_failure(self, sentence: str) -> None:
        self._say(self.tr("Not loaded"), sentence)

    def _say(self, text: str, tip: str) -> None:
        self._button.setText(on_button(text))
        self._button.setToolTip(tip or self.tr("Choose the model to compare with"))
        self._bar.make_room()
