"""Which heatmap lies over the photo, and everything that shows it: overlay, legend, bar."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from core.families.registry import families
from core.results.heatmaps import Explanation, Heatmap, MapOffer
from mobileiqa_gui.loupe.bar import LoupeBar
from mobileiqa_gui.loupe.canvas import PhotoCanvas
from mobileiqa_gui.loupe.heatmap_layer import heatmap_image
from mobileiqa_gui.loupe.heatmap_switch import HeatmapSwitch
from mobileiqa_gui.loupe.legend import Legend

# X11 repeats a held key as releases and presses, which Qt does not always tell from real ones: a
# press this soon after a release is the same hold.
REPEAT_MS = 30


class HeatmapControl(QObject):
    """`changed(on, key)` and `opacity_changed(0.1..1)` tell whoever keeps settings."""

    changed = Signal(bool, str)
    opacity_changed = Signal(float)

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
        self._why_none = ""
        # Until a model says more, those of the model in the box.
        self._offers: tuple[MapOffer, ...] = tuple(families()[0].usual_maps)
        self.key = self._offers[0].key
        self.opacity = 1.0
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
        self._canvas.set_overlay_opacity(self.opacity)

    def refresh(self) -> None:
        """Bring overlay, legend and bar in line with the state."""
        self._bar.show_heatmap_on(self.on, enabled=self._canvas.view is not None)
        self._bar.show_maps(self._offers, self.key)
        self._bar.show_opacity(self.opacity)
        heatmap = self.heatmap() if self.on else None
        view = self._canvas.view
        image = heatmap_image(heatmap, view.photo) if heatmap is not None and view else None
        self._canvas.set_overlay_opacity(self.opacity)
        self._canvas.set_overlay(image)
        if self.on and self._why_none:
            self._legend.say(self._why_none)
        else:
            self._legend.show_heatmap(heatmap if image is not None else None)

    def _let_go(self) -> None:
        before = self.on
        self._switch.released(self._released_at)
        if self.on != before:
            self._tell()

    def _slid(self, opacity: float) -> None:
        self.opacity = opacity
        self._canvas.set_overlay_opacity(opacity)
        self.opacity_changed.emit(opacity)

    def _tell(self) -> None:
        self.refresh()
        self.changed.emit(self.on, self.key)
