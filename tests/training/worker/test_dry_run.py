"""The dry run's estimate, and that it refuses what the run would refuse."""

from __future__ import annotations

import pytest
from PIL import Image

from core.bundles.inputs import InputPolicy
from core.errors import RunError
from training import interface as api
from training.datasets.sample import Sample
from training.runs.estimate import Estimate
from training.worker.dry_run import dry_run
from training.worker.shapes import Clock, look_at


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
    devices = {device.key: device for device in estimate.devices}
    assert set(devices) == {"cuda", "mps", "cpu"}
    assert devices["cpu"].precisions == ("float32", "bf16")


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


def test_weights_are_fetched_and_checked(tiny, tmp_path, start):
    """What the dry run passes starts; what a run would refuse after minutes is refused here."""
    missing = {"source": "file", "file": str(tmp_path / "nowhere.safetensors")}
    with pytest.raises(RunError, match="no such weights file"):
        dry_run(tiny(weights=missing))
    torn = tmp_path / "torn.safetensors"
    torn.write_bytes(b"nothing")
    with pytest.raises(RunError, match="cannot be read"):
        dry_run(tiny(weights={"source": "file", "file": str(torn)}))
    trained = start(training={"epochs": 1})
    assert trained.work() == 0
    bundle = {"source": "bundle", "file": str(trained.paths.folder)}
    assert "sha256" in dry_run(tiny(weights=bundle)).weights
    with pytest.raises(RunError, match="another shape"):
        dry_run(tiny(weights=bundle, network={"channels": 24}))


def test_what_only_all_photos_show(tiny):
    with pytest.raises(RunError, match="clean enough"):
        dry_run(tiny(degraded={"sources": 2, "triples": 1, "clean": 1.0}, loss={"degraded": 1.0}))
    with pytest.raises(RunError, match="No batch is full"):
        dry_run(tiny(training={"batch": 15, "whole_batches": True}))


def test_it_ends_after_its_time_or_one_step(tiny):
    """How sure it is goes with it."""
    at_once = dry_run(tiny(), seconds=0.0)
    assert at_once.timed_steps == 1
    assert at_once.is_rough
    assert at_once.total_low_s == at_once.total_s == at_once.total_high_s
    usual = dry_run(tiny(), seconds=600.0)
    assert usual.timed_steps == 3
    assert not usual.is_rough
    assert 0 < usual.total_low_s <= usual.total_s <= usual.total_high_s


def test_batches_are_as_full_as_the_shapes_allow(tmp_path):
    """One panorama among forty photos makes no batch of sixteen panoramas."""
    samples = []
    for number in range(41):
        path = tmp_path / f"{number}.png"
        Image.new("RGB", (300, 100) if number == 7 else (150, 100)).save(path)
        samples.append(Sample(path, path.name, 1.0, 0.5, "train", None, None, number))
    (tmp_path / "3.png").write_bytes(b"nothing")
    policy = InputPolicy("shorter-side", 100, 300, 10)
    shapes = look_at(samples, policy, 16, Clock(600.0))
    assert shapes.largest_batch == 16
    assert shapes.example == 0
    assert shapes.steps == 3 + 1
    assert shapes.batches == pytest.approx((40 * 150 + 300) / (16 * 150))
    hurried = look_at(samples[7:8], policy, 16, Clock(0.0))
    assert (hurried.largest_batch, hurried.steps, hurried.batches) == (1, 1, 1.0)
