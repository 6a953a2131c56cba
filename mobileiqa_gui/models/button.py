"""Choose the model that scores, or read about it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.theme import set_icon
from mobileiqa_gui.theme.menu import Menu
from mobileiqa_gui.wording import on_button

if TYPE_CHECKING:
    from core.families.library import InstalledModel


class ModelButton(QToolButton):
    """`chosen(path)`: another model is to score; `model_shown` follows which one is in use."""

    chosen = Signal(object)
    model_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models: Sequence[InstalledModel] = ()
        self._further: Sequence[QAction] = ()
        self._in_use: Path | None = None
        self._before: Path | None = None
        set_icon(self, "layers")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("The model that scores"))
        self._menu = Menu(self)
        self.setMenu(self._menu)
        self.show_model(None, self.tr("Loading the model"))

    def show_model(self, path: Path | None, name: str) -> None:
        """The model in use; None while there is none."""
        self._in_use = path
        self.name = name
        self.setText(f" {on_button(name)}")  # a little air after the icon
        self.setAccessibleName(self.tr("Model: {name}").format(name=name))
        self._fill()
        self.model_shown.emit()

    @property
    def has_model(self) -> bool:
        return self._in_use is not None

    def add_actions(self, further: Sequence[QAction]) -> None:
        """What else can be asked, below the models."""
        self._further = further
        self._fill()

    def show_models(self, models: Sequence[InstalledModel]) -> None:
        """The models to choose from."""
        self._models = models
        self._fill()

    def show_way_back(self, before: Path | None) -> None:
        """The model that was in use before; offered while it is among those to choose from."""
        self._before = before
        self._fill()

    def _fill(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        names = [model.name for model in self._models]
        for model in self._models:
            twice = names.count(model.name) > 1
            action = self._menu.addAction(
                on_button(f"{model.name} {model.version}" if twice else model.name)
            )
            action.setCheckable(True)
            action.setChecked(model.path == self._in_use)
            action.setToolTip(of_core(model.summary))
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, path=model.path: self.chosen.emit(path))
        self._menu.addSeparator()
        before = next((each for each in self._models if each.path == self._before), None)
        if before is not None and before.path != self._in_use:
            words = self.tr("Back to {name}").format(name=before.name)
            back = self._menu.addAction(words.replace("&", "&&"))
            back.triggered.connect(lambda _checked=False: self.chosen.emit(before.path))
        self._menu.addActions(self._further)
