"""A family of a second kind in the real window: nothing there knows one family from another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from core.families.library import DEFAULT
from core.families.registry import load_model, registered
from core.results.columns import SCORE
from mobileiqa_gui.settings.session import Session
from tests.toy.family import ToyFamily, write_toy
from tests.toy.panel import GlowPanel

PATIENCE_MS = 60_000


@pytest.fixture
def toy(tmp_path):
    with registered(ToyFamily()):
        yield write_toy(tmp_path / "toy.iqa")


def test_a_toys_model_scores_explains_and_brings_its_column_and_panel(
    toy, open_window, folder, qtbot, wait_for_scores
):
    session = Session()
    session.model = str(toy.path)
    session.save()
    window = open_window(folder)
    wait_for_scores(window, 6)
    presenter, model = window.bench.presenter, load_model(toy.path)
    for photo in presenter.photos:
        found = presenter.assessment(photo.path)
        expected = model.assess(model.prepare(photo.path)).assessment
        assert found.score == pytest.approx(expected.score)
        assert found.opinions == ()
        assert found.values == pytest.approx(expected.values)
        assert found.model == model.identity

    # Its column sorts.
    keys = [column.key for column in presenter.columns]
    assert keys[-1] == "glow"
    assert {"score", "name", "date", "stars"} < set(keys)
    window.bench.set_sort("glow", descending=True)
    glows = [
        presenter.assessment(presenter.photo_at(n).path).values["glow"]
        for n in range(presenter.shown_count)
    ]
    assert glows == sorted(glows, reverse=True)
    assert SCORE in presenter.columns

    # Its panel stands in the inspector, with the photo's own figure.
    (panel,) = window.info.findChildren(GlowPanel)
    qtbot.waitUntil(lambda: panel.text() != "Glow –", timeout=PATIENCE_MS)
    current = presenter.assessment(window.bench.current.path)
    assert panel.text() == f"Glow {current.values['glow']:.0f}"

    # Its one map, in inspector and loupe.
    (row,) = window.info.heatmaps.rows
    assert row.keys() == ("glow",)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_H)
    view = window.centre.loupe.view
    qtbot.waitUntil(lambda: view.heatmaps.heatmap() is not None, timeout=PATIENCE_MS)
    assert view.heatmaps.keys == ("glow",)
    assert view.heatmaps.heatmap().kind.key == "glow"
    assert view.legend.accessibleName().startswith("Glow: black, white")

    # The photo and its map on the page of maps.
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_M)
    stage = window.centre.maps.stage
    qtbot.waitUntil(lambda: stage.tiles[-1].heatmap is not None, timeout=PATIENCE_MS)
    assert [tile.tile.key for tile in stage.tiles] == ["", "glow"]


def test_going_over_to_another_family_and_back_changes_all_that_it_brings(
    toy, open_window, folder, qtbot, wait_for_scores
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    before = [window.bench.presenter.assessment(p.path) for p in window.bench.presenter.photos]
    assert all(len(found.opinions) == 3 for found in before)
    assert len(window.info.heatmaps.rows) == 3

    window.models.use(toy.path)
    qtbot.waitUntil(
        lambda: (
            (found := window.bench.presenter.assessment(window.bench.current.path)) is not None
            and found.model.family == "toy"
        ),
        timeout=PATIENCE_MS,
    )
    wait_for_scores(window, 6)
    assert len(window.info.heatmaps.rows) == 1
    window.bench.set_sort("glow", descending=True)

    window.models.use(DEFAULT)
    wait_for_scores(window, 6)
    qtbot.waitUntil(lambda: not window.bench.presenter.columns_of_model, timeout=PATIENCE_MS)
    wait_for_scores(window, 6)
    after = [window.bench.presenter.assessment(p.path) for p in window.bench.presenter.photos]
    assert after == before
    assert len(window.info.heatmaps.rows) == 3
    assert not window.info.findChildren(GlowPanel) or all(
        not panel.isVisible() for panel in window.info.findChildren(GlowPanel)
    )
