"""What is written stands out from its ground, and controls from theirs, in both themes."""

from __future__ import annotations

import pytest

from mobileiqa_gui.theme import apply_theme
from tests.contrast import Eye, Painted, told
from tests.end_to_end.walking import corners, pages, sides, views, wizard


@pytest.fixture(params=["dark", "light"])
def theme(request, qapp):
    yield lambda: apply_theme(qapp, request.param)
    apply_theme(qapp, "dark")


@pytest.mark.sweep
def test_all_stands_out(open_window, folder, qtbot, wait_for_scores, theme, monkeypatch):
    window, eye = open_window(), Eye(Painted(monkeypatch))
    theme()
    eye.look("start", window)
    window.bench.folder.open(folder)
    wait_for_scores(window, 6)
    for part in (views, sides, pages, corners, wizard):
        part(eye, window, qtbot)
    assert len(eye.seen) > 150
    assert not eye.faults, told(eye)
