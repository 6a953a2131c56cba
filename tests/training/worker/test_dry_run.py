"""The dry run's estimate, and that it refuses what the run would refuse."""

from __future__ import annotations

import pytest

from core.errors import RunError
from training import interface as api
from training.runs.estimate import Estimate
from training.worker.dry_run import dry_run


def test_an_estimate_adds_up_and_leaves_nothing(tiny, decoded, tmp_path):
    config = tiny(training={"epochs": 5, "batch": 4}, data={"cache_folder": str(tmp_path)})
    estimate = dry_run(config)
    assert estimate.photos == {"train": 14, "val": 7, "test": 7}
    assert estimate.steps_an_epoch == 4
    assert estimate.epoch_s > 4 * 4 / estimate.images_per_second * 0.9
    assert estimate.total_s > 5 * estimate.epoch_s
    assert estimate.pixels_bytes == 28 * 96 * 64 * 3
    assert estimate.memory_bytes > 100_000_000
    assert estimate.disk_free_bytes > estimate.run_bytes > 1_000_000
    assert not list(tmp_path.iterdir())
    assert Estimate.from_json(estimate.to_json()) == estimate


def test_batches_larger_than_the_trial_and_distillation(tiny, start):
    teacher = start(network={"channels": 24}, training={"epochs": 1})
    teacher.work()
    alone = dry_run(tiny(training={"batch": 30}))
    both = dry_run(
        tiny(
            training={"batch": 30, "accumulate": 3},
            recipe="mobileiqa-distill",
            distill={"teacher": str(teacher.paths.folder), "by_variance": True},
        )
    )
    assert alone.steps_an_epoch == both.steps_an_epoch == 1
    assert alone.pixels_bytes == 0  # the teacher's run has decoded them


def test_what_the_run_would_refuse(tiny, tmp_path):
    with pytest.raises(RunError, match=r"network\.backbone"):
        dry_run(tiny(network={"backbone": "nothing"}))
    with pytest.raises(api.RunError, match="no such teacher"):
        dry_run(tiny(recipe="mobileiqa-distill", distill={"teacher": str(tmp_path / "x")}))
    with pytest.raises(RunError, match="cannot be read"):
        Estimate.from_json("{")
