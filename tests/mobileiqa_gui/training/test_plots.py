"""The plots say so while there is nothing to draw, and count epochs in whole numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from mobileiqa_gui.training.plots import (
    AgreementPlot,
    ComparePlot,
    LossPlot,
    NamedCurve,
    RatePlot,
    ScatterPlot,
)
from mobileiqa_gui.training.timeline import StepPoint, Timeline


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


@pytest.mark.parametrize("values", [(1.0,), (0.2, 1.0), (-1.0, 1.0), (0.999,)])
def test_the_axis_shows_no_agreement_that_cannot_be(qtbot, values):
    epochs = {n: {"val_srcc": value} for n, value in enumerate(values, 1)}
    plot, beside = AgreementPlot(), ComparePlot()
    for each in (plot, beside):
        qtbot.addWidget(each)
        each.show()
    plot.show_timeline(Timeline(epochs=epochs, best_epoch=len(values)))
    beside.show_curves([NamedCurve("one", tuple(epochs), values)])
    for each in (plot, beside):
        low, high = each.axes.get_ylim()
        assert -1 <= low < high <= 1


def test_the_wheel_over_a_plot_scrolls_the_page(qtbot):
    area, content, plot = QScrollArea(), QWidget(), ScatterPlot()
    qtbot.addWidget(area)
    column = QVBoxLayout(content)
    plot.setFixedHeight(1000)
    column.addWidget(plot)
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.resize(400, 300)
    area.show()
    place = QPointF(plot.rect().center())
    turn = QWheelEvent(place, plot.mapToGlobal(place), QPoint(0, -120), QPoint(0, -120),
                       Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                       Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    for taker in (plot, area.viewport()):  # as Qt passes it on where it is not accepted
        turn.accept()
        QApplication.sendEvent(taker, turn)
        if turn.isAccepted():
            break
    assert area.verticalScrollBar().value() > 0


@pytest.mark.parametrize("kind", [AgreementPlot, LossPlot, RatePlot])
@pytest.mark.parametrize("size", [(280, 170), (420, 190), (700, 400)])
def test_names_of_axes_lie_within_the_plot(qtbot, kind, size):
    plot = kind()
    qtbot.addWidget(plot)
    plot.resize(*size)
    plot.show()
    values = {"val_srcc": 0.5, "val_plcc": 0.4, "train_loss": 0.01}
    points = [StepPoint(n, n / 3, 0.01, 0.00025) for n in range(1, 10)]
    plot.show_timeline(Timeline(epochs={1: values, 2: values}, points=points, best_epoch=1))
    plot.draw()
    low, high = plot.axes.get_ylim()
    ticks = [each for each in plot.axes.get_yticklabels() if low <= each.get_position()[1] <= high]
    names = (plot.axes.xaxis.label, plot.axes._left_title, *ticks)
    assert plot.axes._left_title.get_text()
    whole = plot.figure.bbox
    for name in (each for each in names if each.get_text()):
        box = name.get_window_extent()
        assert whole.x0 <= box.x0 <= box.x1 <= whole.x1, name
        assert whole.y0 <= box.y0 <= box.y1 <= whole.y1, name
