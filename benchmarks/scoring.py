"""Photos a second, end to end, beside merely decoding the same photos.

    python -m benchmarks.scoring [FOLDER] [--photos N] [--repeats N] [--model M] [--json FILE]

Without FOLDER: a folder of `make_folder`, then large photos (12 to 24 megapixels). No catalogue, so
every photo is read, hashed, decoded and scored. The reference decodes as the scorer does, once with
one thread, as the scorer decodes, and once with all cores, which scorer and network share.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click

from benchmarks.large_photos import make_large_photos
from benchmarks.make_folder import make_folder
from benchmarks.pairs import Pairs, in_turn
from benchmarks.reporting import Report, json_option
from core.bundles.bundle import open_bundle
from core.bundles.library import resolve_model
from core.errors import PhotoError
from core.photos.decode import decode_for_scoring
from core.photos.photo import Photo
from core.photos.scan import never, scan_folder
from core.scoring.assessment import Assessment
from core.scoring.engine import Engine
from core.scoring.scorer import Scorer

BUDGET_RATIO = 2.0


class Work:
    """Scoring and decoding of one list of photos."""

    def __init__(self, engine: Engine, photos: Sequence[Photo]) -> None:
        self.engine = engine
        self.photos = photos

    def score(self) -> None:
        """All photos through `Scorer.score_stream`."""
        waiting = iter(self.photos)
        scorer = Scorer(self.engine, None)
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
        policy = self.engine.policy
        decode_for_scoring(photo.path, policy.size_for, full_decode=policy.full_decode)


def measure(
    report: Report, key: str, engine: Engine, photos: Sequence[Photo], repeats: int
) -> None:
    """The figures of one kind of photos."""
    work = Work(engine, photos)
    work.score()  # sessions are made and files are in the system's cache
    count, cores = len(photos), os.cpu_count() or 1
    name = key.replace("_", " ")
    per_photo = 1000 / count
    for threads in sorted({1, cores}):
        pairs = work.compare(threads, repeats)
        decoding = f"reference, decoded by {threads} threads".replace("1 threads", "1 thread")
        by = f"{key}_beside_{threads}"
        report.add(f"{by}_per_s", f"{name}: scored", count / pairs.clock_s, "/s")
        report.add(
            f"{by}_decode_per_s", f"{name}: {decoding}", count / pairs.reference_clock_s, "/s"
        )
        report.add(f"{by}_ratio", f"{name}: ratio", pairs.ratio, "x", budget=BUDGET_RATIO)
        report.add(f"{by}_cpu_ms", f"{name}: scored, processor time", pairs.cpu_s * per_photo, "ms")
        report.add(
            f"{by}_decode_cpu_ms",
            f"{name}: decoded, processor time",
            pairs.reference_cpu_s * per_photo,
            "ms",
        )


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
    engine = Engine(open_bundle(resolve_model(model)))
    identity = f"{engine.identity.name} {engine.identity.version}"
    report = Report("scoring", {"model": identity, "policy": engine.policy.key, "repeats": repeats})
    report.start()
    if folder is not None:
        measure(report, "folder", engine, scan_folder(folder)[:photos], repeats)
    else:
        with tempfile.TemporaryDirectory() as name:
            make_folder(Path(name) / "small", photos)
            make_large_photos(Path(name) / "large")
            for key, part in (("photos_of_1.5_mp", "small"), ("photos_of_12_to_24_mp", "large")):
                measure(report, key, engine, scan_folder(Path(name) / part), repeats)
    report.finish(json_file)


if __name__ == "__main__":
    main()
