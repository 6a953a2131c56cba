"""The user guide in a window of its own: contents at the left, a field to search in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mobileiqa_gui.guide.places import GUIDE, PLACES
from mobileiqa_gui.guide.reader import Reader
from mobileiqa_gui.screen.fitting import first_size
from mobileiqa_gui.theme import set_icon, set_ring, set_role, set_surface, set_tab_order
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_4

_USUAL = (980, 760)
_CONTENTS = 240
_INDENT = "    "


class GuidePage(QDialog):
    """Opened with `show`: the photos behind stay usable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("User guide"))
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(self.tr("Contents"))
        set_ring(self.contents)
        self.reader = Reader(self)
        self.reader.setAccessibleName(self.tr("User guide"))
        self.back = QToolButton(self)
        self.text = QLineEdit(self)
        self.count = QLabel(self)
        set_role(self.count, "secondary")
        self._lay_out()
        self._connect()
        self.reader.open(GUIDE)
        room = self.screen().availableGeometry()
        self.resize(*first_size(_USUAL, (room.width(), room.height())))
        self.reader.setFocus()

    def show_place(self, view: str) -> None:
        """The help that a view or a panel of that name has; the beginning for any other."""
        if self.reader.name != GUIDE:
            self.reader.open(GUIDE)
        self.reader.go_to(PLACES.get(view, PLACES["start"]))

    def _lay_out(self) -> None:
        set_icon(self.back, "chevron-left")
        self.back.setAccessibleName(self.tr("Back to the user guide"))
        self.back.setToolTip(self.tr("Back to the user guide"))
        self.back.hide()
        self.text.setPlaceholderText(self.tr("Search"))
        self.text.setAccessibleName(self.tr("Search the guide"))
        self.text.setToolTip(self.tr("Enter: next place; Shift+Enter: the one before"))
        self.text.setClearButtonEnabled(True)
        self.text.setFixedWidth(_CONTENTS)
        top = QHBoxLayout()
        top.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        top.setSpacing(SPACE_2)
        for widget in (self.back, self.text, self.count):
            top.addWidget(widget)
        top.addStretch(1)
        set_surface(self.contents, "panel")
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setTextElideMode(Qt.TextElideMode.ElideRight)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.contents)
        split.addWidget(self.reader)
        split.setStretchFactor(1, 1)
        split.setSizes([_CONTENTS, _USUAL[0] - _CONTENTS])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(split, 1)
        set_tab_order(self.back, self.text, self.contents, self.reader)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._search)
        self.contents.itemActivated.connect(self._go)
        self.contents.itemClicked.connect(self._go)
        self.reader.opened.connect(self._show_contents)
        self.reader.missing.connect(self._say_missing)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.text.setFocus)
        self.back.clicked.connect(lambda: self.reader.open(GUIDE))

    @Slot()
    def _show_contents(self) -> None:
        self.contents.clear()
        for level, text in self.reader.headings():
            item = QListWidgetItem(_INDENT * max(level - 2, 0) + text, self.contents)
            item.setToolTip(text)  # a long one is cut off at the right
        self.back.setVisible(self.reader.name != GUIDE)
        self.text.clear()

    @Slot(QListWidgetItem)
    def _go(self, item: QListWidgetItem) -> None:
        self.reader.go_to_heading(self.contents.row(item))

    @Slot(str)
    def _search(self, text: str) -> None:
        self.reader.search(text)
        self._show_count()

    @Slot(str)
    def _say_missing(self, name: str) -> None:
        self.count.setText(self.tr("{name} is not part of this installation.").format(name=name))

    def _show_count(self) -> None:
        found = len(self.reader.extraSelections())
        if not self.text.text():
            self.count.setText("")
        elif not found:
            self.count.setText(self.tr("Not found"))
        else:
            self.count.setText(
                self.tr("{place} of {count}").format(place=self.reader.place, count=found)
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.reader.step(-1 if back else 1)
            self._show_count()
            return
        super().keyPressEvent(event)
