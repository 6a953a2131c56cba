"""Memory that a thread uses again for its next photo: the same pixels, and nobody's overwritten."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.photos.decode import Decoded, decode_for_scoring
from core.photos.spare import MOST_BYTES, keep_memory, passing_photo, spare_memory
from core.photos.windows import sharpest_windows


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    random = np.random.default_rng(1)
    paths = []
    for number, (width, height) in enumerate([(640, 480), (640, 480), (800, 600), (320, 240)]):
        paths.append(tmp_path / f"{number}.jpg")
        pixels = random.integers(0, 256, (height, width, 3), np.uint8)
        Image.fromarray(pixels).save(paths[-1], quality=90)
    return paths


def decode_all(photos: list[Path], seen: list[np.ndarray]) -> list[Decoded]:
    def windows(pixels):
        seen.append(pixels)
        return sharpest_windows(pixels, 128, (0.0, 0.1))

    return [decode_for_scoring(path, lambda *_: (160, 128), windows=windows) for path in photos]


def in_a_thread_that_keeps(photos: list[Path], seen: list[np.ndarray]) -> list[Decoded]:
    found: list[Decoded] = []

    def work() -> None:
        keep_memory()
        found.extend(decode_all(photos, seen))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return found


def test_photos_in_used_memory_are_the_same_and_stay_so(photos: list[Path]) -> None:
    fresh, used = [], []
    expected = decode_all(photos, fresh)
    found = in_a_thread_that_keeps(photos, used)
    for one, other in zip(expected, found, strict=True):
        assert np.array_equal(one.pixels, other.pixels)
        assert one.windows is not None
        assert other.windows is not None
        assert np.array_equal(one.windows[0], other.windows[0])
        assert one.windows[1] == other.windows[1]
    assert np.shares_memory(used[0], used[1])
    assert np.shares_memory(used[2], used[3])
    assert not np.shares_memory(fresh[0], fresh[1])


def test_a_photo_that_is_not_resized_never_lies_in_it(photos: list[Path]) -> None:
    kept: list[Decoded] = []

    def work() -> None:
        keep_memory()
        for path in photos[:2]:
            kept.append(
                decode_for_scoring(
                    path, lambda *size: size, windows=lambda p: sharpest_windows(p, 128, (0.0,))
                )
            )

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert not np.shares_memory(kept[0].pixels, kept[1].pixels)


def test_it_is_lent_once_a_photo_and_to_who_asked_for_it_alone() -> None:
    found: list[object] = []

    def work() -> None:
        with passing_photo():
            found.append(spare_memory(10))  # this thread keeps nothing yet
        keep_memory()
        found.append(spare_memory(10))  # nobody said that the photo passes
        with passing_photo():
            found.append(spare_memory(MOST_BYTES + 1))
            found.append(spare_memory(10))
            found.append(spare_memory(10))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert [one is None for one in found] == [True, True, True, False, True]
