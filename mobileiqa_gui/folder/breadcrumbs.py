"""The path of the opened folder; each part opens that folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from mobileiqa_gui.commands.command import tip
from mobileiqa_gui.folder.commands import SUBFOLDERS
from mobileiqa_gui.theme import set_icon, set_role, set_tab_order
from mobileiqa_gui.theme.menu import Menu
from mobileiqa_gui.wording import on_button


def parts_of(folder: Path, home: Path) -> list[Path]:
    """The folders to show for a path, outermost first; those above the home folder are left out."""
    chain = [folder, *folder.parents][::-1]
    if folder != home and home in folder.parents:
        return chain[chain.index(home) + 1 :]
    return chain[1:] or chain if not folder.drive else chain


class Breadcrumbs(QWidget):
    """`chosen(path)`: a person wants to open that folder; `menu_wanted(path, place)`: what can be
    done with the opened one, asked for at this place on the screen; `subfolders_wanted`: to show
    the photos of its subfolders too, or no longer."""

    chosen = Signal(object)
    subfolders_wanted = Signal()
    menu_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[Path] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        # Folders that do not fit are hidden; they must not hold the bar open.
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._more = QToolButton(self)
        set_icon(self._more, "ellipsis")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.setToolTip(self.tr("Folders above"))
        self._more.setAccessibleName(self.tr("Folders above"))
        self._menu = Menu(self._more)
        self._more.setMenu(self._menu)
        self._row.addWidget(self._more)
        self._more.hide()
        self._buttons: list[QToolButton] = []
        self._signs: list[QLabel] = []
        self.subfolders = QToolButton(self)
        self.subfolders.setProperty("crumb", "note")
        self.subfolders.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.subfolders.clicked.connect(self.subfolders_wanted)
        self._row.addWidget(self.subfolders)
        self.subfolders.hide()
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_folder(self, folder: Path | None) -> None:
        """None shows nothing."""
        for widget in (*self._buttons, *self._signs):
            self._row.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._buttons, self._signs = [], []
        self._parts = parts_of(folder, Path.home()) if folder is not None else []
        for number, part in enumerate(self._parts):
            if number:
                sign = QLabel("›", self)
                set_role(sign, "secondary")
                self._row.insertWidget(self._row.count() - 2, sign)
                self._signs.append(sign)
            self._add_button(part, is_last=part == folder)
        set_tab_order(self._more, *self._buttons, self.subfolders)
        self._fit()

    def show_subfolders(self, *, there: bool, shown: bool) -> None:
        """Whether the folder has subfolders, and whether their photos are shown too."""
        button = self.subfolders
        text = self.tr("and subfolders") if shown else ""
        button.setText(text)
        set_icon(button, "folder-tree")
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(style.ToolButtonTextOnly if shown else style.ToolButtonIconOnly)
        words = (
            self.tr("Photos of all subfolders are shown. Click to show this folder alone")
            if shown
            else self.tr("Show the photos of its subfolders too")
        )
        button.setToolTip(tip(SUBFOLDERS, words))
        button.setAccessibleName(words)
        button.setVisible(bool(self._parts) and (there or shown))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _add_button(self, part: Path, *, is_last: bool) -> None:
        button = QToolButton(self)
        button.setText(on_button(part.name or str(part)))
        button.setToolTip(str(part))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("crumb", "last" if is_last else "above")
        button.clicked.connect(lambda: self.chosen.emit(part))
        if is_last:
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(
                lambda place: self.menu_wanted.emit(part, button.mapToGlobal(place))
            )
        self._row.insertWidget(self._row.count() - 2, button)
        self._buttons.append(button)

    def _fit(self) -> None:
        """Shows the innermost folders that fit; the others go into a menu."""
        sign_width = self._signs[0].sizeHint().width() if self._signs else 0
        room = self.width()
        if not self.subfolders.isHidden():
            room -= self.subfolders.sizeHint().width()
        needed = [button.sizeHint().width() for button in self._buttons]
        total = sum(needed) + sign_width * len(self._signs)
        first = 0
        if total > room:
            room -= self._more.sizeHint().width()
            while first < len(needed) - 1 and total > room:
                total -= needed[first] + sign_width
                first += 1
        for number, button in enumerate(self._buttons):
            button.setVisible(number >= first)
            if number:
                self._signs[number - 1].setVisible(number > first)
        self._more.setVisible(first > 0)
        self._menu.clear()
        for part in reversed(self._parts[:first]):
            action = self._menu.addAction(on_button(part.name or str(part)))
            action.triggered.connect(lambda _checked=False, part=part: self.chosen.emit(part))
