"""Does a student learn more from a teacher than alone? Paired runs over seeds, on a fixed subset.

    python -m training.evaluation.distillation LABELS OUT [--seeds 1 2 3] [--as FOLDER]

LABELS is a CSV with the columns name, mos, split, subset, group; photos lie beside it. A grouped
fifth of its `train` photos becomes the validation part (which picks each run's best epoch, and
recipes are chosen on), `--photos` of the others are trained on, and its `val` photos are the test,
read once at the end of each run. With `--as` networks and recipe are those of the shipped model's
configurations in FOLDER (mobileiqa-teacher.toml, mobileiqa-taught.toml), students begin with
ImageNet, and the held-out fifth alone judges, after the last epoch; `val` is not read.

One teacher is trained, then each seed's student twice, alone and from the teacher, with everything
else equal. Runs are child processes, lie in OUT, go on where they were, and are left alone once
finished; OUT/paired.json holds the figures.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import RunError
from core.files import write_atomically
from training.recipes.config_file import load_config, to_toml
from training.recipes.loss_settings import Degraded
from training.recipes.presets import preset
from training.recipes.settings import STUDENT, TEACHER, Data, Input, ModelFile, RunConfig, Weights
from training.runs.folder import RunPaths
from training.runs.outcome import RunResult, read_result

VALIDATION = 400


def make_data(labels: Path, out: Path, photos: int, *, test: bool) -> Path:
    """The fixed subset as a data set of its own (links and a CSV); its folder."""
    with labels.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    held = [r for r in rows if r["split"] == "train" and _in_fifth(r["group"])]
    kept = [r for r in rows if r["split"] == "train" and not _in_fifth(r["group"])]
    drawn = random.Random(0)
    parts = {
        "train": drawn.sample(kept, min(photos, len(kept))),
        "val": drawn.sample(held, min(VALIDATION, len(held))),
        "test": [r for r in rows if test and r["split"] == "val"],
    }
    out.mkdir(parents=True, exist_ok=True)
    with (out / "labels.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["name", "mos", "split", "subset", "group"])
        writer.writeheader()
        for part, chosen in parts.items():
            for row in chosen:
                writer.writerow({**{k: row[k] for k in writer.fieldnames}, "split": part})
                link = out / row["name"]
                if not link.exists():
                    link.symlink_to((labels.parent / row["name"]).resolve())
    return out


def _in_fifth(group: str) -> bool:
    return hashlib.sha256(group.encode()).digest()[0] % 5 == 0


def configurations(
    data: Path, out: Path, seeds: list[int], side: int, epochs: int
) -> dict[str, RunConfig]:
    """The recommended presets, made small.

    The teacher has the student's width, a larger backbone and more epochs. Two levels of its
    backbone stay as ImageNet left them, four of the students'.
    """
    source = Data(folder=str(data), split="official", cache_folder=str(out / "decoded"))
    shown = Input(side=side, limit=2 * side)
    teacher, student = (
        preset(TEACHER, "recommended"),
        preset(STUDENT, "recommended"),
    )
    slim = replace(student.network, name="narrow-teacher", role="teacher")
    machine = replace(teacher.machine, threads=1)
    result = replace(teacher.result, compare_default=False, compare_teacher=False, export=False)
    made = {
        "teacher": replace(
            teacher,
            data=source,
            input=shown,
            machine=machine,
            network=replace(slim, backbone=teacher.network.backbone),
            training=replace(teacher.training, epochs=epochs + 3, freeze_stages=2, patience=0),
        )
    }
    for seed in seeds:
        alone = replace(
            student,
            seed=seed,
            data=source,
            input=shown,
            machine=machine,
            result=result,
            training=replace(student.training, epochs=epochs, freeze_stages=4, patience=0),
        )
        made[f"alone-{seed}"] = alone
        taught = replace(alone.distill, teacher=str(out / "teacher"))
        made[f"distilled-{seed}"] = replace(alone, distill=taught)
    return made


def shipped_configurations(
    data: Path, out: Path, seeds: list[int], side: int, epochs: int, folder: Path
) -> dict[str, RunConfig]:
    """The shipped model's teacher and student on the subset, without degraded copies."""
    teacher, student = (
        load_config(folder / f"mobileiqa-{name}.toml") for name in ("teacher", "taught")
    )
    source = Data(
        folder=str(data), split="official", cache=False, cache_features=True,
        cache_folder=str(out / "kept"),
    )  # fmt: skip
    result = replace(student.result, compare_teacher=False, export=False)
    begun = replace(student.training, epochs=epochs, part_share=0.0)
    made = {
        "teacher": replace(
            teacher,
            data=source,
            input=replace(teacher.input, side=side, limit=2 * side),
            training=replace(teacher.training, epochs=2 * epochs),
        )
    }
    loss = replace(
        student.loss, degraded=0, local=0, native=0, regions=0, subject=0, grey=0, plain=0
    )
    for seed in seeds:
        taught = replace(
            student,
            seed=seed,
            data=source,
            degraded=Degraded(),
            input=replace(student.input, side=side, limit=2 * side),
            loss=loss,
            weights=Weights(source="package"),
            optimiser=replace(student.optimiser, rate=1.2e-3, backbone_rate=3e-4),
            distill=replace(student.distill, teacher=str(out / "teacher")),
            training=begun,
            result=result,
            model=ModelFile(),
        )
        made[f"alone-{seed}"] = replace(taught, distill=replace(taught.distill, teacher=""))
        made[f"distilled-{seed}"] = taught
    return made


def trained(config: RunConfig, folder: Path) -> RunResult:
    """Train (or finish) one run in a process of its own. Raises RunError where it failed."""
    paths = RunPaths(folder)
    if not paths.result.exists():
        written = folder.with_suffix(".toml")
        written.write_text(to_toml(config), encoding="utf-8")
        command = ["run", str(written), "--folder", str(folder)]
        done = subprocess.run(
            [sys.executable, "-m", "training", *command], stdout=subprocess.DEVNULL, check=False
        )
        if done.returncode:
            raise RunError(f"The run ended with exit code {done.returncode}; see its log.", folder)
    return read_result(paths.result)


def paired(out: Path, seeds: list[int]) -> dict[str, Any]:
    """Test and validation SRCC of each seed's pair, overall and within subsets."""
    teacher = {p: f.srcc for p, f in read_result(RunPaths(out / "teacher").result).parts.items()}
    found: dict[str, Any] = {"seeds": {}, "teacher": teacher}
    for seed in seeds:
        pair = {}
        for kind in ("alone", "distilled"):
            parts = read_result(RunPaths(out / f"{kind}-{seed}").result).parts
            pair[kind] = {part: found.srcc for part, found in parts.items()}
        found["seeds"][seed] = pair
    for part in teacher:
        each = [p["distilled"][part] - p["alone"][part] for p in found["seeds"].values()]
        found[part] = {"differences": each, "mean": float(np.mean(each))}
    return found


def main() -> None:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--photos", type=int, default=1200)
    parser.add_argument("--side", type=int, default=256)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--only", choices=("teacher", "alone", "distilled"))
    parser.add_argument("--as", type=Path, dest="like")
    given = parser.parse_args()
    out = given.out.resolve()
    data = out / "data"
    if not data.exists():
        make_data(given.labels.resolve(), data, given.photos, test=given.like is None)
    about = (data, out, given.seeds, given.side, given.epochs)
    wanted = (
        configurations(*about)
        if given.like is None
        else shipped_configurations(*about, given.like.resolve())
    )
    for name, config in wanted.items():
        if given.only is None or name.startswith(given.only):
            trained(config, out / name)
    if given.only is None:
        figures = paired(out, given.seeds)
        write_atomically(out / "paired.json", (json.dumps(figures, indent=1) + "\n").encode())
        sys.stdout.write(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
