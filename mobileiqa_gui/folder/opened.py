"""The opened folder: which one it is, where one came from, and its photos as they come and go."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.photos.photo import Photo
from mobileiqa_gui.folder.history import FolderHistory
from mobileiqa_gui.library.listing import Part
from mobileiqa_gui.library.photo_facts import PhotoFacts
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.scoring_control import ScoringControl
from mobileiqa_gui.workers.folder_watch import FolderWatch

if TYPE_CHECKING:
    from core.catalogue.operations import Changed


class OpenedFolder(QObject):
    """`leaving`, while all still stands; `opening(folder)`, then `opened` or
    `unreadable(folder, message)`.

    `unreadable` also when a folder that was open cannot be read any more (`leaving` comes before
    it). Before `opened` there is `listed(photo)`: the photos are there, with the one that was asked
    for, if any, and whoever knows where one left off may put that back; then `photo_chosen`. Where
    listing takes a while these come with the first photos, then `grown` with each more, and
    `opened` when all are there; `looked_at` says which names to look for first.
    `arrived(photos)` tells those that came into the folder while it was open.
    `retried`: photos that could not be read are tried again.
    `subfolders_changed(folder, shown)` when a person wants to see the photos of a folder's
    subfolders too, or no longer.
    """

    leaving = Signal()
    listed = Signal(object)
    opening = Signal(object)
    grown = Signal()
    arrived = Signal(object)
    photo_chosen = Signal()
    opened = Signal()
    unreadable = Signal(object, str)
    retried = Signal()
    subfolders_changed = Signal(object, bool)

    def __init__(
        self,
        watch: FolderWatch,
        photo_list: PhotoModel,
        scoring: ScoringControl,
        facts: PhotoFacts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.history = FolderHistory()
        self._watch, self._photo_list = watch, photo_list
        self._presenter = photo_list.presenter
        self._scoring, self._facts = scoring, facts
        self._photo_wanted: Path | None = None
        self._is_lost = self._tries_again = False
        self._with_subfolders: set[Path] = set()
        self.looked_at: Callable[[Path], Collection[str]] = lambda _folder: ()
        watch.prepare = self._presenter.part
        watch.grown.connect(self._take_part)
        watch.listed.connect(self._take_listing)
        watch.changed.connect(self._take_changes)
        watch.looked.connect(self._try_again)
        watch.failed.connect(self._take_failure)

    @property
    def path(self) -> Path | None:
        """None before the first folder."""
        return self._presenter.folder

    @property
    def shows_subfolders(self) -> bool:
        """Whether the photos of its subfolders are shown too."""
        return self.path in self._with_subfolders

    @property
    def has_subfolders(self) -> bool:
        """Whether there are folders in it, as far as it is listed."""
        return bool(self.subfolders)

    @property
    def subfolders(self) -> Sequence[str]:
        """The names of the folders in it, as far as it is listed."""
        return self._watch.inside

    def covers(self, photo: Path) -> bool:
        """Whether a photo of that path would be among those shown."""
        folder = self.path
        if folder is None or not self.shows_subfolders:
            return photo.parent == folder
        return photo.is_relative_to(folder)

    def remember_subfolders(self, folders: Iterable[Path]) -> None:
        """The folders whose subfolders were shown when they were left."""
        self._with_subfolders = set(folders)

    def toggle_subfolders(self) -> None:
        """Shows the photos of the subfolders too, or those of the folder alone."""
        self.show_subfolders(not self.shows_subfolders)

    def show_subfolders(self, shown: bool) -> None:
        """Lists the folder again with or without its subfolders. What is known of photos stays, and
        the current one stays current if it is still there."""
        folder = self.path
        if folder is None or shown == self.shows_subfolders:
            return
        (self._with_subfolders.add if shown else self._with_subfolders.discard)(folder)
        self.subfolders_changed.emit(folder, shown)
        if self._presenter.photos:
            self._watch.set_subfolders(shown)
        else:
            self._start(folder, None)

    def open(self, folder: Path, photo: Path | None = None) -> None:
        """Opens a folder, at a photo if one is named."""
        folder = folder.absolute()
        if folder == self.path and photo is None:
            return
        self._leave()
        self.history.visit(folder)
        self._start(folder, photo)

    def open_with_subfolders(self, folder: Path) -> None:
        """Opens a folder with the photos of its subfolders."""
        if folder not in self._with_subfolders:
            self._with_subfolders.add(folder)
            self.subfolders_changed.emit(folder, True)
        self.open(folder)

    def go_back(self) -> None:
        self._leave()
        folder = self.history.back()
        if folder is not None:
            self._start(folder, None)

    def go_forward(self) -> None:
        self._leave()
        folder = self.history.forward()
        if folder is not None:
            self._start(folder, None)

    def go_up(self) -> None:
        folder = self.path
        if folder is not None and folder.parent != folder:
            self.open(folder.parent)

    def refresh(self) -> None:
        """Lists the folder again, brings the order up to date, and tries photos again that could
        not be read: what hindered that may have passed."""
        self._tries_again = True
        self._watch.look()
        self._photo_list.settle()

    def look(self) -> None:
        """Lists the folder again: another program may have changed it unnoticed."""
        self._watch.look()

    @Slot()
    def _try_again(self) -> None:
        """After the folder was listed: its drive may be back."""
        if not self._tries_again:
            return
        self._tries_again = False
        failed = self._photo_list.forget_errors()
        self._facts.read()
        if failed:
            self._scoring.update(failed, [])
            self.retried.emit()

    @Slot(object)
    def take_operation(self, changed: Changed) -> None:
        """Results that changed are looked up again; where none are left photos are scored anew."""
        photos = self._presenter.photos
        folders = {self.path, *(photo.path.parent for photo in photos)}
        if not changed.folders.isdisjoint(folders) or not changed.photos.isdisjoint(
            photo.path for photo in photos
        ):
            self._scoring.look_again(self._presenter.photos)

    def _leave(self) -> None:
        if self.path is not None:
            self.leaving.emit()
        self._facts.stop()

    def _start(self, folder: Path, photo: Path | None) -> None:
        self._is_lost = self._tries_again = False
        self._photo_wanted = photo
        self._photo_list.open(folder, [])
        self._scoring.open([])
        self.opening.emit(folder)
        names = [photo.name] if photo is not None else self.looked_at(folder)
        self._watch.open(folder, subfolders=self.shows_subfolders, looked_at=names)

    @Slot(object, object)
    def _take_part(self, _folder: Path, part: Part) -> None:
        """Some of the photos, while more are found."""
        is_first = not self._presenter.photos
        self._photo_list.extend(part)
        if is_first:
            self._begin()
            # The others when all are listed: looking up what is known of them would delay that.
            self._scoring.open(part[0])
        self.grown.emit()

    @Slot(object, object)
    def _take_listing(self, folder: Path, photos: Sequence[Photo]) -> None:
        if self._presenter.photos:
            self._take_rest(photos)
        else:
            self._photo_list.open(folder, photos)
            self._begin()
            self._scoring.open(photos)
        self._facts.read()
        self.opened.emit()

    def _take_rest(self, photos: Sequence[Photo]) -> None:
        """All are listed, after parts of them."""
        self._photo_list.update(photos)
        self._scoring.update(photos, [])
        if self._photo_wanted is not None:
            self._begin()

    @Slot(object)
    def _take_changes(self, photos: Sequence[Photo]) -> None:
        before = {photo.path: photo for photo in self._presenter.photos}
        new = [photo for photo in photos if photo.path not in before]
        changed = [photo for photo in photos if before.pop(photo.path, None) != photo]
        self._photo_list.update(photos)
        self._scoring.update(changed, list(before))
        self._facts.read()
        if self._is_lost:
            self._is_lost = False
            self._begin()
            self.opened.emit()
        elif new:
            self.arrived.emit(new)

    def _begin(self) -> None:
        """The photos are there: at which one begins."""
        presenter, wanted = self._presenter, self._photo_wanted
        named = presenter.photo(wanted) if wanted is not None else None
        self._photo_wanted = wanted if named is None else None
        first = named or presenter.photo_at(0)
        if first is not None:
            presenter.choose(first.path)
        self.listed.emit(named.path if named is not None else None)
        self.photo_chosen.emit()

    @Slot(object, str)
    def _take_failure(self, folder: Path, message: str) -> None:
        self.leaving.emit()
        self._photo_list.open(folder, [])
        self._scoring.open([])
        self._is_lost = True
        self.unreadable.emit(folder, message)
