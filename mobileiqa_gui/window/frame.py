"""The parts of the window and where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from mobileiqa_gui.banner import Banner
from mobileiqa_gui.culling.panel import CullPanel
from mobileiqa_gui.families.feature import feature_classes
from mobileiqa_gui.folder.dialog import FolderDialog
from mobileiqa_gui.folder.newest import NewestShown
from mobileiqa_gui.folder.newest_bar import NewestBar
from mobileiqa_gui.folder.tree import FolderPanel
from mobileiqa_gui.inspector.panel import InspectorPanel
from mobileiqa_gui.library.filter_bar import FilterBar
from mobileiqa_gui.window.app_menu import AppMenu
from mobileiqa_gui.window.centre import Centre, WaysOut
from mobileiqa_gui.window.samples import SAMPLES
from mobileiqa_gui.window.statusbar import StatusBar
from mobileiqa_gui.window.topbar import TopBar
from mobileiqa_gui.workbench import Workbench

PANEL_WIDTHS = (220, 940, 280)
SIDE_WIDTH = 300


class Frame(QWidget):
    """Bars above and below, panels on both sides, the photos in the middle; the window connects
    them."""

    def __init__(self, bench: Workbench, dialog: FolderDialog, parent: QWidget) -> None:
        super().__init__(parent)
        self.app_menu = AppMenu(self)
        self.top = TopBar(self.app_menu, self)
        self.filter_bar = FilterBar(self)
        self.banner = Banner(self)
        self.newest = NewestShown(bench, self)
        self.newest_bar = NewestBar(self.newest, self)
        self.folders = FolderPanel(SAMPLES if SAMPLES.is_dir() else None, bench.folder_tasks, self)
        folder = bench.folder
        self.centre = Centre(
            bench,
            WaysOut(
                open=dialog.ask,
                samples=lambda: folder.open(SAMPLES),
                up=folder.go_up,
                retry=folder.look,
                clear_filter=self.filter_bar.clear,
                subfolders=lambda: folder.show_subfolders(True),
            ),
            self,
        )
        self.cull_panel = CullPanel(self)
        self.features = [feature(bench, self) for feature in feature_classes()]
        self.sides: dict[str, QWidget] = {"cull": self.cull_panel}
        self.sides |= {feature.name: feature.panel for feature in self.features}
        self.info = InspectorPanel(self)
        self.status = StatusBar(self)
        self.splitter = self._split()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for widget in (self.top, self.filter_bar, self.banner, self.newest_bar):
            column.addWidget(widget)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.status)

    def _split(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for panel in (self.folders, self.centre, self.info, *self.sides.values()):
            splitter.addWidget(panel)
        splitter.setCollapsible(1, False)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([*PANEL_WIDTHS, *(SIDE_WIDTH for _ in self.sides)])
        for side in self.sides.values():  # also where sizes are restored that know nothing of it
            splitter.setCollapsible(splitter.indexOf(side), False)
        self.folders.setMinimumWidth(160)
        self.info.setMinimumWidth(240)
        return splitter
