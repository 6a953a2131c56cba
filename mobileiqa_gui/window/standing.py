"""How things stand: what the bars say, and what commands may ask about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.photos.photo import Photo
from core.results.columns import Column
from mobileiqa_gui.commands.actions import Actions
from mobileiqa_gui.commands.command import key_text
from mobileiqa_gui.commands.situation import Situation
from mobileiqa_gui.window.commands import UNDO

if TYPE_CHECKING:
    from mobileiqa_gui.models.choice import ModelChoice
    from mobileiqa_gui.window.frame import Frame
    from mobileiqa_gui.workbench import Workbench


class Standing(QObject):
    """Keeps bars, title and commands true, whatever changes."""

    def __init__(
        self,
        bench: Workbench,
        frame: Frame,
        models: ModelChoice,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bench, self._frame, self._window = bench, frame, window
        self._models, self._actions = models, actions
        photo_list, folder = bench.photo_list, bench.folder
        for news in (
            photo_list.marked,
            photo_list.informed,
            photo_list.reordered,
            bench.scoring.changed,
            folder.subfolders_changed,
            folder.unreadable,
            frame.filter_bar.seen_changed,
        ):
            news.connect(self.show_state)
        photo_list.selection_changed.connect(self._selection_changed)
        photo_list.columns_changed.connect(self._show_columns)
        bench.current_changed.connect(self._current_changed)
        bench.operations.next_undo_changed.connect(self._undo_changed)
        frame.centre.view_changed.connect(self.show_view)
        frame.centre.page_changed.connect(self.follow)
        frame.status.model.model_shown.connect(self.follow)
        folder.opening.connect(self._folder_opening)
        frame.top.sort.chosen.connect(self.sort)

    @Slot()
    def show_state(self, *_ignored: object) -> None:
        """Counts, order and folder, as they are now."""
        presenter, scoring, opened = self._bench.presenter, self._bench.scoring, self._bench.folder
        top, history = self._frame.top, opened.history
        self._frame.filter_bar.show_state(presenter)
        self._frame.status.show_state(
            presenter.counts,
            scoring.phase,
            scoring.rate,
            shown_is_said=self._frame.filter_bar.isVisible(),
        )
        top.sort.show_stale(presenter.order_is_stale)
        top.show_folder_parts(presenter.folder is not None)
        top.breadcrumbs.show_subfolders(there=opened.has_subfolders, shown=opened.shows_subfolders)
        top.back.setEnabled(history.can_go_back)
        top.forward.setEnabled(history.can_go_forward)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """What commands may do now."""
        self._actions.follow(self.situation())

    def situation(self) -> Situation:
        """What commands may ask about."""
        presenter, history = self._bench.presenter, self._bench.folder.history
        return Situation(
            folder=presenter.folder,
            photos=len(presenter.photos),
            shown=presenter.shown_count,
            selected=presenter.selected_count,
            view=self._frame.centre.page.view,
            can_go_back=history.can_go_back,
            can_go_forward=history.can_go_forward,
            has_model=self._models.has_model,
            undo=self._bench.operations.next_undo,
            redo=self._bench.operations.next_redo,
        )

    @Slot(str, bool)
    def sort(self, key: str, descending: bool) -> None:
        """Another order, or the same one settled."""
        self._bench.set_sort(key, descending=descending)
        self._show_sort()
        self._frame.centre.show_start()
        self.show_state()

    @Slot(str)
    def show_view(self, name: str) -> None:
        """The view in the middle has another name now."""
        self._frame.top.views.choose(name)
        self._frame.status.unsay()
        self._bench.marking.presenter.view = self._frame.centre.view
        self._frame.centre.focus()
        self.follow()

    @Slot(str, bool)
    def say_done(self, what: str, can_be_undone: bool) -> None:
        """What was done, with the key that undoes it; or why nothing was."""
        if can_be_undone:
            self._frame.status.say(", ".join(filter(None, (what, key_text(UNDO)))))
        else:
            self._frame.status.say(what)

    @Slot(str, bool)
    def say_of_photo(self, what: str, can_be_undone: bool) -> None:
        """The same, where it is true of the current photo alone unless it was done."""
        if can_be_undone:
            self.say_done(what, can_be_undone)
        else:
            self._frame.status.say(what, of_photo=True)

    def _show_sort(self) -> None:
        presenter = self._bench.presenter
        self._frame.top.sort.show_sort(presenter.sort_key, descending=presenter.descending)

    @Slot(object)
    def _show_columns(self, columns: tuple[Column, ...]) -> None:
        self._frame.top.sort.show_columns(columns)
        self._show_sort()
        self._frame.filter_bar.show_columns(columns)
        self.show_state()

    @Slot()
    def _selection_changed(self) -> None:
        self._frame.status.show_selected(self._bench.presenter.selected_count)
        self.follow()

    @Slot()
    def _undo_changed(self) -> None:
        # What was said named the key that undoes it; now the key means something else.
        self._frame.status.unsay()
        self.follow()

    @Slot(object)
    def _folder_opening(self, folder: Path) -> None:
        self._frame.top.breadcrumbs.set_folder(folder)
        self._frame.status.unsay()
        if self._frame.filter_bar.filter.is_active:
            self._frame.filter_bar.clear()
        self.show_state()

    @Slot(object)
    def _current_changed(self, photo: Photo | None) -> None:
        folder = self._bench.folder.path
        parts = [photo.name if photo else "", folder.name if folder else "", "MobileIQA"]
        self._window.setWindowTitle(" - ".join(part for part in parts if part))
        self._frame.status.unsay(of_photo=True)
        self.follow()
