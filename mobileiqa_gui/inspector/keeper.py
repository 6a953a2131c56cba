"""Keeps the inspector at the current photo: scores as they come, then EXIF, then the histogram."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from core.photos.exif import Exif, read_exif
from core.photos.photo import Photo
from core.signals.reasons import Reason, reasons
from core.signals.signals import measured as measure
from mobileiqa_gui.inspector.inspected import Inspected
from mobileiqa_gui.inspector.panel import InspectorPanel
from mobileiqa_gui.inspector.tones import Tones, tones
from mobileiqa_gui.workers.tasks import Task

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench

# While keys repeat only the photo one stops at is read.
READ_MS = 80
# Photos with more pixels are read at a reduced scale for the histogram: decoded whole, a hundred
# megapixels would take seconds and a gigabyte.
MOST_PIXELS = 64_000_000
REDUCED_BOX = (4096, 4096)


@dataclass(frozen=True, slots=True)
class _Details:
    photo: Photo
    exif: Exif | None
    tones: Tones | None = None
    reasons: tuple[Reason, ...] = ()


class InfoKeeper(QObject):
    """Feeds an `InspectorPanel` from the workbench."""

    def __init__(self, bench: Workbench, panel: InspectorPanel) -> None:
        super().__init__(panel)
        self._bench = bench
        self._panel = panel
        self._details: _Details | None = None
        self._task: Task | None = None
        self._shown: Inspected | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(READ_MS)
        self._timer.timeout.connect(self._read)
        bench.current_changed.connect(self._take_current)
        bench.photo_list.rescored.connect(self.show)
        bench.marking.changed.connect(self.show)
        bench.turning.turned.connect(lambda _paths: self.show())
        bench.folder.retried.connect(lambda: self._take_current(bench.current))
        panel.marked.connect(bench.marking.press_current)

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
            self._panel.show_photo(None)
            return
        details = self._details if self._details and self._details.photo == photo else None
        known = Inspected(
            photo,
            assessment=presenter.assessment(photo.path),
            error=presenter.error(photo.path),
            percentile=presenter.percentile(photo.path),
            so_far=presenter.counts.waiting > 0,
            exif=details.exif if details else None,
            tones=details.tones if details else None,
            reasons=details.reasons if details else (),
            marks=self._bench.marking.book.marks(photo.path),
            said=self._bench.marking.contradictions(photo.path),
            turn=self._bench.turning.turn_of(photo.path),
        )
        rounded = round(known.percentile) if known.percentile is not None else None
        state = replace(known, percentile=rounded)
        if state == self._shown:
            return
        self._shown = state
        self._panel.show_photo(known)

    @Slot()
    def open(self) -> None:
        """The panel was opened: show the current photo and read it."""
        self._shown = None
        self._take_current(self._bench.current)

    def _read(self) -> None:
        photo = self._bench.current
        if photo is None or not self._panel.isVisible():
            return

        def read(exif: Exif | None) -> None:
            self._details = _Details(photo, exif)
            self.show()
            # Only now: a whole photo takes longer than its facts.
            self._task = self._bench.tasks.start(
                lambda _cancelled: _measured(photo, exif), measured
            )

        def measured(found: tuple[Tones, tuple[Reason, ...]] | None) -> None:
            assert self._details is not None
            if found is not None:  # else the panel shows the error of scoring or the thumbnail
                self._details = replace(self._details, tones=found[0], reasons=found[1])
            self.show()

        self._task = self._bench.tasks.start(lambda _cancelled: _exif(photo), read)


def _exif(photo: Photo) -> Exif | None:
    try:
        return read_exif(photo.path)
    except PhotoError:
        return None


def _measured(photo: Photo, exif: Exif | None) -> tuple[Tones, tuple[Reason, ...]] | None:
    """Of one decode, as the scoring measures: it needs no score, nor that one is known."""
    large = exif is not None and (exif.width or 0) * (exif.height or 0) > MOST_PIXELS
    try:
        decoded = decode_to_fit(photo.path, REDUCED_BOX if large else None)
    except PhotoError:
        return None
    height, width = decoded.pixels.shape[:2]
    reduced = (width, height) != decoded.full_size
    said = () if reduced else reasons(measure(decoded.pixels))
    return tones(decoded.pixels, reduced=reduced), said
