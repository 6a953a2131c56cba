"""Photos a second, end to end, beside merely decoding the same photos, on one core and on more.

    python -m benchmarks.scoring [FOLDER] [--photos N] [--repeats N] [--model M] [--json FILE]

Without FOLDER: a folder of `make_folder` (about 1.5 megapixels), then photos of 24 megapixels with
the grain and the bytes of a camera's. No catalogue, so every photo is read, hashed, decoded and
scored. The reference reads and decodes them to RGB at full size by the fastest decoder there is
(simplejpeg), with a thread for each core, and does nothing else.

Everything is done on one core, on two and on all that may be used, in turn in the same run: the
process is kept to so many as `taskset` would keep it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import click
import simplejpeg

from benchmarks.large_photos import make_camera_photos
from benchmarks.make_folder import make_folder
from benchmarks.pairs import Cost, cost
from benchmarks.reporting import Report, json_option
from core.errors import PhotoError
from core.families.family import Model
from core.families.library import resolve_model
from core.families.registry import load_model
from core.machine import usable_cores
from core.photos.photo import Photo
from core.photos.scan import never, scan_folder
from core.results.assessment import Assessment
from core.scoring.scorer import Scorer

LEAST_SHARE = 0.5
LEAST_GAIN = 0.9
LEAST_SMALL_PER_S = 1.4 * 11.4
"""Photos of 1.5 megapixels, on two cores of the machine whose figures are in the README."""


@contextmanager
def only_cores(count: int) -> Iterator[None]:
    """This thread, and those that it starts meanwhile, on so many cores."""
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, set(sorted(allowed)[:count]))
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


class Work:
    """Scoring and decoding of one list of photos."""

    def __init__(self, model: Model, photos: Sequence[Photo]) -> None:
        self.model = model
        self.photos = photos

    def score(self) -> None:
        """All photos through `Scorer.score_stream`."""
        waiting = iter(self.photos)
        scorer = Scorer(self.model, None)
        scorer.score_stream(lambda: next(waiting, None), self._take, never)

    def decode(self) -> None:
        """All photos to RGB at full size."""
        self._each(lambda photo: simplejpeg.decode_jpeg(photo.path.read_bytes(), "RGB"))

    def prepare(self) -> None:
        """All photos as the network wants them."""
        self._each(lambda photo: self.model.prepare(photo.path))

    def _each(self, do: Callable[[Photo], object]) -> None:
        def forget(photo: Photo) -> None:
            do(photo)

        with ThreadPoolExecutor(usable_cores()) as pool:
            for _ in pool.map(forget, self.photos):
                pass

    def _take(self, _photo: Photo, result: Assessment | PhotoError) -> None:
        if isinstance(result, PhotoError):
            raise result


Costs = dict[int, list[Cost]]
"""What each repeat took, by the number of cores."""


def in_turn(
    works: dict[str, Callable[[], None]], cores: list[int], repeats: int
) -> dict[str, Costs]:
    """All works on all numbers of cores, `repeats` times; every other time in reverse."""
    found: dict[str, Costs] = {name: {count: [] for count in cores} for name in works}
    turns = [(name, count) for count in cores for name in works]
    for repeat in range(repeats):
        for name, count in turns if repeat % 2 == 0 else reversed(turns):
            with only_cores(count):
                found[name][count].append(cost(works[name]))
    return found


def measure(report: Report, key: str, model: Model, photos: Sequence[Photo], repeats: int) -> None:
    """The figures of one kind of photos."""
    work = Work(model, photos)
    work.score()  # sessions are made and files are in the system's cache
    works = {"scored": work.score, "decoded": work.decode, "prepared": work.prepare}
    cores = sorted({1, min(2, usable_cores()), usable_cores()})
    found = in_turn(works, cores, repeats)
    name = key.replace("_", " ")
    for what, costs in found.items():
        cpu_ms = median(each.cpu_s for each in costs[cores[0]]) / len(photos) * 1000
        report.add(f"{key}_{what}_cpu_ms", f"{name}: processor time of one {what}", cpu_ms, "ms")
    for count in cores:
        by = f"{count} cores" if count > 1 else "1 core"
        for what, costs in found.items():
            least = LEAST_SMALL_PER_S if (key, what, count) == (SMALL, "scored", 2) else None
            rate = len(photos) / median(each.clock_s for each in costs[count])
            report.add(
                f"{key}_{what}_{count}_per_s", f"{name}: {what} on {by}", rate, "/s", least=least
            )
        share = median(_ratios(found["decoded"][count], found["scored"][count]))
        least = LEAST_SHARE if key == LARGE else None
        report.add(
            f"{key}_share_{count}", f"{name}: scored by decoded, {by}", share, "x", least=least
        )
    if cores[1:]:
        gains = {what: median(_ratios(costs[1], costs[2])) for what, costs in found.items()}
        for what, gain in gains.items():
            report.add(f"{key}_{what}_gain", f"{name}: {what}, two cores by one", gain, "x")
        kept = gains["scored"] / gains["decoded"]
        report.add(f"{key}_gain_kept", f"{name}: of that gain, scored", kept, "x", least=LEAST_GAIN)


SMALL, LARGE = "photos_of_1.5_mp", "photos_of_24_mp"


def _ratios(measured: list[Cost], reference: list[Cost]) -> list[float]:
    """On the clock, repeat by repeat."""
    return [m.clock_s / r.clock_s for m, r in zip(measured, reference, strict=True)]


@click.command()
@click.argument(
    "folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--photos", default=96, show_default=True, type=click.IntRange(1))
@click.option("--large", default=32, show_default=True, type=click.IntRange(1))
@click.option("--repeats", default=5, show_default=True, type=click.IntRange(1))
@click.option("--model", help="A model file or an installed name; by default the model in the box.")
@json_option
def main(
    folder: Path | None,
    photos: int,
    large: int,
    repeats: int,
    model: str | None,
    json_file: Path | None,
) -> None:
    """Measure scoring beside decoding, on FOLDER or on photos made for it."""
    loaded = load_model(resolve_model(model))
    identity = f"{loaded.identity.name} {loaded.identity.version}"
    report = Report("scoring", {"model": identity, "inputs": loaded.inputs.key, "repeats": repeats})
    report.start()
    if folder is not None:
        measure(report, "folder", loaded, scan_folder(folder)[:photos], repeats)
    else:
        with tempfile.TemporaryDirectory() as name:
            make_folder(Path(name) / "small", photos)
            make_camera_photos(Path(name) / "large")
            measure(report, SMALL, loaded, scan_folder(Path(name) / "small"), repeats)
            few = scan_folder(Path(name) / "large")
            measure(report, LARGE, loaded, list(islice(cycle(few), large)), repeats)
    report.finish(json_file)


if __name__ == "__main__":
    main()
