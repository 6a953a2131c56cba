"""What goes wrong is told in a sentence that names the file and says what to do; no run is lost."""

from __future__ import annotations

import dataclasses
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import timm
import torch

from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import PUBLISHED_STUDENT
from training import interface as api
from training.learning.data import load_parts

ROOT = Path(__file__).resolve().parents[3]
WORKER, PROGRAM = ("-m", "training"), ("main.py",)


def _child(*arguments: object, limit: int = 0) -> subprocess.Popen[str]:
    """A command of ours in a process; `limit` is the largest file it may write."""

    def confine() -> None:
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [sys.executable, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, preexec_fn=confine)  # fmt: skip


def _when_saved(process: subprocess.Popen[str], step: int, act: Callable[[], None]) -> None:
    """Act once the process tells a checkpoint of this step or a later one."""
    assert process.stdout is not None
    for line in process.stdout:
        event = api.decode(line).event
        if isinstance(event, api.Checkpoint) and event.step >= step:
            act()
            return
    pytest.fail(f"no checkpoint: {process.communicate()[1][-2000:]}")


def _ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Exit code, and what it said to people: never a traceback."""
    said = process.communicate()[1]
    assert "Traceback" not in said
    return process.returncode, said


@pytest.mark.slow
def test_killed_paused_and_cancelled_by_the_commands_alone(tiny, tmp_path):
    machine = {"device": "cpu", "threads": 1, "checkpoint_minutes": 0.0}
    config = tmp_path / "mine.toml"
    settings = tiny(training={"epochs": 500, "batch": 4}, machine=machine)
    config.write_text(api.to_toml(settings), encoding="utf-8")
    paths = api.RunPaths(tmp_path / "run ü")

    first = _child(*WORKER, "run", config, "--folder", paths.folder)
    _when_saved(first, 2, first.kill)
    assert _ended(first)[0] == -signal.SIGKILL
    status = api.read_status(paths, exit_code=-signal.SIGKILL)
    assert (status.state, status.resumable) == ("died", True)
    assert "killed while training" in status.message
    assert "can be continued" in status.message

    second = _child(*WORKER, "run", config, "--folder", paths.folder)  # the same command again
    _when_saved(second, 4, lambda: api.send(paths, "pause"))
    assert _ended(second)[0] == 0
    assert api.read_status(paths).state == "paused"
    paused_at = api.read_status(paths).step

    third = _child(*PROGRAM, "train", "--resume", paths.folder)
    _when_saved(third, paused_at + 2, lambda: third.send_signal(signal.SIGINT))
    assert _ended(third)[0] == 0
    status = api.read_status(paths)
    assert (status.state, status.resumable) == ("interrupted", True)
    assert status.step > paused_at

    fourth = _child(*PROGRAM, "train", "--resume", paths.folder)
    _when_saved(fourth, status.step + 1, lambda: api.send(paths, "cancel"))
    assert _ended(fourth)[0] == 0
    assert api.read_status(paths).state == "cancelled"
    events = [e.event for e in api.read_events(paths.events)[0]]
    assert [e.resumed for e in events if isinstance(e, api.Hello)] == [False, True, True, True]

    fifth = _child(*PROGRAM, "train", "--resume", paths.folder)
    _when_saved(fifth, status.step + 2, fifth.kill)
    _ended(fifth)
    events = [e.event for e in api.read_events(paths.events)[0]]
    assert [e.resumed for e in events if isinstance(e, api.Hello)][4:] == [True]


@pytest.mark.slow
def test_a_full_disk_ends_the_process_and_not_the_run(tiny, tmp_path):
    config = tmp_path / "mine.toml"
    settings = tiny(training={"epochs": 3, "batch": 4})
    config.write_text(api.to_toml(settings), encoding="utf-8")
    paths = api.RunPaths(tmp_path / "run")
    process = _child(*WORKER, "run", config, "--folder", paths.folder, limit=60_000)
    output, _ = process.communicate()
    assert process.returncode == 3
    events = [api.decode(line).event for line in output.splitlines()]
    assert "disk-full" in {e.code for e in events if isinstance(e, api.Warned)}
    last = events[-1]
    assert isinstance(last, api.Stopped)
    assert "the disk is full" in last.message
    assert "Make room and continue it." in last.message
    again = _child(*WORKER, "work", paths.folder)
    assert _ended(again)[0] == 0
    assert api.read_result(paths.result).epochs == 3


@pytest.mark.slow
def test_a_teacher_of_another_architecture_by_the_command(own_photos, tmp_path):
    teacher = tmp_path / "resnet.pkl"
    torch.save(timm.create_model("test_resnet").state_dict(), teacher)
    folder = tmp_path / "run"
    process = _child(
        *PROGRAM, "distill", "--data", own_photos, "--teacher", teacher, "--folder", folder,
        "--set", "weights.source=none", "--set", "machine.threads=1",
    )  # fmt: skip
    output, said = process.communicate()
    assert process.returncode == 1
    assert "Traceback" not in said
    failed = api.decode(output.splitlines()[-1]).event
    assert isinstance(failed, api.Failed)
    assert (failed.path, failed.details) == (str(teacher), "")
    assert "not a checkpoint known here" in failed.message
    assert "Choose a best_model.pkl of MobileIQA." in failed.message
    assert str(teacher) in said
    assert "Choose a best_model.pkl" in api.read_status(api.RunPaths(folder)).message


def test_a_teacher_of_another_shape_is_bridged(start, tmp_path):
    shape = dataclasses.replace(
        PUBLISHED_STUDENT, channels=24, hidden=32, grid=8, views=3, head_channels=8, head_hidden=4
    )
    torch.manual_seed(0)
    network = MobileIqa(shape)
    teacher = tmp_path / "best_model.pkl"
    torch.save({"state_dict": network.state_dict()}, teacher)
    run = start(
        recipe="mobileiqa-distill", distill={"teacher": str(teacher)}, training={"epochs": 1}
    )
    assert run.work() == 0, run.events[-1]
    values = next(m.values for m in run.of(api.Metric) if m.part == "train")
    assert min(values["x"], values["dof"]) > 0
    bridge = run.last_state()["bridge"]
    assert {tuple(v.shape) for k, v in bridge.items() if k.endswith("weight")} == {(24, 16, 1, 1)}
    assert len(bridge) == 2 * (5 + 2)  # weight and bias: five levels, the two views of both


BROKEN_TABLES = {
    "a label that is no number": (
        lambda text: text.replace("1.png,0.", "1.png,good", 1), "labels.csv", "Line 3",
    ),
    "a label that is missing": (
        lambda text: text.replace("1.png,0.", "1.png,nan", 1), "labels.csv", "where a number",
    ),
    "no labels at all": (lambda text: text.splitlines()[0], "labels.csv", "not a single label"),
    "nothing": (lambda _: "", "labels.csv", "empty"),
    "other columns": (
        lambda text: text.replace("image,mos,set", "a,b,c").replace(".png,0.", ",high "),
        "labels.csv", "(its columns are a, b, c); choose them by --name-column",
    ),
    "an unknown part": (
        lambda text: text.replace(",val", ",later"), "labels.csv", 'the part "later"',
    ),
    "labels of no usual range": (
        lambda text: text.replace("1.png,0.", "1.png,-70.", 1), "", "Say --range LOWEST HIGHEST",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN_TABLES)
def test_a_table_that_cannot_be_used_is_named_with_its_fault(start, own_photos, case):
    change, file, words = BROKEN_TABLES[case]
    labels = own_photos / "labels.csv"
    sound = labels.read_text()
    labels.write_text(change(sound))
    run = start(data={"folder": str(own_photos)}, training={"epochs": 1})
    assert run.work() == 1
    failed = run.events[-1]
    assert isinstance(failed, api.Failed)
    assert words in failed.message
    assert Path(failed.path) == own_photos / file
    assert failed.details == ""
    assert api.read_status(run.paths).message == failed.message
    labels.write_text(sound)
    assert run.work() == 0  # put right, the same run begins


def test_a_folder_without_labels_says_what_to_choose(start, own_photos):
    (own_photos / "labels.csv").unlink()
    run = start(data={"folder": str(own_photos)})
    assert run.work() == 1
    assert run.events[-1].path == str(own_photos)
    assert "choose the folder that holds both the label file" in run.events[-1].message


def test_a_mistyped_label_that_widens_the_range_is_doubted(start, own_photos):
    labels = own_photos / "labels.csv"
    labels.write_text(labels.read_text().replace("1.png,0.", "1.png,70.", 1))
    run = start(data={"folder": str(own_photos)}, training={"epochs": 1})
    assert run.work() == 1
    assert "Nearly all labels lie between" in run.events[-1].message
    assert "Say --range LOWEST HIGHEST (data.range)" in run.events[-1].message
    said = {"folder": str(own_photos), "range": (0.0, 100.0)}
    meant = start(data=said, training={"epochs": 1})
    assert meant.work() == 0
    (note,) = [w.message for w in meant.of(api.Warned) if w.code == "data"]
    assert "Nearly all labels lie between" in note
    assert "0 to 100" in note


def test_photos_that_are_missing_are_counted_and_left_out(start, own_photos):
    for number in (2, 4, 5, 8):
        (own_photos / f"{number}.png").unlink()
    run = start(data={"folder": str(own_photos)}, training={"epochs": 1})
    assert run.work() == 0
    (note,) = [w.message for w in run.of(api.Warned) if w.code == "data"]
    assert note.startswith("4 labelled pictures are not on disk and left out (2.png, 4.png, 5.png")
    assert api.read_result(run.paths.result).parts["val"].photos == 6
    for path in own_photos.glob("*.png"):
        path.unlink()
    nothing = start(data={"folder": str(own_photos)})
    assert nothing.work() == 1
    assert "No labelled picture is there" in nothing.events[-1].message
    assert nothing.events[-1].path == str(own_photos)


def test_the_same_picture_in_two_parts_is_told(start, own_photos):
    parts = load_parts(api.read_config(start(data={"folder": str(own_photos)}).paths).data)
    learnt, measured = parts.samples["train"][0], parts.samples["val"][0]
    measured.path.write_bytes(learnt.path.read_bytes())
    run = start(data={"folder": str(own_photos)}, training={"epochs": 1})
    assert run.work() == 0
    (note,) = [w.message for w in run.of(api.Warned) if w.code == "data"]
    assert note.startswith(f"1 picture is in two parts ({learnt.name} = {measured.name})")


def test_photos_that_are_all_damaged_end_the_run_with_the_reason(start, own_photos):
    for path in own_photos.glob("*.png"):
        path.write_bytes(b"no photo")
    run = start(data={"folder": str(own_photos)})
    assert run.work() == 1
    failed = run.events[-1]
    assert failed.path == str(own_photos)
    assert "Not a single training photo can be read: This is no picture" in failed.message
    assert len([w for w in run.of(api.Warned) if w.code == "photo"]) == 28


def test_a_part_to_train_on_that_is_missing_is_told(start, own_photos):
    labels = own_photos / "labels.csv"
    labels.write_text(labels.read_text().replace(",train", ",val"))
    run = start(data={"folder": str(own_photos)}, training={"epochs": 1})
    assert run.work() == 0
    (note,) = [w.message for w in run.of(api.Warned) if w.code == "data"]
    assert "no part to train on" in note
    assert "val and test" in note


def test_one_photo_to_validate_on_is_called_too_few(start, own_photos):
    labels = own_photos / "labels.csv"
    kept = [line for n, line in enumerate(labels.read_text().splitlines()) if n < 4 or n % 4 != 3]
    labels.write_text("\n".join(kept))
    run = start(data={"folder": str(own_photos)}, training={"epochs": 1})
    assert run.work() == 0
    (note,) = [w.message for w in run.of(api.Warned) if w.code == "no-correlation"]
    assert note == "Validation has no correlation: one photo is too few."


def test_weights_that_are_no_numbers_are_refused_by_name(start, tmp_path):
    """They would else look like a rate that is too high."""
    state = timm.create_model("test_efficientnet").state_dict()
    name = next(key for key, value in state.items() if value.is_floating_point())
    state[name] = torch.full_like(state[name], float("nan"))
    weights = tmp_path / "weights.safetensors"
    safetensors.torch.save_file(state, weights)
    run = start(weights={"source": "file", "file": str(weights)}, training={"epochs": 1})
    assert run.work() == 1
    failed = run.events[-1]
    assert failed.path == str(weights)
    assert "not finite" in failed.message


def test_a_teacher_run_of_which_nothing_is_left_names_the_folder(start, tmp_path):
    teacher = start(training={"epochs": 1})
    assert teacher.work() == 0
    content = bytearray(teacher.paths.best.read_bytes())
    teacher.paths.best.write_bytes(content[: len(content) // 2])
    run = start(recipe="mobileiqa-distill", distill={"teacher": str(teacher.paths.folder)})
    assert run.work() == 1
    assert run.events[-1].path == str(teacher.paths.best)
    assert "damaged" in run.events[-1].message


def test_labels_and_scores_survive_what_is_left_out(start, own_photos):
    """Photos keep their own labels when others before them cannot be read."""
    (own_photos / "2.png").write_bytes(b"no photo")
    (own_photos / "3.png").unlink()
    run = start(data={"folder": str(own_photos)}, training={"epochs": 1})
    assert run.work() == 0
    lines = (own_photos / "labels.csv").read_text().splitlines()[1:]
    labels = {line.split(",")[0]: float(line.split(",")[1]) for line in lines}
    for part in ("val", "test"):
        for one in api.read_predictions(run.paths.predictions(part)):
            assert one.label == labels[one.name]
            assert one.raw is not None
            assert np.isfinite(one.raw)
