"""Names of models and runs in plots are names, not formulas."""

from __future__ import annotations

from mobileiqa_gui.training.plot_canvas import PlotCanvas


class Named(PlotCanvas):
    def paint(self, axes, colours):
        axes.plot([0, 1], [0, 1])
        axes.set_title(r"$\nope$ & 5 $")


def test_dollar_signs_in_a_name_are_drawn_as_they_are(qtbot):
    plot = Named()
    qtbot.addWidget(plot)
    plot.show()
    plot.draw()  # a formula that is none would raise
    assert plot.axes.get_title() == r"$\nope$ & 5 $"
