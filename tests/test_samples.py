"""The bundled sample photos: readable, attributed, without anybody's location."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import ExifTags, Image

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"
PHOTOS = sorted(path for path in SAMPLES.iterdir() if path.suffix in {".jpg", ".png"})
ROW = re.compile(
    r"^\| `(?P<file>[^`]+)` \|.*\((?P<licence>https://creativecommons\.org/[^)]+)\)", re.M
)
ATTRIBUTED = {
    match["file"]: match["licence"]
    for match in ROW.finditer((SAMPLES / "ATTRIBUTION.md").read_text(encoding="utf-8"))
}


def test_every_photo_is_attributed_and_every_attribution_has_its_photo() -> None:
    assert set(ATTRIBUTED) == {path.name for path in PHOTOS}
    real = [path for path in PHOTOS if not path.name.startswith("simulated-")]
    assert len(real) >= 12


def test_no_licence_forbids_sale_or_change() -> None:
    assert not [url for url in ATTRIBUTED.values() if re.search(r"/by-[a-z-]*n[cd]", url)]


@pytest.mark.parametrize("path", PHOTOS, ids=lambda path: path.name)
def test_photo_opens_and_tells_no_location(path: Path) -> None:
    with Image.open(path) as image:
        image.load()
        assert not image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
        assert "exif:GPS" not in str(image.info.get("xmp", b""))


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("simulated-*")), ids=lambda path: path.name)
def test_what_is_simulated_says_so_in_the_file(path: Path) -> None:
    with Image.open(path) as image:
        assert "simulated" in image.getexif()[ExifTags.Base.ImageDescription]


def test_burst_frames_follow_each_other_within_a_second() -> None:
    times = []
    for path in sorted(SAMPLES.glob("simulated-burst-*")):
        with Image.open(path) as image:
            exif = image.getexif()
            details = exif.get_ifd(ExifTags.IFD.Exif)
        taken = details[ExifTags.Base.DateTimeOriginal]
        times.append((taken, details[ExifTags.Base.SubsecTimeOriginal]))
    assert len(times) == 5
    assert times == sorted(set(times))
    assert {taken for taken, _ in times} == {"2024:06:01 12:00:00"}
