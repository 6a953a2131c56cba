"""Which heatmap lies over the photo, and everything that shows it: overlay, legend, bar."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.families.registry import families
from core.results.colour_maps import USUAL_OPACITY
from core.results.heatmaps import Explanation, Heatmap, MapOffer
from mobileiqa_gui.loupe.bar import LoupeBar
from mobileiqa_gui.loupe.canvas import PhotoCanvas
from mobileiqa_gui.loupe.heatmap_layer import MapLayer, map_layer
from mobileiqa_gui.loupe.heatmap_switch import HeatmapSwitch
from mobileiqa_gui.loupe.legend import Legend
from mobileiqa_gui.loupe.viewport import Point, Size
from mobileiqa_gui.loupe.words import reading_text

# X11 repeats a held key as releases and presses, which Qt does not always tell from real ones: a
# press this soon after a release is the same hold.
REPEAT_MS = 30


class HeatmapControl(QObject):
    """`changed(on, key)`, `opacity_changed(0.1..1)` and `drawing_changed` (how maps are drawn) tell
    whoever keeps settings. `in_colour`: the photo keeps its colours under a map; `true_cells`: a
    map's cells are shown as they are, not smoothly.
    """

    changed = Signal(bool, str)
    opacity_changed = Signal(float)
    drawing_changed = Signal()

    def __init__(
        self, canvas: PhotoCanvas, legend: Legend, bar: LoupeBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._legend, self._bar = canvas, legend, bar
        self._switch = HeatmapSwitch()
        self._released_at = 0.0
        self._release = QTimer(self, singleShot=True, interval=REPEAT_MS)
        self._release.timeout.connect(self._let_go)
        self._maps: dict[str, Heatmap] = {}
        self._shown: Heatmap | None = None
        self._made: tuple[tuple[Heatmap, Size, bool], MapLayer] | None = None
        self._place: Point | None = None
        self._why_none = ""
        # Until a model says more, those of the model in the box.
        self._offers: tuple[MapOffer, ...] = tuple(families()[0].usual_maps)
        self.key = self._offers[0].key
        self.opacity = USUAL_OPACITY
        self.in_colour = self.true_cells = False
        # Where the map begins, as a share of the photo's width; None: it covers all of it.
        self.wipe: float | None = None
        canvas.pointed.connect(self._read)
        canvas.wiped.connect(self.set_wipe)
        bar.heatmap_toggled.connect(lambda: self.set_on(not self.on))
        bar.map_chosen.connect(self.set_key)
        bar.opacity_changed.connect(self._slid)
        self.refresh()

    @property
    def on(self) -> bool:
        """Whether a heatmap is asked for, peeking included."""
        return self._switch.on

    @property
    def offers(self) -> tuple[MapOffer, ...]:
        """The maps to choose from."""
        return self._offers

    @property
    def keys(self) -> tuple[str, ...]:
        """The maps to choose from, in the order in which they are offered."""
        return tuple(offer.key for offer in self._offers)

    @property
    def shown(self) -> Heatmap | None:
        """The map that lies over the photo now."""
        return self._shown

    def heatmap(self) -> Heatmap | None:
        """The chosen map of the present photo, where it is at hand."""
        return self._maps.get(self.key)

    def set_explanation(self, explanation: Explanation | None, why_none: str = "") -> None:
        """The present photo's maps; None for none yet, or none at all with the reason why."""
        self._why_none = why_none
        maps = explanation.heatmaps if explanation is not None else ()
        ordered = sorted(maps, key=lambda heatmap: heatmap.offer.place)
        self._maps = {heatmap.key: heatmap for heatmap in ordered}
        if self._maps:
            self._offers = tuple(heatmap.offer for heatmap in ordered)
            if self.key not in self._maps:
                # Another model may draw other maps.
                self.key = self._offers[0].key
        self.refresh()

    def pressed(self) -> None:
        """The heatmap key went down."""
        if self._release.isActive():
            self._release.stop()
            return
        self._switch.pressed(time.monotonic())
        self._tell()

    def released(self) -> None:
        """The heatmap key came up, unless it is pressed again at once."""
        self._released_at = time.monotonic()
        self._release.start()

    def set_on(self, on: bool) -> None:
        """Turn the heatmap on or off."""
        self._switch.set(on)
        self._tell()

    def set_key(self, key: str) -> None:
        """Choose a map; turns nothing on. Before the photo's maps are here any key is taken."""
        if key != self.key and (not self._maps or key in self._maps):
            self.key = key
            self._tell()

    def set_opacity(self, opacity: float) -> None:
        """Opacity 0.1..1."""
        self.opacity = min(1.0, max(0.1, opacity))
        self._bar.show_opacity(self.opacity)
        self._show_opacity()

    def step(self, by: int) -> None:
        """The next map (1) or the one before (-1), around the end; turns the heatmap on."""
        keys = self.keys
        at = keys.index(self.key) if self.key in keys else 0
        # Turning it on first shows the map that was chosen last.
        self.key = keys[(at + by) % len(keys)] if self.on else self.key
        self._switch.set(True)
        self._tell()

    def set_drawing(self, *, in_colour: bool, true_cells: bool) -> None:
        """How maps are drawn."""
        if (in_colour, true_cells) != (self.in_colour, self.true_cells):
            self.in_colour, self.true_cells = in_colour, true_cells
            self.refresh()
            self.drawing_changed.emit()

    def toggle_cells(self) -> None:
        """The true cells, or smoothly between them."""
        self.set_drawing(in_colour=self.in_colour, true_cells=not self.true_cells)

    def toggle_colour(self) -> None:
        """The photo in colour under the map, or in grey."""
        self.set_drawing(in_colour=not self.in_colour, true_cells=self.true_cells)

    def toggle_wipe(self) -> None:
        """Photo on the left and map on the right of a line that can be drawn, or the map alone."""
        self.wipe = 0.5 if self.wipe is None else None
        self.refresh()
        self.drawing_changed.emit()

    def set_wipe_off(self) -> None:
        """The map covers all of the photo."""
        if self.wipe is not None:
            self.toggle_wipe()

    @Slot(float)
    def set_wipe(self, share: float) -> None:
        """A person drew the line."""
        self.wipe = share
        self._canvas.set_wipe(share)
        self.drawing_changed.emit()

    def refresh(self) -> None:
        """Bring overlay, legend and bar in line with the state."""
        self._bar.show_heatmap_on(self.on, enabled=self._canvas.view is not None)
        self._bar.show_maps(self._offers, self.key)
        self._bar.show_opacity(self.opacity)
        heatmap = self.heatmap() if self.on else None
        view = self._canvas.view
        layer = None
        if heatmap is not None and view is not None:
            layer = self._layer_of(heatmap, view.photo)
        self._canvas.set_in_colour(self.in_colour)
        self._canvas.set_wipe(self.wipe)
        self._show_opacity()
        self._canvas.set_overlay(layer)
        self._shown = heatmap if layer is not None else None
        if self.on and self._why_none:
            self._legend.say(self._why_none)
        else:
            self._legend.show_heatmap(self._shown)
        self._read(self._place)

    def _layer_of(self, heatmap: Heatmap, photo: Size) -> MapLayer:
        """What is painted, made once for as long as it stays the same."""
        wanted = (heatmap, photo, self.true_cells)
        if self._made is None or self._made[0] != wanted:
            self._made = wanted, map_layer(heatmap, photo, true_cells=self.true_cells)
        return self._made[1]

    @Slot(object)
    def _read(self, place: Point | None) -> None:
        """The value under the pointer, on the photo and on the legend."""
        self._place, heatmap = place, self._shown
        if place is None or heatmap is None:
            self._canvas.set_reading(None)
            self._legend.point_at(None)
        else:
            self._canvas.set_reading(place, reading_text(heatmap, place))
            self._legend.point_at(float(heatmap.values[heatmap.cell_at(*place)]))

    def _show_opacity(self) -> None:
        self._canvas.set_overlay_opacity(self.opacity)
        self._legend.set_opacity(self.opacity)

    def _let_go(self) -> None:
        before = self.on
        self._switch.released(self._released_at)
        if self.on != before:
            self._tell()

    def _slid(self, opacity: float) -> None:
        self.opacity = opacity
        self._show_opacity()
        self.opacity_changed.emit(opacity)

    def _tell(self) -> None:
        self.refresh()
        self.changed.emit(self.on, self.key)
