"""*Use this model* is undone from the model menu, also after a restart."""

from __future__ import annotations

from dataclasses import replace

from core.bundles.bundle import open_bundle, write_bundle
from core.families import library

PATIENCE_MS = 60_000


def entries(window) -> dict:
    return {action.text(): action for action in window.status.model.menu().actions()}


def test_back_to_the_model_before(open_window, folder, tmp_path, qtbot):
    box = open_bundle(library.DEFAULT)
    members = {name: box.read(name) for name in box.manifest.members}
    mine = write_bundle(tmp_path / "mine.iqa", replace(box.manifest, name="Mine"), members)
    window = open_window(folder)
    button = window.status.model
    usual = box.manifest.name
    qtbot.waitUntil(lambda: button.name == usual, timeout=PATIENCE_MS)
    assert not [text for text in entries(window) if text.startswith("Back to")]
    window.models.use(library.add_model(mine.path).path)
    qtbot.waitUntil(lambda: button.name == "Mine", timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: f"Back to {usual}" in entries(window), timeout=PATIENCE_MS)
    window.close()

    window = open_window(folder)
    button = window.status.model
    qtbot.waitUntil(lambda: button.name == "Mine", timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: f"Back to {usual}" in entries(window), timeout=PATIENCE_MS)
    entries(window)[f"Back to {usual}"].trigger()
    qtbot.waitUntil(lambda: button.name == usual, timeout=PATIENCE_MS)
    assert "Back to Mine" in entries(window)  # and so to and fro
