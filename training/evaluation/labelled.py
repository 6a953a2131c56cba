"""How well a model agrees with human scores, through the app's own decode path and engine.

    python -m training.evaluation.labelled LABELS_CSV [--split S] [--model M] [--json FILE]

LABELS_CSV has the columns name, mos, split, subset, group; photos lie beside it. Reports SRCC,
PLCC (raw), KRCC and RMSE overall and within each subset, and the share of correctly ordered pairs
within a scene (pairs of one group of `--scene-subset` whose MOS differ by more than 0.1).
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import PhotoError
from core.families.library import resolve_model
from core.files import write_result
from training.datasets.sample import Sample
from training.evaluation.agreement import quick_figures
from training.evaluation.judging import EngineJudge
from training.runs.figures import Prediction

Floats = NDArray[np.float64]
PAIR_MARGIN = 0.1


def ordered_pairs(predicted: Floats, mos: Floats, groups: list[str]) -> tuple[float, int]:
    """Share of pairs within a group, with MOS apart by more than 0.1, that are ordered rightly."""
    members: dict[str, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        members[group].append(index)
    right = [
        (predicted[a] - predicted[b]) * (mos[a] - mos[b]) > 0
        for rows in members.values()
        for a, b in combinations(rows, 2)
        if abs(mos[a] - mos[b]) > PAIR_MARGIN
    ]
    return (float(np.mean(right)) if right else float("nan"), len(right))


def evaluate(labels: Path, judge: EngineJudge, split: str, scene_subset: str) -> dict[str, Any]:
    """All figures of one split. Raises PhotoError where a photo cannot be read."""
    samples = samples_of(labels, split)
    raw = np.array([_raw(judge.judge(sample)) for sample in samples])
    mos = np.array([sample.quality for sample in samples])
    subset = np.array([sample.subset for sample in samples])
    found: dict[str, Any] = {"model": judge.about["name"], "sha256": judge.about["sha256"]}
    found["all"] = figures(raw, mos)
    for name in sorted(set(subset)):
        found[name] = figures(raw[subset == name], mos[subset == name])
    inside = subset == scene_subset
    groups = [s.group or "" for s, keep in zip(samples, inside, strict=True) if keep]
    share, pairs = ordered_pairs(raw[inside], mos[inside], groups)
    found["pairs_in_a_scene"] = {"share": share, "pairs": pairs}
    return found


def figures(raw: Floats, mos: Floats) -> dict[str, float]:
    """SRCC, PLCC, KRCC, RMSE of (N,) outputs and MOS on the same scale."""
    return {"photos": len(mos), **quick_figures(raw, mos)}


def samples_of(labels: Path, split: str) -> list[Sample]:
    """The rows of one split; their MOS is taken as it is, 0..1."""
    with labels.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == split]
    return [
        Sample(
            path=labels.parent / row["name"],
            name=row["name"],
            label=float(row["mos"]),
            quality=float(row["mos"]),
            split=None,
            group=row["group"],
            subset=row["subset"],
            row=number,
        )
        for number, row in enumerate(rows)
    ]


def _raw(prediction: Prediction) -> float:
    if prediction.raw is None:
        raise PhotoError(prediction.error, Path(prediction.path))
    return prediction.raw


def main() -> None:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--split", default="val")
    parser.add_argument("--scene-subset", default="ss01")
    parser.add_argument("--model")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    judge = EngineJudge(resolve_model(given.model))
    text = json.dumps(evaluate(given.labels, judge, given.split, given.scene_subset), indent=1)
    if given.json:
        write_result(given.json, text.encode())
    print(text)  # noqa: T201


if __name__ == "__main__":
    main()
