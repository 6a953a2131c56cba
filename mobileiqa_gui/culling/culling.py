"""Groups and proposals of the opened folder: worked out, shown in the grid, applied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.catalogue.own_groups import Placing, SetGroups
from core.culling.editing import Placed, grouped_together, split_off, taken_out
from core.culling.rule import Decision, Rule
from mobileiqa_gui.culling.groups_book import GroupsBook
from mobileiqa_gui.culling.presenter import CullPresenter
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.library.photo_facts import PhotoFacts
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.marks.marking import Marking
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.workers.contents import ContentKeeper
from mobileiqa_gui.workers.grouping import Grouped, GroupFinder, Wanted
from mobileiqa_gui.workers.operations import Operations

if TYPE_CHECKING:
    from mobileiqa_gui.workers.scoring import ModelReady

# News of facts and scores comes many times a second.
PAUSE_MS = 500
# A mark is painted first.
SOON_MS = 30


class Culling(QObject):
    """All methods belong to the window's thread and return at once.

    `changed` follows every change of groups and proposals; `open_changed(on)` the panel's.
    `progress(words)` is for the status bar; `said(sentence, can_be_undone)` tells what was done or
    why not. Nothing is worked out before groups are shown or the panel is open.
    """

    changed = Signal()
    open_changed = Signal(bool)
    progress = Signal(str)
    said = Signal(str, bool)

    def __init__(
        self,
        photo_list: PhotoModel,
        facts: PhotoFacts,
        marking: Marking,
        operations: Operations,
        finder: GroupFinder,
        contents: ContentKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.book = GroupsBook()
        self.presenter = CullPresenter(photo_list.presenter, lambda: self.book.groups)
        self._photo_list, self._marking, self._operations = photo_list, marking, operations
        self._facts = facts
        self._finder, self._contents = finder, contents
        self._model: str | None = None
        self._is_stale = True
        self._is_known = False  # the groups, as they are now
        self._was_asked = False
        self._then: list[Callable[[], None]] = []
        self._seen: object = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._catch_up)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._decide)
        finder.found.connect(self._take)
        finder.progress.connect(self._tell_progress)
        photo_list.informed.connect(self._go_stale)
        facts.settled.connect(self._go_stale)
        photo_list.reordered.connect(self._look_whether_listed_anew)
        photo_list.rescored.connect(self._wait)
        marking.changed.connect(self._soon.start)
        for news in (operations.undone, contents.followed):
            news.connect(lambda _changed: self._go_stale())

    @property
    def is_wanted(self) -> bool:
        """Whether anything of this is on screen."""
        return self.book.is_on or self.presenter.is_open or self._was_asked

    # --- what a person asks --------------------------------------------------------------------

    def toggle_groups(self) -> None:
        """The grid shows groups, folded; or every photo by itself."""
        self.book.toggle_view()
        self._fold()
        if self.book.is_on:
            self.when_known(self._say_where_there_are_none)

    def show_each(self) -> None:
        """The grid shows every photo by itself."""
        if self.book.is_on:
            self.toggle_groups()

    def _say_where_there_are_none(self) -> None:
        if self.book.is_on and not self.book.groups:
            self.said.emit(self.tr("No photos of this folder belong together"), False)

    def toggle_open(self) -> None:
        """Opens the groups of the selected photos, or folds them."""
        chosen = self._chosen()
        if self.book.touched(chosen):
            self._toggle_open(chosen)
        else:
            self.when_known(lambda: self._toggle_open(chosen))

    def _toggle_open(self, chosen: Sequence[Path]) -> None:
        groups = self.book.touched(chosen)
        if not groups:
            self.said.emit(self.tr("This photo is in no group"), False)
            return
        if not self.book.is_on:
            self.toggle_groups()
        else:
            self.book.toggle(groups)
            self._fold()

    def keep_and_reject(self) -> None:
        """Picks the chosen photos and rejects the rest of their bursts, as one change."""
        chosen = self._chosen()
        self.when_known(lambda: self._keep_and_reject(chosen))

    def _keep_and_reject(self, chosen: Sequence[Path]) -> None:
        changes = self.book.keep_and_reject(chosen)
        if changes is None:
            self.said.emit(
                self.tr("This set stays whole: nothing was marked. Take photos out of it first"),
                False,
            )
        elif not changes:
            self.said.emit(self.tr("This photo is in no burst"), False)
        else:
            self._marking.mark_each(changes)

    def group(self) -> None:
        """The selected photos, and the groups they are in, become one group."""
        chosen = self._chosen()
        if len(chosen) < 2:
            self.said.emit(self.tr("Select two photos or more to group them"), False)
            return
        self.when_known(
            lambda: self._place(grouped_together(self.book.groups, chosen), len(chosen))
        )

    def split(self) -> None:
        """The selected photos become a group of their own."""
        chosen = self._chosen()
        self.when_known(lambda: self._place(split_off(self.book.groups, set(chosen)), len(chosen)))

    def take_out(self) -> None:
        """The selected photos are in no group any more."""
        chosen = self._chosen()
        self.when_known(lambda: self._place(taken_out(self.book.groups, set(chosen)), len(chosen)))

    def toggle_panel(self) -> None:
        self.show_panel(not self.presenter.is_open)

    def show_panel(self, on: bool) -> None:
        """Opens or closes the assisted cull."""
        if on == self.presenter.is_open:
            return
        self.presenter.is_open = on
        self._is_stale |= on  # photos are looked at closely for the panel alone
        self.open_changed.emit(on)
        self._catch_up()
        self._decide()
        self.changed.emit()

    def set_rule(self, rule: Rule) -> None:
        """Decides anew by another rule."""
        self.presenter.rule = rule
        self._decide()

    def list_decision(self, decision: Decision) -> None:
        """Which photos the panel lists."""
        self.presenter.decision = decision
        self.changed.emit()

    def apply(self) -> None:
        """Flags the photos as proposed, as one change to undo."""
        self._decide()  # a mark may have come just now
        changes = self.presenter.changes
        if changes:
            self._marking.mark_each(changes)

    def reveal(self, paths: Iterable[Path]) -> None:
        """Opens the folded groups of photos that are hidden in them."""
        hidden = self._photo_list.presenter.folding.hidden
        groups = self.book.touched(path for path in paths if path in hidden)
        if groups:
            self.book.toggle(groups)
            self._fold()

    def stop(self) -> None:
        """Gives up looking at photos, and what waited for it; groups are as far as they were
        found."""
        self._finder.stop()
        self._then.clear()
        self.progress.emit("")

    # --- working it out ------------------------------------------------------------------------

    def open(self) -> None:
        """Another folder."""
        self._finder.forget()
        self._pause.stop()
        self._soon.stop()
        self.progress.emit("")
        self.book.clear()
        self.presenter.clear()
        self._is_stale, self._is_known, self._was_asked = True, False, False
        self._then.clear()
        self.changed.emit()

    def take_model(self, ready: ModelReady) -> None:
        """Another model: its features tell what is alike."""
        self._model = ready.model.sha256
        self._go_stale()

    @Slot()
    def _look_whether_listed_anew(self) -> None:
        photos = self._photo_list.presenter.photos
        if photos is not self._seen:
            self._seen = photos
            self._go_stale()

    @Slot()
    def _go_stale(self) -> None:
        self._is_stale, self._is_known = True, False
        self._wait()

    def when_known(self, action: Callable[[], None]) -> None:
        """At once, or as soon as the groups are worked out: not before all photos' times are
        known."""
        self._was_asked = True
        if self._is_known:
            action()
        else:
            self._then.append(action)
            self._catch_up()
            self.progress.emit(self.tr("finding what belongs together"))

    @Slot()
    def _wait(self) -> None:
        if self.is_wanted and not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _catch_up(self) -> None:
        """Works out the groups where they may be others now; else decides anew."""
        if not self.is_wanted:
            return
        library = self._photo_list.presenter
        if self._is_stale and library.photos:
            self._is_stale, self._is_known = False, False
            facts = {p.path: known for p in library.photos if (known := library.facts(p.path))}
            self._finder.find(
                Wanted(list(library.photos), facts, self._model, closely=self.presenter.is_open)
            )
        self._decide()

    @Slot(object)
    def _take(self, grouped: Grouped) -> None:
        self.book.take(grouped.groups)
        self.presenter.take(grouped.shots)
        self._fold()
        self._decide()
        self.changed.emit()
        is_whole = not (self._is_stale or self._facts.is_reading)
        self._is_known = grouped.is_final and is_whole
        if self._is_known and self._then:
            self.progress.emit("")
        while self._is_known and self._then:
            self._then.pop(0)()

    @Slot()
    def _decide(self) -> None:
        if self.presenter.is_open:
            self.presenter.decide()
            self.changed.emit()

    def _fold(self) -> None:
        library = self._photo_list.presenter

        def worth_of(path: Path) -> float:
            assessment = library.assessment(path)
            return -1.0 if assessment is None else assessment.score

        self._photo_list.fold(self.book.folding(library.current, library.marks_of, worth_of))
        self.changed.emit()

    @Slot(int, int)
    def _tell_progress(self, done: int, total: int) -> None:
        words = self.tr("looking closely: {done} of {total}")
        self.progress.emit(
            words.format(done=in_digits(done), total=in_digits(total)) if total else ""
        )

    # --- changing groups -----------------------------------------------------------------------

    def _chosen(self) -> list[Path]:
        return [photo.path for photo in self._marking.presenter.targets()]

    def _place(self, placed: Placed, changed: int) -> None:
        if not placed:
            self.said.emit(self.tr("This photo is in no group"), False)
            return
        operation = SetGroups(tuple(self._placings(placed)), changed)
        self._operations.perform(
            operation, translated(operation.words), ended=lambda: self._placed(list(placed))
        )

    def _placings(self, placed: Placed) -> Iterator[Placing]:
        library = self._photo_list.presenter
        for path, group in placed.items():
            photo = library.photo(path)
            if photo is not None:
                yield Placing.of(photo, group)

    def _placed(self, paths: Sequence[Path]) -> None:
        """The ledger has them, or refused them: they are worked out again."""
        library = self._photo_list.presenter
        self._contents.remember([p for path in paths if (p := library.photo(path)) is not None])
        self._is_stale, self._is_known = True, False
        self._catch_up()
