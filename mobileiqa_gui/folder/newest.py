"""Photos are shown as they arrive, for a camera on a cable: the newest one, until a person steps to
another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.photos.photo import Photo
from core.photos.scan import natural_key

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench


class Following(Enum):
    """How things stand."""

    OFF = "photos arrive, and the current one stays"
    ON = "the newest photo is shown"
    PAUSED = "a person looks at another photo"


class NewestShown(QObject):
    """`changed` follows `state` and `missed`: how many arrived since a person stepped elsewhere.

    `wanted` asks to show the current photo large. Another folder ends it.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.state = Following.OFF
        self.missed = 0
        self._shown: Path | None = None
        bench.folder.arrived.connect(self._take)
        bench.folder.leaving.connect(self.stop)
        bench.current_changed.connect(self._look_whether_left)

    # --- what a person asks --------------------------------------------------------------------

    def toggle(self) -> None:
        """Shows the newest photo from now on, again after a pause; or no more."""
        if self.state is Following.ON:
            self.stop()
        else:
            self.follow()

    def follow(self) -> None:
        """Goes to the newest photo, and on with those that arrive."""
        self._enter(Following.ON)
        self._show(self._bench.presenter.photos)

    @Slot()
    def stop(self) -> None:
        """The current photo stays, whatever arrives."""
        self._enter(Following.OFF)

    # --- news ----------------------------------------------------------------------------------

    @Slot(object)
    def _take(self, photos: Sequence[Photo]) -> None:
        if self.state is Following.ON:
            self._show(photos)
        elif self.state is Following.PAUSED:
            self.missed += len(photos)
            self.changed.emit()

    @Slot(object)
    def _look_whether_left(self, photo: Photo | None) -> None:
        if self.state is Following.ON and photo is not None and photo.path != self._shown:
            self._enter(Following.PAUSED)

    def _show(self, photos: Sequence[Photo]) -> None:
        """The newest of these that the filter does not hide."""
        position: Callable[[Path], int | None] = self._bench.presenter.position_of
        seen = [photo for photo in photos if position(photo.path) is not None]
        if not seen:
            return
        newest = max(seen, key=lambda photo: (photo.mtime_ns, natural_key(photo.name)))
        self._shown = newest.path
        self._bench.look_at([newest.path], newest.path)
        self.wanted.emit()

    def _enter(self, state: Following) -> None:
        if state is Following.OFF and self.state is Following.OFF:
            return
        self.state, self.missed = state, 0
        self.changed.emit()
