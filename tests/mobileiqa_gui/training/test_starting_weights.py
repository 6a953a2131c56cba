"""A run may begin with all of a trained model, which brings its network and input; leaving the
dialog changes nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.families.library import DEFAULT
from mobileiqa_gui.training.draft import Draft, run_config
from mobileiqa_gui.training.pages.recipe_panel import RecipePanel
from training.interface import checked, settings_from


def test_a_trained_model_is_chosen_as_the_beginning(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel = RecipePanel("student")
    qtbot.addWidget(panel)
    panel.show_draft(replace(Draft(), goal="alone", folder=str(tmp_path), data_fits=True))
    begun = panel.weights.currentData()
    found: list[Draft] = []
    panel.changed.connect(found.append)
    panel.changed.connect(panel.show_draft)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    panel.weights.setCurrentIndex(panel.weights.findData("bundle"))
    panel._choose_weights(panel.weights.currentIndex())
    assert (found, panel.weights.currentData()) == ([], begun)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(DEFAULT), ""))
    panel._choose_weights(panel.weights.findData("bundle"))
    config = checked(run_config(found[-1], "student"))
    assert (config.weights.source, config.weights.file) == ("bundle", str(DEFAULT))
    taken = settings_from(DEFAULT)
    assert config.network.grid == taken["network.grid"]
    assert config.input.side == taken["input.side"]
    assert panel.weights.currentData() == "bundle"
    assert panel.weights.toolTip() == str(DEFAULT)


def test_a_file_that_is_no_trained_model_changes_nothing_and_says_why(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel = RecipePanel("student")
    qtbot.addWidget(panel)
    panel.show_draft(replace(Draft(), goal="alone", folder=str(tmp_path), data_fits=True))
    found: list[Draft] = []
    panel.changed.connect(found.append)
    file = tmp_path / "mine.iqa"
    file.write_bytes(b"no model")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    panel._choose_weights(panel.weights.findData("bundle"))
    assert found == []
    assert "mine.iqa" in panel.summary.text()
    assert panel.weights.currentData() != "bundle"


def test_a_student_that_compares_is_said_to_begin_as_its_teacher(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It does so whatever else is asked for, but for another trained model."""
    panel = RecipePanel("student")
    qtbot.addWidget(panel)
    draft = replace(Draft(), goal="compared", folder=str(tmp_path), data_fits=True)
    panel.show_draft(draft)
    assert panel.weights.currentText() == "All weights of its teacher"
    assert enabled(panel) == {"teacher", "bundle"}
    found: list[Draft] = []
    panel.changed.connect(found.append)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(DEFAULT), ""))
    panel._choose_weights(panel.weights.findData("teacher"))
    assert run_config(found[-1], "student").weights.source == "auto"
    panel.show_draft(replace(draft, student_settings={"compared.rule": "as published"}))
    assert panel.weights.currentData() == "auto"
    assert enabled(panel) == {"auto", "file", "bundle", "none"}
    teacher = RecipePanel("teacher")
    qtbot.addWidget(teacher)
    teacher.show_draft(draft)
    assert teacher.weights.currentData() == "auto"


def enabled(panel: RecipePanel) -> set[str]:
    model = panel.weights.model()
    assert isinstance(model, QStandardItemModel)
    rows = range(panel.weights.count())
    return {panel.weights.itemData(row) for row in rows if model.item(row).isEnabled()}


def test_learning_without_ratings_is_said_to_begin_as_it_does(qtbot: QtBot, tmp_path: Path) -> None:
    """No preset is shown there: one that was chosen for another goal does not stay behind."""
    panel = RecipePanel("student")
    qtbot.addWidget(panel)
    before = replace(Draft(), goal="alone", folder=str(tmp_path), student_preset="publication")
    panel.show_draft(before.with_goal("unlabelled"))
    assert run_config(panel.draft, "student").pretrain.backbone == "tf_efficientnet_lite0"
    assert panel.weights.currentData() == "auto"
    panel.show_draft(panel.draft.with_settings("student", {"weights.source": "none"}))
    assert panel.weights.currentText() == "nothing (random weights)"
    panel.show_draft(replace(panel.draft, folder=""))  # nothing can be known yet
    assert panel.weights.currentText() == ""
    assert not panel.weights.isEnabled()


def test_the_first_choice_is_the_apps_model(tmp_path: Path) -> None:
    draft = replace(Draft(), folder=str(tmp_path), data_fits=True)
    assert (draft.goal, draft.roles, draft.teacher_path) == ("own", ("student",), "")
    config = checked(run_config(draft, "student"))
    assert (config.weights.source, config.weights.file) == ("bundle", str(DEFAULT))
    assert config.training.freeze_stages == 5
