"""What hinders a run is told in words: a full disk; photos, labels, devices of no use."""

from __future__ import annotations

import json
import resource
from pathlib import Path

import pytest
import torch

from tests.training.worker.tiny_runs import exact
from training import interface as api
from training.learning.trained_file import load_network
from training.worker.checkpoints import load_last


def test_a_full_disk_is_survived(start, equal):
    """The limit on the size of files stands for the disk: writing fails with EFBIG."""
    whole = start(training={"epochs": 3})
    whole.work()
    run = start(training={"epochs": 3})
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(event: api.Event) -> None:
        if isinstance(event, api.Checkpoint) and event.epoch == 1:
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))

    try:
        assert run.work(fill) == 3
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert [w.code for w in run.of(api.Warned)] == ["disk-full"]
    assert isinstance(run.events[-1], api.Stopped)
    assert run.events[-1].reason == "not saved"
    status = api.read_status(run.paths, exit_code=3)
    assert (status.state, status.resumable) == ("failed", True)
    assert "Make room" in status.message
    assert not list(run.paths.checkpoints.glob("*.part"))
    assert run.last_state()["standing"]["epoch"] == 1
    assert run.work() == 0
    assert equal(exact(run.last_state()), exact(whole.last_state()))


def test_a_disk_that_was_full_for_a_while(start):
    run = start(training={"epochs": 3})
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(event: api.Event) -> None:
        if isinstance(event, api.Checkpoint) and event.epoch == 1:
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
        elif isinstance(event, api.Warned):
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    try:
        assert run.work(fill) == 0
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert [w.code for w in run.of(api.Warned)] == ["disk-full"]
    assert [c.epoch for c in run.of(api.Checkpoint)] == [1, 3]
    result = api.read_result(run.paths.result)
    assert load_network(run.paths.best)[1].epoch == result.best_epoch


def test_a_gradient_that_is_no_number_ends_the_run_in_words(start):
    run = start(
        network={"sigmoid": False},
        optimiser={"rate": 10.0, "backbone_rate": 10.0, "kind": "adam"},
        loss={"score": 1e4},
        training={"epochs": 60},
    )
    assert run.work() == 1
    failed = run.events[-1]
    assert isinstance(failed, api.Failed)
    assert "optimiser.rate" in failed.message
    assert failed.details == ""
    warnings = [w for w in run.of(api.Warned) if w.code == "not-finite"]
    assert 1 <= len(warnings) <= 5
    assert ".png" in warnings[0].message
    assert load_last(run.paths) is None  # nothing was sound enough to be kept


def test_photos_that_cannot_be_read_are_left_out(start, own_photos):
    (own_photos / "4.png").write_bytes(b"no photo")
    content = (own_photos / "6.png").read_bytes()
    (own_photos / "6.png").write_bytes(content[: len(content) // 2])
    run = start(data={"folder": str(own_photos)}, training={"epochs": 1})
    assert run.work() == 0
    left_out = [w for w in run.of(api.Warned) if w.code == "photo"]
    assert [Path(w.path).name for w in left_out] == ["4.png", "6.png"]
    result = api.read_result(run.paths.result)
    assert (result.unreadable, result.parts["val"].photos) == (("4.png", "6.png"), 6)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda t: t.replace("1.png,0.", "1.png,nan", 1), "where a number belongs"),
        (lambda t: t.replace("1.png,0.", "1.png,7.", 1), "labels lie outside"),
        (
            lambda t: t.replace("image,mos,set", "a,b,c").replace(".png", "?"),
            "no column that is clearly file names",
        ),
    ],
)
def test_labels_that_cannot_be_used_fail_in_words(start, own_photos, tmp_path, change, words):
    labels = own_photos / "labels.csv"
    text = labels.read_text()
    entry = {
        "reader": "table",
        "root": str(own_photos),
        "range": [0, 1],
        "columns": {"file": "labels.csv", "picture": "image", "label": "mos", "split": "set"},
    }
    declared = tmp_path / "sets.json"
    declared.write_text(json.dumps({"mine": entry}))
    labels.write_text(change(text))
    data = {"folder": str(own_photos)}
    if words != "no column that is clearly file names":
        data = {"folder": "", "file": str(declared), "name": "mine"}
    run = start(data=data)
    assert run.work() == 1
    failed = run.events[-1]
    assert isinstance(failed, api.Failed)
    assert words in failed.message
    assert (failed.error, failed.details) == ("DatasetError", "")
    labels.write_text(text)
    assert run.work() == 0  # put right, the same run begins


def test_impossible_devices_networks_and_teachers_fail_in_words(start, tmp_path):
    cases = {
        "machine.device": {"machine": {"device": "cuda"}},
        "network.backbone": {"network": {"backbone": "no_such_network"}},
        "no such teacher": {
            "recipe": "mobileiqa-distill",
            "distill": {"teacher": str(tmp_path / "gone.iqa")},
        },
    }
    if torch.cuda.is_available():
        del cases["machine.device"]
    for words, sections in cases.items():
        run = start(**sections)
        assert run.work() == 1
        assert words in run.events[-1].message
