"""Zoom and pan locked over panes, with an offset of each."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from mobileiqa_gui.compare.lockstep import Lockstep
from mobileiqa_gui.loupe.viewport import Viewport

FIELD = (600, 400)
LANDSCAPE, PORTRAIT, SMALL = (6000, 4000), (4000, 6000), (300, 200)


def locked(*sizes) -> Lockstep:
    lock = Lockstep()
    for key, size in enumerate(sizes):
        lock.place(key, size, FIELD)
    return lock


def share(view: Viewport) -> tuple[float, float]:
    return (view.centre[0] / view.photo[0], view.centre[1] / view.photo[1])


def test_at_first_every_photo_is_whole():
    lock = locked(LANDSCAPE, PORTRAIT, None)
    assert lock.view(0) == Viewport.fit(LANDSCAPE, FIELD)
    assert lock.view(1) == Viewport.fit(PORTRAIT, FIELD)
    assert lock.view(2) is None
    assert lock.view("unknown") is None


def test_full_size_is_one_photo_pixel_on_one_device_pixel_in_all():
    lock = locked(LANDSCAPE, PORTRAIT, SMALL)
    lock.change(0, lambda view: view.toggled((150, 100)))
    assert all(lock.view(key).is_actual for key in range(3))
    # What was under the pointer is there still, and at the same place of the other photo.
    assert lock.view(0).to_photo((150, 100)) == pytest.approx((1500, 1000), abs=1)
    assert share(lock.view(1))[0] == pytest.approx(share(lock.view(0))[0], abs=0.01)
    lock.change(1, lambda view: view.toggled(None))
    assert lock.is_fitted
    assert all(lock.view(key).fitted for key in range(3))


def test_between_fit_and_full_size_portrait_and_landscape_go_together():
    lock = locked(LANDSCAPE, PORTRAIT)
    lock.change(0, lambda view: view.zoomed(view.zoom * (1 / view.zoom) ** 0.5))
    one, other = lock.view(0), lock.view(1)
    fits = [Viewport.fit(size, FIELD).zoom for size in (LANDSCAPE, PORTRAIT)]
    assert one.zoom == pytest.approx(fits[0] ** 0.5)
    assert other.zoom == pytest.approx(fits[1] ** 0.5)


def test_a_photo_smaller_than_its_pane_goes_from_fit_to_full_size():
    lock = locked(LANDSCAPE, SMALL)
    lock.change(0, lambda view: view.zoomed(0.5))
    assert lock.view(1).zoom == 2.0
    lock.change(0, lambda view: view.zoomed(3.0))
    assert lock.view(1).zoom == 3.0
    lock.change(1, lambda view: view.zoomed(1.0))
    assert lock.view(0).zoom == 1.0


def test_panning_moves_all_by_the_same_share():
    lock = locked(LANDSCAPE, LANDSCAPE, PORTRAIT)
    lock.actual()
    lock.pan(0, -300, 200)
    assert lock.view(0).centre == pytest.approx((3300, 1800))
    assert lock.view(1) == lock.view(0)
    assert share(lock.view(2)) == pytest.approx(share(lock.view(0)))


def test_at_fit_nothing_pans():
    lock = locked(LANDSCAPE, LANDSCAPE)
    lock.pan(0, 100, 100)
    lock.pan_alone(0, 100, 100)
    assert lock.middle == (0.5, 0.5)
    assert not lock.has_offsets


def test_one_pane_moves_alone_and_keeps_its_offset():
    lock = locked(LANDSCAPE, LANDSCAPE)
    lock.actual()
    lock.pan_alone(1, 100, -50)
    assert lock.has_offsets
    assert lock.view(0).centre == pytest.approx((3000, 2000))
    assert lock.view(1).centre == pytest.approx((2900, 2050))
    lock.pan(0, -10, 0)
    lock.change(0, lambda view: view.zoomed(2.0))
    assert lock.view(1).centre[0] - lock.view(0).centre[0] == pytest.approx(-100)
    lock.fit()
    lock.actual()
    assert lock.view(1).centre[0] - lock.view(0).centre[0] == pytest.approx(-100)
    lock.align()
    assert lock.view(1) == lock.view(0)


def test_an_offset_goes_with_its_pane():
    lock = locked(LANDSCAPE, LANDSCAPE)
    lock.actual()
    lock.pan_alone(1, 100, 0)
    lock.keep([0, 2])
    assert lock.view(1) is None
    assert not lock.has_offsets
    lock.place(1, LANDSCAPE, FIELD)
    assert lock.view(1) == lock.view(0)


def test_a_set_of_other_photos_begins_whole():
    lock = locked(LANDSCAPE, LANDSCAPE)
    lock.actual()
    lock.pan(0, -300, 0)
    lock.keep([1, 2])
    assert not lock.is_fitted
    lock.keep([3, 4])
    assert lock.is_fitted
    assert lock.middle == (0.5, 0.5)


def test_panning_goes_as_far_as_the_pane_that_can_go_furthest_and_comes_back_at_once():
    lock = locked(LANDSCAPE, LANDSCAPE)
    lock.actual()
    lock.pan_alone(1, 500, 0)  # its middle is 500 pixels further left
    lock.pan(0, -100_000, 0)
    assert lock.view(0).centre[0] == 5700
    assert lock.view(1).centre[0] == 5700
    lock.pan(0, 100, 0)
    assert lock.view(1).centre[0] == pytest.approx(5600)
    assert lock.view(0).centre[0] == 5700  # it waits until the offset is the same again
    lock.pan(0, 500, 0)
    assert lock.view(0).centre[0] - lock.view(1).centre[0] == pytest.approx(500)


def test_what_is_done_in_a_pane_without_a_photo_does_nothing():
    lock = locked(None, LANDSCAPE)
    lock.change(0, lambda view: view.toggled(None))
    lock.actual()
    lock.pan(0, 10, 10)
    assert lock.view(1).is_actual


sides = st.integers(50, 9000)
moves = st.floats(-3000, 3000)


@given(
    sizes=st.lists(st.tuples(sides, sides), min_size=2, max_size=8),
    zooms=st.lists(st.floats(0.01, 20), max_size=4),
    pans=st.lists(st.tuples(st.integers(0, 7), moves, moves, st.booleans()), max_size=8),
)
def test_every_photo_covers_its_pane_or_stands_in_its_middle(sizes, zooms, pans):
    lock = locked(*sizes)
    for number, zoom in enumerate(zooms):
        lock.change(number % len(sizes), lambda view, zoom=zoom: view.zoomed(zoom, (10, 20)))
    for key, dx, dy, alone in pans:
        (lock.pan_alone if alone else lock.pan)(key % len(sizes), dx, dy)
    for key in range(len(sizes)):
        rect = lock.view(key).rect
        for start, length, field in ((rect.left, rect.width, 600), (rect.top, rect.height, 400)):
            if length <= field:
                assert start == pytest.approx((field - length) / 2, abs=1)
            else:
                assert start <= 1
                assert start + length >= field - 1
    if zooms and all(zoom >= 1 for zoom in zooms):
        assert len({round(lock.view(key).zoom, 6) for key in range(len(sizes))}) <= 2
