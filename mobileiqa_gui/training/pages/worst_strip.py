"""The few photos a run gets most wrong at present, in one row."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mobileiqa_gui.theme.tokens import SPACE_2
from mobileiqa_gui.training.photo_tiles import PhotoTiles, missed_photo
from mobileiqa_gui.training.widgets import heading
from mobileiqa_gui.workers.tasks import Tasks
from training.interface import Worst

_MOST = 6


class WorstStrip(QWidget):
    """Vanishes while nothing was told; `photo_wanted(path)`."""

    photo_wanted = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Worst | None = None
        self.heading = heading("")
        self.tiles = PhotoTiles(tasks, _MOST)
        self.tiles.chosen.connect(self.photo_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.heading)
        column.addWidget(self.tiles)
        self.hide()

    def show_worst(self, worst: Worst | None) -> None:
        """Show these; the same ones again cost nothing."""
        if worst == self._shown:
            return
        self._shown = worst
        if worst is not None:
            text = self.tr("Farthest from their labels after epoch {epoch} (label → score)")
            self.heading.setText(text.format(epoch=worst.epoch))
            photos = [missed_photo(p.path, p.quality, p.raw) for p in worst.photos[:_MOST]]
            self.tiles.show_photos(photos)
        self.setVisible(worst is not None and bool(worst.photos))
