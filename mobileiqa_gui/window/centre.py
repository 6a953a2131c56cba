"""The middle of the window: a view of the photos, or a page that says why there are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from mobileiqa_gui.commands.command import tip
from mobileiqa_gui.commands.situation import View
from mobileiqa_gui.compare.page import ComparePage
from mobileiqa_gui.compare.panes import Panes
from mobileiqa_gui.compare.survey_page import SurveyPage
from mobileiqa_gui.culling.painting import CullPainting
from mobileiqa_gui.folder.commands import OPEN, REFRESH, SUBFOLDERS, UP
from mobileiqa_gui.library.cell_painter import GRID_STYLE, CellPainter
from mobileiqa_gui.library.filter_words import filter_text
from mobileiqa_gui.library.grid import GridView
from mobileiqa_gui.loupe.page import LoupePage
from mobileiqa_gui.maps.page import MapsPage
from mobileiqa_gui.theme import set_surface
from mobileiqa_gui.window.centre_presenter import CentrePresenter, Page
from mobileiqa_gui.window.pages import Choice, MessagePage, StartPage
from mobileiqa_gui.wording import names_in_words, photos_in_words

if TYPE_CHECKING:
    from mobileiqa_gui.library.filmstrip import Filmstrip
    from mobileiqa_gui.workbench import Workbench
    from mobileiqa_gui.workers.thumbnails import Thumbnails

# A folder that is listed at once must not flash a page in between.
READING_MS = 150
# While scrolling, pictures are asked for at most this often.
VIEWPORT_MS = 25
# Of the folders in a folder without photos.
MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class WaysOut:
    """What the buttons of the pages without photos do."""

    open: Callable[[], object]
    samples: Callable[[], object]
    up: Callable[[], object]
    retry: Callable[[], object]
    clear_filter: Callable[[], object]
    subfolders: Callable[[], object]


class Centre(QStackedWidget):
    """`view_changed(View)` follows the view, `page_changed` what stands here."""

    view_changed = Signal(str)
    page_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, bench: Workbench, ways_out: WaysOut, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "window")
        self._bench = bench
        self._ways_out = ways_out
        self._presenter = CentrePresenter(bench.presenter)
        self._page = Page.START
        self.start = StartPage(ways_out.open, ways_out.samples, self)
        self.message = MessagePage(self)
        painter = CellPainter(
            bench.presenter,
            bench.grid_thumbnails,
            GRID_STYLE,
            is_in_conflict=bench.marking.book.is_in_conflict,
            paint_more=CullPainting(
                bench.culling.book,
                bench.culling.presenter,
                bench.presenter.marks_of,
                bench.marking.book.is_in_conflict,
            ),
            parent=self,
        )
        self.grid = GridView(bench.photo_list, painter, self)
        self.grid.setSelectionModel(bench.selection)
        self.loupe = LoupePage(bench, self)
        self.compare = ComparePage(bench, self.loupe.view, self)
        self.survey = SurveyPage(bench, self)
        self.maps = MapsPage(bench, self.loupe.view, self)
        self.panes = Panes(self.compare, self.survey)
        for page in (self.start, self.message, self.grid, self.loupe, self.compare, self.survey,
                     self.maps):  # fmt: skip
            self.addWidget(page)
        self._widgets: dict[Page, QWidget] = {
            Page.START: self.start,
            Page.GRID: self.grid,
            Page.LOUPE: self.loupe,
            Page.COMPARE: self.compare,
            Page.SURVEY: self.survey,
            Page.MAPS: self.maps,
        }
        self._reading = QTimer(self, singleShot=True, interval=READING_MS)
        self._reading.timeout.connect(lambda: self._show(Page.READING))
        self._viewport = QTimer(self, singleShot=True, interval=VIEWPORT_MS)
        self._viewport.timeout.connect(self._ask_for_pictures)
        self._connect()

    def _connect(self) -> None:
        bench = self._bench
        bench.folder.opening.connect(self._opening)
        bench.folder.grown.connect(self._opened)
        bench.folder.opened.connect(self._opened)
        bench.folder.unreadable.connect(self._unreadable)
        bench.photo_list.layoutAboutToBeChanged.connect(self._before_new_order)
        bench.photo_list.reordered.connect(self._take_new_order)
        bench.current_changed.connect(lambda _photo: self._schedule_pictures())
        bench.screen.changed.connect(lambda _profile: self._schedule_pictures())
        bench.turning.turned.connect(lambda _paths: self._schedule_pictures())
        bench.folder.retried.connect(self._schedule_pictures)
        self.grid.opened.connect(lambda: self.show_view("loupe"))
        for wish in (self.loupe.wanted, self.survey.opened):
            wish.connect(lambda: self.show_view("loupe"))
        for signal in (
            self.loupe.strip.opened,
            self.loupe.closed,
            self.compare.closed,
            self.survey.closed,
            self.maps.closed,
        ):
            signal.connect(lambda: self.show_view("grid"))
        for view in (self.grid, self.loupe.strip, self.compare.strip):
            view.viewport_changed.connect(self._schedule_pictures)
        for asker in (self.grid, self.loupe.strip, self.loupe.view):
            asker.menu_wanted.connect(self.menu_wanted)
        for page in (self.compare, self.survey, self.maps):
            page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            page.customContextMenuRequested.connect(
                lambda place, page=page: self.menu_wanted.emit(page.mapToGlobal(place))
            )
        for watched in (self.grid, self.grid.viewport(), self.loupe.strip.viewport(),
                        self.loupe.view.canvas, self.compare.stage, self.compare.strip.viewport(),
                        self.survey.stage, self.maps.stage):  # fmt: skip
            bench.scoring.watch(watched)

    # --- which view ----------------------------------------------------------------------------

    @property
    def view(self) -> View:
        """The chosen view; shown once there are photos to show."""
        return self._presenter.view

    @property
    def page(self) -> Page:
        """What stands in the middle now."""
        return self._page

    def show_view(self, name: View) -> None:
        changed = name != self.view
        if changed:
            self._leave(self.view)
        self._presenter.choose(name)
        self._choose_page()
        if changed:
            self.loupe.set_chosen(name in ("loupe", "compare", "maps"))
            self.view_changed.emit(name)

    def _leave(self, view: View) -> None:
        if view == "compare":
            self.compare.leave()
        elif view == "survey":
            self.survey.leave()

    def toggle_view(self) -> None:
        """Into the loupe, and back to where one came from."""
        self.show_view(self._presenter.before_loupe if self.view == "loupe" else "loupe")

    def toggle_full_size(self) -> None:
        """100 % at the pointer, and back to fit, here or in the loupe."""
        if self._page is Page.COMPARE:
            self.compare.toggle_full_size()
        elif self._page is Page.MAPS:
            self.maps.toggle_full_size()
        else:
            self.loupe.toggle_full_size()

    def larger(self) -> None:
        """The loupe's photo, or the thumbnails."""
        if self._page is Page.LOUPE:
            self.loupe.view.zoom_in()
        elif self._page is Page.COMPARE:
            self.compare.zoom_in()
        elif self._page is Page.MAPS:
            self.maps.zoom_in()
        elif self._page is Page.GRID:
            self.grid.zoom(1)

    def smaller(self) -> None:
        if self._page is Page.LOUPE:
            self.loupe.view.zoom_out()
        elif self._page is Page.COMPARE:
            self.compare.zoom_out()
        elif self._page is Page.MAPS:
            self.maps.zoom_out()
        elif self._page is Page.GRID:
            self.grid.zoom(-1)

    def usual_size(self) -> None:
        if self._page is Page.LOUPE:
            self.loupe.view.zoom_fit()
        elif self._page is Page.COMPARE:
            self.compare.zoom_fit()
        elif self._page is Page.MAPS:
            self.maps.zoom_fit()
        elif self._page is Page.GRID:
            self.grid.zoom(0)

    def show_bars(self, shown: bool) -> None:
        """The views' own bars and filmstrips, or nothing but the photos."""
        for page in (self.loupe, self.compare, self.maps):
            page.show_bars(shown)

    def step_out(self) -> bool:
        """One step back within the page; False where the next one leads out of it."""
        return self._page is Page.MAPS and self.maps.step_out()

    def focus(self) -> None:
        page = self.currentWidget()
        if page is not None:
            page.setFocus()

    def _choose_page(self) -> None:
        page = self._presenter.page()
        if page is not None:
            self._show(page)

    def _show(self, page: Page) -> None:
        is_new, self._page = page is not self._page, page
        self._say(page)
        self._schedule_pictures()
        if is_new:
            self._bring(page)

    def _bring(self, page: Page) -> None:
        """The keyboard's focus follows to the new page."""
        widget = self._widgets.get(page, self.message)
        if self.currentWidget() is widget:
            return
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        self.setCurrentWidget(widget)
        self.page_changed.emit()
        if page is Page.LOUPE:
            self.loupe.open()
        elif page is Page.COMPARE:
            self.compare.open()
        elif page is Page.SURVEY:
            self.survey.open()
        elif page is Page.MAPS:
            self.maps.open()
        elif page is Page.GRID:
            self.grid.scrollTo(self.grid.currentIndex())
        if had_focus or self.window().focusWidget() is None:
            widget.setFocus()

    @Slot()
    def _before_new_order(self) -> None:
        self._presenter.before_new_order(self.grid.visible_positions())

    @Slot()
    def _take_new_order(self) -> None:
        self._choose_page()
        if self._presenter.keeps_current_in_sight:
            self.grid.scrollTo(self.grid.currentIndex())

    def show_start(self) -> None:
        """A person chose another order: the current photo where it is in sight, else the top."""
        if not self._presenter.keeps_current_in_sight:
            self.grid.scrollToTop()

    # --- folders -------------------------------------------------------------------------------

    @Slot(object)
    def _opening(self, folder: Path) -> None:
        self._presenter.opening(folder)
        self._reading.start()

    @Slot()
    def _opened(self) -> None:
        if not self._presenter.is_opening:
            return  # while it was listed, and where a person is by now they stay
        self._presenter.opened()
        self._reading.stop()
        self._choose_page()
        self.grid.scrollTo(self.grid.currentIndex(), GridView.ScrollHint.PositionAtCenter)

    @Slot(object, str)
    def _unreadable(self, folder: Path, message: str) -> None:
        self._presenter.unreadable(folder, message)
        self._reading.stop()
        self._choose_page()

    # --- pages ---------------------------------------------------------------------------------

    def _say(self, page: Page) -> None:
        """What a page without photos says and offers."""
        presenter, library = self._presenter, self._bench.presenter
        if page is Page.READING and presenter.folder_wanted is not None:
            title = self.tr("Reading {folder}").format(folder=presenter.folder_wanted.name)
            self.message.tell("folder-open", title, "", [])
        elif page is Page.EMPTY and library.folder is not None:
            self._say_empty(library.folder)
        elif page is Page.NO_MATCH:
            self._say_no_match()
        elif page is Page.UNREADABLE and presenter.failure is not None:
            self._say_unreadable(*presenter.failure)

    def _say_empty(self, folder: Path) -> None:
        opened = self._bench.folder
        if opened.has_subfolders and not opened.shows_subfolders:
            self._say_only_folders(folder, opened.subfolders)
            return
        self.message.tell(
            "folder",
            self.tr("No photos in {folder}").format(folder=folder.name or str(folder)),
            self.tr("Photos that are added to this folder appear here by themselves."),
            [
                Choice(self.tr("Open a folder"), self._ways_out.open, tip(OPEN)),
                Choice(self.tr("The folder above"), self._ways_out.up, tip(UP)),
            ],
        )

    def _say_only_folders(self, folder: Path, inside: Sequence[str]) -> None:
        """A card's DCIM, for example."""
        names = names_in_words(inside, MOST_NAMED)
        self.message.tell(
            "folder-tree",
            self.tr("{folder} holds only folders").format(folder=folder.name or str(folder)),
            f"{names}\n" + self.tr("Photos may lie inside them."),
            [
                Choice(
                    self.tr("Show the photos in all of them"),
                    self._ways_out.subfolders,
                    tip(SUBFOLDERS),
                ),
                Choice(self.tr("The folder above"), self._ways_out.up, tip(UP)),
            ],
        )

    def _say_no_match(self) -> None:
        presenter = self._bench.presenter
        total = photos_in_words(presenter.counts.total)
        self.message.tell(
            "funnel",
            self.tr("0 of {photos} match").format(photos=total),
            filter_text(presenter.filter, presenter.columns),
            [Choice(self.tr("Clear filter"), self._ways_out.clear_filter)],
        )

    def _say_unreadable(self, folder: Path, message: str) -> None:
        title = self.tr("{folder} cannot be read").format(folder=folder.name or str(folder))
        self.message.tell(
            "folder-x",
            title,
            f"{message}\n{folder}",
            [
                Choice(self.tr("Try again"), self._ways_out.retry, tip(REFRESH)),
                Choice(self.tr("Open a folder"), self._ways_out.open, tip(OPEN)),
            ],
        )

    # --- pictures ------------------------------------------------------------------------------

    @Slot()
    def _schedule_pictures(self) -> None:
        if not self._viewport.isActive():
            self._viewport.start()

    @Slot()
    def _ask_for_pictures(self) -> None:
        """Thumbnails and scores, in the order the presenter gives."""
        if self._page is Page.GRID:
            self._ask_for(self.grid, self._bench.grid_thumbnails)
        elif self._page is Page.LOUPE:
            self._ask_for(self.loupe.strip, self._bench.strip_thumbnails)
        elif self._page is Page.COMPARE and self.compare.strip.isVisible():
            self._ask_for(self.compare.strip, self._bench.strip_thumbnails)
        if self._page in (Page.COMPARE, Page.SURVEY):
            front = self.panes.front
            self._bench.scoring.prioritise(front.photos if front is not None else [])
        elif self._page is Page.MAPS:
            current = self._bench.current
            self._bench.scoring.prioritise([current] if current is not None else [])

    def _ask_for(self, view: GridView | Filmstrip, thumbnails: Thumbnails) -> None:
        wanted = self._presenter.wanted(view.visible_positions(), self._page)
        thumbnails.want(wanted.pictures, view.picture_box(), visible=wanted.visible)
        self._bench.scoring.prioritise(wanted.scores)
