"""How long maps take: drawn, for the next photo, and after a fault was laid on.

    python -m benchmarks.maps [--repeats N] [--model MODEL] [--json FILE]

In one process, on a sample photo of 8 megapixels: a map is made into what the window paints (its
colours and lines), the model finds a photo's maps, and a stroke of the brush of *What if* is laid
on, with the model's answer. The reference is the model merely scoring the same prepared photo.

Then in a window (`maps_at_work`), from the key or the stroke until all is painted: the next photo
with a map on, its maps computed ahead; another map; the page of all maps; and *What if* on 2, 8 and
24 megapixels, a stroke, one across the whole photo, and a fault on all of it. These want an idle
machine.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import click
from PIL import Image

from benchmarks.processes import OFFSCREEN, ask
from benchmarks.reporting import Report, json_option
from core.families.edited import EditedPhoto
from core.families.library import resolve_model
from core.families.registry import load_model
from core.families.strokes import Stroke
from core.photos.decode import decode_to_fit
from core.photos.laid_faults import Fault

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "samples" / "mountain-path.jpg"
DRAWN_MS, NEXT_MS, ANSWER_MS = 50.0, 100.0, 200.0
SIZES_MP = (2, 8, 24)


def timed(work: Callable[[], Any]) -> tuple[float, float]:
    """Milliseconds by the clock and of processor time."""
    clock, own = time.perf_counter(), time.process_time()
    work()
    return 1000 * (time.perf_counter() - clock), 1000 * (time.process_time() - own)


def measure(report: Report, repeats: int, wanted: str | None) -> None:
    """The figures of the first process."""
    # Qt's images need no display.
    from mobileiqa_gui.loupe.heatmap_layer import map_layer

    model = load_model(resolve_model(wanted))
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


def measure_window(report: Report, folder: Path, repeats: int, wanted: str | None) -> None:
    """The figures of the window."""
    arguments = [str(folder), str(repeats), *([wanted] if wanted else [])]
    found = ask("benchmarks.maps_at_work", *arguments, environment=OFFSCREEN).content
    words: dict[str, tuple[str, float | None]] = {
        "next": ("next photo with a map on, its maps ahead", NEXT_MS),
        "switch": ("another map of the photo", NEXT_MS),
        "page": ("the page of all maps, its maps at hand", None),
    }
    faults = {"stroke": ANSWER_MS, "long": ANSWER_MS, "whole": None}
    told = {"stroke": "a stroke", "long": "a stroke from end to end", "whole": "the whole photo"}
    for size in SIZES_MP:
        for fault, budget in faults.items():
            name = f"what if on {size} MP: {told[fault]}"
            words[f"{size:02}mp_{fault}"] = (name, budget)
    for key, (text, budget) in words.items():
        clock, own = found[f"{key}_ms"], found[f"{key}_cpu_ms"]
        report.add(f"{key}_ms", f"{text}: median", median(clock), "ms", budget=budget)
        report.add(f"{key}_max_ms", f"{text}: longest", max(clock), "ms")
        report.add(f"{key}_cpu_ms", f"{text}: processor time, median", median(own), "ms")


def make_photos(folder: Path) -> None:
    """The sample at every size, and twice more to step between."""
    picture = Image.open(SAMPLE)
    for size in SIZES_MP:
        by = (size * 1e6 / (picture.width * picture.height)) ** 0.5
        wanted = (round(picture.width * by), round(picture.height * by))
        made = picture.resize(wanted, Image.Resampling.BICUBIC)
        made.save(folder / f"{size:02}mp.jpg", quality=92)
    for name in ("00.jpg", "01.jpg"):
        shutil.copy(SAMPLE, folder / name)


@click.command()
@click.option("--repeats", default=7, show_default=True, type=click.IntRange(3, 100))
@click.option("--model", help="A model file; by default the model in the box.")
@json_option
def main(repeats: int, model: str | None, json_file: Path | None) -> None:
    """Time drawing and finding maps, and what if."""
    report = Report("maps", {"repeats": repeats, "model": model or "in the box"})
    with tempfile.TemporaryDirectory() as made:
        make_photos(Path(made))
        report.start()
        measure(report, repeats, model)
        measure_window(report, Path(made), repeats, model)
    report.finish(json_file)


if __name__ == "__main__":
    main()
