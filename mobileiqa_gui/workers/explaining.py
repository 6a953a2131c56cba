"""The thread that draws heatmaps, beside those that score."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import PhotoError
from core.photos.photo import Photo
from mobileiqa_gui.core_sentences import of_core

if TYPE_CHECKING:
    from core.results.heatmaps import Explanation
    from core.scoring.scorer import Scorer

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Explained:
    """An answer to a wish: the heatmaps, or why there are none."""

    generation: int
    photo: Photo
    result: Explanation | str


class Explainer:
    """Explains what a person looks at, then what else is wanted, while photos are scored.

    `post` is told in its thread; an exception that is posted is an error of the program. All
    methods but `close` return at once and belong to any thread.
    """

    def __init__(self, post: Callable[[Explained | Exception], None]) -> None:
        self._post = post
        self._changed = threading.Condition()
        self._scorer: Scorer | None = None
        self._generation = 0
        self._wanted: Photo | None = None
        self._later: deque[Photo] = deque()
        self._ahead: deque[Photo] = deque()
        self._under_way: Photo | None = None
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="explaining", daemon=True)
        self._thread.start()

    def use(self, scorer: Scorer, generation: int) -> None:
        """Another model: what is looked at is explained by it, also where the former one is at
        it; the rest is given up."""
        with self._changed:
            self._scorer, self._generation = scorer, generation
            self._wanted = self._wanted or self._under_way
            self._later.clear()
            self._ahead.clear()
            self._changed.notify()

    def forget(self, generation: int) -> None:
        """Another folder: nothing is wanted any more."""
        with self._changed:
            self._generation = generation
            self._wanted = self._under_way = None
            self._later.clear()
            self._ahead.clear()

    def explain(self, photo: Photo) -> None:
        """This photo next. The latest wish counts."""
        with self._changed:
            self._wanted = photo
            self._changed.notify()

    def explain_also(self, photos: Iterable[Photo]) -> None:
        """All these, one after another, when `explain` wants none, instead of any before."""
        with self._changed:
            self._later = deque(photos)
            self._changed.notify()

    def explain_ahead(self, photos: Iterable[Photo]) -> None:
        """These may be wanted next: after all others, instead of any asked for so before."""
        with self._changed:
            self._ahead = deque(photos)
            self._changed.notify()

    def close(self) -> None:
        """Stops after the one under way and waits for the thread's end."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        try:
            while self._step():
                pass
        except Exception as error:
            _log.exception("The explaining thread stopped")
            self._post(error)
        finally:
            self._scorer = None

    def _step(self) -> bool:
        with self._changed:
            self._changed.wait_for(self._has_work)
            if self._closing:
                return False
            photo, self._wanted = self._wanted, None
            self._under_way = photo
            if photo is None:
                photo = (self._later or self._ahead).popleft()
            scorer, generation = self._scorer, self._generation
        assert scorer is not None
        try:
            result: Explanation | str = scorer.explain(photo)
        except PhotoError as error:
            result = of_core(error.message)
        with self._changed:
            self._under_way = None
        self._post(Explained(generation, photo, result))
        return True

    def _has_work(self) -> bool:
        if self._closing:
            return True
        if self._scorer is None:
            return False
        return self._wanted is not None or bool(self._later or self._ahead)
