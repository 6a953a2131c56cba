"""The loupe's picture is made once for as long as it stays the same."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

sys.path.insert(0, str(Path(__file__).parent))
from scenes import explanation, flat_image, grabbed, photo, to_image, usual_maps

from core.results.overlay import in_grey as picture_in_grey
from mobileiqa_gui.workers.images import in_grey, to_packed_qimage


@pytest.fixture
def mapped(loupe):
    """A photo under a map."""
    loupe.show_photo(photo(), None, (600, 400))
    loupe.set_pixels(photo(), flat_image(600, 400), (600, 400))
    loupe.set_explanation(photo(), explanation(*usual_maps()))
    loupe.heatmaps.set_on(True)
    grabbed(loupe.canvas)
    return loupe


def test_a_pointer_that_moves_paints_no_map_anew(mapped):
    scene = mapped.canvas._scene
    picture = scene._painted
    assert picture is not None
    before = grabbed(mapped.canvas)
    mapped.canvas.set_reading((0.3, 0.4), "12× the average")
    assert not np.array_equal(grabbed(mapped.canvas), before)
    assert scene._painted is picture


def test_the_same_map_again_is_drawn_from_what_there_is(mapped):
    layer = mapped.canvas._scene.overlay
    mapped.heatmaps.refresh()
    assert mapped.canvas._scene.overlay is layer
    mapped.heatmaps.toggle_cells()
    assert mapped.canvas._scene.overlay is not layer


def test_a_picture_in_the_photos_place_is_seen_in_grey_too(mapped):
    before = grabbed(mapped.canvas)
    mapped.canvas.set_stand_in(flat_image(300, 200, 250))
    assert not np.array_equal(grabbed(mapped.canvas), before)
    mapped.canvas.set_stand_in(None)
    assert np.array_equal(grabbed(mapped.canvas), before)


@pytest.mark.parametrize("make", [to_image, to_packed_qimage])
def test_grey_is_that_of_the_pictures_that_are_taken_away(make):
    pixels = np.random.default_rng(3).integers(0, 256, (37, 53, 3), np.uint8)
    grey = in_grey(make(pixels))
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(37, grey.bytesPerLine())[:, :53]
    wanted = np.asarray(picture_in_grey(Image.fromarray(pixels)))[..., 0]
    np.testing.assert_array_equal(rows, wanted)
