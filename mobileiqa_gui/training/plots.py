"""The plots of training: loss, agreement, learning rate, predictions against labels."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backend_bases import MouseEvent
from matplotlib.ticker import MaxNLocator, StrMethodFormatter
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolTip, QWidget

from mobileiqa_gui.training.plot_canvas import Ink, PlotCanvas, text_points
from mobileiqa_gui.training.timeline import Timeline
from mobileiqa_gui.translation import translate
from training.interface import Prediction

_NEAR_PX = 8.0
_LEAST_HEIGHT = 0.1
_NEAR_THE_TOP = 0.9


def _legend(axes: Axes, colours: Ink) -> None:
    if axes.get_legend_handles_labels()[0]:
        legend = axes.legend(
            frameon=False, fontsize=text_points(), labelcolor=colours.faint, loc="best",
            handlelength=1.4, borderaxespad=0.2,
        )  # fmt: skip
        legend.set_draggable(state=False)


def _mark_best(axes: Axes, timeline: Timeline, colours: Ink) -> None:
    if timeline.best_epoch:
        axes.axvline(timeline.best_epoch, color=colours.faint, linewidth=0.8, linestyle=(0, (3, 3)))


def _within_agreement(axes: Axes) -> None:
    """No height that no agreement can have: it lies from -1 to 1."""
    low, high = axes.get_ylim()
    high = min(high, 1.0)
    axes.set_ylim(max(-1.0, min(low, high - _LEAST_HEIGHT)), high)


def _epoch_axis(axes: Axes, ats: Iterable[float]) -> None:
    axes.set_xlabel(translate("plots", "Epoch"))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=8))
    axes.set_xlim(0, max([1.0, *ats]) * 1.02)


def _ats(timeline: Timeline) -> list[float]:
    return [*timeline.epochs, *(point.at for point in timeline.points[-1:])]


class TimelinePlot(PlotCanvas):
    """A plot over the epochs of a run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = Timeline()

    def show_timeline(self, timeline: Timeline) -> None:
        """Draw this one from now on."""
        self.timeline = timeline
        self.refresh()


class LossPlot(TimelinePlot):
    """The loss of single steps, faint, and its mean over each epoch, solid."""

    def paint(self, axes: Axes, colours: Ink) -> None:
        timeline = self.timeline
        points = timeline.points
        axes.plot([p.at for p in points], [p.loss for p in points], color=colours.first,
                  alpha=0.35, linewidth=1,
                  label=translate("plots", "Step") if points else None)  # fmt: skip
        epochs, losses = timeline.series("train_loss")
        axes.plot(epochs, losses, color=colours.first, linewidth=2, marker="o", markersize=4,
                  label=translate("plots", "Mean of the epoch") if epochs else None)  # fmt: skip
        values = [p.loss for p in points]
        if len(values) > 20:
            top = max([float(np.quantile(values, 0.98)) * 1.15, *losses])
            axes.set_ylim(0, top)
        axes.set_ylabel(translate("plots", "Loss"))
        _mark_best(axes, timeline, colours)
        _epoch_axis(axes, _ats(timeline))
        _legend(axes, colours)


class AgreementPlot(TimelinePlot):
    """SRCC and PLCC on photos kept aside, with the best epoch marked; of an encoder that learns
    without labels what it knows of faults."""

    def paint(self, axes: Axes, colours: Ink) -> None:
        timeline = self.timeline
        if timeline.has_probes:
            _paint_probes(axes, timeline, colours)
            return
        for name, text, colour, marker in (
            ("val_srcc", translate("plots", "Order (SRCC)"), colours.first, "o"),
            ("val_plcc", translate("plots", "Values (PLCC)"), colours.second, "s"),
        ):
            epochs, values = timeline.series(name)
            axes.plot(epochs, values, color=colour, linewidth=2, marker=marker, markersize=5,
                      clip_on=False, label=text if epochs else None)  # fmt: skip
        best = timeline.best("val_srcc")
        if best is not None:
            late = timeline.best_epoch == max(timeline.epochs)  # then the edge is near
            axes.annotate(
                translate("plots", "best"), (timeline.best_epoch, best), textcoords="offset points",
                xytext=(-5 if late else 5, 6 if best < _NEAR_THE_TOP else -13),
                ha="right" if late else "left",
                fontsize=text_points(), color=colours.text,
            )  # fmt: skip
        axes.set_ylabel(translate("plots", "Agreement with labels"))
        axes.margins(y=0.18)
        _within_agreement(axes)
        _mark_best(axes, timeline, colours)
        _epoch_axis(axes, _ats(timeline))
        _legend(axes, colours)


def _paint_probes(axes: Axes, timeline: Timeline, colours: Ink) -> None:
    """Of faults in photos kept aside, from before the first epoch on."""
    for name, text, colour, marker in (
        ("val_faults", translate("plots", "Faults told apart"), colours.first, "o"),
        ("val_order", translate("plots", "Steps in order"), colours.second, "s"),
    ):
        epochs, values = timeline.series(name)
        axes.plot(epochs, [100 * value for value in values], color=colour, linewidth=2,
                  marker=marker, markersize=5, clip_on=False, label=text)  # fmt: skip
    axes.set_ylabel(translate("plots", "Of 100"))
    axes.set_ylim(0, 102)
    _epoch_axis(axes, _ats(timeline))
    _legend(axes, colours)


class RatePlot(TimelinePlot):
    """The learning rate."""

    def paint(self, axes: Axes, colours: Ink) -> None:
        points = self.timeline.points
        axes.plot([p.at for p in points], [p.rate for p in points], color=colours.first,
                  linewidth=1.5)  # fmt: skip
        axes.set_ylabel(translate("plots", "Learning rate"))
        axes.set_ylim(bottom=0)
        axes.yaxis.set_major_formatter(StrMethodFormatter("{x:g}"))
        _epoch_axis(axes, _ats(self.timeline))


@dataclass(frozen=True, slots=True)
class NamedCurve:
    """A run's figure over its epochs."""

    name: str
    epochs: Sequence[int]
    values: Sequence[float]


class ComparePlot(PlotCanvas):
    """One figure of several runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves: Sequence[NamedCurve] = ()

    def show_curves(self, curves: Sequence[NamedCurve]) -> None:
        """Draw these; at most six can be told apart."""
        self._curves = curves[:6]
        self.refresh()

    def paint(self, axes: Axes, colours: Ink) -> None:
        styles = ((colours.first, "-", "o"), (colours.second, "-", "s"), (colours.text, "-", "^"),
                  (colours.first, "--", "D"), (colours.second, "--", "v"),
                  (colours.text, "--", "X"))  # fmt: skip
        for curve, (colour, style, marker) in zip(self._curves, styles, strict=False):
            axes.plot(curve.epochs, curve.values, color=colour, linestyle=style, linewidth=2,
                      marker=marker, markersize=5, clip_on=False, label=curve.name)  # fmt: skip
        axes.set_ylabel(translate("plots", "Order (SRCC)"))
        _within_agreement(axes)
        _epoch_axis(axes, (epoch for curve in self._curves for epoch in curve.epochs))
        _legend(axes, colours)


class ScatterPlot(PlotCanvas):
    """Predicted against labelled quality, 0 to 100; `photo_chosen(path)` on a click."""

    photo_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Prediction] = []
        self.mpl_connect("motion_notify_event", self._moved)
        self.mpl_connect("button_release_event", self._clicked)

    def show_predictions(self, predictions: Sequence[Prediction]) -> None:
        """Draw those that have a score."""
        self._rows = [r for r in predictions if r.raw is not None and math.isfinite(r.raw)]
        self.refresh()

    def paint(self, axes: Axes, colours: Ink) -> None:
        if not self._rows:
            return
        axes.plot([0, 100], [0, 100], color=colours.faint, linewidth=0.8, linestyle=(0, (3, 3)))
        self._paint_points(axes, colours)
        axes.set_ylabel(translate("plots", "Score"))
        axes.set_ylim(-2, 102)

    def _paint_points(self, axes: Axes, colours: Ink) -> None:
        many = len(self._rows) > 300
        axes.scatter(*self._points(), s=9 if many else 18, color=colours.first, linewidths=0,
                     alpha=0.45 if many else 0.75)  # fmt: skip
        axes.set_xlabel(translate("plots", "Label, brought to 0 to 100"))
        axes.set_xlim(-2, 102)

    def _points(self) -> tuple[np.ndarray, np.ndarray]:
        labels = np.array([row.quality for row in self._rows], dtype=float)
        scores = np.array([row.raw for row in self._rows], dtype=float)
        return labels * 100, np.clip(scores * 100, 0, 100)

    def _nearest(self, event: MouseEvent) -> Prediction | None:
        if not self._rows or event.inaxes is not self.axes:
            return None
        places = self.axes.transData.transform(np.column_stack(self._points()))
        distances = np.hypot(places[:, 0] - event.x, places[:, 1] - event.y)
        nearest = int(np.argmin(distances))
        near = _NEAR_PX * self.devicePixelRatioF()
        return self._rows[nearest] if distances[nearest] <= near else None

    def _moved(self, event: MouseEvent) -> None:
        row = self._nearest(event)
        shape = Qt.CursorShape.PointingHandCursor if row else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if row is not None and row.raw is not None:
            text = translate("plots", "{name}\nlabel {label}, score {score}").format(
                name=row.name, label=f"{row.quality * 100:.0f}", score=f"{row.raw * 100:.0f}"
            )
            place = event.guiEvent.globalPosition().toPoint()
            QToolTip.showText(place, text, self)
        else:
            QToolTip.hideText()

    def _clicked(self, event: MouseEvent) -> None:
        row = self._nearest(event)
        if row is not None:
            self.photo_chosen.emit(row.path)


class ResidualPlot(ScatterPlot):
    """How far each score lies above (or below) its label, over the labels."""

    def paint(self, axes: Axes, colours: Ink) -> None:
        if not self._rows:
            return
        axes.axhline(0, color=colours.faint, linewidth=0.8, linestyle=(0, (3, 3)))
        self._paint_points(axes, colours)
        axes.set_ylabel(translate("plots", "Score less label"))
        farthest = max([10.0, *np.abs(self._points()[1])])
        axes.set_ylim(-1.05 * farthest, 1.05 * farthest)

    def _points(self) -> tuple[np.ndarray, np.ndarray]:
        labels, scores = super()._points()
        return labels, scores - labels
