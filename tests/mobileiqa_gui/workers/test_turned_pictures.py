"""Thumbnails, pixels and what is in focus of photos that are shown turned; files stay."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from core.photos.decode import decode_to_fit
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from core.photos.thumbnails import ThumbnailCache
from mobileiqa_gui.workers.focus import Find, FocusFinder, FocusFound
from mobileiqa_gui.workers.orientations import OrientationReader
from mobileiqa_gui.workers.pixels import PixelLoader, ScreenPhoto
from mobileiqa_gui.workers.thumbnails import Thumbnails
from tests.raw_files import make_dng

SIZE = (600, 400)
BOX = (120, 90)


class Turns:
    """Which photos are turned, and how often; changed by a test at will."""

    def __init__(self) -> None:
        self.by_name: dict[str, int] = {}

    def __call__(self, path: Path) -> int:
        return self.by_name.get(path.stem, 0)


@pytest.fixture
def turns() -> Turns:
    return Turns()


def picture(number: int) -> np.ndarray:
    """Its corners differ, and it differs from that of another number."""
    across, down = np.meshgrid(np.linspace(0, 200, SIZE[0]), np.linspace(0, 200, SIZE[1]))
    return np.stack([across, down, np.full_like(across, 40 * number)], axis=2).astype(np.uint8)


@pytest.fixture
def photos(tmp_path: Path) -> list[Photo]:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(3):
        Image.fromarray(picture(number)).save(folder / f"{number}.png")
    return scan_folder(folder)


@pytest.fixture
def thumbnails(tmp_path, turns):
    made = Thumbnails(ThumbnailCache(tmp_path / "cache", 10**8), threads=2)
    made.turn_of = turns
    yield made
    made.close()


@pytest.fixture
def loader(turns):
    made = PixelLoader()
    made.turn_of = turns
    yield made
    made.close()


@pytest.fixture
def announced(loader) -> list[ScreenPhoto]:
    items: list[ScreenPhoto] = []
    loader.arrived.connect(items.append)
    return items


@pytest.fixture
def finder(turns):
    made = FocusFinder()
    made.turn_of = turns
    yield made
    made.close()


def pixels(image: QImage) -> np.ndarray:
    packed = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(packed.constBits(), np.uint8).reshape(packed.height(), -1)
    return rows[:, : 3 * packed.width()].reshape(packed.height(), packed.width(), 3).copy()


def opacity(image: QImage) -> np.ndarray:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width()].copy()


def differs(image: QImage, expected: np.ndarray) -> float:
    """The mean difference of two pictures of one shape, at a common small size."""
    shown, wanted = (
        np.asarray(Image.fromarray(np.ascontiguousarray(each)).resize((16, 16)), int)
        for each in (pixels(image), expected)
    )
    return float(np.abs(shown - wanted).mean())


def final(thumbnails: Thumbnails, photo: Photo, size: tuple[int, int]) -> bool:
    found = thumbnails.thumbnail(photo)
    return found is not None and found.final and found.image.size().toTuple() == size


def test_a_thumbnail_turns_at_once_and_is_then_made_as_large_as_its_box(
    qtbot, thumbnails, photos, turns
):
    thumbnails.want(photos, BOX, visible=3)
    qtbot.waitUntil(lambda: all(final(thumbnails, photo, (120, 80)) for photo in photos))
    turns.by_name["1"] = 1
    with qtbot.waitSignal(thumbnails.arrived, timeout=0):
        thumbnails.turn([photos[1].path])
    at_once = thumbnails.thumbnail(photos[1])
    assert at_once.image.size().toTuple() == (80, 120)
    assert thumbnails.thumbnail(photos[1]) is at_once  # made once
    assert differs(at_once.image, np.rot90(picture(1), -1)) < 3
    assert final(thumbnails, photos[0], (120, 80))
    thumbnails.want(photos, BOX, visible=3)
    qtbot.waitUntil(lambda: final(thumbnails, photos[1], (60, 90)))
    assert thumbnails.thumbnail(photos[1]).box == BOX
    turns.by_name["1"] = 2
    thumbnails.want(photos, BOX, visible=3)
    qtbot.waitUntil(lambda: final(thumbnails, photos[1], (120, 80)))
    assert differs(thumbnails.thumbnail(photos[1]).image, picture(1)[::-1, ::-1]) < 3


def test_the_shape_of_a_turned_photo(qtbot, thumbnails, photos, turns):
    thumbnails.want(photos[:1], BOX, visible=1)
    qtbot.waitUntil(lambda: thumbnails.shape(photos[0]) is not None)
    assert thumbnails.shape(photos[0]) == SIZE
    turns.by_name["0"] = 3
    assert thumbnails.shape(photos[0]) == SIZE[::-1]


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_pixels_are_those_of_the_file_turned(qtbot, loader, announced, photos, turns, turn):
    turns.by_name["2"] = turn
    loader.want_all([(photos[2], None), (photos[2], (150, 300))])
    qtbot.waitUntil(lambda: len(announced) == 2)
    by_box = {item.box: item for item in announced}
    expected = np.rot90(picture(2), -turn)
    np.testing.assert_array_equal(pixels(by_box[None].image), expected)
    size = SIZE if turn == 2 else SIZE[::-1]
    assert {item.full_size for item in announced} == {size}
    assert loader.full_size(photos[2]) == size
    fitted = by_box[150, 300].image.size().toTuple()
    assert fitted == ((150, 100) if turn == 2 else (150, 225))


def test_after_a_turn_pixels_of_before_do_not_arrive(qtbot, loader, announced, photos, turns):
    loader.want(photos[0], None)
    turns.by_name["0"] = 1
    loader.want(photos[1], None)  # what was asked for may be under way
    loader.want(photos[0], None)
    qtbot.waitUntil(lambda: loader.has(photos[0], None))
    of_first = [item for item in announced if item.photo == photos[0]]
    assert {item.full_size for item in of_first} == {SIZE[::-1]}
    announced.clear()
    turns.by_name.clear()
    assert loader.full_size(photos[0]) == SIZE
    loader.want(photos[0], None)
    qtbot.waitUntil(lambda: len(announced) == 1)
    np.testing.assert_array_equal(pixels(announced[0].image), picture(0))


def test_what_is_fetched_ahead_is_turned(qtbot, loader, announced, photos, turns):
    turns.by_name["1"] = 3
    loader.want(photos[0], None)
    loader.fetch_ahead([photos[1]], None)
    qtbot.waitUntil(lambda: loader.has(photos[1], None))
    announced.clear()
    loader.want(photos[1], None)
    np.testing.assert_array_equal(pixels(announced[0].image), np.rot90(picture(1), -3))


def test_a_raw_file_is_turned_as_preview_and_developed(qtbot, loader, announced, tmp_path, turns):
    folder = tmp_path / "raw"
    folder.mkdir()
    preview = io.BytesIO()
    Image.fromarray(picture(0)).resize((120, 72)).save(preview, "JPEG", quality=95)
    content = make_dng(np.full((96, 160, 3), 0.5), jpeg=preview.getvalue())
    (folder / "photo.dng").write_bytes(content)
    turns.by_name["photo"] = 1
    loader.want(scan_folder(folder)[0], None)
    qtbot.waitUntil(lambda: len(announced) == 2)
    assert [item.image.size().toTuple() for item in announced] == [(72, 120), (96, 160)]
    shown = decode_to_fit(folder / "photo.dng", None).pixels
    np.testing.assert_array_equal(pixels(announced[0].image), np.rot90(shown, -1))
    assert {item.full_size for item in announced} == {(96, 160)}


def test_sharp_edges_and_the_sharpest_place_turn_with_the_photo(qtbot, finder, tmp_path, turns):
    folder = tmp_path / "edge"
    folder.mkdir()
    grey = np.full((400, 600, 3), 60, np.uint8)
    grey[300:, 500:] = 200
    Image.fromarray(grey).save(folder / "edge.png")
    photo = scan_folder(folder)[0]
    found: list[FocusFound] = []
    finder.found.connect(found.append)
    finder.want(photo, Find.EDGES)
    qtbot.waitUntil(lambda: len(found) == 1)
    turns.by_name["edge"] = 1
    finder.want(photo, Find.EDGES)
    qtbot.waitUntil(lambda: len(found) == 2)
    finder.want(photo, Find.POINT)
    qtbot.waitUntil(lambda: len(found) == 3)
    before, edges, point = found
    assert [image.size().toTuple() for image in edges.marks[:2]] == [(400, 600), (200, 300)]
    for one, other in zip(before.marks, edges.marks, strict=True):
        assert opacity(one).any()
        np.testing.assert_array_equal(opacity(other), np.rot90(opacity(one), -1))
    x, y = before.point
    assert point.point == edges.point == pytest.approx((1 - y, x))
    assert not point.by_camera


def test_own_orientations_are_read_in_batches_and_unreadable_files_left_out(qtbot, tmp_path):
    for number in range(60):
        exif = Image.Exif()
        exif[0x0112] = 6 if number == 59 else 1
        Image.new("RGB", (8, 8)).save(tmp_path / f"{number:02}.jpg", exif=exif)
    (tmp_path / "30.jpg").write_bytes(b"no photo")
    photos = scan_folder(tmp_path)
    reader, found = OrientationReader(), {}
    reader.read(photos, found.update)
    qtbot.waitUntil(lambda: len(found) == 59)
    assert {found.pop(photos[59])} == {6}
    assert set(found.values()) == {1}
    reader.read(photos, found.update)
    reader.stop()
    reader.close()
