"""100,000 photos in the window: listed, scrolled, sorted, filtered, and begun again; a slow drive.

    python -m benchmarks.archive FOLDER [--slow MOUNT] [--settle SECONDS] [--json FILE]

FOLDER is one that `benchmarks.make_archive` made, MOUNT one that `benchmarks.slow_drive` shows. The
window is opened in a fresh process, with scores and facts of every photo known, as of an archive
that was scored before; scrolled a page ten times a second while it is listed; then sorted,
filtered, and scrolled to far places. Then a second process begins where the first one left off.
"Busy" is the processor time of the window's thread between two beats of a 5 ms timer, "late" how
late the timer was, which other programs on the machine cause too. References of the same run: a
bare os.scandir with a stat for each file, a numpy argsort, a start without a folder.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import click
import numpy as np

from benchmarks.archive_at_work import FILTERS, ORDERS
from benchmarks.pairs import cost
from benchmarks.processes import OFFSCREEN, ask
from benchmarks.reporting import Report, json_option
from core.families.library import resolve_model
from core.families.registry import load_model
from core.photos.facts import read_facts
from core.photos.scan import scan_folder
from core.results.assessment import Assessment
from core.scoring.remembering import open_catalogue
from core.scoring.scorer import Scorer

LIST_BUDGET_S = 3.0
ORDER_BUDGET_MS = 50.0
MEMORY_BUDGET_MB = 1000.0
AGAIN_BUDGET_S = 2.0
STALL_BUDGET_MS = 50.0
_KINDS = 60  # photos of `make_archive` that differ in what their files say


def remember(folder: Path, home: Path) -> None:
    """A score and facts of every photo, as after scoring."""
    photos = scan_folder(folder)
    model = load_model(resolve_model(None))
    views = len(model.identity.opinions)
    scores = np.random.default_rng(1).uniform(3, 97, len(photos)).round(2).tolist()
    facts = [read_facts(photo.path) for photo in photos[:_KINDS]]
    with open_catalogue(home) as catalogue:
        key = Scorer(model, catalogue).key
        for photo, score in zip(photos, scores, strict=True):
            sha256 = hashlib.sha256(bytes(photo.path)).hexdigest()
            found = Assessment(
                score / 100, score, (score,) * views, 6000, 4000, model.identity, 0.1
            )
            catalogue.record(photo, sha256, key, found)
        told = {photo: facts[number % _KINDS] for number, photo in enumerate(photos)}
        catalogue.record_facts({photo: fact for photo, fact in told.items() if fact is not None})
        catalogue.flush()


def measure(report: Report, folder: Path, settle_s: float, home: Path) -> None:
    """Opened and used, then begun again."""
    bare = cost(lambda: [entry.stat() for entry in os.scandir(folder)])
    report.add("scandir_s", "reference: bare os.scandir, each asked", bare.clock_s, "s")
    found = _opened(report, folder, settle_s, home)
    values = np.random.default_rng(3).random(found["photos"])
    argsort = cost(lambda: np.argsort(values, kind="stable"))
    report.add("argsort_ms", "reference: bare numpy argsort", argsort.clock_s * 1000, "ms")
    for key in (*(key for key, _, _ in ORDERS), *(key for key, _ in FILTERS)):
        words = key.removesuffix("_ms").replace("_", " by ", 1).replace("_", " ")
        report.add(key, f"{words}, painted", found[key], "ms", budget=ORDER_BUDGET_MS)
    report.add("jump_s", "a far place, until all its thumbnails are there", found["jump_s"], "s")
    peak = found["peak_bytes"] / 1e6
    report.add("peak_mb", "peak memory", peak, "MB", budget=MEMORY_BUDGET_MB)
    report.add("idle_mb", "reference: before the folder", found["idle_bytes"] / 1e6, "MB")
    again = ask("benchmarks.archive_at_work", "again", environment=OFFSCREEN, home=home)
    report.add(
        "again_s", "a fresh process where one left off, painted", again.seconds, "s",
        budget=AGAIN_BUDGET_S,
    )  # fmt: skip
    report.add("again_cpu_s", "of that, processor time", again.content["cpu_s"], "s")
    bare_start = ask("benchmarks.first_paint", "app", environment=OFFSCREEN)
    report.add("bare_start_s", "reference: a start without a folder", bare_start.seconds, "s")


def _opened(report: Report, folder: Path, settle_s: float, home: Path) -> dict[str, Any]:
    found: dict[str, Any] = ask(
        "benchmarks.archive_at_work", "open", str(folder), str(settle_s),
        environment=OFFSCREEN, home=home,
    ).content  # fmt: skip
    report.add("photos", "photos", found["photos"], "")
    report.add("first_s", "the first photos are there", found["first_s"], "s")
    report.add("listed_s", "all are listed", found["listed_s"], "s", budget=LIST_BUDGET_S)
    report.add("scrolled", "pages scrolled by then", found["scrolled_while_listed"], "")
    for part in ("idle", "listing", "settling"):
        budget = None if part == "idle" else STALL_BUDGET_MS
        name = "reference, idle" if part == "idle" else part
        for key in ("busy_max_ms", "late_max_ms"):
            words = key.removesuffix("_max_ms")
            report.add(f"{part}_{key}", f"{name}: {words}, longest", found[part][key], "ms",
                       budget=budget)  # fmt: skip
    return found


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--slow", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--settle", "settle_s", default=20.0, show_default=True)
@json_option
def main(folder: Path, slow: Path | None, settle_s: float, json_file: Path | None) -> None:
    """Measure FOLDER, and a slow drive where one is named."""
    report = Report("archive", {"folder": str(folder), "slow": str(slow)})
    report.start()
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        remember(folder.absolute(), home)
        measure(report, folder.absolute(), settle_s, home)
        if slow is not None:
            shutil.rmtree(home)
            home.mkdir()
            report.note("the slow drive, nothing known:")
            slow_report = Report("archive")
            _opened(slow_report, slow.absolute(), settle_s, home)
            report.figures |= {f"slow_{key}": one for key, one in slow_report.figures.items()}
    report.finish(json_file)


if __name__ == "__main__":
    main()
