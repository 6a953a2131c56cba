"""The middle of the window: the grid, the loupe, or a page that says why there are no photos."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.photos.photo import Photo
from mobileiqa_gui.commands.keys import tip
from mobileiqa_gui.library.cell_painter import GRID_STYLE, CellPainter
from mobileiqa_gui.library.grid import GridView
from mobileiqa_gui.loupe.page import LoupePage
from mobileiqa_gui.theme import set_surface
from mobileiqa_gui.window.pages import Choice, MessagePage, StartPage
from mobileiqa_gui.window.wording import photos_in_words

if TYPE_CHECKING:
    from mobileiqa_gui.library.filmstrip import Filmstrip
    from mobileiqa_gui.window.workbench import Workbench
    from mobileiqa_gui.workers.thumbnails import Thumbnails

# A folder that is listed at once must not flash a page in between.
READING_MS = 150
# While scrolling, pictures are asked for at most this often.
VIEWPORT_MS = 25


class Centre(QStackedWidget):
    """`view_changed("grid" | "loupe")` follows the view; `commands` are the pages' ways out:
    "open", "samples", "up", "retry" and "clear_filter"."""

    view_changed = Signal(str)

    def __init__(
        self,
        bench: Workbench,
        commands: Mapping[str, Callable[[], object]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_surface(self, "window")
        self._bench = bench
        self._commands = commands
        self._view = "grid"
        self._failure: tuple[Path, str] | None = None
        self._folder_wanted: Path | None = None
        self._current_was_seen = True
        self.start = StartPage(commands["open"], commands["samples"], self)
        self.message = MessagePage(self)
        painter = CellPainter(bench.presenter, bench.grid_thumbnails, GRID_STYLE, parent=self)
        self.grid = GridView(bench.model, painter, self)
        self.grid.setSelectionModel(bench.selection)
        self.loupe = LoupePage(bench, self)
        for page in (self.start, self.message, self.grid, self.loupe):
            self.addWidget(page)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READING_MS)
        self._reading.timeout.connect(self._say_reading)
        self._viewport = QTimer(self)
        self._viewport.setSingleShot(True)
        self._viewport.setInterval(VIEWPORT_MS)
        self._viewport.timeout.connect(self._ask_for_pictures)
        self._connect()

    def _connect(self) -> None:
        bench = self._bench
        bench.opening.connect(self._open)
        bench.opened.connect(self._opened)
        bench.unreadable.connect(self._unreadable)
        bench.model.layoutAboutToBeChanged.connect(self._note_whether_current_is_seen)
        bench.model.reordered.connect(self._take_new_order)
        bench.current_changed.connect(lambda _photo: self._schedule_pictures())
        self.grid.opened.connect(lambda: self.show_view("loupe"))
        self.loupe.strip.opened.connect(lambda: self.show_view("grid"))
        self.loupe.closed.connect(lambda: self.show_view("grid"))
        for view in (self.grid, self.loupe.strip):
            view.viewport_changed.connect(self._schedule_pictures)
        for watched in (self.grid, self.grid.viewport(), self.loupe.strip.viewport(),
                        self.loupe.view.canvas):  # fmt: skip
            bench.scoring.watch(watched)

    # --- which view ----------------------------------------------------------------------------

    @property
    def view(self) -> str:
        return self._view

    def show_view(self, name: str) -> None:
        """ "grid" or "loupe"; shown once there are photos to show."""
        changed = name != self._view
        self._view = name
        self._choose_page()
        if changed:
            self.view_changed.emit(name)

    @property
    def is_photo_shown(self) -> bool:
        return self.currentWidget() in (self.grid, self.loupe)

    def focus(self) -> None:
        page = self.currentWidget()
        if page is not None:
            page.setFocus()

    def _choose_page(self) -> None:
        presenter = self._bench.presenter
        if self._failure is not None:
            self._say_unreadable(*self._failure)
        elif presenter.folder is None and self._folder_wanted is None:
            self._bring(self.start)
        elif presenter.folder is None or self._folder_wanted is not None:
            return  # being listed
        elif not presenter.photos:
            self._say_empty(presenter.folder)
        elif presenter.shown_count == 0:
            self._say_no_match()
        else:
            self._bring(self.loupe if self._view == "loupe" else self.grid)

    def _bring(self, page: QWidget) -> None:
        self._schedule_pictures()
        if self.currentWidget() is page:
            return
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        self.setCurrentWidget(page)
        if page is self.loupe:
            self.loupe.open()
        elif page is self.grid:
            self.grid.scrollTo(self.grid.currentIndex())
        if had_focus or self.window().focusWidget() is None:
            page.setFocus()

    @Slot()
    def _note_whether_current_is_seen(self) -> None:
        self._current_was_seen = self._bench.presenter.current_position in (
            self.grid.visible_positions()
        )

    @Slot()
    def _take_new_order(self) -> None:
        """Photos moved: the current one stays in sight if it was; otherwise the place stays."""
        self._choose_page()
        if self._current_was_seen:
            self.grid.scrollTo(self.grid.currentIndex())

    def show_start(self) -> None:
        """A person chose another order: the current photo where it is in sight, else the top."""
        if not self._current_was_seen:
            self.grid.scrollToTop()

    # --- folders -------------------------------------------------------------------------------

    @Slot(object)
    def _open(self, folder: Path) -> None:
        self._failure = None
        self._folder_wanted = folder
        self._reading.start()

    @Slot()
    def _opened(self) -> None:
        self._failure = None
        self._folder_wanted = None
        self._reading.stop()
        self._choose_page()
        self.grid.scrollTo(self.grid.currentIndex(), GridView.ScrollHint.PositionAtCenter)

    @Slot(object, str)
    def _unreadable(self, folder: Path, message: str) -> None:
        self._folder_wanted = None
        self._reading.stop()
        self._failure = (folder, message)
        self._choose_page()

    # --- pages ---------------------------------------------------------------------------------

    def _say_reading(self) -> None:
        assert self._folder_wanted is not None
        title = self.tr("Reading {folder}").format(folder=self._folder_wanted.name)
        self.message.tell("folder-open", title, "", [])
        self._bring(self.message)

    def _say_empty(self, folder: Path) -> None:
        self.message.tell(
            "folder",
            self.tr("No photos in {folder}").format(folder=folder.name or str(folder)),
            self.tr("Photos that are added to this folder appear here by themselves."),
            [
                Choice(self.tr("Open a folder"), self._commands["open"], tip("open")),
                Choice(self.tr("The folder above"), self._commands["up"], tip("up")),
            ],
        )
        self._bring(self.message)

    def _say_no_match(self) -> None:
        total = photos_in_words(self._bench.presenter.counts.total)
        self.message.tell(
            "funnel",
            self.tr("0 of {photos} match").format(photos=total),
            "",
            [Choice(self.tr("Clear filter"), self._commands["clear_filter"])],
        )
        self._bring(self.message)

    def _say_unreadable(self, folder: Path, message: str) -> None:
        title = self.tr("{folder} cannot be read").format(folder=folder.name or str(folder))
        self.message.tell(
            "folder-x",
            title,
            f"{message}\n{folder}",
            [
                Choice(self.tr("Try again"), self._commands["retry"], tip("refresh")),
                Choice(self.tr("Open a folder"), self._commands["open"], tip("open")),
            ],
        )
        self._bring(self.message)

    # --- pictures ------------------------------------------------------------------------------

    @Slot()
    def _schedule_pictures(self) -> None:
        if not self._viewport.isActive():
            self._viewport.start()

    @Slot()
    def _ask_for_pictures(self) -> None:
        """Thumbnails and scores of what is on screen first, then of a screen's length around."""
        page = self.currentWidget()
        if page is self.grid:
            self._ask_for(self.grid, self._bench.grid_thumbnails)
        elif page is self.loupe:
            self._ask_for(self.loupe.strip, self._bench.strip_thumbnails)

    def _ask_for(self, view: GridView | Filmstrip, thumbnails: Thumbnails) -> None:
        seen = view.visible_positions()
        count, length = self._bench.presenter.shown_count, len(seen)
        around = [*range(seen.stop, min(count, seen.stop + length)),
                  *range(seen.start - 1, max(-1, seen.start - 1 - length), -1)]  # fmt: skip
        photos = self._photos([*seen, *around])
        thumbnails.want(photos, view.picture_box(), visible=length)
        current = self._bench.current
        first = [current] if current is not None and view is not self.grid else []
        self._bench.scoring.prioritise([*first, *photos])

    def _photos(self, positions: list[int]) -> list[Photo]:
        photos = (self._bench.presenter.photo_at(position) for position in positions)
        return [photo for photo in photos if photo is not None]
