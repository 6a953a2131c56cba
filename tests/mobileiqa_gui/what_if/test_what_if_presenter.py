"""What was laid on, and whose answer is shown."""

from __future__ import annotations

from core.photos.laid_faults import Fault
from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.what_if.presenter import WhatIfPresenter

MODEL = ModelIdentity("Small", "1", "0" * 64, "mobileiqa", (20, 40, 60, 80), ())


def said(score: float) -> Assessment:
    return Assessment(
        raw=score / 100, score=score, opinions=(), width=9, height=6, model=MODEL, seconds=0.1
    )


def test_an_answer_to_what_was_taken_off_is_not_shown_for_what_came_after():
    state = WhatIfPresenter()
    assert state.take((), said(70))
    first = state.stroke(((0.5, 0.5),))
    assert state.undo()
    state.fault = Fault.GRAIN
    second = state.stroke(((0.2, 0.2),))
    assert not state.take((first,), said(30))
    assert state.after is None
    assert state.difference_words() == ""
    assert state.take((second,), said(64))
    assert state.difference_words() == "−6.0 points"


def test_an_answer_on_the_way_to_what_is_laid_on_is_kept():
    state = WhatIfPresenter()
    state.take((), said(70))
    first, second = state.stroke(((0.5, 0.5),)), state.stroke(())
    assert state.take((first,), said(60))
    assert state.after is None
    assert state.take((first, second), said(20))
    assert state.undo()
    assert state.after == said(60)
    assert state.undo()
    assert not state.undo()
