"""What reading and decoding takes of memory is told before, and is about what it takes."""

from __future__ import annotations

import ctypes
import gc
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.photos.decode import decode_for_scoring, draft_size
from core.photos.footprint import footprint_bytes
from core.photos.opening import read_content
from core.photos.windows import sharpest_windows
from tests.raw_files import make_dng

ROOT = Path(__file__).parents[3]
WIDTH, HEIGHT = 3000, 2000
RESIDENT = Path("/proc/self/clear_refs")
SLACK_BYTES = 12_000_000
"""What an allocator keeps for itself, and code that is read for the first time."""


def wanted(_width: int, _height: int) -> tuple[int, int]:
    return 300, 200


def drafted(width: int, height: int) -> tuple[int, int]:
    return draft_size(wanted(width, height))


def picture() -> Image.Image:
    return Image.fromarray(np.random.default_rng(1).integers(0, 256, (HEIGHT, WIDTH, 3), np.uint8))


@pytest.fixture
def profile(matrix_profile: Callable[..., bytes]) -> bytes:
    return matrix_profile([[0.61, 0.31, 0.02], [0.21, 0.63, 0.06], [0.15, 0.06, 0.74]], 1.8)


def photos_of_all_kinds(folder: Path, profile: bytes) -> list[Path]:
    image, turned = picture(), Image.Exif()
    turned[0x0112] = 6
    image.save(folder / "plain.jpg")
    image.save(folder / "turned.jpg", exif=turned, icc_profile=profile)
    image.save(folder / "progressive.jpg", progressive=True, exif=turned, icc_profile=profile)
    image.convert("CMYK").save(folder / "cmyk.jpg")
    image.convert("RGBA").save(folder / "alpha.png", icc_profile=profile)
    image.save(folder / "a.webp", exif=turned, icc_profile=profile)
    image.save(folder / "a.tif", exif=turned, icc_profile=profile)
    image.save(folder / "a.avif", speed=10)
    (folder / "a.dng").write_bytes(make_dng(np.asarray(image.reduce(2)) / 255))
    return sorted(folder.iterdir())


def peak_bytes(work: Callable[[], object]) -> int:
    """The most memory that this process has more while it works."""

    def resident(name: str) -> int:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(name)) * 1024

    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)  # what is free already must not serve the work unseen
    RESIDENT.write_text("5", encoding="ascii")
    before = resident("VmRSS:")
    work()
    return resident("VmHWM:") - before


def measure(path: Path, *, with_windows: bool) -> int:
    """What decoding takes in this process."""

    def choose(whole: np.ndarray):
        return sharpest_windows(whole, 128, (0.0, 0.5))

    windows = choose if with_windows else None
    return peak_bytes(lambda: decode_for_scoring(read_content(path), wanted, windows=windows))


def taken_bytes(path: Path, *, with_windows: bool) -> int:
    """The same in a process of its own: what other tests left behind would be counted here."""
    call = f"measure(Path({str(path)!r}), with_windows={with_windows})"
    code = f"from tests.core.photos.test_footprint import *; print({call})"
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return int(found.stdout)


@pytest.mark.slow
@pytest.mark.skipif(not RESIDENT.exists(), reason="needs Linux's account of memory")
def test_no_kind_takes_more_than_is_told(tmp_path: Path, profile: bytes) -> None:
    for path in photos_of_all_kinds(tmp_path, profile):
        for size_for, with_windows in ((drafted, False), (None, True)):
            told, taken = (
                footprint_bytes(path, size_for),
                taken_bytes(path, with_windows=with_windows),
            )
            assert taken < told + SLACK_BYTES, (path.name, told, taken)


def test_a_reduced_decode_takes_less_and_a_progressive_one_the_whole(tmp_path: Path) -> None:
    image = picture()
    image.save(tmp_path / "a.jpg")
    image.save(tmp_path / "b.jpg", progressive=True)
    size = (tmp_path / "a.jpg").stat().st_size
    full = footprint_bytes(tmp_path / "a.jpg", None) - size
    assert footprint_bytes(tmp_path / "a.jpg", drafted) - size == pytest.approx(full / 16, rel=0.01)
    assert footprint_bytes(tmp_path / "b.jpg", drafted) > WIDTH * HEIGHT * 6
    assert full == WIDTH * HEIGHT * 10


def test_of_what_is_no_photo_it_is_its_size(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff not a photo")
    assert footprint_bytes(tmp_path / "a.jpg", None) == 15
    assert footprint_bytes(tmp_path / "gone.jpg", None) == 0
