"""The pictures of heatmaps."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from core.errors import PhotoError
from core.families.mobileiqa.maps import FUSED, QUALITY_LOST, view_map
from core.results.colour_maps import GROUND
from core.results.heatmaps import Heatmap
from core.results.overlay import Overlays
from tests.core.commands.conftest import make_photo


def one_strong_cell(row: int, column: int, kind: str = "attention") -> Heatmap:
    kinds = {"attention": (view_map(1), 0.25, 32.0), "lost": (QUALITY_LOST, 0, 3.2)}
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
    flat = np.asarray(overlays.picture(Heatmap(FUSED, np.ones((4, 4), np.float32))))
    one_spot = np.full((4, 4), 0.1, np.float32)
    one_spot[1, 1] = 9
    spot = np.asarray(overlays.picture(Heatmap(FUSED, one_spot)))
    note = slice(-40, None)  # the last line
    assert (flat[note] != spot[note]).any()
    assert flat[note].max() > 120


@pytest.mark.parametrize("opacity", [0.65, 1.0])
def test_the_legends_bar_has_the_colours_of_the_picture(tmp_path, opacity):
    path = tmp_path / "grey.png"
    Image.new("RGB", (512, 100), (GROUND,) * 3).save(path)
    ramp_map = Heatmap(QUALITY_LOST, np.geomspace(0.05, 3.2, 512, dtype=np.float32)[np.newaxis])
    whole = np.asarray(Overlays(path, opacity=opacity).picture(ramp_map), int)
    bar_top = 100 + 10 + 27 + 4
    bar = whole[bar_top, 20:-20]
    photo = whole[4]
    for share in np.linspace(0.02, 0.98, 25):
        on_photo = photo[round(share * 511)]
        on_bar = bar[round(share * (len(bar) - 1))]
        # Within one step of the ramp, which has 256 of them for 472 columns of the bar.
        assert np.abs(on_photo - on_bar).max() <= 3


def test_the_photo_is_grey_below_unless_it_is_wanted_in_colour(tmp_path):
    path = tmp_path / "red.png"
    Image.new("RGB", (100, 100), (200, 30, 30)).save(path)
    map_ = one_strong_cell(1, 1)
    grey = Overlays(path, opacity=0.0).covered(map_).getpixel((90, 90))
    assert len(set(grey)) == 1
    assert Overlays(path, opacity=0.0, in_colour=True).covered(map_).getpixel((90, 90)) == (
        200, 30, 30,
    )  # fmt: skip


def test_a_photo_that_cannot_be_decoded_is_a_photo_error(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"no picture")
    with pytest.raises(PhotoError):
        Overlays(tmp_path / "a.jpg")


def test_a_turned_photo_lies_under_its_turned_map(tmp_path):
    path = make_photo(tmp_path / "a.jpg", size=(800, 600))
    turned = Overlays(path, turn=1)
    assert turned.photo.size == (600, 800)
    straight = np.asarray(Overlays(path).covered(one_strong_cell(1, 2, "lost")))
    map_ = one_strong_cell(1, 2, "lost").turned(1)
    np.testing.assert_allclose(
        np.asarray(turned.covered(map_), int), np.rot90(straight, -1).astype(int), atol=4
    )


@pytest.mark.parametrize("width", [360, 440, 700, 1560])
@pytest.mark.parametrize("offer", [view_map(1), QUALITY_LOST])
def test_the_legends_words_never_touch(tmp_path, offer, width):
    overlays = Overlays(make_photo(tmp_path / "a.jpg", size=(500, 400)))
    placed = sorted(overlays._ticks(offer.kind, width))
    ends = [x + overlays._font.getlength(text) for x, text in placed]
    assert all(end < x for end, (x, _) in zip(ends, placed[1:], strict=False))
    assert ends[-1] <= width
    ticks = offer.kind.ticks
    assert {ticks[0].text, ticks[-1].text} <= {text for _, text in placed}


def test_a_narrow_legend_has_room_for_what_it_says_of_lines(tmp_path):
    overlays = Overlays(make_photo(tmp_path / "a.jpg", size=(500, 400)))
    narrow, wide = (overlays._notes(one_strong_cell(1, 2), inner) for inner in (460, 1560))
    assert len(narrow) == 2
    assert ". ".join(narrow) == wide[0]
    assert all(overlays._font.getlength(note) <= 460 for note in narrow)
