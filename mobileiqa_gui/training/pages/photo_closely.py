"""One photo of a result large, with the heatmaps of the very model that was trained."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.photos.photo import Photo
from mobileiqa_gui.inspector.elided_label import ElidedLabel
from mobileiqa_gui.loupe.view import LoupeView
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.theme import set_icon, set_role, set_surface
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3, SPACE_4
from mobileiqa_gui.training.widgets import button
from mobileiqa_gui.training.wording import miss_in_words
from mobileiqa_gui.workers.explaining import Explained
from mobileiqa_gui.workers.pixels import PixelLoader, ScreenPhoto
from mobileiqa_gui.workers.scoring import Event, ModelFailed, ScoringThread
from training.interface import Prediction

if TYPE_CHECKING:
    from core.results.heatmaps import Explanation


class PhotoClosely(QWidget):
    """`closed()` when a person wants back, `photo_wanted(path)` for the photo in the app.

    Decoding and heatmaps have threads of their own, which end with `close_work`; the model is the
    run's own file, whatever the app scores with.
    """

    closed = Signal()
    photo_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos: Sequence[Prediction] = ()
        self._at = 0
        self._bundle: Path | None = None
        self._refusal = ""
        self._pixels: PixelLoader | None = None
        self._model: ScoringThread | None = None
        self.back = button(self.tr("Back to the result"), self.tr("All photos and figures (Esc)"))
        set_icon(self.back, "arrow-left")
        self.name, self.words = ElidedLabel(), ElidedLabel()
        self.before, self.after = button(""), button("")
        self.in_app = button(self.tr("Show in the app"), self.tr("Open its folder at this photo"))
        self.view = LoupeView()
        self.view.heatmaps.set_on(True)
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def explanation(self) -> Explanation | None:
        """What is known of the photo that is shown."""
        return self._explanation

    def open(self, photos: Sequence[Prediction], at: int, bundle: Path | None) -> None:
        """Show the photo at this place of the list; without a bundle there are no heatmaps."""
        self._photos = photos
        self._start(bundle)
        self.show()
        self._show(at)
        self.view.setFocus()

    def step(self, steps: int) -> None:
        """Another photo of the list; stops at its ends."""
        at = min(max(self._at + steps, 0), len(self._photos) - 1)
        if at != self._at:
            self._show(at)

    def close_work(self) -> None:
        """End the threads; waits for the photo under way."""
        if self._model is not None:
            self._model.close()
            self._model.deleteLater()
            self._model = None
        if self._pixels is not None:
            self._pixels.close()
            self._pixels.deleteLater()
            self._pixels = None

    # --- building ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_surface(self, "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self.words, "secondary")
        for text in (self.name, self.words):  # a long name gives way instead of widening the window
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            text.setTextFormat(Qt.TextFormat.PlainText)
        for each, sign, tip in (
            (self.before, "chevron-left", self.tr("Previous photo (Left)")),
            (self.after, "chevron-right", self.tr("Next photo (Right)")),
        ):
            set_icon(each, sign)
            each.setToolTip(tip)
            each.setAccessibleName(tip)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.name)
        middle.addWidget(self.words)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        head.setSpacing(SPACE_2)
        head.addWidget(self.back)
        head.addSpacing(SPACE_2)
        head.addLayout(middle, 1)
        for each in (self.before, self.after, self.in_app):
            head.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self._explanation: Explanation | None = None
        self.back.clicked.connect(self.closed)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.in_app.clicked.connect(self._want_in_app)
        view = self.view
        view.closed.connect(self.closed)
        view.step_wanted.connect(self.step)
        view.pixels_wanted.connect(self._want_pixels)
        view.explanation_wanted.connect(self._want_explanation)

    def _start(self, bundle: Path | None) -> None:
        if self._pixels is None:
            self._pixels = PixelLoader(threads=1, parent=self)
            self._pixels.arrived.connect(self._take_pixels)
            self._pixels.failed.connect(self.view.set_error)
        if bundle != self._bundle and self._model is not None:
            self._model.close()
            self._model.deleteLater()
            self._model = None
        self._bundle = bundle
        if bundle is None:
            self._refusal = self.tr("The run wrote no model file: no heatmaps")
        elif self._model is None:
            self._refusal = ""
            self._model = ScoringThread(lambda: None, self)
            self._model.events.connect(self._take_events)
            self._model.use_model(str(bundle))

    # --- one photo -----------------------------------------------------------------------------

    def _show(self, at: int) -> None:
        self._at, self._explanation = at, None
        shown = self._photos[at]
        path = Path(shown.path)
        self.before.setEnabled(at > 0)
        self.after.setEnabled(at < len(self._photos) - 1)
        self.name.set_full_text(shown.name)
        self._tell()
        # Size and time of the file only matter to what is remembered, and nothing is here.
        self.view.show_photo(Photo(path, (path,), 0, 0))

    def _tell(self) -> None:
        shown = self._photos[self._at]
        miss = miss_in_words(shown.quality, shown.raw or 0.0)
        place = self.tr("{number} of {count}").format(
            number=in_digits(self._at + 1), count=in_digits(len(self._photos))
        )
        words = " · ".join(each for each in (miss, place, self._refusal) if each)
        self.words.set_full_text(words[:1].upper() + words[1:])

    def _want_pixels(self, photo: Photo, box: tuple[int, int] | None) -> None:
        if self._pixels is not None:
            self._pixels.want(photo, box)

    def _want_explanation(self, photo: Photo) -> None:
        if self._model is None or self._refusal:
            self.view.set_explanation(photo, None)
        else:
            self._model.explain(photo)

    def _take_pixels(self, decoded: ScreenPhoto) -> None:
        self.view.set_pixels(decoded.photo, decoded.image, decoded.full_size)

    def _take_events(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, Explained):
                known = None if isinstance(event.result, str) else event.result
                if event.photo == self.view.photo():
                    self._explanation = known
                self.view.set_explanation(event.photo, known)
            elif isinstance(event, ModelFailed):
                self._refusal = self.tr("No heatmaps: {why}").format(why=event.message)
                self._tell()
                photo = self.view.photo()
                if photo is not None:
                    self.view.set_explanation(photo, None)

    def _want_in_app(self) -> None:
        self.photo_wanted.emit(Path(self._photos[self._at].path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
