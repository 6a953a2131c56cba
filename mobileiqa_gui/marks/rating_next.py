"""The photos to be rated next: chosen, shown alone, and rated with the usual keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.culling.gathering import shots_of
from core.culling.rating_next import USUAL_COUNT, next_to_rate

if TYPE_CHECKING:
    from mobileiqa_gui.library.filter_bar import FilterBar
    from mobileiqa_gui.workbench import Workbench


class RatingNext(QObject):
    """`said(sentence, can_be_undone)` tells what to do, or why there is nothing to do; `shown`
    follows once the photos stand in the grid."""

    said = Signal(str, bool)
    shown = Signal()

    def __init__(self, bench: Workbench, filter_bar: FilterBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bench, self._filter_bar = bench, filter_bar

    def ask(self) -> None:
        """Chooses photos of the opened folder, as soon as its bursts are known, and shows them
        alone."""
        folder = self._bench.presenter.folder
        self._bench.culling.when_known(lambda: self._choose(folder))

    def _choose(self, folder: object) -> None:
        library = self._bench.presenter
        if library.folder != folder:
            return
        photos = [photo for photo in library.photos if library.error(photo.path) is None]
        paths = [photo.path for photo in photos]
        shots = shots_of(
            photos,
            {path: facts for path in paths if (facts := library.facts(path)) is not None},
            assessments={
                path: assessment
                for path in paths
                if (assessment := library.assessment(path)) is not None
            },
            marks={path: library.marks_of(path) for path in paths},
        )
        chosen = next_to_rate(shots, self._bench.culling.book.groups, USUAL_COUNT)
        if not chosen:
            self.said.emit(self.tr("Every photo of this folder has stars or a flag"), False)
            return
        self._bench.culling.show_each()
        self._bench.photo_list.ask_to_rate(chosen)
        self._filter_bar.ask_to_rate(len(chosen))
        first = library.photo_at(0)
        if first is not None:
            self._bench.photo_list.choose(first.path)
        self.said.emit(
            self.tr("Spread over scores and bursts. Rate them with 1 to 5, P and X"), False
        )
        self.shown.emit()
