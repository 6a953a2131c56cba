"""The list of all keys in use, drawn from the commands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.commands.key_words import keys_in_words
from mobileiqa_gui.commands.live import live
from mobileiqa_gui.commands.registry import Registry
from mobileiqa_gui.theme import set_ring, set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3, SPACE_4, SPACE_6

KEYS_WIDTH = 112
# Characters in a line of what a key does.
LONGEST = 40
BETWEEN = 2 * SPACE_6
# Of the screen, what a sheet may take.
SHARE = 0.94

Size = tuple[int, int]


class KeySheet(QDialog):
    """Closes with Esc and with the key that opens it; `change_wanted`: a person wants other keys.

    As large as its lines need, in as many columns as the screen has room for.
    """

    change_wanted = Signal()

    def __init__(self, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self._tables: list[QGridLayout] = []
        self._pressed: list[QLabel] = []
        self._sheet = QWidget(self)
        groups = [self._group(section.title, of) for section, of in registry.sections()]
        self._align()
        area = QScrollArea(self)
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(self._sheet)
        set_ring(area)
        change = QPushButton(self.tr("Change keys…"), self)
        change.setToolTip(self.tr("Give commands other keys, or those of another program"))
        change.setAutoDefault(False)
        change.clicked.connect(self._change)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_6, 0, SPACE_6, SPACE_4)
        foot.addStretch(1)
        foot.addWidget(change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addLayout(foot)
        self._arrange(groups, foot.sizeHint().height())

    def _arrange(self, groups: Sequence[QWidget], foot: int) -> None:
        room = self.screen().availableSize() * SHARE
        around = QSize(2 * SPACE_6 + SPACE_4, SPACE_6 + SPACE_3 + foot + SPACE_2)
        sizes = [(group.sizeHint().width(), group.sizeHint().height()) for group in groups]
        columns = QHBoxLayout(self._sheet)
        columns.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_3)
        columns.setSpacing(BETWEEN)
        within = room - around
        for part in columns_of(sizes, (within.width(), within.height())):
            column = QVBoxLayout()
            column.setSpacing(SPACE_6)
            for group in groups[part.start : part.stop]:
                column.addWidget(group)
            column.addStretch(1)
            columns.addLayout(column)
        needed = self._sheet.sizeHint() + QSize(SPACE_4, foot + SPACE_2)
        self.resize(needed.boundedTo(room))

    def _change(self) -> None:
        self.close()
        self.change_wanted.emit()

    def _align(self) -> None:
        """What the keys do begins at one line in all groups, at any text size."""
        for label in self._pressed:
            label.ensurePolished()
        widest = max(label.sizeHint().width() for label in self._pressed)
        for table in self._tables:
            table.setColumnMinimumWidth(0, max(KEYS_WIDTH, widest))

    def _group(self, heading: str, commands: Sequence[Command[Any]]) -> QWidget:
        group = QWidget(self._sheet)
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        title = QLabel(heading, group)
        set_role(title, "strong")
        column.addWidget(title)
        table = QGridLayout()
        table.setHorizontalSpacing(SPACE_4)
        table.setVerticalSpacing(SPACE)
        for row, command in enumerate(commands):
            pressed = QLabel(keys_in_words(live.keys_of(command)), group)
            set_role(pressed, "strong")
            self._pressed.append(pressed)
            what = QLabel(command.title, group)
            set_role(what, "secondary")
            what.ensurePolished()
            longest = LONGEST * what.fontMetrics().averageCharWidth()
            if what.sizeHint().width() > longest:
                what.setWordWrap(True)
                what.setFixedSize(longest, what.heightForWidth(longest))
            top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            table.addWidget(pressed, row, 0, top)
            table.addWidget(what, row, 1, top)
        self._tables.append(table)
        table.setColumnStretch(1, 1)
        column.addLayout(table)
        return group

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if live.is_pressed(event, "window.key_sheet", "?"):
            self.close()
            return
        super().keyPressEvent(event)


def columns_of(sizes: Sequence[Size], room: Size) -> list[range]:
    """How groups of these sizes (width, height) stand in columns, in their order: two columns or
    as many more as make them fit, where there is room side by side; else as few as there must be.
    """
    best = [range(len(sizes))]
    for count in range(2, len(sizes) + 1):
        cuts = reversed(_cuts(len(sizes), count))  # of equals the one that is longer on the left
        wanted = min(cuts, key=lambda cut: _size(sizes, cut)[1])
        width, _ = _size(sizes, wanted)
        if width > room[0] or (count > 2 and _size(sizes, best)[1] <= room[1]):
            break
        best = wanted
    return best


def _cuts(length: int, count: int) -> list[list[range]]:
    ends = combinations(range(1, length), count - 1)
    return [[range(*pair) for pair in pairwise((0, *inner, length))] for inner in ends]


def _size(sizes: Sequence[Size], columns: Sequence[range]) -> Size:
    widths = [max(sizes[n][0] for n in column) for column in columns]
    heights = [sum(sizes[n][1] + SPACE_6 for n in column) - SPACE_6 for column in columns]
    return sum(widths) + BETWEEN * (len(columns) - 1), max(heights)
