"""Where the windows of a photo lie."""

from __future__ import annotations

import numpy as np
import pytest

from core.families.cvrkd.cutting import cut, patch_plan, seen_size


@pytest.mark.parametrize(
    ("count", "rows"),
    [(1, [1]), (2, [2]), (4, [2, 2]), (6, [3, 3]), (9, [3, 3, 3]), (10, [3, 4, 3]), (12, [4] * 3)],
)
def test_windows_lie_in_rows_with_the_corners_among_them(count: int, rows: list[int]) -> None:
    plan = patch_plan(count)
    heights = sorted({patch.y for patch in plan})
    assert [sum(p.y == y for p in plan) for y in heights] == rows
    assert [(p.y, p.x) for p in plan] == sorted((p.y, p.x) for p in plan)
    if len(rows) > 1:
        corners = {(patch.x, patch.y) for patch in plan}
        assert {(0, 0), (1, 0), (0, 1), (1, 1)} <= corners


def test_windows_are_cut_to_the_last_pixel_and_small_photos_enlarged() -> None:
    pixels = np.arange(60 * 90 * 3, dtype=np.uint32).astype(np.uint8).reshape(60, 90, 3)
    windows = cut(pixels, patch_plan(4), 32)
    assert np.array_equal(windows[0], pixels[:32, :32])
    assert np.array_equal(windows[3], pixels[-32:, -32:])
    assert seen_size((90, 60), 32) == (90, 60)
    assert seen_size((90, 60), 120) == (180, 120)
    large = cut(pixels, patch_plan(10), 224)
    assert {window.shape for window in large} == {(224, 224, 3)}
