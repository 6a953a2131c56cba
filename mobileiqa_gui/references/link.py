"""Good photos to compare with, as the window asks for them: the page, and the making of sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.families.references import MOST, Against
from core.photos.photo import Photo
from core.results.assessment import Assessment
from mobileiqa_gui.references.column import AGAINST_COLUMN
from mobileiqa_gui.wording import photos_in_words
from mobileiqa_gui.workers.comparing import Comparer, Filled, News
from mobileiqa_gui.workers.tasks import Cancelled

if TYPE_CHECKING:
    from core.catalogue.reference_sets import ReferencePhoto
    from core.scoring.reference_doubts import Doubt
    from mobileiqa_gui.references.page import ReferencesPage
    from mobileiqa_gui.workbench import Workbench

# What comes for the column is taken in at most so often: each time all of it is.
_COLUMN_MS = 500
_WHOSE = "references"

Found = tuple["list[ReferencePhoto]", "Mapping[Path, tuple[Doubt, ...]]"]


class ReferencesLink(QObject):
    """`told(sentence)`: something a person should know; `progress(words)` is for the status
    bar, empty at the end. The page and what compares are made when
    they are first wanted."""

    told = Signal(str)
    progress = Signal(str)

    def __init__(self, bench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._bench, self._window = bench, window
        self.comparer = Comparer(bench.catalogue, self)
        self.against = Against()
        self.page: ReferencesPage | None = None
        self._awaited = 0
        self._found: dict[Path, dict[str, float]] = {}
        self._showing = QTimer(self, singleShot=True, interval=_COLUMN_MS)
        self._showing.timeout.connect(self._show_column)
        self.comparer.told.connect(self._take)
        bench.folder.opening.connect(lambda _folder: self._clear_column())

    def open(self) -> None:
        """The current photo beside good ones."""
        if self.page is None:
            from mobileiqa_gui.references.page import ReferencesPage

            self.page = ReferencesPage(self._bench, self.comparer, self._window)
            self.page.make_wanted.connect(self.make)
            self.page.fill_wanted.connect(self.fill)
            self.page.chosen.connect(self._remember)
            self.page.finished.connect(self._forget_page)
            self.page.choose(self.against)
        self.page.show()
        self.page.raise_()
        self.page.activateWindow()

    def close(self) -> None:
        """The window closes: the thread that compares ends."""
        if self.page is not None:
            self.page.close()
        self._showing.stop()
        self.comparer.close()

    @Slot(object)
    def _remember(self, against: Against) -> None:
        self.against = against
        self._clear_column()

    # --- the column ----------------------------------------------------------------------------

    def fill(self) -> None:
        """Compares all photos shown, for the column; what is known already comes at once."""
        self._found = {}
        self._show_column()
        shown = self._shown()
        self._awaited = len(shown)
        self.comparer.fill(shown)
        self._tell_progress()

    @Slot()
    def stop(self) -> None:
        """No further photos for the column; what is found stays."""
        self.comparer.fill([])
        self._awaited = 0
        self._tell_progress()

    @Slot(object)
    def _take(self, news: News) -> None:
        if isinstance(news, Filled):
            for path, outcome in news.outcomes.items():
                if isinstance(outcome, Assessment):
                    self._found[path] = {AGAINST_COLUMN.key: outcome.score}
            self._awaited -= len(news.outcomes)
            self._tell_progress()
            if not self._showing.isActive():
                self._showing.start()

    @Slot()
    def _show_column(self) -> None:
        self._bench.photo_list.set_beside([AGAINST_COLUMN], dict(self._found), whose=_WHOSE)

    def _tell_progress(self) -> None:
        words = self.tr("Against references: {photos} to go").format(
            photos=photos_in_words(self._awaited)
        )
        self.progress.emit(words if self._awaited > 0 else "")

    def _clear_column(self) -> None:
        """Other references, or another folder: the figures would be of others."""
        if AGAINST_COLUMN in self._bench.presenter.columns_beside:
            self.stop()
            self._showing.stop()
            self._found = {}
            self._bench.photo_list.set_beside([], {}, whose=_WHOSE)

    def _shown(self) -> list[Photo]:
        presenter = self._bench.presenter
        found = (presenter.photo_at(place) for place in range(presenter.shown_count))
        return [photo for photo in found if photo is not None]

    @Slot()
    def _forget_page(self) -> None:
        self.page = None

    # --- sets ----------------------------------------------------------------------------------

    def make(self) -> None:
        """Makes a set of the selected photos; of all that are shown where one alone is selected."""
        presenter = self._bench.presenter
        selected = list(presenter.selected)
        photos = selected if len(selected) > 1 else self._shown()
        if not photos:
            self.told.emit(self.tr("Open a folder of good photos first, or select some."))
            return
        if len(photos) > MOST:
            self.told.emit(
                self.tr(
                    "A reference set holds up to {count} photos: select the best first."
                ).format(count=MOST)
            )
            return
        catalogue = self._bench.catalogue
        outcomes = {p.path: a for p in photos if (a := presenter.assessment(p.path)) is not None}

        def work(cancelled: Cancelled) -> Found:
            from core.scoring.reference_doubts import doubts

            return _members(photos, cancelled), doubts(photos, outcomes, catalogue())

        self._bench.tasks.start(work, self._ask_for_name)

    def _ask_for_name(self, found: Found) -> None:
        from mobileiqa_gui.references.naming import NamingDialog

        members, doubts = found
        if not members:
            self.told.emit(self.tr("None of these photos can be read: no set was made."))
            return
        folder = self._bench.presenter.folder
        dialog = NamingDialog(
            folder.name if folder is not None else "", len(members), doubts, self._window
        )
        dialog.named.connect(lambda name: self._perform(name, members))
        dialog.open()

    def _perform(self, name: str, members: Sequence[ReferencePhoto]) -> None:
        from core.catalogue.reference_sets import SetReferences

        said = self.tr("Made the reference set “{name}”").format(name=name)
        self._bench.operations.perform(
            SetReferences(name, tuple(members)), said, ended=lambda: self._made(name)
        )

    def _made(self, name: str) -> None:
        if self.page is not None:
            self.page.list_sets()
            self.page.choose(Against(name))
        else:
            self.against = Against(name)


def _members(photos: Sequence[Photo], cancelled: Cancelled) -> list[ReferencePhoto]:
    """Those that can be read, each content once."""
    from core.catalogue.reference_sets import ReferencePhoto
    from core.errors import PhotoError
    from core.families.references import member_of

    found: dict[str, ReferencePhoto] = {}
    for photo in photos:
        if cancelled():
            break
        try:
            member = member_of(photo.path)
        except PhotoError:
            continue
        found.setdefault(member.sha256, ReferencePhoto(member.sha256, member.path.absolute()))
    return list(found.values())
