"""Where a folder is dropped; once one is chosen, a line with its path."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mobileiqa_gui.inspector.elided_label import ElidedLabel
from mobileiqa_gui.theme import current, qcolor, set_role
from mobileiqa_gui.theme.tokens import RADIUS, SPACE_3, SPACE_4, SPACE_6
from mobileiqa_gui.training.widgets import button


class DropField(QWidget):
    """`chosen(folder)` when one is dropped, `asked` when the button is pressed."""

    chosen = Signal(object)
    asked = Signal()

    def __init__(self, prompt: str = "", tip: str = "", parent: QWidget | None = None) -> None:
        """`prompt`: what stands there while nothing is chosen; `tip`: the button's. By default of a
        data set."""
        super().__init__(parent)
        self._prompt = prompt or self.tr("Drop the folder of a data set here, or")
        self.setAcceptDrops(True)
        self._is_near = False
        self._is_empty = True
        self.text = ElidedLabel()
        self.choose = button("", tip or self.tr("Choose the folder that holds photos and labels"))
        self.choose.clicked.connect(self.asked)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(SPACE_3)
        self._row.addStretch(0)
        self._row.addWidget(self.text)
        self._row.addWidget(self.choose)
        self._row.addStretch(0)
        self.show_folder("")

    def show_folder(self, folder: str) -> None:
        """The folder in use; empty: none yet."""
        self._is_empty = not folder
        if folder:
            self.text.set_full_text(folder)
            set_role(self.text, "")
        else:
            self.text.set_full_text(self._prompt)
            set_role(self.text, "secondary")
        # Nothing chosen: sentence and button as one, in the middle; else the path has the room.
        for place, share in enumerate((0, 1, 0, 0) if folder else (1, 0, 0, 1)):
            self._row.setStretch(place, share)
        wide = QSizePolicy.Policy.Expanding if folder else QSizePolicy.Policy.Preferred
        self.text.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        self.choose.setText(self.tr("Choose another") if folder else self.tr("Choose a folder"))
        margin = SPACE_4 if folder else SPACE_6 * 2
        self._row.setContentsMargins(SPACE_4, margin - 4, SPACE_4, margin - 4)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current()
        colour = theme.accent if self._is_near else theme.outline
        style = Qt.PenStyle.DashLine if self._is_empty or self._is_near else Qt.PenStyle.SolidLine
        painter.setPen(QPen(qcolor(colour), 1.5 if self._is_empty else 1.0, style))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _folder_of(event) is not None:
            event.acceptProposedAction()
            self._is_near = True
            self.update()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._is_near = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._is_near = False
        self.update()
        folder = _folder_of(event)
        if folder is not None:
            event.acceptProposedAction()
            self.chosen.emit(folder)


def _folder_of(event: QDropEvent) -> Path | None:
    """The folder that was dropped; of a file its folder."""
    urls = event.mimeData().urls()
    if not urls or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_dir() else path.parent
