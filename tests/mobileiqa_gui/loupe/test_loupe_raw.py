"""Whose pixels of a RAW file the loupe shows, and what it says of it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from scenes import FULL, fitted_image, flat_image, photo

from core.photos.opening import Rendering

RAW = photo("DSC_0412.NEF")
PREVIEW = (1600, 1066)


@pytest.fixture
def shown(loupe):
    """A RAW file at fit, shown by its preview."""
    loupe.show_photo(RAW, flat_image(150, 100))
    loupe.set_pixels(RAW, fitted_image(loupe), FULL, Rendering.PREVIEW)
    return loupe


def test_at_fit_the_preview_is_named(shown):
    assert shown.bar.zoom_label.text().endswith(", camera's preview")
    assert "JPEG that the camera stored" in shown.bar.zoom_label.toolTip()
    assert "At 100 % the RAW file is developed" in shown.bar.zoom_label.toolTip()
    assert not shown.bar.spinner.turning


def test_at_full_size_it_is_developed_and_said(shown, asked):
    shown.zoom_actual()
    assert asked == [None]
    assert shown._session.developing
    shown.set_pixels(RAW, flat_image(*PREVIEW, 90), FULL, Rendering.PREVIEW)
    assert shown.bar.zoom_label.text() == "100 %, camera's preview"
    assert "being developed" in shown.bar.zoom_label.toolTip()
    shown.set_pixels(RAW, flat_image(*FULL, 90), FULL, Rendering.DEVELOPED)
    assert shown.bar.zoom_label.text() == "100 %, RAW, 1:1 pixels"
    assert shown.bar.zoom_label.toolTip() == "Developed from the RAW file at full size."
    assert not shown._session.developing
    assert asked == [None], "once"


def test_a_preview_of_full_size_is_developed_all_the_same(shown, asked):
    shown.set_pixels(RAW, flat_image(*FULL, 90), FULL, Rendering.PREVIEW)
    shown.zoom_actual()
    assert asked == [None]
    assert shown.bar.zoom_label.text() == "100 %, camera's preview"


def test_a_raw_that_cannot_be_developed_says_why(shown):
    shown.zoom_actual()
    shown.set_undeveloped(photo("other.NEF"), "Another photo.")
    assert shown._session.developing
    shown.set_undeveloped(RAW, "The file is damaged.")
    assert not shown._session.developing
    assert shown.bar.zoom_label.toolTip().endswith("It cannot be developed: The file is damaged.")


def test_without_a_preview_half_the_size_is_said(loupe):
    loupe.show_photo(RAW)
    loupe.set_pixels(RAW, fitted_image(loupe), FULL, Rendering.HALF)
    assert loupe.bar.zoom_label.text().endswith(", RAW at half size")


def test_other_photos_say_nothing_of_it(loupe):
    loupe.show_photo(photo(), None, FULL)
    loupe.set_pixels(photo(), flat_image(*FULL, 90), FULL)
    loupe.zoom_actual()
    assert loupe.bar.zoom_label.text() == "100 %, 1:1 pixels"
    assert loupe.bar.zoom_label.toolTip() == ""
    assert not loupe._session.developing


def test_the_tooltip_names_the_colours_of_the_screen(shown):
    shown.set_screen("Colours: sRGB.")
    assert shown.bar.zoom_label.toolTip().endswith("\nColours: sRGB.")


def test_the_next_photo_seen_closely_is_asked_for_at_full_size_at_once(loupe, asked):
    loupe.show_photo(photo("a.jpg"), None, FULL)
    loupe.set_pixels(photo("a.jpg"), flat_image(*FULL, 90), FULL)
    loupe.zoom_actual()
    asked.clear()
    loupe.show_photo(photo("b.jpg"), flat_image(150, 100))
    assert asked == [None]
    assert loupe.wanted_box() is None
    loupe.set_pixels(photo("b.jpg"), flat_image(*FULL, 90), FULL)
    assert loupe.viewport().is_actual
    assert asked == [None]


def test_the_whole_photo_is_not_drawn_from_far_too_many_pixels(loupe, asked):
    """Who came along at 100 % has the full size alone; drawn small it would alias."""
    full = (6 * loupe.fit_box()[0], 6 * loupe.fit_box()[1])
    loupe.show_photo(photo("a.jpg"), None, full)
    loupe.zoom_actual()
    loupe.show_photo(photo("b.jpg"), None, full)
    loupe.set_pixels(photo("b.jpg"), flat_image(*full, 90), full)
    asked.clear()
    loupe.zoom_fit()
    assert asked == [loupe.fit_box()]
    assert not loupe.bar.spinner.turning
