"""Between the scoring thread and the window: results into the list, progress, pause, heatmaps."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

from core.photos.photo import Photo
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.scoring_presenter import Phase, ScoringPresenter, Settle
from mobileiqa_gui.workers.explaining import Explained
from mobileiqa_gui.workers.scoring import (
    Event,
    ModelFailed,
    ModelReady,
    Rested,
    Scored,
    ScoringThread,
)

if TYPE_CHECKING:
    from core.results.heatmaps import Explanation

IDLE_LOOK_MS = 250
MOST_EXPLANATIONS = 64
MANY_PHOTOS = 10_000
CATCH_UP_MS = 500

_TOUCHES = frozenset(
    {
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.TouchBegin,
    }
)


class ScoringControl(QObject):
    """`changed` follows every change of counts, phase or rate.

    `explained(photo, Explanation | str)` answers `explain`; a string says why there is none.
    """

    changed = Signal()
    explained = Signal(object, object)
    model_ready = Signal(object)
    model_failed = Signal(str, str)

    def __init__(
        self, thread: ScoringThread, photo_list: PhotoModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._thread = thread
        self._photo_list = photo_list
        self._presenter = ScoringPresenter(photo_list.presenter)
        self._explanations: OrderedDict[Photo, Explanation] = OrderedDict()
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE_LOOK_MS)
        self._idle.timeout.connect(self._look_whether_idle)
        self._catching_up = QTimer(self, singleShot=True, interval=CATCH_UP_MS)
        self._catching_up.timeout.connect(photo_list.settle)
        thread.events.connect(self._take_in)

    @property
    def phase(self) -> Phase:
        return self._presenter.phase

    @property
    def has_new(self) -> bool:
        """Whether the folder was given scores since it was opened, not known ones alone."""
        return self._presenter.has_new

    @property
    def rate(self) -> float | None:
        """New scores a second; None while it cannot be told."""
        return self._presenter.rate(time.monotonic())

    # --- commands ------------------------------------------------------------------------------

    def use_model(self, wanted: str | None) -> None:
        """Loads a model (None: the default) and scores the folder with it."""
        self._presenter.load_model()
        self._thread.pause(False)
        self._thread.use_model(wanted)
        self.changed.emit()

    def open(self, photos: Sequence[Photo]) -> None:
        """Another folder."""
        self._explanations.clear()
        self._idle.stop()
        self._thread.open(photos)
        self._presenter.open(empty=not photos, now=time.monotonic())
        self.changed.emit()

    def update(self, changed: Sequence[Photo], removed: Sequence[Path]) -> None:
        self._presenter.photos_changed()
        self._thread.update(changed, removed)
        self.changed.emit()

    def look_again(self, photos: Sequence[Photo]) -> None:
        """The folder's known results changed: all count as unknown until they are looked up.

        A pause or a stop stays.
        """
        self._photo_list.forget_assessments()
        self._presenter.photos_changed()
        self._thread.open(photos, paused=self._presenter.is_held)
        self.changed.emit()

    def prioritise(self, photos: Sequence[Photo]) -> None:
        self._thread.prioritise([photo.path for photo in photos])

    def toggle_pause(self) -> None:
        """Pauses; goes on after a pause or a stop."""
        pause = self._presenter.toggle_pause(time.monotonic())
        if pause is not None:
            self._thread.pause(pause)
            self.changed.emit()

    def stop(self) -> None:
        """Gives up on the rest of this folder; what is done is kept."""
        if self._presenter.stop():
            self._thread.pause(True)
            self.changed.emit()

    def explain(self, photo: Photo) -> None:
        known = self._explanations.get(photo)
        if known is not None:
            self._explanations.move_to_end(photo)
            self.explained.emit(photo, known)
        else:
            self._thread.explain(photo)

    def explain_also(self, photos: Sequence[Photo]) -> None:
        """Explains all these, when nothing else is to be explained; instead of any before."""
        self._thread.explain_also(photos)

    def explain_ahead(self, photos: Sequence[Photo]) -> None:
        """Has the heatmaps of these at hand soon, where nothing more pressing is to be done."""
        self._thread.explain_ahead([each for each in photos if each not in self._explanations])

    # --- idleness ------------------------------------------------------------------------------

    def watch(self, widget: QObject) -> None:
        """Input to this widget counts as being busy with the order of photos."""
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._presenter.touched(time.monotonic())
        return False

    def _look_whether_idle(self) -> None:
        self._settle(self._presenter.look_whether_idle(time.monotonic()))

    def _settle(self, when: Settle) -> None:
        if when is Settle.LATER:
            self._idle.start()
            return
        if when is Settle.NOW and len(self._photo_list.presenter.photos) > MANY_PHOTOS:
            # Their known scores come in many parts: the order is brought up to date now and then.
            if not self._catching_up.isActive():
                self._catching_up.start()
            return
        self._idle.stop()
        if when is Settle.NOW:
            self._photo_list.settle()

    # --- news from the thread ------------------------------------------------------------------

    @Slot(list)
    def _take_in(self, events: list[Event]) -> None:
        scored = [event for event in events if isinstance(event, Scored)]
        for event in events:
            if isinstance(event, ModelReady):
                self._take_model(event)
            elif isinstance(event, ModelFailed):
                self._presenter.model_failed()
                self.changed.emit()
                self.model_failed.emit(event.wanted, event.message)
        if scored:
            self._photo_list.add_results((event.photo.path, event.result) for event in scored)
            new = sum(not event.known for event in scored)
            self._settle(self._presenter.take_results(new, time.monotonic()))
        for event in events:
            if isinstance(event, Explained):
                self._take_explanation(event)
            elif isinstance(event, Rested):
                self._settle(self._presenter.rest())
        self.changed.emit()

    def _take_model(self, event: ModelReady) -> None:
        self._explanations.clear()
        self._photo_list.forget_assessments()
        self._presenter.model_ready(time.monotonic(), event.seconds)
        self.changed.emit()
        self.model_ready.emit(event)

    def _take_explanation(self, event: Explained) -> None:
        if not isinstance(event.result, str):
            self._explanations[event.photo] = event.result
            while len(self._explanations) > MOST_EXPLANATIONS:
                self._explanations.popitem(last=False)
        self.explained.emit(event.photo, event.result)
