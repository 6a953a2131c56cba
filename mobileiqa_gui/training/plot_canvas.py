"""matplotlib in the app's own colours and text sizes. Import it only when a plot is to be seen:
matplotlib takes half a second."""

from __future__ import annotations

from dataclasses import dataclass

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mobileiqa_gui.theme import current, text_font, text_scale
from mobileiqa_gui.theme.apply import _FONTS
from mobileiqa_gui.theme.colour import Rgb, from_lab
from mobileiqa_gui.theme.tokens import TEXT_SMALL, Theme

# Two series that stay apart for colour-blind people, equally strong on their ground.
_FIRST = {"dark": from_lab(74, -6, -32), "light": from_lab(42, 2, -46)}
_SECOND = {"dark": from_lab(78, 6, 42), "light": from_lab(52, 22, 56)}
_POINTS_PER_PIXEL = 0.72  # at matplotlib's 100 dots an inch


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a plot."""

    first: str
    second: str
    text: str
    faint: str
    grid: str


def ink() -> Ink:
    """The colours for the theme in use."""
    theme = current()
    return Ink(
        str(_FIRST[theme.name]),
        str(_SECOND[theme.name]),
        str(theme.text),
        str(theme.secondary),
        str(theme.separator),
    )


def text_points(size: int = TEXT_SMALL) -> float:
    """A text size of the app in matplotlib's points."""
    return size * text_scale() * _POINTS_PER_PIXEL


class PlotCanvas(FigureCanvasQTAgg):
    """One set of axes that looks like the app; subclasses draw in `paint`, called again whenever
    data, theme or size have changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        _load_fonts()
        super().__init__(Figure(dpi=100))  # type: ignore[no-untyped-call]
        if parent is not None:
            self.setParent(parent)
        self.axes: Axes = self.figure.add_subplot()
        self._is_stale = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(280, 170)

    def sizeHint(self) -> QSize:
        return QSize(420, 190)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 170)

    def paint(self, axes: Axes, colours: Ink) -> None:
        """Draw on cleared axes."""

    def refresh(self) -> None:
        """Draw anew; at once where it is seen, else when it comes to be."""
        self._is_stale = True
        if self.isVisible():
            self._draw_now()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._is_stale = True
            if self.isVisible():
                self._draw_now()
        return bool(super().event(event))

    def _draw_now(self) -> None:
        if not self._is_stale:
            return
        self._is_stale = False
        axes = self.axes
        axes.clear()
        axes.dataLim.set_points(Bbox.null().get_points())  # clearing keeps the former extent
        _dress(self.figure, axes, current())
        self.paint(axes, ink())
        _name_upright(axes)
        if not np.isfinite(axes.dataLim.get_points()).all():
            self._say_nothing_yet(axes)
        self._fit()
        self.draw_idle()  # type: ignore[no-untyped-call]  # matplotlib is untyped there

    def _say_nothing_yet(self, axes: Axes) -> None:
        """A quiet field instead of made-up axes while there is nothing to draw."""
        axes.clear()
        axes.set_axis_off()
        axes.text(
            0.5, 0.5, self.tr("Nothing to draw yet"), transform=axes.transAxes, ha="center",
            va="center", color=str(current().secondary), fontsize=text_points(),
        )  # fmt: skip

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls: nothing in a plot does."""
        event.ignore()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[no-untyped-call]  # matplotlib is untyped there
        self._fit()

    def _fit(self) -> None:
        """Margins in pixels, so that nothing is cut off at any size."""
        width, height = max(1, self.width()), max(1, self.height())
        metrics = QFontMetrics(text_font(TEXT_SMALL))
        tick, line = metrics.horizontalAdvance("0.00000"), metrics.height()
        left, bottom = (tick + 12) / width, (2.2 * line + 16) / height
        self.figure.subplots_adjust(
            left=min(0.4, left),
            right=1 - 10 / width,
            bottom=min(0.45, bottom),
            top=1 - (line * 1.6 + 8) / height,
        )


def _name_upright(axes: Axes) -> None:
    """What the heights mean, above the axis: along it, low plots cut it off."""
    name = axes.get_ylabel()
    axes.set_ylabel("")
    axes.set_title(
        name, loc="left", fontsize=text_points(), color=str(current().secondary), pad=6, x=0
    )


def _dress(figure: Figure, axes: Axes, theme: Theme) -> None:
    figure.set_facecolor(str(theme.window))
    axes.set_facecolor(str(theme.window))
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(_shade(theme.outline))
    axes.tick_params(colors=str(theme.secondary), labelsize=text_points(), length=3, width=0.8)
    axes.grid(visible=True, axis="y", color=_shade(theme.separator), linewidth=0.8)
    axes.set_axisbelow(True)
    for axis in (axes.xaxis, axes.yaxis):
        axis.label.set_color(str(theme.secondary))
        axis.label.set_fontsize(text_points())


def _shade(colour: Rgb) -> str:
    return str(colour)


def _load_fonts() -> None:
    """The app's own typeface; text outside of it falls back to matplotlib's."""
    from matplotlib import font_manager

    if "Inter" in mpl.rcParams["font.sans-serif"]:
        return
    for path in sorted(_FONTS.glob("*.otf")):
        font_manager.fontManager.addfont(str(path))
    mpl.rcParams["font.family"] = "sans-serif"
    mpl.rcParams["font.sans-serif"] = ["Inter", *mpl.rcParams["font.sans-serif"]]
    mpl.rcParams["axes.unicode_minus"] = True
    mpl.rcParams["text.parse_math"] = False  # a name with dollar signs is a name
