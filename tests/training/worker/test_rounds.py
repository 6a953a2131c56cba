"""Folds and repeated splits: several trainings, one run, one result."""

from __future__ import annotations

import math
import statistics

import numpy as np
import pytest

from core.bundles.bundle import open_bundle
from training import interface as api
from training.evaluation.agreement import quick_figures
from training.evaluation.rounds import medians
from training.recipes.rounds import final_round, rounds_of
from training.recipes.settings import Stage
from training.runs.figures import Agreement
from training.runs.folder import RunPaths
from training.runs.outcome import read_predictions

FOLDS = {"protocol": {"kind": "folds", "rounds": 3}}
SPLITS = {"protocol": {"kind": "splits", "rounds": 3}}


def _pooled(paths: RunPaths, epoch: int) -> tuple[np.ndarray, np.ndarray]:
    said = [
        one
        for number in (1, 2)
        for one in read_predictions(paths.round(number).epoch_predictions(epoch))
    ]
    return np.array([one.raw for one in said]), np.array([one.quality for one in said])


@pytest.mark.slow
def test_folds_choose_the_epoch_together_and_then_all_photos_are_trained_on(start):
    run = start(
        protocol={"kind": "folds", "rounds": 2},
        data={"split": "random"},
        result={"export": True, "bootstrap": 20},
    )
    assert run.work() == 0
    began = [(e.part, e.number, e.count) for e in run.of(api.RoundBegan)]
    assert began == [("fold", 1, 3), ("fold", 2, 3), ("final", 3, 3)]
    result = api.read_result(run.paths.result)
    agreement = {epoch: quick_figures(*_pooled(run.paths, epoch)) for epoch in (1, 2, 3)}
    best = max(agreement, key=lambda epoch: agreement[epoch]["srcc"])
    figures = result.parts["val"]
    assert (result.best_epoch, result.protocol, figures.photos) == (best, "folds", 28)
    assert figures.srcc == pytest.approx(agreement[best]["srcc"])
    assert figures.intervals["srcc"][0] <= figures.srcc <= figures.intervals["srcc"][1]
    assert [one.number for one in result.rounds] == [1, 2]
    assert sum(one.figures.photos for one in result.rounds) == 28
    said = read_predictions(run.paths.predictions("val"))
    assert len({one.name for one in said}) == 28  # each photo kept aside once
    assert (run.paths.folder / result.bundle).is_file()
    done = run.of(api.Done)
    assert [one.best_epoch for one in done] == [best]
    trained = api.read_config(run.paths)
    assert final_round(trained, best).config.training.epochs == best
    bundle = open_bundle(run.paths.folder / result.bundle)
    assert bundle.manifest.training["photos"] == {"train": 28, "val": 0, "test": 0}
    assert f"{best} epochs on all photos (all epochs); 2 folds chose" in bundle.card()
    told = {e.epoch: e.values["srcc"] for e in run.of(api.Metric) if e.part == "val"}
    assert told[best] == pytest.approx(agreement[best]["srcc"])  # the last told: all folds'


def test_a_published_test_part_is_in_no_fold(start):
    run = start(**FOLDS, training={"epochs": 1})
    assert run.work() == 0
    result = api.read_result(run.paths.result)
    assert (result.parts["val"].photos, result.parts["test"].photos) == (21, 7)
    kept = {one.name for one in read_predictions(run.paths.predictions("val"))}
    assert not kept & {one.name for one in read_predictions(run.paths.predictions("test"))}


def test_splits_give_median_and_deviation_and_no_model(start):
    run = start(**SPLITS, training={"epochs": 1}, result={"export": True})
    assert run.work() == 0
    result = api.read_result(run.paths.result)
    each = [
        api.read_result(run.paths.round(number).result).parts["test"].srcc for number in (1, 2, 3)
    ]
    figures = result.parts["test"]
    assert figures.srcc == pytest.approx(statistics.median(each))
    assert figures.deviations["srcc"] == pytest.approx(statistics.stdev(each))
    assert [one.figures.srcc for one in result.rounds] == each
    assert (result.protocol, result.bundle) == ("splits", "")
    assert "splits tell how good a recipe is" in result.export
    parts = [
        {one.name for one in read_predictions(run.paths.round(number).predictions("test"))}
        for number in (1, 2, 3)
    ]
    assert parts[0] != parts[1]
    assert {one.name for one in read_predictions(run.paths.predictions("test"))} == set.union(
        *parts
    )


@pytest.mark.parametrize(
    "sections",
    [FOLDS, pytest.param(SPLITS, marks=pytest.mark.sweep)],
    ids=["folds", "splits"],
)
def test_a_run_of_rounds_goes_on_where_it_was_paused(start, equal, sections):
    fewer = {**sections, "training": {"epochs": 2}}
    whole = start(**fewer)
    assert whole.work() == 0
    paused = start(**fewer)

    def hear(event) -> None:
        is_second = paused.paths.round(2).folder.is_dir()
        if isinstance(event, api.Metric) and is_second and event.part == "train":
            api.send(paused.paths, "pause")

    assert paused.work(hear) == 0
    assert api.read_status(paused.paths, exit_code=0).state == "paused"
    assert paused.work() == 0
    assert [e.number for e in paused.of(api.RoundBegan)][:3] == [1, 2, 2]
    assert api.read_status(paused.paths, exit_code=0).state == "finished"
    one, other = (api.read_result(run.paths.result) for run in (whole, paused))
    assert one.parts == other.parts
    assert [each.figures for each in one.rounds] == [each.figures for each in other.rounds]


def test_a_stopped_run_keeps_what_whole_rounds_say_and_can_go_on(start):
    run = start(**FOLDS, training={"epochs": 2})

    def hear(event) -> None:
        if isinstance(event, api.Metric) and run.paths.round(3).folder.is_dir():
            api.send(run.paths, "stop")

    assert run.work(hear) == 0
    result = api.read_result(run.paths.result)
    assert (result.why, len(result.rounds), result.rounds_wanted) == ("stopped", 2, 3)
    assert result.parts["val"].photos == 14
    assert "before the training on all" in result.export
    assert api.read_status(run.paths, exit_code=0).resumable
    assert run.work() == 0
    assert api.read_result(run.paths.result).parts["val"].photos == 21
    with pytest.raises(api.RunError, match="finished"):
        run.work()


def test_a_figure_that_a_split_lacks_is_left_out_of_the_median():
    """As a mapping that could not be fitted, or scores that are all equal."""

    def agreement(srcc: float, plcc5: float) -> Agreement:
        return Agreement(9, srcc, 0.5, 0.5, plcc5, 0.5, 0.1)

    found = medians([agreement(0.2, 0.4), agreement(0.6, math.nan), agreement(math.nan, math.nan)])
    assert (found.srcc, found.plcc5) == (0.4, 0.4)
    assert found.deviations["srcc"] == pytest.approx(statistics.stdev([0.2, 0.6]))
    assert math.isnan(found.deviations["plcc5"])
    assert found.notes == ("1 of 3 splits have no correlation.",)


def test_photos_are_decoded_once_for_all_rounds(start, tmp_path):
    run = start(**SPLITS, training={"epochs": 1}, data={"cache_folder": str(tmp_path / "decoded")})
    assert run.work() == 0
    assert len(list((tmp_path / "decoded").glob("pixels-*"))) == 1


def test_a_student_of_folds_learns_from_the_teacher_of_its_fold(start):
    teacher = start(**FOLDS, training={"epochs": 1})
    assert teacher.work() == 0
    distill = {"teacher": str(teacher.paths.folder), "dof": 0.0, "x": 0.0, "teacher_score": 1.0}
    student = start(**FOLDS, training={"epochs": 1}, recipe="mobileiqa-distill", distill=distill)
    assert student.work() == 0
    taught = [api.read_config(student.paths.round(n)).distill.teacher for n in (1, 2, 3)]
    assert taught == [str(teacher.paths.round(n).folder) for n in (1, 2, 3)]
    alone = start(training={"epochs": 1})
    assert alone.work() == 0
    other = start(
        **FOLDS,
        training={"epochs": 1},
        recipe="mobileiqa-distill",
        distill=distill | {"teacher": str(alone.paths.folder)},
    )
    assert other.work() == 0
    told = [e.message for e in other.of(api.Warned) if e.code == "teacher"]
    assert told == ["The teacher may have learnt from photos kept aside: figures may be too good."]


def test_rounds_of_other_settings_are_refused(start, tiny):
    run = start(**SPLITS, training={"epochs": 1})

    def hear(event) -> None:
        if isinstance(event, api.RoundBegan) and event.number == 2:
            api.send(run.paths, "pause")

    assert run.work(hear) == 0
    text = run.paths.config.read_text()
    run.paths.config.write_text(text.replace("batch = 4\n", "batch = 2\n", 1))
    assert run.work() == 1
    assert "training.batch" in run.of(api.Failed)[0].message


def test_what_rounds_cannot_be(tiny):
    assert [one.config.data.fold for one in rounds_of(tiny(**FOLDS))] == [1, 2, 3]
    with pytest.raises(api.RunError, match=r"protocol\.rounds"):
        api.checked(tiny(protocol={"kind": "splits", "rounds": 1}))
    with pytest.raises(api.RunError, match="stages"):
        api.checked(tiny(**FOLDS, stages=(Stage(),)))
    with pytest.raises(api.RunError, match=r"result\.five_crop"):
        api.checked(tiny(**FOLDS, result={"five_crop": True}))
