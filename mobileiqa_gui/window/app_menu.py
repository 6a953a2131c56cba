"""The menu behind the three dots: what concerns the app rather than the photos."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mobileiqa_gui.commands.actions import Actions
from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.folder.commands import FOLDERS, NEWEST, OPEN, REFRESH
from mobileiqa_gui.inspector.commands import INFO
from mobileiqa_gui.library.commands import EXPLAIN_SELECTED, EXPORT_SELECTED
from mobileiqa_gui.marks.commands import FROM_SCORES, RATE_NEXT, WRITE_SIDECARS
from mobileiqa_gui.second.commands import TOGGLE as SECOND
from mobileiqa_gui.settings.commands import SETTINGS
from mobileiqa_gui.settings.schema import TEXT_SCALES
from mobileiqa_gui.theme.menu import Menu
from mobileiqa_gui.theme.tokens import Appearance
from mobileiqa_gui.training.commands import TRAIN
from mobileiqa_gui.window.commands import ABOUT, FULL_SCREEN, GUIDE, KEY_SHEET, QUIT


class AppMenu(Menu):
    """Filled by `fill` once the window has its actions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes: dict[Appearance, QAction] = {}
        self._scales: dict[float, QAction] = {}

    def fill(
        self,
        actions: Actions,
        set_theme: Callable[[Appearance], None],
        set_scale: Callable[[float], None],
    ) -> None:
        self._add(actions, OPEN, REFRESH, NEWEST)
        self._add(
            actions, RATE_NEXT, FROM_SCORES, WRITE_SIDECARS, EXPORT_SELECTED, EXPLAIN_SELECTED
        )
        self._add(actions, TRAIN)
        themes = self.add_submenu(self.tr("Theme"))
        group = QActionGroup(themes)
        names: dict[Appearance, str] = {
            "dark": self.tr("Dark"),
            "light": self.tr("Light"),
            "system": self.tr("As the system"),
        }
        for theme, text in names.items():
            self._themes[theme] = self._choice(themes, group, text, partial(set_theme, theme))
        sizes = self.add_submenu(self.tr("Text size"))
        group = QActionGroup(sizes)
        for scale in TEXT_SCALES:
            text = self.tr("{percent} %").format(percent=round(scale * 100))
            self._scales[scale] = self._choice(sizes, group, text, partial(set_scale, scale))
        self.addSeparator()
        self._add(actions, FOLDERS, INFO, SECOND, FULL_SCREEN)
        self._add(actions, SETTINGS, GUIDE, KEY_SHEET, ABOUT)
        self.addAction(actions[QUIT])

    def _add(self, actions: Actions, *commands: Command[Any]) -> None:
        """These commands and a line below them."""
        for command in commands:
            self.addAction(actions[command])
        self.addSeparator()

    def show_choices(self, theme: Appearance, scale: float) -> None:
        """Ticks what is in use."""
        self._themes[theme].setChecked(True)
        self._scales[scale].setChecked(True)

    def _choice(
        self, menu: QMenu, group: QActionGroup, text: str, chosen: Callable[[], None]
    ) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        group.addAction(action)
        action.triggered.connect(lambda _checked=False: chosen())
        return action
