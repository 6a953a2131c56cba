"""Makes a folder of many small photos, each with a content of its own.

    python -m benchmarks.make_archive OUT --count 100000

A few small JPEGs with EXIF, and a comment of its own in each copy: listing, looking up, sorting and
thumbnails cost what they do with large photos, and 100,000 take half a gigabyte. What is there
already stays.
"""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from pathlib import Path

import click
import numpy as np
from PIL import ExifTags, Image, ImageOps

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"
SIDES_PX = ((240, 160), (160, 240), (200, 200))
CAMERAS = ("NIKON D750", "NIKON Z 6", "X100V")
LENSES = tuple(f"{length} mm f/1.8" for length in range(20, 90, 5))
KINDS = 60
STARTS = datetime(2024, 6, 1, 9, 30)
_COMMENT = b"\xff\xfe"
_START_OF_IMAGE = 2  # bytes


def make_archive(out: Path, count: int) -> None:
    """Make `count` photos in `out`, which is created; IMG_000000.JPG is the first."""
    out.mkdir(parents=True, exist_ok=True)
    there = {path.name for path in out.iterdir()}
    kinds = _kinds()
    for number in range(count):
        name = f"IMG_{number:06}.JPG"
        if name not in there:
            (out / name).write_bytes(with_comment(kinds[number % KINDS], name))


def _kinds() -> list[bytes]:
    """Small photos of several shapes, cameras, lenses and times."""
    samples = sorted(SAMPLES.glob("*.jpg"))
    return [_photo(samples[number % len(samples)], number) for number in range(KINDS)]


def _photo(sample: Path, number: int) -> bytes:
    with Image.open(sample) as image:
        image.draft("RGB", (800, 800))
        small = ImageOps.fit(image.convert("RGB"), SIDES_PX[number % len(SIDES_PX)])
    shade = 0.6 + 0.8 * number / KINDS
    pixels = np.clip(np.asarray(small, np.float32) * shade, 0, 255).astype(np.uint8)
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = CAMERAS[number % len(CAMERAS)]
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    taken = STARTS + timedelta(minutes=7 * number)
    inner[ExifTags.Base.DateTimeOriginal] = taken.strftime("%Y:%m:%d %H:%M:%S")
    inner[ExifTags.Base.LensModel] = LENSES[number % len(LENSES)]
    inner[ExifTags.Base.ISOSpeedRatings] = 100 * 2 ** (number % 8)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=75, exif=exif)
    return file.getvalue()


def with_comment(jpeg: bytes, text: str) -> bytes:
    """The same photo with a content of its own. `text` is ASCII."""
    comment = text.encode("ascii")
    length = (len(comment) + 2).to_bytes(2, "big")
    head, rest = jpeg[:_START_OF_IMAGE], jpeg[_START_OF_IMAGE:]
    return head + _COMMENT + length + comment + rest


@click.command()
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.option("--count", default=100_000, show_default=True, type=click.IntRange(1))
def main(out: Path, count: int) -> None:
    """Make the folder OUT."""
    make_archive(out, count)


if __name__ == "__main__":
    main()
