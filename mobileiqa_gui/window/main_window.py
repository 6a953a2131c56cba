"""The window: puts the parts together and carries commands from one to another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.photos.photo import Photo
from core.results.columns import Column
from mobileiqa_gui.commands.actions import make_actions
from mobileiqa_gui.commands.keys import Reach
from mobileiqa_gui.folder.tree import FolderPanel
from mobileiqa_gui.inspector.keeper import InfoKeeper
from mobileiqa_gui.inspector.panel import InspectorPanel
from mobileiqa_gui.library.filter_bar import FilterBar
from mobileiqa_gui.library.ordering import PhotoFilter
from mobileiqa_gui.library.score_range import BINS
from mobileiqa_gui.loupe.heatmap_link import HeatmapLink
from mobileiqa_gui.models.choice import ModelChoice
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.theme import apply_theme
from mobileiqa_gui.theme.tokens import ThemeName
from mobileiqa_gui.training.link import TrainingLink
from mobileiqa_gui.window.app_menu import AppMenu
from mobileiqa_gui.window.banner import Banner
from mobileiqa_gui.window.centre import Centre
from mobileiqa_gui.window.regions import focus_next
from mobileiqa_gui.window.statusbar import StatusBar
from mobileiqa_gui.window.topbar import TopBar
from mobileiqa_gui.window.workbench import Workbench

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SMALLEST = (1024, 640)
USUAL = (1440, 900)
PANEL_WIDTHS = (220, 940, 280)


class MainWindow(QMainWindow):
    """One folder of photos in one window."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._is_bare = False
        self.setWindowTitle("MobileIQA")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.setAcceptDrops(True)
        self.bench = Workbench(self)
        self._build()
        self.actions_by_name = make_actions(
            self._commands(),
            {
                Reach.WINDOW: [self],
                Reach.PHOTOS: [self.centre.grid, self.centre.loupe.view.canvas],
                Reach.GRID: [self.centre.grid],
            },
        )
        self.app_menu.fill(
            self.actions_by_name,
            self.set_theme,
            self.set_text_scale,
            self._show_about,
            lambda: self.training.open(),
        )
        self.models = ModelChoice(self.bench, session, self.status.model, self.banner, self)
        self.training = TrainingLink(self.bench, self.models, self.banner, self)
        self._heatmap_link = HeatmapLink(self.bench, self.centre, self.info, session)
        self._connect()
        self._restore()

    # --- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.app_menu = AppMenu(self)
        self.top = TopBar(self.app_menu, self)
        self.filter_bar = FilterBar(self)
        self.banner = Banner(self)
        self.folders = FolderPanel(SAMPLES if SAMPLES.is_dir() else None, self)
        self.centre = Centre(
            self.bench,
            {
                "open": self.ask_for_folder,
                "samples": lambda: self.bench.open(SAMPLES),
                "up": self.bench.go_up,
                "retry": self.bench.look,
                "clear_filter": self.filter_bar.clear,
            },
            self,
        )
        self.info = InspectorPanel(self)
        self._info_keeper = InfoKeeper(self.bench, self.info)
        self.status = StatusBar(self)
        self._parts = {"folders": self.folders, "info": self.info, "filter": self.filter_bar}
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for panel in (self.folders, self.centre, self.info):
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

    def _commands(self) -> dict[str, Callable[[], object]]:
        bench, centre = self.bench, self.centre
        loupe = centre.loupe.view
        return {
            "next": lambda: bench.step(1),
            "previous": lambda: bench.step(-1),
            "grid": lambda: centre.show_view("grid"),
            "loupe": lambda: centre.show_view("loupe"),
            "toggle_loupe": self._toggle_loupe,
            "back_to_grid": self._back_to_grid,
            "filter": self._toggle_filter,
            "info": lambda: self._show_part("info", not self.session.is_shown("info")),
            "folders": lambda: self._show_part("folders", not self.session.is_shown("folders")),
            "panels": self._toggle_bare,
            "heatmap": self._open_with_heatmap,
            "full_size": lambda: self._zoom(loupe.toggle_zoom, loupe.zoom_actual),
            "larger": lambda: loupe.zoom_in() if self._in_loupe else centre.grid.zoom(1),
            "smaller": lambda: loupe.zoom_out() if self._in_loupe else centre.grid.zoom(-1),
            "usual_size": lambda: loupe.zoom_fit() if self._in_loupe else centre.grid.zoom(0),
            "open": self.ask_for_folder,
            "back": bench.go_back,
            "forward": bench.go_forward,
            "up": bench.go_up,
            "refresh": bench.refresh,
            "pause": bench.scoring.toggle_pause,
            "full_screen": self._toggle_full_screen,
            "next_region": self._focus_next_region,
            "key_sheet": self._show_keys,
            "quit": self.close,
        }

    def _connect(self) -> None:
        bench, top, status = self.bench, self.top, self.status
        top.back.clicked.connect(bench.go_back)
        top.forward.clicked.connect(bench.go_forward)
        top.breadcrumbs.chosen.connect(bench.open)
        top.views.chosen.connect(self.centre.show_view)
        top.sort.chosen.connect(self._sort)
        top.sort.settle_wanted.connect(bench.model.settle)
        top.filter.clicked.connect(self._toggle_filter)
        self.filter_bar.changed.connect(bench.model.set_filter)
        self.filter_bar.left.connect(self.centre.focus)
        self.folders.chosen.connect(bench.open)
        self.centre.view_changed.connect(self._view_changed)
        self.centre.currentChanged.connect(self._arrange)
        self.centre.grid.cell_size_changed.connect(status.show_cell_size)
        status.cell_size_wanted.connect(self.centre.grid.set_cell_size)
        status.pause_wanted.connect(bench.scoring.toggle_pause)
        status.stop_wanted.connect(bench.scoring.stop)
        bench.opening.connect(self._folder_opening)
        bench.opened.connect(self._folder_opened)
        bench.unreadable.connect(self._show_counts)
        bench.notice.connect(self.banner.tell)
        bench.current_changed.connect(self._title)
        bench.scoring.changed.connect(self._show_counts)
        bench.scoring.model_ready.connect(lambda _ready: self.centre.loupe.refresh())
        bench.model.reordered.connect(self._show_counts)
        bench.model.selection_changed.connect(
            lambda: status.show_selected(bench.presenter.selected_count)
        )
        bench.model.columns_changed.connect(self._show_columns)
        bench.scoring.model_ready.connect(lambda ready: bench.model.set_columns(ready.columns))

    # --- what the window remembers -------------------------------------------------------------

    def _restore(self) -> None:
        session = self.session
        self.restoreGeometry(session.geometry)
        self.splitter.restoreState(session.panel_sizes)
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.centre.grid.set_cell_size(session.cell_size)
        self.status.show_cell_size(self.centre.grid.cell_size)
        key, descending = session.sort
        self._sort(key, descending)
        self.app_menu.show_choices(session.theme, session.text_scale)
        self.folders.show_recent(session.recent)
        self.folders.show_folder(None)
        self.centre.show_view(session.view)
        self._view_changed(self.centre.view)
        self._arrange()
        self._show_counts()

    def open_first(self, folder: Path | None) -> None:
        """Called once the window stands: the given folder, or the one of the last time."""
        self.models.start()
        self.training.start()
        if folder is not None:
            self.bench.open(folder)
        elif self.session.folder is not None:
            self.bench.open(self.session.folder, self.session.photo)

    def _remember(self) -> None:
        session = self.session
        if not self._is_bare:
            session.panel_sizes = self.splitter.saveState()
        session.geometry = self.saveGeometry()
        session.view = self.centre.view
        session.cell_size = self.centre.grid.cell_size
        session.sort = self.bench.presenter.sort_wanted
        session.folder = self.bench.presenter.folder
        session.photo = self.bench.presenter.current
        session.save()

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

    def ask_for_folder(self) -> None:
        start = self.bench.presenter.folder or Path.home()
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Open a folder"), str(start))
        if chosen:
            self.bench.open(Path(chosen))

    def _folder_opening(self, folder: Path) -> None:
        self.top.breadcrumbs.set_folder(folder)
        if self.filter_bar.filter.is_active:
            self.filter_bar.clear()
        self._show_counts()

    def _folder_opened(self) -> None:
        # Only now: a disk that does not answer must not hold up the window.
        folder = self.bench.presenter.folder
        assert folder is not None
        self.session.add_recent(folder)
        self.folders.show_recent(self.session.recent)
        self.folders.show_folder(folder)
        self._show_counts()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_folder(event) is not None:
            event.acceptProposedAction()
            self.centre.start.show_drop(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.centre.start.show_drop(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.centre.start.show_drop(False)
        dropped = _dropped_folder(event)
        if dropped is not None:
            folder, photo = dropped
            event.acceptProposedAction()
            self.bench.open(folder, photo)

    # --- views and parts -----------------------------------------------------------------------

    @property
    def _in_loupe(self) -> bool:
        return self.centre.currentWidget() is self.centre.loupe

    def _toggle_loupe(self) -> None:
        self.centre.show_view("grid" if self.centre.view == "loupe" else "loupe")

    def _back_to_grid(self) -> None:
        if self.centre.view == "loupe":
            self.centre.show_view("grid")
        elif self.isFullScreen():
            self._toggle_full_screen()
        elif self._is_bare:
            self._toggle_bare()

    def _open_with_heatmap(self) -> None:
        self.centre.show_view("loupe")
        self.centre.loupe.view.heatmaps.set_on(True)

    def _zoom(self, in_loupe: Callable[[], None], from_grid: Callable[[], None]) -> None:
        was_in_loupe = self._in_loupe
        self.centre.show_view("loupe")
        command = in_loupe if was_in_loupe else from_grid
        command()

    def _view_changed(self, name: str) -> None:
        self.top.views.choose(name)
        self.centre.focus()

    def _sort(self, key: str, descending: bool) -> None:
        self.bench.set_sort(key, descending=descending)
        presenter = self.bench.presenter
        self.top.sort.show_sort(presenter.sort_key, descending=presenter.descending)
        self.centre.show_start()
        self._show_counts()

    def _show_columns(self, columns: tuple[Column, ...]) -> None:
        self.top.sort.show_columns(columns)
        presenter = self.bench.presenter
        self.top.sort.show_sort(presenter.sort_key, descending=presenter.descending)
        self.filter_bar.show_columns(columns)
        self._show_counts()

    def _toggle_filter(self) -> None:
        shown = not self.session.is_shown("filter")
        self._show_part("filter", shown)
        if shown:
            self.filter_bar.text.setFocus()
        else:
            if self.bench.presenter.filter != PhotoFilter():
                self.filter_bar.clear()
            self.centre.focus()

    def _show_part(self, part: str, shown: bool) -> None:
        self.session.set_shown(part, shown)
        self._arrange()

    def _arrange(self) -> None:
        """What stands around the photos: nothing before the first folder and in bare mode."""
        bare = self._is_bare and self.centre.is_photo_shown
        quiet = bare or self.centre.currentWidget() is self.centre.start
        for part, widget in self._parts.items():
            widget.setVisible(not quiet and self.session.is_shown(part))
        self.top.setVisible(not bare)
        self.status.setVisible(not quiet)
        self.status.size_slider.setVisible(self.centre.currentWidget() is self.centre.grid)
        self.top.filter.setChecked(self.session.is_shown("filter"))
        if self.info.isVisible():
            self._info_keeper.open()

    def _toggle_bare(self) -> None:
        """Tab: nothing but the photos, and back to what was open before."""
        self._is_bare = not self._is_bare
        if self._is_bare:
            self.session.panel_sizes = self.splitter.saveState()
        self._arrange()
        self.centre.focus()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _focus_next_region(self) -> None:
        centre, loupe = self.centre, self.centre.loupe.view
        page = centre.currentWidget() or centre
        middle = [loupe.canvas, loupe.bar] if self._in_loupe else [page]
        focus_next([self.top, self.filter_bar, self.folders, *middle, self.info, self.status])

    def _show_counts(self, *_ignored: object) -> None:
        presenter, scoring = self.bench.presenter, self.bench.scoring
        counts = presenter.counts
        self.status.show_state(counts, scoring.phase, scoring.rate)
        self.filter_bar.show_counts(counts, presenter.histograms(BINS))
        self.top.sort.show_stale(presenter.order_is_stale)
        self.top.show_folder_parts(presenter.folder is not None)
        self.top.back.setEnabled(self.bench.history.can_go_back)
        self.top.forward.setEnabled(self.bench.history.can_go_forward)

    def _title(self, photo: Photo | None) -> None:
        folder = self.bench.presenter.folder
        parts = [photo.name if photo else "", folder.name if folder else "", "MobileIQA"]
        self.setWindowTitle(" - ".join(part for part in parts if part))

    # --- pages of the app ----------------------------------------------------------------------

    def _show_about(self) -> None:
        from mobileiqa_gui.window.about import AboutPage

        AboutPage(self).show()

    def _show_keys(self) -> None:
        from mobileiqa_gui.commands.key_sheet import KeySheet

        KeySheet(self).show()

    # --- the end -------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.bench.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.training.may_close():
            event.ignore()
            return
        self._remember()
        self.hide()
        self.training.close()
        self.bench.close()
        event.accept()


def _dropped_folder(event: QDropEvent) -> tuple[Path, Path | None] | None:
    """The folder that was dropped; of a file its folder and the file."""
    urls = event.mimeData().urls()
    if not urls or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return (path, None) if path.is_dir() else (path.parent, path)
