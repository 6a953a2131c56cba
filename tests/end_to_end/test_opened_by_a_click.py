"""What a file manager hands over: a photo opens its folder, a model file is taken in and used."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication, QPushButton

from core import training_half
from core.bundles.bundle import open_bundle, write_bundle
from core.families import library
from mobileiqa_gui.training.absent import TrainingAbsent
from mobileiqa_gui.training.commands import TRAIN

PATIENCE_MS = 60_000


def test_a_photo_opens_its_folder_at_that_photo(open_window, folder, qtbot):
    window = open_window(folder / "honey-bee.jpg")
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    assert window.bench.current.path == folder / "honey-bee.jpg"
    assert window.bench.folder.path == folder


def test_a_model_file_is_one_of_the_models_and_in_use(open_window, tmp_path, qtbot):
    box = open_bundle(library.DEFAULT)
    members = {name: box.read(name) for name in box.manifest.members}
    mine = write_bundle(tmp_path / "mine.iqa", replace(box.manifest, name="Mine"), members)
    window = open_window(mine.path)
    button = window.status.model
    qtbot.waitUntil(lambda: button.name == "Mine", timeout=PATIENCE_MS)
    mine.path.unlink()
    assert "Mine" in {model.name for model in library.installed_models()}


def test_a_spoilt_model_file_is_told_and_the_usual_model_is_used(open_window, tmp_path, qtbot):
    spoilt = tmp_path / "spoilt.iqa"
    spoilt.write_bytes(b"no model")
    window = open_window(spoilt)
    usual = open_bundle(library.DEFAULT).manifest.name
    qtbot.waitUntil(lambda: window.status.model.name == usual, timeout=PATIENCE_MS)
    assert window.banner.isVisible()
    assert "spoilt.iqa" in window.banner.text.text()
    assert len(library.installed_models()) == 1


def test_where_training_is_left_out_two_commands_are_offered(open_window, monkeypatch, qtbot):
    monkeypatch.setattr(training_half, "HEAVY", ("no_such_package_as_torch",))
    window = open_window()
    window.actions_of[TRAIN].trigger()
    said = window.findChild(TrainingAbsent)
    assert said.commands.splitlines() == list(training_half.commands())
    copy = next(b for b in said.findChildren(QPushButton) if b.text() == "Copy the commands")
    copy.click()
    assert QApplication.clipboard().text() == said.commands
    said.close()
