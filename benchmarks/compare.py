"""How long photos that are compared take to be sharp, whole and at 100 %.

    python -m benchmarks.compare [--photos N] [--json FILE]

Photos of 24 megapixels side by side in the real window. The reference is a plain decode of the same
photos in the same process, with as many threads and one at a time.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

import click

from benchmarks.large_photos import make_large_photos
from benchmarks.processes import OFFSCREEN, ask
from benchmarks.reporting import Report, json_option

HELD_UP_MS = 50.0


def measure(report: Report, folder: Path) -> None:
    """The figures of one run."""
    module = "benchmarks.comparing_closely"
    found: dict[str, Any] = ask(module, str(folder), environment=OFFSCREEN).content
    full, decode = median(found["full_ms"]), median(found["decode_ms"])
    report.add("fit_ms", "from C to all panes sharp, whole: median", median(found["fit_ms"]), "ms")
    report.add("full_ms", "from Z to all panes sharp at 100 %: median", full, "ms")
    report.add("decode_ms", "reference: merely decoding them, all cores", decode, "ms")
    one_by_one = median(found["one_by_one_ms"])
    report.add("one_by_one_ms", "reference: merely decoding them one by one", one_by_one, "ms")
    report.add("ratio", "at 100 %, by the reference with all cores", full / decode, "")
    cpu, decode_cpu = median(found["cpu_ms"]), median(found["decode_cpu_ms"])
    report.add("cpu_ms", "at 100 %, processor time of the whole window", cpu, "ms")
    report.add("decode_cpu_ms", "reference: processor time of decoding them", decode_cpu, "ms")
    report.add("cpu_ratio", "at 100 %, processor time by the reference", cpu / decode_cpu, "")
    late = max(found["late_ms"])
    busy = max(found["busy_ms"])
    report.add("late_ms", "the window held up meanwhile, longest", late, "ms", budget=HELD_UP_MS)
    idle = max(found["idle_late_ms"])
    report.add("idle_late_ms", "reference: the same while nothing is done", idle, "ms")
    report.add("busy_ms", "of that its own work, longest", busy, "ms", budget=HELD_UP_MS)
    pan = median(found["pan_ms"])
    report.add("pan_ms", "all panes panned and painted: median", pan, "ms", budget=HELD_UP_MS)
    if found["peak_bytes"] is not None:
        scored = found["scored_bytes"] / 1e6
        report.add("scored_mb", "peak memory of the window while it scored them", scored, "MB")
        report.add("peak_mb", "and with comparing them", found["peak_bytes"] / 1e6, "MB")


@click.command()
@click.option("--photos", default=4, show_default=True, type=click.IntRange(2, 8))
@json_option
def main(photos: int, json_file: Path | None) -> None:
    """Time comparing photos of 24 megapixels."""
    report = Report("compare", {"photos": photos, "megapixels": 24})
    with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as chosen:
        large = [path for path in make_large_photos(Path(made)) if path.stem.startswith("tiled")]
        for number in range(photos):
            source = large[number % len(large)]
            shutil.copy(source, Path(chosen) / f"{number:03}-{source.name}")
        report.start()
        measure(report, Path(chosen))
    report.finish(json_file)


if __name__ == "__main__":
    main()
