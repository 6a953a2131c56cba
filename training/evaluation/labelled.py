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
from scipy.stats import kendalltau, pearsonr, spearmanr

from core.bundles.bundle import open_bundle
from core.families.library import resolve_model
from core.families.mobileiqa.engine import Engine
from core.photos.decode import decode_for_scoring

Floats = NDArray[np.float64]
PAIR_MARGIN = 0.1


def agreement(predicted: Floats, mos: Floats) -> dict[str, float]:
    """SRCC, PLCC, KRCC, RMSE of (N,) predictions and MOS on the same scale."""
    return {
        "photos": len(mos),
        "srcc": float(spearmanr(predicted, mos).statistic),
        "plcc": float(pearsonr(predicted, mos).statistic),
        "krcc": float(kendalltau(predicted, mos).statistic),
        "rmse": float(np.sqrt(np.mean((predicted - mos) ** 2))),
    }


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


def evaluate(labels: Path, engine: Engine, split: str, scene_subset: str) -> dict[str, Any]:
    """All figures of one split."""
    with labels.open(newline="", encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if r["split"] == split]
    policy = engine.policy
    raw = np.array(
        [
            engine.assess(
                decode_for_scoring(
                    labels.parent / r["name"], policy.size_for, full_decode=policy.full_decode
                )
            ).assessment.raw
            for r in rows
        ]
    )
    mos = np.array([float(r["mos"]) for r in rows])
    subset = np.array([r["subset"] for r in rows])
    found: dict[str, Any] = {"model": engine.identity.name, "sha256": engine.identity.sha256}
    found["all"] = agreement(raw, mos)
    for name in sorted(set(subset)):
        found[name] = agreement(raw[subset == name], mos[subset == name])
    inside = subset == scene_subset
    groups = [r["group"] for r, keep in zip(rows, inside, strict=True) if keep]
    share, pairs = ordered_pairs(raw[inside], mos[inside], groups)
    found["pairs_in_a_scene"] = {"share": share, "pairs": pairs}
    return found


def main() -> None:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--split", default="val")
    parser.add_argument("--scene-subset", default="ss01")
    parser.add_argument("--model")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    engine = Engine(open_bundle(resolve_model(given.model)))
    text = json.dumps(evaluate(given.labels, engine, given.split, given.scene_subset), indent=1)
    if given.json:
        given.json.write_text(text)
    print(text)  # noqa: T201


if __name__ == "__main__":
    main()
