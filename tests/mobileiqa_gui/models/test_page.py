"""What is said of a model, and which files can be one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from core.bundles.bundle import open_bundle
from core.bundles.manifest import UNCALIBRATED
from core.families.library import CHECKPOINT_SUFFIXES, DEFAULT
from mobileiqa_gui.models.choice import model_files
from mobileiqa_gui.models.page import ModelPage


def texts(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_the_models_page_says_whether_its_scores_are_calibrated(qtbot):
    bundle = open_bundle(DEFAULT)
    plain = replace(bundle, manifest=replace(bundle.manifest, calibration=UNCALIBRATED))
    for each, words in ((bundle, "Calibrated: 0 to 100"), (plain, "Not calibrated: the score is")):
        page = ModelPage(each, "")
        qtbot.addWidget(page)
        assert words in texts(page)


def test_every_kind_of_file_that_can_be_a_model_is_offered():
    offered = model_files("Models").removeprefix("Models (").removesuffix(")").split()
    assert offered == ["*.iqa", *(f"*{suffix}" for suffix in CHECKPOINT_SUFFIXES)]
