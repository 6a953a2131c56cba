"""Does a student learn more with scores by models that never saw the photo than without them?

    python -m training.evaluation.unseen_taught LABELS JUDGED OUT [--folds 1 2 3] [--photos N]

LABELS as for training.evaluation.unseen, JUDGED its folder. For each fold two runs of one
configuration (that of mobileiqa-small.toml without degraded copies, one stage; small pictures)
learn from photos of the other four, one with JUDGED/without-N.csv as `distill.scores`, and are
asked about the fold, which neither those scores nor the run have seen. Runs are child processes,
lie in OUT and go on where they were; after each pair OUT/taught.json and taught.md hold the
figures, whose 95 % intervals resample groups.
"""

from __future__ import annotations

import argparse
import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from core.files import write_atomically
from training.evaluation.distillation import trained
from training.evaluation.learning_curve import COLUMNS, RECIPE
from training.evaluation.unseen import PARTS, Photos, judged
from training.recipes.config_file import load_config
from training.recipes.loss_settings import Degraded, Distill
from training.recipes.settings import STUDENT, Data, ModelFile, RunConfig
from training.runs.folder import RunPaths
from training.runs.outcome import read_predictions

KINDS = ("alone", "taught")


def make_data(labels: Path, scores: Path, folder: Path, photos: int, asked: int, seed: int) -> None:
    """A data set of links: `photos` of those with scores as `train`, `asked` of other groups as
    `test`, drawn by the seed; 0: all."""
    with scores.open(newline="", encoding="utf-8") as file:
        known = {row["name"] for row in csv.DictReader(file)}
    with labels.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == "train"]
    learnt = [row for row in rows if row["name"] in known]
    groups = {row["group"] for row in learnt}
    others = [row for row in rows if row["group"] not in groups]
    random = np.random.default_rng(seed)
    chosen = []
    for count, split, own in ((photos, "train", learnt), (asked, "test", others)):
        for n in sorted(random.permutation(len(own))[: count or len(own)]):
            chosen.append({**own[n], "split": split})
    folder.mkdir(parents=True, exist_ok=True)
    for row in chosen:
        link = folder / row["name"]
        if not link.is_symlink():
            link.symlink_to((labels.parent / row["name"]).resolve())
    with (folder / "labels.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(chosen)


def configurations(out: Path, scores: Path, fold: int, side: int, epochs: int,
                   weight: float) -> dict[str, RunConfig]:  # fmt: skip
    """A fold's pair, which differs in its target alone."""
    small = load_config(RECIPE)
    alone = replace(
        small,
        recipe=STUDENT,
        seed=fold,
        data=Data(folder=str(out / f"data-{fold}"), split="official", validation=0.0, cache=False,
                  cache_features=True, cache_folder=str(out / "kept")),
        degraded=Degraded(),
        input=replace(small.input, side=side, limit=2 * side),
        network=replace(small.network, grid=12),
        loss=replace(small.loss, degraded=0.0, local=0.0, within=0.5),
        optimiser=replace(small.optimiser, warmup_steps=20),
        training=replace(small.training, epochs=epochs, measure_epochs=False),
        machine=replace(small.machine, threads=1),
        result=replace(small.result, export=False, bootstrap=0),
        model=ModelFile(),
        stages=(),
    )  # fmt: skip
    taught = replace(alone, distill=Distill(scores=str(scores), scores_weight=weight))
    return dict(zip(KINDS, (alone, taught), strict=True))


def figures(out: Path, folds: list[int]) -> dict[str, Any]:
    """Over the photos that all pairs so far were asked about."""
    names, labels, subsets, groups = [], [], [], []
    scores: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for fold in folds:
        said = {}
        for kind in KINDS:
            path = RunPaths(out / f"{kind}-{fold}").predictions("test")
            said[kind] = {one.name: one for one in read_predictions(path) if one.raw is not None}
        for name, one in sorted(said["alone"].items()):
            names.append(name)
            labels.append(one.quality)
            subsets.append(one.subset)
            groups.append(one.group)
            for kind in KINDS:
                scores[kind].append(said[kind][name].raw or 0.0)
    photos = Photos(
        names, np.array(labels, np.float32), np.array(subsets), np.array(groups),
        np.zeros(len(names), np.intp), {},
    )  # fmt: skip
    first = np.array(scores["alone"], np.float32)
    found = {kind: judged(photos, np.array(scores[kind], np.float32), first) for kind in KINDS}
    return {"photos": len(names), "groups": len(set(groups)), "folds": folds, "kinds": found}


def table(found: dict[str, Any]) -> str:
    """As Markdown."""
    lines = ["| | " + " | ".join(PARTS) + " |", "|---" * (len(PARTS) + 1) + "|"]
    for kind, parts in found["kinds"].items():
        cells = [f"{parts[p]['srcc']:.3f}" for p in PARTS]
        lines.append(f"| {kind} | " + " | ".join(cells) + " |")
    cells = []
    for part in PARTS:
        one = found["kinds"]["taught"][part]
        low, high = one["of difference"]
        cells.append(f"{one['difference']:+.4f} [{low:+.4f}, {high:+.4f}]")
    lines.append("| difference (95 %) | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", type=Path)
    parser.add_argument("judged", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--folds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--photos", type=int, default=0)
    parser.add_argument("--asked", type=int, default=0)
    parser.add_argument("--side", type=int, default=192)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--weight", type=float, default=10.0)
    given = parser.parse_args()
    out, labels = given.out.absolute(), given.labels.absolute()
    for number, fold in enumerate(given.folds, 1):
        scores = given.judged.absolute() / f"without-{fold}.csv"
        make_data(labels, scores, out / f"data-{fold}", given.photos, given.asked, fold)
        wanted = configurations(out, scores, fold, given.side, given.epochs, given.weight)
        for kind, config in wanted.items():
            trained(config, out / f"{kind}-{fold}")
        found = figures(out, given.folds[:number])
        write_atomically(out / "taught.json", json.dumps(found, indent=1).encode())
        write_atomically(out / "taught.md", table(found).encode())


if __name__ == "__main__":
    main()
