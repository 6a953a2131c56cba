"""Buttons that choose a heatmap; pressing the one in use turns it off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mobileiqa_gui.loupe.words import map_name, map_tip
from mobileiqa_gui.theme import Segment, Segments
from mobileiqa_gui.theme.tokens import SPACE

_LOST = "lost"


class HeatmapChoice(QWidget):
    """`chosen(key)`: show that heatmap; an empty key: show none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._present = ""
        self._looked = Segments(parent=self, tight=True)
        self._lost = Segments(parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for row in (self._looked, self._lost):
            column.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)
            row.chosen.connect(self._clicked)

    def show_keys(self, keys: Sequence[str]) -> None:
        """The maps there are to choose from."""
        looked = [key for key in keys if key != _LOST]
        if (*looked,) == self._looked.keys() and (_LOST in keys) == bool(self._lost.keys()):
            return
        self._looked.set_segments([self._segment(key) for key in looked])
        self._lost.set_segments([self._segment(_LOST)] if _LOST in keys else [])
        self.show_present(self._present)

    def show_present(self, key: str) -> None:
        """The map in use, empty for none; emits nothing."""
        self._present = key
        for row in (self._looked, self._lost):
            known = row.keys()
            row.choose(key if key in known else None)

    def _segment(self, key: str) -> Segment:
        name = map_name(key)
        # The opinions above carry the views' names: a number is enough here.
        text = key.removeprefix("view-") if key.startswith("view-") else name
        return Segment(key, text, map_tip(key))

    def _clicked(self, key: str) -> None:
        self.show_present("" if key == self._present else key)
        self.chosen.emit(self._present)
