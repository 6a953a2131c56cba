"""Results and the list of runs in words."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import RunError
from mobileiqa_gui.training.comparison import figures_of
from mobileiqa_gui.training.results import load_outcome, part_in_words, summary_of, verdict_of
from mobileiqa_gui.training.run_history import differences, history_of
from mobileiqa_gui.training.wording import (
    bytes_in_words,
    estimate_in_words,
    estimate_warnings,
    miss_in_words,
    sureness_in_words,
)
from training.interface import (
    Estimate,
    Prediction,
    RunConfig,
    RunPaths,
    config_to_plain,
    list_runs,
    prepare_run,
    preset,
    with_setting,
    worst_of,
)

AGREEMENT = {"photos": 200, "srcc": 0.8, "plcc": 0.79, "plcc4": 0.8, "plcc5": 0.8, "krcc": 0.6,
             "rmse": 0.1, "intervals": {"srcc": [0.751, 0.849]}}  # fmt: skip
CSV = """path,name,label,quality,raw,opinions,subset,group,error
/p/a.jpg,a.jpg,1,0.1,0.9,,,,
/p/b.jpg,b.jpg,3,0.5,0.45,,,,
/p/c.jpg,c.jpg,4,0.7,,,,,damaged
"""


def config(folder: Path, *, name: str = "", teacher: str = "", epochs: int = 5) -> RunConfig:
    values = config_to_plain(preset("mobileiqa-distill", "recommended"))
    values["data"]["folder"] = str(folder)
    values["distill"]["teacher"] = teacher
    values["name"] = name or ("taught" if teacher else "alone")
    from training.interface import config_from_plain

    return with_setting(config_from_plain(values), "training.epochs", str(epochs))


def finish(paths: RunPaths, name: str, *, mark: str = "a b", **changes: object) -> None:
    """The files that a finished run leaves; `mark`: photos, and the size they were decoded to."""
    values = {
        "name": name, "recipe": "mobileiqa-distill", "run_id": "1", "why": "all epochs",
        "epochs": 5, "epochs_wanted": 5, "patience": 0, "best_epoch": 4,
        "seconds": 7800.0, "parts": {"test": AGREEMENT},
        "teacher": {}, "cost": None, "teacher_cost": None, "weights_origin": "none",
        "bundle": f"{name}.iqa",
    }  # fmt: skip
    paths.result.write_text(json.dumps(values | changes))
    paths.predictions("test").write_text(CSV)
    sessions = [{"data_fingerprint": "before"}, {"data_fingerprint": mark}]
    paths.environment.write_text(json.dumps({"sessions": sessions}))
    session = {"session": 1, "pid": 1, "process_start": "long ago"}
    paths.session.write_text(json.dumps(session))
    done = {"v": 1, "seq": 1, "session": 1, "t_wall": 0, "t_mono": 0, "run_id": "1", "kind": "done",
            "data": {"why": "all epochs", "best_epoch": 4}}  # fmt: skip
    paths.events.write_text(json.dumps(done) + "\n")


@pytest.fixture
def taught(tmp_path) -> RunPaths:
    paths = prepare_run(config(tmp_path, teacher="/t.pkl"))
    finish(paths, "taught", teacher={"test": AGREEMENT | {"srcc": 0.85}})
    return paths


def column(outcome, row: int = 0) -> dict[str, str]:
    """A row of the table by the columns' names."""
    figures = figures_of(outcome.result, outcome.part, outcome.rival, outcome.beside)
    names = [column.name for column in figures.columns]
    return dict(zip(names, figures.rows[row][1:], strict=True))


def test_student_beside_teacher_alone_and_default(taught, tmp_path):
    alone = prepare_run(config(tmp_path))
    finish(alone, "alone", mark="a other-size", parts={"test": AGREEMENT | {"srcc": 0.7}})
    longer = prepare_run(config(tmp_path, name="longer", epochs=9))
    finish(longer, "longer", parts={"test": AGREEMENT | {"srcc": 0.1}})
    finish(taught, "taught", teacher={"test": AGREEMENT | {"srcc": 0.85}},
           default={"test": AGREEMENT | {"srcc": 0.6}}, default_name="Small 1")  # fmt: skip
    outcome = load_outcome(taught, list_runs(taught.folder.parent))
    assert column(outcome) == {
        "This model": "0.800 (0.75 to 0.85)",
        "Its teacher": "0.850 (0.75 to 0.85)",
        "Without a teacher": "0.700 (0.75 to 0.85)",
        "App's default": "0.600 (0.75 to 0.85)",
    }
    assert column(outcome, row=1)["This model"] == "0.790"
    assert [rival.name for rival in outcome.rivals] == ["alone", "longer"]


def test_another_run_is_suggested_only_where_it_tells_something(taught, tmp_path):
    elsewhere = prepare_run(config(tmp_path, name="elsewhere"))
    finish(elsewhere, "elsewhere", mark="z b")
    unlike = prepare_run(with_setting(config(tmp_path, name="unlike"), "network.channels", "40"))
    finish(unlike, "unlike")
    unfinished = prepare_run(config(tmp_path))
    runs = list_runs(taught.folder.parent)
    outcome = load_outcome(taught, runs)
    assert (outcome.rival, outcome.beside) == (None, None)
    assert [rival.words for rival in outcome.rivals] == ["unlike", "elsewhere (other photos)"]
    assert unfinished.folder not in [rival.folder for rival in outcome.rivals]
    chosen = load_outcome(taught, runs, beside=elsewhere.folder, suggests=False)
    assert list(column(chosen)) == ["This model", "Its teacher", "elsewhere"]
    of_alone = load_outcome(unlike, runs)
    assert of_alone.rival is None


def test_a_run_beside_may_have_no_such_part(taught, tmp_path):
    other = prepare_run(config(tmp_path))
    finish(other, "alone", parts={"val": AGREEMENT})
    outcome = load_outcome(taught, list_runs(taught.folder.parent))
    assert column(outcome)["Without a teacher"] == "–"
    other.result.write_text("{")
    assert load_outcome(taught, list_runs(taught.folder.parent)).beside is None


def test_what_a_model_costs_stands_below(taught):
    cost = {"parameters": 5_300_000, "gmac": 3.26, "latency_s": 0.031, "width": 512, "height": 512,
            "device": "cpu"}  # fmt: skip
    finish(taught, "taught", cost=cost, teacher={"test": AGREEMENT})
    rows = figures_of(load_outcome(taught, []).result, "test").rows
    assert rows[-3:] == (
        ("Parameters", "5.3 M", "–"),
        ("GMAC", "3.26", "–"),
        ("Time a photo", "31 ms", "–"),
    )


def test_a_part_can_be_chosen(taught):
    finish(taught, "taught", parts={"test": AGREEMENT, "val": AGREEMENT | {"srcc": 0.3}})
    taught.predictions("val").write_text(CSV.replace("a.jpg", "v.jpg"))
    outcome = load_outcome(taught, [], part="val")
    assert column(outcome)["This model"].startswith("0.300")
    assert outcome.predictions[0].name == "v.jpg"
    assert part_in_words("val", 1493) == "1,493 kept aside"


def test_the_worst_photos_come_first_and_unread_ones_not_at_all(taught):
    outcome = load_outcome(taught, [])
    assert [p.name for p in worst_of(outcome.predictions, 20)] == ["a.jpg", "b.jpg"]


def test_how_far_a_score_lies_off():
    assert miss_in_words(0.1, 0.9) == "label 10, score 90: 80 too high"
    assert miss_in_words(0.9, -0.2) == "label 90, score 0: 90 too low"
    assert miss_in_words(0.5, 0.5) == "label 50, score 50: the same"


def test_figures_in_a_sentence(taught):
    outcome = load_outcome(taught, [])
    assert "better one first in about 80 of 100" in verdict_of(outcome)
    assert summary_of(outcome.result).startswith("Best epoch 4 of 5 · trained for about 2 h 10 min")
    few = replace(outcome.result.parts["test"], photos=12)
    rough = replace(outcome, result=replace(outcome.result, parts={"test": few}))
    assert "rough" in verdict_of(rough)
    none = replace(few, srcc=math.nan)
    assert "No figures" in verdict_of(
        replace(outcome, result=replace(outcome.result, parts={"test": none}))
    )


@pytest.mark.parametrize(("spread", "warns"), [(0.04, True), (0.9, False)])
def test_scores_that_hardly_differ_are_told(taught, spread, warns):
    outcome = load_outcome(taught, [])
    one = outcome.predictions[0]
    many = [replace(one, quality=n / 20, raw=0.5 + spread * (n / 20 - 0.5)) for n in range(21)]
    words = verdict_of(replace(outcome, predictions=tuple(many)))
    assert ("Its scores lie close together (48 to 52)" in words) == warns


def test_a_run_without_a_result_says_so(tmp_path):
    paths = prepare_run(config(tmp_path))
    with pytest.raises(RunError, match="no result"):
        load_outcome(paths, [])


def test_history_shows_what_differs_among_runs_of_a_kind(taught, tmp_path):
    longer = prepare_run(config(tmp_path, teacher="/t.pkl", epochs=9))
    lines = {line.run.paths.folder: line for line in history_of(list_runs(longer.folder.parent))}
    assert lines[longer.folder].differences == "epochs 9"
    assert lines[longer.folder].state == "not started"
    assert lines[taught.folder].agreement == "0.800 on test"
    assert lines[taught.folder].bundle == "taught.iqa"


def test_many_differences_are_counted():
    values = {f"a.k{n}": n for n in range(9)}
    assert differences(values, list(values)).endswith("k5 5, 3 more")


def test_costs_in_words():
    estimate = Estimate(
        photos={}, steps_an_epoch=1, images_per_second=1, epoch_s=60, decoding_s=0, total_s=7800,
        memory_bytes=int(3.1 * 2**30), memory_available_bytes=0, pixels_bytes=400 * 2**20,
        run_bytes=20 * 2**20, disk_free_bytes=2**20, device="cpu", parameters=1,
    )  # fmt: skip
    words = "about 2 h 10 min, 3.1 GB of memory, 420 MB on disk, on cpu"
    assert estimate_in_words([estimate]) == words
    assert estimate_warnings([estimate]) == ["The disk has 1 MB free, the run needs 420 MB."]
    assert bytes_in_words(12 * 2**30) == "12 GB"
    assert sureness_in_words([estimate]) == ""
    timed = replace(estimate, timed_steps=3, total_low_s=6600, total_high_s=9000)
    words = "By the fastest and the slowest of 3 tried steps: about 1 h 50 min to about 2 h 30 min."
    assert sureness_in_words([timed]) == words
    assert "rough guess" in sureness_in_words([timed, replace(estimate, timed_steps=1)])


def test_a_prediction_is_on_the_scale_of_scores(taught):
    outcome = load_outcome(taught, [])
    assert outcome.predictions[0] == Prediction("/p/a.jpg", "a.jpg", 1.0, 0.1, 0.9)
