"""Photos a second, end to end, beside merely decoding the same photos.

    python -m benchmarks.scoring [FOLDER] [--photos N] [--repeats N] [--model M] [--json FILE]

Without FOLDER: a folder of `make_folder`, then large photos (12 to 24 megapixels). No catalogue, so
every photo is read, hashed, decoded and scored. The reference decodes the same way and does nothing
else: with one thread, as the scorer does, and with as many as the machine has cores, which is what
the scorer and the network have together.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import click

from benchmarks.large_photos import make_large_photos
from benchmarks.make_folder import make_folder
from benchmarks.pairs import Pairs, in_turn
from benchmarks.reporting import Report, json_option
from core.errors import PhotoError
from core.families.family import Model
from core.families.library import resolve_model
from core.families.registry import load_model
from core.photos.photo import Photo
from core.photos.scan import never, scan_folder
from core.results.assessment import Assessment
from core.scoring.scorer import Scorer

BUDGET_RATIO = 2.0


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

    def decode(self, threads: int) -> None:
        """All photos through `decode_for_scoring`."""
        with ThreadPoolExecutor(threads) as pool:
            for _ in pool.map(self._decode, self.photos):
                pass

    def compare(self, threads: int, repeats: int) -> Pairs:
        """Scoring beside decoding with that many threads."""
        return in_turn(self.score, lambda: self.decode(threads), repeats)

    def _take(self, _photo: Photo, result: Assessment | PhotoError) -> None:
        if isinstance(result, PhotoError):
            raise result

    def _decode(self, photo: Photo) -> None:
        self.model.prepare(photo.path)


def measure(report: Report, key: str, model: Model, photos: Sequence[Photo], repeats: int) -> None:
    """The figures of one kind of photos."""
    work = Work(model, photos)
    work.score()  # sessions are made and files are in the system's cache
    count, name = len(photos), key.replace("_", " ")
    by_threads = {
        threads: work.compare(threads, repeats) for threads in sorted({1, os.cpu_count() or 1})
    }
    single = by_threads[1]
    scored_s = median(pairs.clock_s for pairs in by_threads.values())
    report.add(f"{key}_per_s", f"{name}: scored", count / scored_s, "/s")
    cpu_ms = single.cpu_s / count * 1000
    report.add(f"{key}_cpu_ms", f"{name}: processor time of one", cpu_ms, "ms")
    cpu_ms = single.reference_cpu_s / count * 1000
    report.add(f"{key}_decode_cpu_ms", f"{name}: of one merely decoded", cpu_ms, "ms")
    for threads, pairs in by_threads.items():
        by = f"{threads} threads" if threads > 1 else "1 thread"
        rate = count / pairs.reference_clock_s
        report.add(
            f"{key}_decode_{threads}_per_s", f"{name}: reference, decoded by {by}", rate, "/s"
        )
        meaning = f"{name}: times as long as decoding by {by}"
        report.add(f"{key}_ratio_{threads}", meaning, pairs.ratio, "x", budget=BUDGET_RATIO)


@click.command()
@click.argument(
    "folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--photos", default=120, show_default=True, type=click.IntRange(1))
@click.option("--repeats", default=3, show_default=True, type=click.IntRange(1))
@click.option("--model", help="A model file or an installed name; by default the model in the box.")
@json_option
def main(
    folder: Path | None, photos: int, repeats: int, model: str | None, json_file: Path | None
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
            make_large_photos(Path(name) / "large")
            for key, part in (("photos_of_1.5_mp", "small"), ("photos_of_12_to_24_mp", "large")):
                measure(report, key, loaded, scan_folder(Path(name) / part), repeats)
    report.finish(json_file)


if __name__ == "__main__":
    main()
