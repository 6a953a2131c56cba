"""The assisted cull's panel and the grid, beside what is worked out for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot

from mobileiqa_gui.culling.panel import CullPanel
from mobileiqa_gui.library.filter_bar import FilterBar
from mobileiqa_gui.library.grid import GridView

if TYPE_CHECKING:
    from core.photos.photo import Photo
    from mobileiqa_gui.workbench import Workbench


class Photos(Protocol):
    """The middle of the window."""

    grid: GridView

    def focus(self) -> None: ...


class CullLink(QObject):
    """Carries wishes of the panel to the cull, and news of the cull to panel and grid."""

    def __init__(
        self, bench: Workbench, panel: CullPanel, photos: Photos, filter_bar: FilterBar
    ) -> None:
        super().__init__(panel)
        self._bench, self._panel, self._photos = bench, panel, photos
        self._filter_bar = filter_bar
        cull = bench.culling
        cull.changed.connect(self._show)
        panel.rule_changed.connect(cull.set_rule)
        panel.decision_chosen.connect(cull.list_decision)
        panel.photo_chosen.connect(self._go)
        panel.list.clicked.connect(lambda _index: photos.focus())  # where marks have their keys
        panel.apply_wanted.connect(cull.apply)
        panel.close_wanted.connect(lambda: cull.show_panel(False))
        panel.regretted_wanted.connect(self._show_regretted)
        panel.undecided_wanted.connect(self._show_undecided)
        bench.current_changed.connect(self._follow)

    @Slot()
    def _show(self) -> None:
        self._photos.grid.viewport().update()
        presenter = self._bench.culling.presenter
        if presenter.is_open:
            self._panel.show_state(presenter)
            self._follow(self._bench.current)

    @Slot(object)
    def _follow(self, photo: Photo | None) -> None:
        if self._bench.culling.presenter.is_open:
            self._panel.list.show_current(None if photo is None else photo.path)

    def _go(self, path: Path) -> None:
        self._bench.culling.reveal([path])
        self._bench.show_photos([path])

    def _show_regretted(self) -> None:
        paths = list(self._bench.culling.presenter.regretted)
        if paths:
            self._bench.culling.reveal(paths)
            self._bench.show_photos(paths)

    def _show_undecided(self) -> None:
        """The photos without a mark: what is left for the next pass."""
        self._filter_bar.ask_unmarked()
