"""From face to face at full size, and what is seen of their eyes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from core.photos.photo import Photo
from mobileiqa_gui.loupe.canvas import PhotoCanvas
from mobileiqa_gui.loupe.face_steps import FaceSteps
from mobileiqa_gui.loupe.focus_control import SAID_MS
from mobileiqa_gui.loupe.session import Change, Place
from mobileiqa_gui.loupe.words import face_text
from mobileiqa_gui.translation import translate
from mobileiqa_gui.workers.faces import FacesFound


class FacesControl(QObject):
    """`wanted(photo)` asks what `take` answers; `said()` follows when `words` or `looking` differ,
    `walked()` when a face was gone to. `move` changes the viewport, as soon as the photo's size is
    known."""

    wanted = Signal(object)
    said = Signal()
    walked = Signal()

    def __init__(
        self, canvas: PhotoCanvas, move: Callable[[Change], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._move = canvas, move
        self._photo: Photo | None = None
        self._steps = FaceSteps()
        self.words = ""
        self._silence = QTimer(self, singleShot=True, interval=SAID_MS)
        self._silence.timeout.connect(self.silence)

    @property
    def looking(self) -> bool:
        """Whether an answer is waited for."""
        return self._photo is not None and self._steps.waiting

    @property
    def walking(self) -> bool:
        """Whether a face of this photo was gone to, so that those of the next are likely wanted."""
        return self._steps.at is not None

    def show_photo(self, photo: Photo | None) -> None:
        """Another photo: its faces are looked for when they are asked for."""
        self._photo, self._steps = photo, FaceSteps()
        self.words = ""
        self._silence.stop()

    def step(self, direction: int) -> None:
        """To the next face (1) or the one before (-1), at no less than 100 %."""
        if self._photo is None:
            return
        self._steps.step(direction)
        if self._steps.faces is None:
            self.wanted.emit(self._photo)
            self.said.emit()
        else:
            self._show()

    def take(self, found: FacesFound) -> None:
        """What was found; ignored where it is of another photo."""
        if found.photo == self._photo and self._steps.take(found.faces):
            self._show()

    def take_failure(self, photo: Photo, message: str) -> None:
        """Faces cannot be looked for in it."""
        if photo == self._photo and self._steps.waiting:
            self._steps = FaceSteps()
            self._say(message)

    def silence(self) -> None:
        """Something else is looked at, or was read."""
        self._silence.stop()
        if self.words:
            self.words = ""
            self._canvas.point_at(None)
            self.said.emit()

    def _show(self) -> None:
        face, steps = self._steps.face, self._steps
        if face is None or steps.faces is None or steps.at is None:
            self._say(translate("loupe", "No face found here"))
            return
        eyes = face.eyes_box
        self._move(lambda view: Place(max(1.0, view.zoom), eyes.middle).applied(view))
        self._canvas.point_at(eyes.middle, (eyes.width, eyes.height))
        self._say(face_text(face, steps.at + 1, len(steps.faces)))
        self.walked.emit()

    def _say(self, words: str) -> None:
        self.words = words
        self._silence.start()
        self.said.emit()
