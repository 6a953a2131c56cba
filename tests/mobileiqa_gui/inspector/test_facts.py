"""Facts in photographers' words (no window needed)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from core.photos.exif import Exif
from core.photos.photo import Photo
from core.photos.stated_colour import ColourSource
from mobileiqa_gui.inspector.facts import (
    aperture_text,
    bias_text,
    bytes_text,
    colours_text,
    date_text,
    exposure_facts,
    file_facts,
    focal_length_text,
    iso_text,
    megapixels_text,
    shutter_text,
    size_text,
)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (1 / 250, "1/250 s"),
        (0.000125, "1/8,000 s"),
        (1 / 60, "1/60 s"),
        (0.25, "1/4 s"),
        (0.3, "0.3 s"),
        (0.5, "0.5 s"),
        (1.0, "1 s"),
        (2.5, "2.5 s"),
        (30.0, "30 s"),
        (None, None),
        (0.0, None),
        (-1.0, None),
    ],
)
def test_shutter(seconds, text):
    assert shutter_text(seconds) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(2.8, "f/2.8"), (8.0, "f/8"), (11.0, "f/11"), (None, None), (0.0, None)],
)
def test_aperture(number, text):
    assert aperture_text(number) == text


def test_iso_has_thousands_separators():
    assert iso_text(400) == "ISO 400"
    assert iso_text(12800) == "ISO 12,800"
    assert iso_text(None) is None
    assert iso_text(0) is None


@pytest.mark.parametrize(
    ("real", "full_frame", "text"),
    [
        (50.0, 75.0, "50 mm (75 mm equivalent)"),
        (50.0, 50.0, "50 mm"),
        (50.0, None, "50 mm"),
        (4.25, 26.0, "4.2 mm (26 mm equivalent)"),
        (None, 28.0, "28 mm equivalent"),
        (None, None, None),
        (0.0, 0.0, None),
    ],
)
def test_focal_length(real, full_frame, text):
    assert focal_length_text(real, full_frame) == text


@pytest.mark.parametrize(
    ("ev", "text"),
    [(0.3333, "+0.3 EV"), (-0.7, "−0.7 EV"), (-1.0, "−1 EV"), (0.0, None), (None, None)],
)
def test_exposure_correction(ev, text):
    assert bias_text(ev) == text


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 11, 21, 9, 45, 3), "21 November 2026, 09:45:03"),
        (datetime(2026, 1, 2, 0, 0, 0, 250000), "2 January 2026, 00:00:00.25"),
        (datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "2 January 2026, 03:04:05 (UTC+00:00)"),
        (
            datetime(2026, 7, 1, 3, 4, 5, tzinfo=timezone(-timedelta(hours=3, minutes=30))),
            "1 July 2026, 03:04:05 (UTC-03:30)",
        ),
        (None, None),
    ],
)
def test_date(moment, text):
    assert date_text(moment) == text


@pytest.mark.parametrize(
    ("pixels", "text"),
    [
        (24_000_000, "24.0 MP"),
        (101_800_000, "102 MP"),
        (99_940_000, "99.9 MP"),
        (393_216, "0.39 MP"),
        (1_000_000, "1.0 MP"),
    ],
)
def test_megapixels(pixels, text):
    assert megapixels_text(pixels) == text


def test_dimensions():
    assert size_text(6000, 4000) == "6,000 × 4,000, 24.0 MP"
    assert size_text(None, 4000) is None


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (391_000, "391 kB"),
        (13_456_789, "13.5 MB"),
        (999_700, "1 MB"),
        (5_200_000_000, "5.2 GB"),
    ],
)
def test_bytes(count, text):
    assert bytes_text(count) == text


def test_only_what_the_file_tells_is_shown():
    assert exposure_facts(None) == []
    assert exposure_facts(Exif()) == []
    facts = exposure_facts(Exif(aperture=4.0, camera="X100"))
    assert [(f.label, f.value) for f in facts] == [("Exposure", "f/4"), ("Camera", "X100")]


def test_a_full_exposure():
    exif = Exif(
        camera="Z 6",
        lens="24-70 mm",
        focal_length_mm=50,
        aperture=2.8,
        shutter_s=1 / 250,
        iso=12800,
        exposure_bias_ev=-0.7,
        flash_fired=False,
        has_gps=True,
    )
    facts = {f.label: plain(f.value) for f in exposure_facts(exif)}
    assert facts == {
        "Exposure": "1/250 s · f/2.8",
        "Sensitivity": "ISO 12,800",
        "Correction": "−0.7 EV",
        "Focal length": "50 mm",
        "Flash": "Not fired",
        "Camera": "Z 6",
        "Lens": "24-70 mm",
        "Place": "Recorded in the file",
    }


def test_numbers_stay_with_their_units():
    (fact,) = exposure_facts(Exif(focal_length_mm=50, focal_length_35mm=75))
    assert fact.value == "50\u00a0mm (75\u00a0mm equivalent)"


def photo(*names: str) -> Photo:
    files = tuple(Path("/pictures") / name for name in names)
    return Photo(files[0], files, 13_456_789, 0)


def test_a_pair_names_both_files_the_shown_one_first():
    facts = file_facts(photo("A.JPG", "A.NEF"), None, (6000, 4000))
    assert ("Files", "A.JPG\nA.NEF") in [(f.label, f.value) for f in facts]


def test_a_single_file_is_not_named_twice():
    labels = [f.label for f in file_facts(photo("A.JPG"), None, None)]
    assert labels == ["File size"]


def test_a_file_that_is_no_picture_has_no_colours():
    labels = [f.label for f in file_facts(photo("letter.jpg"), Exif(), None)]
    assert labels == ["File size"]


def test_dimensions_of_the_decoder_win_over_the_files_own():
    profile = {"profile": "Adobe RGB (1998)", "colour_source": ColourSource.PROFILE}
    exif = Exif(width=160, height=120, **profile)
    facts = {f.label: plain(f.value) for f in file_facts(photo("A.JPG"), exif, (6000, 4000))}
    assert facts["Dimensions"] == "6,000 × 4,000, 24.0 MP"
    assert facts["Colours"] == "Adobe RGB (1998), by its profile"
    facts = {f.label: plain(f.value) for f in file_facts(photo("A.JPG"), exif, None)}
    assert facts["Dimensions"] == "160 × 120, 0.02 MP"


@pytest.mark.parametrize(
    ("source", "name", "said"),
    [
        (ColourSource.EXIF, "Adobe RGB", "Adobe RGB, by EXIF"),
        (ColourSource.CODE_POINTS, "Display P3", "Display P3, by its colour codes"),
        (ColourSource.PNG, "sRGB", "sRGB, by its PNG header"),
        (ColourSource.PROFILE, None, "Without a name, by its profile"),
        (ColourSource.NOTHING, None, "sRGB, as nothing else is stated"),
        (ColourSource.DEVELOPED, "sRGB", None),
    ],
)
def test_colours_say_what_states_them(source, name, said):
    assert colours_text(Exif(profile=name, colour_source=source)) == said


def test_dimensions_are_those_of_the_photo_as_it_is_turned():
    facts = {f.label: plain(f.value) for f in file_facts(photo("A.JPG"), None, (6000, 4000), 3)}
    assert facts["Dimensions"] == "4,000 × 6,000, 24.0 MP"
    assert all(f.label != "Dimensions" for f in file_facts(photo("A.JPG"), None, None, 1))
