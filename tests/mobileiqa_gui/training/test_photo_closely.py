"""A missed photo large: heatmaps by the given model file, or why there are none."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.families.library import DEFAULT
from mobileiqa_gui.training.pages.photo_closely import PhotoClosely
from mobileiqa_gui.training.pages.worst_strip import WorstStrip
from mobileiqa_gui.workers.tasks import Tasks
from training.interface import Prediction, Worst, WorstPhoto

PATIENCE_MS = 120_000


@pytest.fixture
def photos(data_set) -> list[Prediction]:
    paths = sorted(data_set(photos=3).glob("*.jpg"))
    return [Prediction(str(path), path.name, 4.0, 0.75, 0.2) for path in paths]


@pytest.fixture
def closely(qtbot) -> Iterator[PhotoClosely]:
    page = PhotoClosely()
    qtbot.addWidget(page)
    page.resize(800, 600)
    yield page
    page.close_work()


def test_heatmaps_of_one_photo_and_the_next(closely, photos, qtbot):
    closely.open(photos, 0, DEFAULT)
    qtbot.waitUntil(lambda: closely.explanation is not None, timeout=PATIENCE_MS)
    maps = closely.view.heatmaps
    assert {"fused", "lost"} <= set(maps.keys)
    assert maps.on
    first = closely.explanation
    assert closely.words.text() == "Label 75, score 20: 55 too low · 1 of 3"
    assert not closely.before.isEnabled()
    qtbot.keyClick(closely.view.canvas, Qt.Key.Key_Right)
    assert closely.name.text() == photos[1].name
    qtbot.waitUntil(lambda: closely.explanation not in (None, first), timeout=PATIENCE_MS)
    closely.step(5)
    assert closely.name.text() == photos[2].name
    assert not closely.after.isEnabled()
    with qtbot.waitSignal(closely.closed):
        qtbot.keyClick(closely.view.canvas, Qt.Key.Key_Escape)


def test_without_a_model_file_the_photo_is_still_shown(closely, photos, qtbot):
    closely.open(photos, 1, None)
    assert "no model file" in closely.words.text()
    qtbot.waitUntil(lambda: closely.view.viewport() is not None, timeout=PATIENCE_MS)
    assert closely.explanation is None


def test_a_damaged_model_file_says_so(closely, photos, qtbot, tmp_path):
    damaged = tmp_path / "mine.iqa"
    damaged.write_bytes(DEFAULT.read_bytes()[:5000])
    closely.open(photos, 0, damaged)
    qtbot.waitUntil(lambda: "No heatmaps: " in closely.words.text(), timeout=PATIENCE_MS)
    closely.open(photos, 0, DEFAULT)  # the result of another run
    qtbot.waitUntil(lambda: closely.explanation is not None, timeout=PATIENCE_MS)
    assert "No heatmaps" not in closely.words.text()


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def test_the_strip_follows_the_epochs(tasks, photos, qtbot):
    strip = WorstStrip(tasks)
    qtbot.addWidget(strip)
    strip.show_worst(None)
    assert strip.isHidden()

    def told(epoch: int, *chosen: Prediction) -> Worst:
        worst = (WorstPhoto(one.path, one.name, 4.0, 0.75, 0.2) for one in chosen)
        return Worst("val", epoch, epoch, tuple(worst))

    def are_read() -> Callable[[], bool]:
        return lambda: all(tile.image is not None for tile in strip.tiles.tiles)

    strip.show_worst(told(1, *photos[:2]))
    assert "epoch 1" in strip.heading.text()
    assert [photo.caption for photo in strip.tiles.photos] == ["75 → 20", "75 → 20"]
    qtbot.waitUntil(are_read(), timeout=PATIENCE_MS)
    Path(photos[1].path).unlink()  # it was read already: it is not read again
    strip.show_worst(told(2, photos[1], photos[2]))
    qtbot.waitUntil(are_read(), timeout=PATIENCE_MS)
    assert os.fspath(strip.tiles.photos[0].path) == photos[1].path
    with qtbot.waitSignal(strip.photo_wanted) as wanted:
        strip.tiles.tiles[1].click()
    assert wanted.args == [Path(photos[2].path)]
