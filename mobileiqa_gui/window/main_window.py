"""The window: puts the parts together and carries news from one to another."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from mobileiqa_gui.commands.actions import Actions, Parts
from mobileiqa_gui.commands.caps_lock import CapsLock
from mobileiqa_gui.commands.command import Command, Reach
from mobileiqa_gui.commands.registry import Registry
from mobileiqa_gui.culling.link import CullLink
from mobileiqa_gui.folder.dialog import FolderDialog
from mobileiqa_gui.guide.places import HELP
from mobileiqa_gui.handover.handing_over import HandingOver
from mobileiqa_gui.handover.passing_on import PassingOn
from mobileiqa_gui.handover.photo_menu import photo_menu
from mobileiqa_gui.handover.sheet_making import SheetMaking, show_page
from mobileiqa_gui.inspector.keeper import InfoKeeper
from mobileiqa_gui.library.selected_work import SelectedWork
from mobileiqa_gui.loupe.heatmap_link import HeatmapLink
from mobileiqa_gui.loupe.map_export import MapExport
from mobileiqa_gui.marks.commands import COMMANDS as MARKS
from mobileiqa_gui.marks.link import MarksLink
from mobileiqa_gui.marks.rating_next import RatingNext
from mobileiqa_gui.marks.whole_set import WholeSet
from mobileiqa_gui.models.choice import ModelChoice, is_model
from mobileiqa_gui.models.commands import ABOUT, FIT_TO_STARS, OPEN_FILE
from mobileiqa_gui.references.link import ReferencesLink
from mobileiqa_gui.screen.fitting import first_size, least_size
from mobileiqa_gui.screen.link import ScreenLink
from mobileiqa_gui.second.commands import TOGGLE as SECOND
from mobileiqa_gui.second.screen import SecondScreen
from mobileiqa_gui.settings.opening import SettingsOpening
from mobileiqa_gui.settings.own_keys import OwnKeys
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.spoken import install_roles
from mobileiqa_gui.training.link import TrainingLink
from mobileiqa_gui.what_if.control import WhatIf
from mobileiqa_gui.window.app_pages import AppPages
from mobileiqa_gui.window.arrangement import Arrangement
from mobileiqa_gui.window.centre_presenter import Page
from mobileiqa_gui.window.commands import GUIDE, QUIT, REDO, UNDO
from mobileiqa_gui.window.dressing import Dressing
from mobileiqa_gui.window.dropping import Dropping
from mobileiqa_gui.window.features import COMMANDS, MAP_OPTIONS
from mobileiqa_gui.window.folder_link import FolderLink
from mobileiqa_gui.window.frame import Frame
from mobileiqa_gui.window.left_off import LeftOff
from mobileiqa_gui.window.sides import Sides
from mobileiqa_gui.window.standing import Standing
from mobileiqa_gui.workbench import Workbench

SMALLEST = (1024, 640)
USUAL = (1440, 900)


class MainWindow(QMainWindow):
    """One folder of photos in one window; `commands` are what can be asked by key and menu."""

    def __init__(self, session: Session, commands: Iterable[Command[Any]] = COMMANDS) -> None:
        super().__init__()
        install_roles()
        self.session = session
        self.setWindowTitle("MobileIQA")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.bench = Workbench(self)
        registry = Registry(commands)
        self.keys = OwnKeys(registry, session, self)
        self._dialog = FolderDialog(self.bench.folder, self)
        self._build()
        self._add_features()
        self.actions_of = self._make_actions(registry)
        self._offer_actions()
        self.standing = Standing(self.bench, self.frame, self.models, self.actions_of, self)
        self._connect()
        self._connect_features()
        self._link()
        self._restore()

    # --- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.frame = frame = Frame(self.bench, self._dialog, self)
        self.top, self.filter_bar, self.banner = frame.top, frame.filter_bar, frame.banner
        self.folders, self.centre, self.info = frame.folders, frame.centre, frame.info
        self.cull_panel, self.status = frame.cull_panel, frame.status
        self.app_menu, self.splitter = frame.app_menu, frame.splitter
        self.features = frame.features
        self._info_keeper = InfoKeeper(self.bench, self.info)
        self.setCentralWidget(frame)

    def _add_features(self) -> None:
        bench, session, loupe = self.bench, self.session, self.centre.loupe
        self.models = ModelChoice(bench, session, self.status.model, self.banner, self)
        self.training = TrainingLink(bench, self.models, self.banner, self)
        self.selected_work = SelectedWork(bench, self)
        self.handing_over = HandingOver(bench, session, self)
        self.passing_on = PassingOn(bench, session, self)
        self.sheets = SheetMaking(bench, self)
        self.references = ReferencesLink(bench, self)
        self.second = SecondScreen(bench, session, self)
        self.what_if = WhatIf(bench, loupe)
        seen = (loupe.seen_map, self.centre.maps.seen_map)
        self.map_export = MapExport(bench, loupe.view.heatmaps, seen, self)
        self.arrangement = Arrangement(
            self, session, self.centre, self.splitter, self.top, self.filter_bar,
            self.folders, self.info, self.frame.sides, self.status, self.banner,
            self.frame.newest_bar,
        )  # fmt: skip
        self.dressing = Dressing(session, self)
        self.dropping = Dropping(bench.folder, self)
        self._whole_set = WholeSet(bench, self)
        self._rating_next = RatingNext(bench, self.filter_bar, self)

    def _make_actions(self, registry: Registry) -> Actions:
        bench, centre = self.bench, self.centre
        settings = SettingsOpening(self.session, self.keys, bench.copies, self)
        self.pages = AppPages(registry, settings.show_keys, self._topic, self)
        parts = Parts(
            self, bench, bench.folder, bench.scoring, bench.operations, bench.marking,
            bench.turning, bench.culling, self._whole_set, self._rating_next,
            centre, centre.loupe,
            self._dialog, self.arrangement, self.models, self.training, self.pages, settings,
            self.selected_work, self.handing_over, self.passing_on, self.sheets,
            self.filter_bar, self.folders, self.info, centre.panes, centre.maps,
            self.map_export, self.what_if, self.references, self.second, self.frame.newest,
            *self.features,
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

    def _offer_actions(self) -> None:
        """Those that stand in menus."""
        actions, dressing = self.actions_of, self.dressing
        actions[GUIDE].setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        self.status.model.add_actions([actions[OPEN_FILE], actions[FIT_TO_STARS], actions[ABOUT]])
        for bar in (self.centre.loupe.view.bar, self.centre.maps.bar.loupe):
            bar.offer_options([actions[each] for each in MAP_OPTIONS])
        self.second.offer(actions[each] for each in (*MARKS, UNDO, REDO, SECOND, GUIDE, QUIT))
        self.app_menu.fill(actions, dressing.set_theme, dressing.set_text_scale)

    # --- who hears of what ---------------------------------------------------------------------

    def _connect(self) -> None:
        bench, top, status, centre = self.bench, self.top, self.status, self.centre
        top.views.chosen.connect(centre.show_view)
        top.sort.settle_wanted.connect(bench.photo_list.settle)
        top.filter.clicked.connect(self.arrangement.toggle_filter)
        filter_bar = self.filter_bar
        filter_bar.toggle_wanted.connect(self.arrangement.toggle_filter)
        filter_bar.changed.connect(bench.photo_list.set_filter)
        filter_bar.left.connect(centre.focus)
        self._rating_next.shown.connect(centre.focus)
        self.training.rating_wanted.connect(self._rating_next.ask)
        filter_bar.open_wanted.connect(self.arrangement.open_filter)
        self.folders.toggle_wanted.connect(lambda: self.arrangement.toggle("folders"))
        self.info.toggle_wanted.connect(lambda: self.arrangement.toggle("info"))
        centre.page_changed.connect(self.arrangement.arrange)
        self.arrangement.arranged.connect(self._info_keeper.open)
        centre.grid.cell_size_changed.connect(status.show_cell_size)
        centre.menu_wanted.connect(self._show_photo_menu)
        status.cell_size_wanted.connect(centre.grid.set_cell_size)
        status.failed_wanted.connect(filter_bar.ask_failed)
        status.pause_wanted.connect(bench.scoring.toggle_pause)
        status.stop_wanted.connect(bench.scoring.stop)
        bench.scoring.model_ready.connect(lambda _ready: centre.loupe.refresh())
        CapsLock(self).pressed.connect(bench.marking.toggle_advancing)
        status.advance.clicked.connect(bench.marking.toggle_advancing)
        bench.marking.advancing_changed.connect(status.advance.setChecked)
        self.dressing.dressed.connect(self._dressed)

    def _connect_features(self) -> None:
        bench, status, tell = self.bench, self.status, self.banner.tell
        for done in (bench.operations.said, self._whole_set.said, self._rating_next.said):
            done.connect(self.standing.say_done)
        bench.operations.failed.connect(tell)
        bench.notice.connect(tell)
        bench.culling.said.connect(self.standing.say_of_photo)
        for work in (
            self.selected_work, self.handing_over, self.sheets, bench.culling, self.references,
        ):  # fmt: skip
            work.progress.connect(status.show_task)
            status.task_stop_wanted.connect(work.stop)
        for teller in (
            self.selected_work, self.handing_over, self.passing_on, self.map_export,
            self.references,
        ):  # fmt: skip
            teller.told.connect(tell)
        for sayer in (
            self.centre.compare,
            self.centre.survey,
            self.passing_on,
            self.map_export,
        ):
            sayer.said.connect(status.say)
        for asker in (self.models, self.pages):
            asker.asked.connect(self._ask)
        self.sheets.told.connect(self._tell_sheet)
        self.frame.newest.wanted.connect(self._show_newest)
        self.info.references_wanted.connect(self.references.open)
        self.sheets.explaining.connect(self.selected_work.stop)
        self.selected_work.explaining.connect(self.sheets.stop)

    def _link(self) -> None:
        """What follows several parts by itself."""
        bench, session, centre = self.bench, self.session, self.centre
        self._folder_link = FolderLink(bench, self.frame, session, self)
        self._heatmap_link = HeatmapLink(bench, centre.loupe, self.info, session)
        self._marks_link = MarksLink(session, bench.marking, bench.operations, bench.sidecars, self)
        self._marks_link.told.connect(self.banner.tell)
        self._sides = Sides(
            bench.culling, self.features, self.arrangement, self.standing, self.banner
        )
        self._cull_link = CullLink(bench, self.cull_panel, centre, self.filter_bar)
        self._screen_link = ScreenLink(self, bench, session)
        self._left_off = LeftOff(
            bench, centre, self.filter_bar, self.arrangement, self.standing.sort, session
        )

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
        self.standing.sort(key, descending)
        self.app_menu.show_choices(session.theme, session.text_scale)
        self._folder_link.restore()
        self.centre.show_view(self.session.chosen_view)
        self.standing.show_view(self.centre.view)
        self.arrangement.arrange()
        self.standing.show_state()

    def fit_screen(self, room: tuple[int, int]) -> None:
        """No larger than a screen with so much room (width, height) shows; a size that a person
        gave the window stays."""
        self.setMinimumSize(*least_size(SMALLEST, room))
        if self.session.geometry.isEmpty():
            self.resize(*first_size(USUAL, room))

    def open_first(self, place: Path | None) -> None:
        """Called once the window stands: the given folder, or photo, or the one of the last time.

        A model file is added to the installed ones and used.
        """
        self.models.start(adding=place if is_model(place) else None)
        self.bench.operations.look()
        self.handing_over.finish_interrupted()
        self.second.restore()
        self._marks_link.write_sidecars()
        self.training.start()
        if place is not None and not is_model(place):
            is_photo = place.is_file()
            self.bench.folder.open(place.parent if is_photo else place, place if is_photo else None)
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

    def _dressed(self) -> None:
        self.filter_bar.refresh_theme()
        self.centre.grid.relayout()
        self.app_menu.show_choices(self.session.theme, self.session.text_scale)

    # --- news ----------------------------------------------------------------------------------

    def _tell_sheet(self, sentence: str, page: Path | None) -> None:
        if page is None:
            self.banner.tell(sentence)
        else:
            self.banner.tell(sentence, self.tr("Show"), lambda: show_page(page))

    def _show_newest(self) -> None:
        """Large: in the second window, where that is open, else here."""
        second = self.second.window
        if second is None or not second.isVisible():
            self.centre.show_view("loupe")

    def _topic(self) -> str:
        """What the guide is opened at: a window of its own in front, a panel on the right, the view
        in the middle."""
        front = QApplication.activeWindow()
        if front is not None and (told := front.property(HELP)):
            return str(told)
        panels = (name for name, side in self.frame.sides.items() if side.isVisible())
        return next(panels, self.centre.view if self.bench.presenter.photos else "start")

    def _ask(self, command: str) -> None:
        """What a page's link leads to."""
        if not self.actions_of.ask(command):
            self.banner.tell(self.tr("Open a folder of photos first."))

    def _show_photo_menu(self, place: QPoint) -> None:
        menu = photo_menu(self.actions_of, self.passing_on, self)
        if self.centre.page in (Page.LOUPE, Page.COMPARE):
            menu.addSeparator()
            menu.addMenu(self.centre.loupe.view.field_menu(menu))
        menu.popup(place)

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
        self.second.close()
        self.hide()
        self.training.close()
        self.handing_over.close()
        self.sheets.close()
        self.centre.maps.close_second()
        self.what_if.close()
        self.references.close()
        for feature in self.features:
            feature.close()
        self.bench.close()
        event.accept()
