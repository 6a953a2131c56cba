"""A photographer without a single rating: from the wizard to an encoder that is installed.

The real window, the real wizard, the processes that it starts; a tiny network.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.families.library import installed_models
from mobileiqa_gui.training.commands import TRAIN
from mobileiqa_gui.training.window import TrainingWindow
from mobileiqa_gui.training.wizard import Step
from mobileiqa_gui.window.main_window import MainWindow
from tests.end_to_end.conftest import NAMES, sample
from tests.leaks import wait_for_workers
from training.interface import read_config, read_result

PATIENCE_MS = 480_000
COUNT = 24
QUICK = {
    "pretrain.backbone": "test_resnet", "pretrain.side": 84, "pretrain.shown": 84,
    "pretrain.window": 64, "pretrain.crop": 32, "pretrain.versions": 2, "pretrain.queue": 64,
    "pretrain.probe_photos": 2, "weights.source": "none", "training.epochs": 2,
    "training.batch": 6, "machine.threads": 1,
}  # fmt: skip


@pytest.fixture
def travels(tmp_path: Path) -> Path:
    """Photos in a folder and in one within it."""
    folder = tmp_path / "Travels"
    (folder / "2024").mkdir(parents=True)
    for number in range(COUNT):
        photo = sample(NAMES[number % len(NAMES)]).copy()
        photo.thumbnail((140, 140))
        photo.save(folder / ("2024" if number % 2 else "") / f"DSC_{number:03}.jpg", quality=90)
    return folder


def go_on(wizard: TrainingWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(wizard.next.isEnabled, timeout=PATIENCE_MS)
    qtbot.keyClick(wizard, Qt.Key.Key_Return)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_from_a_folder_of_photos_to_an_installed_encoder(
    open_window: Callable[..., MainWindow], travels: Path, qtbot: QtBot
) -> None:
    photos = {path: path.read_bytes() for path in travels.rglob("*.jpg")}
    window = open_window(travels)
    window.actions_of[TRAIN].trigger()
    wizard = window.training.window
    assert wizard is not None
    qtbot.waitUntil(wizard.isActiveWindow, timeout=PATIENCE_MS)
    wizard.pages[Step.WHAT].goals.button("unlabelled").click()  # type: ignore[attr-defined]
    go_on(wizard, qtbot)
    assert wizard.step is Step.DATA
    page = wizard.photos
    assert wizard.stack.currentWidget() is page
    assert not wizard.next.isEnabled()
    # It is offered once it is listed.
    qtbot.waitUntil(
        lambda: page.take.text() == "Take “Travels”, which is open", timeout=PATIENCE_MS
    )
    page.take.click()
    qtbot.waitUntil(lambda: page.count.text() == f"{COUNT} photos", timeout=PATIENCE_MS)
    assert "1,000 or more are advised" in page.advice.text()
    wizard.draft = replace(wizard.draft, student_settings=QUICK)
    go_on(wizard, qtbot)
    assert wizard.step is Step.STUDENT
    go_on(wizard, qtbot)
    assert wizard.step is Step.REVIEW
    assert wizard.review.sentences[0].text() == (
        f"An encoder learns from {COUNT} photos of Travels, without a single rating."
    )
    assert "[loss]" not in wizard.review.config.toPlainText()
    assert wizard.review.command.toPlainText() == "mobileiqa train --config student.toml"
    go_on(wizard, qtbot)

    qtbot.waitUntil(lambda: wizard.step is Step.RESULT, timeout=PATIENCE_MS)
    follower = wizard.conductor.follower
    assert follower is not None
    config, result = read_config(follower.paths), read_result(follower.paths.result)
    assert config.recipe == "reiqa-pretrain"
    assert set(follower.timeline.epochs) == {0, 1, 2}  # what it knew before is told first
    shown = wizard.result
    qtbot.waitUntil(lambda: shown.outcome is not None, timeout=PATIENCE_MS)
    probes = {probe.name: probe for probe in result.probes}
    faults = probes["faults"]
    assert shown.probes.lines[0] == (
        "Faults told apart, with their strength (of 100)",
        f"{100 * faults.before:.1f}",
        f"{100 * faults.after:.1f}",
        "2",
    )
    assert "faults apart" in shown.verdict.text()
    assert shown.use.text() == "Keep this encoder"

    known = {model.path for model in installed_models()}
    shown.use.click()
    qtbot.waitUntil(
        lambda: shown.said.text().endswith("ratings can be fitted to its features."),
        timeout=PATIENCE_MS,
    )
    assert len({model.path for model in installed_models()} - known) == 1
    assert {path: path.read_bytes() for path in travels.rglob("*.jpg")} == photos
    wait_for_workers()
