"""A model's answers to faults laid on a copy of a photo: its own thread, its own copy of the model,
so that no scoring has to be waited for."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import MobileIqaError
from core.machine import usable_cores
from core.photos.photo import Photo
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.workers.mailbox import Mailbox

if TYPE_CHECKING:
    from core.families.edited import EditedPhoto, Pixels
    from core.families.family import Model
    from core.families.strokes import Stroke
    from core.results.heatmaps import Explanation

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tried:
    """What the model says of a photo with `strokes` laid on, and how it looks: `shown` (H, W, 3)
    uint8, upright as the file says."""

    photo: Photo
    strokes: tuple[Stroke, ...]
    explanation: Explanation
    shown: Pixels


@dataclass(frozen=True, slots=True)
class _Failed:
    photo: Photo
    sentence: str


class Trying(QObject):
    """All methods belong to the window's thread and return at once. The thread begins with the
    first photo; wishes are taken in their order, those that wait together answered by one `tried`.

    `tried(Tried)` follows each `open`, `lay` and `undo`; `failed(photo, sentence)` says why not.
    """

    tried = Signal(object)
    failed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mailbox = Mailbox(interval_ms=0, parent=self)
        self._mailbox.delivered.connect(self._take_in)
        self._changed = threading.Condition()
        self._model_wanted = ""
        self._photo: Photo | None = None
        self._is_new = False
        self._wishes: list[Stroke | None] = []
        self._is_closing = False
        self._thread: threading.Thread | None = None
        self._pool: ThreadPoolExecutor | None = None

    def open(self, photo: Photo | None, model: str = "") -> None:
        """Begin with a photo as it is, and the model of that file; None forgets the last one."""
        with self._changed:
            self._photo, self._is_new, self._wishes = photo, True, []
            self._model_wanted = model or self._model_wanted
            self._changed.notify()
        if self._thread is None and photo is not None:
            self._pool = ThreadPoolExecutor(usable_cores(), "what-if-part")
            self._thread = threading.Thread(target=self._run, name="what-if", daemon=True)
            self._thread.start()

    def lay(self, stroke: Stroke) -> None:
        """Lay a fault on, over all that is there."""
        self._wish(stroke)

    def undo(self) -> None:
        """Take the last fault off."""
        self._wish(None)

    def close(self) -> None:
        """Stops after the step under way."""
        with self._changed:
            self._is_closing = True
            self._changed.notify()
        self._mailbox.close()
        if self._thread is not None:
            self._thread.join()
        if self._pool is not None:
            self._pool.shutdown()

    def _wish(self, wish: Stroke | None) -> None:
        with self._changed:
            self._wishes.append(wish)
            self._changed.notify()

    @Slot(list)
    def _take_in(self, news: list[Tried | _Failed]) -> None:
        for each in news:
            if each.photo != self._photo:
                continue  # another photo was opened meanwhile
            if isinstance(each, Tried):
                self.tried.emit(each)
            else:
                self.failed.emit(each.photo, each.sentence)

    # --- in the thread -------------------------------------------------------------------------

    def _run(self) -> None:
        loaded, model, edited = "", None, None
        try:
            while True:
                with self._changed:
                    self._changed.wait_for(
                        lambda: self._is_closing or self._is_new or bool(self._wishes)
                    )
                    if self._is_closing:
                        return
                    photo, wanted, is_new = self._photo, self._model_wanted, self._is_new
                    wishes, self._wishes, self._is_new = self._wishes, [], False
                if is_new:
                    edited = None
                if photo is None:
                    continue
                try:
                    if wanted != loaded:
                        model, loaded = _load(wanted), wanted
                    assert model is not None
                    if edited is None:
                        assert self._pool is not None
                        edited = _opened(photo, model, self._pool)
                    self._mailbox.post(_answer(photo, model, edited, wishes))
                except MobileIqaError as error:
                    self._mailbox.post(_Failed(photo, of_core(error.message)))
        except Exception as error:
            _log.exception("The thread that tries faults stopped")
            self._mailbox.post(error)


def _load(wanted: str) -> Model:
    from pathlib import Path

    from core.families.registry import load_model

    return load_model(Path(wanted))


def _opened(photo: Photo, model: Model, pool: ThreadPoolExecutor) -> EditedPhoto:
    from core.families.edited import EditedPhoto
    from core.photos.decode import decode_to_fit

    return EditedPhoto(decode_to_fit(photo.path, None).pixels, model.inputs, pool.map)


def _answer(photo: Photo, model: Model, edited: EditedPhoto, wishes: list[Stroke | None]) -> Tried:
    for wish in wishes:
        if wish is None:
            edited.undo()
        else:
            edited.lay(wish)
    return Tried(photo, edited.strokes, model.explain(edited.decoded()), edited.shown)
