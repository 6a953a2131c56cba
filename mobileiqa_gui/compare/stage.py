"""Where the panes stand: in the grid that shows their photos largest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.photos.photo import Photo
from mobileiqa_gui.compare.caption import caption_height
from mobileiqa_gui.compare.pane import FRAME, Pane
from mobileiqa_gui.compare.pane_grid import Shape, best_columns, pane_boxes
from mobileiqa_gui.theme import current, qcolor

GAP = 4


class Stage(QWidget):
    """Has the keyboard's focus for all its panes.

    `focused(path)` and `dropped(path)` say what a person clicked, `turned(1 | -1)` that Tab is to
    take the focus on or back; `resized` that the panes have other sizes; `pane_made(Pane)` comes
    once for each.
    """

    focused = Signal(object)
    turned = Signal(int)
    dropped = Signal(object)
    resized = Signal()
    pane_made = Signal(object)
    accessible_role = QAccessible.Role.List

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes: list[Pane] = []
        self._shapes: list[Shape] = []
        self.columns = 1
        # One row, whatever the shapes: champion and challenger.
        self.in_one_row = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def pane(self, photo_path: object) -> Pane | None:
        """The pane of a photo by its path."""
        return next((pane for pane in self.panes if pane.photo.path == photo_path), None)

    def show_photos(self, photos: Sequence[Photo], shapes: Sequence[Shape]) -> None:
        """These photos in this order; panes of photos that stay keep all they have."""
        known = {pane.photo.path: pane for pane in self.panes}
        stay = {photo.path for photo in photos}
        for path, pane in known.items():
            if path not in stay:
                pane.hide()
                pane.deleteLater()
        self.panes = [known.get(photo.path) or self._make(photo) for photo in photos]
        self._shapes = list(shapes)
        self._lay_out()
        for pane in self.panes:
            pane.show()

    def set_shapes(self, shapes: Sequence[Shape]) -> None:
        """What is known of the photos' shapes, in the panes' order."""
        if list(shapes) != self._shapes:
            self._shapes = list(shapes)
            self._lay_out()

    def show_focus(self, photo_path: object) -> None:
        """The frame goes around that photo."""
        for pane in self.panes:
            pane.set_focused(pane.photo.path == photo_path, has_keys=self.hasFocus())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    # --- events --------------------------------------------------------------------------------

    def focusNextPrevChild(self, on: bool) -> bool:
        """Tab walks through the panes; F6 leaves them."""
        self.turned.emit(1 if on else -1)
        return True

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._refocus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._refocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), qcolor(current().window))
        painter.end()

    # --- within --------------------------------------------------------------------------------

    def _make(self, photo: Photo) -> Pane:
        pane = Pane(photo, self)
        pane.pressed.connect(lambda: self.focused.emit(pane.photo.path))
        pane.dropped.connect(lambda: self.dropped.emit(pane.photo.path))
        self.pane_made.emit(pane)
        return pane

    def _refocus(self) -> None:
        for pane in self.panes:
            pane.set_focused(pane.is_focused, has_keys=self.hasFocus())

    def _lay_out(self) -> None:
        if not self.panes:
            return
        field = self.rect().adjusted(GAP, GAP, -GAP, -GAP)
        room = (max(1, field.width()), max(1, field.height()))
        around = caption_height() + 2 * FRAME
        self.columns = (
            len(self.panes)
            if self.in_one_row
            else best_columns(self._shapes, room, gap=GAP, caption=around)
        )
        boxes = pane_boxes(len(self.panes), self.columns, room, GAP)
        for pane, (left, top, width, height) in zip(self.panes, boxes, strict=True):
            pane.setGeometry(field.left() + left, field.top() + top, width, height)
        self.resized.emit()
