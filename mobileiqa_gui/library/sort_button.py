"""Choose what the photos are sorted by, and which way."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from core.results.columns import DISAGREEMENT, Column, Sort
from core.results.photo_columns import COLOUR, DATE
from mobileiqa_gui.commands.tips import keep_tip
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.folder.commands import REFRESH
from mobileiqa_gui.library.columns import NAME, STANDARD
from mobileiqa_gui.theme import set_icon
from mobileiqa_gui.theme.menu import Menu

# What is sorted by most stands together, then marks, then the rest.
_ENDS_OF_GROUPS = (DATE.key, COLOUR.key, DISAGREEMENT.key)


class SortButton(QWidget):
    """Offers the columns that sort.

    `chosen(key, descending)` also when the same choice is made again: that settles the order.

    `settle_wanted`: the order is out of date and a person asks to bring it up to date.
    """

    chosen = Signal(str, bool)
    settle_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._descending = NAME.key, False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._again = QToolButton(self)
        set_icon(self._again, "refresh-cw")
        self._again.setText(" " + self.tr("Sort again"))  # a little air after the icon
        self._again.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        keep_tip(self._again, REFRESH, self.tr("New scores came in since the photos were sorted"))
        self._again.setAccessibleName(self.tr("Sort again"))
        policy = self._again.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing beside it moves when it comes
        self._again.setSizePolicy(policy)
        self._again.clicked.connect(self.settle_wanted)
        self._again.hide()
        self._button = QToolButton(self)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setToolTip(self.tr("Choose what the photos are sorted by"))
        self._menu = Menu(self)
        self._button.setMenu(self._menu)
        self._direction = QToolButton(self)
        self._direction.clicked.connect(self._turn)
        for button in (self._again, self._button, self._direction):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.show_columns(STANDARD)

    def show_columns(self, columns: Iterable[Column]) -> None:
        """Offers these, as far as photos can be sorted by them; emits nothing."""
        self._columns = {c.key: c for c in columns if c.sort is not Sort.NOT}
        self._menu.clear()
        group = QActionGroup(self._menu)
        self._keys: dict[str, QAction] = {}
        for key, column in self._columns.items():
            action = self._menu.addAction(translated(column.heading))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, key=key: self._choose(key))
            self._keys[key] = action
            if key in _ENDS_OF_GROUPS:
                self._menu.addSeparator()
        kept = self._key if self._key in self._keys else NAME.key
        self.show_sort(kept, descending=self._descending)

    def show_sort(self, key: str, *, descending: bool) -> None:
        """Shows a choice; emits nothing."""
        self._key, self._descending = key, descending
        column = self._columns[key]
        heading = translated(column.heading)
        self._button.setText(self.tr("Sort: {name}").format(name=heading))
        self._button.setAccessibleName(self._button.text())
        self._keys[key].setChecked(True)
        set_icon(
            self._direction, "arrow-down-wide-narrow" if descending else "arrow-up-narrow-wide"
        )
        upwards, downwards = map(translated, column.directions)
        now, other = (downwards, upwards) if descending else (upwards, downwards)
        self._direction.setToolTip(
            self.tr("Now: {now}\nClick for: {other}").format(now=now, other=other)
        )
        self._direction.setAccessibleName(now)

    def show_stale(self, stale: bool) -> None:
        """Whether scores have come in that the order does not know yet."""
        self._again.setVisible(stale)

    def _choose(self, key: str) -> None:
        usual = self._columns[key].descending_first
        descending = self._descending if key == self._key else usual
        self.chosen.emit(key, descending)

    def _turn(self) -> None:
        self.chosen.emit(self._key, not self._descending)
