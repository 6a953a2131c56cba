"""10,000 files listed, looked up in the catalogue, opened, sorted and filtered in the grid's model.

    python -m benchmarks.listing [--files N] [--repeats N] [--json FILE]

References of the same run: a bare os.scandir, a bare read of the table, a numpy argsort.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from typing import NamedTuple

import click
import numpy as np
from PySide6.QtWidgets import QApplication

from benchmarks.pairs import Cost, cost, costs_in_turn, in_turn
from benchmarks.reporting import Report, json_option
from core.catalogue.catalogue import Catalogue
from core.marks.marks import Flag, Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from core.places import HOME_VARIABLE
from core.results.assessment import Assessment, ModelIdentity
from core.results.words import phrase
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.window.main_window import MainWindow

LIST_BUDGET_S = 1.0
ORDER_BUDGET_MS = 50.0
POLICY = "benchmark"
VIEWS = tuple(phrase("View {number}", number=number) for number in (1, 2, 3))
MODEL = ModelIdentity("benchmark", "1", "0" * 64, "mobileiqa", opinions=VIEWS)


class Change(NamedTuple):
    """One change of order or filter; `before` is the order it starts from."""

    key: str
    meaning: str
    before: str
    work: Callable[[PhotoModel], None]


CHANGES = (
    Change(
        "sort_name_ms",
        "sorted by name",
        "score",
        lambda model: model.set_sort("name", descending=True),
    ),
    Change(
        "sort_score_ms",
        "sorted by score",
        "name",
        lambda model: model.set_sort("score", descending=True),
    ),
    Change(
        "sort_date_ms",
        "sorted by date",
        "name",
        lambda model: model.set_sort("date", descending=True),
    ),
    Change(
        "sort_lens_ms",
        "sorted by lens",
        "name",
        lambda model: model.set_sort("lens", descending=False),
    ),
    Change(
        "filter_score_ms",
        "filtered by score, sorted by score",
        "score",
        lambda model: model.set_filter(PhotoFilter(ranges={"score": (40, 80)})),
    ),
    Change(
        "filter_text_ms",
        "filtered by a part of the name, sorted by score",
        "score",
        lambda model: model.set_filter(PhotoFilter(text="99")),
    ),
    Change(
        "filter_combined_ms",
        "filtered by text, stars, flags, cameras, ISO and score, sorted by score",
        "score",
        lambda model: model.set_filter(COMBINED),
    ),
    Change(
        "mark_ms",
        "the current photo marked and hidden by the filter, the next one current",
        "unrated",
        lambda model: model.set_marks({_current(model): Marks(3)}),
    ),
)
COMBINED = PhotoFilter(
    "nikon",
    {"stars": (1, None), "iso": (None, 3200), "score": (40, 90)},
    {"flag": frozenset({"pick", "none"}), "camera": frozenset({"NIKON D750", "NIKON Z 6"})},
)
CAMERAS = ("NIKON D750", "NIKON Z 6", "X100V")
LENSES = tuple(f"{number} mm f/1.8" for number in range(20, 90, 5))


def _current(model: PhotoModel) -> Path:
    current = model.presenter.current
    assert current is not None
    return current


@click.command()
@click.option("--files", default=10_000, show_default=True, type=click.IntRange(10))
@click.option("--repeats", default=9, show_default=True, type=click.IntRange(1))
@json_option
def main(files: int, repeats: int, json_file: Path | None) -> None:
    """Measure listing, looking up, sorting and filtering of many files."""
    report = Report("listing", {"files": files, "repeats": repeats})
    report.start()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "photos"
        folder.mkdir()
        for number in range(files):
            (folder / f"DSC_{number:05}.JPG").touch()
        photos = measure_scan(report, folder, repeats)
        assessments = measure_catalogue(report, photos, Path(name) / "catalogue", repeats)
        measure_model(report, folder, photos, assessments, repeats)
        measure_window(report, folder, photos, assessments, repeats)
    report.finish(json_file)


def measure_scan(report: Report, folder: Path, repeats: int) -> list[Photo]:
    """`scan_folder` beside a bare os.scandir."""
    photos = scan_folder(folder)
    pairs = in_turn(lambda: scan_folder(folder), lambda: list(os.scandir(folder)), repeats)
    report.add("scan_s", "listed by scan_folder", pairs.clock_s, "s", budget=LIST_BUDGET_S)
    report.add("scan_cpu_s", "of that, processor time", pairs.cpu_s, "s")
    report.add("scandir_s", "reference: bare os.scandir", pairs.reference_clock_s, "s")
    report.add("scan_ratio", "ratio", pairs.ratio, "x")
    deep = folder.parent / "card"
    for number in range(len(photos)):
        below = deep / f"{100 + number // 500}CANON"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"IMG_{number:05}.JPG").touch()
    nested = in_turn(
        lambda: scan_folder(deep, recursive=True), lambda: list(os.scandir(deep)), repeats
    )
    report.add(
        "subfolders_s", "as many in subfolders of 500", nested.clock_s, "s", budget=LIST_BUDGET_S
    )
    return photos


def measure_catalogue(
    report: Report, photos: Sequence[Photo], folder: Path, repeats: int
) -> dict[Path, Assessment]:
    """`assessments_for` of all photos beside a bare read of as many rows."""
    scores = np.random.default_rng(1).uniform(3, 97, len(photos)).round(2)
    folder.mkdir()
    with Catalogue.open(folder) as catalogue:
        for photo, score in zip(photos, scores, strict=True):
            sha256 = hashlib.sha256(bytes(photo.path)).hexdigest()
            opinions = (float(score), float(score) - 3, float(score) + 3)
            assessment = Assessment(
                float(score) / 100, float(score), opinions, 6000, 4000, MODEL, 0.1
            )
            catalogue.record(photo, sha256, POLICY, assessment)
        catalogue.flush()
        found = catalogue.assessments_for(photos, MODEL, POLICY)
        assert len(found) == len(photos)
        bare = sqlite3.connect(catalogue.cache.path)
        pairs = in_turn(
            lambda: catalogue.assessments_for(photos, MODEL, POLICY),
            lambda: bare.execute("SELECT * FROM assessments").fetchall(),
            repeats,
        )
        bare.close()
    report.add("lookup_s", "known scores looked up in the catalogue", pairs.clock_s, "s")
    report.add("lookup_cpu_s", "of that, processor time", pairs.cpu_s, "s")
    report.add("table_s", "reference: the table read by bare sqlite3", pairs.reference_clock_s, "s")
    report.add("lookup_ratio", "ratio", pairs.ratio, "x")
    return found


def measure_model(
    report: Report,
    folder: Path,
    photos: Sequence[Photo],
    assessments: dict[Path, Assessment],
    repeats: int,
) -> None:
    """The grid's model beside a bare argsort of as many numbers."""
    model = PhotoModel(LibraryPresenter())
    argsort = _argsort(len(photos))
    opened = in_turn(lambda: model.open(folder, photos), argsort, repeats)
    report.add("open_ms", "opened in the grid's model", opened.clock_s * 1000, "ms")
    random = np.random.default_rng(2)
    starts = datetime(2024, 6, 1, 10)
    facts = {
        photo.path: Facts(
            starts + timedelta(seconds=float(random.uniform(0, 5e4))),
            CAMERAS[number % 3],
            LENSES[number % len(LENSES)],
            iso=100 * 2 ** (number % 8),
        )
        for number, photo in enumerate(photos)
    }
    taken = in_turn(lambda: model.add_facts(facts), argsort, 1)
    report.add("facts_ms", "their facts taken, all at once", taken.clock_s * 1000, "ms")
    marks = {
        p.path: Marks(n % 6, (None, Flag.PICK, Flag.REJECT)[n % 3]) for n, p in enumerate(photos)
    }
    model.add_results(assessments.items())
    model.presenter.choose(photos[len(photos) // 2].path)
    argsort_s = [opened.reference_clock_s]
    for change in CHANGES:

        def work(change: Change = change) -> Cost:
            model.set_filter(PhotoFilter())
            model.set_marks(marks)
            if change.before == "unrated":
                model.set_sort("name", descending=False)
                model.set_filter(PhotoFilter(ranges={"stars": (0, 0)}))
            else:
                model.set_sort(change.before, descending=False)
            return cost(lambda: change.work(model))

        pairs = costs_in_turn(work, lambda: cost(argsort), repeats)
        milliseconds = pairs.clock_s * 1000
        report.add(change.key, change.meaning, milliseconds, "ms", budget=ORDER_BUDGET_MS)
        argsort_s.append(pairs.reference_clock_s)
    report.add("argsort_ms", "reference: bare numpy argsort", median(argsort_s) * 1000, "ms")


def measure_window(
    report: Report,
    folder: Path,
    photos: Sequence[Photo],
    assessments: dict[Path, Assessment],
    repeats: int,
) -> None:
    """Until the real window, on Qt's offscreen platform, is painted in the new order."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ[HOME_VARIABLE] = str(folder.parent / "home")
    app = QApplication([])
    window = MainWindow(Session())
    window.show()
    window.bench.photo_list.open(folder, photos)
    window.bench.photo_list.add_results(assessments.items())
    app.processEvents()
    directions = itertools.cycle((True, False))

    def sort() -> None:
        window.bench.set_sort("score", descending=next(directions))
        app.processEvents()

    sort()
    pairs = in_turn(sort, _argsort(len(photos)), repeats)
    milliseconds = pairs.clock_s * 1000
    report.add(
        "window_sort_ms", "sorted by score and painted in the window", milliseconds, "ms",
        budget=ORDER_BUDGET_MS,
    )  # fmt: skip
    window.close()


def _argsort(count: int) -> Callable[[], object]:
    values = np.random.default_rng(3).random(count)
    return lambda: np.argsort(values, kind="stable")


if __name__ == "__main__":
    main()
