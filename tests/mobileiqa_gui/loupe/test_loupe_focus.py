"""Focus peaking, and the jump to where a photo is in focus."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

sys.path.insert(0, str(Path(__file__).parent))
from scenes import FULL, fitted_image, flat_image, grabbed, photo

from core.photos.photo import Photo
from core.photos.scan import scan_folder
from mobileiqa_gui.workers.focus import MARK_COLOUR, Find, FocusFinder, FocusFound


@pytest.fixture
def finder():
    made = FocusFinder()
    yield made
    made.close()


@pytest.fixture
def linked(loupe, finder):
    """A loupe whose questions are answered."""
    loupe.focus.wanted.connect(finder.want)
    finder.found.connect(loupe.focus.take)
    finder.failed.connect(loupe.focus.take_failure)
    loupe.bar.offer_peaking()
    return loupe


@pytest.fixture
def edge(tmp_path) -> Photo:
    """Grey, and from the middle on lighter: one sharp edge down the middle of the lower half."""
    pixels = np.full((FULL[1], FULL[0], 3), 60, np.uint8)
    pixels[FULL[1] // 2 :, FULL[0] // 2 :] = 200
    Image.fromarray(pixels).save(tmp_path / "edge.png")
    return scan_folder(tmp_path)[0]


def is_marked(pixels: np.ndarray) -> np.ndarray:
    """Where the marks' cyan is seen."""
    return (pixels[..., 2] - pixels[..., 0] > 100) & (pixels[..., 1] - pixels[..., 0] > 90)


def show(loupe, of: Photo) -> None:
    loupe.show_photo(of, None, FULL)
    loupe.set_pixels(of, fitted_image(loupe), FULL)
    loupe.set_pixels(of, flat_image(*FULL, 90), FULL)


def test_sharp_edges_are_marked_at_fit_and_at_full_size(qtbot, linked, edge):
    show(linked, edge)
    assert not is_marked(grabbed(linked.canvas)).any()
    qtbot.mouseClick(linked.bar.peaking, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_marked(grabbed(linked.canvas)).any())
    for zoomed in (False, True):
        if zoomed:
            linked.zoom_actual()
        view, marked = linked.viewport(), is_marked(grabbed(linked.canvas))
        x, y = (round(v) for v in view.to_field((FULL[0] / 2, FULL[1] / 2)))
        below = marked[y + 8 : y + 100]
        assert below[:, x - 3 : x + 3].any(axis=1).all(), "the whole edge"
        assert not below[:, : x - 5].any()
        assert not marked[: y - 8].any()
    linked.focus.set_on(False)
    assert not is_marked(grabbed(linked.canvas)).any()


def test_peaking_stays_on_from_photo_to_photo(linked, edge):
    asked = []
    linked.focus.wanted.connect(lambda of, find: asked.append((of.name, find)))
    show(linked, photo("a.jpg"))
    linked.focus.set_on(True)
    assert linked.bar.peaking.isChecked()
    show(linked, photo("b.jpg"))
    assert asked == [("a.jpg", Find.EDGES), ("b.jpg", Find.EDGES)]
    assert linked.focus.looking


def test_marks_of_another_photo_are_ignored(loupe):
    show(loupe, photo("a.jpg"))
    loupe.focus.set_on(True)
    loupe.focus.take(FocusFound(photo("b.jpg"), marks=(flat_image(30, 20, 200),), share=0.5))
    assert not loupe.focus.words
    assert loupe.focus.looking


def test_it_says_where_nothing_is_sharp(qtbot, linked, tmp_path):
    Image.new("RGB", FULL, (90, 90, 90)).save(tmp_path / "flat.png")
    show(linked, scan_folder(tmp_path)[0])
    linked.focus.set_on(True)
    qtbot.waitUntil(lambda: linked.bar.status.text() == "No edge is sharp at 100 %")


def test_the_jump_goes_to_the_cameras_point_and_says_so(loupe):
    show(loupe, photo())
    loupe.focus.jump()
    assert loupe.focus.looking
    loupe.focus.take(FocusFound(photo(), (0.75, 0.25), by_camera=True))
    view = loupe.viewport()
    assert view.is_actual
    assert view.centre == pytest.approx((0.75 * FULL[0], 0.25 * FULL[1]), abs=1)
    assert loupe.bar.status.text() == "AF point of the camera"
    assert not loupe.focus.looking


def test_else_to_the_sharpest_place(qtbot, linked, edge):
    show(linked, edge)
    linked.focus.jump()
    qtbot.waitUntil(lambda: linked.viewport().is_actual)
    x, y = linked.viewport().centre
    assert abs(x - FULL[0] / 2) < 150
    assert y > FULL[1] / 2 - 150
    assert linked.bar.status.text() == "Sharpest place; the camera named no AF point"


def test_a_closer_look_stays_as_close(loupe):
    show(loupe, photo())
    loupe.zoom_actual()
    loupe.zoom_in()
    zoom = loupe.viewport().zoom
    loupe.focus.jump()
    loupe.focus.take(FocusFound(photo(), (0.5, 0.5)))
    assert loupe.viewport().zoom == zoom


def test_a_jump_waits_until_the_size_is_known(loupe):
    loupe.show_photo(photo(), flat_image(150, 100))
    loupe.focus.jump()
    loupe.focus.take(FocusFound(photo(), (0.25, 0.75), by_camera=True))
    assert not loupe.viewport().is_actual
    loupe.set_pixels(photo(), fitted_image(loupe), FULL)
    assert loupe.viewport().is_actual
    assert loupe.viewport().centre == pytest.approx((0.25 * FULL[0], 0.75 * FULL[1]), abs=1)


def test_a_jump_is_over_when_another_photo_is_shown(loupe):
    show(loupe, photo("a.jpg"))
    loupe.focus.jump()
    show(loupe, photo("b.jpg"))
    loupe.focus.take(FocusFound(photo("a.jpg"), (0.75, 0.25), by_camera=True))
    loupe.focus.take(FocusFound(photo("b.jpg"), (0.75, 0.25), by_camera=True))
    assert loupe.viewport().fitted


def test_a_broken_photo_is_said(qtbot, linked, tmp_path):
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff nothing")
    broken = scan_folder(tmp_path)[0]
    show(linked, broken)
    linked.focus.jump()
    qtbot.waitUntil(lambda: linked.bar.status.text() == "Nothing in focus was found")


def test_what_was_found_is_kept(qtbot, finder, edge):
    with qtbot.waitSignal(finder.found) as first:
        finder.want(edge, Find.EDGES)
    assert [image.width() for image in first.args[0].marks] == [1800, 900, 450, 225]
    colour = first.args[0].marks[0].colorTable()[255]
    assert colour == (255 << 24) + (MARK_COLOUR[0] << 16) + (MARK_COLOUR[1] << 8) + MARK_COLOUR[2]
    again = []
    finder.found.connect(again.append)
    finder.want(edge, Find.EDGES)
    assert again == [first.args[0]], "within the call"


def test_the_sharpest_place_is_the_one_that_the_edges_gave(qtbot, finder, edge):
    with qtbot.waitSignal(finder.found) as edges:
        finder.want(edge, Find.EDGES)
    with qtbot.waitSignal(finder.found) as place:
        finder.want(edge, Find.POINT)
    assert place.args[0].point == edges.args[0].point
    assert not place.args[0].by_camera
