"""The window's peak memory while it scores a folder, and how long its thread was ever held up.

    python -m benchmarks.gui_memory [FOLDER] [--photos N] [--idle SECONDS] [--json FILE]

The reference is the same window, idle, before it opens the folder. While it scores, its grid is
scrolled a page at a time. "Late" is a 5 ms timer in the window's thread; other programs on the
machine make it late too, so "busy" gives the processor time of that thread between two beats: what
the window itself did.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import click

from benchmarks.make_folder import make_folder
from benchmarks.processes import OFFSCREEN, ask
from benchmarks.reporting import Report, json_option

MEMORY_BUDGET_MB = 1500.0
STALL_BUDGET_MS = 50.0


def measure(report: Report, folder: Path, idle_s: float) -> None:
    """The figures of one run."""
    found: dict[str, Any] = ask(
        "benchmarks.window_at_work", str(folder), str(idle_s), environment=OFFSCREEN
    ).content
    idle, scoring = found["idle"], found["scoring"]
    report.add("photos", "photos scored", found["scored"], "")
    report.add("failed", "photos that failed", found["failed"], "")
    report.add("per_s", "photos a second", found["scored"] / found["seconds"], "/s")
    for key, part, figures in (("idle", "reference, idle", idle), ("", "scoring", scoring)):
        budget = STALL_BUDGET_MS if part == "scoring" else None
        prefix = f"{key}_" if key else ""
        if figures["peak_bytes"] is not None:
            peak = figures["peak_bytes"] / 1e6
            limit = MEMORY_BUDGET_MB if part == "scoring" else None
            report.add(f"{prefix}peak_mb", f"{part}: peak memory", peak, "MB", budget=limit)
        report.add(
            f"{prefix}late_p95_ms", f"{part}: timer late, 95th percentile",
            figures["late_p95_ms"], "ms",
        )  # fmt: skip
        report.add(
            f"{prefix}late_max_ms", f"{part}: timer late, longest",
            figures["late_max_ms"], "ms", budget=budget,
        )  # fmt: skip
        report.add(
            f"{prefix}late_over_50", f"{part}: times late by over 50 ms",
            figures["late_over_50"], "",
        )  # fmt: skip
        report.add(
            f"{prefix}busy_max_ms", f"{part}: window's own work at a time, longest",
            figures["busy_max_ms"], "ms", budget=budget,
        )  # fmt: skip
        for place in figures["places"]:
            report.note(f"seen while late: {place}")


@click.command()
@click.argument(
    "folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--photos", default=2000, show_default=True, type=click.IntRange(1))
@click.option("--idle", "idle_s", default=10.0, show_default=True, help="Seconds of the reference.")
@json_option
def main(folder: Path | None, photos: int, idle_s: float, json_file: Path | None) -> None:
    """Measure the window's memory and stalls, on FOLDER or on photos made for it."""
    report = Report("gui_memory", {"photos": photos if folder is None else str(folder)})
    report.start()
    if folder is not None:
        measure(report, folder, idle_s)
    else:
        with tempfile.TemporaryDirectory() as name:
            make_folder(Path(name), photos)
            measure(report, Path(name), idle_s)
    report.finish(json_file)


if __name__ == "__main__":
    main()
