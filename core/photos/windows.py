"""Windows at capture resolution, chosen by how sharp they are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
_GREEN = 1  # holds most of the luma, and what a camera's sensor samples most; all three cost double
_BAND_ROWS = 62  # times 1020, the most of a Laplacian, is less than 2**16


def sharpest_windows(
    pixels: Pixels, side: int, ranks: Sequence[float]
) -> tuple[Pixels, tuple[tuple[int, int], ...]]:
    """Square windows of an upright photo (H, W, 3) uint8 at full size, and where they lie.

    The photo is divided into tiles of `side` pixels, the rest left over shared by both margins.
    They are put in order by the mean absolute Laplacian of their green, the strongest first (equal
    ones row by row); the tile at position round(rank * (tiles - 1)) is taken for each rank. A photo
    shorter than `side` is continued by its mirror image.
    Returns windows (N, side, side, 3) and the (x, y) of their upper left corners, pixels.
    """
    return SharpestWindows(pixels, side).chosen(ranks)


class SharpestWindows:
    """The tiles of a photo (H, W, 3) uint8 whose pixels may change in place, and how sharp they
    are; `sharpest_windows` says how they lie. A photo shorter than `side` must not change."""

    def __init__(self, pixels: Pixels, side: int) -> None:
        padded = _at_least(pixels, side)
        height, width = padded.shape[:2]
        rows, columns = height // side, width // side
        self._side = side
        self._top, self._left = (height - rows * side) // 2, (width - columns * side) // 2
        self._grid = padded[
            self._top : self._top + rows * side, self._left : self._left + columns * side
        ]
        self._sharpness = _sharpness(self._grid, side)

    def renew(self, top: int, bottom: int) -> None:
        """The photo changed between these rows of pixels."""
        side, count = self._side, len(self._sharpness)
        first = max(0, (top - self._top) // side)
        last = min(count, -(-(bottom - self._top) // side))
        if last > first:
            changed = self._grid[first * side : last * side]
            self._sharpness[first:last] = _sharpness(changed, side)

    def chosen(self, ranks: Sequence[float]) -> tuple[Pixels, tuple[tuple[int, int], ...]]:
        """The windows of these ranks and where they lie, as `sharpest_windows` gives them."""
        side, columns = self._side, self._sharpness.shape[1]
        order = np.argsort(-self._sharpness.ravel(), kind="stable")
        windows, places = [], []
        for rank in ranks:
            row, column = divmod(int(order[round(rank * (len(order) - 1))]), columns)
            y, x = row * side, column * side
            windows.append(self._grid[y : y + side, x : x + side])
            places.append((self._left + x, self._top + y))
        return np.ascontiguousarray(np.stack(windows)), tuple(places)


def _at_least(pixels: Pixels, side: int) -> Pixels:
    height, width = pixels.shape[:2]
    if height >= side and width >= side:
        return pixels
    missing = ((0, max(0, side - height)), (0, max(0, side - width)), (0, 0))
    return np.pad(pixels, missing, "symmetric")


def _sharpness(grid: Pixels, side: int) -> NDArray[np.float64]:
    """The mean absolute Laplacian of each tile, (rows, columns); it counts as 0 in the first and
    last row of a tile and in the grid's outermost columns."""
    rows, columns = grid.shape[0] // side, grid.shape[1] // side
    found = np.empty((rows, columns))
    for row in range(rows):
        tiles = grid[row * side : (row + 1) * side]
        total = np.zeros(columns * side, np.int64)
        for top in range(1, side - 1, _BAND_ROWS):
            total += _laplacian(tiles[top - 1 : min(top + _BAND_ROWS, side - 1) + 1])
        total[0] = total[-1] = 0
        found[row] = total.reshape(columns, side).sum(1) / side**2
    return found


def _laplacian(band: Pixels) -> NDArray[np.uint16]:
    """The sum over rows of the absolute Laplacian of the green channel, (W,), without the first and
    the last row; meaningless in the outermost columns. In a few rows at a time all stays in the
    processor's cache, and the sums in 16 bits."""
    green = band[..., _GREEN].astype(np.int16)
    inner = green[1:-1]
    found = inner << 2
    found -= green[:-2]
    found -= green[2:]
    found[:, 1:-1] -= inner[:, :-2]
    found[:, 1:-1] -= inner[:, 2:]
    np.abs(found, out=found)
    total: NDArray[np.uint16] = np.add.reduce(found.view(np.uint16), 0, np.uint16)
    return total
