"""When photos were taken: read in the background while they are sorted by it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from core.photos.exif import read_capture_time
from core.photos.photo import Photo
from mobileiqa_gui.library.columns import DATE_KEY
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.workers.shared_catalogue import SharedCatalogue
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks


class CaptureTimes(QObject):
    """Reads the times of the list's photos, the catalogue's first, and settles the order."""

    def __init__(
        self,
        photo_list: PhotoModel,
        catalogue: SharedCatalogue,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._photo_list, self._catalogue, self._tasks = photo_list, catalogue, tasks
        self._task: Task | None = None

    def read(self) -> None:
        """Reads them anew; does nothing while photos are sorted by something else."""
        presenter = self._photo_list.presenter
        if presenter.sort_key != DATE_KEY or not presenter.photos:
            return
        self.stop()
        photos = list(presenter.photos)
        self._task = self._tasks.start(
            lambda cancelled: _times(self._catalogue, photos, cancelled), self._take
        )

    def stop(self) -> None:
        """Another folder: the times are not wanted any more."""
        if self._task is not None:
            self._task.cancel()

    def _take(self, times: dict[Path, datetime | None]) -> None:
        self._photo_list.add_times(times)
        if self._photo_list.presenter.sort_key == DATE_KEY:
            self._photo_list.settle()


def _times(
    shared: SharedCatalogue, photos: Sequence[Photo], cancelled: Cancelled
) -> dict[Path, datetime | None]:
    """Known times cost one query; the others are read from the files and remembered."""
    catalogue = shared.get()
    times = catalogue.capture_times(photos, cancelled) if catalogue is not None else {}
    new: dict[Path, datetime | None] = {}
    for photo in photos:
        if cancelled():
            break
        if photo.path not in times:
            new[photo.path] = read_capture_time(photo.path)
    if catalogue is not None and new:
        catalogue.record_capture_times(
            {photo: new[photo.path] for photo in photos if photo.path in new}
        )
    return times | new
