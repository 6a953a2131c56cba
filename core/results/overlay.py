"""Pictures of heatmaps: the photo, the map over it, and the legend below."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from core.photos.decode import decode_to_fit
from core.results.colour_maps import colourise, ramp
from core.results.heatmaps import Heatmap

_FONT: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "Inter-Regular.otf"
# Large enough to judge a place, small enough to open anywhere.
_BOX_PX: Final = (1600, 1600)
_LEAST_WIDTH_PX: Final = 480
_TEXT_PX: Final = 18
_MARGIN_PX: Final = 20
_RAMP_PX: Final = 14
_PAPER: Final = (32, 32, 32)
_INK: Final = (224, 224, 224)
# The legend shows the colours as they look over a middle grey.
_LEGEND_GROUND: Final = (119, 119, 119)


class Overlays:
    """Makes the pictures of one photo, which is decoded once. Raises PhotoError."""

    def __init__(self, photo: Path) -> None:
        self._photo = Image.fromarray(decode_to_fit(photo, _BOX_PX).pixels)
        self._font = ImageFont.truetype(_FONT, _TEXT_PX)

    def picture(self, heatmap: Heatmap) -> Image.Image:
        """The upright photo under the map, over a strip with title, fixed scale and its words."""
        overlay = Image.fromarray(colourise(heatmap, self._photo.size))
        covered = Image.alpha_composite(self._photo.convert("RGBA"), overlay).convert("RGB")
        width = max(covered.width, _LEAST_WIDTH_PX)
        strip = self._legend(heatmap, width)
        whole = Image.new("RGB", (width, covered.height + strip.height), _PAPER)
        whole.paste(covered, ((width - covered.width) // 2, 0))
        whole.paste(strip, (0, covered.height))
        return whole

    def _legend(self, heatmap: Heatmap, width: int) -> Image.Image:
        line = round(_TEXT_PX * 1.5)
        strip = Image.new("RGB", (width, _MARGIN_PX + 2 * line + _RAMP_PX + _MARGIN_PX), _PAPER)
        draw = ImageDraw.Draw(strip)
        title = heatmap.title + (": evenly spread" if heatmap.is_flat else "")
        top = _MARGIN_PX // 2
        draw.text((_MARGIN_PX, top), title, fill=_INK, font=self._font)
        inner = width - 2 * _MARGIN_PX
        strip.paste(_ramp_picture(heatmap, inner), (_MARGIN_PX, top + line))
        text_top = top + line + _RAMP_PX + 4
        for tick in heatmap.kind.ticks:
            anchor = {0.0: "la", 1.0: "ra"}.get(tick.position, "ma")
            x = _MARGIN_PX + tick.position * (inner - 1)
            draw.text((x, text_top), tick.text, fill=_INK, font=self._font, anchor=anchor)
        return strip


def _ramp_picture(heatmap: Heatmap, width: int) -> Image.Image:
    table = ramp(heatmap.kind)
    columns = np.rint(np.linspace(0, len(table) - 1, width)).astype(np.intp)
    colours = Image.fromarray(np.repeat(table[columns][np.newaxis], _RAMP_PX, axis=0))
    ground = Image.new("RGBA", colours.size, (*_LEGEND_GROUND, 255))
    return Image.alpha_composite(ground, colours).convert("RGB")
