"""The menu behind the three dots: what concerns the app rather than the photos."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mobileiqa_gui.settings.schema import TEXT_SCALES
from mobileiqa_gui.theme.tokens import ThemeName


class AppMenu(QMenu):
    """Filled by `fill` once the window has its actions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes: dict[ThemeName, QAction] = {}
        self._scales: dict[float, QAction] = {}

    def fill(
        self,
        actions: Mapping[str, QAction],
        set_theme: Callable[[ThemeName], None],
        set_scale: Callable[[float], None],
        show_about: Callable[[], None],
        train: Callable[[], None],
    ) -> None:
        for name in ("open", "refresh"):
            self.addAction(actions[name])
        self.addSeparator()
        self.addAction(self.tr("Train a model…")).triggered.connect(lambda: train())
        self.addSeparator()
        group = QActionGroup(self)
        names: dict[ThemeName, str] = {"dark": self.tr("Dark"), "light": self.tr("Light")}
        for theme, text in names.items():
            self._themes[theme] = self._choice(self, group, text, partial(set_theme, theme))
        sizes = self.addMenu(self.tr("Text size"))
        group = QActionGroup(sizes)
        for scale in TEXT_SCALES:
            text = self.tr("{percent} %").format(percent=round(scale * 100))
            self._scales[scale] = self._choice(sizes, group, text, partial(set_scale, scale))
        self.addSeparator()
        for name in ("folders", "info", "full_screen"):
            self.addAction(actions[name])
        self.addSeparator()
        self.addAction(actions["key_sheet"])
        self.addAction(self.tr("About MobileIQA")).triggered.connect(lambda: show_about())
        self.addSeparator()
        self.addAction(actions["quit"])

    def show_choices(self, theme: ThemeName, scale: float) -> None:
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
