"""A taste learned from stars in the real window: shown, sorted by, kept up to date, forgotten."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from core.catalogue.catalogue import Catalogue
from core.families.registry import load_model
from core.families.taste.kept import kept_taste, taste_file
from core.marks.marks import MarkChange
from mobileiqa_gui.families.taste.feature import TasteFeature
from mobileiqa_gui.families.taste.presenter import Phase
from tests.core.commands.conftest import make_photo

pytestmark = pytest.mark.usefixtures("scored_before")

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
COUNT = 48
PATIENCE_MS = 60_000


@pytest.fixture
def folder(tmp_path):
    """Photos from dark to bright."""
    made = tmp_path / "photos"
    for number in range(COUNT):
        path = make_photo(made / f"{number:02}.jpg", number, (320, 256))
        pixels = np.asarray(Image.open(path), np.float32) * (0.25 + 0.75 * number / COUNT)
        Image.fromarray(pixels.astype(np.uint8)).save(path, quality=92)
    return made


@pytest.fixture
def window(open_window, wait_for_scores, folder):
    made = open_window(folder)
    wait_for_scores(made, COUNT)
    return made


def results_of(catalogue: Catalogue) -> tuple[int, str]:
    """How many results there are, and when the last was recorded."""
    catalogue.flush()
    with closing(sqlite3.connect(catalogue.cache.path)) as cache:
        return cache.execute("SELECT COUNT(*), MAX(recorded_at) FROM assessments").fetchone()


class Hand:
    """Stars and clicks, and what comes of them."""

    def __init__(self, window, qtbot) -> None:
        self.window, self.qtbot, self.bench = window, qtbot, window.bench
        (self.taste,) = (f for f in window.features if isinstance(f, TasteFeature))
        self.panel = self.taste.panel

    def rate(self, numbers) -> None:
        """The brighter the more stars, from 1 to 5, as one change."""
        library = self.bench.presenter
        self.bench.marking.mark_each(
            {
                photo.path: MarkChange(stars=1 + int(photo.path.stem) * 5 // COUNT)
                for photo in library.photos
                if int(photo.path.stem) in numbers
            }
        )
        self.wait(lambda: not self.bench.operations._steps)

    def click(self, button) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def wait(self, condition) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def phase(self) -> Phase:
        return self.taste.presenter.phase

    def shown(self) -> list[int]:
        library = self.bench.presenter
        return [int(library.photo_at(n).path.stem) for n in range(library.shown_count)]


def test_stars_become_a_taste_that_sorts_follows_and_goes(window, qtbot, tmp_path):
    hand, library = Hand(window, qtbot), window.bench.presenter
    hand.rate(range(0, COUNT, 4))
    qtbot.keyClick(window, Key.Key_T, CTRL | SHIFT)
    assert hand.panel.isVisible()
    assert hand.panel.width() > 200
    assert not window.info.isVisible()
    hand.wait(lambda: hand.phase() is Phase.TOO_FEW)
    assert "12 of 30 ratings so far" in hand.panel.state.text()
    assert not hand.panel.learn.isEnabled()
    assert not hand.panel.sort.isVisible()

    hand.rate(range(0, COUNT, 2))
    hand.rate(range(0, COUNT, 3))
    hand.wait(lambda: hand.phase() is Phase.READY)
    assert not taste_file().exists()
    hand.click(hand.panel.learn)
    hand.wait(lambda: hand.phase() is Phase.LEARNED)
    learned = kept_taste()
    assert learned is not None
    assert learned.section.photos == 32
    assert "Learned from technical features of your 32 ratings" in hand.panel.state.text()
    assert hand.panel.plot.isVisible()
    assert len(hand.panel.surprises.items) == 8
    assert hand.panel.asked.items
    assert all(library.marks_of(one.photo.path).stars == 0 for one in hand.panel.asked.items)

    # What it says is what its model file says; no photo was scored for it.
    look = hand.taste.presenter.look
    model = load_model(taste_file(), threads=1)
    for number in (5, 40):
        photo = next(p for p in library.photos if int(p.path.stem) == number)
        found = model.assess(model.prepare(photo.path)).assessment
        assert look.said[photo.path].stars == pytest.approx(found.raw, abs=1e-3)

    hand.click(hand.panel.sort)
    assert library.sort_key == "taste"
    order = hand.shown()
    assert np.corrcoef(order, np.arange(COUNT))[0, 1] < -0.6  # bright ones first
    first = hand.panel.surprises.items[3].photo.path
    centre = hand.panel.surprises.cell(3).center()
    qtbot.mouseClick(hand.panel.surprises, Qt.MouseButton.LeftButton, pos=QPoint(centre))
    assert library.current == first
    assert "This photo:" in hand.panel.of_photo.text()

    # Ten more ratings: learned anew, though nobody asked, and nothing is scored for it.
    before = results_of(window.bench.catalogue())
    rest = [n for n in range(COUNT) if n % 2 and n % 3]
    hand.rate(rest[:10])
    hand.wait(lambda: kept_taste().section.photos == 42)
    hand.wait(lambda: "42 ratings" in hand.panel.state.text())
    assert results_of(window.bench.catalogue()) == before

    target = tmp_path / "mine"
    hand.taste.export_to(target)
    hand.wait((tmp_path / "mine.iqa").exists)

    hand.taste.forget()
    hand.wait(lambda: hand.phase() is Phase.READY)
    assert library.sort_key == "name"
    assert not taste_file().exists()
    assert library.marks_of(first).stars  # stars stay
    hand.taste.bring_back()
    hand.wait(lambda: hand.phase() is Phase.LEARNED)
    hand.wait(lambda: library.sort_key == "taste")

    # The assisted cull takes the panel's place, and the inspector comes back after all.
    qtbot.keyClick(window, Key.Key_K, CTRL)
    assert not hand.panel.isVisible()
    assert window.cull_panel.isVisible()
    assert not hand.taste.presenter.is_open
    qtbot.keyClick(window, Key.Key_K, CTRL)
    assert window.info.isVisible()
