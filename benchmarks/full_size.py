"""How long the next photo takes to be sharp at 100 %, fetched ahead and not.

    python -m benchmarks.full_size [--photos N] [--json FILE]

Photos of 24 megapixels in the loupe of the real window. The reference is a plain decode of the same
photos, one at a time, in the same process.
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

BUDGET_MS = 100.0


def measure(report: Report, folder: Path) -> None:
    """The figures of one run."""
    module = "benchmarks.stepping_closely"
    found: dict[str, Any] = ask(module, str(folder), environment=OFFSCREEN).content
    ahead, decode = median(found["ahead_ms"]), median(found["decode_ms"])
    report.add("ahead_ms", "next at 100 %, fetched ahead: median", ahead, "ms", budget=BUDGET_MS)
    report.add("ahead_max_ms", "the same, longest", max(found["ahead_ms"]), "ms", budget=BUDGET_MS)
    report.add(
        "jump_ms", "at 100 % to a photo nobody fetched: median", median(found["jump_ms"]), "ms"
    )
    report.add("decode_ms", "reference: merely decoding it: median", decode, "ms")
    report.add("ratio", "fetched ahead, by the reference", ahead / decode, "")
    if found["peak_bytes"] is not None:
        scored = found["scored_bytes"] / 1e6
        report.add("scored_mb", "peak memory of the window while it scored them", scored, "MB")
        report.add("peak_mb", "and with these steps", found["peak_bytes"] / 1e6, "MB")


@click.command()
@click.option("--photos", default=12, show_default=True, type=click.IntRange(6))
@json_option
def main(photos: int, json_file: Path | None) -> None:
    """Time the way to the next photo at 100 %."""
    report = Report("full_size", {"photos": photos, "megapixels": 24})
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
