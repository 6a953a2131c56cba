"""What the loupe says, in words. No widgets."""

from __future__ import annotations

from core.results.heatmaps import Heatmap
from mobileiqa_gui.loupe.viewport import Viewport
from mobileiqa_gui.translation import translate


def zoom_text(view: Viewport) -> str:
    """The true ratio of photo pixels to the screen's own: '100 %, 1:1 pixels'."""
    if view.is_actual:
        return translate("loupe", "100 %, 1:1 pixels")
    return percent_text(view.zoom)


def percent_text(zoom: float) -> str:
    """A zoom as a percentage, with one decimal below ten."""
    percent = zoom * 100
    return f"{percent:.1f} %" if percent < 9.95 else f"{percent:,.0f} %"


def status_text(*, loading: bool, finding: bool, lacking: bool) -> str:
    """What is waited for, or that there is no heatmap; empty where all is there."""
    if loading:
        return translate("loupe", "Loading pixels")
    if finding:
        return translate("loupe", "Finding where it looked")
    return translate("loupe", "No heatmap for this photo") if lacking else ""


def flat_note(heatmap: Heatmap) -> str:
    """What is said of a map without a preference; empty for any other."""
    return translate("loupe", "Evenly spread: no part stands out") if heatmap.is_flat else ""
