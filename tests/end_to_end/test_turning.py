"""Turning photos in the real window: seen at once everywhere, in sidecars, undone; files stay."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from core.photos.decode import decode_to_fit
from core.photos.scan import scan_folder
from core.scoring.remembering import open_catalogue
from core.sidecars.beside import Beside
from core.sidecars.reading import said_of
from core.sidecars.writing import Naming, write_orientation
from tests.raw_files import make_dng

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def pixels(image: QImage) -> np.ndarray:
    packed = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(packed.constBits(), np.uint8).reshape(packed.height(), -1)
    return rows[:, : 3 * packed.width()].reshape(packed.height(), packed.width(), 3).copy()


def upright(path: Path) -> np.ndarray:
    return decode_to_fit(path, None).pixels


def save(path: Path, size=(480, 320), orientation: int | None = None) -> Path:
    """A picture whose four corners differ, from those of other names too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    width, height = size
    across, down = np.meshgrid(np.linspace(0, 220, width), np.linspace(0, 220, height))
    picture = np.stack([across, down, np.full_like(across, ord(path.stem[0]) - 60)], axis=2).astype(
        np.uint8
    )
    exif = Image.Exif()
    if orientation is not None:
        exif[0x0112] = orientation
    Image.fromarray(picture).save(path, quality=95, exif=exif)
    return path


@pytest.fixture
def album(tmp_path) -> Path:
    for name in ("a", "b", "c"):
        save(tmp_path / "album" / f"{name}.jpg")
    return tmp_path / "album"


def bench_photo(window, name: str):
    library = window.bench.presenter
    return next(photo for photo in library.photos if photo.path.stem == name)


def is_turned(image: QImage | None, path: Path, quarters: int) -> bool:
    """Whether the image is that file's own picture turned clockwise so often, of any size."""
    if image is None:
        return False
    wanted = np.rot90(upright(path), -quarters)
    if (wanted.shape[0] > wanted.shape[1]) != (image.height() > image.width()):
        return False
    small = Image.fromarray(np.ascontiguousarray(wanted)).resize((24, 24))
    shown = Image.fromarray(pixels(image)).resize((24, 24))
    return float(np.abs(np.asarray(small, int) - np.asarray(shown, int)).mean()) < 3


def thumbnail(window, name: str) -> QImage | None:
    found = window.bench.grid_thumbnails.thumbnail(bench_photo(window, name))
    return found.image if found is not None and found.final else None


def loupe_image(window) -> QImage | None:
    canvas = window.centre.loupe.view.canvas
    width = canvas.shown_width()
    return canvas.image_at(width) if width is not None else None


def wait_for_photos(window, qtbot, count: int) -> None:
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total == count, timeout=20_000)


def orientation_beside(path: Path) -> int | None:
    (photo,) = (one for one in scan_folder(path.parent) if path in one.files)
    return said_of(photo, Beside.of(path.parent)).orientation


def test_turned_in_the_grid_and_the_loupe_and_back_by_undo(open_window, album, qtbot):
    before = {path: hashlib.sha256(path.read_bytes()).digest() for path in album.iterdir()}
    window = open_window(album)
    wait_for_photos(window, qtbot, 3)
    grid, path = window.centre.grid, album / "a.jpg"
    qtbot.keyClick(grid, Key.Key_Home)
    qtbot.keyClick(grid, Key.Key_BracketRight, CTRL)
    qtbot.waitUntil(lambda: is_turned(thumbnail(window, "a"), path, 1))
    qtbot.waitUntil(lambda: window.status._said.text() == "Turned: 1 photo, Ctrl+Z")
    qtbot.keyClick(grid, Key.Key_E)
    canvas = window.centre.loupe.view.canvas
    qtbot.waitUntil(lambda: is_turned(loupe_image(window), path, 1))
    qtbot.waitUntil(lambda: canvas.view.photo == (320, 480))
    qtbot.keyClick(canvas, Key.Key_BracketRight, CTRL)
    assert is_turned(loupe_image(window), path, 2)  # what is on screen turns within the call
    qtbot.keyClick(canvas, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: is_turned(loupe_image(window), path, 1))
    qtbot.keyClick(canvas, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: is_turned(loupe_image(window), path, 0))
    qtbot.waitUntil(lambda: canvas.view.photo == (480, 320))
    assert is_turned(thumbnail(window, "a"), path, 0)
    window.close()
    after = {path: hashlib.sha256(path.read_bytes()).digest() for path in album.iterdir()}
    assert after == before


def test_the_sidecar_gets_the_orientation_and_the_files_own_one_counts(open_window, album, qtbot):
    path = save(album / "d.jpg", orientation=6)
    window = open_window(album)
    window.session.sidecar_writing = "as_marked"
    wait_for_photos(window, qtbot, 4)
    window.bench.look_at([path], path)
    qtbot.keyClick(window.centre.grid, Key.Key_BracketRight, CTRL)
    qtbot.waitUntil(lambda: orientation_beside(path) == 3)
    assert (album / "d.jpg.xmp").is_file()
    qtbot.waitUntil(lambda: is_turned(thumbnail(window, "d"), path, 1))
    qtbot.keyClick(window.centre.grid, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: orientation_beside(path) == 6)
    qtbot.waitUntil(lambda: is_turned(thumbnail(window, "d"), path, 0))


def test_a_sidecar_made_outside_turns_the_photo(open_window, album, qtbot):
    path = album / "b.jpg"
    (photo,) = (one for one in scan_folder(album) if one.path == path)
    write_orientation(photo, Beside.of(album), 6, Naming.FULL)
    window = open_window(album)
    qtbot.waitUntil(lambda: window.bench.turning.turn_of(path) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: is_turned(thumbnail(window, "b"), path, 1))
    assert is_turned(thumbnail(window, "a"), album / "a.jpg", 0)
    # Another program turns it on while the window is open.
    write_orientation(photo, Beside.of(album), 3, Naming.FULL)
    window.bench.marking.read()
    qtbot.waitUntil(lambda: is_turned(thumbnail(window, "b"), path, 2))
    window.bench.look_at([path], path)
    qtbot.keyClick(window.centre.grid, Key.Key_BracketLeft, CTRL)
    qtbot.waitUntil(lambda: is_turned(thumbnail(window, "b"), path, 1))


def test_several_at_once_are_one_undo_and_there_again_after_a_restart(open_window, album, qtbot):
    first = open_window(album)
    wait_for_photos(first, qtbot, 3)
    qtbot.keyClick(first.centre.grid, Key.Key_A, CTRL)
    qtbot.keyClick(first.centre.grid, Key.Key_BracketLeft, CTRL)
    qtbot.waitUntil(lambda: first.status._said.text() == "Turned: 3 photos, Ctrl+Z")
    first.close()
    second = open_window(album)
    wait_for_photos(second, qtbot, 3)
    for name in "abc":
        path = album / f"{name}.jpg"
        qtbot.waitUntil(lambda name=name, path=path: is_turned(thumbnail(second, name), path, 3))
    qtbot.waitUntil(lambda: second.bench.operations.next_undo == "Turned: 3 photos")
    qtbot.keyClick(second, Key.Key_Z, CTRL)
    for name in "abc":
        path = album / f"{name}.jpg"
        qtbot.waitUntil(lambda name=name, path=path: is_turned(thumbnail(second, name), path, 0))
    qtbot.keyClick(second, Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: {second.bench.turning.turn_of(p) for p in album.iterdir()} == {3})


def test_at_full_size_in_the_loupe_the_pixels_are_the_files_turned(open_window, album, qtbot):
    window = open_window(album)
    wait_for_photos(window, qtbot, 3)
    qtbot.keyClick(window.centre.grid, Key.Key_Home)
    qtbot.keyClick(window.centre.grid, Key.Key_Z)
    canvas, path = window.centre.loupe.view.canvas, album / "a.jpg"
    qtbot.waitUntil(lambda: canvas.image_at(480) is not None)
    assert canvas.view.is_actual
    qtbot.keyClick(canvas, Key.Key_BracketLeft, CTRL)
    qtbot.waitUntil(lambda: canvas.image_at(320) is not None)
    assert canvas.image_at(480) is None
    assert canvas.view.fitted  # as a whole: where one looked closely is elsewhere now
    np.testing.assert_array_equal(pixels(canvas.image_at(320)), np.rot90(upright(path)))
    qtbot.keyClick(canvas, Key.Key_Escape)
    qtbot.keyClick(window.centre.grid, Key.Key_BracketRight, CTRL)
    qtbot.keyClick(window.centre.grid, Key.Key_E)  # it was turned behind the loupe's back
    qtbot.waitUntil(lambda: is_turned(loupe_image(window), path, 0))
    assert canvas.image_at(320) is None


def test_in_compare_the_focused_photo_alone_turns(open_window, album, qtbot):
    window = open_window(album)
    wait_for_photos(window, qtbot, 3)
    qtbot.keyClick(window.centre.grid, Key.Key_A, CTRL)
    qtbot.keyClick(window.centre.grid, Key.Key_Home)
    qtbot.keyClick(window.centre.grid, Key.Key_A, CTRL)
    for key, page in (
        (Key.Key_C, window.centre.compare),
        (Key.Key_N, window.centre.survey),
    ):
        qtbot.keyClick(window.focusWidget(), key)
        panes = page.stage.panes
        qtbot.waitUntil(lambda panes=panes: all(pane.has_pixels for pane in panes))
        one, other = panes[:2]
        assert one.is_focused
        was = window.bench.turning.turn_of(one.photo.path)
        qtbot.keyClick(page.stage, Key.Key_BracketRight, CTRL)
        qtbot.waitUntil(
            lambda one=one, was=was: (
                one.has_pixels and one.full_size == ((320, 480), (480, 320))[was]
            )
        )
        image = one.canvas.image_at(one.canvas.widest)
        assert is_turned(image, one.photo.path, was + 1)
        image = other.canvas.image_at(other.canvas.widest)
        assert is_turned(image, other.photo.path, 0)
        assert one.canvas.view.photo == one.full_size


def test_a_pair_turns_as_one_and_both_get_their_sidecar(open_window, tmp_path, qtbot):
    jpeg = save(tmp_path / "pairs" / "p.jpg", orientation=8)
    raw = jpeg.with_suffix(".dng")
    raw.write_bytes(make_dng(np.full((96, 160, 3), 0.5), orientation=8))
    before = jpeg.read_bytes(), raw.read_bytes()
    window = open_window(jpeg.parent)
    wait_for_photos(window, qtbot, 1)
    qtbot.keyClick(window.centre.grid, Key.Key_BracketRight, CTRL)
    qtbot.waitUntil(lambda: is_turned(thumbnail(window, "p"), jpeg, 1))
    qtbot.waitUntil(lambda: window.bench.operations.next_undo == "Turned: 1 photo")
    assert [path.name for path in jpeg.parent.glob("*.xmp")] == []
    qtbot.keyClick(window.centre.grid, Key.Key_S, CTRL)  # by command
    qtbot.waitUntil(lambda: len(list(jpeg.parent.glob("*.xmp"))) == 2)
    assert orientation_beside(jpeg) == 1
    for path in (jpeg, raw):
        assert b'tiff:Orientation="1"' in (jpeg.parent / f"{path.name}.xmp").read_bytes()
    assert (jpeg.read_bytes(), raw.read_bytes()) == before


def test_a_turn_follows_a_file_that_was_moved(open_window, album, tmp_path, qtbot):
    first = open_window(album)
    wait_for_photos(first, qtbot, 3)
    qtbot.keyClick(first.centre.grid, Key.Key_Home)
    qtbot.keyClick(first.centre.grid, Key.Key_BracketRight, CTRL)
    with open_catalogue() as catalogue:  # its content is known once it was read
        query = "SELECT count(*) FROM files WHERE sha256 IS NOT NULL"
        qtbot.waitUntil(lambda: catalogue.ledger.rows(query) == [(1,)])
    first.close()
    moved = album.rename(album.with_name("elsewhere"))
    second = open_window(moved)
    wait_for_photos(second, qtbot, 3)
    qtbot.waitUntil(lambda: is_turned(thumbnail(second, "a"), moved / "a.jpg", 1), timeout=20_000)


def test_what_is_laid_over_the_photo_turns_with_it(open_window, folder, qtbot, wait_for_scores):
    window = open_window(folder)
    wait_for_scores(window, 6)
    qtbot.keyClick(window.centre.grid, Key.Key_Home)
    qtbot.keyClick(window.centre.grid, Key.Key_H)
    view = window.centre.loupe.view
    qtbot.waitUntil(lambda: view.heatmaps.heatmap() is not None, timeout=60_000)
    before = view.heatmaps.heatmap().values
    size = view.canvas.view.photo
    qtbot.keyClick(view.canvas, Key.Key_BracketRight, CTRL)
    qtbot.waitUntil(lambda: view.canvas.view is not None and view.canvas.view.photo == size[::-1])
    qtbot.waitUntil(lambda: view.heatmaps.heatmap() is not None)
    np.testing.assert_array_equal(view.heatmaps.heatmap().values, np.rot90(before, -1))
    overlay = view.canvas._scene.overlay.image
    assert (overlay.height() > overlay.width()) == (size[0] > size[1])
    path = window.bench.current.path
    assert window.bench.presenter.assessment(path).width == size[0]  # scores are of the file
