"""One heatmap choice for the loupe and the inspector, remembered from start to start."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from mobileiqa_gui.inspector.panel import InspectorPanel
from mobileiqa_gui.loupe.page import LoupePage
from mobileiqa_gui.settings import schema
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.workbench import Workbench
from mobileiqa_gui.workers.scoring import ModelReady


class HeatmapLink(QObject):
    """Connects and restores; nothing is to be called afterwards."""

    def __init__(
        self, bench: Workbench, page: LoupePage, info: InspectorPanel, session: Session
    ) -> None:
        super().__init__(page)
        self._page, self._info, self._session = page, info, session
        loupe = page.view
        loupe.heatmaps.set_key(session.heatmap or loupe.heatmaps.key)
        loupe.heatmaps.set_opacity(session.heatmap_opacity)
        loupe.heatmaps.set_drawing(
            in_colour=session.map_in_colour, true_cells=session.map_true_cells
        )
        loupe.set_field(session.field)
        loupe.heatmaps.drawing_changed.connect(self._keep_drawing)
        loupe.heatmap_changed.connect(lambda _on, key: session.write(schema.HEATMAP, key))
        loupe.opacity_changed.connect(lambda part: session.write(schema.HEATMAP_OPACITY, part))
        loupe.field_changed.connect(lambda key: session.write(schema.FIELD, key))
        loupe.heatmap_changed.connect(self._show)
        page.chosen_changed.connect(self._show)
        info.heatmap_chosen.connect(self._choose)
        bench.scoring.model_ready.connect(self._offer)

    @Slot()
    def _keep_drawing(self) -> None:
        drawn = self._page.view.heatmaps
        self._session.write(schema.MAP_IN_COLOUR, drawn.in_colour)
        self._session.write(schema.MAP_TRUE_CELLS, drawn.true_cells)

    @Slot(str)
    def _choose(self, key: str) -> None:
        """From the inspector: a heatmap is seen in the loupe, or in compare where one is there; an
        empty key turns it off."""
        loupe = self._page.view
        if key:
            if not self._page.is_chosen:
                self._page.wanted.emit()
            loupe.heatmaps.set_key(key)
        loupe.heatmaps.set_on(bool(key))

    def _show(self, *_change: object) -> None:
        loupe = self._page.view
        on = loupe.heatmaps.on and self._page.is_chosen
        self._info.show_heatmap(on, loupe.heatmaps.key)

    @Slot(object)
    def _offer(self, ready: ModelReady) -> None:
        self._info.show_model(ready.model.family, ready.maps)
        self._show()
