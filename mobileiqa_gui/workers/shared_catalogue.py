"""The catalogue, opened by whichever worker needs it first and closed once."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from core.errors import CatalogueError
from core.places import can_be_kept
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.translation import translate

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue

_log = logging.getLogger(__name__)


def _what_is_lost() -> str:
    if can_be_kept():
        return translate("catalogue", "Until then neither scores nor decisions are kept.")
    return translate(
        "catalogue",
        "Until then nothing is kept: no scores, no decisions, no settings. Photos are shown and "
        "scored all the same.",
    )


class SharedCatalogue:
    """`get` may open the database, which can take a while: for workers, never for the window.

    A catalogue that cannot be opened means that nothing is remembered, not that nothing works.
    `on_notice` is called once, in the worker's thread, with what a person should know.
    """

    def __init__(self, on_notice: Callable[[str], None]) -> None:
        self._on_notice = on_notice
        self._lock = threading.Lock()
        self._catalogue: Catalogue | None = None
        self._is_tried = False

    def get(self) -> Catalogue | None:
        with self._lock:
            if not self._is_tried:
                self._is_tried = True
                self._open()
            return self._catalogue

    def close(self) -> None:
        """Writes what is waiting. To be called when no worker runs any more."""
        with self._lock:
            self._is_tried = True
            if self._catalogue is not None:
                self._catalogue.close()
                self._catalogue = None

    def _open(self) -> None:
        from core.scoring.remembering import open_catalogue  # not for the window's first picture

        try:
            self._catalogue = open_catalogue()
        except CatalogueError as error:
            _log.warning("%s", error)
            self._on_notice(f"{of_core(error.message)} {_what_is_lost()}")
            return
        if self._catalogue.notices:
            self._on_notice(" ".join(map(of_core, self._catalogue.notices)))
