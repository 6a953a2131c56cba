"""What is a comparing student worth, and what does its teacher give it? Over seeds, by one command.

    python -m training.evaluation.references PLACES_TOML OUT [--seeds 1 2 3] [--pictures FOLDER]

PLACES_TOML says where things lie: `made` (a made data set, of which a fifth of the originals
chooses each run's epoch), `held_out` (another, of contents that no run has seen, on which all is
judged), `references` (a folder of good photos that no run has seen), `clean` (clean photos to take
through the ladders, the first `--photos` of them), `ladders` (JSON with `test_levels`), `labels` (a
labels.csv with `val` photos, or left out), `cache` (where features are kept). Its tables `teacher`
and `student` hold settings in place of the recommended ones, as in a run's configuration, such as
`student.training.epochs = 8`; further photos for the student are `student.data.also`.

Of each seed a teacher is trained, and its student twice: taught by it and not, from the same start
and with everything else equal. Runs are child
processes, lie in OUT, go on where they were, and are left alone once finished. OUT/figures.json
holds what is measured of each, OUT/summary.json means and deviations over seeds.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from core.errors import RunError
from core.files import write_atomically
from training.evaluation.distillation import trained
from training.evaluation.references_drawn import draw_differences, draw_ladder
from training.evaluation.references_measured import Measuring
from training.learning.cvrkd.material import HIGH, LOW
from training.learning.cvrkd.weights import load_trained
from training.recipes.config_file import config_from_plain, config_to_plain, with_absolute_paths
from training.recipes.presets import preset
from training.recipes.settings import Data, RunConfig

LADDER: Final = "gaussian_blur"
"""The one that is drawn."""
KINDS: Final = ("teacher", "taught", "alone")


@dataclass(frozen=True, slots=True)
class Places:
    """Where the photos are, as the module's text has it."""

    made: Path
    held_out: Path
    references: Path
    clean: Path
    ladders: Path
    cache: Path
    labels: Path | None = None
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """The tables `teacher` and `student`, whose relative paths start at `root`."""
    root: Path = Path()


def read_places(path: Path) -> Places:
    """From a TOML file; relative paths start at its folder. Raises RunError where one of them is
    not there: hours of training would pass before it is missed."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    settings = {name: values.pop(name, {}) for name in ("teacher", "student")}
    root = path.absolute().parent
    found = {name: root / text for name, text in values.items()}
    for name, place in found.items():
        if name != "cache" and not place.exists():
            raise RunError(f"There is no such file or folder: correct {name} in {path}.", place)
    return Places(**found, settings=settings, root=root)


def configurations(places: Places, out: Path, seeds: Sequence[int]) -> dict[str, RunConfig]:
    """The recommended presets by name: a teacher, a student that it teaches, and one alone that
    begins with the teacher's weights as well. All seeds share one validation part. Raises RunError
    where the settings do not fit."""
    data = Data(
        folder=str(places.made), split="random", validation=0.2, test=0.0,
        cache_folder=str(places.cache),
    )  # fmt: skip
    made = {}
    for seed in seeds:
        for kind in KINDS:
            role = "teacher" if kind == "teacher" else "student"
            config = preset(f"cvrkd-{role}", "recommended")
            config = replace(
                config,
                seed=seed,
                data=data,
                machine=replace(config.machine, device="cpu", threads=1),
                result=replace(config.result, export=False),
            )
            config = _with(config, places.settings.get(role, {}))
            config = with_absolute_paths(config, places.root)
            if kind != "teacher":
                # Alone the loss is of weight 0: the same start, the same photos in the same order.
                weight = config.compared.features if kind == "taught" else 0.0
                config = replace(
                    config,
                    distill=replace(config.distill, teacher=str(out / f"teacher-{seed}")),
                    compared=replace(config.compared, features=weight),
                )
            made[f"{kind}-{seed}"] = config
    return made


def _with(config: RunConfig, settings: Mapping[str, Any]) -> RunConfig:
    """The configuration with tables of settings laid over it."""
    values = config_to_plain(config)
    for name, table in settings.items():
        values[name] = {**values.get(name, {}), **table} if isinstance(table, dict) else table
    return config_from_plain(values)


def summary(figures: dict[str, dict[str, Any]], seeds: Sequence[int]) -> dict[str, Any]:
    """Mean and deviation over seeds of every number, for each kind; the pairs' differences."""
    found: dict[str, Any] = {}
    for kind in KINDS:
        each = [flat(figures[f"{kind}-{seed}"]) for seed in seeds]
        found[kind] = {
            name: {"mean": float(np.mean(own)), "deviation": deviation(own)}
            for name in each[0]
            for own in [[one[name] for one in each]]
        }
    pairs = [
        figures[f"taught-{seed}"]["held_out"]["srcc"] - figures[f"alone-{seed}"]["held_out"]["srcc"]
        for seed in seeds
    ]
    error = deviation(pairs) / len(pairs) ** 0.5
    mean = float(np.mean(pairs))
    is_seen = len(pairs) > 1 and abs(mean) > 2 * error
    found["taught less alone, SRCC on held-out contents"] = {
        "differences": pairs,
        "mean": mean,
        "standard_error": error,
        "verdict": ("better" if mean > 0 else "worse") if is_seen else "no difference found",
    }
    return found


def draw(places: Places, measuring: Measuring, seed: int, folder: Path) -> None:
    """The strip and the plot of one seed."""
    folder.mkdir(parents=True, exist_ok=True)
    ladders, network = measuring.ladders, load_trained(measuring.runs[f"taught-{seed}"]).network
    place = ladders.names.index(LADDER)
    said = 100 * (measuring.ladder_scores(network)[0, place] - LOW) / (HIGH - LOW)
    default = 100 * ladders.default[0, place]
    target = folder / "references-ladder.png"
    draw_ladder(places.clean, places.ladders, LADDER, said, default, target)
    found = {kind: measuring.differences(f"{kind}-{seed}") for kind in KINDS}
    draw_differences(found, folder / "references-differences.png")


def deviation(values: Sequence[float]) -> float:
    """Sample deviation; of one value 0."""
    return float(np.std(values, ddof=1)) if len(values) > 1 else 0.0


def flat(values: dict[str, Any], before: str = "") -> dict[str, float]:
    """Nested figures as one level of numbers, keys joined by points."""
    found: dict[str, float] = {}
    for key, value in values.items():
        if isinstance(value, dict):
            found |= flat(value, f"{before}{key}.")
        elif isinstance(value, int | float):
            found[f"{before}{key}"] = float(value)
    return found


def main() -> None:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--photos", type=int, default=8, help="So many through the ladders.")
    parser.add_argument(
        "--pictures", type=Path, help="Draw the strip and the plot into this folder."
    )
    given = parser.parse_args()
    places, out = read_places(given.places), given.out.resolve()
    wanted = configurations(places, out, given.seeds)
    out.mkdir(parents=True, exist_ok=True)
    for name, config in wanted.items():
        trained(config, out / name)
    measuring = Measuring(places, {name: out / name for name in wanted}, given.photos)
    figures: dict[str, Any] = {}
    for name in wanted:
        figures[name] = measuring.figures(name)
        write_atomically(out / "figures.json", (json.dumps(figures, indent=1) + "\n").encode())
    told = summary(figures, given.seeds) | {"beside": measuring.standing_beside()}
    write_atomically(out / "summary.json", (json.dumps(told, indent=1) + "\n").encode())
    sys.stdout.write(json.dumps(told, indent=1) + "\n")
    if given.pictures is not None:
        draw(places, measuring, given.seeds[0], given.pictures)


if __name__ == "__main__":
    main()
