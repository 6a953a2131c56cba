"""The plots say so while there is nothing to draw, and count epochs in whole numbers."""

from __future__ import annotations

from mobileiqa_gui.training.plots import AgreementPlot, ComparePlot, NamedCurve
from mobileiqa_gui.training.timeline import Timeline


def test_a_run_without_epochs_has_no_axes_of_the_run_before(qtbot):
    plot = AgreementPlot()
    qtbot.addWidget(plot)
    plot.show()
    known = Timeline(epochs={1: {"val_srcc": 0.5}, 2: {"val_srcc": 0.6}})
    plot.show_timeline(known)
    assert plot.axes.axison
    plot.show_timeline(Timeline())
    assert not plot.axes.axison
    assert [text.get_text() for text in plot.axes.texts] == ["Nothing to draw yet"]


def test_one_epoch_is_drawn_at_a_whole_number(qtbot):
    plot = ComparePlot()
    qtbot.addWidget(plot)
    plot.show()
    plot.show_curves([NamedCurve("one", (1,), (0.5,))])
    assert all(float(tick).is_integer() for tick in plot.axes.get_xticks())
    assert plot.axes.get_xlim()[0] == 0
