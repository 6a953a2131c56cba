"""What panes ask for: the screen's pixels first, full size as far as the memory reaches."""

from __future__ import annotations

from mobileiqa_gui.compare.pixel_plan import BYTES_A_PIXEL, Need, plan
from mobileiqa_gui.loupe.viewport import Viewport
from tests.mobileiqa_gui.compare.sets import photo

FULL, FIELD = (6000, 4000), (900, 600)
FIT = Viewport.fit(FULL, FIELD)
ACTUAL = FIT.zoomed(1.0)
ENOUGH = 2**40
FULL_BYTES = 6000 * 4000 * BYTES_A_PIXEL
A, B, C = (photo(name) for name in "abc")


def need(of, view=FIT, width=0, *, is_certain=True) -> Need:
    return Need(of, view, is_certain, FIELD, width)


def test_at_fit_every_pane_asks_for_its_field():
    assert plan([need(A), need(B)], ENOUGH).requests == ((A, FIELD), (B, FIELD))


def test_what_is_there_is_not_asked_for():
    assert plan([need(A, width=900), need(B)], ENOUGH).requests == ((B, FIELD),)


def test_at_full_size_the_screens_pixels_come_first():
    found = plan([need(A, ACTUAL), need(B, ACTUAL, 900)], ENOUGH)
    assert found.requests == ((A, FIELD), (A, None), (B, None))
    assert not found.reduced
    assert not plan([need(A, ACTUAL, 6000)], ENOUGH).requests


def test_between_them_half_of_full_size_is_enough():
    view = FIT.zoomed(0.4)
    assert plan([need(A, view, 900)], ENOUGH).requests == ((A, (3000, 2000)),)
    assert not plan([need(A, view, 6000)], ENOUGH).requests


def test_a_guessed_size_asks_for_the_screens_pixels_only():
    assert plan([need(A, ACTUAL, is_certain=False)], ENOUGH).requests == ((A, FIELD),)
    assert plan([need(A, None)], ENOUGH).requests == ((A, FIELD),)


def test_a_photo_smaller_than_its_pane_is_decoded_once():
    small = Viewport.fit((300, 200), FIELD)
    assert plan([need(A, small, 300)], ENOUGH).requests == ()


def test_full_size_goes_to_the_first_as_far_as_the_memory_reaches():
    needs = [need(photo, ACTUAL, 900) for photo in (A, B, C)]
    found = plan(needs, max_bytes=round(1.3 * FULL_BYTES))
    assert found.requests == ((A, None), (B, (3000, 2000)))
    assert found.reduced == {B, C}


def test_a_reduced_pane_is_asked_for_once():
    needs = [need(A, ACTUAL, 6000), need(B, ACTUAL, 3000)]
    found = plan(needs, max_bytes=round(1.3 * FULL_BYTES))
    assert found.requests == ()
    assert found.reduced == {B}


def test_without_any_memory_the_field_is_still_shown():
    found = plan([need(A, ACTUAL)], max_bytes=0)
    assert found.requests == ((A, FIELD),)
    assert found.reduced == {A}
