"""The photo on the left, a reference on the right, always at the same scale."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.photos.photo import Photo
from core.results.colour_maps import USUAL_OPACITY
from core.results.heatmaps import Heatmap
from mobileiqa_gui.compare.lockstep import Change, Lockstep
from mobileiqa_gui.compare.pane_canvas import PaneCanvas
from mobileiqa_gui.inspector.elided_label import ElidedLabel
from mobileiqa_gui.loupe.detail import box_for
from mobileiqa_gui.loupe.heatmap_layer import map_layer
from mobileiqa_gui.loupe.notice import Notice
from mobileiqa_gui.loupe.viewport import Size
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2
from mobileiqa_gui.workers.pixels import PixelLoader, ScreenPhoto

# A window that is being resized asks once.
_ASK_MS = 30


class Side(QWidget):
    """One photo and a line below it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.photo: Photo | None = None
        self.full_size: Size | None = None
        self.canvas = PaneCanvas(self)
        self.canvas.setMinimumSize(200, 160)
        self.notice = Notice(self.canvas)
        self.caption = ElidedLabel()
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.caption)

    def show_photo(self, photo: Photo | None) -> bool:
        """Another photo, or none; whether it is another."""
        if photo == self.photo:
            return False
        self.photo, self.full_size = photo, None
        self.canvas.clear()
        self.notice.hide()
        return True

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.notice.setGeometry(self.canvas.rect())


class Sides(QWidget):
    """Zooming one zooms both to the same scale; each is moved alone, for they show other things."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.photo = Side(self.tr("The photo"), self)
        self.reference = Side(self.tr("The reference"), self)
        set_role(self.reference.caption, "secondary")
        set_role(self.photo.caption, "secondary")
        self._both = (self.photo, self.reference)
        self._locked = Lockstep()
        self._heatmap: Heatmap | None = None
        self.pixels = PixelLoader(threads=2, parent=self)
        self.pixels.arrived.connect(self._take)
        self.pixels.failed.connect(self._take_failure)
        self._ask = QTimer(self, singleShot=True, interval=_ASK_MS)
        self._ask.timeout.connect(self._ask_for_pixels)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        for side in self._both:
            row.addWidget(side, 1)
            self._connect(side)

    def _connect(self, side: Side) -> None:
        canvas = side.canvas
        canvas.zoomed.connect(lambda factor, at: self._change(side, lambda v: v.scaled(factor, at)))
        canvas.toggled.connect(lambda at: self._change(side, lambda v: v.toggled(at)))
        canvas.dragged.connect(lambda dx, dy, _alone: self._pan(side, dx, dy))
        canvas.resized.connect(self._look)

    def show_photo(self, photo: Photo | None) -> None:
        """The photo on the left."""
        if self.photo.show_photo(photo):
            self.photo.caption.set_full_text(photo.name if photo is not None else "")
            self._ask.start()

    def show_reference(self, photo: Photo | None, caption: str) -> None:
        """The reference on the right, and what stands below it."""
        self.reference.caption.set_full_text(caption)
        if self.reference.show_photo(photo):
            self._ask.start()

    def say(self, icon: str, heading: str, sentence: str) -> None:
        """In place of the reference: why there is none."""
        self.reference.show_photo(None)
        self.reference.caption.set_full_text("")
        self.reference.notice.say(icon, heading, sentence)

    def show_map(self, heatmap: Heatmap | None) -> None:
        """Lays a map over the photo, or none."""
        self._heatmap = heatmap
        self._lay_map()

    def zoom_fit(self) -> None:
        """Both whole."""
        self._locked.fit()
        self._look()

    def zoom_actual(self) -> None:
        """Both at one pixel on one of the screen's."""
        self._locked.actual()
        self._look()

    def close_pixels(self) -> None:
        """Stops the threads that decode."""
        self._ask.stop()
        self.pixels.close()

    # --- within --------------------------------------------------------------------------------

    def _change(self, side: Side, change: Change) -> None:
        self._locked.change(side, change)
        self._look()

    def _pan(self, side: Side, dx: float, dy: float) -> None:
        self._locked.pan_alone(side, dx, dy)
        self._look()

    @Slot()
    def _look(self) -> None:
        for side in self._both:
            self._locked.place(side, side.full_size, side.canvas.field_size())
        for side in self._both:
            side.canvas.set_view(self._locked.view(side))
        self._lay_map()
        self._ask.start()

    def _lay_map(self) -> None:
        view = self.photo.canvas.view
        if self._heatmap is None or view is None:
            self.photo.canvas.set_overlay(None)
        else:
            self.photo.canvas.set_overlay(map_layer(self._heatmap, view.photo))
            self.photo.canvas.set_overlay_opacity(USUAL_OPACITY)

    @Slot()
    def _ask_for_pixels(self) -> None:
        wanted = []
        for side in self._both:
            if side.photo is not None:
                view = side.canvas.view
                box = box_for(view) if view is not None else side.canvas.field_size()
                wanted.append((side.photo, box))
        self.pixels.want_all(wanted)

    @Slot(object)
    def _take(self, found: ScreenPhoto) -> None:
        for side in self._both:
            if side.photo == found.photo:
                side.full_size = found.full_size
                is_full = found.image.width() == found.full_size[0]
                if found.image.width() not in side.canvas.widths():
                    side.canvas.add_image(found.image, full=is_full)
        for side in self._both:
            self._locked.place(side, side.full_size, side.canvas.field_size())
            side.canvas.set_view(self._locked.view(side))
        self._lay_map()

    @Slot(object, str)
    def _take_failure(self, photo: Photo, message: str) -> None:
        for side in self._both:
            if side.photo == photo:
                side.notice.setGeometry(side.canvas.rect())
                side.notice.say("image-off", photo.name, message)
