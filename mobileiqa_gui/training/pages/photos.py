"""The photos to learn from without ratings: a folder and all below it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog

from core.errors import PhotoError
from core.photos.scan import scan_folder
from mobileiqa_gui.core_sentences import of_core, of_error
from mobileiqa_gui.training.draft import Draft
from mobileiqa_gui.training.offered import OfferedFolder
from mobileiqa_gui.training.pages.drop_field import DropField
from mobileiqa_gui.training.pages.page import Page
from mobileiqa_gui.training.widgets import button, label, row
from mobileiqa_gui.wording import photos_in_words
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks

FEWEST: Final = 20
ADVISED: Final = 1_000


class PhotosPage(Page):
    """The folder, and how many photos it has."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("Which photos?"))
        self.lead.setText(
            self.tr(
                "All photos of a folder and of those below it; none needs a rating. Photos of the "
                "kind you take teach most, good ones and bad ones. They are only read."
            )
        )
        self.lead.show()
        self._tasks = tasks
        self._task: Task | None = None
        self._offered: OfferedFolder | None = None
        self.drop = DropField(
            self.tr("Drop a folder of photos here, or"), self.tr("Choose a folder of photos")
        )
        self.drop.chosen.connect(self.choose_folder)
        self.drop.asked.connect(self._ask)
        self.take = button("", self.tr("Learn from the photos of this folder and those below it"))
        self.take.clicked.connect(self._take_offered)
        self.count, self.advice = label("", "strong"), label("", "secondary")
        self.column.addLayout(row(self.take))
        for each in (self.drop, self.count, self.advice):
            self.column.addWidget(each)
        self.column.addStretch(1)
        self.offer(None)

    def offer(self, offered: OfferedFolder | None) -> None:
        """The folder that is open in the app."""
        self._offered = offered
        self.take.setVisible(offered is not None)
        if offered is not None:
            name = offered.folder.name or str(offered.folder)
            self.take.setText(self.tr("Take “{folder}”, which is open").format(folder=name))

    def focus_first(self) -> None:
        """The keyboard goes to what is most likely wanted: the open folder."""
        (self.take if self._offered is not None else self.drop.choose).setFocus()

    def show_draft(self, draft: Draft) -> None:
        super().show_draft(draft)
        self.drop.show_folder(draft.folder)
        if draft.folder:
            self._look()

    def choose_folder(self, folder: Path) -> None:
        """Another folder."""
        self.change(
            replace(
                self.draft, folder=str(folder), declared={}, data_title=folder.name, photos=0,
                data_fits=False, scheme="", measured="", settled=False, asked=False,
            )
        )  # fmt: skip
        self.drop.show_folder(str(folder))
        self._look()

    def close_work(self) -> None:
        """End the look that is under way."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _take_offered(self) -> None:
        if self._offered is not None:
            self.choose_folder(self._offered.folder)

    def _ask(self) -> None:
        start = self.draft.folder or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of photos"), start)
        if chosen:
            self.choose_folder(Path(chosen))

    def _look(self) -> None:
        """Count the photos in the background."""
        self.close_work()
        folder = Path(self.draft.folder)
        self.count.setText(self.tr("Counting the photos"))
        self.advice.setText("")

        def work(cancelled: Cancelled) -> int:
            return len(scan_folder(folder, recursive=True, cancelled=cancelled))

        self._task = self._tasks.start(work, self._counted, self._failed)

    def _counted(self, count: int) -> None:
        self._task = None
        self.count.setText(photos_in_words(count))
        self.advice.setText(self._advice(count))
        folder = Path(self.draft.folder)
        known = replace(self.draft, photos=count, data_title=folder.name, data_fits=count >= FEWEST)
        if known != self.draft:
            self.change(known)

    def _failed(self, error: Exception) -> None:
        self._task = None
        self.count.setText(
            of_core(error.message) if isinstance(error, PhotoError) else of_error(error)
        )

    def _advice(self, count: int) -> str:
        if count < FEWEST:
            return self.tr("At least 20 are needed, and 1,000 or more are advised.")
        if count < ADVISED:
            return self.tr(
                "That is few: 1,000 or more are advised. It will still tell you what it gained."
            )
        return self.tr("Enough to learn from.")
