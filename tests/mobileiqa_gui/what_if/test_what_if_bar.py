"""The bar of What if says all it has to in a narrow window with large text."""

from __future__ import annotations

import pytest

from core.photos.laid_faults import Fault
from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.theme import apply_theme
from mobileiqa_gui.what_if.bar import WhatIfBar
from mobileiqa_gui.what_if.presenter import WhatIfPresenter


def assessed(score: float) -> Assessment:
    model = ModelIdentity("Tiny", "1", "0" * 64, "mobileiqa")
    opinions = (score, score - 6, score + 5)
    return Assessment(score / 100, score, opinions, 600, 400, model, 0.1)


@pytest.fixture
def state() -> WhatIfPresenter:
    """One fault laid on, which cost points."""
    made = WhatIfPresenter()
    made.take((), assessed(67))
    made.take((made.stroke(((0.5, 0.5),)),), assessed(63))
    return made


@pytest.mark.parametrize(("scale", "width"), [(1.0, 1440), (1.0, 610), (1.5, 520)])
def test_no_word_is_cut_off_at_any_width(qtbot, qapp, state, scale, width):
    apply_theme(qapp, "dark", scale=scale)
    bar = WhatIfBar()
    qtbot.addWidget(bar)
    bar.resize(width, bar.sizeHint().height())
    bar.show()
    bar.show_state(state)
    bar.resize(width, bar.sizeHint().height())
    qapp.processEvents()
    for fault in Fault:
        button = bar.faults.button(fault)
        assert button.width() >= button.sizeHint().width()
    for widget in (bar.whole, bar.undo, bar.before, bar.leave, bar.score):
        place = widget.geometry()
        assert bar.rect().contains(place)
        assert place.width() >= widget.sizeHint().width()
    assert ("(67, 61, 72)" in bar.score.text()) is (width > 600)
    assert "→" in bar.score.text()
    assert "(67, 61, 72)" in bar.score.toolTip()


def test_a_narrow_bar_that_grows_wide_is_as_one_that_was_wide(qtbot, qapp, state):
    apply_theme(qapp, "dark", scale=1.5)
    places = []
    for widths in ((1600,), (610, 1600)):
        bar = WhatIfBar()
        qtbot.addWidget(bar)
        bar.show()
        for width in widths:
            bar.resize(width, bar.sizeHint().height())
            bar.show_state(state)
            qapp.processEvents()
        places.append([each.x() for each in (bar.whole, bar.undo, bar.before, bar.leave)])
    assert places[0] == places[1]
