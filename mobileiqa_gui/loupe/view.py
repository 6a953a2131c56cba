"""The loupe: one photo as large as the window, its true pixels, and heatmaps over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from core.photos.opening import Rendering
from core.photos.photo import Photo
from core.results.heatmaps import Explanation
from mobileiqa_gui.commands.live import live
from mobileiqa_gui.loupe.bar import ACTUAL, FIT, LoupeBar
from mobileiqa_gui.loupe.canvas import PhotoCanvas
from mobileiqa_gui.loupe.detail import box_for
from mobileiqa_gui.loupe.faces import FacesControl
from mobileiqa_gui.loupe.field_menu import FIELD_GREYS, field_colour, field_menu
from mobileiqa_gui.loupe.focus_control import FocusControl
from mobileiqa_gui.loupe.heatmap_control import HeatmapControl
from mobileiqa_gui.loupe.legend import Legend
from mobileiqa_gui.loupe.notice import Notice
from mobileiqa_gui.loupe.session import Change, PhotoSession
from mobileiqa_gui.loupe.viewport import Size, Viewport
from mobileiqa_gui.loupe.words import rendering_text, status_text, zoom_text
from mobileiqa_gui.theme.tokens import SPACE_3

_SETTLE_MS = 120
_STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class LoupeView(QWidget):
    """Shows one photo at a time; asks for pixels and heatmaps, never makes them.

    Give a photo with `show_photo`; answer `pixels_wanted(photo, box)` with `set_pixels` or
    `set_error` (box: (width, height) in device pixels to fit into, None: full size) and
    `explanation_wanted(photo)` with `set_explanation`. Answers for another photo than the present
    one are ignored. `step_wanted(-1 | 1)` and `closed()` say what keys asked for. Whoever keeps
    settings listens to `heatmap_changed(on, key)`, `opacity_changed(0.1..1)` and
    `field_changed(key)`; `zoom_changed(text)` is for a status line. `heatmaps` turns heatmaps on
    and off and chooses among them.
    """

    pixels_wanted = Signal(object, object)
    explanation_wanted = Signal(object)
    step_wanted = Signal(int)
    closed = Signal()
    heatmap_changed = Signal(bool, str)
    opacity_changed = Signal(float)
    field_changed = Signal(str)
    zoom_changed = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = PhotoSession()
        self._explained = False
        self._explanation_asked = False
        self._field_key = ""
        self._screen_words = ""
        self._peek_key: int | None = None
        self.canvas = PhotoCanvas()
        self.legend = Legend(self.canvas)
        self.notice = Notice(self.canvas)
        self.bar = LoupeBar()
        self.heatmaps = HeatmapControl(self.canvas, self.legend, self.bar, self)
        self.focus = FocusControl(self.canvas, self.bar, self._move, self)
        self.faces = FacesControl(self.canvas, self._move, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.bar)
        self.setFocusProxy(self.canvas)
        self.canvas.setAccessibleName(self.tr("Photo"))
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._connect()
        self.show_photo(None)

    # What the owner gives

    def show_photo(
        self, photo: Photo | None, placeholder: QImage | None = None, full_size: Size | None = None
    ) -> None:
        """Show another photo, at first by any image of it that is at hand.

        `full_size` (width, height of the upright photo), where it is known already, lets the true
        zoom be shown at once.
        """
        self._session = self._session.next(photo, self.canvas.view, full_size)
        self._explained = self._explanation_asked = False
        self.canvas.clear()
        self.notice.hide()
        if photo is None:
            self.notice.say("image", self.tr("No photo chosen"), "")
        shape = None
        if photo is not None and placeholder is not None and not placeholder.isNull():
            shape = (placeholder.width(), placeholder.height())
            self.canvas.add_image(placeholder)
        self.canvas.set_view(self._session.first_view(shape, self.canvas.field_size()))
        self.heatmaps.set_explanation(None)
        self.focus.show_photo(photo)
        self.faces.show_photo(photo)
        self._ask()

    def set_pixels(
        self,
        photo: Photo,
        image: QImage,
        full_size: Size,
        rendering: Rendering = Rendering.FILE,
    ) -> None:
        """A picture of the photo at any size (as `PhotoCanvas.add_image` takes it), its full size,
        and whose picture it is."""
        if photo != self._session.photo or image.isNull():
            return
        self._session.broken = False
        self.notice.hide()
        before = self.canvas.view
        view = self._session.known_view(before, full_size, self.canvas.field_size())
        self._session.renderings[image.width()] = rendering
        self.canvas.add_image(image, full=image.width() == full_size[0])
        self.canvas.set_view(view)
        if before is None or before.photo != view.photo:
            # The map takes the photo's shape, which is known exactly only now.
            self.heatmaps.refresh()
        self._ask()

    @property
    def is_broken(self) -> bool:
        """Whether the photo cannot be shown."""
        return self._session.broken

    def set_error(self, photo: Photo, sentence: str) -> None:
        """The photo cannot be shown; `sentence` says what happened and what to do."""
        if photo != self._session.photo:
            return
        self._session.broken = True
        self.canvas.clear()
        self.heatmaps.set_explanation(None)
        heading = self.tr("{name} cannot be shown").format(name=photo.name)
        self.notice.say("triangle-alert", heading, sentence)
        self._ask()

    def set_undeveloped(self, photo: Photo, sentence: str) -> None:
        """The RAW file cannot be developed; the preview stays."""
        if photo == self._session.photo:
            self._session.undeveloped = sentence
            self._tell_state()

    def set_explanation(
        self, photo: Photo, explanation: Explanation | None, why_none: str = ""
    ) -> None:
        """The photo's heatmaps, or None where there are none to be had, and why."""
        if photo == self._session.photo:
            self._explained = True
            self.heatmaps.set_explanation(explanation, why_none)
            self._place_overlays()
            self._tell_state()

    def set_screen(self, words: str) -> None:
        """What is said of the screen's colours."""
        self._screen_words = words
        self._tell_state()

    # State

    def photo(self) -> Photo | None:
        """The present photo."""
        return self._session.photo

    @property
    def field_key(self) -> str:
        """The grey around the photo, as `set_field` takes it."""
        return self._field_key

    def viewport(self) -> Viewport | None:
        """Where the photo lies, in device pixels; None while nothing tells its shape."""
        return self.canvas.view

    def wanted_box(self) -> Size | None:
        """The box (device pixels) that a photo would be looked at in here: None for its full
        size, where one looks so closely that it is needed."""
        view = self.canvas.view
        if view is None or view.fitted:
            return self.fit_box()
        return None if box_for(view) is None else self.fit_box()

    def fit_box(self) -> Size:
        """The box (device pixels) to decode a photo into that is to be shown as a whole."""
        return self.canvas.field_size()

    # What a person asks for

    def zoom_fit(self) -> None:
        """The whole photo."""
        self._move(lambda view: view.fit_again())

    def zoom_actual(self) -> None:
        """One photo pixel on one device pixel, at the pointer or in the middle."""
        at = self.canvas.pointer()
        self._move(lambda view: view.zoomed(1.0, at))

    def toggle_zoom(self) -> None:
        """Fit or 100 %, at the pointer or in the middle."""
        at = self.canvas.pointer()
        self._move(lambda view: view.toggled(at))

    def zoom_in(self) -> None:
        """The next larger ratio."""
        self._move(lambda view: view.stepped(1))

    def zoom_out(self) -> None:
        """The next smaller ratio."""
        self._move(lambda view: view.stepped(-1))

    def jump_to_focus(self) -> None:
        """To the AF point, or the sharpest place."""
        self.faces.silence()
        self.focus.jump()

    def step_face(self, direction: int) -> None:
        """To the eyes of the next face (1) or the one before (-1)."""
        self.focus.silence()
        self.faces.step(direction)

    def set_field(self, key: str) -> None:
        """The grey around the photo: a key of FIELD_GREYS, empty for the theme's own."""
        self._field_key = key if key in FIELD_GREYS else ""
        self.canvas.set_field(field_colour(key))

    # Events

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            # Text of another size needs a plate of another size.
            self._place_overlays()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not held and key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        elif live.is_pressed(event, "library.next", "Space"):
            self.step_wanted.emit(1)
        elif live.is_pressed(event, "library.previous", "Backspace"):
            self.step_wanted.emit(-1)
        elif live.is_pressed(event, "window.back_to_grid", "Esc"):
            self.closed.emit()
        elif live.is_pressed(event, "loupe.full_size", "Z"):
            self.toggle_zoom()
        elif live.is_pressed(event, "loupe.heatmap", "H"):
            self._peek_key = key
            if not event.isAutoRepeat():
                self.heatmaps.pressed()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == self._peek_key and not event.isAutoRepeat():
            self.heatmaps.released()
        else:
            super().keyReleaseEvent(event)

    # Within

    def _connect(self) -> None:
        self.canvas.moved.connect(self._ask)
        self.canvas.resized.connect(self._field_resized)
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.canvas.customContextMenuRequested.connect(
            lambda place: self.menu_wanted.emit(self.canvas.mapToGlobal(place))
        )
        self._settle.timeout.connect(self._ask)
        self.bar.zoom_chosen.connect(self._zoom_chosen)
        self.heatmaps.changed.connect(self._heatmap_changed)
        self.heatmaps.opacity_changed.connect(self.opacity_changed)
        self.focus.said.connect(self._tell_state)
        self.faces.said.connect(self._tell_state)

    def _move(self, change: Change) -> None:
        view = self.canvas.view
        if self._session.photo is None or self._session.broken:
            return
        if view is None or not self._session.size_known:
            # A true ratio needs the true size: the wish is granted when it is known.
            self._session.wish = change
        else:
            self.canvas.move_to(change(view))
        self._tell_state()

    def _ask(self) -> None:
        """Ask for what the present view lacks, and say what is so."""
        photo = self._session.photo
        view, widths = self.canvas.view, self.canvas.widths()
        ask, box = self._session.request(view, widths, self.canvas.field_size())
        if ask:
            self.pixels_wanted.emit(photo, box)
        wants_map = self.heatmaps.on and photo is not None and not self._session.broken
        if wants_map and not (self._explanation_asked or self._explained):
            self._explanation_asked = True
            self.explanation_wanted.emit(photo)
        self._place_overlays()
        self._tell_state()

    def _tell_state(self) -> None:
        session, view = self._session, self.canvas.view
        rendering = session.renderings.get(self.canvas.shown_width() or 0, Rendering.FILE)
        text, chosen = "", None
        if view is not None:
            text = zoom_text(view, rendering) if session.size_known else ""
            chosen = FIT if view.fitted else ACTUAL if view.is_actual else None
        can_zoom = session.photo is not None and not session.broken
        developing = can_zoom and session.developing
        whose = rendering_text(rendering, developing=developing, undeveloped=session.undeveloped)
        tip = "\n".join(text for text in (whose, self._screen_words) if text)
        self.bar.show_zoom(text, chosen, enabled=can_zoom, tip=tip)
        self.zoom_changed.emit(text)
        sharp = session.is_sharp(view, self.canvas.widths())
        loading = can_zoom and not sharp and session.outstanding > 0
        finding = can_zoom and self.heatmaps.on and not self._explained
        lacking = can_zoom and self.heatmaps.on and self.heatmaps.heatmap() is None
        looking = can_zoom and self.focus.looking
        finding_faces = can_zoom and self.faces.looking
        found = self.faces.words or self.focus.words
        words = status_text(
            loading=loading,
            finding=finding,
            lacking=lacking,
            developing=developing,
            looking=looking,
            finding_faces=finding_faces,
            found=found,
        )
        busy = loading or finding or developing or looking or finding_faces
        self.bar.show_status(words, busy=busy and words != found)

    def _zoom_chosen(self, choice: str) -> None:
        if choice == FIT:
            self.zoom_fit()
        else:
            self._move(lambda view: view.zoomed(1.0))

    def _heatmap_changed(self, on: bool, key: str) -> None:
        self._ask()
        self.heatmap_changed.emit(on, key)

    def _field_resized(self) -> None:
        self._place_overlays()
        self._tell_state()
        self._settle.start()

    def _place_overlays(self) -> None:
        field = self.canvas.rect()
        self.notice.setGeometry(field)
        plate = self.legend.sizeHint()
        self.legend.setGeometry(
            field.right() + 1 - SPACE_3 - plate.width(),
            field.bottom() + 1 - SPACE_3 - plate.height(),
            plate.width(),
            plate.height(),
        )

    def field_menu(self, parent: QWidget) -> QMenu:
        """The greys around the photo."""
        return field_menu(parent, self._field_key, self._choose_field)

    def _choose_field(self, key: str) -> None:
        self.set_field(key)
        self.field_changed.emit(key)
