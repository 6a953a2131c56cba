"""Scoring by the workers of a Dask cluster beside the plain command: how much of each core is left,
what 100,000 photos do to the memory, and what a cluster can take at most.

    python -m benchmarks.cluster [cores] [many] [bounds] [--json FILE]

`cores`: photos of 24 megapixels, a few of benchmarks.large_photos with a comment of its own in each
copy, by the plain command and by 2 and 4 workers of one thread each, in turn; photos a second by
the command's own account, without its start and that of workers, and the processor time of all
processes. `many`: small photos (benchmarks.make_archive) by a model of few layers, from nothing to
the Parquet file; the memory of command and scheduler meanwhile. `bounds`: chunks through a
scheduler whose workers only answer, what a photo is on the way, and results into a catalogue.
"""

from __future__ import annotations

import pickle
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Final

import click
import psutil
from distributed import Client, as_completed

from benchmarks.cluster_at_work import Cluster, Watched, cluster_of, scored
from benchmarks.large_photos import make_camera_photos
from benchmarks.make_archive import make_archive, with_comment
from benchmarks.reporting import Report, json_option
from core.catalogue.catalogue import Catalogue
from core.cluster.working import Done
from core.families.library import resolve_model
from core.families.registry import load_model
from core.machine import usable_cores
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from core.scoring.looking import Looker
from core.scoring.scorer import Found, Scorer

PARTS: Final = ("cores", "many", "bounds")
WORKERS: Final = (2, 4)
SHARES: Final = (0.1, 0.5, 1.0)
WARMING: Final = 4
CHUNK: Final = 32
IN_FLIGHT: Final = 200
TASKS: Final = 2000
RESULTS: Final = 20_000
MB: Final = 2**20


def measure_cores(report: Report, folder: Path, photos: int, repeats: int) -> None:
    """The plain command and workers on the same photos of 24 megapixels."""
    large, warming = folder / f"large-{photos}", folder / "warming"
    for out, count in ((large, photos), (warming, WARMING)):
        if not out.exists():
            _make_large(out, count)
    found: dict[int, list[Watched]] = {count: [] for count in (0, *WORKERS)}
    for _ in range(repeats):
        for count, taken in found.items():
            taken.append(_by_workers(count, large, warming))
    plain = found[0]
    for count, taken in found.items():
        by = f"{count} workers" if count else "the plain command"
        rate = median(each.photos_per_s for each in taken)
        report.add(f"cores_{count}_per_s", f"24 MP by {by}", rate, "photos/s")
        cpu_ms = median(each.cpu_s for each in taken) / photos * 1000
        report.add(f"cores_{count}_cpu_ms", f"24 MP by {by}: processor time", cpu_ms, "ms a photo")
        if count:
            pairs = list(zip(plain, taken, strict=True))
            share = median(one.photos_per_s / other.photos_per_s for other, one in pairs)
            report.add(f"cores_{count}_share", f"by {by} of the plain command's rate", share, "x")
            share = median(other.cpu_s / one.cpu_s for other, one in pairs)
            report.add(f"cores_{count}_cpu_share", f"by {by}: photos a core second", share, "x")


def _make_large(out: Path, count: int) -> None:
    few = out.parent / "camera"
    paths = sorted(few.iterdir()) if few.exists() else make_camera_photos(few)
    out.mkdir()
    for number, path in enumerate(islice(cycle(paths), count)):
        name = f"{number:04}.jpg"
        (out / name).write_bytes(with_comment(path.read_bytes(), f"{out.name} {name}"))


def _by_workers(count: int, photos: Path, warming: Path) -> Watched:
    """By so many workers that have the model already, or by the plain command (0)."""
    with tempfile.TemporaryDirectory() as home:
        if not count:
            return scored(Path(home), photos)
        with cluster_of(count) as cluster:
            scored(Path(home), warming, cluster=cluster)
            return scored(Path(home), photos, cluster=cluster)


def measure_many(report: Report, folder: Path, photos: int, plain: int, model: Path) -> None:
    """Small photos end to end, `plain` of them by the plain command as well."""
    make_archive(folder / "archive", photos)
    make_archive(folder / "plain", plain)
    target = folder / "scores.parquet"
    with tempfile.TemporaryDirectory() as home:
        done = scored(Path(home), folder / "plain", "--model", model, "--parquet", target)
        _add_run(report, f"plain_{plain}", f"{plain:,} small photos, plainly", done)
    with tempfile.TemporaryDirectory() as home, cluster_of(usable_cores()) as cluster:
        call = (folder / "archive", "--model", model, "--parquet", target)
        done = scored(Path(home), *call, cluster=cluster)
        _add_run(report, f"many_{photos}", f"{photos:,} small photos by workers", done)


def _add_run(report: Report, key: str, what: str, done: Watched) -> None:
    report.add(f"{key}_per_s", what, done.photos_per_s, "photos/s")
    cpu_ms = done.cpu_s / done.samples[-1].saved * 1000
    report.add(f"{key}_cpu_ms", "  processor time of all processes", cpu_ms, "ms a photo")
    report.add(f"{key}_s", f"{what}, from nothing to the file", done.seconds, "s")
    for share in SHARES:
        sample, when = done.at(share), f"at {share:.0%}"
        mb = sample.command_bytes / MB
        report.add(f"{key}_command_{share}", f"  {when}: memory of the command", mb, "MB")
        if sample.scheduler_bytes is not None:
            mb = sample.scheduler_bytes / MB
            report.add(f"{key}_scheduler_{share}", f"  {when}: memory of the scheduler", mb, "MB")
    peak = max(sample.command_bytes for sample in done.samples) / MB
    report.add(f"{key}_command_peak", "  at most: memory of the command", peak, "MB")


def measure_bounds(report: Report, folder: Path) -> None:
    """What limits a cluster however many workers it has."""
    make_archive(folder / "bounds", CHUNK)
    photos = scan_folder(folder / "bounds")
    model = load_model(resolve_model(None))
    finding = Scorer(model, None, measure=Looker())
    found = [one for one in map(finding.find, photos) if isinstance(one, Found)]
    sent, answered = (
        len(pickle.dumps(each, 5)) / CHUNK for each in (photos, Done(tuple(found), 1))
    )
    report.add("sent_bytes", "a photo on its way to a worker", sent, "bytes")
    report.add("answered_bytes", "what is found of it, with the close look", answered, "bytes")
    with cluster_of(usable_cores()) as cluster:
        _measure_tasks(report, photos, found, cluster)
    with tempfile.TemporaryDirectory() as home, Catalogue.open(Path(home)) as catalogue:
        keeping = Scorer(model, catalogue)
        started, own = time.perf_counter(), time.process_time()
        for number, (photo, one) in enumerate(
            islice(cycle(zip(photos, found, strict=True)), RESULTS)
        ):
            path = photo.path.with_name(f"{number}.jpg")
            of_its_own = sha256(path.name.encode()).hexdigest()
            keeping.keep(replace(photo, path=path, files=(path,)), replace(one, sha256=of_its_own))
        catalogue.flush()
        rate = RESULTS / (time.perf_counter() - started)
        report.add("kept_per_s", "results into the catalogue", rate, "/s")
        rate = RESULTS / (time.process_time() - own)
        report.add("kept_per_cpu_s", "the same in a second of processor time", rate, "/s")
        size = (Path(home) / "cache.sqlite3").stat().st_size / RESULTS
        report.add("kept_bytes", "a result in the catalogue", size, "bytes")


def _measure_tasks(
    report: Report, photos: Sequence[Photo], found: Sequence[Found], cluster: Cluster
) -> None:
    """Chunks through a scheduler, as many at a time as a hundred threads have."""
    scheduler = psutil.Process(cluster.scheduler.pid)
    with Client(cluster.address, set_as_default=False) as client:
        client.wait_for_workers(len(cluster.workers))
        left = TASKS
        before, own, started = scheduler.cpu_times(), time.process_time(), time.perf_counter()
        under_way = as_completed(loop=client.loop)
        for _ in range(IN_FLIGHT):
            under_way.add(client.submit(_answer, photos, found[0], pure=False))
        for future in under_way:
            assert len(future.result().found) == len(photos)
            left -= 1
            if left >= IN_FLIGHT:
                under_way.add(client.submit(_answer, photos, found[0], pure=False))
        seconds, own = time.perf_counter() - started, time.process_time() - own
    after = scheduler.cpu_times()
    spent = after.user + after.system - before.user - before.system
    report.add(
        "tasks_per_s", "chunks of 32 photos through client and scheduler", TASKS / seconds, "/s"
    )
    report.add(
        "scheduler_ms", "processor time of the scheduler", spent / TASKS * 1000, "ms a chunk"
    )
    report.add("client_ms", "processor time of the client", own / TASKS * 1000, "ms a chunk")


def _answer(photos: Sequence[Photo], found: Found) -> Done:
    """What a worker answers, without its work."""
    content = pickle.dumps(found)
    return Done(tuple(pickle.loads(content) for _ in photos), 0.0)


def make_model(path: Path) -> Path:
    """A model of few layers, as tests have it."""
    from core.networks.mobileiqa.network import MobileIqa
    from tests.core.conftest import TINY, export_tiny
    from tests.core.networks.vectors import state_for

    network = MobileIqa(TINY).eval().requires_grad_(False)
    network.load_state_dict(state_for(TINY))
    export_tiny(network, path)
    return path


@click.command()
@click.argument("parts", nargs=-1, type=click.Choice(PARTS))
@click.option("--photos", default=200, show_default=True, type=click.IntRange(1))
@click.option("--many", default=100_000, show_default=True, type=click.IntRange(100))
@click.option("--plain", default=20_000, show_default=True, type=click.IntRange(100))
@click.option("--repeats", default=3, show_default=True, type=click.IntRange(1))
@click.option(
    "--folder", type=click.Path(file_okay=False, path_type=Path), help="Keeps what is made."
)
@json_option
def main(
    parts: tuple[str, ...],
    photos: int,
    many: int,
    plain: int,
    repeats: int,
    folder: Path | None,
    json_file: Path | None,
) -> None:
    """Measure all PARTS, or those named."""
    report = Report("cluster", {"photos": photos, "many": many, "repeats": repeats})
    report.start()
    with tempfile.TemporaryDirectory() as own:
        place = folder or Path(own)
        if not parts or "bounds" in parts:
            measure_bounds(report, place)
        if not parts or "many" in parts:
            model = place / "few-layers.iqa"
            measure_many(report, place, many, plain, model if model.exists() else make_model(model))
        if not parts or "cores" in parts:
            measure_cores(report, place, photos, repeats)
    report.finish(json_file)


if __name__ == "__main__":
    main()
