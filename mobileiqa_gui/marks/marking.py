"""Marks of the opened folder's photos: shown at once, kept by the ledger, undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.catalogue.decisions import Decisions, decisions_of
from core.catalogue.marking import GiveStars, Marking as PhotoMarking, SetMarks
from core.marks.marks import MarkChange, Marks
from core.photos.photo import Photo
from core.results.assessment import Assessment
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.marks.book import MarksBook
from mobileiqa_gui.marks.presenter import MarkingPresenter, Press
from mobileiqa_gui.workers.contents import ContentKeeper
from mobileiqa_gui.workers.operations import Operations
from mobileiqa_gui.workers.said import SaidReader
from mobileiqa_gui.workers.shared_catalogue import SharedCatalogue
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks

if TYPE_CHECKING:
    from core.catalogue.operations import Changed
    from core.sidecars.statement import Said, Statement


class Marking(QObject):
    """All methods belong to the window's thread and return at once.

    `changed` follows every change of marks; `stepped` asks to make the next photo current,
    `returned(paths)` to show these photos, whose marks an undo or redo changed;
    `advancing_changed(on)` follows `set_advancing`. `judged(paths)` follows all news of these
    photos' marks and orientations, `cleared` that another folder is opened.
    """

    changed = Signal()
    stepped = Signal()
    returned = Signal(object)
    advancing_changed = Signal(bool)
    judged = Signal(object)
    cleared = Signal()

    def __init__(
        self,
        photo_list: PhotoModel,
        operations: Operations,
        catalogue: SharedCatalogue,
        tasks: Tasks,
        reader: SaidReader,
        contents: ContentKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.book = MarksBook()
        self.presenter = MarkingPresenter(photo_list.presenter, self.book)
        self.writes_sidecars = False
        self._photo_list, self._operations = photo_list, operations
        self._catalogue, self._tasks = catalogue, tasks
        self._reader = reader
        self._sources: dict[Path, tuple[Statement, ...]] = {}
        self._photos: list[Photo] = []
        reader.found.connect(self._take_said)
        self._contents = contents
        contents.followed.connect(self._take_followed)
        self._reading: Task | None = None
        operations.undone.connect(self._take_operation)

    # --- marking -------------------------------------------------------------------------------

    def press(self, press: Press, *, once: bool = False) -> None:
        """A key or a click marks the photos that it hits now; `once`: and on to the next photo."""
        photos = self.presenter.targets()
        self.mark(photos, self.presenter.change(press, photos), once=once)

    def press_current(self, press: Press) -> None:
        """A click beside the current photo marks it alone."""
        current = self._photo_list.presenter.current
        photo = self._photo_list.presenter.photo(current) if current is not None else None
        if photo is not None:
            self.mark([photo], self.presenter.change(press, [photo]))

    def contradictions(self, path: Path) -> tuple[str, ...]:
        """Where statements about a photo differ: what each says, a line each."""
        if not self.book.is_in_conflict(path):
            return ()
        words = self.tr("{source} says {marks}")
        return tuple(
            words.format(source=one.source, marks=text)
            for one in self._sources.get(path, ())
            if (text := _in_words(one))
        )

    def mark(self, photos: Sequence[Photo], change: MarkChange, *, once: bool = False) -> None:
        """Marks these photos."""
        before = self._photo_list.presenter.current
        self._mark([(photo, change) for photo in photos])
        if self.presenter.steps_on(photos, before, once=once):
            self.stepped.emit()

    def mark_each(self, changes: Mapping[Path, MarkChange], *, by_score: bool = False) -> None:
        """Marks each photo of the opened folder its own way, as one change to undo; `by_score`:
        with the stars that their scores give."""
        library = self._photo_list.presenter
        found = ((library.photo(path), change) for path, change in changes.items())
        wanted = [(photo, change) for photo, change in found if photo is not None]
        self._mark(wanted, by_score=by_score)

    def _mark(self, changes: Sequence[tuple[Photo, MarkChange]], *, by_score: bool = False) -> None:
        if not changes:
            return
        now, book = datetime.now(UTC), self.book
        markings = [self._of(photo, change, now) for photo, change in changes]
        for photo, change in changes:
            book.decide(photo.path, change, now, by_score=by_score)
        self._show({photo.path: book.marks(photo.path) for photo, _ in changes})
        kind = GiveStars if by_score else SetMarks
        self._perform(markings, [photo.path for photo, _ in changes], kind)

    def turn_each(self, orientations: Mapping[Path, int]) -> None:
        """Turns each photo of the opened folder into an EXIF orientation, as one change to undo;
        what the files state now is known."""
        now, turns = datetime.now(UTC), self.book.turns
        markings, paths = [], []
        for path, wanted in orientations.items():
            photo, said = self._photo_list.presenter.photo(path), turns.said(path)
            if photo is not None and said is not None:
                markings.append(replace(self._of(photo, MarkChange(), now), turn=(said, wanted)))
                paths.append(path)
                self.book.turn(path, wanted, now)
        if markings:
            self._perform(markings, paths)

    def _of(self, photo: Photo, change: MarkChange, now: datetime) -> PhotoMarking:
        path = photo.path
        return PhotoMarking.of(photo, change, self.book.said(path), self._assessed(path, now))

    def _perform(
        self,
        markings: Sequence[PhotoMarking],
        paths: Sequence[Path],
        kind: type[SetMarks] = SetMarks,
    ) -> None:
        """On its way into the ledger: the book has it already."""
        self.judged.emit(paths)
        operation = kind(tuple(markings), write=self.writes_sidecars)
        self._operations.perform(
            operation, translated(operation.words), ended=lambda: self._ended(paths)
        )

    def _assessed(self, path: Path, now: datetime) -> tuple[Assessment, datetime] | None:
        """What the model says, where it goes into a sidecar."""
        if not self.writes_sidecars:
            return None
        assessment = self._photo_list.presenter.assessment(path)
        return (assessment, now) if assessment is not None else None

    def _ended(self, paths: Sequence[Path]) -> None:
        """The ledger has these marks, or refused them: it is asked which."""
        self.book.kept(paths)
        library = self._photo_list.presenter
        photos = [photo for path in paths if (photo := library.photo(path)) is not None]
        self._look_up(photos)
        self._contents.remember(photos)

    def set_advancing(self, on: bool) -> None:
        """Whether the next photo becomes current after each mark."""
        if on != self.presenter.advances:
            self.presenter.advances = on
            self.advancing_changed.emit(on)

    def toggle_advancing(self) -> None:
        self.set_advancing(not self.presenter.advances)

    # --- reading -------------------------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Another folder: its photos are listed, or there are none yet."""
        self.book.clear()
        self.cleared.emit()
        self._sources = {}
        self._photos = []
        self._reader.forget()
        self.read()

    @Slot()
    def read(self) -> None:
        """Looks up what is decided about the folder's photos, and what their files say."""
        if self._reading is not None:
            self._reading.cancel()
        photos = list(self._photo_list.presenter.photos)
        if photos != self._photos:
            self._photos = photos
            self._contents.open(photos)
            here = self._photo_list.presenter.photo
            # Photos that were away bear theirs again.
            self._photo_list.set_marks(
                {path: marks for path, marks in self.book.marked() if here(path) is not None}
            )
        if photos:
            self._reading = self._look_up(photos)
        self._reader.read(photos)

    @Slot(object)
    def _take_said(self, said: Mapping[Path, Said]) -> None:
        from core.catalogue.said import stated

        library = self._photo_list.presenter
        here = {path: one for path, one in said.items() if library.photo(path) is not None}
        self._sources |= {path: one.statements for path, one in here.items() if one.statements}
        changed = self.book.take_said(
            {path: stated(one) for path, one in here.items()},
            contradicted=(path for path, one in here.items() if one.conflict),
        )
        self.judged.emit(list(here))
        if changed:
            self._show(changed)

    @Slot(object)
    def _take_operation(self, changed: Changed) -> None:
        """An undo or a redo: what the ledger has now counts, and is looked at."""
        photos = self._photos_of(changed.marked)
        if photos:
            paths = [photo.path for photo in photos]
            self._look_up(photos, then=lambda: self.returned.emit(paths))
        elif changed.marked:
            self.returned.emit(sorted(changed.marked))

    @Slot(object)
    def _take_followed(self, paths: frozenset[Path]) -> None:
        self._look_up(self._photos_of(paths))

    def _photos_of(self, paths: frozenset[Path]) -> list[Photo]:
        library = self._photo_list.presenter
        return [photo for photo in library.photos if not paths.isdisjoint(photo.files)]

    def _look_up(self, photos: Sequence[Photo], then: Callable[[], None] | None = None) -> Task:
        shared, paths = self._catalogue, [photo.path for photo in photos]

        def take(found: dict[Path, Decisions]) -> None:
            self._take(paths, found)
            if then is not None:
                then()

        return self._tasks.start(lambda cancelled: _decisions(shared, photos, cancelled), take)

    def _take(self, paths: Sequence[Path], found: Mapping[Path, Decisions]) -> None:
        changed = self.book.take_decisions(paths, found)
        self.judged.emit(paths)
        if changed:
            self._show(changed)

    def _show(self, marks: Mapping[Path, Marks]) -> None:
        self._photo_list.set_marks(marks)
        self.changed.emit()


def _decisions(
    shared: SharedCatalogue, photos: Sequence[Photo], cancelled: Cancelled
) -> dict[Path, Decisions]:
    catalogue = shared.get()
    return {} if catalogue is None else decisions_of(catalogue.ledger, photos, cancelled)


def _in_words(statement: Statement) -> str:
    """Stars, flag and label as the file has them: "4 ★, reject, Red"."""
    parts = (
        f"{statement.stars} ★" if statement.stars else "",
        statement.flag or "",
        statement.label or statement.colour or "",
    )
    return ", ".join(filter(None, parts))
