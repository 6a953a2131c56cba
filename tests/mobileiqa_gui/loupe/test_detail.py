"""Which pixels are asked for and drawn."""

from __future__ import annotations

from hypothesis import example, given, strategies as st

from mobileiqa_gui.loupe.detail import best_width, box_for, is_enough
from mobileiqa_gui.loupe.viewport import Viewport

PHOTO = (6000, 4000)
FIELD = (1200, 800)


def decoded_width(photo: tuple[int, int], box: tuple[int, int] | None) -> int:
    """The width of a decoder's answer: fits the box, never enlarged."""
    if box is None:
        return photo[0]
    return max(1, round(photo[0] * min(1.0, box[0] / photo[0], box[1] / photo[1])))


def test_fit_asks_for_the_fields_own_pixels():
    assert box_for(Viewport.fit(PHOTO, FIELD)) == FIELD


def test_actual_size_asks_for_full_size():
    assert box_for(Viewport.fit(PHOTO, FIELD).zoomed(1.0)) is None
    assert box_for(Viewport.fit(PHOTO, FIELD).zoomed(0.7)) is None


def test_between_fit_and_half_a_half_is_enough():
    assert box_for(Viewport.fit(PHOTO, FIELD).zoomed(0.5)) == (3000, 2000)
    assert box_for(Viewport.fit(PHOTO, FIELD).zoomed(0.23)) == (1500, 1000)


def test_a_photo_smaller_than_the_field_is_asked_for_whole():
    assert box_for(Viewport.fit((300, 200), FIELD)) is None


@example((101, 9), (50, 50), 0.5)
@given(
    st.tuples(st.integers(1, 12_000), st.integers(1, 12_000)),
    st.tuples(st.integers(50, 4000), st.integers(50, 3000)),
    st.floats(0.001, 20),
)
@example((101, 9), (50, 50), 0.5)
def test_what_is_asked_for_is_always_enough(photo, field, zoom):
    view = Viewport.fit(photo, field).zoomed(zoom)
    assert is_enough(decoded_width(photo, box_for(view)), view)


def test_the_smallest_sufficient_image_is_drawn():
    view = Viewport.fit(PHOTO, FIELD)
    assert best_width([6000, 1200, 256], view) == 1200
    assert best_width([6000, 1200, 256], view.zoomed(1.0)) == 6000
    assert best_width([1200, 256], view.zoomed(1.0)) == 1200
    assert best_width([], view) is None
