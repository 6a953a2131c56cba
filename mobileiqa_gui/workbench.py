"""Everything behind the window: the opened folder, its photos, and the workers that serve it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, Signal, Slot
from PySide6.QtGui import QImage

from core.machine import usable_cores
from core.photos.photo import Photo
from core.photos.thumbnails import ThumbnailCache
from core.places import cache_folder
from mobileiqa_gui.culling.culling import Culling
from mobileiqa_gui.folder.opened import OpenedFolder
from mobileiqa_gui.library.photo_facts import PhotoFacts
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.library.scoring_control import ScoringControl
from mobileiqa_gui.marks.marking import Marking
from mobileiqa_gui.marks.turning import Turning
from mobileiqa_gui.screen.colours import ScreenColours
from mobileiqa_gui.screen.profile import ScreenProfile
from mobileiqa_gui.workers.contents import ContentKeeper
from mobileiqa_gui.workers.decision_copies import DecisionCopies
from mobileiqa_gui.workers.faces import FaceLooker
from mobileiqa_gui.workers.facts import FactReader
from mobileiqa_gui.workers.focus import FocusFinder
from mobileiqa_gui.workers.folder_watch import FolderWatch
from mobileiqa_gui.workers.grouping import GroupFinder
from mobileiqa_gui.workers.mailbox import Mailbox
from mobileiqa_gui.workers.operations import Operations
from mobileiqa_gui.workers.orientations import OrientationReader
from mobileiqa_gui.workers.pixels import PixelLoader
from mobileiqa_gui.workers.said import SaidReader
from mobileiqa_gui.workers.scoring import ModelReady, ScoringThread
from mobileiqa_gui.workers.shared_catalogue import SharedCatalogue
from mobileiqa_gui.workers.sidecar_writing import SidecarWriting
from mobileiqa_gui.workers.tasks import Tasks
from mobileiqa_gui.workers.thumbnails import Thumbnails

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue

THUMBNAIL_CACHE_BYTES = 2 * 2**30
STRIP_MEMORY_BYTES = 32 * 2**20


class Workbench(QObject):
    """`current_changed(photo)` follows the current photo, None where no photo is shown.

    `notice(sentence)`: something a person should know of the work behind the window.
    """

    current_changed = Signal(object)
    notice = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.presenter = LibraryPresenter()
        self.photo_list = PhotoModel(self.presenter, self)
        self.selection = QItemSelectionModel(self.photo_list, self)
        self._notices = Mailbox(interval_ms=0, parent=self)
        self._notices.delivered.connect(self._pass_notices_on)
        self._catalogue = SharedCatalogue(self._notices.post)
        self.tasks = Tasks(parent=self)
        self._operation_tasks = Tasks(threads=1, parent=self)
        # Of the tree of folders: a drive that does not answer holds up nothing else.
        self.folder_tasks = Tasks(threads=1, parent=self)
        self.operations = Operations(self._catalogue.get, self._operation_tasks, self)
        self.copies = DecisionCopies(self._catalogue.get, self.tasks, self)
        self._watch = FolderWatch(self.tasks, self)
        self._fact_reader = FactReader(self._catalogue.get, self)
        self._facts = PhotoFacts(self.photo_list, self._fact_reader, self)
        self._said_reader = SaidReader(self._catalogue.get, self)
        self._contents = ContentKeeper(self._catalogue.get, self)
        self.marking = Marking(
            self.photo_list, self.operations, self._catalogue, self.tasks,
            self._said_reader, self._contents, self,
        )  # fmt: skip
        self._group_finder = GroupFinder(self._catalogue.get, self)
        self.culling = Culling(
            self.photo_list, self._facts, self.marking, self.operations, self._group_finder,
            self._contents, self,
        )  # fmt: skip
        self._orientations = OrientationReader(self)
        self.turning = Turning(self.marking, self.photo_list, self.tasks, self._orientations, self)
        self.sidecars = SidecarWriting(self._catalogue.get, self)
        self._scoring_thread = ScoringThread(self._catalogue.get, self)
        self.scoring = ScoringControl(self._scoring_thread, self.photo_list, self)
        self.folder = OpenedFolder(self._watch, self.photo_list, self.scoring, self._facts, self)
        cache = ThumbnailCache(cache_folder() / "thumbnails", THUMBNAIL_CACHE_BYTES)
        threads = max(2, min(4, usable_cores() - 1))
        self.grid_thumbnails = Thumbnails(cache, threads=threads, parent=self)
        self.strip_thumbnails = Thumbnails(
            cache, threads=1, max_bytes=STRIP_MEMORY_BYTES, parent=self
        )
        self.pixels = PixelLoader(parent=self)
        self.focus = FocusFinder(self)
        self.faces = FaceLooker(self._catalogue.get, self)
        turned = (
            self.grid_thumbnails, self.strip_thumbnails, self.pixels, self.focus, self.faces,
        )  # fmt: skip
        for pictures in turned:
            pictures.turn_of = self.turning.turn_of
        self.screen = ScreenColours(self)
        self._take_screen(self.screen.profile)
        self._current: Photo | None = None
        self._awaited: Sequence[Path] = ()
        self._is_syncing = False
        self._connect()

    def _connect(self) -> None:
        self.folder.photo_chosen.connect(self._follow_current)
        self.folder.opening.connect(self.marking.open)
        self.folder.opening.connect(lambda _folder: self.culling.open())
        self.folder.opened.connect(self.marking.open)
        self.folder.unreadable.connect(self.marking.open)
        self._watch.looked.connect(self.marking.read)
        self.marking.stepped.connect(lambda: self.step(1))
        self.marking.returned.connect(self.show_photos)
        self.photo_list.reordered.connect(self._follow_current)
        self.operations.changed.connect(self.folder.take_operation)
        self.copies.was_put_back.connect(self._take_other_decisions)
        self.selection.currentChanged.connect(self._selection_moved)
        self.scoring.model_ready.connect(self._take_model)
        self.scoring.model_ready.connect(self.culling.take_model)
        self.screen.changed.connect(self._take_screen)
        for thumbnails in (self.grid_thumbnails, self.strip_thumbnails):
            self.turning.turned.connect(thumbnails.turn)
            self.folder.retried.connect(thumbnails.forget_failures)
        self.grid_thumbnails.failed.connect(self.photo_list.add_decode_error)
        self.strip_thumbnails.failed.connect(self.photo_list.add_decode_error)

    @property
    def catalogue(self) -> Callable[[], Catalogue | None]:
        """For a worker's thread: the catalogue, None where it cannot be had."""
        return self._catalogue.get

    # --- the current photo ---------------------------------------------------------------------

    @property
    def current(self) -> Photo | None:
        return self._current

    def step(self, steps: int) -> None:
        """Makes a photo further on (or back) the current one; stops at the ends."""
        position = self.presenter.current_position
        if position is None:
            return
        target = min(max(position + steps, 0), self.presenter.shown_count - 1)
        self._select(self.photo_list.index(target))

    def look_at(self, photos: Iterable[Path], current: Path | None) -> None:
        """Selects exactly these, `current` being the current one of them."""
        self.photo_list.look_at(photos, current)
        self._follow_current()

    @Slot(object)
    def show_photos(self, paths: Sequence[Path]) -> None:
        """Selects these photos, the first of them current; opens their folder where it is another.

        Photos that a filter hides stay hidden.
        """
        if not any(self.presenter.photo(path) for path in paths):
            if self.folder.covers(paths[0]):  # they have just come back: not listed yet
                self._awaited = paths
                self.folder.look()
            else:
                self.folder.open(paths[0].parent, paths[0])
            return
        if self.marking.presenter.view in ("compare", "survey"):
            # The set that one looks at stays; what the change concerns comes back beside it.
            here = [path for path in paths if self.presenter.photo(path) is not None]
            kept = [photo.path for photo in self.presenter.selected]
            self.look_at(list(dict.fromkeys([*kept, *here])), here[0])
            return
        places = (self.presenter.position_of(path) for path in paths)
        positions = sorted(place for place in places if place is not None)
        if positions:
            self._select(self.photo_list.index(positions[0]))
            self.photo_list.select(positions)

    def picture_at_hand(self, photo: Photo | None) -> QImage | None:
        """A thumbnail of the photo, to be shown until its pixels are there; maybe of an older state
        of its file."""
        if photo is None:
            return None
        for source in (self.grid_thumbnails, self.strip_thumbnails):
            thumbnail = source.thumbnail(photo)
            if thumbnail is not None:
                return thumbnail.image
        return None

    def neighbours(self) -> list[Photo]:
        """The photos before and after the current one, the likelier next first."""
        position = self.presenter.current_position
        if position is None:
            return []
        around = (self.presenter.photo_at(position + step) for step in (1, -1, 2, -2))
        return [photo for photo in around if photo is not None]

    def _select(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selection.setCurrentIndex(index, flags)

    @Slot()
    def _follow_current(self) -> None:
        """After photos moved: the selection goes where the presenter's current photo is."""
        self._is_syncing = True
        index = self.photo_list.index_of(self.presenter.current)
        if index.isValid():
            self._select(index)
        else:
            self.selection.clear()
        self._is_syncing = False
        self._tell_current()
        if any(self.presenter.photo(path) for path in self._awaited):
            awaited, self._awaited = self._awaited, ()
            self.show_photos(awaited)

    @Slot(QModelIndex, QModelIndex)
    def _selection_moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        photo = self.photo_list.photo_at(index)
        if self._is_syncing or photo is None:
            return
        if photo.path != self.presenter.current:  # else a gesture has made it current already
            self.photo_list.choose(photo.path)
        self._tell_current()

    def _tell_current(self) -> None:
        path = self.presenter.current
        photo = self.presenter.photo(path) if path is not None else None
        if photo != self._current:
            self._current = photo
            self.current_changed.emit(photo)

    # --- the order -----------------------------------------------------------------------------

    def set_sort(self, key: str, *, descending: bool) -> None:
        self.photo_list.set_sort(key, descending=descending)

    @Slot(object)
    def _take_other_decisions(self, _copy: object) -> None:
        """Every decision may be another: what is shown is looked up again."""
        self.operations.look()
        if self.folder.path is not None:
            from core.catalogue.operations import Changed

            self.folder.take_operation(Changed(folders=frozenset({self.folder.path})))

    @Slot(object)
    def _take_model(self, ready: ModelReady) -> None:
        self.photo_list.set_columns(ready.columns)

    @Slot(object)
    def _take_screen(self, profile: ScreenProfile) -> None:
        for pictures in (self.grid_thumbnails, self.strip_thumbnails, self.pixels):
            pictures.set_screen(profile.icc)

    # --- the end -------------------------------------------------------------------------------

    @Slot(list)
    def _pass_notices_on(self, notices: list[str]) -> None:
        for text in notices:
            self.notice.emit(text)

    def close(self) -> None:
        """Stops all work and waits for the steps under way; what is done is saved."""
        self._watch.leave()
        self._said_reader.close()
        self._orientations.close()
        self._contents.close()
        self.sidecars.close()
        self._notices.close()
        self.tasks.close()
        self._operation_tasks.close()
        self.folder_tasks.close()
        self._fact_reader.close()
        self._group_finder.close()
        self.grid_thumbnails.close()
        self.strip_thumbnails.close()
        self.pixels.close()
        self.focus.close()
        self.faces.close()
        self._scoring_thread.close()
        self.operations.close()
        self._catalogue.close()
