"""The loupe's heatmap in every pane, with one legend: one switch for both views."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.photos.photo import Photo
from core.results.heatmaps import Explanation, Heatmap
from mobileiqa_gui.compare.stage import Stage
from mobileiqa_gui.loupe.heatmap_control import HeatmapControl
from mobileiqa_gui.loupe.heatmap_layer import map_layer
from mobileiqa_gui.loupe.legend import Legend
from mobileiqa_gui.loupe.viewport import Point
from mobileiqa_gui.loupe.words import reading_text

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench

_Answer = Explanation | str


class PaneHeatmaps(QObject):
    """Follows the loupe's `control`: which map, whether it is on, how much it covers.

    Maps are asked for one after another, the focused pane's first: the engine takes one wish.
    `changed` follows each answer.
    """

    changed = Signal()

    def __init__(
        self, bench: Workbench, stage: Stage, control: HeatmapControl, legend: Legend
    ) -> None:
        super().__init__(stage)
        self._bench, self._stage, self._control, self._legend = bench, stage, control, legend
        self._answers: dict[Photo, _Answer] = {}
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._ask)
        control.changed.connect(self.refresh)
        control.opacity_changed.connect(self.refresh)
        control.drawing_changed.connect(self.refresh)
        stage.pane_made.connect(lambda pane: pane.canvas.pointed.connect(self._read))
        bench.scoring.explained.connect(self._take)
        bench.scoring.model_ready.connect(self._forget)
        bench.turning.turned.connect(self._take_turned)

    @property
    def is_finding(self) -> bool:
        """Whether a pane waits for its map."""
        return self._control.on and self._lacking() is not None

    @Slot()
    def refresh(self) -> None:
        """Overlays and legend as they are to be now."""
        if not self._stage.isVisible():
            return
        on, shown, why_none = self._control.on, [], ""
        for pane in self._stage.panes:
            answer = self._answers.get(pane.photo) if on else None
            heatmap, view = self._map(answer), pane.canvas.view
            pane.canvas.set_overlay_opacity(self._control.opacity)
            pane.canvas.set_in_colour(self._control.in_colour)
            if heatmap is not None and view is not None and not pane.is_broken:
                drawn = (heatmap, self._control.true_cells, view.photo)
                if pane.overlaid != drawn:
                    true_cells = self._control.true_cells
                    layer = map_layer(heatmap, view.photo, true_cells=true_cells)
                    pane.canvas.set_overlay(layer)
                    pane.overlaid = drawn
                shown.append(heatmap)
            else:
                pane.canvas.set_overlay(None)
                pane.overlaid = None
                why_none = answer if isinstance(answer, str) else why_none
        if shown or not why_none:
            # One legend for all: how a map is spread would be true of one pane alone.
            most = next((m for m in shown if not m.is_flat), None) or next(iter(shown), None)
            self._legend.set_opacity(self._control.opacity)
            self._legend.show_heatmap(most, of_several=len(shown) > 1)
        else:
            self._legend.say(why_none)
        if on:
            self._next.start()
        self.changed.emit()

    @Slot(object)
    def _read(self, place: Point | None) -> None:
        """What every pane's map says at the same place of its photo."""
        for pane in self._stage.panes:
            answer = self._answers.get(pane.photo) if self._control.on else None
            heatmap = self._map(answer)
            if place is None or heatmap is None or pane.overlaid is None:
                pane.canvas.set_reading(None)
            else:
                pane.canvas.set_reading(place, reading_text(heatmap, place))

    def _map(self, answer: _Answer | None) -> Heatmap | None:
        maps = answer.heatmaps if isinstance(answer, Explanation) else ()
        return next((heatmap for heatmap in maps if heatmap.key == self._control.key), None)

    def _lacking(self) -> Photo | None:
        panes = sorted(self._stage.panes, key=lambda pane: not pane.is_focused)
        lacking = (p.photo for p in panes if not p.is_broken and p.photo not in self._answers)
        return next(lacking, None)

    @Slot()
    def _ask(self) -> None:
        photo = self._lacking()
        if photo is not None and self._control.on and self._stage.isVisible():
            self._bench.scoring.explain(photo)

    @Slot(object, object)
    def _take(self, photo: Photo, answer: _Answer) -> None:
        if self._stage.isVisible():
            if any(pane.photo == photo for pane in self._stage.panes):
                turn = self._bench.turning.turn_of(photo.path)
                stay = {pane.photo for pane in self._stage.panes}
                self._answers = {p: known for p, known in self._answers.items() if p in stay}
                self._answers[photo] = answer if isinstance(answer, str) else answer.turned(turn)
            self.refresh()

    @Slot(object)
    def _take_turned(self, paths: frozenset[Path]) -> None:
        """Their maps are asked for again."""
        self._answers = {
            photo: answer for photo, answer in self._answers.items() if photo.path not in paths
        }
        self.refresh()

    @Slot()
    def _forget(self) -> None:
        self._answers = {}
        self.refresh()
