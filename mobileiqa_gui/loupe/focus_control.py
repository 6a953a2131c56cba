"""Focus peaking, and the jump to where the photo is in focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from core.photos.photo import Photo
from mobileiqa_gui.loupe.bar import LoupeBar
from mobileiqa_gui.loupe.canvas import PhotoCanvas
from mobileiqa_gui.loupe.session import Change, Place
from mobileiqa_gui.translation import translate
from mobileiqa_gui.workers.focus import Find, FocusFound

# What was said of a jump stays for as long as it takes to read.
SAID_MS = 4000
# Below this share of the photo no edge that a person would call sharp is marked.
LEAST_SHARE = 0.0002


class FocusControl(QObject):
    """`wanted(photo, Find)` asks what `take` answers; `said()` follows when `words` or `looking`
    differ; `changed(on)` when peaking is turned on or off. `move` changes the viewport, as soon as
    the photo's size is known."""

    wanted = Signal(object, object)
    said = Signal()
    changed = Signal(bool)

    def __init__(
        self,
        canvas: PhotoCanvas,
        bar: LoupeBar,
        move: Callable[[Change], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._bar, self._move = canvas, bar, move
        self._photo: Photo | None = None
        self.on = False
        self.words = ""
        self._edges: FocusFound | None = None
        self._jumps = False
        self._silence = QTimer(self, singleShot=True, interval=SAID_MS)
        self._silence.timeout.connect(self.silence)
        bar.peaking_toggled.connect(lambda: self.set_on(not self.on))

    @property
    def looking(self) -> bool:
        """Whether an answer is waited for."""
        return self._photo is not None and (self._jumps or (self.on and self._edges is None))

    def show_photo(self, photo: Photo | None) -> None:
        """Another photo: peaking stays on, a jump that is under way is off."""
        self._photo, self._edges, self._jumps = photo, None, False
        self.words = ""
        self._silence.stop()
        self._canvas.set_marks(())
        self._ask()

    def set_on(self, on: bool) -> None:
        """Turn peaking on or off."""
        if on == self.on:
            return
        self.on = on
        self._bar.show_peaking_on(on)
        self._canvas.set_marks(self._edges.marks if on and self._edges is not None else ())
        self._ask()
        self._say(self._about_edges())
        self.changed.emit(on)

    def jump(self) -> None:
        """To the camera's focus point, or else to the sharpest place, at no less than 100 %."""
        if self._photo is not None:
            self._jumps = True
            self.wanted.emit(self._photo, Find.POINT)
            self.said.emit()

    def silence(self) -> None:
        """Something else is looked at, or was read."""
        self._jumps = False
        self._silence.stop()
        if self.words:
            self._say("")

    def take(self, found: FocusFound) -> None:
        """What was found; ignored where it is of another photo."""
        if found.photo != self._photo:
            return
        if found.marks:
            self._edges = found
            if self.on:
                self._canvas.set_marks(found.marks)
                self._say(self._about_edges())
        elif self._jumps:
            self._go_to(found)

    def take_failure(self, photo: Photo, _message: str) -> None:
        """Nothing can be found; why the photo is broken is said elsewhere."""
        if photo == self._photo:
            self._jumps = False
            self._say(translate("loupe", "Nothing in focus was found"))

    def _ask(self) -> None:
        if self.on and self._photo is not None and self._edges is None:
            self.wanted.emit(self._photo, Find.EDGES)

    def _go_to(self, found: FocusFound) -> None:
        self._jumps = False
        point = found.point
        if point is None:
            return
        self._move(lambda view: Place(max(1.0, view.zoom), point).applied(view))
        self._canvas.point_at(point)
        if found.by_camera:
            self._say(translate("loupe", "AF point of the camera"))
        else:
            self._say(translate("loupe", "Sharpest place; the camera named no AF point"))

    def _about_edges(self) -> str:
        if not self.on or self._edges is None or self._edges.share >= LEAST_SHARE:
            return ""
        return translate("loupe", "No edge is sharp at 100 %")

    def _say(self, words: str) -> None:
        self.words = words
        if words:
            self._silence.start()
        else:
            self._canvas.point_at(None)
        self.said.emit()
