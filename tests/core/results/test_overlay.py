"""The pictures of heatmaps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from core.errors import PhotoError
from core.families.mobileiqa.maps import FUSED, QUALITY_LOST, view_map
from core.results.heatmaps import Heatmap
from core.results.overlay import Overlays
from tests.core.commands.conftest import make_photo


def one_strong_cell(row: int, column: int, kind: str = "attention") -> Heatmap:
    kinds = {"attention": (view_map(1), 0.25, 4.0), "lost": (QUALITY_LOST, 0, 100)}
    offer, rest, strong = kinds[kind]
    values = np.full((8, 8), rest, np.float32)
    values[row, column] = strong
    return Heatmap(offer, values)


@pytest.mark.parametrize("kind", ["attention", "lost"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_the_map_lies_over_the_upright_photo_and_leaves_the_rest_of_it_as_it_is(
    tmp_path, kind, orientation
):
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = make_photo(tmp_path / "a.jpg", size=(800, 600), exif=exif)
    width, height = (800, 600) if orientation == 1 else (600, 800)
    overlays = Overlays(path)
    plain = np.asarray(overlays.picture(one_strong_cell(7, 7, kind)), np.int16)
    marked = np.asarray(overlays.picture(one_strong_cell(1, 2, kind)), np.int16)
    assert plain.shape[1] == width
    changed = np.abs(marked - plain)[:height].max(axis=2) > 8
    rows, columns = np.nonzero(changed[: height // 2])
    assert abs(rows.mean() / height - 1.5 / 8) < 0.02
    assert abs(columns.mean() / width - 2.5 / 8) < 0.02
    assert not changed[height // 2 : height * 3 // 4].any()


def test_a_small_photo_still_has_a_readable_legend(tmp_path):
    picture = Overlays(make_photo(tmp_path / "a.jpg", size=(60, 40))).picture(one_strong_cell(0, 0))
    assert picture.width == 480
    strip = np.asarray(picture)[40:]
    assert strip.max() > 200
    assert len(np.unique(strip.reshape(-1, 3), axis=0)) > 100  # the ramp is there


def test_the_legend_says_evenly_spread_of_a_flat_map(tmp_path):
    overlays = Overlays(make_photo(tmp_path / "a.jpg", size=(480, 320)))
    short = replace(FUSED, title="View")
    flat = Heatmap(short, np.ones((4, 4), np.float32))
    uneven = Heatmap(short, np.float32([[0.5, 1.5]]))
    titles = [np.asarray(overlays.picture(h))[320:352, :, 0] > 100 for h in (flat, uneven)]
    assert titles[0].sum() > 2 * titles[1].sum() > 0


def test_a_photo_that_cannot_be_decoded_is_a_photo_error(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"no picture")
    with pytest.raises(PhotoError):
        Overlays(tmp_path / "a.jpg")
