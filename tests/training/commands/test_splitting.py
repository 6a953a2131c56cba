"""`mobileiqa evaluate --splits`: regressions on features, at random splits."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from tests.core.networks.reiqa_seeds import write_tiny
from tests.training.conftest import write_photos
from training.commands.evaluate import evaluate
from training.commands.splitting import _figures
from training.datasets.sample import Sample


def test_medians_over_random_splits_of_a_ridge_on_features():
    """Features that know the labels, and some that know nothing."""
    random = np.random.default_rng(1)
    samples = [
        Sample(Path(f"/{n}.jpg"), f"{n}.jpg", n / 100, n / 100, None, None, None, n)
        for n in range(100)
    ]
    noise = random.normal(size=(100, 20))
    knowing = noise + np.arange(100)[:, None] / 20
    splits = []
    for _ in range(10):
        order = random.permutation(100)
        splits.append(tuple(tuple(samples[n] for n in part) for part in (order[:80], order[80:])))
    told, untold = (
        _figures(dict(zip(samples, rows.astype(np.float32), strict=True)), splits)
        for rows in (knowing, noise)
    )
    assert told.photos == 20
    assert told.srcc > 0.9
    assert abs(untold.srcc) < 0.3
    assert 0 < told.deviations["srcc"] < untold.deviations["srcc"]


@pytest.mark.sweep
def test_two_encoders_alone_and_side_by_side(tmp_path: Path):
    write_photos(tmp_path / "photos", 30, ((128, 96),))
    encoders = [tmp_path / f"{role}.iqa" for role in ("quality", "content")]
    for path in encoders:
        write_tiny(path, path.stem)
    out = tmp_path / "figures.json"
    models = [part for path in encoders for part in ("--model", str(path))]
    done = CliRunner().invoke(
        evaluate,
        [*models, "--dataset", str(tmp_path / "photos"), "--splits", "3", "--json", str(out)],
        standalone_mode=False,
    )
    assert done.return_value == 0, done.output
    table = json.loads(out.read_text())["table"]
    names = [row["model"] for row in table]
    assert names == ["Tiny quality", "Tiny content", "Tiny quality + Tiny content"]
    assert all(row["splits"] == 3 and row["figures"]["photos"] == 6 for row in table)
    assert all(-1 <= row["figures"]["srcc"] <= 1 for row in table)
    assert all(row["figures"]["deviations"]["srcc"] >= 0 for row in table)
    assert "median of 3 splits" in done.output
    assert done.output.index("30 photos take") < done.output.index("median of 3 splits")
