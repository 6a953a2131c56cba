"""What the loupe says, in words. No widgets."""

from __future__ import annotations

from core.results.colour_maps import Tick, legend
from core.results.heatmaps import ATTENTION_SCALE, Heatmap
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


def map_name(key: str) -> str:
    """The name of a heatmap in choosers."""
    if key == "fused":
        return translate("loupe", "All views")
    if key == "lost":
        return translate("loupe", "Quality lost")
    if key.startswith("view-"):
        return translate("loupe", "View {number}").format(number=key.removeprefix("view-"))
    return key


def map_tip(key: str) -> str:
    """What a heatmap shows, in one sentence."""
    if key == "fused":
        return translate("loupe", "Where all views together looked")
    if key == "lost":
        return translate("loupe", "Where in the photo score points are lost")
    if key.startswith("view-"):
        return translate("loupe", "Where view {number} looked").format(
            number=key.removeprefix("view-")
        )
    return key


def legend_heading(heatmap: Heatmap) -> str:
    """The line above the legend's colours, which its marks complete."""
    if heatmap.kind == "lost":
        return translate("loupe", "Score points lost")
    return translate("loupe", "Looked at, compared with the average")


def legend_marks(heatmap: Heatmap) -> tuple[Tick, ...]:
    """The legend's marks: place along the scale and words."""
    marks = legend(heatmap.kind, heatmap.scale)
    if heatmap.kind == "attention" and heatmap.scale == ATTENTION_SCALE:
        words = (
            translate("loupe", "a quarter"),
            translate("loupe", "average"),
            translate("loupe", "4 times as much"),
        )
        return tuple(Tick(m.position, w) for m, w in zip(marks, words, strict=True))
    if heatmap.kind == "lost":
        low, high = heatmap.scale
        words = (f"{low:g}", f"{(low + high) / 2:g}", f"{high:g}")
        return tuple(Tick(m.position, w) for m, w in zip(marks, words, strict=True))
    return marks


def flat_note(heatmap: Heatmap) -> str:
    """What is said of a map without a preference; empty for any other."""
    return translate("loupe", "Evenly spread: no part stands out") if heatmap.is_flat else ""
