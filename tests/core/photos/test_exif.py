from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageCms
from PIL.TiffImagePlugin import IFDRational

from core.errors import PhotoError
from core.photos import exif_values
from core.photos.exif import Exif, read_exif, read_exif_quickly
from core.photos.stated_colour import ColourSource

# Pytest undoes the filter that core.photos.opening sets when it is imported.
pytestmark = pytest.mark.filterwarnings("ignore::Warning:PIL")

Tag = ExifTags.Base


@pytest.fixture
def camera_exif():
    exif = Image.Exif()
    exif[Tag.Make] = "NIKON CORPORATION"
    exif[Tag.Model] = "NIKON D5300"
    exif[Tag.Orientation] = 6
    exif[Tag.DateTime] = "2021:01:01 00:00:00"
    exif.get_ifd(ExifTags.IFD.Exif).update(
        {
            Tag.LensModel: "35.0 mm f/1.8",
            Tag.FocalLength: IFDRational(35),
            Tag.FocalLengthIn35mmFilm: 52,
            Tag.FNumber: IFDRational(18, 10),
            Tag.ExposureTime: IFDRational(1, 250),
            Tag.ISOSpeedRatings: 400,
            Tag.ExposureBiasValue: IFDRational(-2, 3),
            Tag.Flash: 0x19,
            Tag.DateTimeOriginal: "2020:02:29 23:59:58",
            Tag.SubsecTimeOriginal: "125",
            Tag.OffsetTimeOriginal: "+05:30",
        }
    )
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(
        {
            ExifTags.GPS.GPSLatitudeRef: "N",
            ExifTags.GPS.GPSLatitude: (IFDRational(50), IFDRational(5), IFDRational(0)),
            ExifTags.GPS.GPSLongitudeRef: "E",
            ExifTags.GPS.GPSLongitude: (IFDRational(14), IFDRational(0), IFDRational(1)),
        }
    )
    return exif


@pytest.mark.parametrize("file_format", ["JPEG", "TIFF", "PNG", "WEBP", "AVIF"])
def test_all_facts_from_every_format(tmp_path, camera_exif, file_format):
    path = tmp_path / "photo"
    Image.new("RGB", (40, 30)).save(path, file_format, exif=camera_exif.tobytes())
    taken = datetime(2020, 2, 29, 23, 59, 58, 125_000, timezone(timedelta(hours=5, minutes=30)))
    states = {"profile": "sRGB", "colour_source": ColourSource.CODE_POINTS}
    colours = states if file_format == "AVIF" else {}  # as Pillow writes it
    assert read_exif(path) == Exif(
        **colours,
        camera="NIKON D5300",
        lens="35.0 mm f/1.8",
        focal_length_mm=35.0,
        focal_length_35mm=52.0,
        aperture=1.8,
        shutter_s=pytest.approx(1 / 250),
        iso=400,
        exposure_bias_ev=pytest.approx(-2 / 3),
        flash_fired=True,
        taken=taken,
        has_gps=True,
        width=30,
        height=40,
    )
    assert read_exif_quickly(path).taken == taken


def save(path, exif, **options):
    Image.new("RGB", (8, 6)).save(path, "JPEG", exif=exif, **options)
    return path


@pytest.mark.parametrize(
    ("main", "expected"),
    [
        ({Tag.DateTimeOriginal: "0000:00:00 00:00:00"}, None),
        ({Tag.DateTimeOriginal: "    :  :     :  :  "}, None),
        ({Tag.DateTimeOriginal: "2021:02:31 10:00:00"}, None),
        ({Tag.DateTimeOriginal: "2021:02:03 24:00:00"}, None),
        ({Tag.DateTimeOriginal: "not a date"}, None),
        ({Tag.DateTimeOriginal: "2021-02-03T04:05:06"}, datetime(2021, 2, 3, 4, 5, 6)),
        ({Tag.DateTimeOriginal: "2021:02:03 04:05"}, datetime(2021, 2, 3, 4, 5)),
        (
            {
                Tag.DateTimeOriginal: "0000:00:00 00:00:00",
                Tag.DateTimeDigitized: "2021:02:03 04:05:06",
            },
            datetime(2021, 2, 3, 4, 5, 6),
        ),
        (
            {Tag.DateTimeOriginal: "2021:02:03 04:05:06", Tag.SubsecTimeOriginal: "5"},
            datetime(2021, 2, 3, 4, 5, 6, 500_000),
        ),
        (
            {Tag.DateTimeOriginal: "2021:02:03 04:05:06", Tag.SubsecTimeOriginal: "123456789 "},
            datetime(2021, 2, 3, 4, 5, 6, 123_456),
        ),
        (
            {
                Tag.DateTimeOriginal: "2021:02:03 04:05:06",
                Tag.SubsecTimeOriginal: "x",
                Tag.OffsetTimeOriginal: "?",
            },
            datetime(2021, 2, 3, 4, 5, 6),
        ),
        (
            {Tag.DateTimeOriginal: "2021:02:03 04:05:06", Tag.OffsetTimeOriginal: "-03:30"},
            datetime(2021, 2, 3, 4, 5, 6, tzinfo=timezone(-timedelta(hours=3, minutes=30))),
        ),
        (
            {Tag.DateTimeOriginal: "2021:02:03 04:05:06", Tag.OffsetTimeOriginal: "Z"},
            datetime(2021, 2, 3, 4, 5, 6, tzinfo=UTC),
        ),
        (
            {Tag.DateTimeOriginal: "2021:02:03 04:05:06", Tag.OffsetTimeOriginal: "+99:00"},
            datetime(2021, 2, 3, 4, 5, 6),
        ),
        (
            {Tag.DateTimeOriginal: "2021:02:03 04:05:06", Tag.OffsetTimeOriginal: "+24:00"},
            datetime(2021, 2, 3, 4, 5, 6),
        ),
    ],
)
def test_moments(tmp_path, main, expected):
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif).update(main)
    path = save(tmp_path / "photo.jpg", exif)
    assert read_exif(path).taken == expected
    assert read_exif_quickly(path).taken == expected
    assert getattr(expected, "tzinfo", None) == getattr(
        read_exif_quickly(path).taken, "tzinfo", None
    )


def test_implausible_values_count_as_absent(tmp_path):
    exif = Image.Exif()
    exif[Tag.Make] = "\0\0\0"
    exif[Tag.Model] = "  Good \x07  camera\0garbage"
    exif.get_ifd(ExifTags.IFD.Exif).update(
        {
            Tag.FNumber: IFDRational(0, 0),
            Tag.ExposureTime: IFDRational(1, 0),
            Tag.FocalLength: IFDRational(0, 1),
            Tag.FocalLengthIn35mmFilm: 0,
            Tag.ISOSpeedRatings: 65535,
            Tag.RecommendedExposureIndex: 102400,
            Tag.LensModel: "----\n----",
            Tag.ExposureBiasValue: IFDRational(0, 0),
        }
    )
    found = read_exif(save(tmp_path / "photo.jpg", exif))
    assert found == Exif(camera="Good camera", iso=102400, width=8, height=6)


@pytest.mark.parametrize(
    ("make", "model", "camera"),
    [
        ("Canon", "Canon EOS R6", "Canon EOS R6"),
        ("SONY", "ILCE-7M4", "SONY ILCE-7M4"),
        (None, "X100V", "X100V"),
        ("Leica", None, "Leica"),
    ],
)
def test_the_make_is_named_once(tmp_path, make, model, camera):
    exif = Image.Exif()
    exif.update({tag: value for tag, value in ((Tag.Make, make), (Tag.Model, model)) if value})
    assert read_exif(save(tmp_path / "photo.jpg", exif)).camera == camera


def test_an_empty_gps_directory_is_no_position(tmp_path):
    exif = Image.Exif()
    exif[Tag.Model] = "Camera"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSVersionID] = b"\2\3\0\0"
    assert not read_exif(save(tmp_path / "photo.jpg", exif)).has_gps


def test_profiles_by_name_or_by_exif(tmp_path):
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    embedded = save(tmp_path / "embedded.jpg", Image.Exif(), icc_profile=icc)
    assert read_exif(embedded).profile == "sRGB built-in"
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif).update({Tag.ColorSpace: 1, Tag.FNumber: IFDRational(2)})
    assert read_exif(save(tmp_path / "tagged.jpg", exif)).profile == "sRGB"
    broken = save(tmp_path / "broken.jpg", exif, icc_profile=b"no profile")
    assert read_exif(broken).profile == "sRGB"


def test_a_photo_without_exif_has_its_size_alone(tmp_path):
    path = tmp_path / "plain.bmp"
    Image.new("L", (5, 7)).save(path)
    assert read_exif(path) == Exif(width=5, height=7)
    assert read_exif_quickly(path).taken is None


def test_damaged_pixels_do_not_hide_sound_exif(tmp_path, camera_exif):
    path = tmp_path / "cut.jpg"
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)
    Image.fromarray(noise).save(path, exif=camera_exif)
    path.write_bytes(path.read_bytes()[:-3000])
    assert read_exif(path).camera == "NIKON D5300"


def test_raw_files_tell_their_facts(tmp_path, dng):
    path = tmp_path / "raw.dng"
    path.write_bytes(dng(np.full((32, 48, 3), 0.5)))
    assert read_exif(path).camera == "Test Camera"


def test_damaged_exif_never_raises(tmp_path, camera_exif):
    whole = save(tmp_path / "photo.jpg", camera_exif).read_bytes()
    generator = np.random.default_rng(1)
    for round_number in range(200):
        content = np.frombuffer(whole, np.uint8).copy()
        places = generator.integers(2, 700, size=1 + round_number % 12)
        content[places] = generator.integers(0, 256, len(places))
        path = tmp_path / "damaged.jpg"
        path.write_bytes(content.tobytes())
        assert isinstance(read_exif(path), Exif)
        read_exif_quickly(path)


def test_files_that_cannot_be_read(tmp_path):
    missing = tmp_path / "gone.jpg"
    with pytest.raises(PhotoError, match="gone"):
        read_exif(missing)
    with pytest.raises(PhotoError, match="folder"):
        read_exif(tmp_path)
    assert read_exif_quickly(missing) == Exif()
    assert read_exif_quickly(tmp_path) == Exif()


def test_of_several_values_the_first_counts():
    assert exif_values.number({1: [5, 7]}, 1) == 5
    assert exif_values.number({1: []}, 1) is None
