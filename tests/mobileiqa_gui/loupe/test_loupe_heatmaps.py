"""Heatmaps in the loupe: over the right place, with their legend, by key and by choosers."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

sys.path.insert(0, str(Path(__file__).parent))
from scenes import (
    FULL,
    centroid,
    explanation,
    fitted_image,
    flat_image,
    grabbed,
    nothing,
    one_hot,
    photo,
    to_image,
    usual_maps,
)

from core.families.mobileiqa.maps import FUSED, QUALITY_LOST, VIEWS_APART, view_map
from core.results.colour_maps import GROUND
from core.results.heatmaps import Heatmap
from mobileiqa_gui.loupe import heatmap_switch
from mobileiqa_gui.theme import apply_theme


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
    loupe.heatmaps.set_on(True)
    pictures = []
    for heatmap in (one_hot(rows, columns, row, column), nothing(rows, columns)):
        loupe.set_explanation(photo(), explanation(heatmap))
        loupe.legend.hide()
        pictures.append(grabbed(loupe.canvas))
    weights = np.abs(pictures[0] - pictures[1]).sum(axis=2)
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
    loupe.set_explanation(photo(), explanation(one_hot(6, 6, 2, 3, kind="lost")))
    loupe.heatmaps.set_on(True)
    loupe.heatmaps.set_opacity(1.0)
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
        x, y = loupe.viewport().to_field((3.5 / 6 * 600, 2.5 / 6 * 400))
        strongest.append(grabbed(loupe.canvas)[round(y), round(x)])
    attention, lost = strongest
    assert attention[1] > 2 * attention[2], "yellow"
    assert lost[2] > attention[2] + 20, "rose"


def test_the_legend_speaks_in_words(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    loupe.set_explanation(photo(), explanation(*usual_maps()))
    loupe.heatmaps.set_on(True)
    said = loupe.legend.accessibleName()
    assert said.startswith(
        "Looked at, compared with the average: ¼ or less, average, 4×, 32× or more: Half of it in "
    )
    assert said.endswith("Lines hold 50 % (full) and 80 % (dashed)")
    loupe.heatmaps.set_key("lost")
    said = loupe.legend.accessibleName()
    assert said == (
        "Score points lost per 1 % of the photo: 0.05, 0.2, 0.8, 3.2 or more: "
        "From 0.1 to 0.7 in this photo"
    )


def test_a_flat_map_is_called_evenly_spread(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    loupe.set_explanation(photo(), explanation(*usual_maps(spread=0.01)))
    loupe.heatmaps.set_on(True)
    assert "Evenly spread" in loupe.legend.accessibleName()
    without_lines = loupe.legend.height()
    loupe.set_explanation(photo(), explanation(*usual_maps()))
    assert "Evenly spread" not in loupe.legend.accessibleName()
    assert loupe.legend.height() > without_lines


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


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("opacity", [0.3, 0.65, 1.0])
@pytest.mark.parametrize("offer", [QUALITY_LOST, FUSED, VIEWS_APART], ids=lambda each: each.key)
def test_every_legend_colour_is_the_colour_painted_at_that_value(
    loupe, qapp, theme, opacity, offer
):
    apply_theme(qapp, theme)
    scale = offer.kind.scale
    # Nothing hides a colour when it covers the photo; else a photo of the legend's own grey shows.
    level = 20 if opacity == 1.0 else GROUND
    loupe.show_photo(photo(), None, (600, 400))
    loupe.set_pixels(photo(), flat_image(600, 400, level), (600, 400))
    loupe.heatmaps.set_on(True)
    loupe.heatmaps.set_opacity(opacity)
    x, y = (round(each) for each in loupe.viewport().to_field((150.0, 100.0)))
    for position in np.linspace(0, 1, 12):
        value = np.full((4, 4), scale.value(float(position)), np.float32)
        loupe.set_explanation(photo(), explanation(Heatmap(offer, value)))
        painted = grabbed(loupe.canvas)[y, x]
        loupe.legend.resize(loupe.legend.sizeHint())
        bar = loupe.legend.bar_rect()
        legend = grabbed(loupe.legend)
        at = bar.left() + 1 + position * (bar.width() - 3)
        on_legend = legend[round(bar.center().y()), round(at)]
        # One step of the bar's columns is at most two of the ramp's 256.
        assert np.abs(painted - on_legend).max() <= 4


def test_the_value_under_the_pointer_is_said_in_words_and_marked_on_the_legend(loupe, qtbot):
    values = np.full((4, 6), 0.5, np.float32)
    values[1, 2] = 203.0
    loupe.show_photo(photo(), None, (600, 400))
    loupe.set_pixels(photo(), flat_image(600, 400), (600, 400))
    loupe.set_explanation(photo(), explanation(Heatmap(FUSED, values)))

    def point(x: float, y: float) -> None:
        at = loupe.viewport().to_field((x, y))
        qtbot.mouseMove(loupe.canvas, QPoint(*map(round, at)))

    point(250, 150)
    assert loupe.canvas.reading == ""
    loupe.heatmaps.set_on(True)
    assert loupe.canvas.reading == "203× the average"
    strong = grabbed(loupe.legend)
    point(50, 350)
    assert loupe.canvas.reading == "0.5× the average"
    assert not np.array_equal(grabbed(loupe.legend), strong)
    loupe.heatmaps.set_on(False)
    assert loupe.canvas.reading == ""


def test_the_true_cells_and_the_photos_colours_are_a_switch_away(loupe):
    told: list[None] = []
    loupe.heatmaps.drawing_changed.connect(lambda: told.append(None))
    red = np.full((400, 600, 3), (200, 30, 30), np.uint8)
    loupe.show_photo(photo(), None, (600, 400))
    loupe.set_pixels(photo(), to_image(red), (600, 400))
    values = np.float32([[0.1, 0.9]])
    loupe.set_explanation(photo(), explanation(Heatmap(QUALITY_LOST, values)))
    loupe.heatmaps.set_on(True)
    loupe.heatmaps.set_opacity(0.1)
    loupe.legend.hide()
    left, top = (round(each) for each in loupe.viewport().to_field((20.0, 20.0)))
    red_, green, _ = grabbed(loupe.canvas)[top, left]
    assert abs(red_ - green) < 20
    loupe.heatmaps.toggle_colour()
    loupe.legend.hide()
    red_, green, _ = grabbed(loupe.canvas)[top, left]
    assert red_ - green > 100
    loupe.heatmaps.set_opacity(1.0)
    row = round(loupe.viewport().to_field((0.0, 60.0))[1])

    def colours() -> int:
        return len(np.unique(grabbed(loupe.canvas)[row, 60:-60], axis=0))

    assert colours() > 30
    loupe.heatmaps.toggle_cells()
    loupe.legend.hide()
    assert colours() <= 3
    assert told == [None, None]


def test_steps_walk_through_the_maps_and_turn_the_heatmap_on(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_explanation(photo(), explanation(*usual_maps()))
    loupe.heatmaps.step(1)
    assert (loupe.heatmaps.on, loupe.heatmaps.key) == (True, "fused")
    walked = []
    for _ in range(4):
        loupe.heatmaps.step(1)
        walked.append(loupe.heatmaps.key)
    assert walked == ["view-1", "view-2", "lost", "fused"]
    loupe.heatmaps.step(-1)
    assert loupe.heatmaps.key == "lost"
