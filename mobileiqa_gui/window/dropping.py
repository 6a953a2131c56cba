"""A folder or a photo that is dropped onto the window, and what shows that it may be."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.photos.scan import PHOTO_SUFFIXES
from mobileiqa_gui.file_names import local_path
from mobileiqa_gui.folder.opened import OpenedFolder
from mobileiqa_gui.theme import current, qcolor, set_role
from mobileiqa_gui.theme.tokens import RADIUS, SPACE_3
from mobileiqa_gui.window.pages import TEXT_WIDTH, Paragraph


class Dropping(QObject):
    """Opens what is dropped onto the window: a folder, or a photo's folder at that photo.

    Anything else is not taken: the pointer shows it, and nothing happens.
    """

    def __init__(self, folder: OpenedFolder, window: QWidget) -> None:
        super().__init__(window)
        self._folder, self._window = folder, window
        self.veil = Veil(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self.veil.hide()
        if not isinstance(event, QDropEvent):  # of which what enters and moves is a kind
            return super().eventFilter(watched, event)
        dropped = dropped_folder(event)
        if dropped is None:
            self.veil.hide()
            event.ignore()
            return True
        event.acceptProposedAction()
        folder, photo = dropped
        if kind == QEvent.Type.DragEnter:
            self.veil.show_over(folder, photo)
        elif kind == QEvent.Type.Drop:
            self.veil.hide()
            self._folder.open(folder, photo)
        return True


class Veil(QWidget):
    """Lies over the whole window while something hovers that it would open, and says what."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = Paragraph("", TEXT_WIDTH, "title", self)
        self.note = QLabel(self)
        set_role(self.note, "secondary")
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_3)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(self.words, 0, centre)
        column.addWidget(self.note, 0, centre)
        column.addStretch(1)
        self.hide()

    def show_over(self, folder: Path, photo: Path | None) -> None:
        """For a folder, or for a photo in it."""
        name = folder.name or str(folder)
        self.words.setText(self.tr("Drop to open {folder}").format(folder=name))
        self.note.setText(self.tr("at {photo}").format(photo=photo.name) if photo else "")
        window = self.parentWidget()
        assert window is not None
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), qcolor(theme.window, 0.85))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(theme.accent), 2, Qt.PenStyle.DashLine))
        frame = QRectF(self.rect()).adjusted(SPACE_3, SPACE_3, -SPACE_3, -SPACE_3)
        painter.drawRoundedRect(frame, 2 * RADIUS, 2 * RADIUS)


def dropped_folder(event: QDropEvent) -> tuple[Path, Path | None] | None:
    """The folder among what is dropped; of a photo its folder and the photo.

    None where there is neither, and for photos of this window that are dropped where they came
    from.
    """
    if event.source() is not None:
        return None
    paths = [local_path(url) for url in event.mimeData().urls() if url.isLocalFile()]
    for path in paths:
        if path.is_dir():
            return path, None
    photo = next((path for path in paths if path.suffix.lower() in PHOTO_SUFFIXES), None)
    return (photo.parent, photo) if photo is not None else None
