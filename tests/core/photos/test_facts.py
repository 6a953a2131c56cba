"""Facts of photos in one pass, for thousands of them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, strategies as st
from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational

from core.photos.facts import Facts, read_facts

Tag = ExifTags.Base


def save(path: Path, size: tuple[int, int] = (60, 40), **main: object) -> Path:
    exif = Image.Exif()
    exif[Tag.Make], exif[Tag.Model] = "NIKON CORPORATION", "NIKON D750"
    exif.update({getattr(Tag, name): value for name, value in main.items()})
    exif.get_ifd(ExifTags.IFD.Exif).update(
        {
            Tag.DateTimeOriginal: "2026:09:12 10:11:12",
            Tag.OffsetTimeOriginal: "+02:00",
            Tag.LensModel: "85mm f/1.8",
            Tag.FocalLength: IFDRational(85),
            Tag.FNumber: IFDRational(18, 10),
            Tag.ExposureTime: IFDRational(1, 250),
            Tag.ISOSpeedRatings: 400,
        }
    )
    Image.new("RGB", size).save(path, exif=exif)
    return path


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_all_that_photos_are_found_by_is_read(tmp_path, name):
    assert read_facts(save(tmp_path / name)) == Facts(
        captured=datetime(2026, 9, 12, 10, 11, 12, tzinfo=timezone(timedelta(hours=2))),
        camera="NIKON D750",
        lens="85mm f/1.8",
        focal_length_mm=85.0,
        iso=400,
        aperture=1.8,
        shutter_s=pytest.approx(1 / 250),
        width=60,
        height=40,
    )


def test_the_size_is_of_the_upright_photo(tmp_path):
    facts = read_facts(save(tmp_path / "a.jpg", Orientation=6))
    assert (facts.width, facts.height, facts.pixels) == (40, 60, 2400)


def test_of_a_raw_file_the_thumbnails_size_is_not_taken_for_the_photos(tmp_path, dng):
    path = tmp_path / "a.dng"
    path.write_bytes(dng(np.full((32, 48, 3), 0.5)))
    facts = read_facts(path)
    assert facts.camera == "Test Camera"
    assert (facts.width, facts.height) in ((None, None), (48, 32))


def test_a_file_that_cannot_be_read_has_no_facts(tmp_path):
    (tmp_path / "text.jpg").write_text("no picture")
    assert read_facts(tmp_path / "text.jpg") == Facts()
    assert read_facts(tmp_path / "gone.jpg") is None
    assert read_facts(tmp_path) is None
    assert Facts().pixels is None


_TEXTS = st.none() | st.text(min_size=1)
_NUMBERS = st.none() | st.floats(1e-9, 1e9)
_MOMENTS = st.none() | st.datetimes(timezones=st.sampled_from([None, UTC]))


@given(st.builds(Facts, _MOMENTS, _TEXTS, _TEXTS, _NUMBERS, st.none() | st.integers(1)))
def test_json_gives_back_the_same(facts):
    assert Facts.from_json(json.loads(json.dumps(facts.to_json()))) == facts


def test_facts_of_a_newer_version_are_passed_over():
    assert Facts.from_json({"iso": 400, "altitude_m": 100}) == Facts(iso=400)
