"""One photo among others: its pixels, a caption line, a frame where it has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QEnterEvent, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from core.photos.opening import Rendering
from core.photos.photo import Photo
from mobileiqa_gui.commands.tips import keep_tip
from mobileiqa_gui.compare.caption import Caption, CaptionLine, caption_height
from mobileiqa_gui.compare.commands import DROP
from mobileiqa_gui.compare.pane_canvas import PaneCanvas
from mobileiqa_gui.loupe.notice import Notice
from mobileiqa_gui.loupe.viewport import Size
from mobileiqa_gui.theme import current, qcolor, set_icon, set_surface
from mobileiqa_gui.theme.tokens import SPACE_2

# The frame's width: kept free around the photo whether it is drawn or not.
FRAME = 2


class Pane(QWidget):
    """`pressed` is emitted when a person clicks it, `dropped` at its cross.

    `full_size` is that of the upright photo once it is known; `has_pixels`: an image made for this
    pane has come. `is_broken`: nothing can be shown; `is_gone`: because the file is not there.
    `has_changed`: the file is another than when it was first shown.
    """

    pressed = Signal()
    dropped = Signal()

    def __init__(self, photo: Photo, parent: QWidget) -> None:
        super().__init__(parent)
        self.photo = photo
        self.full_size: Size | None = None
        self.has_pixels = self.is_broken = self.is_gone = False
        self.has_changed = self.is_champion = False
        self.overlaid: object = None
        # Why a RAW file cannot be developed.
        self.undeveloped = ""
        self._renderings: dict[int, Rendering] = {}
        self._is_focused = self._has_keys = False
        self._can_be_dropped = self._cross_is_said = False
        self.canvas = PaneCanvas(self)
        self.notice = Notice(self.canvas)
        self.line = CaptionLine(self)
        self.cross = QToolButton(self.canvas)
        set_icon(self.cross, "x")
        keep_tip(self.cross, DROP, named=True)
        set_surface(self.cross, "panel")
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.hide()
        self.cross.clicked.connect(self.dropped)
        self.canvas.pressed.connect(self.pressed)

    def show_photo(self, photo: Photo) -> None:
        """Another state of the photo, or another photo: nothing of the old one stays."""
        self.photo = photo
        self.full_size = None
        self.undeveloped = ""
        self._renderings = {}
        self.overlaid = None
        self.has_pixels = self.is_broken = False
        self.notice.hide()
        self.canvas.clear()

    @property
    def width_at_hand(self) -> int:
        """The width of the widest image of the photo, 0 for none; the full one where no more is
        to be had."""
        if self.undeveloped and self.full_size is not None:
            return self.full_size[0]
        return self.canvas.widest if self.has_pixels else 0

    @property
    def rendering(self) -> Rendering:
        """Whose picture of the photo is drawn now."""
        return self._renderings.get(self.canvas.shown_width() or 0, Rendering.FILE)

    def add_image(self, image: QImage, full_size: Size, rendering: Rendering) -> None:
        """A picture of the photo, the photo's size (width, height), and whose picture it is."""
        self._renderings[image.width()] = rendering
        self.full_size = full_size
        self.has_pixels, self.is_broken = True, False
        self.notice.hide()
        self.canvas.add_image(image, full=image.width() == full_size[0])

    def say(self, icon: str, heading: str, sentence: str) -> None:
        """There is no photo to show: why, and what to do."""
        self.is_broken = True
        self.canvas.clear()
        self.notice.say(icon, heading, sentence)

    def show_caption(self, caption: Caption) -> None:
        self.line.show_caption(caption, strong=self._is_focused)
        self.setAccessibleName(caption.words)
        self.canvas.setToolTip(
            "\n".join(text for text in (caption.words, caption.sentence) if text)
        )

    def set_focused(self, focused: bool, *, has_keys: bool) -> None:
        """`has_keys`: the keyboard is with the panes."""
        if (focused, has_keys) != (self._is_focused, self._has_keys):
            self._is_focused, self._has_keys = focused, has_keys
            self._show_cross()
            self.line.show_caption(self.line.caption, strong=focused)
            self.update()

    @property
    def is_focused(self) -> bool:
        return self._is_focused

    def set_can_be_dropped(self, can: bool, *, is_said: bool) -> None:
        """The cross comes with the pointer; where `is_said` also with the focus."""
        self._can_be_dropped, self._cross_is_said = can, is_said
        self._show_cross()

    # --- events --------------------------------------------------------------------------------

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_cross()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_cross()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # On the caption; the canvas tells its own.
        if self.childAt(event.position().toPoint()) is not self.canvas:
            self.pressed.emit()
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = current()
        painter.fillRect(self.rect(), qcolor(theme.panel))
        if self._is_focused:
            # Narrower, too: colour alone would not tell whether it has the keys.
            colour = qcolor(theme.accent if self._has_keys else theme.secondary)
            width = FRAME if self._has_keys else FRAME // 2
            inner = self.rect().adjusted(width, width, -width, -width)
            for edge in _edges(self.rect(), inner):
                painter.fillRect(edge, colour)
        painter.end()

    def _lay_out(self) -> None:
        inner = self.rect().adjusted(FRAME, FRAME, -FRAME, -FRAME)
        height = caption_height()
        self.canvas.setGeometry(inner.adjusted(0, 0, 0, -height))
        self.line.setGeometry(inner.left(), inner.bottom() + 1 - height, inner.width(), height)
        self.notice.setGeometry(self.canvas.rect())
        side = self.cross.sizeHint()
        self.cross.setGeometry(
            self.canvas.width() - side.width() - SPACE_2, SPACE_2, side.width(), side.height()
        )

    def _show_cross(self) -> None:
        is_meant = self.underMouse() or (self._cross_is_said and self._is_focused)
        self.cross.setVisible(self._can_be_dropped and is_meant)


def _edges(outer: QRect, inner: QRect) -> tuple[QRect, ...]:
    """The frame between two rectangles."""
    width = outer.width()
    return (
        QRect(outer.left(), outer.top(), width, inner.top() - outer.top()),
        QRect(outer.left(), inner.bottom() + 1, width, outer.bottom() - inner.bottom()),
        QRect(outer.left(), inner.top(), inner.left() - outer.left(), inner.height()),
        QRect(inner.right() + 1, inner.top(), outer.right() - inner.right(), inner.height()),
    )
