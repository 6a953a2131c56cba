"""Removing rejected photos, copying and moving selected ones: asked first, done in the background,
undone by Ctrl+Z."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.errors import CatalogueError, MobileIqaError
from core.handover import trash
from core.handover.companions import Gathered, gather
from core.handover.names import NameTemplate
from core.handover.plans import (
    REJECTED,
    Kind,
    Plan,
    is_rejected_already,
    to_folder,
    to_rejected,
    to_trash,
)
from core.marks.marks import Flag, Marks
from core.photos.photo import Photo
from mobileiqa_gui.commands.live import live, native
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.handover.removal_dialog import RemovalDialog
from mobileiqa_gui.handover.transfer_dialog import TransferDialog
from mobileiqa_gui.handover.transfer_draft import Subject, TransferDraft
from mobileiqa_gui.handover.wording import done, left, noted, progress
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.workbench import Workbench
from mobileiqa_gui.workers.mailbox import Mailbox

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.catalogue.moving import HandedOver

PROGRESS_MS = 100
Cancelled = Callable[[], bool]


class HandingOver(QObject):
    """`progress(words)` is for the status bar, empty at the end; `told(sentence)` says what did not
    go. What was done is told by the operations, with the key that undoes it."""

    progress = Signal(str)
    told = Signal(str)

    def __init__(self, bench: Workbench, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._bench, self._session, self._window = bench, session, window
        self._stop = threading.Event()
        self._news = Mailbox(interval_ms=PROGRESS_MS, parent=self)
        self._news.delivered.connect(lambda news: self.progress.emit(news[-1]))
        self._running = 0

    # --- rejected photos -----------------------------------------------------------------------

    def remove_rejected(self) -> None:
        """Shows which photos are rejected and asks where they are to go."""
        presenter = self._bench.presenter
        folder = presenter.folder
        photos = [
            photo
            for photo in presenter.photos
            if presenter.marks_of(photo.path).flag is Flag.REJECT
            and not (folder and is_rejected_already(photo, folder))
        ]
        if folder is None or not photos:
            keys = live.of_id("marks.reject", ("X",))
            text = self.tr("No photo of this folder is rejected.")
            if keys:
                text += " " + self.tr("{key} rejects one.").format(key=native(keys[0]))
            self.told.emit(text)
            return
        hidden = sum(presenter.position_of(photo.path) is None for photo in photos)
        self._gather(photos, partial(self._ask_removal, folder, hidden))

    def _ask_removal(self, folder: Path, hidden: int, gathered: Gathered) -> None:
        dialog = RemovalDialog(
            gathered, folder, hidden=hidden, destination=self._session.remove_to,
            parent=self._window,
        )  # fmt: skip
        photos = [photo for group in gathered.groups for photo in group.photos]
        dialog.confirmed.connect(partial(self._remove, folder, photos))
        dialog.show()

    def _remove(self, folder: Path, photos: Sequence[Photo], destination: str) -> None:
        self._session.remove_to = destination
        if destination == "trash":
            self._start(photos, lambda gathered: to_trash(gathered, folder), "")
        else:
            self._start(photos, lambda gathered: to_rejected(gathered, folder), REJECTED)

    # --- copies and moves ----------------------------------------------------------------------

    def copy(self) -> None:
        """Asks for a folder and names, and copies the photos that a mark would hit."""
        self._ask_transfer(Kind.COPY)

    def move(self) -> None:
        """The same, and the photos leave their folder."""
        self._ask_transfer(Kind.MOVE)

    def _ask_transfer(self, kind: Kind) -> None:
        presenter, session = self._bench.presenter, self._session
        photos = self._bench.marking.presenter.targets()
        if not photos:
            return
        subjects = []
        for photo in photos:
            assessment = presenter.assessment(photo.path)
            subjects.append(
                Subject(
                    photo,
                    presenter.marks_of(photo.path),
                    assessment.score if assessment is not None else None,
                    presenter.facts(photo.path),
                )
            )
        draft = TransferDraft(
            kind, subjects, session.handover_folder, session.name_template, session.embed_marks
        )
        self._gather(photos, partial(self._show_transfer, draft))

    def _show_transfer(self, draft: TransferDraft, gathered: Gathered) -> None:
        dialog = TransferDialog(draft, gathered, self._window)
        dialog.confirmed.connect(self._transfer)
        dialog.show()

    @Slot(object)
    def _transfer(self, draft: TransferDraft) -> None:
        session, folder = self._session, draft.folder
        assert folder is not None
        session.handover_folder, session.name_template = folder, draft.template
        if draft.kind is Kind.COPY:
            session.embed_marks = draft.embeds
        self._start(
            [subject.photo for subject in draft.subjects],
            partial(_transfer_plan, draft, folder),
            folder.name or str(folder),
            draft.marks() if draft.embeds else {},
        )

    # --- the work ------------------------------------------------------------------------------

    def _gather(self, photos: Sequence[Photo], then: Callable[[Gathered], None]) -> None:
        """Looks through the folders in the background: they may lie on a slow disk."""
        self.progress.emit(self.tr("looking at what belongs to the photos"))

        def take(gathered: Gathered) -> None:
            self.progress.emit("")
            then(gathered)

        self._bench.tasks.start(lambda _cancelled: gather(photos), take)

    def _start(
        self,
        photos: Sequence[Photo],
        plan_of: Callable[[Gathered], Plan],
        folder: str,
        marks: Mapping[Path, Marks] = MappingProxyType({}),
    ) -> None:
        """What belongs to the photos is looked up again: sidecars may have been written since."""
        if not self._running:
            self._stop.clear()
        self._running += 1
        self._bench.tasks.start(
            partial(
                _carry,
                self._bench.catalogue,
                photos,
                plan_of,
                folder,
                marks,
                self._stop,
                self._news.post,
            ),
            self._take,
            self._fail,
        )

    @Slot(object)
    def _take(self, result: tuple[Plan, str, HandedOver]) -> None:
        plan, folder, handed = result
        self._end()
        can_be_undone = plan.kind is not Kind.TRASH or trash.gives_back()
        self._bench.operations.tell(
            handed.changed, done(plan.kind, handed.photos, folder), can_be_undone=can_be_undone
        )
        sentences = [left(handed.failures), noted(handed.remarks)]
        if any(sentences):
            self.told.emit(" ".join(filter(None, sentences)))
        self._bench.folder.look()

    def _fail(self, error: MobileIqaError) -> None:
        self._end()
        self.told.emit(of_core(error.message))
        self._bench.folder.look()

    def _end(self) -> None:
        self._running -= 1
        if not self._running:
            self.progress.emit("")

    def stop(self) -> None:
        """Nothing more goes after the photo under way."""
        if self._running:
            self._stop.set()

    def close(self) -> None:
        """The window closes: what is under way ends with the present photo."""
        self._stop.set()
        self._news.close()

    def finish_interrupted(self) -> None:
        """Ends what an earlier run was killed in; says so."""
        self._bench.tasks.start(
            partial(_finish, self._bench.catalogue), self._tell_finished, self._fail_to_finish
        )

    def _tell_finished(self, sentences: list[str]) -> None:
        if sentences:
            self.told.emit(" ".join(sentences))
            self._bench.operations.look()
            self._bench.folder.look()

    def _fail_to_finish(self, error: MobileIqaError) -> None:
        self.told.emit(of_core(error.message))


def _transfer_plan(draft: TransferDraft, folder: Path, gathered: Gathered) -> Plan:
    """In a worker's thread: facts that are not known yet are read for it."""
    template = NameTemplate(draft.template)
    of_photo = {subject.photo.path: subject for subject in draft.subjects}
    reads = bool(template.fields & {"date", "time", "camera"})
    return to_folder(
        draft.kind, gathered, folder,
        lambda photo, number: template.fill(
            of_photo[photo.path].name_facts(number, read=reads)
        ),
    )  # fmt: skip


def _carry(
    catalogue_of: Callable[[], Catalogue | None],
    photos: Sequence[Photo],
    plan_of: Callable[[Gathered], Plan],
    folder: str,
    marks: Mapping[Path, Marks],
    stop: threading.Event,
    post: Callable[[str], None],
    cancelled: Cancelled,
) -> tuple[Plan, str, HandedOver]:
    from core.catalogue.moving import hand_over
    from core.catalogue.operations import Work

    catalogue = catalogue_of()
    if catalogue is None:
        raise CatalogueError("Nothing was changed: the catalogue cannot be opened.")
    gathered = gather(photos)
    plan = plan_of(gathered)
    work = Work(
        lambda number, total: post(progress(plan.kind, number, total)),
        lambda: stop.is_set() or cancelled(),
    )
    handed = hand_over(catalogue, plan, folder, marks, work)
    gone = tuple(
        (photo.path, f"{reason[0].upper()}{reason[1:]}.") for photo, reason in gathered.missing
    )
    return plan, folder, replace(handed, failures=(*gone, *handed.failures))


def _finish(catalogue_of: Callable[[], Catalogue | None], cancelled: Cancelled) -> list[str]:
    from core.catalogue.moving import finish_interrupted
    from core.catalogue.operations import Work

    catalogue = catalogue_of()
    if catalogue is None:
        return []
    return [translated(each) for each in finish_interrupted(catalogue, Work(cancelled=cancelled))]
