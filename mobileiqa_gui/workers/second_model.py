"""A second model beside the one that scores: its own thread, the latest wish before all others."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import MobileIqaError
from core.photos.photo import Photo
from core.results.assessment import ModelIdentity
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.workers.mailbox import Mailbox

if TYPE_CHECKING:
    from core.families.family import Model
    from core.results.heatmaps import Explanation

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Ready:
    model: ModelIdentity


@dataclass(frozen=True, slots=True)
class _Failed:
    sentence: str


@dataclass(frozen=True, slots=True)
class _Explained:
    wanted: str
    photo: Photo
    answer: Explanation | str


class SecondModel(QObject):
    """All methods belong to the window's thread. The thread begins with the first model chosen.

    `ready(ModelIdentity)` and `failed(sentence)` answer `choose`; `explained(photo, Explanation |
    str)` answers `explain`, a string says why there is nothing.
    """

    ready = Signal(object)
    failed = Signal(str)
    explained = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.identity: ModelIdentity | None = None
        self._mailbox = Mailbox(interval_ms=0, parent=self)
        self._mailbox.delivered.connect(self._take_in)
        self._changed = threading.Condition()
        self._wanted = ""
        self._photo: Photo | None = None
        self._is_closing = False
        self._thread: threading.Thread | None = None

    @property
    def is_chosen(self) -> bool:
        """Whether there is a second model, loaded or on its way."""
        return bool(self._wanted)

    def choose(self, wanted: str) -> None:
        """Loads another second model: a name, a model file, or a checkpoint to be converted."""
        with self._changed:
            self._wanted, self._photo, self.identity = wanted, None, None
            self._changed.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="second-model", daemon=True)
            self._thread.start()

    def explain(self, photo: Photo) -> None:
        """Its maps of a photo, instead of any asked for and not begun."""
        with self._changed:
            self._photo = photo
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
    def _take_in(self, news: list[_Ready | _Failed | _Explained]) -> None:
        for each in news:
            if isinstance(each, _Ready):
                self.identity = each.model
                self.ready.emit(each.model)
            elif isinstance(each, _Failed):
                self._wanted = ""
                self.failed.emit(each.sentence)
            elif each.wanted == self._wanted:
                self.explained.emit(each.photo, each.answer)

    # --- in the thread -------------------------------------------------------------------------

    def _run(self) -> None:
        loaded, model = "", None
        try:
            while True:
                with self._changed:
                    self._changed.wait_for(
                        lambda loaded=loaded: (
                            self._is_closing  # type: ignore[misc]
                            or self._wanted != loaded
                            or (self._photo is not None and bool(loaded))
                        )
                    )
                    if self._is_closing:
                        return
                    wanted = self._wanted
                    photo, self._photo = self._photo, None
                if wanted != loaded:
                    model = self._load(wanted) if wanted else None
                    loaded = wanted
                if model is not None and photo is not None:
                    self._mailbox.post(_Explained(wanted, photo, _explained(model, photo)))
        except Exception as error:
            _log.exception("The second model's thread stopped")
            self._mailbox.post(error)

    def _load(self, wanted: str) -> Model | None:
        from core.families.library import resolve_model
        from core.families.registry import load_model

        try:
            path = resolve_model(wanted, cancelled=self._is_obsolete(wanted))
            model = load_model(path)
        except MobileIqaError as error:
            if not self._is_obsolete(wanted)():
                self._mailbox.post(_Failed(of_core(error.message)))
            return None
        self._mailbox.post(_Ready(model.identity))
        return model

    def _is_obsolete(self, wanted: str) -> Callable[[], bool]:
        def is_obsolete() -> bool:
            with self._changed:
                return self._is_closing or self._wanted != wanted

        return is_obsolete


def _explained(model: Model, photo: Photo) -> Explanation | str:
    from core.scoring.scorer import Scorer

    try:
        return Scorer(model, None).explain(photo)
    except MobileIqaError as error:
        return of_core(error.message)
