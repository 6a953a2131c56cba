"""The folder that benchmarks and screenshots are made with."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.faults import UNREADABLE, add_faults
from benchmarks.make_folder import DAY_LASTS, make_folder
from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from core.photos.exif import read_exif
from core.photos.scan import scan_folder

COUNT = 40


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wedding")
    make_folder(out, COUNT, seed=3)
    return out


def test_every_photo_opens_with_the_shape_it_shows(folder):
    photos = scan_folder(folder)
    assert [photo.name for photo in photos] == [f"DSC_{n:04}.JPG" for n in range(1, COUNT + 1)]
    shapes = set()
    for photo in photos:
        decoded = decode_to_fit(photo.path, (64, 64))
        width, height = decoded.full_size
        assert 400_000 < width * height < 2_000_000
        assert (decoded.pixels.shape[1] > decoded.pixels.shape[0]) == (width > height)
        shapes.add((width > height) - (width < height))
    assert shapes == {-1, 0, 1}


def test_cameras_and_times_are_those_of_one_day_in_order(folder):
    found = [read_exif(photo.path) for photo in scan_folder(folder)]
    times = [exif.taken for exif in found]
    assert times == sorted(times)
    assert times[-1] - times[0] <= DAY_LASTS + timedelta(minutes=1)
    assert any(time.microsecond for time in times)
    assert len({exif.camera for exif in found}) == 2


def test_the_seed_decides_alone(folder, tmp_path):
    again = make_folder(tmp_path / "again", 6, seed=3)
    other = make_folder(tmp_path / "other", 6, seed=4)
    more = {path.read_bytes() for path in folder.iterdir()}
    assert [path.read_bytes() for path in again] == [
        path.read_bytes() for path in make_folder(tmp_path / "third", 6, seed=3)
    ]
    assert not {path.read_bytes() for path in other} & {path.read_bytes() for path in again}
    assert len(more) == COUNT


def test_no_fault_can_be_opened(folder, tmp_path):
    sound = next(folder.iterdir()).read_bytes()
    paths = add_faults(tmp_path, sound)
    assert {photo.path for photo in scan_folder(tmp_path)} == set(paths)
    for path in paths:
        if path.name == UNREADABLE and os.access(path, os.R_OK):
            continue  # an administrator may read everything
        with pytest.raises(PhotoError):
            decode_to_fit(path, (64, 64))
