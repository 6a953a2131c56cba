"""Where a run begins: with all weights of a trained network; and what it measures on its way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from safetensors.torch import load_file

from training import interface as api

STILL = {"rate": 0.0, "backbone_rate": 0.0}


def test_a_run_begins_with_all_of_a_trained_network(start: Callable[..., Any]) -> None:
    first = start(training={"epochs": 1}, result={"export": True})
    assert first.work() == 0
    bundle = first.paths.folder / api.read_result(first.paths.result).bundle
    for file in (first.paths.folder, bundle, first.paths.best):
        weights = {"source": "bundle", "file": str(file)}
        run = start(weights=weights, optimiser=STILL, training={"epochs": 1}, seed=9)
        assert run.work() == 0, run.events[-1]
        before, after = (load_file(one.paths.best) for one in (first, run))
        assert all(after[name].equal(before[name]) for name in before)
        origin = api.read_result(run.paths.result).weights_origin
        assert origin.startswith(f"{file.name}, sha256 ")


def test_weights_of_another_shape_are_refused_in_words(start: Callable[..., Any]) -> None:
    first = start(training={"epochs": 1})
    assert first.work() == 0
    weights = {"source": "bundle", "file": str(first.paths.folder)}
    run = start(weights=weights, network={"channels": 24})
    assert run.work() == 1
    (failed,) = run.of(api.Failed)
    assert "a network of another shape" in failed.message


def test_epochs_need_not_be_measured_the_outcome_is(start: Callable[..., Any]) -> None:
    run = start(training={"epochs": 2, "measure_epochs": False, "best_by": "last"})
    assert run.work() == 0
    assert {m.part for m in run.of(api.Metric)} == {"train", "test"}
    result = api.read_result(run.paths.result)
    assert result.best_epoch == 2
    assert set(result.parts) == {"val", "test"}
