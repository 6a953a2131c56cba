"""Whether bursts are found and their best photo proposed, whether sets stay whole, and how fast.

    python -m benchmarks.bursts [--biq FOLDER] [--photos FOLDER]... [--model MODEL]
        [--count COUNT] [--seed SEED] [--json FILE]

FOLDER of --biq is the unpacked selection of BIQ2021 with its labels.csv. Of its ss01 each scene is
taken for one burst with made-up times: frames 0.1 to 1 s apart, scenes 5 to 60 s apart and, beside
that, 1 to 2 s apart, so that time alone does not tell. Reported are the F1 of pairs of photos that
are put together; how many scenes are called a set; and of the scenes of `val`, by the scores of the
model, how often the photo proposed (--keep 1 --per-burst) lies within 0.05 MOS of the best, and how
often it ties. Limits of grouping and of ties were looked at on the scenes of `train` and `val`; the
shares of `train` flatter, for the model was trained on them.

From each of --photos (by default the samples) and from pictures of a bare sky, brackets, focus
stacks, sweeps and bursts are made by script: reported are the sets that stay whole, and the bursts
that are called a set. Last, COUNT photos with kept glimpses and features are grouped.
"""

from __future__ import annotations

import csv
import random
import time
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import click
import numpy as np
from PIL import Image

from benchmarks.reporting import Report, json_option
from core.culling.glimpse import Glimpse, glimpse_of
from core.culling.grouping import groups
from core.culling.groups import Group, Kind
from core.culling.proposing import propose
from core.culling.rule import Decision, Rule
from core.culling.shots import Exposure, Shot
from core.families.family import Model
from core.families.library import resolve_model
from core.families.registry import load_model
from tests.culling_scenes import SAMPLES, at, bracket, burst, photo, plain, stack, sweep

CLOSE_MOS = 0.05
BRACKETS = ((0, -2, 2), (-0.7, 0, 0.7), (0, -1, 1, -2, 2), (-3, -2, -1, 0, 1, 2, 3))
STACKS = ((3, 1.0), (5, 2.0), (8, 1.0))
SWEEPS = ((3, 0.3), (4, 0.5), (6, 0.7), (10, 0.85), (25, 0.95))
BURSTS = ((3, 0.003), (6, 0.02), (10, 0.01))
BASE = Exposure(1 / 100, 8.0, 100)
GROUPING_S = 5.0


# --- BIQ2021 -----------------------------------------------------------------------------------


def labelled(folder: Path, model: Model) -> list[tuple[Shot, str, str, float]]:
    """Shot, scene, split and MOS of each photo of ss01, in the order of their numbers."""
    with (folder / "labels.csv").open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["subset"] == "ss01"]
    found = []
    for row in sorted(rows, key=lambda row: int(row["name"].split("_")[1].split(".")[0])):
        path = folder / row["name"]
        finding = model.assess(model.prepare(path))
        with Image.open(path) as image:
            glimpse = glimpse_of(np.asarray(image.convert("RGB")))
        shot = Shot(
            path,
            exposure=BASE,
            features=finding.features,
            glimpse=glimpse,
            score=finding.assessment.score,
            disagreement=finding.assessment.disagreement,
        )
        found.append((shot, row["group"], row["split"], float(row["mos"])))
    return found


def with_times(
    photos: Sequence[tuple[Shot, str, str, float]], pause: tuple[float, float], seed: int
) -> list[Shot]:
    """Scene after scene, `pause` seconds (from, to) between them."""
    chance, second, before = random.Random(seed), 0.0, ""
    shots = []
    for shot, scene, _, _ in sorted(photos, key=lambda one: one[1]):
        if before:
            second += chance.uniform(0.1, 1.0) if scene == before else chance.uniform(*pause)
        before = scene
        shots.append(
            Shot(
                shot.path, at(second), "A", BASE, (512, 512), shot.features, shot.glimpse,
                shot.score, shot.disagreement,
            )
        )  # fmt: skip
    return shots


def pair_f1(found: Sequence[Group], scene_of: dict[Path, str]) -> float:
    """Of pairs of photos that are put together and pairs of one scene."""
    together = [pair for group in found for pair in combinations(group.members, 2)]
    right = sum(scene_of[one] == scene_of[other] for one, other in together)
    sizes: dict[str, int] = {}
    for scene in scene_of.values():
        sizes[scene] = sizes.get(scene, 0) + 1
    true = sum(size * (size - 1) // 2 for size in sizes.values())
    return 2 * right / (len(together) + true)


def judge_biq(report: Report, folder: Path, model: Model, seed: int) -> None:
    photos = labelled(folder, model)
    scene_of = {shot.path: scene for shot, scene, _, _ in photos}
    mos = {shot.path: value for shot, _, _, value in photos}
    for key, pause in (("apart", (5.0, 60.0)), ("hurried", (1.0, 2.0))):
        words = f"scenes {pause[0]:g} to {pause[1]:g} s apart"
        shots = with_times(photos, pause, seed)
        found = groups(shots)
        least = 0.95 if key == "apart" else None
        report.add(f"f1_{key}", f"{words}: F1 of pairs", pair_f1(found, scene_of), "", least=least)
        sets = sum(group.is_set for group in found)
        report.add(f"sets_{key}", "  called a set", sets, "", budget=0)
    for split in ("val", "train"):
        judge_proposals(report, [one for one in photos if one[2] == split], mos, split)


def judge_proposals(
    report: Report,
    photos: Sequence[tuple[Shot, str, str, float]],
    mos: dict[Path, float],
    split: str,
) -> None:
    scenes: dict[str, list[Shot]] = {}
    for shot, scene, _, _ in photos:
        scenes.setdefault(scene, []).append(shot)
    close, ties = [], []
    for shots in scenes.values():
        if len(shots) < 2:
            continue
        group = Group(Kind.BURST, tuple(shot.path for shot in shots))
        proposal = propose(shots, [group], Rule(count=1, per_burst=True))
        (kept,) = proposal.of(Decision.KEEP)
        best = max(mos[shot.path] for shot in shots)
        close.append(best - mos[kept] <= CLOSE_MOS + 1e-9)
        ties.append(proposal.count(Decision.LOOK) > 0)
    text = f"{split}, {len(close)} scenes: proposed within {CLOSE_MOS} MOS of the best"
    report.add(f"close_{split}", text, float(np.mean(close)), "", least=0.75)
    report.add(f"ties_{split}", "  of these scenes: a tie", float(np.mean(ties)), "", budget=0.25)


# --- series made by script ---------------------------------------------------------------------


def series(frames: Sequence[Glimpse], gap: float, evs: Sequence[float] | None = None) -> list[Shot]:
    """Shots of one camera."""
    assert BASE.shutter_s is not None
    times = [1.0] * len(frames) if evs is None else [2.0**ev for ev in evs]
    return [
        Shot(
            Path(f"{number:03}.jpg"), at(number * gap), "A",
            Exposure(BASE.shutter_s * longer, BASE.aperture, BASE.iso), (900, 600), None, frame,
        )
        for number, (frame, longer) in enumerate(zip(frames, times, strict=True))
    ]  # fmt: skip


def made_of(pixels: np.ndarray) -> Iterator[tuple[str, list[Shot]]]:
    """Series by what they are."""

    def seen(frames: Sequence[np.ndarray]) -> list[Glimpse]:
        return [glimpse_of(frame) for frame in frames]

    for evs in BRACKETS:
        yield "bracket", series(seen(bracket(pixels, evs)), 0.4, evs)
    for count, blur in STACKS:
        yield "stack", series(seen(stack(pixels, count, blur, down=count != 5)), 1.0)
    for count, overlap in SWEEPS:
        yield "panorama", series(seen(sweep(pixels, count, overlap)), 1.2)
    for count, jitter in BURSTS:
        yield "burst", series(seen(burst(pixels, count, jitter, seed=count)), 0.2)


def judge_series(report: Report, folders: Sequence[Path]) -> None:
    names = [path for folder in folders for path in sorted(folder.glob("*.[jpw][pne]*"))]
    textured = [np.asarray(_small(path)) for path in names if "simulated" not in path.name]
    for key, pictures in (("texture", textured), ("bare", [plain(seed=n) for n in range(1, 6)])):
        whole: dict[str, list[bool]] = {}
        for pixels in pictures:
            for kind, shots in made_of(pixels):
                whole.setdefault(kind, []).append(_is_right(kind, shots))
        words = "with texture" if key == "texture" else "of a bare sky"
        for kind, right in whole.items():
            said = "called no set" if kind == "burst" else "whole"
            text = f"{len(right)} {kind} series {words}: {said}"
            report.add(f"{kind}_{key}", text, float(np.mean(right)), "", least=1.0)


def _is_right(kind: str, shots: Sequence[Shot]) -> bool:
    """Found as what it is; or, where nothing tells its frames apart, at least never ranked."""
    found = groups(shots)
    if kind == "burst":
        return not any(group.is_set for group in found)
    if len(found) == 1 and len(found[0].members) == len(shots) and found[0].kind.value == kind:
        return True
    scored = [_scored(shot, number) for number, shot in enumerate(shots)]
    proposal = propose(scored, found, Rule(count=1, per_burst=True))
    return proposal.count(Decision.REJECT) == 0


def _scored(shot: Shot, number: int) -> Shot:
    return Shot(shot.path, shot.taken, shot.camera, shot.exposure, shot.size, None, shot.glimpse,
                50.0 + number)  # fmt: skip


def _small(path: Path) -> Image.Image:
    image = Image.open(path).convert("RGB")
    image.thumbnail((900, 900))
    return image


# --- speed -------------------------------------------------------------------------------------


def judge_speed(report: Report, count: int, seed: int) -> None:
    """Bursts of one to twelve photos, one in six of their pauses a set's, every view another."""
    chance = random.Random(seed)
    views = [photo(path.name, 300) for path in sorted(SAMPLES.glob("*.jpg"))][:8]
    pool = [
        [glimpse_of(frame) for frame in burst(view, 12, 0.01, seed=number)]
        for number, view in enumerate(views)
    ] + [[glimpse_of(frame) for frame in sweep(view, 6, 0.6)] for view in views]
    features = np.random.default_rng(seed).normal(size=(count, 640)).astype(np.float16)
    shots: list[Shot] = []
    second = 0.0
    while len(shots) < count:
        frames = chance.choice(pool)
        for frame in frames[: chance.randint(1, len(frames))]:
            second += chance.uniform(0.1, 2.5)
            number = len(shots)
            shots.append(Shot(Path(f"{number:05}.jpg"), at(second), "A", BASE, (900, 600),
                              features[number % count], frame))  # fmt: skip
        second += chance.uniform(1, 20)
    shots = shots[:count]
    began = time.perf_counter()
    found = groups(shots)
    seconds = time.perf_counter() - began
    text = f"{count:,} photos into {len(found):,} groups"
    report.add("grouping_s", text, seconds, "s", budget=GROUPING_S)
    scored = [
        Shot(s.path, s.taken, s.camera, s.exposure, s.size, None, s.glimpse,
             chance.uniform(0, 100), 3.0)
        for s in shots
    ]  # fmt: skip
    began = time.perf_counter()
    propose(scored, found, Rule(share=0.2))
    report.add("proposing_s", "  and a proposal for them", time.perf_counter() - began, "s")


@click.command()
@click.option("--biq", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--photos", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--model")
@click.option("--count", default=10_000, show_default=True)
@click.option("--seed", default=1, show_default=True)
@json_option
def main(
    biq: Path | None,
    photos: tuple[Path, ...],
    model: str | None,
    count: int,
    seed: int,
    json_file: Path | None,
) -> None:
    """Measure, and print what is found."""
    report = Report("bursts", {"photos": count, "seed": seed})
    report.start()
    if biq is not None:
        judge_biq(report, biq, load_model(resolve_model(model), {}), seed)
    judge_series(report, photos or (SAMPLES,))
    judge_speed(report, count, seed)
    report.finish(json_file)


if __name__ == "__main__":
    main()
