"""Pixels for the loupe: several photos at once, full sizes ahead, RAW files developed."""

from __future__ import annotations

import io
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QColorSpace, QImage

from core.photos.opening import Rendering
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from core.photos.thumbnails import ThumbnailCache
from mobileiqa_gui.workers.images import to_packed_qimage
from mobileiqa_gui.workers.pixels import PixelLoader, ScreenPhoto
from mobileiqa_gui.workers.priority_pool import PriorityPool
from mobileiqa_gui.workers.thumbnails import Thumbnails
from tests.raw_files import make_dng

SIZE = (600, 400)


@pytest.fixture
def photos(tmp_path: Path) -> list[Photo]:
    for number in range(6):
        Image.new("RGB", SIZE, (40 * number, 0, 0)).save(tmp_path / f"{number}.jpg", quality=95)
    return scan_folder(tmp_path)


@pytest.fixture
def raw(tmp_path: Path) -> Photo:
    """A RAW file of 160 x 96 pixels with a preview of 120 x 72."""
    folder = tmp_path / "raw"
    folder.mkdir()
    preview = io.BytesIO()
    Image.new("RGB", (120, 72), (10, 200, 10)).save(preview, "JPEG", quality=95)
    content = make_dng(np.full((96, 160, 3), 0.5), jpeg=preview.getvalue())
    (folder / "photo.dng").write_bytes(content)
    return scan_folder(folder)[0]


@pytest.fixture
def loader():
    made = PixelLoader()
    yield made
    made.close()


@pytest.fixture
def announced(loader) -> list[ScreenPhoto]:
    items: list[ScreenPhoto] = []
    loader.arrived.connect(items.append)
    return items


def test_several_panes_are_all_answered(qtbot, loader, announced, photos):
    loader.want_all([(photos[0], None), (photos[1], (300, 300)), (photos[2], None)])
    qtbot.waitUntil(lambda: len(announced) == 3)
    sizes = {item.photo: item.image.size().toTuple() for item in announced}
    assert sizes == {photos[0]: SIZE, photos[1]: (300, 200), photos[2]: SIZE}
    assert loader.full_size(photos[1]) == SIZE
    assert loader.full_size(photos[5]) is None


def test_two_sizes_of_one_photo_are_both_answered(qtbot, loader, announced, photos, raw):
    """Who zooms out before the full size is there, and in again, does not wait for ever."""
    loader.want(photos[0], None)
    loader.want(photos[0], (300, 300))
    qtbot.waitUntil(lambda: len(announced) == 2)
    assert {item.box for item in announced} == {None, (300, 300)}
    announced.clear()
    loader.want(raw, None)
    loader.want(raw, (60, 60))
    qtbot.waitUntil(lambda: Rendering.DEVELOPED in [item.rendering for item in announced])


def test_the_next_at_full_size_is_there_within_the_call(qtbot, loader, announced, photos):
    loader.want(photos[2], None)
    loader.fetch_ahead([photos[3], photos[1], photos[4], photos[0]], None)
    qtbot.waitUntil(lambda: all(loader.has(photo, None) for photo in photos[:5]))
    announced.clear()
    loader.want(photos[3], None)
    assert [item.image.size().toTuple() for item in announced] == [SIZE]
    assert announced[0].image.pixelColor(0, 0).red() == pytest.approx(120, abs=2)


def test_no_more_is_fetched_ahead_than_memory_holds(qtbot, photos):
    loader = PixelLoader(full_size_bytes=3 * 3 * SIZE[0] * SIZE[1])
    with qtbot.waitSignal(loader.arrived):
        loader.want(photos[2], None)
    loader.fetch_ahead([photos[3], photos[1], photos[4], photos[0]], None)
    qtbot.waitUntil(lambda: loader.has(photos[1], None))
    with qtbot.waitSignal(loader.arrived):
        loader.want(photos[5], None)  # what was ahead of it is done by now
    assert loader.has(photos[3], None)
    assert not loader.has(photos[4], None)
    loader.close()


def test_who_moves_on_hears_nothing_of_the_place_before(qtbot, loader, announced, photos):
    loader.want(photos[0], None)
    loader.fetch_ahead(photos[1:5], None)
    loader.want(photos[5], None)
    qtbot.waitUntil(lambda: [item.photo for item in announced] == [photos[5]])


def test_what_is_fetched_ahead_leaves_a_thread_free(qtbot):
    opened, begun = threading.Event(), []

    def make(job: str) -> str:
        begun.append(job)
        if job.startswith("ahead"):
            assert opened.wait(10)
        return job

    pool: PriorityPool[str] = PriorityPool(make, threads=2, reserved=1, name="test")
    items: list[str] = []
    pool.delivered.connect(items.extend)
    pool.replace(["ahead 1", "ahead 2"])
    pool.put_first("ahead 3", patient=True)
    pool.put_first("wanted")
    qtbot.waitUntil(lambda: items == ["wanted"])
    assert begun == ["ahead 1", "wanted"]
    opened.set()
    qtbot.waitUntil(lambda: len(items) == 4)
    assert begun[2:] == ["ahead 3", "ahead 2"]
    pool.close()


def test_a_raw_at_full_size_is_the_preview_first_and_then_developed(qtbot, loader, announced, raw):
    loader.want(raw, (60, 60))
    qtbot.waitUntil(lambda: len(announced) == 1)
    assert announced[0].rendering is Rendering.PREVIEW
    assert announced[0].full_size == (160, 96)
    loader.want(raw, None)
    qtbot.waitUntil(lambda: len(announced) == 3)
    renderings = [item.rendering for item in announced[1:]]
    assert renderings == [Rendering.PREVIEW, Rendering.DEVELOPED]
    sizes = [item.image.size().toTuple() for item in announced[1:]]
    assert sizes == [(120, 72), (160, 96)]
    announced.clear()
    loader.want(raw, None)
    assert [item.rendering for item in announced] == [Rendering.DEVELOPED], "once, and at once"


def test_neighbours_are_developed_ahead(qtbot, loader, announced, raw, photos):
    loader.want(photos[0], None)
    loader.fetch_ahead([raw, photos[1]], None)
    qtbot.waitUntil(lambda: loader.has(raw, None))
    announced.clear()
    loader.want(raw, None)
    assert [item.rendering for item in announced] == [Rendering.DEVELOPED]


def test_a_raw_that_cannot_be_developed_keeps_its_preview(qtbot, loader, announced, raw):
    raw.path.write_bytes(raw.path.read_bytes()[:-4000])
    with qtbot.waitSignal(loader.undeveloped) as told:
        loader.want(raw, None)
    assert told.args[0] == raw
    assert told.args[1].endswith(".")
    assert [item.rendering for item in announced] == [Rendering.PREVIEW]


def test_packed_pixels_of_odd_widths_are_the_same_image():
    made = np.random.default_rng(0).integers(0, 256, (7, 101, 3), dtype=np.uint8)
    image = to_packed_qimage(made)
    assert image.format() == QImage.Format.Format_RGB888
    for x, y in ((0, 0), (100, 6), (50, 3)):
        assert image.pixelColor(x, y).getRgb()[:3] == tuple(made[y, x])


def test_another_screen_gets_other_pixels(qtbot, loader, announced, photos):
    wide = bytes(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb).iccProfile().data())
    loader.want(photos[4], None)
    qtbot.waitUntil(lambda: len(announced) == 1)
    loader.set_screen(wide)
    assert not loader.has(photos[4], None)
    loader.want(photos[4], None)
    qtbot.waitUntil(lambda: len(announced) == 2)
    before, after = (item.image.pixelColor(9, 9).getRgb()[:3] for item in announced)
    assert before == pytest.approx((160, 0, 0), abs=2)
    assert after[0] < before[0] - 15, "the same red in a wider space"


def test_thumbnails_follow_the_screen(qtbot, photos, tmp_path):
    wide = bytes(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb).iccProfile().data())
    thumbnails = Thumbnails(ThumbnailCache(tmp_path / "cache", 10**8), threads=2)
    photo, reds = photos[4], []
    for profile in (None, wide, None):
        thumbnails.set_screen(profile)
        thumbnails.want([photo], (120, 90), visible=1)

        def is_right(profile=profile) -> bool:
            have = thumbnails.thumbnail(photo)
            return have is not None and have.final and have.screen == profile

        qtbot.waitUntil(is_right)
        reds.append(thumbnails.thumbnail(photo).image.pixelColor(9, 9).red())
    assert reds[0] == reds[2] == pytest.approx(160, abs=3)
    assert reds[1] < reds[0] - 15
    thumbnails.close()
