"""The loupe as a widget: true pixels, requests, zoom, keys."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent))
from scenes import (
    FULL,
    explanation,
    fitted_image,
    flat_image,
    grabbed,
    noise,
    photo,
    to_image,
    usual_maps,
)

from mobileiqa_gui.loupe import LoupeView
from mobileiqa_gui.theme import apply_theme


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


def test_a_zoom_wished_for_before_the_size_is_known_outlives_showing_the_photo_anew(loupe):
    """A model that is ready at this moment shows the same photo again."""
    loupe.show_photo(photo(), flat_image(150, 100))
    loupe.zoom_actual()
    loupe.show_photo(photo(), flat_image(150, 100))
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    assert loupe.viewport().is_actual


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
    loupe.heatmaps.set_on(True)
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
