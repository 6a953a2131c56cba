"""Runs whose scores are no numbers end as failed, with what to change, however short they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import safetensors.torch
import torch

from core.networks.mobileiqa.network import MobileIqa
from training import interface as api
from training.worker import checkpoints

HUGE = {"rate": 10.0, "backbone_rate": 10.0, "kind": "adam"}


def failure(run: Any) -> api.Failed:
    """The last word of a run that failed and left no result."""
    assert run.work() == 1
    failed = run.events[-1]
    assert isinstance(failed, api.Failed)
    assert failed.message.startswith("Training has broken down:")
    assert failed.details == ""
    assert "Start again with a lower optimiser.rate" in failed.message
    assert not run.paths.result.is_file()
    assert api.read_status(run.paths).state == "failed"
    return failed


def huge_backbone(tiny: Callable[..., api.RunConfig], path: Any, value: float) -> dict[str, Any]:
    """Settings that begin with a backbone whose numbers are finite and far too large."""
    backbone = MobileIqa(tiny().network).backbone.state_dict()
    wild = {k: v * value if v.is_floating_point() else v for k, v in backbone.items()}
    safetensors.torch.save_file(wild, path)
    return {"source": "file", "file": str(path)}


@pytest.mark.parametrize("epochs", [1, 2])
def test_scores_that_are_no_numbers_after_the_first_epoch(start, epochs):
    run = start(
        network={"sigmoid": False},
        optimiser=HUGE,
        loss={"score": 1e4},
        training={"epochs": epochs, "batch": 8},
    )
    assert "number" in failure(run).message


def test_a_loss_that_is_infinite_from_the_first_step(start, tiny, tmp_path):
    run = start(
        network={"sigmoid": False},
        weights=huge_backbone(tiny, tmp_path / "wild.safetensors", 1e30),
        training={"epochs": 1},
    )
    assert "no step of epoch 1 gave a gradient that is a number" in failure(run).message
    assert len([w for w in run.of(api.Warned) if w.code == "not-finite"]) == 4


@pytest.mark.parametrize("validation", [True, False])
def test_averages_alone_that_are_no_numbers(start, tiny, validation):
    """The network trains on, and is fine; what would be kept is not."""
    measured = {"measure_epochs": validation, "best_by": "srcc" if validation else "last"}
    run = start(training={"epochs": 1, "ema": 0.9, **measured})
    assert run.work() == 0
    run.paths.result.unlink()
    config = api.with_settings(api.read_config(run.paths), {"training.epochs": "2"})
    run.paths.config.write_text(api.to_toml(config), encoding="utf-8")
    state = run.last_state()
    name = next(iter(state["average"]))
    state["average"][name][:] = float("nan")
    state["standing"]["ended"] = ""
    kept = run.paths.best.read_bytes()
    checkpoints.save(run.paths, state["standing"]["step"], kept, checkpoints.state_bytes(state))
    assert "the averaged weights are no numbers" in failure(run).message


def test_one_score_for_all_photos_is_finished_and_said(start, own_photos):
    for path in own_photos.glob("*.png"):
        path.write_bytes((own_photos / "0.png").read_bytes())
    run = start(data={"folder": str(own_photos)}, training={"epochs": 3})
    assert run.work() == 0
    raws = [one.raw for one in api.read_predictions(run.paths.predictions("val"))]
    assert np.ptp(raws) == 0
    assert {w.code for w in run.of(api.Warned)} >= {"no-correlation"}
    assert isinstance(run.events[-1], api.Done)
    assert torch.isfinite(torch.tensor(raws)).all()
