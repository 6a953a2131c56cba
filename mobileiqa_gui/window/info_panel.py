"""Keeps the inspector at the current photo: scores as they come, EXIF and histogram in a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Slot

from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from core.photos.exif import Exif, read_exif
from core.photos.photo import Photo
from mobileiqa_gui.inspector.panel import InspectorPanel
from mobileiqa_gui.workers.tasks import Cancelled, Task

if TYPE_CHECKING:
    from mobileiqa_gui.window.workbench import Workbench

# While keys repeat only the photo one stops at is read.
READ_MS = 80
HISTOGRAM_BOX = (640, 640)


@dataclass(frozen=True, slots=True)
class _Details:
    photo: Photo
    exif: Exif | None
    pixels: NDArray[np.uint8] | None


class InfoKeeper(QObject):
    """Feeds an `InspectorPanel` from the workbench."""

    def __init__(self, bench: Workbench, panel: InspectorPanel) -> None:
        super().__init__(panel)
        self._bench = bench
        self._panel = panel
        self._details: _Details | None = None
        self._task: Task | None = None
        self._shown: object = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(READ_MS)
        self._timer.timeout.connect(self._read)
        bench.current_changed.connect(self._take_current)
        bench.model.rescored.connect(self.show)

    @Slot(object)
    def _take_current(self, _photo: Photo | None) -> None:
        if self._task is not None:
            self._task.cancel()
        self.show()
        self._timer.start()

    @Slot()
    def show(self) -> None:
        """Shows what is known now; paints nothing anew where nothing changed."""
        if not self._panel.isVisible():
            return
        photo, presenter = self._bench.current, self._bench.presenter
        if photo is None:
            self._shown = None
            self._panel.show_photo(None, None, None, None, None, None)
            return
        assessment, error = presenter.assessment(photo.path), presenter.error(photo.path)
        percentile = presenter.percentile(photo.path)
        details = self._details if self._details and self._details.photo == photo else None
        rounded = round(percentile) if percentile is not None else None
        state = (photo, assessment, error, rounded, details is not None)
        if state == self._shown:
            return
        self._shown = state
        self._panel.show_photo(
            photo,
            assessment,
            error,
            percentile,
            details.exif if details else None,
            details.pixels if details else None,
        )

    @Slot()
    def open(self) -> None:
        """The panel was opened: show the current photo and read it."""
        self._shown = None
        self._take_current(self._bench.current)

    def _read(self) -> None:
        photo = self._bench.current
        if photo is None or not self._panel.isVisible():
            return

        def done(details: _Details) -> None:
            self._details = details
            self.show()

        self._task = self._bench.tasks.start(lambda cancelled: _read(photo, cancelled), done)


def _read(photo: Photo, cancelled: Cancelled) -> _Details:
    try:
        exif: Exif | None = read_exif(photo.path)
    except PhotoError:
        exif = None
    pixels = None
    if not cancelled():
        try:
            pixels = decode_to_fit(photo.path, HISTOGRAM_BOX).pixels
        except PhotoError:
            pixels = None  # the panel shows the error that scoring or the thumbnail met
    return _Details(photo, exif, pixels)
