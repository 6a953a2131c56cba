"""Where one is among the photos: through filters, at the opening of a folder, at its ends."""

from __future__ import annotations

import io

import pytest
from PySide6.QtCore import Qt
from rich.console import Console

from core.commands.scoring_run import Run
from core.families.library import DEFAULT
from core.families.registry import load_model
from core.photos.scan import scan_folder
from core.scoring.remembering import open_catalogue
from core.scoring.scorer import Scorer
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.window.centre_presenter import Page
from tests.end_to_end.conftest import PATIENCE_MS

COUNT = 30
ROUNDING_PX = 2


@pytest.fixture
def opened(open_window, many, qtbot):
    """The window with thirty photos, some rows of which are out of sight."""
    window = open_window(many)
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total == COUNT, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.centre.page is Page.GRID, timeout=PATIENCE_MS)
    window.resize(1024, 700)
    window.centre.grid.set_cell_size(300)
    qtbot.waitUntil(lambda: window.centre.grid.verticalScrollBar().maximum() > 500)
    return window


def current_in_sight(window) -> bool:
    return window.bench.presenter.current_position in window.centre.grid.visible_positions()


def test_a_filter_that_hides_the_current_photo_goes_to_the_nearest_and_back(opened, qtbot):
    opened.bench.step(22)
    current = opened.bench.current
    opened.bench.photo_list.set_filter(PhotoFilter("honey"))  # numbers 3, 9, 15, 21 and 27
    assert opened.bench.current.name.startswith("21 ")
    qtbot.waitUntil(lambda: current_in_sight(opened))
    opened.bench.photo_list.set_filter(PhotoFilter("white"))  # numbers 5, 11, 17, 23 and 29
    assert opened.bench.current.name.startswith("23 ")
    opened.bench.photo_list.set_filter(PhotoFilter())
    assert opened.bench.current == current
    qtbot.waitUntil(lambda: current_in_sight(opened))


def test_a_filter_leaves_a_photo_that_it_shows_current(opened, qtbot):
    opened.bench.step(27)
    opened.bench.photo_list.set_filter(PhotoFilter("honey"))
    assert opened.bench.current.name.startswith("27 ")
    qtbot.waitUntil(lambda: current_in_sight(opened))


@pytest.mark.parametrize(
    ("step", "keys"),
    [(0, (Qt.Key.Key_Home, Qt.Key.Key_PageUp)), (COUNT, (Qt.Key.Key_End, Qt.Key.Key_PageDown))],
)
def test_home_end_and_page_keys_come_back_to_a_current_photo_out_of_sight(
    opened, qtbot, step, keys
):
    grid = opened.centre.grid
    bar = grid.verticalScrollBar()
    opened.bench.step(step)
    current = opened.bench.current
    end = 0 if step == 0 else bar.maximum()
    for key in keys:
        bar.setValue(bar.maximum() - end)
        assert not current_in_sight(opened)
        qtbot.keyClick(grid, key)
        assert opened.bench.current == current
        assert abs(bar.value() - end) <= ROUNDING_PX
        assert current_in_sight(opened)
    # In the loupe the strip comes back.
    opened.centre.show_view("loupe")
    strip = opened.centre.loupe.strip
    qtbot.waitUntil(lambda: strip.horizontalScrollBar().maximum() > 0)
    along = strip.horizontalScrollBar()
    for key in keys:
        along.setValue(along.maximum() if step == 0 else 0)
        qtbot.keyClick(opened.centre.loupe.view.canvas, key)
        assert abs(along.value() - (0 if step == 0 else along.maximum())) <= ROUNDING_PX


def score(folder) -> list[str]:
    """Scores a folder as the command line does; the names, the best first."""
    photos = scan_folder(folder)
    with open_catalogue() as catalogue:
        run = Run(
            Scorer(load_model(DEFAULT, threads=1), catalogue), photos, Console(file=io.StringIO())
        )
        run.work()
    ordered = sorted(run.results(), key=lambda result: -result.outcome.score)
    return [result.photo.name for result in ordered]


@pytest.mark.parametrize("is_known", [True, False], ids=["scored before", "scored now"])
def test_a_folder_opened_by_score_begins_at_the_best(
    open_window, many, folder, qtbot, wait_for_scores, is_known
):
    best = score(many)[0] if is_known else None
    session = Session()
    session.sort = ("score", True)
    session.save()
    window = open_window(many)
    presenter = window.bench.presenter
    wait_for_scores(window, COUNT)
    qtbot.waitUntil(lambda: not presenter.order_is_stale, timeout=PATIENCE_MS)
    scores = [presenter.assessment(presenter.photo_at(n).path).score for n in range(COUNT)]
    assert scores == sorted(scores, reverse=True)
    assert presenter.current_position == 0
    assert best in (None, window.bench.current.name)
    assert window.centre.grid.verticalScrollBar().value() == 0


def test_nothing_moves_the_photo_that_one_has_chosen(open_window, many, qtbot, wait_for_scores):
    session = Session()
    session.sort = ("score", True)
    session.save()
    window = open_window(many)
    presenter = window.bench.presenter
    qtbot.waitUntil(lambda: presenter.counts.total == COUNT, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.centre.page is Page.GRID, timeout=PATIENCE_MS)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Right)
    current = window.bench.current
    wait_for_scores(window, COUNT)
    qtbot.waitUntil(lambda: not presenter.order_is_stale, timeout=PATIENCE_MS)
    assert window.bench.current == current
