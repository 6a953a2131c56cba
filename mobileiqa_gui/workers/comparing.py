"""Photos beside good ones: a comparing model in a thread of its own, what is looked at first."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import MobileIqaError
from core.families.references import Against, Comparison
from core.photos.photo import Photo
from core.photos.scan import photos_from_paths
from core.results.assessment import Assessment
from core.results.heatmaps import Heatmap
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.workers.mailbox import Mailbox

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.errors import PhotoError
    from core.families.family import Model
    from core.families.references import Comparing
    from core.scoring.scorer import Scorer

_log = logging.getLogger(__name__)
_INTERVAL_MS = 50


@dataclass(frozen=True, slots=True)
class Reading:
    """So many of the references are read."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The model is loaded and the references are read: what they are called, how many they are, and
    about how many seconds a photo takes."""

    title: str
    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing can be compared: why, and what to do."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A photo against each reference; the files of these, None where one is gone; and which places
    lower the score, where that was asked."""

    photo: Photo
    comparison: Comparison
    references: tuple[Photo | None, ...]
    lowering: Heatmap | None = None


@dataclass(frozen=True, slots=True)
class Unseen:
    """A photo that could not be compared, and why."""

    photo: Photo
    sentence: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What became of photos of a whole folder, for its column."""

    outcomes: Mapping[Path, Assessment | PhotoError]


News = Reading | Ready | Failed | Beside | Unseen | Filled


class Comparer(QObject):
    """All methods belong to the window's thread and return at once; the thread begins with the
    first choice. `told(News)` answers, one piece at a time; what belongs to a former choice of
    references is never told.
    """

    told = Signal(object)

    def __init__(
        self, catalogue: Callable[[], Catalogue | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._mailbox = Mailbox(_INTERVAL_MS, parent=self)
        self._mailbox.delivered.connect(self._pass_on)
        self._changed = threading.Condition()
        self._choice = 0
        self._against: Against | None = None
        self._photo: Photo | None = None
        self._with_map = False
        self._column: deque[Photo] = deque()
        self._is_closing = False
        self._thread: threading.Thread | None = None

    def choose(self, against: Against) -> None:
        """Compares with these from now on; also to try again."""
        with self._changed:
            self._choice += 1
            self._against, self._photo = against, None
            self._column.clear()
            self._changed.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="comparing", daemon=True)
            self._thread.start()

    def compare(self, photo: Photo, *, with_map: bool = False) -> None:
        """This photo, instead of any asked for and not begun; `with_map`: and what lowers it."""
        with self._changed:
            self._photo, self._with_map = photo, with_map
            self._changed.notify()

    def fill(self, photos: Iterable[Photo]) -> None:
        """All of these, one after another, when no other is looked at; instead of those before."""
        with self._changed:
            self._column = deque(photos)
            self._changed.notify()

    def close(self) -> None:
        """Stops after the step under way."""
        with self._changed:
            self._is_closing = True
            self._changed.notify()
        self._mailbox.close()
        if self._thread is not None:
            self._thread.join()

    @Slot(list)
    def _pass_on(self, news: Sequence[tuple[int, News]]) -> None:
        for choice, each in news:
            if choice == self._choice:
                self.told.emit(each)

    # --- in the thread -------------------------------------------------------------------------

    def _run(self) -> None:
        loaded, scorer = 0, None
        try:
            while True:
                with self._changed:
                    while not (self._is_closing or self._choice != loaded or self._has_work()):
                        self._changed.wait()
                    if self._is_closing:
                        return
                    choice, against = self._choice, self._against
                    photo, self._photo = self._photo, None
                    with_map = self._with_map
                if choice != loaded:
                    assert against is not None
                    scorer, loaded = self._load(choice, against), choice
                    self._come_back_to(photo)
                elif scorer is None:
                    self._column.clear()
                elif photo is not None:
                    self._look(choice, scorer, photo, with_map=with_map)
                else:
                    self._fill(choice, scorer)
        except Exception as error:
            _log.exception("The thread that compares stopped")
            self._mailbox.post(error)

    def _has_work(self) -> bool:
        return self._photo is not None or bool(self._column)

    def _come_back_to(self, photo: Photo | None) -> None:
        """A photo that was asked for while the references were read."""
        with self._changed:
            self._photo = self._photo or photo

    def _tell(self, choice: int, news: News) -> None:
        self._mailbox.post((choice, news))

    def _load(self, choice: int, against: Against) -> Scorer | None:
        from core.families.library import model_taking
        from core.families.references import Comparing
        from core.families.registry import load_model
        from core.scoring.scorer import Scorer

        try:
            model = load_model(model_taking("against"), {"against": against})
            assert isinstance(model, Comparing)
            scorer = Scorer(model, self._catalogue(), workers=1, in_background=True)
            self._get_ready(choice, model)
        except MobileIqaError as error:
            self._tell(choice, Failed(of_core(error.message)))
            return None
        seconds = model.seconds_a_photo()
        self._tell(choice, Ready(model.title, len(model.members()), seconds))
        return scorer

    def _get_ready(self, choice: int, model: Comparing) -> None:
        def progress(done: int, total: int) -> None:
            self._tell(choice, Reading(done, total))
            with self._changed:
                if self._is_closing or self._choice != choice:
                    raise _ObsoleteError("Another choice was made.")

        model.get_ready(progress)

    def _look(self, choice: int, scorer: Scorer, photo: Photo, *, with_map: bool) -> None:
        try:
            self._tell(choice, _beside(scorer.model, photo, with_map=with_map))
        except MobileIqaError as error:
            self._tell(choice, Unseen(photo, of_core(error.message)))

    def _fill(self, choice: int, scorer: Scorer) -> None:
        """Scores for the column until another photo is looked at; known ones come at once."""
        with self._changed:
            waiting = list(self._column)
        known = scorer.cached(waiting)
        if known:
            self._tell(choice, Filled(known))
        with self._changed:
            self._column = deque(p for p in self._column if p.path not in known)

        def take(photo: Photo, outcome: Assessment | PhotoError) -> None:
            self._tell(choice, Filled({photo.path: outcome}))

        scorer.score_stream(lambda: self._next(choice), take, lambda: self._is_closing)

    def _next(self, choice: int) -> Photo | None:
        with self._changed:
            is_interrupted = self._is_closing or self._choice != choice or self._photo is not None
            return None if is_interrupted or not self._column else self._column.popleft()


class _ObsoleteError(MobileIqaError):
    """Nobody waits for it any more."""


def _beside(model: Model, photo: Photo, *, with_map: bool) -> Beside:
    from core.families.references import Comparing
    from core.photos.beside import or_raw_beside

    assert isinstance(model, Comparing)
    decoded = or_raw_beside(model.prepare, photo.path)
    comparison = model.compare(decoded)
    lowering = model.explain(decoded).heatmaps[0] if with_map and model.maps else None
    references = tuple(_photo_of(each.member.path) for each in comparison.each)
    return Beside(photo, comparison, references, lowering)


def _photo_of(path: Path) -> Photo | None:
    return next(iter(photos_from_paths([path])), None) if path.is_file() else None
