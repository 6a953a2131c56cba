"""A newcomer: photos rated in the grid, a model trained on the stars, in use, in one sitting.

Nothing is replaced: the real window, the real wizard, the processes that it starts, the weights of
the model in the box.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import ImageFilter
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.families.library import DEFAULT, installed_models
from mobileiqa_gui.training.commands import TRAIN
from mobileiqa_gui.training.window import TrainingWindow
from mobileiqa_gui.training.wizard import Step
from mobileiqa_gui.window.main_window import MainWindow
from tests.end_to_end.conftest import NAMES, sample
from tests.leaks import wait_for_workers
from training.interface import read_config, read_predictions, read_result

PATIENCE_MS = 480_000
COUNT = 60
QUICK = {
    "training.epochs": 1,
    "result.bootstrap": 20,
    "machine.threads": 1,
}


def stars_of(number: int) -> int:
    return 1 + number % 5


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """Sixty small photos, sharper the more stars they will get."""
    folder = tmp_path / "My session"
    folder.mkdir()
    for number in range(COUNT):
        photo = sample(NAMES[number % len(NAMES)]).copy()
        photo.thumbnail((120, 120))
        blurred = photo.filter(ImageFilter.GaussianBlur(0.8 * (5 - stars_of(number))))
        blurred.save(folder / f"DSC_{number:03}.jpg", quality=90 - number % 7)
    return folder


def rate(window: MainWindow, qtbot: QtBot, count: int) -> None:
    """By the keys alone: a digit with Shift marks, and on to the next photo."""
    grid = window.centre.grid
    for number in range(count):
        key = Qt.Key(Qt.Key.Key_0.value + stars_of(number))
        qtbot.keyClick(grid, key, Qt.KeyboardModifier.ShiftModifier)


def go_on(wizard: TrainingWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(wizard.next.isEnabled, timeout=PATIENCE_MS)
    qtbot.keyClick(wizard, Qt.Key.Key_Return)


@pytest.mark.sweep  # every day: the wizard from a folder with labels, and runs on own stars
@pytest.mark.timeout(1200)
def test_from_stars_in_the_grid_to_a_model_in_use(
    open_window: Callable[..., MainWindow],
    wait_for_scores: Callable[[MainWindow, int], None],
    session: Path,
    qtbot: QtBot,
) -> None:
    before = {path: path.read_bytes() for path in session.iterdir()}
    window = open_window(session)
    wait_for_scores(window, COUNT)
    library = window.bench.presenter
    rate(window, qtbot, COUNT)
    assert [library.marks_of(photo.path).stars for photo in library.photos[:6]] == [
        1,
        2,
        3,
        4,
        5,
        1,
    ]

    window.actions_of[TRAIN].trigger()
    wizard = window.training.window
    assert wizard is not None
    assert wizard.step is Step.WHAT
    qtbot.waitUntil(wizard.isActiveWindow, timeout=PATIENCE_MS)
    go_on(wizard, qtbot)  # the first choice: the app's model goes on learning
    assert wizard.step is Step.DATA
    own = wizard.data.own_stars
    assert own.text.text() == (
        "“My session” is open in the app: 60 of 60 photos have your stars or flags."
    )
    assert wizard.focusWidget() is own.take
    qtbot.keyClick(own.take, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: wizard.data.view.fits, timeout=PATIENCE_MS)
    assert "Photos a label, 5 the best: 5: 12, 4: 12, 3: 12, 2: 12, 1: 12." in (
        wizard.data.notes.text()
    )
    wizard.draft = replace(wizard.draft, measured="once", student_settings=QUICK)  # not by folds
    go_on(wizard, qtbot)
    assert wizard.step is Step.STUDENT
    go_on(wizard, qtbot)
    assert wizard.step is Step.REVIEW
    assert wizard.review.sentences[0].text() == (
        "The app's model goes on learning, from the labels of My session (60 photos)."
    )
    go_on(wizard, qtbot)

    qtbot.waitUntil(lambda: wizard.step is Step.RESULT, timeout=PATIENCE_MS)
    follower = wizard.conductor.follower
    assert follower is not None
    paths = follower.paths
    config, result = read_config(paths), read_result(paths.result)
    assert (config.weights.source, config.weights.file) == ("bundle", str(DEFAULT))
    assert result.weights_origin.startswith(DEFAULT.name)
    told = [one for part in result.parts for one in read_predictions(paths.predictions(part))]
    assert told
    assert all(one.label == stars_of(int(one.name[4:7])) for one in told)

    known = {model.path for model in installed_models()}
    qtbot.waitUntil(lambda: wizard.result.outcome is not None, timeout=PATIENCE_MS)
    wizard.result.use.click()
    qtbot.waitUntil(lambda: window.status.model.text().strip() == "My session", timeout=PATIENCE_MS)
    wait_for_scores(window, COUNT)
    assert len({model.path for model in installed_models()} - known) == 1
    assert {library.assessment(path).model.name for path in before} == {"My session"}
    assert {path: path.read_bytes() for path in session.iterdir()} == before
    wait_for_workers()
