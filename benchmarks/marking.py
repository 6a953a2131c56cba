"""How long a mark takes to be painted, and to be on disk.

    python -m benchmarks.marking [--photos N] [--json FILE]

The real window, scored and at rest: keys mark one photo after another in the grid, then all of them
at once. The references are a repaint of the same grid without a change, and the smallest
transaction that a SQLite file of the same kind takes, in the same process.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median
from typing import Any

import click

from benchmarks.make_folder import make_folder
from benchmarks.processes import OFFSCREEN, ask
from benchmarks.reporting import Report, json_option

SHOWN_BUDGET_MS, DISK_BUDGET_MS = 50.0, 500.0


def measure(report: Report, folder: Path) -> None:
    """The figures of one run."""
    found: dict[str, Any] = ask(
        "benchmarks.marking_by_key", str(folder), environment=OFFSCREEN
    ).content
    shown, paint = median(found["shown_ms"]), median(found["paint_ms"])
    disk, bare = median(found["disk_ms"]), median(found["bare_ms"])
    add = report.add
    add("shown_ms", "a key until the mark is painted: median", shown, "ms", budget=SHOWN_BUDGET_MS)
    add("shown_max_ms", "the same, longest", max(found["shown_ms"]), "ms", budget=SHOWN_BUDGET_MS)
    add("paint_ms", "reference: the grid painted anew: median", paint, "ms")
    add("disk_ms", "a key until the mark is on disk: median", disk, "ms", budget=DISK_BUDGET_MS)
    add("disk_max_ms", "the same, longest", max(found["disk_ms"]), "ms", budget=DISK_BUDGET_MS)
    add("bare_ms", "reference: a bare transaction, synced: median", bare, "ms")
    add("all_shown_ms", "all photos marked at once, painted", found["all_shown_ms"], "ms")
    add("all_disk_ms", "all photos marked at once, on disk", found["all_disk_ms"], "ms")


@click.command()
@click.option("--photos", default=1000, show_default=True, type=click.IntRange(50))
@json_option
def main(photos: int, json_file: Path | None) -> None:
    """Time marks from the key to the screen and to the disk."""
    report = Report("marking", {"photos": photos})
    with tempfile.TemporaryDirectory() as folder:
        make_folder(Path(folder), photos)
        report.start()
        measure(report, Path(folder))
    report.finish(json_file)


if __name__ == "__main__":
    main()
