"""The window: puts the parts together and carries news from one to another."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from core.photos.photo import Photo
from core.results.columns import Column
from mobileiqa_gui.banner import Banner
from mobileiqa_gui.commands.actions import Actions, Parts
from mobileiqa_gui.commands.caps_lock import CapsLock
from mobileiqa_gui.commands.command import Command, Reach, key_text
from mobileiqa_gui.commands.registry import Registry
from mobileiqa_gui.commands.situation import Situation
from mobileiqa_gui.culling.link import CullLink
from mobileiqa_gui.culling.panel import CullPanel
from mobileiqa_gui.folder.dialog import FolderDialog, dropped_folder
from mobileiqa_gui.folder.menu import FolderMenu
from mobileiqa_gui.folder.tree import FolderPanel
from mobileiqa_gui.handover.handing_over import HandingOver
from mobileiqa_gui.handover.passing_on import PassingOn
from mobileiqa_gui.handover.photo_menu import photo_menu
from mobileiqa_gui.handover.sheet_making import SheetMaking, show_page
from mobileiqa_gui.inspector.keeper import InfoKeeper
from mobileiqa_gui.inspector.panel import InspectorPanel
from mobileiqa_gui.library.filter_bar import FilterBar
from mobileiqa_gui.library.selected_work import SelectedWork
from mobileiqa_gui.loupe.heatmap_link import HeatmapLink
from mobileiqa_gui.loupe.map_export import MapExport
from mobileiqa_gui.marks.link import MarksLink
from mobileiqa_gui.marks.whole_set import WholeSet
from mobileiqa_gui.models.choice import ModelChoice
from mobileiqa_gui.models.commands import ABOUT, OPEN_FILE
from mobileiqa_gui.references.link import ReferencesLink
from mobileiqa_gui.screen.fitting import first_size, least_size
from mobileiqa_gui.screen.link import ScreenLink
from mobileiqa_gui.settings.opening import SettingsOpening
from mobileiqa_gui.settings.own_keys import OwnKeys
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.theme import apply_theme
from mobileiqa_gui.theme.tokens import ThemeName
from mobileiqa_gui.training.link import TrainingLink
from mobileiqa_gui.what_if.control import WhatIf
from mobileiqa_gui.window.app_menu import AppMenu
from mobileiqa_gui.window.app_pages import AppPages
from mobileiqa_gui.window.arrangement import Arrangement
from mobileiqa_gui.window.centre import Centre, WaysOut
from mobileiqa_gui.window.centre_presenter import Page
from mobileiqa_gui.window.commands import UNDO
from mobileiqa_gui.window.features import COMMANDS, MAP_OPTIONS
from mobileiqa_gui.window.left_off import LeftOff
from mobileiqa_gui.window.statusbar import StatusBar
from mobileiqa_gui.window.topbar import TopBar
from mobileiqa_gui.workbench import Workbench

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SMALLEST = (1024, 640)
USUAL = (1440, 900)
PANEL_WIDTHS = (220, 940, 280, 300)


class MainWindow(QMainWindow):
    """One folder of photos in one window; `commands` are what can be asked by key and menu."""

    def __init__(self, session: Session, commands: Iterable[Command[Any]] = COMMANDS) -> None:
        super().__init__()
        self.session = session
        self.setWindowTitle("MobileIQA")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.setAcceptDrops(True)
        self.bench = Workbench(self)
        registry = Registry(commands)
        self.keys = OwnKeys(registry, session, self)
        self._dialog = FolderDialog(self.bench.folder, self)
        self._folder_menu = FolderMenu(self.bench.operations, self.bench.folder, self)
        self._build()
        self.models = ModelChoice(self.bench, session, self.status.model, self.banner, self)
        self.training = TrainingLink(self.bench, self.models, self.banner, self)
        self.selected_work = SelectedWork(self.bench, self)
        self.handing_over = HandingOver(self.bench, session, self)
        self.passing_on = PassingOn(self.bench, session, self)
        self.sheets = SheetMaking(self.bench, self)
        self.references = ReferencesLink(self.bench, self)
        loupe, maps = self.centre.loupe, self.centre.maps
        seen = (loupe.seen_map, maps.seen_map)
        self.what_if = WhatIf(self.bench, loupe)
        self.map_export = MapExport(self.bench, loupe.view.heatmaps, seen, self)
        self.arrangement = Arrangement(
            self, session, self.centre, self.splitter, self.top, self.filter_bar,
            self.folders, self.info, self.cull_panel, self.status, self.banner,
        )  # fmt: skip
        self.actions_of = self._make_actions(registry)
        self.status.model.add_actions([self.actions_of[OPEN_FILE], self.actions_of[ABOUT]])
        for bar in (loupe.view.bar, maps.bar.loupe):
            bar.offer_options([self.actions_of[each] for each in MAP_OPTIONS])
        self.app_menu.fill(self.actions_of, self.set_theme, self.set_text_scale)
        self._heatmap_link = HeatmapLink(self.bench, self.centre.loupe, self.info, session)
        self._marks_link = MarksLink(
            session, self.bench.marking, self.bench.operations, self.bench.sidecars, self
        )
        self._connect()
        self._cull_link = CullLink(self.bench, self.cull_panel, self.centre, self.filter_bar)
        self._screen_link = ScreenLink(self, self.bench, session)
        self._left_off = LeftOff(
            self.bench, self.centre, self.filter_bar, self.arrangement, self._sort, session
        )
        self._restore()

    # --- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        folder = self.bench.folder
        self.app_menu = AppMenu(self)
        self.top = TopBar(self.app_menu, self)
        self.filter_bar = FilterBar(self)
        self.banner = Banner(self)
        self.folders = FolderPanel(SAMPLES if SAMPLES.is_dir() else None, self)
        self.centre = Centre(
            self.bench,
            WaysOut(
                open=self._dialog.ask,
                samples=lambda: folder.open(SAMPLES),
                up=folder.go_up,
                retry=folder.look,
                clear_filter=self.filter_bar.clear,
                subfolders=lambda: folder.show_subfolders(True),
            ),
            self,
        )
        self.cull_panel = CullPanel(self)
        self.info = InspectorPanel(self)
        self._info_keeper = InfoKeeper(self.bench, self.info)
        self.status = StatusBar(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for panel in (self.folders, self.centre, self.info, self.cull_panel):
            self.splitter.addWidget(panel)
        self.splitter.setCollapsible(1, False)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes(list(PANEL_WIDTHS))
        self.folders.setMinimumWidth(160)
        self.info.setMinimumWidth(240)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for widget in (self.top, self.filter_bar, self.banner):
            column.addWidget(widget)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.status)
        self.setCentralWidget(body)

    def _make_actions(self, registry: Registry) -> Actions:
        bench, centre = self.bench, self.centre
        self._whole_set = WholeSet(bench, self)
        self._whole_set.said.connect(self._say_done)
        settings = SettingsOpening(self.session, self.keys, bench.copies, self)
        pages = AppPages(registry, settings.show_keys, self)
        parts = Parts(
            self, bench, bench.folder, bench.scoring, bench.operations, bench.marking,
            bench.turning, bench.culling, self._whole_set,
            centre, centre.loupe,
            self._dialog, self.arrangement, self.models, self.training, pages, settings,
            self.selected_work, self.handing_over, self.passing_on, self.sheets,
            self.filter_bar, self.folders, self.info, centre.panes, centre.maps,
            self.map_export, self.what_if, self.references,
        )  # fmt: skip
        homes: dict[Reach, list[QWidget]] = {
            Reach.AROUND: [self],
            Reach.GRID: [centre.grid],
            Reach.LOUPE: [centre.loupe.view.canvas],
            Reach.COMPARE: [centre.compare.stage],
            Reach.SURVEY: [centre.survey.stage],
            Reach.MAPS: [centre.maps.stage],
        }
        return Actions(registry, parts, homes)

    def _connect(self) -> None:
        bench, top, status = self.bench, self.top, self.status
        folder = bench.folder
        top.back.clicked.connect(folder.go_back)
        top.forward.clicked.connect(folder.go_forward)
        top.breadcrumbs.chosen.connect(folder.open)
        top.breadcrumbs.subfolders_wanted.connect(folder.toggle_subfolders)
        folder.subfolders_changed.connect(self.session.set_with_subfolders)
        folder.subfolders_changed.connect(self._show_state)
        top.views.chosen.connect(self.centre.show_view)
        top.sort.chosen.connect(self._sort)
        top.sort.settle_wanted.connect(bench.photo_list.settle)
        top.filter.clicked.connect(self.arrangement.toggle_filter)
        self.filter_bar.toggle_wanted.connect(self.arrangement.toggle_filter)
        self.folders.toggle_wanted.connect(lambda: self.arrangement.toggle("folders"))
        self.info.toggle_wanted.connect(lambda: self.arrangement.toggle("info"))
        self.filter_bar.changed.connect(bench.photo_list.set_filter)
        self.filter_bar.left.connect(self.centre.focus)
        self.filter_bar.open_wanted.connect(self.arrangement.open_filter)
        for news in (bench.photo_list.marked, bench.photo_list.informed):
            news.connect(self._show_state)
        self.folders.chosen.connect(folder.open)
        self.centre.view_changed.connect(self._view_changed)
        self.centre.page_changed.connect(self.arrangement.arrange)
        self.arrangement.arranged.connect(self._info_keeper.open)
        self.centre.page_changed.connect(self._follow)
        self.centre.grid.cell_size_changed.connect(status.show_cell_size)
        status.cell_size_wanted.connect(self.centre.grid.set_cell_size)
        status.model.model_shown.connect(self._follow)
        status.pause_wanted.connect(bench.scoring.toggle_pause)
        status.stop_wanted.connect(bench.scoring.stop)
        folder.opening.connect(self._folder_opening)
        folder.opened.connect(self._folder_opened)
        folder.unreadable.connect(self._show_state)
        folder.unreadable.connect(lambda lost, _message: self.folders.show_lost(lost))
        for asker in (top.breadcrumbs, self.folders):
            asker.menu_wanted.connect(self._folder_menu.open)
        self.folders.recent_menu_wanted.connect(self._folder_menu.open_recent)
        for forgetter in (self.folders, self._folder_menu):
            forgetter.forget_wanted.connect(self._forget_recent)
        bench.operations.said.connect(self._say_done)
        bench.operations.failed.connect(self.banner.tell)
        bench.operations.next_undo_changed.connect(self._follow)
        bench.notice.connect(self.banner.tell)
        self._marks_link.told.connect(self.banner.tell)
        CapsLock(self).pressed.connect(bench.marking.toggle_advancing)
        status.advance.clicked.connect(bench.marking.toggle_advancing)
        bench.marking.advancing_changed.connect(status.advance.setChecked)
        bench.current_changed.connect(self._current_changed)
        bench.scoring.changed.connect(self._show_state)
        bench.scoring.model_ready.connect(lambda _ready: self.centre.loupe.refresh())
        bench.photo_list.reordered.connect(self._show_state)
        bench.photo_list.selection_changed.connect(self._selection_changed)
        for page in (self.centre.compare, self.centre.survey):
            page.said.connect(status.say)
        self.centre.menu_wanted.connect(self._show_photo_menu)
        bench.culling.said.connect(self._say_done)
        bench.culling.open_changed.connect(self.arrangement.show_cull)
        self.arrangement.cull_left.connect(lambda: bench.culling.show_panel(False))
        for work in (self.selected_work, self.handing_over, self.sheets, bench.culling):
            work.progress.connect(status.show_task)
            status.task_stop_wanted.connect(work.stop)
        for work in (self.selected_work, self.handing_over):
            work.told.connect(self.banner.tell)
        self.sheets.told.connect(self._tell_sheet)
        self.sheets.explaining.connect(self.selected_work.stop)
        self.selected_work.explaining.connect(self.sheets.stop)
        self.passing_on.told.connect(self.banner.tell)
        self.references.told.connect(self.banner.tell)
        self.references.progress.connect(status.show_task)
        status.task_stop_wanted.connect(self.references.stop)
        self.info.references_wanted.connect(self.references.open)
        self.passing_on.said.connect(status.say)
        self.map_export.said.connect(status.say)
        self.map_export.told.connect(self.banner.tell)
        bench.photo_list.columns_changed.connect(self._show_columns)

    # --- what the window remembers -------------------------------------------------------------

    def _restore(self) -> None:
        session = self.session
        self.restoreGeometry(session.geometry)
        self.splitter.restoreState(session.panel_sizes)
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.centre.grid.set_cell_size(session.cell_size)
        self.status.show_cell_size(self.centre.grid.cell_size)
        self.status.advance.setChecked(session.auto_advance)
        key, descending = session.sort
        self._sort(key, descending)
        self.app_menu.show_choices(session.theme, session.text_scale)
        self.bench.folder.remember_subfolders(session.with_subfolders)
        self.folders.show_recent(session.recent)
        self.folders.show_folder(None)
        self.centre.show_view(self.session.chosen_view)
        self._view_changed(self.centre.view)
        self.arrangement.arrange()
        self._show_state()

    def fit_screen(self, room: tuple[int, int]) -> None:
        """No larger than a screen with so much room (width, height) shows; a size that a person
        gave the window stays."""
        self.setMinimumSize(*least_size(SMALLEST, room))
        if self.session.geometry.isEmpty():
            self.resize(*first_size(USUAL, room))

    def open_first(self, folder: Path | None) -> None:
        """Called once the window stands: the given folder, or the one of the last time."""
        self.models.start()
        self.bench.operations.look()
        self.handing_over.finish_interrupted()
        self._marks_link.write_sidecars()
        self.training.start()
        if folder is not None:
            self.bench.folder.open(folder)
        elif self.session.folder is not None:
            self.bench.folder.open(self.session.folder)

    def _remember(self) -> None:
        session = self.session
        session.panel_sizes = self.arrangement.panel_sizes
        session.geometry = self.saveGeometry()
        session.view = self.centre.view
        session.cell_size = self.centre.grid.cell_size
        session.sort = self.bench.presenter.sort_wanted
        session.folder = self.bench.presenter.folder
        session.save()
        self._left_off.keep()

    def set_theme(self, name: ThemeName) -> None:
        self.session.theme = name
        self._dress()

    def set_text_scale(self, scale: float) -> None:
        self.session.text_scale = scale
        self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, self.session.theme, scale=self.session.text_scale)
        self.filter_bar.refresh_theme()
        self.centre.grid.relayout()
        self.app_menu.show_choices(self.session.theme, self.session.text_scale)

    # --- folders -------------------------------------------------------------------------------

    def _folder_opening(self, folder: Path) -> None:
        self.top.breadcrumbs.set_folder(folder)
        if self.filter_bar.filter.is_active:
            self.filter_bar.clear()
        self._show_state()

    def _folder_opened(self) -> None:
        # Only now: a disk that does not answer must not hold up the window.
        folder = self.bench.folder.path
        assert folder is not None
        self.session.add_recent(folder)
        self.folders.show_recent(self.session.recent)
        self.folders.show_folder(folder)
        self._show_state()

    def _forget_recent(self, folder: Path) -> None:
        self.session.remove_recent(folder)
        self.folders.show_recent(self.session.recent)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_folder(event) is not None:
            event.acceptProposedAction()
            self.centre.start.show_drop(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.centre.start.show_drop(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.centre.start.show_drop(False)
        dropped = dropped_folder(event)
        if dropped is not None:
            folder, photo = dropped
            event.acceptProposedAction()
            self.bench.folder.open(folder, photo)

    # --- how things stand ----------------------------------------------------------------------

    def _view_changed(self, name: str) -> None:
        self.top.views.choose(name)
        self.bench.marking.presenter.view = self.centre.view
        self.centre.focus()
        self._follow()

    def _sort(self, key: str, descending: bool) -> None:
        self.bench.set_sort(key, descending=descending)
        presenter = self.bench.presenter
        self.top.sort.show_sort(presenter.sort_key, descending=presenter.descending)
        self.centre.show_start()
        self._show_state()

    def _show_columns(self, columns: tuple[Column, ...]) -> None:
        self.top.sort.show_columns(columns)
        presenter = self.bench.presenter
        self.top.sort.show_sort(presenter.sort_key, descending=presenter.descending)
        self.filter_bar.show_columns(columns)
        self._show_state()

    def _tell_sheet(self, sentence: str, page: Path | None) -> None:
        if page is None:
            self.banner.tell(sentence)
        else:
            self.banner.tell(sentence, self.tr("Show"), lambda: show_page(page))

    def _show_photo_menu(self, place: QPoint) -> None:
        menu = photo_menu(self.actions_of, self.passing_on, self)
        if self.centre.page in (Page.LOUPE, Page.COMPARE):
            menu.addSeparator()
            menu.addMenu(self.centre.loupe.view.field_menu(menu))
        menu.popup(place)

    def _selection_changed(self) -> None:
        self.status.show_selected(self.bench.presenter.selected_count)
        self._follow()

    def _show_state(self, *_ignored: object) -> None:
        presenter, scoring = self.bench.presenter, self.bench.scoring
        counts, history = presenter.counts, self.bench.folder.history
        self.status.show_state(counts, scoring.phase, scoring.rate)
        self.filter_bar.show_state(presenter)
        self.top.sort.show_stale(presenter.order_is_stale)
        self.top.show_folder_parts(presenter.folder is not None)
        opened = self.bench.folder
        self.top.breadcrumbs.show_subfolders(
            there=opened.has_subfolders, shown=opened.shows_subfolders
        )
        self.top.back.setEnabled(history.can_go_back)
        self.top.forward.setEnabled(history.can_go_forward)
        self._follow()

    def _follow(self) -> None:
        self.actions_of.follow(self.situation())

    def situation(self) -> Situation:
        """What commands may ask about."""
        presenter, history = self.bench.presenter, self.bench.folder.history
        return Situation(
            folder=presenter.folder,
            photos=len(presenter.photos),
            shown=presenter.shown_count,
            selected=presenter.selected_count,
            view=self.centre.page.view,
            can_go_back=history.can_go_back,
            can_go_forward=history.can_go_forward,
            has_model=self.models.has_model,
            undo=self.bench.operations.next_undo,
            redo=self.bench.operations.next_redo,
        )

    def _say_done(self, what: str, can_be_undone: bool) -> None:
        """With the key that undoes it."""
        parts = (what, key_text(UNDO) if can_be_undone else "")
        self.status.say(", ".join(filter(None, parts)))

    def _current_changed(self, photo: Photo | None) -> None:
        folder = self.bench.folder.path
        parts = [photo.name if photo else "", folder.name if folder else "", "MobileIQA"]
        self.setWindowTitle(" - ".join(part for part in parts if part))
        self._follow()

    # --- the end -------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.bench.folder.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.training.may_close():
            event.ignore()
            return
        self._remember()
        self.hide()
        self.training.close()
        self.handing_over.close()
        self.sheets.close()
        self.centre.maps.close_second()
        self.what_if.close()
        self.references.close()
        self.bench.close()
        event.accept()
