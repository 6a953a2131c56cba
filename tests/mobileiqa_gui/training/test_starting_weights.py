"""A run may begin with all weights of a trained model; leaving the dialog changes nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mobileiqa_gui.training.draft import Draft
from mobileiqa_gui.training.pages.recipe_panel import RecipePanel


def test_a_trained_model_is_chosen_as_the_beginning(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel = RecipePanel("student")
    qtbot.addWidget(panel)
    panel.show_draft(replace(Draft(), folder=str(tmp_path), data_fits=True))
    begun = panel.weights.currentData()
    found: list[Draft] = []
    panel.changed.connect(found.append)
    panel.changed.connect(panel.show_draft)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    panel.weights.setCurrentIndex(panel.weights.findData("bundle"))
    panel._choose_weights(panel.weights.currentIndex())
    assert (found, panel.weights.currentData()) == ([], begun)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/models/mine.iqa", ""))
    panel._choose_weights(panel.weights.findData("bundle"))
    settings = found[-1].student_settings
    assert (settings["weights.source"], settings["weights.file"]) == ("bundle", "/models/mine.iqa")
    assert panel.weights.currentData() == "bundle"
    assert panel.weights.toolTip() == "/models/mine.iqa"
