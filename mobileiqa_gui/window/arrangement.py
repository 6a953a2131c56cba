"""What stands around the photos, shown and hidden as a person asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.window.regions import Regions, parts_of
from mobileiqa_gui.window.surroundings import Surroundings

if TYPE_CHECKING:
    from mobileiqa_gui.banner import Banner
    from mobileiqa_gui.inspector.panel import InspectorPanel
    from mobileiqa_gui.library.filter_bar import FilterBar
    from mobileiqa_gui.settings.session import Session
    from mobileiqa_gui.window.centre import Centre
    from mobileiqa_gui.window.statusbar import StatusBar
    from mobileiqa_gui.window.topbar import TopBar


class Arrangement(QObject):
    """Shows the bars and panels that `Surroundings` names; `arranged` follows each time,
    `side_left(name)` where another panel took the place of one of the `sides`."""

    arranged = Signal()
    side_left = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        centre: Centre,
        splitter: QSplitter,
        top: TopBar,
        filter_bar: FilterBar,
        folders: QWidget,
        info: InspectorPanel,
        sides: Mapping[str, QWidget],
        status: StatusBar,
        banner: Banner,
        newest_bar: QWidget,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._splitter = window, session, splitter
        self._centre, self._top, self._filter_bar = centre, top, filter_bar
        self._folders, self._info, self._status = folders, info, status
        self._sides = sides
        self._banner, self._newest_bar = banner, newest_bar
        self.regions = Regions(window, self._regions)
        self._presenter = Surroundings(session.is_shown, session.set_shown)
        self._parts: Mapping[str, QWidget] = {
            "folders": folders,
            "info": info,
            **sides,
            "filter": filter_bar,
            "top": top,
            "status": status,
            "size": status.size_slider,
        }

    def arrange(self) -> None:
        """Brings what is shown up to date with the page in the middle and the panels opened."""
        visible = self._presenter.visible(self._centre.page)
        for name, part in self._parts.items():
            part.setVisible(name in visible)
        self._centre.show_bars(not self._presenter.is_bare)
        self._top.filter.setChecked(self._presenter.is_open("filter"))
        self.arranged.emit()

    @property
    def panel_sizes(self) -> QByteArray:
        """What to remember of the panels: in bare mode how they stood before it."""
        if not self._presenter.is_bare:
            self._session.panel_sizes = self._splitter.saveState()
        return self._session.panel_sizes

    # --- commands ------------------------------------------------------------------------------

    def toggle(self, panel: str) -> bool:
        """Opens or closes "folders", "info" or "filter"; returns whether it is open now."""
        before = self._presenter.side
        shown = self._presenter.toggle(panel)
        self.arrange()
        if before and not self._presenter.side:
            self.side_left.emit(before)
        return shown

    def show_side(self, name: str, on: bool) -> None:
        """Opens or closes one of the sides, to which the info panel and the others give way."""
        before = self._presenter.side
        if on == (before == name):
            return
        self._presenter.side = name if on else ""
        if on and before:
            self.side_left.emit(before)
        self.arrange()
        if not on:
            self._centre.focus()

    def toggle_filter(self) -> None:
        """Opens the filter with the cursor in it; closing it shows all photos again.

        Open without the cursor it gets that first: what a person types next is meant for it.
        """
        bar = self._filter_bar
        if bar.isVisible() and not bar.isAncestorOf(QApplication.focusWidget() or bar):
            bar.text.setFocus()
            return
        if self.toggle("filter"):
            self._filter_bar.text.setFocus()
            return
        if self._filter_bar.filter != PhotoFilter():
            self._filter_bar.clear()
        self._centre.focus()

    def open_filter(self) -> None:
        """A key filters: what it asks for is seen."""
        if not self._presenter.is_open("filter"):
            self.toggle("filter")

    def toggle_bare(self) -> None:
        """Nothing but the photos, and back to what was open before."""
        if not self._presenter.is_bare:
            self._session.panel_sizes = self._splitter.saveState()
        self._presenter.is_bare = not self._presenter.is_bare
        self.arrange()
        self._centre.focus()

    def toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def step_back(self) -> None:
        """To the grid first; there out of full screen, then out of the bare photos."""
        if self._centre.step_out():
            return
        if self._centre.view != "grid":
            self._centre.show_view("grid")
        elif self._window.isFullScreen():
            self.toggle_full_screen()
        elif self._presenter.is_bare:
            self.toggle_bare()

    def walk(self, step: int) -> None:
        """The keyboard's focus goes to the next part of the window (1), or the one before (-1)."""
        self.regions.walk(step)

    def _regions(self) -> list[QWidget]:
        page = self._centre.currentWidget() or self._centre
        return [
            self._top, self._filter_bar, self._banner, self._newest_bar,
            self._folders, *parts_of(page), self._info, *self._sides.values(),
            self._status,
        ]  # fmt: skip
