"""Heatmaps in the loupe: over the right place, with their legend, by key and by choosers."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

sys.path.insert(0, str(Path(__file__).parent))
from scenes import (
    FULL,
    centroid,
    explanation,
    fitted_image,
    flat_image,
    grabbed,
    one_hot,
    photo,
    usual_maps,
)

from core.families.mobileiqa.maps import view_map
from mobileiqa_gui.loupe import heatmap_switch


def test_a_heatmap_is_asked_for_when_it_is_wanted_and_only_then(loupe):
    wanted: list[object] = []
    loupe.explanation_wanted.connect(wanted.append)
    loupe.show_photo(photo("1.jpg"), flat_image(150, 100))
    assert wanted == []
    loupe.heatmaps.set_on(True)
    loupe.heatmaps.set_on(False)
    loupe.heatmaps.set_on(True)
    assert wanted == [photo("1.jpg")]
    loupe.show_photo(photo("2.jpg"), flat_image(150, 100))
    assert wanted == [photo("1.jpg"), photo("2.jpg")]


@pytest.mark.parametrize("shape", [(22, 22), (9, 14), (14, 9)])
@pytest.mark.parametrize("full", [(600, 400), (400, 600), (500, 500)])
@pytest.mark.parametrize("zoom", [None, 0.37, 1.0, 2.6])
def test_a_cell_lies_over_its_part_of_the_photo(loupe, shape, full, zoom):
    rows, columns = shape
    row, column = rows // 2 - 1, columns // 2
    loupe.show_photo(photo(), None, full)
    loupe.set_pixels(photo(), flat_image(*full), full)
    if zoom is not None:
        middle = ((column + 0.5) / columns * full[0], (row + 0.5) / rows * full[1])
        view = loupe.viewport().zoomed(zoom)
        at = view.to_field(middle)
        field = loupe.fit_box()
        loupe.canvas.move_to(view.panned(field[0] / 2 - at[0], field[1] / 2 - at[1]))
    loupe.set_explanation(photo(), explanation(one_hot(rows, columns, row, column)))
    loupe.heatmaps.set_on(True)
    loupe.legend.hide()
    weights = grabbed(loupe.canvas).sum(axis=2)
    weights -= weights[2, 2] * (weights == weights[2, 2])  # the field beside the photo
    expected = loupe.viewport().to_field(
        ((column + 0.5) / columns * full[0], (row + 0.5) / rows * full[1])
    )
    assert centroid(weights) == pytest.approx(expected, abs=0.6)


def test_overlay_and_legend_are_there_only_while_on(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    loupe.set_explanation(photo(), explanation(*usual_maps()))
    plain = grabbed(loupe.canvas)
    assert loupe.legend.isHidden()
    loupe.heatmaps.set_on(True)
    assert loupe.legend.isVisible()
    assert not np.array_equal(grabbed(loupe.canvas), plain)
    loupe.heatmaps.set_on(False)
    assert loupe.legend.isHidden()
    assert np.array_equal(grabbed(loupe.canvas), plain)


def test_the_key_toggles_by_a_tap_and_peeks_while_held(loupe, qtbot, monkeypatch):
    loupe.show_photo(photo(), None, FULL)
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_H)
    assert loupe.heatmaps.on
    qtbot.waitUntil(lambda: not loupe.heatmaps._release.isActive())
    # From here on any press counts as held.
    monkeypatch.setattr(heatmap_switch, "HOLD_SECONDS", 0.0)
    qtbot.keyPress(loupe.canvas, Qt.Key.Key_H)
    assert not loupe.heatmaps.on
    # X11 repeats a held key so.
    for _ in range(3):
        qtbot.keyRelease(loupe.canvas, Qt.Key.Key_H)
        assert not loupe.heatmaps.on
        qtbot.keyPress(loupe.canvas, Qt.Key.Key_H)
        assert not loupe.heatmaps.on
    qtbot.keyRelease(loupe.canvas, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: loupe.heatmaps.on)


def test_choosers_offer_what_the_model_gives(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.heatmaps.set_key("view-3")
    loupe.set_explanation(photo(), explanation(*usual_maps()))
    chooser = loupe.bar.chooser
    names = [chooser.itemText(i) for i in range(chooser.count())]
    assert names == ["All views", "View 1", "View 2", "Quality lost"]
    assert loupe.heatmaps.key == "fused", "this model has no third view"


def test_a_remembered_map_waits_for_the_models_own(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.heatmaps.set_key("view-4")
    waves = [replace(heatmap, offer=view_map(n)) for n, heatmap in enumerate(usual_maps(), 1)]
    loupe.set_explanation(photo(), explanation(*waves))
    assert loupe.heatmaps.key == "view-4"
    loupe.heatmaps.set_key("view-9")
    assert loupe.heatmaps.key == "view-4", "not among the maps at hand"


def test_choosing_a_map_tells_whoever_keeps_settings(loupe):
    told: list[tuple[bool, str]] = []
    loupe.heatmap_changed.connect(lambda on, key: told.append((on, key)))
    loupe.show_photo(photo(), None, FULL)
    loupe.heatmaps.set_on(True)
    loupe.heatmaps.set_key("lost")
    assert told == [(True, "fused"), (True, "lost")]


def test_opacity_changes_the_overlay_and_is_told(loupe):
    told: list[float] = []
    loupe.opacity_changed.connect(told.append)
    loupe.show_photo(photo(), None, (600, 400))
    loupe.set_pixels(photo(), flat_image(600, 400), (600, 400))
    loupe.set_explanation(photo(), explanation(one_hot(6, 6, 2, 3)))
    loupe.heatmaps.set_on(True)
    loupe.legend.hide()
    strong = grabbed(loupe.canvas).max()
    loupe.bar.opacity.setValue(50)
    assert told == [0.5]
    assert grabbed(loupe.canvas).max() == pytest.approx(strong / 2, abs=3)
    loupe.heatmaps.set_opacity(1.0)
    assert loupe.bar.opacity.value() == 100
    assert told == [0.5], "the owner needs no echo"


def test_attention_and_quality_lost_have_different_hues(loupe):
    loupe.show_photo(photo(), None, (600, 400))
    loupe.set_pixels(photo(), flat_image(600, 400), (600, 400))
    maps = (one_hot(6, 6, 2, 3), one_hot(6, 6, 2, 3, kind="lost"))
    loupe.set_explanation(photo(), explanation(*maps))
    loupe.heatmaps.set_on(True)
    loupe.legend.hide()
    strongest = []
    for key in ("fused", "lost"):
        loupe.heatmaps.set_key(key)
        loupe.legend.hide()
        shown = grabbed(loupe.canvas)
        strongest.append(shown.reshape(-1, 3)[shown.sum(axis=2).argmax()])
    attention, lost = strongest
    assert attention[1] > 2 * attention[2], "yellow"
    assert lost[2] > attention[2] + 20, "rose"


def test_the_legend_speaks_in_words(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    loupe.set_explanation(photo(), explanation(*usual_maps()))
    loupe.heatmaps.set_on(True)
    said = loupe.legend.accessibleName()
    assert said == ("Looked at, compared with the average: a quarter, average, 4 times as much")
    loupe.heatmaps.set_key("lost")
    assert loupe.legend.accessibleName() == "Score points lost: 0, 50, 100"


def test_a_flat_map_is_called_evenly_spread(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    loupe.set_explanation(photo(), explanation(*usual_maps(spread=0.01)))
    loupe.heatmaps.set_on(True)
    assert "Evenly spread" in loupe.legend.accessibleName()
    with_note = loupe.legend.height()
    loupe.set_explanation(photo(), explanation(*usual_maps()))
    assert "Evenly spread" not in loupe.legend.accessibleName()
    assert loupe.legend.height() < with_note


def test_why_there_is_no_heatmap_is_said_in_the_legends_place(loupe, qapp):
    loupe.show_photo(photo())
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    sentence = "There is too little free memory to run the model on this photo: close programs."
    loupe.heatmaps.set_on(True)
    loupe.set_explanation(photo(), None, sentence)
    assert loupe.legend.isVisible()
    assert loupe.legend.sentence() == sentence
    assert loupe.canvas.rect().contains(loupe.legend.geometry())
    said = grabbed(loupe.legend)
    assert said.std() > 5
    loupe.heatmaps.set_on(False)
    assert not loupe.legend.isVisible()
    loupe.heatmaps.set_on(True)
    loupe.show_photo(photo("other.jpg"))
    assert not loupe.legend.isVisible()


def test_a_photo_without_heatmaps_says_so(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    loupe.heatmaps.set_on(True)
    loupe.set_explanation(photo(), None)
    assert loupe.bar.status.text() == "No heatmap for this photo"
    assert loupe.legend.isHidden()
