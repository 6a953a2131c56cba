"""What is done with the marks of many photos at once: stars from scores, sidecars by command."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.catalogue.mark_values import score_values
from core.marks.marks import UNMARKED
from core.photos.photo import Photo
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.marks.from_scores import preview, usual_limits
from mobileiqa_gui.marks.from_scores_dialog import StarsFromScoresDialog

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench


class WholeSet(QObject):
    """Of several selected photos, else of all that are shown."""

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
        """Writes the marks of these photos into their sidecars, whatever the settings say."""
        from core.catalogue.sidecar_queue import SidecarMarks, WriteSidecars
        from core.sidecars.writing import as_change

        book, library = self._bench.marking.book, self._bench.presenter
        wanted = []
        for photo in self.photos():
            marks, said = book.marks(photo.path), book.said(photo.path) or UNMARKED
            turn = book.turns.unsaid(photo.path)
            if not marks and not said and turn is None:
                continue
            one = library.assessment(photo.path)
            score = score_values(one, datetime.now(UTC)) if one is not None else None
            others = (path for path in photo.files if path != photo.path)
            files = (photo.path, *others)
            wanted.append(SidecarMarks(files, as_change(marks), said, score, turn))
        if wanted:
            operation = WriteSidecars(tuple(wanted))
            self._bench.operations.perform(operation, translated(operation.words))

    def photos(self) -> Sequence[Photo]:
        """The selected ones of several, else all that are shown."""
        library = self._bench.presenter
        if library.selected_count > 1:
            return library.selected
        shown = (library.photo_at(position) for position in range(library.shown_count))
        return [photo for photo in shown if photo is not None]

    def _give_stars(self) -> None:
        assert self.dialog is not None
        chosen = self.dialog.chosen
        if chosen is not None and chosen.changes:
            self._bench.marking.mark_each(chosen.changes)
