"""Pictures of heatmaps: the photo in grey, the map over it with its lines, the legend below."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from core.photos.decode import decode_to_fit
from core.photos.turns import turn_pixels
from core.results.colour_maps import (
    USUAL_OPACITY,
    colourise,
    hue_ramp,
    legend_colours,
    ramp,
)
from core.results.heatmaps import Heatmap, MapKind
from core.results.map_fields import Line, contours
from core.results.map_words import spread

_FONT: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "Inter-Regular.otf"
# Large enough to judge a place, small enough to open anywhere.
_BOX_PX: Final = (1600, 1600)
_LEAST_WIDTH_PX: Final = 480
_TEXT_PX: Final = 18
_MARGIN_PX: Final = 20
_RAMP_PX: Final = 14
_PAPER: Final = (32, 32, 32)
_INK: Final = (224, 224, 224)
_FAINT: Final = (160, 160, 160)
# Lines are drawn at this many times the size and reduced: a drawing without steps.
_FINER: Final = 2
# Length of a dash and of a gap, as shares of the long side, of lines around 80 %.
_DASH: Final = 0.008


class Overlays:
    """Makes the pictures of one photo, which is decoded once. Raises PhotoError.

    `opacity` 0..1 is the maps'; the photo below is grey unless `in_colour`, and turned by so many
    quarters clockwise; the maps given are of the photo as it is then.
    """

    def __init__(
        self,
        photo: Path,
        *,
        opacity: float = USUAL_OPACITY,
        in_colour: bool = False,
        turn: int = 0,
    ) -> None:
        pixels = turn_pixels(decode_to_fit(photo, _BOX_PX).pixels, turn)
        self._photo = Image.fromarray(pixels)
        self._ground = self._photo if in_colour else in_grey(self._photo)
        self._opacity = opacity
        self._font = ImageFont.truetype(_FONT, _TEXT_PX)

    @property
    def photo(self) -> Image.Image:
        """The upright photo without a map."""
        return self._photo

    def covered(self, heatmap: Heatmap, *, true_cells: bool = False) -> Image.Image:
        """The photo under the map and its lines, without a legend."""
        return cover(self._ground, heatmap, self._opacity, true_cells=true_cells)

    def picture(self, heatmap: Heatmap, *, true_cells: bool = False) -> Image.Image:
        """The upright photo under the map, over a strip with title, fixed scale and its words."""
        covered = self.covered(heatmap, true_cells=true_cells)
        width = max(covered.width, _LEAST_WIDTH_PX)
        strip = self._legend(heatmap, width)
        whole = Image.new("RGB", (width, covered.height + strip.height), _PAPER)
        whole.paste(covered, ((width - covered.width) // 2, 0))
        whole.paste(strip, (0, covered.height))
        return whole

    def _legend(self, heatmap: Heatmap, width: int) -> Image.Image:
        line = round(_TEXT_PX * 1.5)
        bars = legend_bars(heatmap)
        inner = width - 2 * _MARGIN_PX
        notes = self._notes(heatmap, inner)
        height = _MARGIN_PX + (1 + len(bars) + len(notes)) * line + 4 + _MARGIN_PX
        strip = Image.new("RGB", (width, height), _PAPER)
        draw = ImageDraw.Draw(strip)
        top = _MARGIN_PX // 2
        draw.text((_MARGIN_PX, top), _named(heatmap), fill=_INK, font=self._font)
        indent = max((self._font.getlength(name) for name, _ in bars), default=0)
        indent = round(indent + 12) if indent else 0
        for number, (name, table) in enumerate(bars):
            y = top + (1 + number) * line
            draw.text((_MARGIN_PX, y - 4), name, fill=_INK, font=self._font)
            bar = _bar(table, inner - indent, self._opacity)
            strip.paste(bar, (_MARGIN_PX + indent, y))
        text_top = top + (1 + len(bars)) * line - (line - _RAMP_PX) + 6
        for x, text in self._ticks(heatmap.kind, inner - indent):
            place = (_MARGIN_PX + indent + x, text_top)
            draw.text(place, text, fill=_INK, font=self._font)
        for number, note in enumerate(notes, 1):
            place = (_MARGIN_PX, text_top + number * line)
            draw.text(place, note, fill=_FAINT, font=self._font)
        return strip

    def _notes(self, heatmap: Heatmap, inner: int) -> list[str]:
        """How the map is spread and what its lines are; on two lines under a narrow photo."""
        note = str(spread(heatmap))
        if not contours(heatmap):
            return [note]
        lines = "Lines: around 50 % (full) and 80 % (dashed) of it"
        whole = f"{note}. {lines}"
        return [whole] if self._font.getlength(whole) <= inner else [note, lines]

    def _ticks(self, kind: MapKind, inner: int) -> list[tuple[float, str]]:
        """The left end and the words of each mark along so many pixels. Both ends stand always,
        and between them the marks that touch no other."""
        placed: list[tuple[float, float, str]] = []
        for tick in sorted(kind.ticks, key=lambda tick: 0 < tick.position < 1):
            width = self._font.getlength(tick.text)
            x = min(max(tick.position * (inner - 1) - width / 2, 0.0), inner - width)
            if not any(x < end + 8 and start < x + width + 8 for start, end, _ in placed):
                placed.append((x, x + width, tick.text))
        return [(start, text) for start, _, text in placed]


def _named(heatmap: Heatmap) -> str:
    """As the window's legends are headed."""
    return f"{heatmap.name}: {heatmap.kind.heading}"


def in_grey(photo: Image.Image) -> Image.Image:
    """The photo without its colours, so that all colours are the map's."""
    return photo.convert("L").convert("RGB")


def cover(
    ground: Image.Image, heatmap: Heatmap, opacity: float, *, true_cells: bool = False
) -> Image.Image:
    """A photo, in grey or not, under a map and its lines."""
    if true_cells:
        cells = Image.fromarray(colourise(heatmap))
        colours = cells.resize(ground.size, Image.Resampling.NEAREST)
    else:
        colours = Image.fromarray(colourise(heatmap, ground.size))
    covered = Image.blend(ground, colours, opacity)
    for contour in contours(heatmap, true_cells=true_cells):
        _draw_lines(covered, contour.lines, is_dashed=contour.part > 0.5)
    return covered


def legend_bars(heatmap: Heatmap) -> list[tuple[str, NDArray[np.uint8]]]:
    """The ramps of a map's legend with the name of each: one, or one for each that may rule."""
    if heatmap.kind.hues and heatmap.names:
        kind = heatmap.kind
        return [(str(name), hue_ramp(kind, n)) for n, name in enumerate(heatmap.names)]
    return [("", ramp(heatmap.kind))]


def _bar(table: NDArray[np.uint8], width: int, opacity: float) -> Image.Image:
    columns = np.rint(np.linspace(0, len(table) - 1, width)).astype(np.intp)
    colours = legend_colours(table, opacity)[columns]
    return Image.fromarray(np.repeat(colours[np.newaxis], _RAMP_PX, axis=0))


def _draw_lines(picture: Image.Image, lines: tuple[Line, ...], *, is_dashed: bool) -> None:
    """Light lines with a dark rim, seen on any colour."""
    width, height = picture.width * _FINER, picture.height * _FINER
    thick = max(2, round(max(width, height) / 700))
    masks = []
    for extra in (2, 0):
        mask = Image.new("L", (width, height))
        draw = ImageDraw.Draw(mask)
        for line in lines:
            points = line * (width, height)
            for piece in _dashes(points, _DASH * max(width, height)) if is_dashed else [points]:
                draw.line([*map(tuple, piece)], fill=255, width=thick + extra, joint="curve")
        masks.append(mask.resize(picture.size, Image.Resampling.BOX))
    picture.paste((0, 0, 0), mask=masks[0].point(lambda level: level // 2))
    picture.paste((255, 255, 255), mask=masks[1])


def _dashes(points: Line, length: float) -> list[Line]:
    """A line cut into dashes with gaps of the same length."""
    at = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    pieces = []
    for start in np.arange(0, at[-1], 2 * length):
        stop = min(start + length, at[-1])
        inner = at[(at > start) & (at < stop)]
        where = np.concatenate([[start], inner, [stop]])
        xy = [np.interp(where, at, points[:, axis]) for axis in (0, 1)]
        pieces.append(np.stack(xy, axis=1))
    return pieces
