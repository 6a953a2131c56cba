"""Peak memory of scoring with a published network, and of converting its checkpoint.

    python -m benchmarks.memory [--role ROLE]... [--size WxH] [--json FILE]

The checkpoint is filled by the rules of the test vectors, so nothing is downloaded; trained weights
take the same memory. Each step is a fresh process: conversion (with torch), then scoring of two
photos of 24 megapixels, one upright, through the app's own scorer. The reference is the same
process before its first photo, with the model loaded.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from benchmarks.large_photos import make_large_photos
from benchmarks.processes import ask
from benchmarks.reporting import Report, json_option

STEPS = "benchmarks.memory_steps"
STUDENT_BUDGET_MB = 1500.0


def measure(report: Report, role: str, size: str, folder: Path, photos: list[Path]) -> None:
    """The figures of one published network."""
    checkpoint, bundle = folder / "best_model.pkl", folder / f"{role}.iqa"
    ask(STEPS, "make", role, str(checkpoint), environment={})
    made = ask(STEPS, "convert", str(checkpoint), str(bundle), size, environment={})
    checkpoint.unlink()
    peak = made.content["peak_bytes"] / 1e6
    report.add(f"{role}_convert_peak_mb", f"{role}: conversion, peak memory", peak, "MB")
    report.add(f"{role}_convert_s", f"{role}: conversion, time", made.seconds, "s")
    report.add(f"{role}_bundle_mb", f"{role}: bundle", bundle.stat().st_size / 1e6, "MB")
    scored = ask(STEPS, "score", str(bundle), *map(str, photos), environment={}).content
    loaded, peak = scored["loaded_peak_bytes"] / 1e6, scored["peak_bytes"] / 1e6
    report.add(f"{role}_loaded_mb", f"{role}: reference, model loaded, peak memory", loaded, "MB")
    budget = STUDENT_BUDGET_MB if role == "student" else None
    report.add(f"{role}_peak_mb", f"{role}: scoring, peak memory", peak, "MB", budget=budget)
    report.add(f"{role}_seconds", f"{role}: network, seconds a photo", scored["seconds"], "s")
    bundle.unlink()


@click.command()
@click.option(
    "--role",
    "roles",
    multiple=True,
    type=click.Choice(["student", "teacher"]),
    default=["student", "teacher"],
    show_default=True,
)
@click.option("--size", default="1907x1231", show_default=True, metavar="WxH")
@json_option
def main(roles: tuple[str, ...], size: str, json_file: Path | None) -> None:
    """Measure the memory that published networks take."""
    report = Report("memory", {"size": size})
    report.start()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        photos = make_large_photos(folder / "photos")
        upright = next(p for p in photos if p.name.startswith("tiled-"))
        lying = _turned(upright)
        for role in roles:
            measure(report, role, size, folder, [upright, lying, upright])
    report.finish(json_file)


def _turned(path: Path) -> Path:
    """The photo lying on its side, as a file of its own."""
    from PIL import Image

    target = path.with_stem(f"{path.stem}-turned")
    with Image.open(path) as image:
        image.transpose(Image.Transpose.ROTATE_90).save(target, quality=96)
    return target


if __name__ == "__main__":
    main()
