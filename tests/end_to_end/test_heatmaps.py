"""Heatmaps over the photo: asked for by key, in the right place also where EXIF turns the photo."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from core.bundles.bundle import open_bundle
from core.families.library import resolve_model
from core.families.mobileiqa.engine import Engine
from core.photos.scan import scan_folder
from core.scoring.scorer import Scorer

pytestmark = pytest.mark.usefixtures("scored_before")

PATIENCE_MS = 60_000
TURNED_RIGHT = 6  # EXIF: turn the stored pixels by 90 degrees clockwise to see them upright


@pytest.fixture
def turned(tmp_path, copy_sample):
    """One photo twice, without loss: stored upright, and stored on its side with a tag."""
    with Image.open(copy_sample("dandelions", tmp_path / "source.jpg", 640)) as image:
        upright = image.convert("RGB")
    folder = tmp_path / "turned"
    folder.mkdir()
    upright.save(folder / "a-upright.png")
    exif = Image.Exif()
    exif[0x0112] = TURNED_RIGHT
    upright.transpose(Image.Transpose.ROTATE_90).save(folder / "b-on-its-side.png", exif=exif)
    return folder


def explanation_of(window, qtbot):
    """Waits until the loupe has the present photo's heatmaps."""
    view = window.centre.loupe.view
    qtbot.waitUntil(lambda: view.heatmaps.heatmap() is not None, timeout=PATIENCE_MS)
    return window.bench.scoring._explanations[window.bench.current]


def test_h_in_the_grid_opens_the_loupe_with_the_heatmap(open_window, folder, qtbot):
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_H)
    assert window.centre.currentWidget() is window.centre.loupe
    explanation = explanation_of(window, qtbot)
    assert [heatmap.key for heatmap in explanation.heatmaps] == [
        "view-1", "view-2", "view-3", "fused", "lost", "apart", "ruled"
    ]  # fmt: skip
    photo = scan_folder(folder)[0]
    expected = Scorer(Engine(open_bundle(resolve_model(None))), None).explain(photo)
    for shown, computed in zip(explanation.heatmaps, expected.heatmaps, strict=True):
        np.testing.assert_array_equal(shown.values, computed.values)
    assert window.centre.loupe.view.legend.isVisible()
    # Tapping H again, now in the loupe, takes it away; Esc leads back.
    qtbot.keyClick(window.centre.loupe.view.canvas, Qt.Key.Key_H)
    assert not window.centre.loupe.view.heatmaps.on
    qtbot.keyClick(window.centre.loupe.view.canvas, Qt.Key.Key_Escape)
    assert window.centre.currentWidget() is window.centre.grid


def test_the_inspector_chooses_the_heatmap(open_window, folder, qtbot, wait_for_scores):
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.info.heatmaps.chosen.emit("lost")
    explanation_of(window, qtbot)
    view = window.centre.loupe.view
    assert window.centre.currentWidget() is window.centre.loupe
    assert view.heatmaps.heatmap().key == "lost"
    window.info.heatmaps.chosen.emit("")
    assert not view.heatmaps.on


def test_a_photo_turned_by_exif_has_its_heatmaps_in_place(
    open_window, turned, qtbot, wait_for_scores
):
    window = open_window(turned)
    wait_for_scores(window, 2)
    window.centre.show_view("loupe")
    loupe = window.centre.loupe.view
    loupe.heatmaps.set_on(True)
    upright = explanation_of(window, qtbot)
    for heatmap in upright.heatmaps:  # any turn of it would be another map
        assert not np.allclose(heatmap.values, np.rot90(heatmap.values, 2))

    def picture() -> QImage:
        return loupe.canvas.grab().toImage()

    qtbot.waitUntil(lambda: max(loupe.canvas.widths(), default=0) >= 640, timeout=PATIENCE_MS)
    before = picture()
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_Space)
    assert window.bench.current.name == "b-on-its-side.png"
    on_its_side = explanation_of(window, qtbot)
    for straight, turned_by_exif in zip(upright.heatmaps, on_its_side.heatmaps, strict=True):
        np.testing.assert_array_equal(straight.values, turned_by_exif.values)
    # Photo and overlay together lie on the screen exactly as those of the upright file.
    qtbot.waitUntil(lambda: picture() == before, timeout=PATIENCE_MS)
    loupe.heatmaps.set_on(False)
    assert picture() != before


def test_the_maps_of_the_next_photo_are_there_before_one_goes_on(
    open_window, folder, qtbot, wait_for_scores
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.centre.show_view("loupe")
    page = window.centre.loupe
    qtbot.keyClick(page.view.canvas, Qt.Key.Key_H)
    explanation_of(window, qtbot)
    following = window.bench.neighbours()[0]
    known = window.bench.scoring._explanations
    qtbot.waitUntil(lambda: following in known, timeout=PATIENCE_MS)
    qtbot.keyClick(page.view.canvas, Qt.Key.Key_Space)
    assert window.bench.current == following
    assert page.view.heatmaps.heatmap() is not None, "at once, without waiting"


def test_brackets_walk_through_the_maps(open_window, folder, qtbot, wait_for_scores):
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.centre.show_view("loupe")
    loupe = window.centre.loupe.view
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_BracketRight)
    explanation_of(window, qtbot)
    assert (loupe.heatmaps.on, loupe.heatmaps.key) == (True, "fused")
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_BracketRight)
    assert loupe.heatmaps.heatmap().key == "view-1"
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_BracketLeft)
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_BracketLeft)
    assert loupe.heatmaps.heatmap().key == "ruled"
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert loupe.heatmaps.true_cells


def test_in_compare_the_value_at_the_pointer_is_said_in_every_pane(
    open_window, folder, qtbot, wait_for_scores
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.bench.photo_list.select([0, 1, 2])
    window.centre.show_view("compare")
    window.centre.loupe.view.heatmaps.set_on(True)
    compare = window.centre.compare
    panes = compare.stage.panes
    qtbot.waitUntil(lambda: all(pane.overlaid for pane in panes), timeout=PATIENCE_MS)
    qtbot.mouseMove(panes[0].canvas, panes[0].canvas.rect().center())
    said = [pane.canvas.reading for pane in panes]
    assert len(said) == 3
    assert all(words.endswith("× the average") for words in said)
    qtbot.mouseMove(panes[0].canvas, QPoint(1, 1))
    window.centre.loupe.view.heatmaps.set_on(False)
    assert all(pane.overlaid is None for pane in panes)
