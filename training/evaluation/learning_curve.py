"""What is a start from a trained model worth? Few photos of a new kind, from it and from ImageNet.

    python -m training.evaluation.learning_curve LABELS OUT [--side 192] [--seeds 1 2 3]

LABELS is a CSV with the columns name, mos, split, subset, group; photos lie beside it. The shipped
recipe (its networks, losses and rates; no degraded copies, one stage) is trained on the `train`
photos of all subsets but one, `--without`. Of that one 50, 150 and 500 `train` photos are drawn,
whole groups (scenes) by the seed; on each draw two runs of one configuration learn, one beginning
with the model, one with ImageNet. All are tested on that subset's `val` photos, after their last
epoch, which no figure chose.

Runs are child processes, lie in OUT, go on where they were, and are left alone once finished;
OUT/curve.json holds the figures. Intervals resample the test's groups, not its photos, and the
difference of each pair on the same resamples.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr

from core.files import write_atomically
from training.evaluation.distillation import trained
from training.recipes.config_file import load_config
from training.recipes.loss_settings import Degraded
from training.recipes.settings import Data, ModelFile, RunConfig, Weights
from training.runs.folder import RunPaths
from training.runs.outcome import read_predictions

COLUMNS: Final = ("name", "mos", "split", "subset", "group")
STARTS: Final = ("model", "imagenet")
RECIPE: Final = Path(__file__).parents[1] / "default_model" / "mobileiqa-small.toml"
RESAMPLES: Final = 1000

Row = dict[str, str]
Scores = NDArray[np.float64]
Srcc = Callable[[str], float]
"""Of one run by its name."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is compared: `counts` photos of the subset `without`, drawn by each of `seeds`; pictures
    with a shorter side of `side` pixels, seen as `grid` x `grid` cells (a quarter of the shipped
    model's); `base_epochs` of the model, and for each count the `epochs` of its runs: more of few
    photos, so that all take some steps.
    """

    without: str = "ss01"
    counts: tuple[int, ...] = (50, 150, 500)
    seeds: tuple[int, ...] = (1, 2, 3)
    side: int = 192
    grid: int = 12
    base_epochs: int = 3
    epochs: tuple[int, ...] = (10, 5, 3)


def drawn(rows: Sequence[Row], count: int, seed: int) -> list[Row]:
    """About `count` rows in whole groups, taken by the seed as long as each brings it closer."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["group"]].append(row)
    order = sorted(groups)
    random.Random(seed).shuffle(order)
    found: list[Row] = []
    for group in order:
        if len(found) + len(groups[group]) / 2 <= count:
            found += groups[group]
    return found


def make_data(rows: Sequence[Row], asked: Asked, photos: Path, out: Path) -> dict[str, int]:
    """The data sets as folders of their own (links and a CSV): `base`, and one a count and seed.
    How many photos each learns from."""
    new = [row for row in rows if row["subset"] == asked.without]
    test = [{**row, "split": "test"} for row in new if row["split"] == "val"]
    others = [row for row in rows if row["subset"] != asked.without and row["split"] == "train"]
    learnt = {"base": others}
    for count in asked.counts:
        for seed in asked.seeds:
            some = [row for row in new if row["split"] == "train"]
            learnt[f"{count}-{seed}"] = drawn(some, count, seed)
    for name, chosen in learnt.items():
        folder = out / "data" / name
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "labels.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
            writer.writeheader()
            writer.writerows([*chosen, *test])
        for row in (*chosen, *test):
            link = folder / row["name"]
            if not link.is_symlink():
                link.symlink_to((photos / row["name"]).resolve())
    return {name: len(chosen) for name, chosen in learnt.items()}


def configurations(asked: Asked, out: Path, recipe: Path = RECIPE) -> dict[str, RunConfig]:
    """All runs, the model's first. Those of one draw differ in where they begin alone."""
    shipped = load_config(recipe)

    def of(data: str, epochs: int, seed: int, weights: Weights) -> RunConfig:
        return replace(
            shipped,
            name=data,
            seed=seed,
            data=Data(
                folder=str(out / "data" / data), split="official", validation=0.0, cache=False,
                cache_features=True, cache_folder=str(out / "kept"),
            ),
            degraded=Degraded(),
            input=replace(shipped.input, side=asked.side, limit=2 * asked.side),
            network=replace(shipped.network, grid=asked.grid),
            weights=weights,
            loss=replace(shipped.loss, degraded=0.0, local=0.0),
            optimiser=replace(shipped.optimiser, warmup_steps=10),
            training=replace(shipped.training, epochs=epochs, batch=16, whole_batches=False),
            machine=replace(shipped.machine, threads=1),
            result=replace(shipped.result, compare_teacher=False, export=False, bootstrap=0),
            model=ModelFile(),
            stages=(),
        )  # fmt: skip

    made = {"base": of("base", asked.base_epochs, 1, shipped.weights)}
    begins = {
        "model": Weights(source="bundle", file=str(out / "base")),
        "imagenet": shipped.weights,
    }
    for seed in asked.seeds:
        for count, epochs in zip(asked.counts, asked.epochs, strict=True):
            for start in STARTS:
                made[f"{start}-{count}-{seed}"] = of(f"{count}-{seed}", epochs, seed, begins[start])
    return made


def figures(asked: Asked, out: Path, learnt: dict[str, int]) -> dict[str, Any]:
    """SRCC on the test photos: the model's as it is, and of each count the mean over seeds from
    both starts and of their difference, each with its 95 % interval over the test's groups."""
    test = _Test(out, "base")
    found: dict[str, Any] = {
        "asked": {
            "without": asked.without,
            "side": asked.side,
            "grid": asked.grid,
            "epochs": asked.epochs,
        },
        "test": {"photos": len(test.labels), "groups": len(test.groups)},
        "model as it is": {"photos": learnt["base"]} | test.summed(lambda srcc: srcc("base")),
        "counts": {},
    }
    for count in asked.counts:
        model, imagenet = ([f"{start}-{count}-{seed}" for seed in asked.seeds] for start in STARTS)
        found["counts"][str(count)] = {
            "photos": [learnt[f"{count}-{seed}"] for seed in asked.seeds],
            "model": _of_seeds(test, model),
            "imagenet": _of_seeds(test, imagenet),
            "difference": test.summed(partial(_gain, more=model, less=imagenet)),
        }
    return found


def _of_seeds(test: _Test, names: list[str]) -> dict[str, Any]:
    each = [test.srcc(name) for name in names]
    return test.summed(partial(_mean, names=names)) | {"seeds": each}


def _mean(srcc: Srcc, names: list[str]) -> float:
    return float(np.mean([srcc(name) for name in names]))


def _gain(srcc: Srcc, more: list[str], less: list[str]) -> float:
    return _mean(srcc, more) - _mean(srcc, less)


class _Test:
    """The test photos, and each run's scores of them in one order."""

    def __init__(self, out: Path, first: str) -> None:
        self._out = out
        self._scores: dict[str, Scores] = {}
        predictions = self._read(first)
        self._names = sorted(predictions)
        self.labels = np.array([predictions[name].quality for name in self._names])
        of_group: dict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(self._names):
            of_group[predictions[name].group].append(place)
        self.groups = [np.array(places) for _, places in sorted(of_group.items())]

    def summed(self, figure: Callable[[Srcc], float]) -> dict[str, Any]:
        """The figure of all test photos, and its interval."""
        generator = np.random.default_rng(0)
        values = []
        for _ in range(RESAMPLES):
            picked = generator.integers(len(self.groups), size=len(self.groups))
            rows = np.concatenate([self.groups[number] for number in picked])
            values.append(figure(partial(self.srcc, rows=rows)))
        low, high = np.nanquantile(values, (0.025, 0.975))
        return {"srcc": figure(self.srcc), "interval": [float(low), float(high)]}

    def srcc(self, name: str, rows: NDArray[np.intp] | None = None) -> float:
        """Of one run, over these test photos (all of them)."""
        if name not in self._scores:
            found = self._read(name)
            self._scores[name] = np.array([found[each].raw for each in self._names], float)
        chosen = slice(None) if rows is None else rows
        return float(spearmanr(self._scores[name][chosen], self.labels[chosen])[0])

    def _read(self, name: str) -> dict[str, Any]:
        path = RunPaths(self._out / name).predictions("test")
        return {one.name: one for one in read_predictions(path)}


def main() -> None:
    """Command line: see the module's text."""
    usual = Asked()
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("labels", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--without", default=usual.without)
    parser.add_argument("--counts", type=int, nargs="+", default=usual.counts)
    parser.add_argument("--seeds", type=int, nargs="+", default=usual.seeds)
    parser.add_argument("--side", type=int, default=usual.side)
    parser.add_argument("--grid", type=int, default=usual.grid)
    parser.add_argument("--base-epochs", type=int, default=usual.base_epochs)
    parser.add_argument("--epochs", type=int, nargs="+", default=usual.epochs)
    given = parser.parse_args()
    out, labels = given.out.resolve(), given.labels.resolve()
    asked = Asked(
        given.without, tuple(given.counts), tuple(given.seeds), given.side, given.grid,
        given.base_epochs, tuple(given.epochs),
    )  # fmt: skip
    with labels.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    learnt = make_data(rows, asked, labels.parent, out)
    text = ""
    for number in range(1, len(asked.seeds) + 1):  # figures after each seed: all of it takes hours
        so_far = replace(asked, seeds=asked.seeds[:number])
        for name, config in configurations(so_far, out).items():
            trained(config, out / name)
        text = json.dumps(figures(so_far, out, learnt), indent=1) + "\n"
        write_atomically(out / "curve.json", text.encode())
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
