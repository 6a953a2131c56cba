"""Same again: the wizard's choices of a former run make a run of the same settings."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import RunError
from mobileiqa_gui.training.again import draft_of
from mobileiqa_gui.training.draft import Draft, run_config
from training.interface import STUDENT, TEACHER, RunConfig, config_to_plain, preset, with_settings


def configured(recipe: str, **changes: str) -> RunConfig:
    texts = {key.replace("__", "."): value for key, value in changes.items()}
    return with_settings(preset(recipe, "recommended"), texts)


def plain(config: RunConfig) -> dict[str, object]:
    return config_to_plain(replace(config, name=""))


@pytest.mark.parametrize("recipe", [TEACHER, STUDENT])
def test_a_run_of_a_folder(recipe, tmp_path):
    before = configured(recipe, data__folder=str(tmp_path), name="One", seed="7",
                        data__split="random", training__epochs="3", machine__device="cpu",
                        network__channels="40")  # fmt: skip
    draft = draft_of(before, "One")
    role = "teacher" if recipe == TEACHER else "student"
    assert draft.goal == ("teacher" if recipe == TEACHER else "alone")
    assert dict(draft.settings_of(role)) == {
        "seed": 7, "training.epochs": 3, "machine.device": "cpu", "network.channels": 40,
    }  # fmt: skip
    again = run_config(draft, role)
    assert again.name == "One again"
    assert plain(again) == plain(before)


@pytest.mark.parametrize(("recipe", "role"), [("cvrkd-teacher", "teacher"),
                                              ("cvrkd-student", "student")])  # fmt: skip
def test_a_comparing_run(recipe, role, tmp_path):
    teacher = tmp_path / "t"
    teacher.mkdir()
    before = configured(recipe, data__folder=str(tmp_path), compared__grids="3")
    if role == "student":
        before = replace(before, distill=replace(before.distill, teacher=str(teacher)))
    draft = draft_of(before, "One")
    assert draft.goal == "compared"
    assert draft.teacher_source == ("run" if role == "student" else "train")
    assert plain(run_config(draft, role)) == plain(before)


def test_as_published_is_begun_from_its_file(tmp_path):
    with pytest.raises(RunError, match="--config"):
        draft_of(configured("cvrkd-as-published", data__folder=str(tmp_path)), "One")


def test_a_run_without_labels(tmp_path):
    before = configured("reiqa-pretrain", data__folder=str(tmp_path), pretrain__crop="64",
                        training__epochs="3")  # fmt: skip
    draft = draft_of(before, "Travels")
    assert (draft.goal, draft.folder) == ("unlabelled", str(tmp_path))
    assert dict(draft.student_settings) == {"pretrain.crop": 64, "training.epochs": 3}
    assert plain(run_config(draft, "student")) == plain(before)
    content = configured("reiqa-content", data__folder=str(tmp_path))
    with pytest.raises(RunError, match="from the command line"):
        draft_of(content, "Content")


def test_a_teacher_and_further_stages_come_along(tmp_path):
    teacher = tmp_path / "teacher"
    teacher.mkdir()
    before = configured(STUDENT, data__folder=str(tmp_path), distill__teacher=str(teacher))
    before = replace(before, stages=(_stage(epochs=2),))
    draft = draft_of(before, "Taught")
    assert (draft.goal, draft.teacher_source, draft.teacher_run) == ("taught", "run", str(teacher))
    assert plain(run_config(draft, "student")) == plain(before)
    file = replace(before, distill=replace(before.distill, teacher=str(tmp_path / "t.iqa")))
    assert draft_of(file, "Taught").teacher_file == str(tmp_path / "t.iqa")


def test_a_declared_data_set_and_one_that_is_gone(tmp_path):
    declared = tmp_path / "sets.json"
    declared.write_text(
        json.dumps({"Mine": {"reader": "table", "root": "photos", "file": "a.csv"}})
    )
    before = configured(STUDENT, data__file=str(declared), data__name="Mine")
    draft = draft_of(before, "Mine")
    assert draft.declared["root"] == str(tmp_path / "photos") == draft.folder
    again = run_config(draft, "student")
    kept = json.loads(Path(again.data.file).read_text())
    assert kept["Mine"]["file"] == "a.csv"
    declared.unlink()
    with pytest.raises(RunError, match="not declared there any more"):
        draft_of(before, "Mine")


def test_nothing_of_the_former_draft_stays(tmp_path):
    before = configured(STUDENT, data__folder=str(tmp_path))
    draft = draft_of(before, "Plain")
    assert draft == Draft(step="student", goal="alone", name="Plain again", folder=str(tmp_path),
                          data_fits=True)  # fmt: skip


def _stage(epochs: int):
    from training.recipes.settings import Stage

    return Stage(training={"epochs": epochs})
