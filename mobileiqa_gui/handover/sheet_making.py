"""Contact sheets of the selected photos: asked first, written in the background."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import MobileIqaError, PhotoError
from core.handover.contact_sheet import (
    MapPicture,
    SheetPhoto,
    SheetWords,
    map_picture,
    write_sheet,
)
from core.handover.placing import StoppedError
from core.photos.photo import Photo
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.handover.sheet_dialog import SheetDialog
from mobileiqa_gui.inspector.verdict import band_name
from mobileiqa_gui.wording import photos_in_words
from mobileiqa_gui.workbench import Workbench
from mobileiqa_gui.workers.mailbox import Mailbox

if TYPE_CHECKING:
    from core.results.heatmaps import Explanation, Heatmap

PROGRESS_MS = 100


@dataclass(slots=True)
class _Sheet:
    """One sheet under way: `waiting` are photos whose maps are not there yet."""

    target: Path
    words: SheetWords
    photos: Sequence[SheetPhoto]
    waiting: set[Photo] = field(default_factory=set)
    maps: dict[Path, tuple[MapPicture, ...]] = field(default_factory=dict)
    stop: threading.Event = field(default_factory=threading.Event)


class SheetMaking(QObject):
    """`progress(words)` is for the status bar, empty at the end; `told(sentence, target)` says what
    became of it, with the page where there is one; `explaining` that heatmaps are asked for now,
    so that nobody else's are."""

    explaining = Signal()
    progress = Signal(str)
    told = Signal(str, object)

    def __init__(self, bench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._bench, self._window = bench, window
        self._sheet: _Sheet | None = None
        self._news = Mailbox(interval_ms=PROGRESS_MS, parent=self)
        self._news.delivered.connect(self._show_progress)
        bench.scoring.explained.connect(self._take_explanation)
        bench.folder.opening.connect(lambda _folder: self.stop())

    def make(self) -> None:
        """Asks for a title and a file; then the sheet is written."""
        bench = self._bench
        photos = bench.marking.presenter.targets()
        folder = bench.presenter.folder
        if not photos or folder is None:
            return
        can_explain = any(bench.presenter.assessment(photo.path) for photo in photos)
        dialog = SheetDialog(len(photos), folder.name, can_explain=can_explain, parent=self._window)
        dialog.confirmed.connect(partial(self._ask_target, photos, folder))
        dialog.show()

    def _ask_target(
        self, photos: Sequence[Photo], folder: Path, title: str, with_maps: bool
    ) -> None:
        start = str(folder / f"{title or folder.name}.html")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the contact sheet"), start, self.tr("Web page (*.html)")
        )
        if not chosen:
            return
        target = Path(chosen)
        if not target.suffix:
            target = target.with_suffix(".html")
        self.stop()
        self._sheet = sheet = _Sheet(
            target, self._words(title, len(photos)), [self._sheet_photo(each) for each in photos]
        )
        if not with_maps:
            self._write(sheet)
            return
        self.explaining.emit()
        sheet.waiting = {p for p in photos if self._bench.presenter.assessment(p.path)}
        self._say_maps(sheet)
        self._bench.scoring.explain_also([p for p in photos if p in sheet.waiting])

    def _sheet_photo(self, photo: Photo) -> SheetPhoto:
        presenter = self._bench.presenter
        assessment, error = presenter.assessment(photo.path), presenter.error(photo.path)
        marks = presenter.marks_of(photo.path)
        turn = self._bench.turning.turn_of(photo.path)
        if assessment is None:
            return SheetPhoto(photo, marks, error=error or "", turn=turn)
        return SheetPhoto(photo, marks, assessment.score, band_name(assessment), turn=turn)

    def _words(self, title: str, photos: int) -> SheetWords:
        return SheetWords(
            title=title or self.tr("Contact sheet"),
            language=QLocale().bcp47Name(),
            subtitle=photos_in_words(photos),
            stars=self.tr("{count} of 5 stars"),
            picked=self.tr("Picked"),
            rejected=self.tr("Rejected"),
            not_scored=self.tr("Not scored"),
            not_shown=self.tr("It cannot be shown."),
        )

    # --- maps ----------------------------------------------------------------------------------

    @Slot(object, object)
    def _take_explanation(self, photo: Photo, result: Explanation | str) -> None:
        sheet = self._sheet
        if sheet is None or photo not in sheet.waiting:
            return
        if isinstance(result, str) or not result.heatmaps:
            self._take_map(sheet, photo, None)
            return
        self._bench.tasks.start(
            partial(_map, photo, result.heatmaps[0], self._bench.turning.turn_of(photo.path)),
            partial(self._take_map, sheet, photo),
        )

    def _take_map(self, sheet: _Sheet, photo: Photo, picture: MapPicture | None) -> None:
        sheet.waiting.discard(photo)
        if picture is not None:
            sheet.maps[photo.path] = (picture,)
        if sheet is not self._sheet:
            return  # given up on meanwhile
        self._say_maps(sheet)
        if not sheet.waiting:
            self._write(sheet)

    def _say_maps(self, sheet: _Sheet) -> None:
        total = len(sheet.photos)
        text = self.tr("explaining {number} of {count}")
        number = min(total - len(sheet.waiting) + 1, total)
        self.progress.emit(text.format(number=f"{number:,}", count=f"{total:,}"))

    # --- writing -------------------------------------------------------------------------------

    def _write(self, sheet: _Sheet) -> None:
        self._bench.tasks.start(
            partial(_write, sheet, self._news.post),
            partial(self._finish, sheet),
            partial(self._fail, sheet),
        )

    @Slot(list)
    def _show_progress(self, news: list[tuple[_Sheet, int, int]]) -> None:
        sheet, number, total = news[-1]
        if sheet is self._sheet:
            text = self.tr("contact sheet: {number} of {total}")
            self.progress.emit(text.format(number=f"{number + 1:,}", total=f"{total:,}"))

    def _finish(self, sheet: _Sheet, is_written: bool) -> None:
        if is_written:
            text = self.tr("The contact sheet is in {file}.").format(file=sheet.target)
            self.told.emit(text, sheet.target)
        self._end(sheet)

    def _fail(self, sheet: _Sheet, error: MobileIqaError) -> None:
        self.told.emit(of_core(error.message), None)
        self._end(sheet)

    def _end(self, sheet: _Sheet) -> None:
        if sheet is self._sheet:
            self._sheet = None
            self.progress.emit("")

    def stop(self) -> None:
        """Gives up; nothing is left of the page."""
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return
        sheet.stop.set()
        if sheet.waiting:
            self._bench.scoring.explain_also([])
        self.progress.emit("")
        self.told.emit(self.tr("No contact sheet was written."), None)

    def close(self) -> None:
        """The window closes."""
        if self._sheet is not None:
            self._sheet.stop.set()
        self._news.close()


def show_page(page: Path) -> None:
    """In the browser."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))


def _map(photo: Photo, heatmap: Heatmap, turn: int, _cancelled: object) -> MapPicture | None:
    try:
        return map_picture(photo, heatmap, turn)
    except PhotoError:
        return None  # the page says why the photo cannot be shown


def _write(
    sheet: _Sheet,
    post: Callable[[tuple[_Sheet, int, int]], None],
    cancelled: Callable[[], bool],
) -> bool:
    """Whether it was written; False once it was given up."""
    try:
        write_sheet(
            sheet.target,
            sheet.photos,
            sheet.words,
            sheet.maps,
            progress=lambda number, total: post((sheet, number, total)),
            cancelled=lambda: sheet.stop.is_set() or cancelled(),
        )
    except StoppedError:
        return False
    return True
