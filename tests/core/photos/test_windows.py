"""Windows at capture resolution lie where the photo is as sharp as their rank says."""

from __future__ import annotations

import numpy as np
import pytest

from core.photos.decode import decode_for_scoring
from core.photos.windows import sharpest_windows
from tests.core.commands.conftest import make_photo


def graded(rows: int, columns: int, side: int, margin: int) -> np.ndarray:
    """Tiles of noise that grows from tile to tile, row by row, inside a plain margin."""
    random = np.random.default_rng(1)
    photo = np.full((rows * side + 2 * margin, columns * side + 2 * margin, 3), 128, np.uint8)
    for number in range(rows * columns):
        row, column = divmod(number, columns)
        top, left = margin + row * side, margin + column * side
        noise = random.integers(-1, 2, (side, side, 1)) * 3 * number
        photo[top : top + side, left : left + side] = 128 + noise
    return photo


def test_ranks_go_from_the_sharpest_tile_to_the_softest() -> None:
    photo = graded(3, 5, 16, 5)
    windows, places = sharpest_windows(photo, 16, (0.0, 0.5, 1.0))
    assert places == ((5 + 4 * 16, 5 + 2 * 16), (5 + 2 * 16, 5 + 16), (5, 5))
    assert windows.shape == (3, 16, 16, 3)
    for window, (x, y) in zip(windows, places, strict=True):
        assert np.array_equal(window, photo[y : y + 16, x : x + 16])


def sharpness_by_definition(photo: np.ndarray, side: int) -> dict[tuple[int, int], float]:
    """The mean absolute Laplacian of the green channel inside each tile of the middle, by its
    corner; 0 in the outermost rows of a tile and columns of all."""
    rows, columns = photo.shape[0] // side, photo.shape[1] // side
    top, left = (photo.shape[0] - rows * side) // 2, (photo.shape[1] - columns * side) // 2
    grid = photo[top : top + rows * side, left : left + columns * side].astype(int)
    green = grid[..., 1]
    steps = 4 * green
    for shift, axis in ((1, 0), (-1, 0), (1, 1), (-1, 1)):
        steps -= np.roll(green, shift, axis)
    steps = np.abs(steps)
    steps[::side] = steps[side - 1 :: side] = 0
    steps[:, 0] = steps[:, -1] = 0
    return {
        (left + column * side, top + row * side): steps[
            row * side : (row + 1) * side, column * side : (column + 1) * side
        ].sum() / side**2
        for row in range(rows)
        for column in range(columns)
    }  # fmt: skip


@pytest.mark.parametrize("side", [1, 2, 3, 40, 63, 64, 65, 130])
def test_order_is_that_of_the_mean_absolute_laplacian(side: int) -> None:
    """Of black and white dots, which give sums as large as there are, in part of the photo."""
    random = np.random.default_rng(3)
    photo = np.where(random.random((300, 410, 1)) < 0.5, 0, 255).astype(np.uint8).repeat(3, 2)
    photo[100:] = random.integers(0, 256, photo[100:].shape)
    by_place = sharpness_by_definition(photo, side)
    order = sorted(by_place, key=lambda place: -by_place[place])
    ranks = np.linspace(0, 1, len(order)) if len(order) < 200 else [0.0, 0.3, 0.6, 1.0]
    assert sharpest_windows(photo, side, list(ranks))[1] == tuple(
        order[round(rank * (len(order) - 1))] for rank in ranks
    )


def test_equal_tiles_are_taken_in_reading_order() -> None:
    plain = np.full((64, 96, 3), 90, np.uint8)
    assert sharpest_windows(plain, 32, (0.0, 1.0))[1] == ((0, 0), (64, 32))


@pytest.mark.parametrize(("height", "width"), [(1, 1), (20, 200), (200, 20), (40, 40)])
def test_a_photo_shorter_than_a_window_is_continued(height: int, width: int) -> None:
    photo = np.random.default_rng(2).integers(0, 256, (height, width, 3)).astype(np.uint8)
    windows, _ = sharpest_windows(photo, 64, (0.0, 0.1))
    assert windows.shape == (2, 64, 64, 3)
    assert np.array_equal(windows[0][: min(height, 64), :1], photo[: min(height, 64), :1]) or (
        width >= 64 or height >= 64
    )


def test_one_decode_gives_the_whole_and_the_windows(tmp_path) -> None:
    path = make_photo(tmp_path / "a.jpg", size=(640, 400))
    full = decode_for_scoring(path, None).pixels
    assert full.shape == (400, 640, 3)

    def choose(pixels: np.ndarray):
        assert np.array_equal(pixels, full)
        return sharpest_windows(pixels, 100, (0.0,))

    both = decode_for_scoring(path, lambda width, height: (width // 4, height // 4), windows=choose)
    assert both.pixels.shape == (100, 160, 3)
    assert both.full_size == (640, 400)
    windows, ((x, y),) = both.windows
    assert np.array_equal(windows[0], full[y : y + 100, x : x + 100])
    alone = decode_for_scoring(path, lambda width, height: (width // 4, height // 4))
    assert np.abs(both.pixels.astype(int) - alone.pixels).mean() < 2
