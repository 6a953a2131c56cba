"""Scores the photos of a folder with a model, what is on screen first."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import BundleError, MobileIqaError, PhotoError
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.results.columns import Column
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.workers.explaining import Explained, Explainer
from mobileiqa_gui.workers.mailbox import Mailbox
from mobileiqa_gui.workers.scoring_queue import ScoringQueue

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.results.heatmaps import MapOffer
    from core.scoring.looking import Measure
    from core.scoring.scorer import Scorer

_log = logging.getLogger(__name__)

# The window takes news at most 20 times a second.
INTERVAL_MS = 50
# Of results that are known, thousands come at once: so many do not hold up the window.
MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Scored:
    """A result; `known` tells that it came from the catalogue."""

    generation: int
    photo: Photo
    result: Assessment | str
    known: bool


@dataclass(frozen=True, slots=True)
class ModelReady:
    """A model is loaded; `is_default`: it is the one that is used where none is chosen.

    `columns` are those that its family adds to every folder's. `seconds`: about how long a photo
    takes with a slow one, measured; 0 of all others.
    """

    path: Path
    model: ModelIdentity
    maps: tuple[MapOffer, ...]
    is_default: bool
    columns: tuple[Column, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ModelFailed:
    """`wanted` could not be loaded; the model before it, if any, stays in use."""

    wanted: str
    message: str


@dataclass(frozen=True, slots=True)
class Rested:
    """Nothing is left to do for the photos of this generation."""

    generation: int


Event = Scored | Explained | ModelReady | ModelFailed | Rested


class ScoringThread(QObject):
    """All methods belong to the window's thread and return at once; news comes as `events`.

    The catalogue is opened and models are loaded in the thread itself; the scorer has threads of
    its own, which leave the cores to the window, and so has the explainer. A *generation* is one
    folder with one model; what belongs to a former one is never sent.
    """

    events = Signal(list)

    def __init__(
        self, catalogue: Callable[[], Catalogue | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._mailbox = Mailbox(INTERVAL_MS, self, most=MOST_AT_ONCE)
        self._mailbox.delivered.connect(self._pass_on)
        self._changed = threading.Condition()
        self._queue = ScoringQueue()
        self._unchecked: list[Photo] = []
        self._all: dict[Path, Photo] = {}
        self._model_wanted: str | None = None
        self._has_model_request = False
        self._paused = False
        self._closing = False
        self._generation = 0
        self._scorer: Scorer | None = None
        self._explainer = Explainer(self._mailbox.post)
        self._thread = threading.Thread(target=self._run, name="scoring", daemon=True)
        self._thread.start()

    # --- for the window ------------------------------------------------------------------------

    @property
    def generation(self) -> int:
        return self._generation

    def use_model(self, wanted: str | None) -> None:
        """Loads a model (None: the default one) and scores the folder with it."""
        with self._changed:
            self._model_wanted, self._has_model_request = wanted, True
            self._changed.notify()

    def open(self, photos: Sequence[Photo], *, paused: bool = False) -> None:
        """Another folder; forgets the former one. While `paused` known results are told alone."""
        with self._changed:
            self._all = {photo.path: photo for photo in photos}
            self._paused = paused
            self._restart()
            self._explainer.forget(self._generation)

    def update(self, changed: Sequence[Photo], removed: Iterable[Path]) -> None:
        """Photos came, changed or went."""
        with self._changed:
            for path in removed:
                self._all.pop(path, None)
            self._all |= {photo.path: photo for photo in changed}
            self._queue.update(changed, removed)
            self._unchecked.extend(changed)
            self._changed.notify()

    def prioritise(self, paths: Sequence[Path]) -> None:
        self._queue.prioritise(paths)

    def explain(self, photo: Photo) -> None:
        """Heatmaps of this photo, at once. The latest wish counts."""
        self._explainer.explain(photo)

    def explain_also(self, photos: Iterable[Photo]) -> None:
        """Heatmaps of all these, one after another, when `explain` wants none. None of them:
        gives up on what still waits. Another folder or model gives up on them too."""
        self._explainer.explain_also(photos)

    def explain_ahead(self, photos: Iterable[Photo]) -> None:
        """Heatmaps that may be wanted next, after all others; instead of
        any asked for so before."""
        self._explainer.explain_ahead(photos)

    def pause(self, paused: bool) -> None:
        with self._changed:
            self._paused = paused
            self._changed.notify()

    def close(self) -> None:
        """Stops after the steps under way and waits for the threads' end."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._mailbox.close()
        self._explainer.close()
        self._thread.join()

    @Slot(list)
    def _pass_on(self, events: list[Event]) -> None:
        fresh = [
            event
            for event in events
            if not isinstance(event, Scored | Explained | Rested)
            or event.generation == self._generation
        ]
        if fresh:
            self.events.emit(fresh)

    # --- in the thread -------------------------------------------------------------------------

    def _restart(self) -> None:
        """With the lock held: everything waits again, for this folder or this model."""
        self._generation += 1
        photos = list(self._all.values())
        self._queue.replace(photos)
        self._unchecked = photos
        self._changed.notify()

    def _run(self) -> None:
        try:
            while self._step():
                pass
        except Exception as error:
            _log.exception("The scoring thread stopped")
            self._mailbox.post(error)
        finally:
            self._scorer = None

    def _step(self) -> bool:
        """One piece of work, the most pressing first; False when the window closes."""
        with self._changed:
            self._changed.wait_for(self._has_work)
            if self._closing:
                return False
            load, wanted = self._has_model_request, self._model_wanted
            self._has_model_request = False
            generation = self._generation
            unchecked, self._unchecked = self._unchecked, []
        if load:
            with self._changed:
                self._unchecked = unchecked + self._unchecked
            self._load(wanted)
            return True
        if unchecked:
            self._look_up(unchecked, generation)
        if not self._interrupted():
            self._score(generation)
        return True

    def _has_work(self) -> bool:
        if self._closing or self._has_model_request:
            return True
        if self._scorer is None:
            return False
        if self._unchecked:
            return True
        return not self._paused and len(self._queue) > 0

    def _interrupted(self) -> bool:
        with self._changed:
            return self._closing or self._has_model_request or bool(self._unchecked) or self._paused

    def _load(self, wanted: str | None) -> None:
        from core.families.family import Timed
        from core.families.library import resolve_model
        from core.families.preparing import sees_all_pixels
        from core.families.registry import family_named, load_model
        from core.scoring.scorer import Scorer

        try:
            path = resolve_model(wanted, cancelled=self._is_load_obsolete)
            loaded = load_model(path)
            seconds = loaded.seconds_a_photo() if isinstance(loaded, Timed) else 0.0
        except MobileIqaError as error:
            if self._is_load_obsolete():
                return
            _log.warning("Model %s: %s", wanted, error)
            self._mailbox.post(ModelFailed(wanted or "", of_core(error.message)))
            return
        measure = self._looker() if sees_all_pixels(loaded.inputs) else None
        self._scorer = Scorer(loaded, self._catalogue(), in_background=True, measure=measure)
        with self._changed:
            self._restart()
            self._explainer.use(self._scorer, self._generation)
        self._mailbox.post(
            ModelReady(
                path,
                loaded.identity,
                loaded.maps,
                is_default=wanted is None,
                columns=tuple(family_named(loaded.bundle.manifest.family).columns),
                seconds=seconds,
            )
        )

    def _looker(self) -> Measure | None:
        """Looks closely at photos while they are scored, where that costs no decode of its own: of
        others it is done for the cull. None where its networks cannot be had."""
        from core.scoring.looking import Looker

        try:
            return Looker()
        except BundleError:
            _log.exception("Photos are scored without a close look")
            return None

    def _is_load_obsolete(self) -> bool:
        """While a checkpoint is converted: another model was chosen, or the window closes."""
        with self._changed:
            return self._closing or self._has_model_request

    def _look_up(self, photos: list[Photo], generation: int) -> None:
        """Results of former visits cost one query, and a look at files that may have changed."""
        assert self._scorer is not None
        known = self._scorer.cached(
            photos, lambda: self._is_load_obsolete() or generation != self._generation
        )
        found = [photo for photo in photos if photo.path in known]
        self._queue.forget(found)
        for photo in found:
            self._mailbox.post(Scored(generation, photo, known[photo.path], known=True))
        if len(self._queue) == 0:
            self._mailbox.post(Rested(generation))

    def _score(self, generation: int) -> None:
        assert self._scorer is not None

        def next_photo() -> Photo | None:
            return None if self._interrupted() else self._queue.take()

        def on_result(photo: Photo, result: Assessment | PhotoError) -> None:
            if self._queue.finish(photo):
                said = of_core(result.message) if isinstance(result, PhotoError) else result
                self._mailbox.post(Scored(generation, photo, said, known=False))

        self._scorer.score_stream(next_photo, on_result, self._interrupted)
        with self._changed:
            if generation == self._generation:
                self._queue.put_back()
        if len(self._queue) == 0:
            self._mailbox.post(Rested(generation))
