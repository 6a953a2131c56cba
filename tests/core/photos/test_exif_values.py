"""What the camera wrote equals what ExifTool says of it; absurd values are absent."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational

from core.photos.exif import Exif, read_exif, read_exif_quickly
from core.photos.facts import read_facts
from core.photos.opening import opened
from core.photos.stated_colour import ColourSource

CASES = Path(__file__).parents[2] / "fixtures" / "exif"
Tag = ExifTags.Base


def save(path, main=(), exif=(), gps=(), size=(8, 6)):
    tags = Image.Exif()
    tags.update(dict(main))
    tags.get_ifd(ExifTags.IFD.Exif).update(dict(exif))
    if gps:
        tags.get_ifd(ExifTags.IFD.GPSInfo).update(dict(gps))
    Image.new("RGB", size).save(path, exif=tags)
    return path


# --- the cases -------------------------------------------------------------------------------


def test_a_negative_correction_in_unsigned_numbers():
    found = read_exif(CASES / "bias-unsigned-third.jpg")
    assert found.exposure_bias_ev == pytest.approx(-1 / 3)


def test_a_place_of_nothing_is_no_place():
    assert not read_exif(CASES / "gps-zero-den.jpg").has_gps


def test_a_sensitivity_beyond_all_cameras_is_absent():
    assert read_exif(CASES / "iso-max.jpg").iso is None


def test_an_exposure_in_apex_values_alone():
    path = CASES / "apex-only.jpg"
    found, facts = read_exif(path), read_facts(path)
    assert found.shutter_s == facts.shutter_s == pytest.approx(1 / 256)
    assert found.aperture == facts.aperture == pytest.approx(4.0)
    assert found.iso == facts.iso == 100


def test_exif_behind_the_pixels_of_a_png():
    path = CASES / "c-png-after.png"
    expected = Exif(
        camera="TESTMAKER Cam 1",
        lens="TL 50mm F1.8",
        focal_length_mm=50.0,
        aperture=2.8,
        shutter_s=1 / 250,
        iso=400,
        taken=datetime(2024, 5, 6, 7, 8, 9),
        width=96,
        height=64,
        profile="sRGB IEC61966-2.1",
        colour_source=ColourSource.PROFILE,
    )
    assert read_exif(path) == read_exif_quickly(path) == expected
    assert read_facts(path).captured == expected.taken
    with opened(path) as photo:
        assert photo.exif is not None
        assert photo.image._im is None, "no pixel is decoded for it"


# --- values ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        (Tag.ISOSpeedRatings, 0),
        (Tag.ExposureTime, IFDRational(4294967295, 1)),
        (Tag.ExposureTime, IFDRational(1, 4294967295)),
        (Tag.FNumber, IFDRational(4294967295, 10)),
        (Tag.FNumber, IFDRational(1, 100)),
        (Tag.ApertureValue, IFDRational(4294967295, 1)),
        (Tag.ShutterSpeedValue, IFDRational(2147483647, 1)),
        (Tag.FocalLength, IFDRational(4294967295, 1)),
        (Tag.ExposureBiasValue, IFDRational(100, 1)),
        (Tag.Flash, 65535),
        (Tag.LensModel, "0.0 mm f/0.0"),
        (Tag.LensModel, "----"),
        (Tag.DateTimeOriginal, "0001:01:01 00:00:00"),
        (Tag.DateTimeOriginal, "9999:12:31 23:59:59"),
    ],
)
def test_absurd_values_are_absent(tmp_path, tag, value):
    found = read_exif(save(tmp_path / "photo.jpg", exif={tag: value}))
    assert found == Exif(width=8, height=6)


@pytest.mark.parametrize(
    "written",
    [
        "Müller 50 mm".encode(),
        "Müller 50 mm".encode("latin-1"),
        "Müller 50 mm".encode("utf-16"),
        "Müller 50 mm".encode("utf-16-le"),
        "Müller 50 mm".encode("utf-16-be"),
    ],
)
def test_texts_in_odd_encodings_are_readable(tmp_path, written):
    placeholder = b"x" * len(written)
    path = save(tmp_path / "photo.jpg", exif={Tag.LensModel: placeholder.decode()})
    path.write_bytes(path.read_bytes().replace(placeholder, written))
    assert read_exif(path).lens == "Müller 50 mm"


def test_texts_of_other_scripts(tmp_path):
    written = "カメラ 一号".encode()
    placeholder = b"x" * len(written)
    path = save(tmp_path / "photo.jpg", main={Tag.Model: placeholder.decode()})
    path.write_bytes(path.read_bytes().replace(placeholder, written))
    assert read_exif(path).camera == "カメラ 一号"


@pytest.mark.parametrize(
    ("latitude", "has_gps"),
    [
        ((IFDRational(50), IFDRational(5), IFDRational(0)), True),
        ((IFDRational(0), IFDRational(0), IFDRational(0)), True),
        ((IFDRational(0, 0), IFDRational(0, 0), IFDRational(0, 0)), False),
        ((IFDRational(500), IFDRational(5), IFDRational(0)), False),
    ],
)
def test_a_place_lies_on_the_earth(tmp_path, latitude, has_gps):
    longitude = (IFDRational(14), IFDRational(0), IFDRational(1))
    gps = {ExifTags.GPS.GPSLatitude: latitude, ExifTags.GPS.GPSLongitude: longitude}
    path = save(tmp_path / "photo.jpg", main={Tag.Model: "Camera"}, gps=gps)
    assert read_exif(path).has_gps is has_gps


def test_the_facts_of_a_big_tiff(tmp_path):
    path = tmp_path / "photo.tif"
    Image.new("RGB", (8, 6)).save(path, big_tiff=True, tiffinfo={271: "Maker", 272: "Cam"})
    assert read_exif(path).camera == "Maker Cam"


# --- every field beside ExifTool -------------------------------------------------------------


def random_tags(generator):
    def chosen(*values):
        return values[generator.integers(len(values))]

    def number(most):
        return int(generator.integers(1, most))

    main = {Tag.Make: chosen("Canon", "NIKON CORPORATION", "SONY"), Tag.Model: chosen("A1", "Z 9")}
    exif = {
        Tag.LensModel: chosen("RF24-70mm F2.8 L", "50mm f/1.4", "E 20mm"),
        Tag.FocalLength: IFDRational(number(6000), 10),
        Tag.FocalLengthIn35mmFilm: number(1200),
        Tag.ExposureTime: IFDRational(number(300), chosen(1, 10, 60, 8000)),
        Tag.FNumber: IFDRational(number(320) + 7, 10),
        Tag.ISOSpeedRatings: number(60000),
        Tag.ExposureBiasValue: IFDRational(number(18) - 9, 3),
        Tag.Flash: chosen(0, 1, 5, 7, 8, 9, 0x10, 0x18, 0x19, 0x1F, 0x20, 0x41, 0x5F),
        Tag.DateTimeOriginal: f"20{number(29):02}:{number(12):02}:{number(28):02} 09:05:06",
        Tag.ShutterSpeedValue: IFDRational(number(120), 10),
        Tag.ApertureValue: IFDRational(number(90), 10),
    }
    for tag in list(exif):
        if generator.random() < 0.25:
            del exif[tag]
    gps = {
        ExifTags.GPS.GPSLatitudeRef: "N",
        ExifTags.GPS.GPSLatitude: (IFDRational(number(89)), IFDRational(5), IFDRational(17, 3)),
        ExifTags.GPS.GPSLongitudeRef: "W",
        ExifTags.GPS.GPSLongitude: (IFDRational(number(179)), IFDRational(5), IFDRational(0)),
    }
    return main, exif, gps if generator.random() < 0.5 else {}


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="ExifTool is not installed")
def test_every_field_is_as_exiftool_says(tmp_path):
    generator = np.random.default_rng(15)
    for count in range(80):
        main, exif, gps = random_tags(generator)
        suffix = ("jpg", "png", "webp", "tif", "avif")[count % 5]
        save(tmp_path / f"{count}.{suffix}", main, exif, gps)
    command = ["exiftool", "-json", "-n", "-r", str(tmp_path)]
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert len(told) == 80
    for said in told:
        found = read_exif(Path(said["SourceFile"]))
        make, model = said["Make"], said["Model"]
        assert found.camera == (model if model.startswith(make.split()[0]) else f"{make} {model}")
        assert found.lens == said.get("LensModel")
        expected = {
            "focal_length_mm": said.get("FocalLength"),
            "focal_length_35mm": said.get("FocalLengthIn35mmFormat"),
            "aperture": said.get("Aperture"),
            "shutter_s": said.get("ShutterSpeed"),
            "iso": said.get("ISO"),
            "exposure_bias_ev": said.get("ExposureCompensation"),
        }
        for name, value in expected.items():
            wanted = None if value is None else pytest.approx(float(value), rel=1e-3, abs=1e-6)
            assert getattr(found, name) == wanted, (name, said["SourceFile"])
        flash = said.get("Flash")
        assert found.flash_fired == (None if flash is None else bool(int(flash) & 1))
        moment = said.get("DateTimeOriginal")
        assert found.taken == (moment and datetime.strptime(moment, "%Y:%m:%d %H:%M:%S"))
        assert found.has_gps == ("GPSLatitude" in said)
