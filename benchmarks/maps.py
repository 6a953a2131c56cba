"""How long maps take: drawn, for the next photo, and after a fault was laid on.

    python -m benchmarks.maps [--repeats N] [--json FILE]

In one process, on a sample photo of 8 megapixels: a map is made into what the window paints (its
colours and lines), the model finds a photo's maps, and a stroke of the brush of *What if* is laid
on, with the model's answer. The reference is the model merely scoring the same prepared photo.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import click

from benchmarks.reporting import Report, json_option
from core.families.edited import EditedPhoto
from core.families.library import resolve_model
from core.families.registry import load_model
from core.families.strokes import Stroke
from core.photos.decode import decode_to_fit
from core.photos.laid_faults import Fault

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "samples" / "mountain-path.jpg"
DRAWN_MS, ANSWER_MS = 50.0, 200.0


def timed(work: Callable[[], Any]) -> tuple[float, float]:
    """Milliseconds by the clock and of processor time."""
    clock, own = time.perf_counter(), time.process_time()
    work()
    return 1000 * (time.perf_counter() - clock), 1000 * (time.process_time() - own)


def measure(report: Report, repeats: int) -> None:
    """The figures of one run."""
    # Qt's images need no display.
    from mobileiqa_gui.loupe.heatmap_layer import map_layer

    model = load_model(resolve_model(None))
    pixels = decode_to_fit(SAMPLE, None).pixels
    height, width = pixels.shape[:2]
    edited = EditedPhoto(pixels, model.inputs)
    prepared = edited.decoded()
    heatmaps = model.explain(prepared).heatmaps

    def stroke() -> None:
        edited.lay(Stroke(Fault.BLUR, 0.6, ((0.4, 0.5), (0.5, 0.5)), 0.08))
        model.explain(edited.decoded())

    def whole() -> None:
        edited.lay(Stroke(Fault.BLUR, 0.6))
        model.explain(edited.decoded())

    tasks: tuple[tuple[str, str, Callable[[], Any], float | None], ...] = (
        ("score", "reference: the model merely scores it", lambda: model.assess(prepared), None),
        ("explain", "the model finds all its maps", lambda: model.explain(prepared), None),
        ("draw", "one map made into colours and lines",
         lambda: map_layer(heatmaps[0], (width, height)), DRAWN_MS),
        ("stroke", "what if: a stroke laid on and answered", stroke, ANSWER_MS),
        ("whole", "what if: a fault on the whole photo, answered", whole, None),
    )  # fmt: skip
    for key, words, work, budget in tasks:
        work()
        found = [timed(work) for _ in range(repeats)]
        clock, own = (median(each) for each in zip(*found, strict=True))
        report.add(f"{key}_ms", words, clock, "ms", budget=budget)
        report.add(f"{key}_cpu_ms", f"{words}: processor time", own, "ms")


@click.command()
@click.option("--repeats", default=7, show_default=True, type=click.IntRange(3, 100))
@json_option
def main(repeats: int, json_file: Path | None) -> None:
    """Time drawing and finding maps."""
    report = Report("maps", {"repeats": repeats})
    report.start()
    measure(report, repeats)
    report.finish(json_file)


if __name__ == "__main__":
    main()
