"""Makes a folder of photos as from a wedding day: crops and turns of the sample photos.

    python -m benchmarks.make_folder OUT --count 2000 [--seed N] [--faults]

Real JPEGs of about 1.5 megapixels in mixed shapes with EXIF of two cameras. Every random choice
comes from the seed: the same seed gives the same pixels (the same bytes with the same Pillow).
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import click
import numpy as np
from PIL import ExifTags, Image, ImageOps
from PIL.TiffImagePlugin import IFDRational

from benchmarks.faults import add_faults

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"
SOURCE_PIXELS = (1_000_000, 3_200_000)  # smaller samples are left out, larger ones shrunk
DAY_STARTS = datetime(2024, 6, 1, 9, 30)
DAY_LASTS = timedelta(hours=14)
# (width, height) in pixels and the share of photos of that shape.
SHAPES = (
    ((1536, 1024), 0.50),
    ((1024, 1536), 0.25),
    ((1250, 1250), 0.10),
    ((1632, 918), 0.10),
    ((2100, 700), 0.05),
)
BURST_SHARE = 0.35  # photos that follow the one before within half a second, of the same scene
BURST_SHIFT = 0.03  # how far they wander, as a share of the source's size
CAMERAS = (("NIKON CORPORATION", "NIKON Z 6_2"), ("Canon", "Canon EOS R6"))
# EXIF orientation and the turn that makes the stored pixels from the upright ones.
TURNS = {
    3: Image.Transpose.ROTATE_180,
    6: Image.Transpose.ROTATE_90,
    8: Image.Transpose.ROTATE_270,
}


@dataclass(frozen=True, slots=True)
class Shot:
    """One photo to make. `place` is where the cut lies in what room the source leaves, 0..1."""

    name: str
    taken: datetime
    source: int
    size: tuple[int, int]
    zoom: float
    place: tuple[float, float]
    mirrored: bool
    orientation: int
    camera: int
    iso: int


def make_folder(out: Path, count: int, *, seed: int = 1) -> list[Path]:
    """Make `count` photos in `out`, which is created; gives their paths in order of name."""
    out.mkdir(parents=True, exist_ok=True)
    sources = _load_sources()
    shots = plan(count, [source.size for source in sources], seed)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda shot: _make(out, shot, sources[shot.source]), shots))


def plan(count: int, source_sizes: list[tuple[int, int]], seed: int) -> list[Shot]:
    """What to make: scenes of one or a few photos, spread over the day."""
    random = np.random.default_rng(seed)
    follows = random.random(count) < BURST_SHARE
    follows[:1] = False
    pauses = np.where(follows, 0.0, random.exponential(size=count))
    pauses *= DAY_LASTS.total_seconds() / max(float(pauses.sum()), 1e-9)
    pauses[follows] = random.uniform(0.08, 0.5, int(follows.sum()))
    times = np.cumsum(pauses)
    digits = max(4, len(str(count)))
    shots: list[Shot] = []
    for number in range(count):
        name = f"DSC_{number + 1:0{digits}}.JPG"
        taken = DAY_STARTS + timedelta(milliseconds=round(float(times[number]) * 1000))
        before = shots[-1] if follows[number] else None
        shots.append(_shot(random, name, taken, before, source_sizes))
    return shots


def _shot(
    random: np.random.Generator,
    name: str,
    taken: datetime,
    before: Shot | None,
    source_sizes: list[tuple[int, int]],
) -> Shot:
    """A photo of a new scene, or the next of a burst: the same cut, a little further on."""
    if before is not None:
        shift = random.uniform(-BURST_SHIFT, BURST_SHIFT, 2)
        across, down = (float(v) for v in np.clip(before.place + shift, 0, 1))
        return Shot(
            name, taken, before.source, before.size, before.zoom, (across, down),
            before.mirrored, before.orientation, before.camera, before.iso,
        )  # fmt: skip
    size = SHAPES[random.choice(len(SHAPES), p=[share for _, share in SHAPES])][0]
    fitting = [n for n, source in enumerate(source_sizes) if _scale(source, size) >= 0.8]
    orientations = (1, 6, 8) if size[1] > size[0] else (1, 1, 1, 1, 1, 1, 1, 3)
    return Shot(
        name=name,
        taken=taken,
        source=int(random.choice(fitting)),
        size=size,
        zoom=float(random.uniform(0.7, 1.0)),
        place=(float(random.random()), float(random.random())),
        mirrored=bool(random.random() < 0.5),
        orientation=int(random.choice(orientations)),
        camera=int(random.choice(2, p=(0.7, 0.3))),
        iso=int(100 * 2 ** random.integers(0, 7)),
    )


def _load_sources() -> list[Image.Image]:
    """The samples, upright and at most so large that a cut is quick."""
    sources = []
    for path in sorted(SAMPLES.glob("*.[jp][pn]g")):
        with Image.open(path) as image:
            pixels = image.width * image.height
            if pixels < SOURCE_PIXELS[0]:
                continue
            shrink = min(1.0, (SOURCE_PIXELS[1] / pixels) ** 0.5)
            image.thumbnail((image.width * shrink, image.height * shrink))
            sources.append(ImageOps.exif_transpose(image).convert("RGB"))
    return sources


def _scale(source: tuple[int, int], size: tuple[int, int]) -> float:
    """How many times `size` fits into the source; below 1 it does not."""
    return min(source[0] / size[0], source[1] / size[1])


def _make(out: Path, shot: Shot, source: Image.Image) -> Path:
    scale = _scale(source.size, shot.size) * shot.zoom
    width, height = round(shot.size[0] * scale), round(shot.size[1] * scale)
    left = round((source.width - width) * shot.place[0])
    top = round((source.height - height) * shot.place[1])
    # Never enlarged: where the source is small the photo is smaller than its kind.
    size = shot.size if scale > 1 else (width, height)
    image = source.resize(
        size, Image.Resampling.BILINEAR, (left, top, left + width, top + height), reducing_gap=2.0
    )
    if shot.mirrored:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if shot.orientation in TURNS:
        image = image.transpose(TURNS[shot.orientation])
    path = out / shot.name
    image.save(path, "JPEG", quality=90, exif=_exif(shot))
    os.utime(path, (shot.taken.timestamp(), shot.taken.timestamp()))
    return path


def _exif(shot: Shot) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = CAMERAS[shot.camera]
    exif[ExifTags.Base.Orientation] = shot.orientation
    detail = exif.get_ifd(ExifTags.IFD.Exif)
    detail[ExifTags.Base.DateTimeOriginal] = shot.taken.strftime("%Y:%m:%d %H:%M:%S")
    detail[ExifTags.Base.SubsecTimeOriginal] = f"{shot.taken.microsecond // 1000:03}"
    detail[ExifTags.Base.OffsetTimeOriginal] = "+02:00"
    detail[ExifTags.Base.ISOSpeedRatings] = shot.iso
    detail[ExifTags.Base.FNumber] = IFDRational(28, 10)
    detail[ExifTags.Base.ExposureTime] = IFDRational(1, 160)
    detail[ExifTags.Base.FocalLength] = IFDRational(50, 1)
    return exif


@click.command()
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.option("--count", default=2000, show_default=True, type=click.IntRange(1))
@click.option("--seed", default=1, show_default=True)
@click.option("--faults", is_flag=True, help="Add broken files, one of each kind.")
def main(out: Path, count: int, seed: int, faults: bool) -> None:
    """Make a folder OUT of photos as from a wedding day, out of the sample photos."""
    if out.exists() and any(out.iterdir()):
        raise click.UsageError(f"{out} is not empty; name a new folder.")
    photos = make_folder(out, count, seed=seed)
    broken = add_faults(out, photos[0].read_bytes()) if faults else []
    click.echo(f"{len(photos)} photos and {len(broken)} broken files in {out}")


if __name__ == "__main__":
    main()
