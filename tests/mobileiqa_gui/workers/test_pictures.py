"""Thumbnails, screen-size photos and the memories they are kept in."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from core.photos.photo import Photo
from core.photos.scan import scan_folder
from core.photos.thumbnails import ThumbnailCache
from mobileiqa_gui.workers.image_cache import ImageCache
from mobileiqa_gui.workers.images import fit_into, to_qimage
from mobileiqa_gui.workers.pixels import PixelLoader
from mobileiqa_gui.workers.thumbnails import Thumbnails

BOX = (120, 90)


def save(path: Path, colour: tuple[int, int, int], size=(600, 400), **options) -> None:
    Image.new("RGB", size, colour).save(path, **options)


@pytest.fixture
def folder(tmp_path) -> Path:
    made = tmp_path / "photos"
    made.mkdir()
    for number in range(8):
        save(made / f"{number}.jpg", (200, 20 * number, 0), quality=95)
    return made


@pytest.fixture
def cache(tmp_path) -> ThumbnailCache:
    return ThumbnailCache(tmp_path / "cache", 10**8)


@pytest.fixture
def make(cache):
    made = []

    def build(**options) -> Thumbnails:
        made.append(Thumbnails(cache, threads=2, **options))
        return made[-1]

    yield build
    for thumbnails in made:
        thumbnails.close()


@pytest.fixture
def loader():
    made = PixelLoader()
    yield made
    made.close()


def colour_of(image: QImage) -> tuple[int, int, int]:
    return image.pixelColor(image.width() // 2, image.height() // 2).getRgb()[:3]


def wait_for_final(qtbot, thumbnails: Thumbnails, photos: list[Photo]) -> None:
    def all_final() -> bool:
        found = [thumbnails.thumbnail(photo) for photo in photos]
        return all(item is not None and item.final for item in found)

    qtbot.waitUntil(all_final)


def test_pixels_of_odd_widths_become_the_same_image():
    pixels = np.random.default_rng(0).integers(0, 256, (7, 101, 3), dtype=np.uint8)
    image = to_qimage(pixels)
    del pixels
    pixels = np.random.default_rng(0).integers(0, 256, (7, 101, 3), dtype=np.uint8)
    assert (image.width(), image.height()) == (101, 7)
    for x, y in ((0, 0), (100, 6), (50, 3)):
        assert image.pixelColor(x, y).getRgb()[:3] == tuple(pixels[y, x])


def test_images_are_fitted_but_never_enlarged():
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    assert fit_into(image, BOX).size().toTuple() == (120, 80)
    assert fit_into(image, (1000, 1000)).size().toTuple() == (600, 400)
    thin = QImage(5000, 3, QImage.Format.Format_RGB32)
    assert fit_into(thin, BOX).size().toTuple() == (120, 1)


def test_memory_is_bounded_and_forgets_what_was_used_longest_ago():
    memory: ImageCache[str, int] = ImageCache(30)
    for key in "abc":
        memory.put(key, 1, 10)
    assert memory.get("a") == 1
    memory.put("d", 1, 10)
    assert memory.get("b") is None
    assert memory.get("a") == 1
    memory.put("large", 1, 100)
    assert len(memory) == 1
    assert memory.get("large") == 1
    memory.put("large", 2, 5)
    memory.put("e", 1, 20)
    assert memory.get("large") == 2


def test_thumbnails_of_all_wanted_photos_arrive(qtbot, make, folder):
    photos, thumbnails = scan_folder(folder), make()
    thumbnails.want(photos, BOX, visible=4)
    wait_for_final(qtbot, thumbnails, photos)
    for number, photo in enumerate(photos):
        thumbnail = thumbnails.thumbnail(photo)
        assert thumbnail.image.size().toTuple() == (120, 80)
        assert colour_of(thumbnail.image) == pytest.approx((200, 20 * number, 0), abs=3)


def test_another_size_keeps_the_old_picture_until_the_new_one_is_there(qtbot, make, folder):
    photos, thumbnails = scan_folder(folder)[:1], make()
    thumbnails.want(photos, BOX, visible=1)
    wait_for_final(qtbot, thumbnails, photos)
    thumbnails.want(photos, (240, 180), visible=1)
    assert thumbnails.thumbnail(photos[0]).box == BOX
    qtbot.waitUntil(lambda: thumbnails.thumbnail(photos[0]).box == (240, 180))
    assert thumbnails.thumbnail(photos[0]).image.size().toTuple() == (240, 160)


def test_the_next_visit_reads_from_disk_and_not_from_the_photos(qtbot, make, folder):
    photos, first = scan_folder(folder), make()
    first.want(photos, BOX, visible=8)
    wait_for_final(qtbot, first, photos)
    first.close()
    for photo in photos:
        photo.path.unlink()
    second = make()
    second.want(photos, BOX, visible=8)
    wait_for_final(qtbot, second, photos)
    assert colour_of(second.thumbnail(photos[3]).image) == pytest.approx((200, 60, 0), abs=3)


def test_a_photo_that_changed_gets_a_new_thumbnail(qtbot, make, folder):
    (before, *_), thumbnails = scan_folder(folder), make()
    thumbnails.want([before], BOX, visible=1)
    wait_for_final(qtbot, thumbnails, [before])
    save(before.path, (0, 0, 250))
    os.utime(before.path, ns=(1, 1))
    after = scan_folder(folder)[0]
    assert after != before
    thumbnails.want([after], BOX, visible=1)
    qtbot.waitUntil(lambda: thumbnails.thumbnail(after).photo == after)
    assert colour_of(thumbnails.thumbnail(after).image) == pytest.approx((0, 0, 250), abs=4)


def test_a_broken_file_fails_once_with_its_reason(qtbot, make, folder):
    (folder / "0.jpg").write_bytes(b"no picture")
    photos, thumbnails = scan_folder(folder), make()
    failures = []
    thumbnails.failed.connect(lambda path, message: failures.append((path, message)))
    for _ in range(3):
        thumbnails.want(photos, BOX, visible=8)
        wait_for_final(qtbot, thumbnails, photos[1:])
        qtbot.waitUntil(lambda: bool(failures))
    assert [path for path, _ in failures] == [folder / "0.jpg"]
    assert failures[0][1].endswith(".")


def test_a_photo_that_went_and_came_back_is_shown(qtbot, make, tmp_path):
    folder = tmp_path / "drive"
    folder.mkdir()
    save(folder / "0.jpg", (9, 9, 9), (300, 200))
    before, thumbnails = scan_folder(folder), make()
    away = folder.rename(tmp_path / "away")
    with qtbot.waitSignal(thumbnails.failed):
        thumbnails.want(before, BOX, visible=1)
    away.rename(folder)
    with qtbot.assertNotEmitted(thumbnails.arrived, wait=100):
        thumbnails.want(before, BOX, visible=1)  # the very same: not over and over
    after = scan_folder(folder)
    assert after == before
    thumbnails.want(after, BOX, visible=1)
    wait_for_final(qtbot, thumbnails, after)


def test_what_could_not_be_shown_is_tried_again_when_that_is_forgotten(qtbot, make, tmp_path):
    folder = tmp_path / "drive"
    folder.mkdir()
    save(folder / "0.jpg", (9, 9, 9), (300, 200))
    photos, thumbnails = scan_folder(folder), make()
    away = folder.rename(tmp_path / "away")
    with qtbot.waitSignal(thumbnails.failed):
        thumbnails.want(photos, BOX, visible=1)
    away.rename(folder)
    thumbnails.forget_failures()
    thumbnails.want(photos, BOX, visible=1)
    wait_for_final(qtbot, thumbnails, photos)


def test_the_shape_is_known_before_the_picture(qtbot, make, tmp_path):
    folder = tmp_path / "portrait"
    folder.mkdir()
    exif = Image.Exif()
    exif[0x0112] = 6
    save(folder / "turned.jpg", (9, 9, 9), (900, 300), exif=exif)
    photos, thumbnails = scan_folder(folder), make()
    shapes = []
    thumbnails.arrived.connect(lambda _path: shapes.append(thumbnails.shape(photos[0])))
    thumbnails.want(photos, BOX, visible=1)
    wait_for_final(qtbot, thumbnails, photos)
    assert shapes[0] == (300, 900)
    assert thumbnails.thumbnail(photos[0]).image.size().toTuple() == (30, 90)


def test_the_loader_gives_the_size_asked_for_and_the_full_size(qtbot, loader, folder):
    photo = scan_folder(folder)[2]
    with qtbot.waitSignal(loader.arrived) as fitted:
        loader.want(photo, (300, 300))
    assert fitted.args[0].photo == photo
    assert fitted.args[0].image.size().toTuple() == (300, 200)
    assert fitted.args[0].full_size == (600, 400)
    with qtbot.waitSignal(loader.arrived) as full:
        loader.want(photo, None)
    assert full.args[0].image.size().toTuple() == (600, 400)


def test_only_what_was_asked_for_last_is_announced(qtbot, loader, folder):
    photos = scan_folder(folder)
    announced = []
    loader.arrived.connect(lambda item: announced.append(item.photo))
    for photo in photos:
        loader.want(photo, (300, 300))
    qtbot.waitUntil(lambda: len(loader._memory) == len(photos))
    assert announced == [photos[-1]]


def test_what_was_fetched_ahead_is_there_at_once(qtbot, loader, folder):
    photos = scan_folder(folder)
    loader.fetch_ahead(photos[1:3], (300, 300))
    qtbot.waitUntil(lambda: len(loader._memory) == 2)
    announced = []
    loader.arrived.connect(lambda item: announced.append(item.photo))
    loader.want(photos[2], (300, 300))
    assert announced == [photos[2]]  # within the call


def test_the_loader_says_why_a_photo_cannot_be_shown(qtbot, loader, folder):
    (folder / "0.jpg").write_bytes(b"")
    photo = scan_folder(folder)[0]
    with qtbot.waitSignal(loader.failed) as failed:
        loader.want(photo, (300, 300))
    assert failed.args[0] == photo
    assert failed.args[1].endswith(".")
