"""The loupe as a widget: true pixels, requests, keys, heatmaps over the right place."""

from __future__ import annotations

import itertools
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent))
from scenes import (
    centroid,
    explanation,
    flat_image,
    grabbed,
    noise,
    one_hot,
    photo,
    to_image,
    usual_maps,
)

from mobileiqa_gui.loupe import LoupeView, heatmap_switch
from mobileiqa_gui.theme import apply_theme

FULL = (1800, 1200)


@pytest.fixture
def loupe(qapp: QApplication, qtbot):
    apply_theme(qapp, "dark")
    view = LoupeView()
    qtbot.addWidget(view)
    view.resize(700, 480)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    yield view
    apply_theme(qapp, "dark")


@pytest.fixture
def asked(loupe):
    boxes: list[tuple[int, int] | None] = []
    loupe.pixels_wanted.connect(lambda _photo, box: boxes.append(box))
    return boxes


def fitted_image(loupe: LoupeView, full: tuple[int, int] = FULL) -> QImage:
    scale = min(f / s for f, s in zip(loupe.fit_box(), full, strict=True))
    return flat_image(round(full[0] * scale), round(full[1] * scale), 90)


def turn_wheel(loupe: LoupeView, at: QPoint, notches: float) -> None:
    canvas = loupe.canvas
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


# Pixels


def test_screen_size_first_then_full_size_when_the_zoom_needs_it(loupe, asked):
    loupe.show_photo(photo(), flat_image(150, 100))
    assert asked == [loupe.fit_box()]
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    assert asked == [loupe.fit_box()]
    loupe.zoom_actual()
    assert asked == [loupe.fit_box(), None]
    loupe.zoom_fit()
    loupe.zoom_actual()
    assert asked == [loupe.fit_box(), None], "asked for once"


def test_actual_size_shows_the_photos_own_pixels(loupe):
    pixels = noise(*FULL)
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), to_image(pixels), FULL)
    loupe.zoom_actual()
    rect = loupe.viewport().rect
    left, top = round(-rect.left), round(-rect.top)
    shown = grabbed(loupe.canvas)
    height, width, _ = shown.shape
    assert np.array_equal(shown, pixels[top : top + height, left : left + width])
    assert loupe.bar.zoom_label.text() == "100 %, 1:1 pixels"


def test_an_image_of_the_fields_size_is_not_resampled(loupe):
    box = loupe.fit_box()
    full = (3 * box[0], 3 * box[1])
    pixels = noise(*box)
    loupe.show_photo(photo(), None, full)
    loupe.set_pixels(photo(), to_image(pixels), full)
    assert np.array_equal(grabbed(loupe.canvas), pixels)


def test_large_zoom_shows_squares(loupe):
    pixels = noise(60, 40)
    loupe.show_photo(photo(), None, (60, 40))
    loupe.set_pixels(photo(), to_image(pixels), (60, 40))
    loupe.canvas.move_to(loupe.viewport().zoomed(16.0))
    x, y = (int(v) for v in loupe.viewport().to_field((30, 20)))
    square = grabbed(loupe.canvas)[y + 1 : y + 15, x + 1 : x + 15]
    assert (square == pixels[20, 30]).all()


def test_nothing_moves_when_better_pixels_arrive(loupe):
    loupe.show_photo(photo(), flat_image(150, 100))
    before = loupe.viewport().rect
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    after = loupe.viewport().rect
    assert (after.left, after.top) == (before.left, before.top)
    assert (after.width, after.height) == pytest.approx((before.width, before.height))


def test_a_thumbnail_is_enlarged_smoothly(loupe):
    loupe.show_photo(photo(), to_image(noise(15, 10)))
    shown = grabbed(loupe.canvas)
    assert len(np.unique(shown.reshape(-1, 3), axis=0)) > 10 * 15 * 10


def test_a_zoom_asked_for_before_the_size_is_known_is_granted_then(loupe):
    loupe.show_photo(photo(), flat_image(150, 100))
    loupe.zoom_actual()
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    assert loupe.viewport().is_actual


def test_the_zoom_stays_from_photo_to_photo(loupe):
    loupe.show_photo(photo("1.jpg"), None, FULL)
    loupe.set_pixels(photo("1.jpg"), flat_image(*FULL), FULL)
    loupe.zoom_actual()
    loupe.canvas.move_to(loupe.viewport().panned(-150, 60))
    place = loupe.viewport().centre
    loupe.show_photo(photo("2.jpg"), flat_image(150, 100))
    loupe.set_pixels(photo("2.jpg"), flat_image(*FULL), FULL)
    assert loupe.viewport().is_actual
    assert loupe.viewport().centre == pytest.approx(place)


def test_answers_for_another_photo_are_ignored(loupe):
    loupe.show_photo(photo("1.jpg"), flat_image(150, 100))
    loupe.set_pixels(photo("2.jpg"), flat_image(*FULL), FULL)
    loupe.set_error(photo("2.jpg"), "The file is gone.")
    loupe.set_explanation(photo("2.jpg"), explanation(*usual_maps()))
    assert loupe.canvas.widths() == (150,)
    assert loupe.notice.isHidden()
    assert loupe.heatmaps.heatmap() is None


def test_a_larger_window_asks_for_more_pixels(loupe, asked, qtbot):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    loupe.resize(900, 640)
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1] == loupe.fit_box()


def test_a_broken_photo_has_its_page(loupe):
    loupe.show_photo(photo(), flat_image(150, 100))
    loupe.set_error(photo(), "The file ends early: copy it again.")
    assert loupe.notice.isVisible()
    assert (
        loupe.notice.text() == "DSC_0412.JPG cannot be shown\nThe file ends early: copy it again."
    )
    assert not loupe.bar.heatmap.isEnabled()
    loupe.zoom_actual()
    loupe.show_photo(photo("next.jpg"), flat_image(150, 100))
    assert loupe.notice.isHidden()
    assert loupe.bar.heatmap.isEnabled()


def test_no_photo_is_said(loupe):
    loupe.show_photo(None)
    assert loupe.notice.text() == "No photo chosen"


def test_the_spinner_waits_before_it_turns(loupe, qtbot):
    loupe.show_photo(photo(), flat_image(150, 100))
    assert not loupe.bar.spinner.turning
    assert loupe.bar.status.text() == ""
    qtbot.waitUntil(lambda: loupe.bar.spinner.turning)
    assert loupe.bar.status.text() == "Loading pixels"
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    assert not loupe.bar.spinner.turning
    assert loupe.bar.status.text() == ""


# Moving about


def test_the_wheel_zooms_at_the_pointer(loupe):
    loupe.show_photo(photo(), None, (9000, 6000))
    loupe.set_pixels(photo(), flat_image(900, 600), (9000, 6000))
    at = (500.0, 140.0)
    before, zoom = loupe.viewport().to_photo(at), loupe.viewport().zoom
    turn_wheel(loupe, QPoint(500, 140), 2)
    assert loupe.viewport().zoom == pytest.approx(2 * zoom)
    assert loupe.viewport().to_photo(at) == pytest.approx(before, abs=8)


def test_dragging_pans(loupe, qtbot):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), flat_image(*FULL), FULL)
    loupe.zoom_actual()
    loupe.canvas.move_to(loupe.viewport().zoomed(1.0).panned(-300, -200))
    before = loupe.viewport().rect
    canvas, button = loupe.canvas, Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, button, pos=QPoint(300, 200))
    qtbot.mouseMove(canvas, QPoint(260, 230))
    qtbot.mouseRelease(canvas, button, pos=QPoint(260, 230))
    after = loupe.viewport().rect
    assert (after.left - before.left, after.top - before.top) == (-40, 30)


def test_double_click_goes_to_actual_size_there_and_back(loupe, qtbot):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), flat_image(*FULL), FULL)
    spot = QPoint(420, 210)
    under = loupe.viewport().to_photo((420, 210))
    qtbot.mouseDClick(loupe.canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert loupe.viewport().is_actual
    assert loupe.viewport().to_photo((420, 210)) == pytest.approx(under, abs=0.6)
    qtbot.mouseDClick(loupe.canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert loupe.viewport().fitted


@pytest.mark.parametrize(
    ("key", "step"),
    [
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Space, 1),
        (Qt.Key.Key_Left, -1),
        (Qt.Key.Key_Backspace, -1),
    ],
)
def test_keys_step_through_photos(loupe, qtbot, key, step):
    with qtbot.waitSignal(loupe.step_wanted) as signal:
        qtbot.keyClick(loupe.canvas, key)
    assert signal.args == [step]


def test_keys_without_a_name_do_no_harm(loupe):
    # As input methods and media keys send them.
    for code in (0, 0x01FFFFFF, 0x7777777):
        press = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(loupe.canvas, press)


def test_escape_closes_and_z_toggles(loupe, qtbot):
    loupe.show_photo(photo(), None, FULL)
    with qtbot.waitSignal(loupe.closed):
        qtbot.keyClick(loupe.canvas, Qt.Key.Key_Escape)
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_Z)
    assert loupe.viewport().is_actual


def test_zoom_buttons_show_and_set_the_zoom(loupe, qtbot):
    loupe.show_photo(photo(), None, FULL)
    assert loupe.bar.zoom.choice() == "fit"
    qtbot.mouseClick(loupe.bar.zoom.button("actual"), Qt.MouseButton.LeftButton)
    assert loupe.viewport().is_actual
    loupe.zoom_in()
    assert loupe.bar.zoom.choice() is None
    assert loupe.bar.zoom_label.text() == "150 %"


def test_the_field_takes_another_grey(loupe):
    loupe.show_photo(photo(), None, (300, 3000))
    loupe.set_pixels(photo(), flat_image(30, 300), (300, 3000))
    corner = grabbed(loupe.canvas)[5, 5]
    assert tuple(corner) == (31, 31, 31)
    with_greys: list[str] = []
    loupe.field_changed.connect(with_greys.append)
    loupe._choose_field("white")
    assert tuple(grabbed(loupe.canvas)[5, 5]) == (255, 255, 255)
    assert with_greys == ["white"]
    loupe.set_field("")
    assert tuple(grabbed(loupe.canvas)[5, 5]) == (31, 31, 31)


# Heatmaps


def test_a_heatmap_is_asked_for_when_it_is_wanted_and_only_then(loupe):
    wanted: list[object] = []
    loupe.explanation_wanted.connect(wanted.append)
    loupe.show_photo(photo("1.jpg"), flat_image(150, 100))
    assert wanted == []
    loupe.set_heatmap_on(True)
    loupe.set_heatmap_on(False)
    loupe.set_heatmap_on(True)
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
    loupe.set_heatmap_on(True)
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
    loupe.set_heatmap_on(True)
    assert loupe.legend.isVisible()
    assert not np.array_equal(grabbed(loupe.canvas), plain)
    loupe.set_heatmap_on(False)
    assert loupe.legend.isHidden()
    assert np.array_equal(grabbed(loupe.canvas), plain)


def test_the_key_toggles_by_a_tap_and_peeks_while_held(loupe, qtbot, monkeypatch):
    loupe.show_photo(photo(), None, FULL)
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_H)
    assert loupe.heatmap_on()
    # From here on any press counts as held.
    monkeypatch.setattr(heatmap_switch, "HOLD_SECONDS", 0.0)
    qtbot.keyPress(loupe.canvas, Qt.Key.Key_H)
    assert not loupe.heatmap_on()
    qtbot.keyRelease(loupe.canvas, Qt.Key.Key_H)
    assert loupe.heatmap_on()


def test_choosers_offer_what_the_model_gives(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_heatmap_key("view-3")
    loupe.set_explanation(photo(), explanation(*usual_maps()))
    chooser = loupe.bar.chooser
    names = [chooser.itemText(i) for i in range(chooser.count())]
    assert names == ["All views", "View 1", "View 2", "Quality lost"]
    assert loupe.heatmaps.key == "fused", "this model has no third view"


def test_a_remembered_map_waits_for_the_models_own(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_heatmap_key("view-4")
    waves = [replace(heatmap, key=f"view-{n}") for n, heatmap in enumerate(usual_maps(), 1)]
    loupe.set_explanation(photo(), explanation(*waves))
    assert loupe.heatmaps.key == "view-4"
    loupe.set_heatmap_key("view-9")
    assert loupe.heatmaps.key == "view-4", "not among the maps at hand"


def test_choosing_a_map_tells_whoever_keeps_settings(loupe):
    told: list[tuple[bool, str]] = []
    loupe.heatmap_changed.connect(lambda on, key: told.append((on, key)))
    loupe.show_photo(photo(), None, FULL)
    loupe.set_heatmap_on(True)
    loupe.set_heatmap_key("lost")
    assert told == [(True, "fused"), (True, "lost")]


def test_opacity_changes_the_overlay_and_is_told(loupe):
    told: list[float] = []
    loupe.opacity_changed.connect(told.append)
    loupe.show_photo(photo(), None, (600, 400))
    loupe.set_pixels(photo(), flat_image(600, 400), (600, 400))
    loupe.set_explanation(photo(), explanation(one_hot(6, 6, 2, 3)))
    loupe.set_heatmap_on(True)
    loupe.legend.hide()
    strong = grabbed(loupe.canvas).max()
    loupe.bar.opacity.setValue(50)
    assert told == [0.5]
    assert grabbed(loupe.canvas).max() == pytest.approx(strong / 2, abs=3)
    loupe.set_heatmap_opacity(1.0)
    assert loupe.bar.opacity.value() == 100
    assert told == [0.5], "the owner needs no echo"


def test_attention_and_quality_lost_have_different_hues(loupe):
    loupe.show_photo(photo(), None, (600, 400))
    loupe.set_pixels(photo(), flat_image(600, 400), (600, 400))
    maps = (one_hot(6, 6, 2, 3), one_hot(6, 6, 2, 3, kind="lost"))
    loupe.set_explanation(photo(), explanation(*maps))
    loupe.set_heatmap_on(True)
    loupe.legend.hide()
    strongest = []
    for key in ("fused", "lost"):
        loupe.set_heatmap_key(key)
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
    loupe.set_heatmap_on(True)
    said = loupe.legend.accessibleName()
    assert said == ("Looked at, compared with the average: a quarter, average, 4 times as much")
    loupe.set_heatmap_key("lost")
    assert loupe.legend.accessibleName() == "Score points lost: 0, 50, 100"


def test_a_flat_map_is_called_evenly_spread(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    loupe.set_explanation(photo(), explanation(*usual_maps(spread=0.01)))
    loupe.set_heatmap_on(True)
    assert "Evenly spread" in loupe.legend.accessibleName()
    with_note = loupe.legend.height()
    loupe.set_explanation(photo(), explanation(*usual_maps()))
    assert "Evenly spread" not in loupe.legend.accessibleName()
    assert loupe.legend.height() < with_note


def test_a_photo_without_heatmaps_says_so(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    loupe.set_heatmap_on(True)
    loupe.set_explanation(photo(), None)
    assert loupe.bar.status.text() == "No heatmap for this photo"
    assert loupe.legend.isHidden()


def test_every_control_has_a_tool_tip_and_a_name(loupe):
    bar = loupe.bar
    for control in (bar.zoom.button("fit"), bar.zoom.button("actual"), bar.heatmap):
        assert "(" in control.toolTip(), "with its key"
        assert control.accessibleName() or control.text()
    for control in (bar.chooser, bar.opacity):
        assert control.toolTip()
        assert control.accessibleName()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_bar_fits_a_narrow_window(loupe, qapp, scale):
    apply_theme(qapp, "dark", scale=scale)
    loupe.resize(600, 420)
    loupe.show_photo(photo(), None, FULL)
    loupe.zoom_actual()
    loupe.set_heatmap_on(True)
    qapp.processEvents()
    bar = loupe.bar
    controls = [bar.zoom, bar.zoom_label, bar.opacity, bar.chooser, bar.heatmap]
    controls = [control for control in controls if control.isVisible()]
    for one, other in itertools.pairwise(controls):
        assert one.geometry().right() < other.geometry().left()
    assert loupe.bar.heatmap.geometry().right() <= loupe.bar.width()
    button = loupe.bar.heatmap
    if button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly:
        assert button.width() >= button.sizeHint().width()
    label = loupe.bar.zoom_label
    assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
