"""What is done with the marks of many photos at once: stars from scores, sidecars by command."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.catalogue.mark_values import score_values
from core.catalogue.sidecar_queue import SidecarMarks, WriteSidecars
from core.marks.marks import UNMARKED, MarkChange
from core.photos.photo import Photo
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.marks.from_scores import preview, usual_limits
from mobileiqa_gui.marks.from_scores_dialog import StarsFromScoresDialog

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench


class WholeSet(QObject):
    """`said(sentence, can_be_undone)` where nothing was to do."""

    said = Signal(str, bool)

    def __init__(self, bench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._bench, self._window = bench, window
        self.dialog: StarsFromScoresDialog | None = None

    def ask_for_stars(self) -> None:
        """Opens the dialog; its photos are those of this moment."""
        library = self._bench.presenter
        photos = self.photos()
        scored = (library.assessment(photo.path) for photo in photos)
        bands = next((one.model.bands for one in scored if one is not None), None)
        limits = usual_limits(bands) if bands else usual_limits()
        dialog = StarsFromScoresDialog(
            limits, lambda wanted: preview(library, photos, wanted), self._window
        )
        self.dialog = dialog
        dialog.accepted.connect(self._give_stars)
        dialog.open()

    def write_sidecars(self) -> None:
        """Writes what was decided of the photos that a mark would hit into their sidecars.

        Whatever the settings say; what other programs decided stays theirs. What cannot be written
        is told again, though it was told before.
        """
        wanted = [
            marks
            for photo in self._bench.marking.presenter.targets()
            if (marks := self._decided(photo)) is not None
        ]
        self._bench.sidecars.tell_again()
        if not wanted:
            self.said.emit(self.tr("Nothing was decided here about these photos"), False)
            return
        operation = WriteSidecars(tuple(wanted))
        self._bench.operations.perform(operation, translated(operation.words))

    def _decided(self, photo: Photo) -> SidecarMarks | None:
        """What a person decided here, as it holds; None where nothing was."""
        book = self._bench.marking.book
        change, turn = book.decided(photo.path), book.turns.unsaid(photo.path)
        if change == MarkChange() and turn is None:
            return None
        said = book.said(photo.path) or UNMARKED
        assessment = self._bench.presenter.assessment(photo.path)
        score = None if assessment is None else score_values(assessment, datetime.now(UTC))
        others = (path for path in photo.files if path != photo.path)
        return SidecarMarks((photo.path, *others), change, said, score, turn)

    def photos(self) -> Sequence[Photo]:
        """For stars: the selected ones of several, else all that are shown."""
        library = self._bench.presenter
        if library.selected_count > 1:
            return library.selected
        shown = (library.photo_at(position) for position in range(library.shown_count))
        return [photo for photo in shown if photo is not None]

    def _give_stars(self) -> None:
        assert self.dialog is not None
        chosen = self.dialog.chosen
        if chosen is not None and chosen.changes:
            self._bench.marking.mark_each(chosen.changes, by_score=True)
