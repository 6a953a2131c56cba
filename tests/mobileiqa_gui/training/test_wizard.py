"""Which pages can be opened, and what a draft keeps and makes."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from core.errors import RunError
from mobileiqa_gui.training.draft import (
    Draft,
    command_line,
    drafts_folder,
    load_draft,
    run_config,
    save_draft,
)
from mobileiqa_gui.training.plan import following_run, load_plan, prepare_plan
from mobileiqa_gui.training.plan_wording import plan_in_words
from mobileiqa_gui.training.wizard import (
    Step,
    following,
    missing,
    preceding,
    reachable,
    views,
)
from training.commands.train import distill, train
from training.interface import load_config, read_about, to_toml


@pytest.fixture
def fitting(tmp_path) -> Draft:
    folder = str(tmp_path / "my photos ü")
    return Draft(goal="taught", folder=folder, data_fits=True, data_title="Mine", photos=40)


def order_of(draft: Draft) -> list[Step]:
    step, found = Step.WHAT, [Step.WHAT]
    while (after := following(step, draft)) is not None:
        assert preceding(after, draft) is step
        found.append(after)
        step = after
    return found


def test_pages_of_each_goal():
    all_steps = list(Step)
    assert order_of(Draft(goal="taught")) == all_steps
    for goal in ("own", "alone"):
        assert order_of(Draft(goal=goal)) == [s for s in all_steps if s is not Step.TEACHER]
    assert order_of(Draft(goal="compared")) == all_steps
    assert order_of(Draft(goal="teacher")) == [s for s in all_steps if s is not Step.STUDENT]


def test_a_comparing_model_is_a_teacher_and_its_student(fitting):
    draft = replace(fitting, goal="compared", scheme="random", proposes_folds=True)
    assert draft.roles == ("teacher", "student")
    teacher, student = (run_config(draft, role, teacher="T") for role in draft.roles)
    assert (teacher.recipe, student.recipe) == ("cvrkd-teacher", "cvrkd-student")
    assert student.distill.teacher == "T"
    assert {teacher.protocol.kind, student.protocol.kind} == {"once"}
    assert "cvrkd" not in command_line(draft.roles, draft.goal)
    words = plan_in_words(draft, [teacher, student])
    assert "compares photos with good ones" in words[0]
    assert "the small network" in words[1]
    changed = replace(draft, student_settings={"compared.grids": 2})
    assert run_config(changed, "student").compared.grids == 2
    assert changed.with_goal("taught").student_settings == {}


def test_the_terminals_command_trains_student_after_teacher(fitting, tmp_path):
    told = command_line(("teacher", "student"), "compared")
    first, second = (shlex.split(part) for part in told.split(" && "))
    draft = replace(fitting, goal="compared")
    for words, role in ((first, "teacher"), (second, "student")):
        file = tmp_path / f"{role}.toml"
        file.write_text(to_toml(run_config(draft, role)), encoding="utf-8")
        words = [str(file) if word == file.name else word for word in words[2:]]
        target = tmp_path / f"{role} written.toml"
        done = CliRunner().invoke(
            train, [*words, "--write-config", str(target)], standalone_mode=False
        )
        assert done.return_value == 0, done.output
    assert load_config(target).distill.teacher.endswith("teacher")


def test_learning_without_ratings_needs_photos_alone(tmp_path):
    draft = Draft(goal="unlabelled")
    assert order_of(draft) == [s for s in Step if s is not Step.TEACHER]
    assert missing(Step.DATA, draft) == "Choose the folder of photos."
    few = replace(draft, folder=str(tmp_path), photos=12)
    assert missing(Step.DATA, few) == "There must be at least 20 photos to learn from."
    enough = replace(few, photos=3000, data_fits=True, data_title="Weddings")
    assert missing(Step.DATA, enough) == ""
    titles = {view.step: view.title for view in views(enough, Step.WHAT, frozenset())}
    assert (titles[Step.DATA], titles[Step.STUDENT]) == ("Photos", "Model")
    config = run_config(enough, "student")
    assert (config.recipe, config.name) == ("reiqa-pretrain", "Weddings")
    assert config.data.folder == str(tmp_path)
    path = tmp_path / "student.toml"
    path.write_text(to_toml(config), encoding="utf-8")
    assert load_config(path) == config
    assert command_line(enough.roles, enough.goal) == "mobileiqa train --config student.toml"


def test_a_folder_is_looked_at_anew_for_another_kind_of_goal(fitting):
    photos = fitting.with_goal("unlabelled")
    assert not photos.data_fits
    assert photos.folder == fitting.folder
    assert fitting.with_goal("alone").data_fits


def test_nothing_behind_an_open_question_can_be_opened(fitting):
    empty = reachable(Draft(), has_run=False, has_result=False)
    assert empty == {Step.WHAT, Step.DATA}
    assert Step.REVIEW in reachable(fitting, has_run=False, has_result=False)
    untaught = replace(fitting, teacher_source="run")
    assert Step.STUDENT not in reachable(untaught, has_run=False, has_result=False)


def test_run_and_result_stay_open_whatever_is_being_chosen():
    assert {Step.RUN, Step.RESULT} <= reachable(Draft(), has_run=True, has_result=True)


def test_what_is_missing_is_said(fitting, tmp_path):
    assert "folder" in missing(Step.DATA, Draft())
    assert "errors" in missing(Step.DATA, replace(fitting, data_fits=False))
    assert missing(Step.DATA, fitting) == ""
    gone = replace(fitting, teacher_source="file", teacher_file=str(tmp_path / "gone.pkl"))
    assert "not there any more" in missing(Step.TEACHER, gone)
    assert missing(Step.TEACHER, replace(gone, goal="alone")) == ""


def test_step_list_marks_what_is_done(fitting):
    open_steps = reachable(fitting, has_run=False, has_result=False)
    shown = {view.step: view for view in views(fitting, Step.STUDENT, open_steps)}
    assert [step for step, view in shown.items() if view.is_done] == [
        Step.WHAT,
        Step.DATA,
        Step.TEACHER,
    ]
    assert not shown[Step.RUN].is_open


def test_a_draft_survives_a_restart(fitting):
    draft = replace(
        fitting,
        step="review",
        goal="alone",
        declared={"name": "x", "range": [1, 5]},
        student_settings={"training.epochs": 3, "data.cache": False},
    )
    save_draft(draft)
    assert load_draft() == draft


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"goal": 3, "photos": "many", "unknown": 1}', '{"goal": "rule"}'],
)
def test_a_damaged_draft_is_a_new_one(text):
    drafts_folder().mkdir(parents=True)
    (drafts_folder() / "draft.json").write_text(text)
    assert load_draft() == Draft()


def test_what_fits_of_a_draft_is_kept():
    drafts_folder().mkdir(parents=True)
    (drafts_folder() / "draft.json").write_text(json.dumps({"goal": "alone", "photos": "many"}))
    assert load_draft() == Draft(goal="alone")


def test_choices_reach_the_configuration(fitting):
    draft = replace(
        fitting,
        name="Wedding",
        scheme="random",
        student_preset="publication",
        student_settings={"training.epochs": 3, "distill.dof": 0.5},
        teacher_source="file",
        teacher_file="/models/teacher.pkl",
    )
    config = run_config(draft, "student")
    assert config.name == "Wedding"
    assert config.recipe == "mobileiqa-distill"
    assert config.data.folder == fitting.folder
    assert config.data.split == "random"
    assert config.distill.teacher == "/models/teacher.pkl"
    assert (config.training.epochs, config.distill.dof) == (3, 0.5)
    assert config.input.width == 1907
    alone = run_config(replace(draft, goal="alone"), "student")
    assert alone.distill.teacher == ""


def test_an_impossible_setting_is_named(fitting):
    draft = fitting.with_settings("student", {"training.epochs": 0})
    with pytest.raises(RunError, match=r"training\.epochs"):
        run_config(draft, "student")


def test_a_declared_table_is_written_as_a_data_set_file(fitting):
    declared = {"name": "my set", "reader": "table", "root": fitting.folder, "range": [1, 5]}
    config = run_config(replace(fitting, declared=declared), "teacher")
    assert config.data.folder == ""
    assert config.data.name == "my set"
    assert json.loads(Path(config.data.file).read_text())["my set"]["range"] == [1, 5]


def test_teacher_and_student_are_prepared_together(fitting):
    teacher, student = prepare_plan(fitting)
    assert load_config(student.config).distill.teacher == str(teacher.folder)
    assert read_about(teacher).name == "Mine teacher"
    assert [run.folder for run in load_plan()] == [teacher.folder, student.folder]
    assert following_run([teacher, student], teacher) == student
    assert following_run([teacher, student], student) is None


def test_a_terminal_is_told_the_same(fitting, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    known = {"train": train, "distill": distill}
    asked = {}
    for role, run in zip(fitting.roles, prepare_plan(fitting), strict=True):
        asked[role] = load_config(run.config)
        (tmp_path / f"{role}.toml").write_text(to_toml(run_config(fitting, role)))
    for role, command in zip(asked, command_line(fitting.roles).split(" && "), strict=True):
        _, name, *arguments = shlex.split(command)
        done = CliRunner().invoke(known[name], [*arguments, "--write-config", "said.toml"])
        assert done.exit_code == 0, done.output
        distilled = replace(asked[role].distill, teacher=str(tmp_path / "teacher"))
        if role == "student":
            asked[role] = replace(asked[role], distill=distilled)
        assert load_config(tmp_path / "said.toml") == asked[role]
    assert command_line(["student"]) == "mobileiqa distill --config student.toml"


def test_a_plan_forgets_runs_that_are_gone(fitting):
    teacher, student = prepare_plan(fitting)
    teacher.about.unlink()
    assert [run.folder for run in load_plan()] == [student.folder]
