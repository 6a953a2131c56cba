"""What the tiles and the bar of the maps page show and say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.photos.photo import Photo
from core.results.heatmaps import Explanation
from mobileiqa_gui.loupe.bar import FIT
from mobileiqa_gui.loupe.heatmap_control import HeatmapControl
from mobileiqa_gui.loupe.viewport import Point
from mobileiqa_gui.loupe.words import percent_text, reading_text, status_text
from mobileiqa_gui.maps.presenter import Source
from mobileiqa_gui.maps.tile import MapTile
from mobileiqa_gui.maps.words import remark_of, title_of

if TYPE_CHECKING:
    from mobileiqa_gui.maps.page import MapsPage
    from mobileiqa_gui.workbench import Workbench


class Showing(QObject):
    """`control` says how maps are drawn; while `is_peeking` the photos stand without them."""

    def __init__(self, page: MapsPage, bench: Workbench, control: HeatmapControl) -> None:
        super().__init__(page)
        self._page, self._bench, self._control = page, bench, control
        self.is_peeking = False
        self._place: Point | None = None

    def show(self) -> None:
        """Every tile's map, title and legend, and the bar."""
        stage = self._page.stage
        told: set[tuple[Photo, str]] = set()
        for tile in stage.tiles:
            self._show_tile(tile, told)
        stage.lay_out()
        self.read(self._place)
        self.tell_state()

    def _show_tile(self, tile: MapTile, told: set[tuple[Photo, str]]) -> None:
        """`told` are the reasons that tiles before this one gave; its own is added."""
        control, what, answers = self._control, tile.tile, self._page.answers
        answer = answers.of(what.photo, what.source)
        heatmap = None if self.is_peeking else answers.heatmap(what)
        known = self._bench.presenter.assessment(what.photo.path)
        outcome = self._bench.presenter.outcome(what.photo.path)
        said = answer.assessment if isinstance(answer, Explanation) else None
        is_told = self._page.feed.has_failed(what.photo)
        if isinstance(answer, str) and what.source is not Source.NONE:
            is_told = is_told or (what.photo, answer) in told
            told.add((what.photo, answer))
        own = said if what.source is Source.OTHER else said or known
        tile.say(
            title_of(what, self._page.presenter, own),
            remark_of(
                what, answer, outcome, is_chosen=self._page.second.is_chosen, is_said=is_told
            ),
        )
        tile.canvas.set_overlay_opacity(control.opacity)
        tile.canvas.set_in_colour(control.in_colour)
        tile.canvas.set_wipe(control.wipe)
        tile.legend.set_opacity(control.opacity)
        tile.show_map(heatmap, true_cells=control.true_cells)

    @Slot(object)
    def read(self, place: Point | None) -> None:
        """What every map says at the same place, on the photo and on its legend."""
        self._place = place
        for tile in self._page.stage.tiles:
            heatmap = tile.heatmap
            if place is None or heatmap is None:
                tile.canvas.set_reading(None)
                tile.legend.point_at(None)
            else:
                tile.canvas.set_reading(place, reading_text(heatmap, place))
                tile.legend.point_at(float(heatmap.values[heatmap.cell_at(*place)]))

    def tell_state(self) -> None:
        """What the bar says: the zoom, and what is waited for."""
        page, bar = self._page, self._page.bar.loupe
        tile = page.leading_pane()
        view = tile.canvas.view if tile is not None else None
        chosen = None
        if view is not None:
            chosen = FIT if view.fitted else "actual" if view.is_actual else None
        text = percent_text(view.zoom) if view is not None and page.feed.is_certain else ""
        bar.show_zoom(text, chosen, enabled=view is not None)
        bar.show_opacity(self._control.opacity)
        finding, loading = page.answers.is_finding, page.feed.is_waiting
        words = status_text(loading=loading, finding=finding, lacking=False)
        bar.show_status(words, busy=loading or finding)
