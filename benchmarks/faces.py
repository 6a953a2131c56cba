"""What looking for faces costs, and what is found on a folder of photos with people.

    python -m benchmarks.faces [--people FOLDER [--every N] [--sheet PNG]] [--json FILE]

Processor time beside merely decoding the same photos of 12 to 24 megapixels, and what a face more
costs. With a folder of photos of people (BIQ2021 for the figures in README.md) also: how many are
found, what is said of their eyes, and of those called sharp, how many are called soft once the
photo is blurred by 2 and 4 pixels. The contact sheet serves to look for false finds by eye, and for
eyes that are open though closed is said.
"""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy import ndimage

from benchmarks.large_photos import make_large_photos
from benchmarks.make_folder import SAMPLES
from benchmarks.reporting import Report, json_option
from core.errors import PhotoError
from core.faces.face import EyeSharpness, EyesOpen, Face
from core.faces.finder import FaceFinder, eyes_again
from core.photos.decode import decode_at_capture_resolution

REPEATS = 5
BLURS_PX = (2, 4)
TILE_PX = 96
COLUMNS = 16
# A face as it is cut out of its photo, in widths of its box.
AROUND = 1.7

Pixels = NDArray[np.uint8]


@click.command()
@click.option("--people", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--every", default=1, show_default=True, help="Of the people's photos every Nth.")
@click.option("--sheet", type=click.Path(dir_okay=False, path_type=Path))
@json_option
def main(people: Path | None, every: int, sheet: Path | None, json_file: Path | None) -> None:
    """Looks for faces in large photos, and in those of people."""
    report = Report("faces", {"repeats": REPEATS, "every": every})
    report.start()
    finder = FaceFinder()
    with tempfile.TemporaryDirectory() as folder:
        _costs(report, finder, make_large_photos(Path(folder)))
    if people is not None:
        _finds(report, finder, sorted(people.glob("*.jpg"))[::every], sheet)
    report.finish(json_file)


def _costs(report: Report, finder: FaceFinder, paths: Sequence[Path]) -> None:
    decoding, finding, with_face = [], [], []
    with Image.open(SAMPLES / "astronaut.png") as image:
        astronaut = np.asarray(image.convert("RGB"))
    for path in paths:
        pixels = decode_at_capture_resolution(path)
        decoding.append(_cpu_ms(lambda path=path: decode_at_capture_resolution(path)))
        finding.append(_cpu_ms(lambda pixels=pixels: finder.faces(pixels)))
        peopled = pixels.copy()
        peopled[800:1312, 900:1412] = astronaut
        with_face.append(_cpu_ms(lambda peopled=peopled: finder.faces(peopled)))
    report.add("decode", "decoding a photo of 12 to 24 MP", float(np.mean(decoding)), "ms")
    report.add("find", "looking for faces in it", float(np.mean(finding)), "ms")
    more = float(np.mean(np.subtract(with_face, finding)))
    report.add("face", "a face more", more, "ms")


def _finds(report: Report, finder: FaceFinder, paths: Sequence[Path], sheet: Path | None) -> None:
    found: list[tuple[Pixels, Face]] = []
    soft: dict[int, int] = dict.fromkeys(BLURS_PX, 0)
    for path in paths:
        try:
            pixels = decode_at_capture_resolution(path)
        except PhotoError:
            continue
        faces = finder.faces(pixels)
        found += [(_cut_out(pixels, face), face) for face in faces]
        sharp = [face for face in faces if face.sharpness is EyeSharpness.SHARP]
        for sigma in BLURS_PX if sharp else ():
            blurred = ndimage.gaussian_filter(pixels.astype(np.float32), (sigma, sigma, 0))
            again = [eyes_again(np.round(blurred).astype(np.uint8), face) for face in sharp]
            soft[sigma] += again.count(EyeSharpness.SOFT)
    sharp_count = sum(face.sharpness is EyeSharpness.SHARP for _, face in found)
    report.add("photos", "photos of people looked at", len(paths), "photos")
    report.add("faces", "faces found", len(found), "faces")
    for word, count in Counter(face.sharpness for _, face in found).items():
        report.add(f"sharpness_{word}", f"eyes called {word} (sharpness)", count, "faces")
    for word, count in Counter(face.open for _, face in found).items():
        report.add(f"open_{word}", f"eyes called {word} (opening)", count, "faces")
    for sigma, count in soft.items():
        share = 100 * count / max(1, sharp_count)
        report.add(f"soft_{sigma}", f"of the sharp, soft once blurred by {sigma} px", share, "%")
    if sheet is not None and found:
        _make_sheet(found).save(sheet)
        report.note(f"contact sheet, closed eyes first: {sheet}")


def _cpu_ms(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(REPEATS):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return 1000 * best


def _cut_out(pixels: Pixels, face: Face) -> Pixels:
    height, width = pixels.shape[:2]
    (x, y), half = face.box.middle, face.box.width * width * AROUND / 2
    x, y = x * width, y * height
    corners = (round(x - half), round(y - half), round(x + half), round(y + half))
    cut = Image.fromarray(pixels).crop(corners).resize((TILE_PX, TILE_PX))
    return np.asarray(cut)


def _make_sheet(found: Sequence[tuple[Pixels, Face]]) -> Image.Image:
    order = (EyesOpen.CLOSED, EyesOpen.UNKNOWN, EyesOpen.OPEN)
    ordered = sorted(found, key=lambda each: (order.index(each[1].open), each[1].confidence))
    rows = -(-len(ordered) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * TILE_PX, rows * (TILE_PX + 12)), "white")
    pen = ImageDraw.Draw(sheet)
    for number, (cut, face) in enumerate(ordered):
        x, y = number % COLUMNS * TILE_PX, number // COLUMNS * (TILE_PX + 12)
        sheet.paste(Image.fromarray(cut), (x, y))
        pen.text((x + 2, y + TILE_PX), f"{face.open} {face.sharpness}", fill="black")
    return sheet


if __name__ == "__main__":
    main()
