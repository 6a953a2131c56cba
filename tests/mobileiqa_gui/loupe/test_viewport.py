"""Fit, zoom and pan as arithmetic."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from mobileiqa_gui.loupe.viewport import MAX_ZOOM, STOPS, Viewport, fit_zoom

sides = st.integers(1, 12_000)
sizes = st.tuples(sides, sides)
fields = st.tuples(st.integers(50, 4000), st.integers(50, 3000))
moves = st.lists(
    st.one_of(
        st.tuples(st.just("zoom"), st.floats(0.001, 40), st.floats(0, 1), st.floats(0, 1)),
        st.tuples(st.just("scale"), st.floats(0.2, 5), st.floats(0, 1), st.floats(0, 1)),
        st.tuples(st.just("pan"), st.floats(-9000, 9000), st.floats(-9000, 9000), st.just(0.0)),
        st.tuples(st.just("step"), st.sampled_from([-1, 1]), st.floats(0, 1), st.floats(0, 1)),
        st.tuples(st.just("toggle"), st.just(0), st.floats(0, 1), st.floats(0, 1)),
        st.tuples(st.just("resize"), st.integers(50, 4000), st.integers(50, 3000), st.just(0.0)),
    ),
    max_size=12,
)


def moved(view: Viewport, move: tuple[str, float, float, float]) -> Viewport:
    kind, a, b, c = move
    at = (b * view.field[0], c * view.field[1])
    if kind == "zoom":
        return view.zoomed(a, at)
    if kind == "scale":
        return view.scaled(a, at)
    if kind == "pan":
        return view.panned(a, b)
    if kind == "step":
        return view.stepped(int(a), at)
    if kind == "toggle":
        return view.toggled(at)
    return view.in_field((int(a), int(b)))


@given(sizes, fields)
def test_fit_shows_the_whole_photo_and_touches_two_sides(photo, field):
    rect = Viewport.fit(photo, field).rect
    assert rect.width <= field[0] + 0.01 or rect.width == pytest.approx(photo[0] * 1e-4)
    assert rect.height <= field[1] + 0.01 or rect.height == pytest.approx(photo[1] * 1e-4)
    slack = min(abs(rect.width - field[0]), abs(rect.height - field[1]))
    assert slack < 0.01 or fit_zoom(photo, field) == 1e-4


@given(sizes, fields, moves)
def test_no_move_leaves_a_gap_beside_a_photo_larger_than_the_field(photo, field, steps):
    view = Viewport.fit(photo, field)
    for step in steps:
        view = moved(view, step)
        rect = view.rect
        for start, length, room in (
            (rect.left, rect.width, view.field[0]),
            (rect.top, rect.height, view.field[1]),
        ):
            if length >= room:
                assert start <= 0.51
                assert start + length >= room - 0.51
            else:
                assert start == pytest.approx((room - length) / 2, abs=0.51)
        assert view.least_zoom - 1e-9 <= view.zoom <= view.greatest_zoom + 1e-9


@given(sizes, fields, moves, st.floats(0, 1), st.floats(0, 1))
def test_points_go_to_the_field_and_back(photo, field, steps, across, down):
    view = Viewport.fit(photo, field)
    for step in steps:
        view = moved(view, step)
    point = (across * photo[0], down * photo[1])
    assert view.to_photo(view.to_field(point)) == pytest.approx(point, abs=1e-6 * max(photo))


@given(st.floats(0.05, 16), st.floats(0.05, 0.95), st.floats(0.05, 0.95))
def test_zooming_keeps_the_point_under_the_pointer(zoom, across, down):
    # Starting inside a large photo, where no border interferes.
    view = Viewport.fit((40_000, 40_000), (1000, 800)).zoomed(1.0, (500, 400))
    at = (across * 1000, down * 800)
    before = view.to_photo(at)
    after = view.zoomed(zoom, at)
    if after.zoom == pytest.approx(zoom) and not after.fitted:
        assert after.to_field(before) == pytest.approx(at, abs=0.51)


@given(sizes, fields)
def test_actual_size_is_one_photo_pixel_on_one_device_pixel(photo, field):
    view = Viewport.fit(photo, field).zoomed(1.0)
    assert view.is_actual
    rect = view.rect
    assert (rect.width, rect.height) == photo
    assert rect.left == int(rect.left)
    assert rect.top == int(rect.top)


def test_toggle_goes_to_actual_size_at_the_pointer_and_back():
    view = Viewport.fit((6000, 4000), (1200, 800))
    at = (900.0, 200.0)
    under = view.to_photo(at)
    close = view.toggled(at)
    assert close.is_actual
    assert close.to_photo(at) == pytest.approx(under, abs=0.51)
    assert close.toggled(at) == view


def test_toggle_of_a_photo_whose_fit_is_actual_size_stays():
    view = Viewport.fit((1200, 800), (1200, 800))
    assert view.toggled().zoom == 1.0


@pytest.mark.parametrize("factor", [1.7, 40.0])
def test_the_wheel_stops_at_actual_size_when_it_would_pass(factor):
    view = Viewport.fit((6000, 4000), (1200, 800)).zoomed(0.9)
    assert view.scaled(factor).is_actual
    assert view.scaled(factor).scaled(1.3).zoom == pytest.approx(1.3)


def test_the_wheel_stops_at_fit_and_does_not_go_below():
    view = Viewport.fit((6000, 4000), (1200, 800)).zoomed(0.3)
    fitted = view.scaled(0.5)
    assert fitted.fitted
    assert fitted.scaled(0.5) == fitted


def test_a_small_photo_may_shrink_from_fit_to_actual_size():
    view = Viewport.fit((300, 200), (1200, 800))
    assert view.zoom == 4.0
    assert view.scaled(0.01).is_actual


@given(sizes, fields)
def test_steps_up_and_down_visit_rising_stops_and_end(photo, field):
    view = Viewport.fit(photo, field)
    zooms = [view.zoom]
    for _ in range(30):
        view = view.stepped(1)
        zooms.append(view.zoom)
    assert zooms == sorted(zooms)
    assert view.zoom == max(MAX_ZOOM, fit_zoom(photo, field))
    for _ in range(40):
        view = view.stepped(-1)
    assert view.zoom == pytest.approx(view.least_zoom)


def test_steps_include_actual_size_and_fit():
    view = Viewport.fit((6000, 4000), (1300, 900))
    seen = [view.zoom]
    for _ in range(12):
        view = view.stepped(1)
        seen.append(view.zoom)
    assert 1.0 in seen
    assert set(seen[1:-1]) <= {*STOPS, MAX_ZOOM}
    back = view.zoomed(0.25).stepped(-1)
    assert back.fitted


def test_pan_moves_by_device_pixels():
    view = Viewport.fit((6000, 4000), (1000, 800)).zoomed(2.0)
    before = view.rect
    after = view.panned(30, -12).rect
    assert (after.left - before.left, after.top - before.top) == (30, -12)


def test_fitted_follows_the_field_and_zoomed_keeps_its_middle():
    fitted = Viewport.fit((6000, 4000), (1200, 800)).in_field((600, 800))
    assert fitted.zoom == pytest.approx(0.1)
    close = Viewport.fit((6000, 4000), (1200, 800)).zoomed(1.0).panned(300, 200)
    assert close.in_field((800, 600)).centre == pytest.approx(close.centre)


@given(st.tuples(st.integers(80, 400), st.integers(80, 400)), fields, st.integers(2, 20), moves)
def test_learning_the_full_size_moves_nothing(small, field, times, steps):
    view = Viewport.fit(small, field)
    for step in steps:
        view = moved(view, step)
    full = (small[0] * times, small[1] * times)
    known = view.of_photo(full)
    before, after = view.rect, known.rect
    assert (after.width, after.height) == pytest.approx((before.width, before.height))
    assert (after.left, after.top) == pytest.approx((before.left, before.top), abs=1)
    assert known.photo == full
