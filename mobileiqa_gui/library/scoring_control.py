"""Between the scoring thread and the window: results into the model, progress, pause, heatmaps."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

from core.photos.photo import Photo
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.window.wording import Phase
from mobileiqa_gui.workers.progress import RateMeter
from mobileiqa_gui.workers.scoring import (
    Event,
    Explained,
    ModelFailed,
    ModelReady,
    Rested,
    Scored,
    ScoringThread,
)

if TYPE_CHECKING:
    from core.results.heatmaps import Explanation

# The order is brought up to date when nothing was touched for so long and scoring rests.
IDLE_SECONDS = 2.0
MOST_EXPLANATIONS = 64

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
        self, thread: ScoringThread, model: PhotoModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._thread = thread
        self._model = model
        self._phase = Phase.LOADING
        self._meter = RateMeter()
        self._explanations: OrderedDict[Photo, Explanation] = OrderedDict()
        self._touched_at = 0.0
        self._is_touched = False
        self._is_resting = True
        self._has_model = False
        self._idle = QTimer(self)
        self._idle.setInterval(250)
        self._idle.timeout.connect(self._settle_when_idle)
        thread.events.connect(self._take_in)

    @property
    def phase(self) -> Phase:
        if self._phase is Phase.SCORING and self._model.presenter.counts.waiting == 0:
            return Phase.RESTING
        return self._phase

    @property
    def rate(self) -> float | None:
        """New scores a second; None while it cannot be told."""
        return self._meter.rate(time.monotonic()) if self._phase is Phase.SCORING else None

    # --- commands ------------------------------------------------------------------------------

    def use_model(self, wanted: str | None) -> None:
        """Loads a model (None: the default) and scores the folder with it."""
        self._set_phase(Phase.LOADING)
        self._thread.pause(False)
        self._thread.use_model(wanted)

    def open(self, photos: Sequence[Photo]) -> None:
        """Another folder."""
        self._explanations.clear()
        self._is_touched = False
        self._is_resting = not photos
        self._idle.stop()
        self._thread.open(photos)
        self._start()

    def update(self, changed: Sequence[Photo], removed: Sequence[Path]) -> None:
        self._is_resting = False
        self._thread.update(changed, removed)
        self.changed.emit()

    def prioritise(self, photos: Sequence[Photo]) -> None:
        self._thread.prioritise([photo.path for photo in photos])

    def toggle_pause(self) -> None:
        """Pauses; goes on after a pause or a stop."""
        if self._phase is Phase.SCORING:
            self._thread.pause(True)
            self._set_phase(Phase.PAUSED)
        elif self._phase in (Phase.PAUSED, Phase.STOPPED):
            self._thread.pause(False)
            self._start()

    def stop(self) -> None:
        """Gives up on the rest of this folder; what is done is kept."""
        if self._phase in (Phase.SCORING, Phase.PAUSED):
            self._thread.pause(True)
            self._set_phase(Phase.STOPPED)

    def explain(self, photo: Photo) -> None:
        known = self._explanations.get(photo)
        if known is not None:
            self._explanations.move_to_end(photo)
            self.explained.emit(photo, known)
        else:
            self._thread.explain(photo)

    # --- idleness ------------------------------------------------------------------------------

    def watch(self, widget: QObject) -> None:
        """Input to this widget counts as being busy with the order of photos."""
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched_at = time.monotonic()
            self._is_touched = True
        return False

    def _settle_when_idle(self) -> None:
        if not self._model.presenter.order_is_stale:
            self._idle.stop()
        elif self._is_resting and time.monotonic() - self._touched_at >= IDLE_SECONDS:
            self._idle.stop()
            self._model.settle()

    # --- news from the thread ------------------------------------------------------------------

    @Slot(list)
    def _take_in(self, events: list[Event]) -> None:
        scored = [event for event in events if isinstance(event, Scored)]
        for event in events:
            if isinstance(event, ModelReady):
                self._take_model(event)
            elif isinstance(event, ModelFailed):
                self._set_phase(Phase.SCORING if self._has_model else Phase.NO_MODEL)
                self.model_failed.emit(event.wanted, event.message)
        if scored:
            self._take_results(scored)
        for event in events:
            if isinstance(event, Explained):
                self._take_explanation(event)
            elif isinstance(event, Rested):
                self._rest()
        self.changed.emit()

    def _take_model(self, event: ModelReady) -> None:
        self._has_model = True
        self._explanations.clear()
        self._model.forget_assessments()
        self._start()
        self.model_ready.emit(event)

    def _take_results(self, scored: list[Scored]) -> None:
        self._model.add_results((event.photo.path, event.result) for event in scored)
        new = sum(not event.known for event in scored)
        if new:
            self._meter.add(new, time.monotonic())
        if not self._model.presenter.order_is_stale:
            return
        if new == 0 and not self._is_touched:
            # Scores of a former visit: the folder opens in its order, nobody has looked yet.
            self._model.settle()
        else:
            self._idle.start()

    def _take_explanation(self, event: Explained) -> None:
        if not isinstance(event.result, str):
            self._explanations[event.photo] = event.result
            while len(self._explanations) > MOST_EXPLANATIONS:
                self._explanations.popitem(last=False)
        self.explained.emit(event.photo, event.result)

    def _rest(self) -> None:
        self._is_resting = True
        if self._model.presenter.order_is_stale:
            self._idle.start()

    def _start(self) -> None:
        self._meter.restart(time.monotonic())
        self._set_phase(Phase.SCORING if self._has_model else Phase.LOADING)

    def _set_phase(self, phase: Phase) -> None:
        self._phase = phase
        self.changed.emit()
