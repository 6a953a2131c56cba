"""The page of keys: all commands with their keys, to be searched and changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mobileiqa_gui.commands.key_words import key_in_words, keys_in_words
from mobileiqa_gui.commands.live import live
from mobileiqa_gui.commands.presets import DARKTABLE, DIGIKAM, LIGHTROOM
from mobileiqa_gui.settings.key_editing import Answer, AnyCommand, KeyEditing, Row, Said
from mobileiqa_gui.settings.key_recorder import KeyRecorder
from mobileiqa_gui.settings.own_keys import OwnKeys
from mobileiqa_gui.theme import current, qcolor, set_ring, set_role
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3
from mobileiqa_gui.translation import translate

_COMMAND = Qt.ItemDataRole.UserRole
# Names of programs are the same in every language.
_PRESETS = {LIGHTROOM: "Lightroom", DIGIKAM: "digiKam", DARKTABLE: "darktable"}


class KeysPage(QWidget):
    """Changes hold at once. What a person may do next stands in the line below the table."""

    def __init__(self, keys: OwnKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = KeyEditing(keys)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search commands and keys"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setToolTip(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.preset = QComboBox(self)
        for name, title in _PRESETS.items():
            self.preset.addItem(title, name)
        self.preset.setAccessibleName(self.tr("Keys as in"))
        self.preset.setToolTip(self.tr("Start from the keys of another program"))
        self.table = self._make_table()
        self.change = self._button(
            self.tr("Change key"), self.tr("Press another key for it (Enter)")
        )
        self.add = self._button(self.tr("Add a key"), self.tr("Press one more key for it"))
        self.remove = self._button(self.tr("No key"), self.tr("Leave the command without a key"))
        self.reset = self._button(self.tr("Reset"), self.tr("The key it has in the chosen program"))
        self.reset_all = self._button(
            self.tr("Reset all"), self.tr("All keys as in the chosen program")
        )
        self.recorder = KeyRecorder(self)
        set_role(self.recorder, "strong")
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.take_over = self._button(self.tr("Take it over"))
        self.leave = self._button(self.tr("Leave it"))
        self.put_back = self._button(self.tr("Put my keys back"))
        self._lay_out()
        self._connect()
        self._show()

    # --- building ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_3, 0, 0)
        column.setSpacing(SPACE_2)
        top = QHBoxLayout()
        top.setSpacing(SPACE_2)
        top.addWidget(self.search, 1)
        top.addSpacing(SPACE_3)
        top.addWidget(QLabel(self.tr("Keys as in"), self))
        top.addWidget(self.preset)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        answer = QHBoxLayout()
        answer.setSpacing(SPACE_2)
        answer.addWidget(self.message, 1)
        for button in (self.take_over, self.leave, self.put_back):
            answer.addWidget(button)
        answer.addWidget(self.recorder)
        column.addLayout(answer)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for button in (self.change, self.add, self.remove, self.reset):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.reset_all)
        column.addLayout(row)

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        table.setColumnCount(2)
        table.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        table.setAccessibleName(self.tr("Commands and their keys"))
        table.setRootIsDecorated(False)
        table.setItemsExpandable(False)
        table.setIndentation(0)
        table.setUniformRowHeights(True)
        table.setTabKeyNavigation(False)
        set_ring(table)
        table.setAllColumnsShowFocus(True)
        header = table.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _button(self, text: str, tip: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip or text)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        editing = self._editing
        self.search.textChanged.connect(self._show)
        self.search.returnPressed.connect(self._to_first)
        self.preset.activated.connect(lambda n: editing.choose(self.preset.itemData(n)))
        self.table.currentItemChanged.connect(self._row_changed)
        self.table.itemActivated.connect(lambda *_: self._record(beside=False))
        self.change.clicked.connect(lambda: self._record(beside=False))
        self.add.clicked.connect(lambda: self._record(beside=True))
        self.remove.clicked.connect(lambda: self._with_chosen(editing.take))
        self.reset.clicked.connect(lambda: self._with_chosen(editing.reset))
        self.reset_all.clicked.connect(lambda: self._then_say(editing.reset_all))
        self.put_back.clicked.connect(lambda: self._then_say(editing.put_back))
        self.take_over.clicked.connect(lambda: self._then_say(editing.take_over))
        self.leave.clicked.connect(lambda: self._then_say(editing.leave))
        self.recorder.recorded.connect(self._pressed)
        self.recorder.left.connect(self._recording_left)
        live.changed.connect(self._show)

    # --- what is shown -------------------------------------------------------------------------

    @property
    def chosen(self) -> AnyCommand | None:
        """The command of the chosen row."""
        item = self.table.currentItem()
        command: AnyCommand | None = item.data(0, _COMMAND) if item is not None else None
        return command

    def choose(self, command: AnyCommand) -> None:
        """Makes a command's row the chosen one, if it is listed."""
        for item in self._items():
            if item.data(0, _COMMAND).id == command.id:
                self.table.setCurrentItem(item)
                return

    def _to_first(self) -> None:
        """From the search to what it found."""
        items = self._items()
        if items:
            self.table.setCurrentItem(items[0])
            self.table.setFocus()

    def _items(self) -> list[QTreeWidgetItem]:
        sections = (self.table.topLevelItem(n) for n in range(self.table.topLevelItemCount()))
        items = (s.child(n) for s in sections if s is not None for n in range(s.childCount()))
        return [item for item in items if item is not None]

    @Slot()
    def _show(self) -> None:
        kept, place = self.chosen, self.table.verticalScrollBar().value()
        self.table.blockSignals(True)
        self.table.clear()
        for section, rows in self._editing.rows(self.search.text()):
            top = QTreeWidgetItem([section.title])
            font = top.font(0)
            font.setWeight(QFont.Weight.DemiBold)
            top.setFont(0, font)
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.table.addTopLevelItem(top)
            top.setFirstColumnSpanned(True)
            for row in rows:
                top.addChild(self._item(row))
            top.setExpanded(True)
        if kept is not None:
            self.choose(kept)
        self.table.blockSignals(False)
        self.table.verticalScrollBar().setValue(place)
        self.preset.setCurrentIndex(self.preset.findData(self._editing.preset))
        self._follow()

    def _item(self, row: Row) -> QTreeWidgetItem:
        item = QTreeWidgetItem(["   " + row.command.title, keys_in_words(row.keys) or "–"])
        item.setData(0, _COMMAND, row.command)
        if row.is_fixed:
            for column in (0, 1):
                item.setForeground(column, qcolor(current().secondary))
                item.setToolTip(column, self.tr("The photo views' own keys; they stay as they are"))
        elif row.is_changed:
            font = item.font(1)
            font.setWeight(QFont.Weight.DemiBold)
            item.setFont(1, font)
            item.setToolTip(1, self.tr("Changed by you"))
        return item

    def _row_changed(self) -> None:
        if self._editing.recording is None:
            self._editing.leave()
        self._follow()

    def _follow(self) -> None:
        """What can be done with the chosen row, and what was said of the last thing done."""
        row = self._editing.row(self.chosen) if self.chosen is not None else None
        free = row is not None and not row.is_fixed
        self.change.setEnabled(free)
        self.add.setEnabled(free and row is not None and bool(row.keys))
        self.remove.setEnabled(free and row is not None and bool(row.keys))
        self.reset.setEnabled(row is not None and row.is_changed)
        self.reset_all.setEnabled(self._editing.has_changes)
        answer, recording = self._editing.answer, self._editing.recording
        self.recorder.setVisible(recording is not None)
        self.take_over.setVisible(answer.said is Said.HELD)
        self.leave.setVisible(answer.said is Said.HELD)
        self.put_back.setVisible(answer.said is Said.RESET_ALL)
        if recording is not None:
            text = self.tr("Press the new key for “{command}”. Esc leaves it as it is.")
            self.message.setText(text.format(command=recording.title))
        else:
            self.message.setText(answer_in_words(answer))

    # --- what is done --------------------------------------------------------------------------

    def _record(self, *, beside: bool) -> None:
        command = self.chosen
        if command is not None and not self._editing.row(command).is_fixed:
            self._editing.record(command, beside=beside)
            self._follow()
            self.recorder.setFocus()

    def _pressed(self, key: str) -> None:
        self._editing.press(key)
        self._follow()
        is_held = self._editing.answer.said is Said.HELD
        (self.take_over if is_held else self.table).setFocus()

    def _recording_left(self) -> None:
        if self._editing.recording is not None:
            by_key = self.recorder.hasFocus()
            self._editing.leave()
            self._follow()
            if by_key:
                self.table.setFocus()

    def _with_chosen(self, do: Callable[[AnyCommand], object]) -> None:
        if self.chosen is not None:
            do(self.chosen)
            self._follow()

    def _then_say(self, do: Callable[[], object]) -> None:
        do()
        self._follow()
        self.table.setFocus()


def answer_in_words(answer: Answer) -> str:
    """What became of the last thing a person did, in a sentence; empty where there is nothing."""
    if answer.said is Said.RESET_ALL:
        return translate("keys", "All keys are those of the chosen program.")
    if answer.said is Said.PUT_BACK:
        return translate("keys", "Your keys hold again.")
    if answer.said is Said.NOTHING or answer.command is None:
        return ""
    sentences = {
        Said.GIVEN: translate("keys", "{key} is now the key for “{command}”."),
        Said.HELD: translate("keys", "{key} is the key for {holders} already."),
        Said.FIXED: translate("keys", "{key} belongs to {holders} and stays there."),
        Said.NO_KEY: translate("keys", "“{command}” has no key now."),
        Said.RESET: translate("keys", "“{command}” has its usual key again."),
    }
    holders = ", ".join(f"“{holder.title}”" for holder in answer.holders)
    return sentences[answer.said].format(
        key=key_in_words(answer.key) if answer.key else "",
        command=answer.command.title,
        holders=holders,
    )
