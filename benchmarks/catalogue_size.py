"""The cache with very many photos: rows a second in and out, and bytes a photo.

    python -m benchmarks.catalogue_size [--photos N] [--asked N] [--features N] [--json FILE]

Each photo has what a scored one has: its content, an assessment with three opinions, features and
facts. The reference of the same run is a bare SQLite table of one blob a path, as large as a
photo's rows are here.
"""

from __future__ import annotations

import hashlib
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import click
import numpy as np

from benchmarks.pairs import cost
from benchmarks.reporting import Report, json_option
from core.catalogue.catalogue import CACHE_NAME, Catalogue
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.results.words import phrase

PART = 10_000
POLICY = "benchmark"
VIEWS = tuple(phrase("View {number}", number=number) for number in (1, 2, 3))
MODEL = ModelIdentity("benchmark", "1", "0" * 64, "mobileiqa", opinions=VIEWS)
STARTS = datetime(2024, 6, 1, 10)


def photo_of(number: int) -> Photo:
    """One photo of an archive with a folder for each thousand."""
    path = Path(f"/archive/2024/{number // 1000:05}/IMG_{number:08}.JPG")
    return Photo(path, (path,), 8_000_000 + number, 10**18 + number, number, 10**18 + number)


@click.command()
@click.option("--photos", default=1_000_000, show_default=True, type=click.IntRange(PART))
@click.option("--asked", default=PART, show_default=True, type=click.IntRange(1))
@click.option("--features", default=0, show_default=True, type=click.IntRange(0))
@json_option
def main(photos: int, asked: int, features: int, json_file: Path | None) -> None:
    """Measure the cache with so many photos, asked for so many at once."""
    report = Report("catalogue_size", {"photos": photos, "asked": asked, "features": features})
    report.start()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Catalogue.open(folder) as catalogue:
            measure(report, catalogue, photos, asked, features)
        size = sum(each.stat().st_size for each in folder.glob(f"{CACHE_NAME}*"))
        report.add("bytes_a_photo", "bytes of the cache a photo", size / photos, "B")
        measure_bare(report, folder / "bare.sqlite3", photos, asked, size // photos)
    report.finish(json_file)


def measure(report: Report, catalogue: Catalogue, photos: int, asked: int, features: int) -> None:
    """Photos recorded part by part; the first and the last part tell whether it slows down."""
    seconds = []
    for start in range(0, photos, PART):
        began = time.perf_counter()
        _record(catalogue, range(start, min(photos, start + PART)), features)
        catalogue.flush()
        seconds.append(time.perf_counter() - began)
    report.add("first_rows_s", "photos a second recorded, the first part", PART / seconds[0], "/s")
    report.add("last_rows_s", "the same, the last part", PART / seconds[-1], "/s")
    report.add("rows_s", "the same, on the whole", photos / sum(seconds), "/s")
    chosen = [photo_of(int(n)) for n in np.random.default_rng(1).integers(0, photos, asked)]
    for key, wanted in (
        ("there", chosen),
        ("unknown", [photo_of(photos + n) for n in range(asked)]),
    ):
        took = cost(lambda wanted=wanted: catalogue.assessments_for(wanted, MODEL, POLICY))
        report.add(f"{key}_s", f"photos a second looked up, {key}", asked / took.clock_s, "/s")
        report.add(f"{key}_cpu_us", "processor time of one", took.cpu_s / asked * 1e6, "us")


def _record(catalogue: Catalogue, numbers: range, features: int) -> None:
    vector = np.linspace(-1, 1, features).astype(np.float16) if features else None
    facts = {}
    for number in numbers:
        photo, score = photo_of(number), 3 + number % 9400 / 100
        sha256 = hashlib.sha256(bytes(photo.path)).hexdigest()
        opinions = (score, max(0.0, score - 3), score + 3)
        assessment = Assessment(score / 100, score, opinions, 6000, 4000, MODEL, 0.1)
        catalogue.record(photo, sha256, POLICY, assessment, vector, sha256)
        taken = STARTS + timedelta(seconds=number)
        facts[photo] = Facts(taken, "NIKON Z 6_2", "NIKKOR Z 24-70mm f/4 S", 50.0, 400, 4.0, 0.004)
    catalogue.record_facts(facts)


def measure_bare(report: Report, path: Path, photos: int, asked: int, size: int) -> None:
    """The same by a bare table."""

    def rows() -> Iterator[tuple[str, bytes]]:
        return ((str(photo_of(number).path), bytes(size)) for number in range(photos))

    table = sqlite3.connect(path)
    table.execute("CREATE TABLE bare (path TEXT PRIMARY KEY, content BLOB) WITHOUT ROWID")
    put = cost(
        lambda: (table.executemany("INSERT INTO bare VALUES (?, ?)", rows()), table.commit())
    )
    report.add("bare_rows_s", "reference: a bare table, rows a second", photos / put.clock_s, "/s")
    wanted = [
        (str(photo_of(int(n)).path),) for n in np.random.default_rng(1).integers(0, photos, asked)
    ]
    query = "SELECT content FROM bare WHERE path = ?"
    found = cost(lambda: [table.execute(query, each).fetchone() for each in wanted])
    report.add("bare_there_s", "reference: rows a second looked up", asked / found.clock_s, "/s")
    table.close()


if __name__ == "__main__":
    main()
