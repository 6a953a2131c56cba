"""Buttons that choose a heatmap; pressing the one in use turns it off."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.results.heatmaps import MapOffer
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.loupe.words import help_text
from mobileiqa_gui.theme import Segment, Segments, set_tab_order
from mobileiqa_gui.theme.tokens import SPACE


class HeatmapChoice(QWidget):
    """`chosen(key)`: show that heatmap; an empty key: show none. Offers say what shares a row."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._present = ""
        self._offers: tuple[MapOffer, ...] = ()
        self._rows: list[Segments] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)

    @property
    def rows(self) -> tuple[Segments, ...]:
        """The rows of buttons."""
        return tuple(self._rows)

    def show_offers(self, offers: Sequence[MapOffer]) -> None:
        """The maps there are to choose from."""
        if (*offers,) == self._offers:
            return
        self._offers = (*offers,)
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [self._row(list(kin)) for _, kin in groupby(offers, lambda each: each.row)]
        set_tab_order(self, *self._rows)
        self.show_present(self._present)

    def show_present(self, key: str) -> None:
        """The map in use, empty for none; emits nothing."""
        self._present = key
        for row in self._rows:
            row.choose(key if key in row.keys() else None)  # noqa: SIM118 - a method of ours

    def _row(self, offers: Sequence[MapOffer]) -> Segments:
        row = Segments(parent=self, tight=len(offers) > 1)
        row.set_segments(
            [Segment(each.key, translated(each.short), help_text(each)) for each in offers]
        )
        self._column.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)
        row.chosen.connect(self._clicked)
        return row

    def _clicked(self, key: str) -> None:
        self.show_present("" if key == self._present else key)
        self.chosen.emit(self._present)
