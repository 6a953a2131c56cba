"""Turning photos without touching them: shown at once, kept and undone as marks are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.photos.photo import Photo
from core.photos.turns import turned
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.marks.marking import Marking
from mobileiqa_gui.workers.orientations import Found, OrientationReader, own_orientations
from mobileiqa_gui.workers.tasks import Tasks


class Turning(QObject):
    """All methods belong to the window's thread and return at once.

    `turned(paths)`: these photos are to be shown otherwise than before (`turn_of`), by a key, an
    undo, or because of what a sidecar says.
    """

    turned = Signal(object)

    def __init__(
        self,
        marking: Marking,
        photo_list: PhotoModel,
        tasks: Tasks,
        reader: OrientationReader,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._marking, self._photo_list = marking, photo_list
        self._turns = marking.book.turns
        self._tasks, self._reader = tasks, reader
        self._asked: set[Photo] = set()
        marking.judged.connect(self._follow)
        marking.cleared.connect(self._forget)

    def turn_of(self, path: Path) -> int:
        """The quarter turns clockwise, 0 to 3, from a file's own picture to what is shown."""
        return self._turns.turn(path)

    def turn(self, quarters: int) -> None:
        """Turns the photos that a mark would hit, clockwise (or back, where it is negative)."""
        photos = self._marking.presenter.targets()
        unknown = self._turns.lacking(photos)
        if not unknown:
            self._turn(photos, quarters)
            return

        def take(found: Found) -> None:
            self._take_own(found)
            self._turn(photos, quarters)

        self._tasks.start(lambda cancelled: own_orientations(unknown, cancelled), take)

    def _turn(self, photos: Sequence[Photo], quarters: int) -> None:
        """What cannot be read, and so not seen either, is left out."""
        present = {photo.path: self._turns.orientation(photo.path) for photo in photos}
        wanted = {path: turned(now, quarters) for path, now in present.items() if now is not None}
        self._marking.turn_each(wanted)

    @Slot(object)
    def _follow(self, paths: Iterable[Path]) -> None:
        """Photos may be turned otherwise; of some the file has to be asked first."""
        library = self._photo_list.presenter
        concerned = self._turns.concerned(paths)
        photos = [photo for path in concerned if (photo := library.photo(path)) is not None]
        self._turns.follow(photos)
        wanting = [photo for photo in self._turns.wanting(photos) if photo not in self._asked]
        if wanting:
            self._asked.update(wanting)
            self._reader.read(wanting, self._take_own)
        self._tell()

    @Slot()
    def _forget(self) -> None:
        self._reader.stop()
        self._asked.clear()

    def _take_own(self, found: Found) -> None:
        self._turns.take_own(found)
        self._tell()

    def _tell(self) -> None:
        changed = self._turns.take_changed()
        if changed:
            self.turned.emit(changed)
