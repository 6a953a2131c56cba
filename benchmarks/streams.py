"""Whether many runs of a network in one thread each are faster than few in several threads each.

    python -m benchmarks.streams [--photos N] [--repeats N] [--model M] [--json FILE]

Photos of 1.5 megapixels are prepared first; then the network alone runs over them, with all cores:
as many runs at once as there are cores, in one thread each; half as many in two threads each; and
one run in all threads. core.families.onnx chose by this.
"""

from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import click

from benchmarks.make_folder import make_folder
from benchmarks.pairs import Cost, cost
from benchmarks.reporting import Report, json_option
from core.families.family import Model
from core.families.library import resolve_model
from core.families.registry import load_model
from core.machine import usable_cores
from core.photos.decode import Decoded


def run_all(model: Model, streams: int, photos: list[Decoded]) -> None:
    """Every photo once, so many at a time."""
    with ThreadPoolExecutor(streams) as pool:
        for _ in pool.map(model.assess, photos):
            pass


@click.command()
@click.option("--photos", default=60, show_default=True, type=click.IntRange(1))
@click.option("--repeats", default=5, show_default=True, type=click.IntRange(1))
@click.option("--model", help="A model file or an installed name; by default the model in the box.")
@json_option
def main(photos: int, repeats: int, model: str | None, json_file: Path | None) -> None:
    """Compare ways to share the cores among runs of the network."""
    path, cores = resolve_model(model), usable_cores()
    ways = sorted({(max(1, cores // threads), threads) for threads in (1, 2, cores)}, reverse=True)
    models = {threads: load_model(path, threads=threads) for _, threads in ways}
    report = Report("streams", {"photos": photos, "repeats": repeats})
    report.start()
    with tempfile.TemporaryDirectory() as folder:
        any_model = models[1]
        prepared = [any_model.prepare(path) for path in make_folder(Path(folder), photos)]
    costs: dict[tuple[int, int], list[Cost]] = {way: [] for way in ways}
    for streams, threads in ways:
        run_all(models[threads], streams, prepared[: 2 * streams])
    for repeat in range(repeats):
        for streams, threads in ways if repeat % 2 == 0 else ways[::-1]:
            work = lambda s=streams, t=threads: run_all(models[t], s, prepared)  # noqa: E731
            costs[streams, threads].append(cost(work))
    for (streams, threads), found in costs.items():
        key, name = f"{streams}_by_{threads}", f"{streams} at once, {threads} threads each"
        rate = photos / median(each.clock_s for each in found)
        report.add(f"{key}_per_s", name, rate, "/s")
        cpu_ms = median(each.cpu_s for each in found) / photos * 1000
        report.add(f"{key}_cpu_ms", f"{name}: processor time of one", cpu_ms, "ms")
    report.finish(json_file)


if __name__ == "__main__":
    main()
