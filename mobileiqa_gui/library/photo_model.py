"""The opened folder as Qt's views see it: a thin translation of the presenter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from core.marks.marks import Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.columns import Column
from mobileiqa_gui.inspector.verdict import band_name
from mobileiqa_gui.library.folding import Folding
from mobileiqa_gui.library.listing import Figures, Part
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.library.selection import Gesture
from mobileiqa_gui.marks.words import marks_in_words

Index = QModelIndex | QPersistentModelIndex


class PhotoModel(QAbstractListModel):
    """Rows are the shown photos in order. All changes of the presenter go through here.

    `reordered` follows every change of which photos are shown where; `rescored` every change of
    scores and errors; `selection_changed` every change of which photos are selected and which of
    them is current; `columns_changed(columns)` another model's columns. `marked` follows every
    change of marks, `informed` every batch of facts from the files.
    """

    reordered = Signal()
    rescored = Signal()
    selection_changed = Signal()
    columns_changed = Signal(object)
    marked = Signal()
    informed = Signal()

    def __init__(self, presenter: LibraryPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.presenter.shown_count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        photo = self.presenter.photo_at(index.row())
        if photo is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return photo.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(photo)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(photo)
        return None

    def photo_at(self, index: Index) -> Photo | None:
        return self.presenter.photo_at(index.row()) if index.isValid() else None

    def index_of(self, path: Path | None) -> QModelIndex:
        position = self.presenter.position_of(path)
        return self.index(position) if position is not None else QModelIndex()

    # --- changes -------------------------------------------------------------------------------

    def open(self, folder: Path | None, photos: Sequence[Photo]) -> None:
        columns = self.presenter.columns
        self.beginResetModel()
        self.presenter.open(folder, photos)
        self.endResetModel()
        if len(columns) != len(self.presenter.columns):  # one was of the former folder alone
            self.columns_changed.emit(self.presenter.columns)
        self.reordered.emit()
        self.selection_changed.emit()

    def extend(self, part: Part) -> None:
        """More photos of a folder that is being listed."""
        self._reorder(lambda: self.presenter.extend(part))

    def update(self, photos: Sequence[Photo]) -> None:
        self._reorder(lambda: self.presenter.update(photos))

    def set_columns(self, of_model: Iterable[Column]) -> None:
        """The columns that the model in use adds to those of every folder."""
        wanted = tuple(of_model)
        if wanted != self.presenter.columns_of_model:
            self._reorder(lambda: self.presenter.set_columns(wanted))
            self.columns_changed.emit(self.presenter.columns)

    def ask_to_rate(self, paths: Iterable[Path]) -> None:
        """These photos can be filtered by: those that a person is asked to rate next."""
        self._reorder(lambda: self.presenter.ask_to_rate(paths))
        self.columns_changed.emit(self.presenter.columns)

    def set_beside(self, columns: Iterable[Column], values: Figures, whose: str = "") -> None:
        """What a family (`whose`) says of photos beside the model in use, and its columns."""
        before = self.presenter.columns_beside
        self._reorder(lambda: self.presenter.set_beside(columns, values, whose))
        if before != self.presenter.columns_beside:
            self.columns_changed.emit(self.presenter.columns)

    def set_sort(self, key: str, *, descending: bool) -> None:
        self._reorder(lambda: self.presenter.set_sort(key, descending=descending))

    def set_filter(self, wanted: PhotoFilter) -> None:
        self._reorder(lambda: self.presenter.set_filter(wanted))

    def settle(self) -> None:
        self._reorder(self.presenter.settle)

    def fold(self, folding: Folding) -> None:
        """Brings photos together and folds others away."""
        if folding != self.presenter.folding:
            self._reorder(lambda: self.presenter.fold(folding))

    def add_results(self, results: Iterable[tuple[Path, Assessment | str]]) -> None:
        self._repaint(self.presenter.add_results(results))

    def add_decode_error(self, path: Path, message: str) -> None:
        position = self.presenter.add_decode_error(path, message)
        if position is not None:
            self._repaint([position])

    def forget_assessments(self) -> None:
        self.presenter.forget_assessments()
        self._repaint(range(self.presenter.shown_count))

    def forget_errors(self) -> list[Photo]:
        photos = self.presenter.forget_errors()
        if photos:
            self._repaint(range(self.presenter.shown_count))
        return photos

    def add_facts(self, facts: Mapping[Path, Facts]) -> None:
        if self.presenter.filter_follows_facts:
            self._reorder(lambda: self.presenter.add_facts(facts))
        else:
            self.presenter.add_facts(facts)
        self.informed.emit()

    def set_marks(self, marks: Mapping[Path, Marks]) -> None:
        """Takes the marks of these photos; what the filter hides now goes, what it shows comes."""
        positions: list[int] = []
        if self.presenter.filter_follows_marks:
            self._reorder(lambda: positions.extend(self.presenter.set_marks(marks)))
        else:
            positions = self.presenter.set_marks(marks)
        if positions:
            self.dataChanged.emit(self.index(min(positions)), self.index(max(positions)))
        self.marked.emit()

    def _reorder(self, change: Callable[[], None]) -> None:
        """One layout change; persistent indexes (the selection) follow their photos."""
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        paths = [photo.path if (photo := self.photo_at(index)) else None for index in old]
        change()
        self.changePersistentIndexList(old, [self.index_of(path) for path in paths])
        self.layoutChanged.emit()
        self.reordered.emit()
        self.selection_changed.emit()

    def _repaint(self, positions: Sequence[int]) -> None:
        if positions:
            self.dataChanged.emit(self.index(min(positions)), self.index(max(positions)))
        self.rescored.emit()

    # --- the selection -------------------------------------------------------------------------

    def choose(self, path: Path | None) -> None:
        self.presenter.choose(path)
        self.selection_changed.emit()

    def point(self, position: int, gesture: Gesture) -> None:
        self.presenter.point(position, gesture)
        self.selection_changed.emit()

    def select(self, positions: Iterable[int], beside: Iterable[Path] = ()) -> None:
        self.presenter.select(positions, beside)
        self.selection_changed.emit()

    def look_at(self, paths: Iterable[Path], current: Path | None) -> None:
        self.presenter.look_at(paths, current)
        self.selection_changed.emit()

    def hold(self, paths: Iterable[Path]) -> None:
        """These photos stay although the filter hides them, until others are held."""
        wanted = frozenset(paths)
        if wanted == self.presenter.held:
            return
        if self.presenter.filter.is_active:
            self._reorder(lambda: self.presenter.hold(wanted))
        else:
            self.presenter.hold(wanted)

    def select_all(self) -> None:
        self.presenter.select_all()
        self.selection_changed.emit()

    def select_none(self) -> None:
        self.presenter.select_none()
        self.selection_changed.emit()

    # --- words ---------------------------------------------------------------------------------

    def _in_words(self, photo: Photo) -> str:
        error = self.presenter.error(photo.path)
        if error is not None:
            return error
        assessment = self.presenter.assessment(photo.path)
        if assessment is None:
            return self.tr("not scored yet")
        return self.tr("score {score}, {band}").format(
            score=round(assessment.score), band=band_name(assessment)
        )

    def spoken(self, photo: Photo) -> str:
        """All that a cell shows of a photo: "DSC_0113.jpg, score 71, Good, rejected, 3 stars"."""
        words = self._in_words(photo)
        if self.presenter.error(photo.path) is not None:
            words = self.tr("could not be scored: {reason}").format(reason=words)
        marks = marks_in_words(self.presenter.marks_of(photo.path))
        words = ", ".join(filter(None, (photo.name, self._below(photo), words, marks)))
        if self.presenter.selected_count > 1 and self.presenter.is_selected(photo.path):
            return self.tr("{photo}, selected").format(photo=words)
        return words

    def _tool_tip(self, photo: Photo) -> str:
        names = " + ".join(path.name for path in photo.files)
        return "\n".join(filter(None, (names, self._below(photo), self._in_words(photo))))

    def _below(self, photo: Photo) -> str:
        """The subfolder it lies in; empty for a photo of the opened folder itself."""
        folder, parent = self.presenter.folder, photo.path.parent
        if folder is None or parent == folder or not parent.is_relative_to(folder):
            return ""
        return self.tr("in {folder}").format(folder=parent.relative_to(folder).as_posix())
