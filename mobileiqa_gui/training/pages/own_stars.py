"""Above the field for a folder: the stars of the folder that is open in the app."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mobileiqa_gui.theme import set_surface
from mobileiqa_gui.theme.tokens import SPACE_3, SPACE_4
from mobileiqa_gui.training.offered import OfferedFolder
from mobileiqa_gui.training.widgets import button, label, row


class OwnStars(QFrame):
    """`taken(OfferedFolder)` when its stars are to be learnt, `rating_wanted` when more photos are
    to be rated first."""

    taken = Signal(object)
    rating_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "popover")
        self.offered: OfferedFolder | None = None
        self.text = label()
        self.take = button(
            self.tr("Learn my stars"),
            self.tr("Take your stars and flags of this folder and those below it as labels"),
        )
        self.rate = button(
            self.tr("Rate these 50 next"),
            self.tr("Show 50 photos of it, spread over scores and bursts, to be rated"),
        )
        self.take.clicked.connect(self._take)
        self.rate.clicked.connect(self.rating_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        column.setSpacing(SPACE_3)
        column.addWidget(self.text)
        column.addLayout(row(self.take, self.rate))
        self.offer(None)

    def offer(self, offered: OfferedFolder | None) -> None:
        """The folder that is open now; None where none is."""
        self.offered = offered
        self.setVisible(offered is not None)
        if offered is not None:
            self.text.setText(offered.in_words())
            self.take.setEnabled(offered.can_be_learnt)
            self.rate.setVisible(offered.wants_more)

    def focus_first(self) -> bool:
        """The keyboard goes to the button that leads on; False where nothing is offered."""
        wanted = self.take if self.take.isEnabled() else self.rate
        if self.offered is not None:
            wanted.setFocus()
        return self.offered is not None

    def _take(self) -> None:
        if self.offered is not None:
            self.taken.emit(self.offered)
