"""What the close look at each photo costs a folder's throughput.

    python -m benchmarks.looking [--model MODEL] [--repeats N] [--large N] [--photos N]

Photos are scored with the close look (signals, faces, a glimpse) and without, in turn on one core,
from their files and without a catalogue: of 24 megapixels with the grain and the bytes of a
camera's, half of them with a face set into them, and of about 1.5 megapixels. Reported is by how
much fewer photos are scored in the same processor time. It is meant for a model that decodes photos
at capture resolution (crops); for others the look needs a decode of its own, and the window takes
it for the cull alone.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import click
from PIL import Image

from benchmarks.large_photos import make_camera_photos
from benchmarks.make_folder import SAMPLES, make_folder
from benchmarks.pairs import Pairs, in_turn
from benchmarks.reporting import Report, json_option
from benchmarks.scoring import only_cores
from core.errors import PhotoError
from core.families.family import Model
from core.families.library import resolve_model
from core.families.preparing import sees_all_pixels
from core.families.registry import load_model
from core.photos.decode import decode_at_capture_resolution
from core.photos.photo import Photo
from core.photos.scan import never, scan_folder
from core.photos.small import small_of
from core.results.assessment import Assessment
from core.scoring.looking import Looker
from core.scoring.scorer import Scorer
from core.signals.signals import measured

MOST_SHARE = 0.15
FACE_PX = 1536
"""The portrait that is set in: its face is then some 310 pixels wide."""


def score(model: Model, photos: Sequence[Photo], looker: Looker | None) -> None:
    """All photos once."""
    waiting = iter(photos)

    def take(_photo: Photo, result: Assessment | PhotoError) -> None:
        if isinstance(result, PhotoError):
            raise result

    scorer = Scorer(model, None, workers=1, measure=looker)
    scorer.score_stream(lambda: next(waiting, None), take, never)


def compare(model: Model, photos: Sequence[Photo], looker: Looker, repeats: int) -> Pairs:
    """With the look beside without, on one core."""
    with only_cores(1):
        score(model, photos, looker)  # sessions are made and files are in the system's cache
        return in_turn(
            lambda: score(model, photos, looker), lambda: score(model, photos, None), repeats
        )


def report_costs(report: Report, key: str, name: str, pairs: Pairs, photos: int) -> None:
    """Of one folder."""
    shares = [1 - r.cpu_s / m.cpu_s for m, r in zip(pairs.measured, pairs.reference, strict=True)]
    budget = MOST_SHARE if key == "large" else None
    without = 1000 * pairs.reference_cpu_s / photos
    report.add(f"{key}_without", f"{name}: processor time of a photo without", without, "ms")
    report.add(f"{key}_with", "  with the close look", 1000 * pairs.cpu_s / photos, "ms")
    report.add(f"{key}_share", "  of the throughput", median(shares), "", budget=budget)


def report_parts(report: Report, looker: Looker, photos: Sequence[Photo], repeats: int) -> None:
    """Where the time goes, in large photos."""
    pictures = [decode_at_capture_resolution(photo.path) for photo in photos]
    smalls = [small_of(pixels) for pixels in pictures]

    def each(work: Callable[[int], object]) -> float:
        def all_of_them() -> None:
            for number in range(len(pictures)):
                work(number)

        return 1000 * in_turn(all_of_them, lambda: None, repeats).cpu_s / len(pictures)

    with only_cores(1):
        parts = {
            "the small picture": each(lambda n: small_of(pictures[n])),
            "signals": each(lambda n: measured(pictures[n], smalls[n])),
            "all of the look": each(lambda n: looker(pictures[n])),
        }
    for name, ms in parts.items():
        report.add(name.replace(" ", "_"), f"  {name}", ms, "ms")


def with_faces(paths: Sequence[Path]) -> None:
    """Every other photo gets a portrait in its middle."""
    with Image.open(SAMPLES / "astronaut.png") as image:
        portrait = image.convert("RGB").resize((FACE_PX, FACE_PX), Image.Resampling.BICUBIC)
    for path in paths[::2]:
        with Image.open(path) as image:
            peopled = image.convert("RGB")
        peopled.paste(portrait, (2000, 1000))
        peopled.save(path, "JPEG", quality=94, subsampling="4:2:0")


@click.command()
@click.option("--model", help="A model file or an installed name; by default the model in the box.")
@click.option("--repeats", default=5, show_default=True, type=click.IntRange(1))
@click.option("--large", default=16, show_default=True, type=click.IntRange(1))
@click.option("--photos", default=48, show_default=True, type=click.IntRange(1))
@json_option
def main(model: str | None, repeats: int, large: int, photos: int, json_file: Path | None) -> None:
    """Measure, and print by how much the look slows a folder down."""
    loaded, looker = load_model(resolve_model(model)), Looker()
    report = Report("looking", {"model": loaded.identity.name, "repeats": repeats})
    report.start()
    if not sees_all_pixels(loaded.inputs):
        report.note("This model needs no decode at capture resolution: the look takes its own.")
    with tempfile.TemporaryDirectory() as name:
        paths = make_camera_photos(Path(name) / "large")
        with_faces(paths)
        few = scan_folder(Path(name) / "large")
        many = list(islice(cycle(few), large))
        pairs = compare(loaded, many, looker, repeats)
        report_costs(report, "large", "24 MP", pairs, len(many))
        report_parts(report, looker, few, repeats)
        make_folder(Path(name) / "small", photos)
        small = scan_folder(Path(name) / "small")
        pairs = compare(loaded, small, looker, repeats)
        report_costs(report, "small", "1.5 MP", pairs, len(small))
    report.finish(json_file)


if __name__ == "__main__":
    main()
