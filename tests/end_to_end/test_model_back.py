"""*Use this model* is undone from the model menu, also after a restart."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image, ImageFilter

from core.bundles.bundle import open_bundle, write_bundle
from core.families import library
from core.marks.marks import MarkChange
from mobileiqa_gui.models.commands import FIT_TO_STARS

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


def test_scores_follow_ones_own_stars_and_the_way_back_leads_out(
    open_window, wait_for_scores, tmp_path, qtbot
):
    photos = tmp_path / "rated"
    photos.mkdir()
    for number in range(20):
        noise = np.random.default_rng(number).integers(0, 256, (96, 128, 3)).astype(np.uint8)
        picture = Image.fromarray(noise).filter(ImageFilter.GaussianBlur(number / 5))
        picture.save(photos / f"{number:02}.png")
    window = open_window(photos)
    wait_for_scores(window, 20)
    presenter, marking = window.bench.presenter, window.bench.marking
    usual = window.status.model.name
    window.actions_of[FIT_TO_STARS].trigger()  # nothing is rated yet
    qtbot.waitUntil(lambda: "Give stars to 20" in window.banner.text.text(), timeout=PATIENCE_MS)

    raws = {photo.path: presenter.assessment(photo.path).raw for photo in presenter.photos}
    ranked = sorted(raws, key=raws.get)
    marking.mark_each({path: MarkChange(stars=1 + n // 4) for n, path in enumerate(ranked)})
    qtbot.waitUntil(
        lambda: all(presenter.marks_of(path).stars for path in ranked), timeout=PATIENCE_MS
    )
    window.actions_of[FIT_TO_STARS].trigger()
    qtbot.waitUntil(lambda: window.status.model.name.endswith("my stars"), timeout=PATIENCE_MS)
    wait_for_scores(window, 20)
    scores = [presenter.assessment(path).score for path in ranked]
    assert scores == sorted(scores)
    off = [abs(score - (20 * (1 + n // 4) - 10)) for n, score in enumerate(scores)]
    assert sum(off) / len(off) < 10
    qtbot.waitUntil(lambda: f"Back to {usual}" in entries(window), timeout=PATIENCE_MS)
