"""Choose what the photos are sorted by, and which way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from mobileiqa_gui.commands.command import tip
from mobileiqa_gui.folder.commands import REFRESH
from mobileiqa_gui.library.ordering import SortKey
from mobileiqa_gui.theme import set_icon

# The way a person expects first: best photos, then names from A, then the day's first photo.
USUAL_DESCENDING = {SortKey.SCORE: True, SortKey.NAME: False, SortKey.DATE: False}


class SortButton(QWidget):
    """`chosen(key, descending)` also when the same choice is made again: that settles the order.

    `settle_wanted`: the order is out of date and a person asks to bring it up to date.
    """

    chosen = Signal(object, bool)
    settle_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._descending = SortKey.NAME, False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._again = QToolButton(self)
        set_icon(self._again, "refresh-cw")
        self._again.setToolTip(tip(REFRESH, self.tr("New scores came in: sort again")))
        self._again.setAccessibleName(self.tr("Sort again"))
        policy = self._again.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing beside it moves when it comes
        self._again.setSizePolicy(policy)
        self._again.clicked.connect(self.settle_wanted)
        self._again.hide()
        self._button = QToolButton(self)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setToolTip(self.tr("Sort by"))
        self._button.setMenu(self._make_menu())
        self._direction = QToolButton(self)
        self._direction.clicked.connect(self._turn)
        for button in (self._again, self._button, self._direction):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.show_sort(self._key, descending=False)

    def show_sort(self, key: SortKey, *, descending: bool) -> None:
        """Shows a choice; emits nothing."""
        self._key, self._descending = key, descending
        names = self._names()
        self._button.setText(self.tr("Sort: {name}").format(name=names[key]))
        self._button.setAccessibleName(self._button.text())
        self._keys[key].setChecked(True)
        set_icon(
            self._direction, "arrow-down-wide-narrow" if descending else "arrow-up-narrow-wide"
        )
        words = {
            SortKey.SCORE: (self.tr("Lowest first"), self.tr("Highest first")),
            SortKey.NAME: (self.tr("A to Z"), self.tr("Z to A")),
            SortKey.DATE: (self.tr("Oldest first"), self.tr("Newest first")),
        }[key]
        now, other = words[descending], words[not descending]
        self._direction.setToolTip(
            self.tr("{now}. Click for {other}").format(now=now, other=other.lower())
        )
        self._direction.setAccessibleName(now)

    def show_stale(self, stale: bool) -> None:
        """Whether scores have come in that the order does not know yet."""
        self._again.setVisible(stale)

    def _names(self) -> dict[SortKey, str]:
        return {
            SortKey.SCORE: self.tr("Score"),
            SortKey.NAME: self.tr("Name"),
            SortKey.DATE: self.tr("Date"),
        }

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._keys: dict[SortKey, QAction] = {}
        for key, name in self._names().items():
            action = menu.addAction(name)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, key=key: self._choose(key))
            self._keys[key] = action
        return menu

    def _choose(self, key: SortKey) -> None:
        descending = self._descending if key is self._key else USUAL_DESCENDING[key]
        self.chosen.emit(key, descending)

    def _turn(self) -> None:
        self.chosen.emit(self._key, not self._descending)
