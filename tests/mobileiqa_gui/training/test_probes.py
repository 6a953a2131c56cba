"""What is said of an encoder that learned without ratings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mobileiqa_gui.training.pages.probes_table import ProbesTable
from mobileiqa_gui.training.results import Outcome, probes_in_words, scores, summary_of, verdict_of
from mobileiqa_gui.training.timeline import Timeline
from mobileiqa_gui.training.worth import worth_of
from training.interface import Envelope, Metric, Probe, RunPaths, RunResult

FAULTS = Probe("faults", 0.31, 0.47, 24)
ORDER = Probe("order", 0.86, 0.9, 24)


@pytest.fixture
def result() -> RunResult:
    return RunResult(
        name="Weddings", recipe="reiqa-pretrain", run_id="1", why="all epochs", epochs=8,
        epochs_wanted=8, patience=0, best_epoch=8, seconds=7200.0, parts={}, teacher={}, cost=None,
        teacher_cost=None, weights_origin="hub", probes=(FAULTS, ORDER),
    )  # fmt: skip


def said(result: RunResult) -> str:
    return verdict_of(Outcome(RunPaths(Path("run")), result, "val", ()))


def test_without_ratings_the_taste_stays_open(result):
    assert said(result).startswith("It tells faults apart better than what it began with.")
    assert "rate 30 photos" in said(result)
    assert not scores(result)
    assert summary_of(result) == "8 epochs · trained for about 2 h"


def test_an_encoder_that_gained_nothing_is_not_recommended(result):
    worse = replace(result, probes=(replace(FAULTS, after=0.3), ORDER))
    assert "keep that one" in said(worse)


@pytest.mark.parametrize(
    ("gain", "advice"),
    [((0.01, 0.1), "measurably better: use it"), ((-0.02, 0.1), "keep the one you have")],
)
def test_with_ratings_they_decide(result, gain, advice):
    rated = replace(result, probes=(FAULTS, ORDER, Probe("ratings", 0.41, 0.47, 212, gain)))
    assert advice in said(rated)
    assert "On your 212 rated photos it agrees with you by 0.47" in said(rated)
    assert scores(rated)


def test_what_agrees_less_than_not_at_all_is_not_recommended(result):
    rated = replace(result, probes=(FAULTS, Probe("ratings", -0.97, -0.69, 46, (0.16, 0.42))))
    assert "does not follow your ratings: keep the one you have" in said(rated)
    assert not worth_of(Outcome(RunPaths(Path("run")), rated, "val", ())).is_first
    assert worth_of(Outcome(RunPaths(Path("run")), result, "val", ())).is_first


def test_the_table_says_before_and_now(result, qtbot):
    table = ProbesTable()
    qtbot.addWidget(table)
    table.show_lines(probes_in_words(result))
    assert table.lines == (
        ("Faults told apart, with their strength (of 100)", "31.0", "47.0", "24"),
        ("Worse steps found farther from the photo (of 100)", "86.0", "90.0", "24"),
    )
    table.show_lines(())
    assert table.isHidden()


def test_what_it_knew_before_is_where_the_curve_begins():
    timeline = Timeline()
    assert not timeline.has_probes
    events = [Metric("val", 0, 0, {"faults": 0.3}, 24), Metric("val", 1, 9, {"faults": 0.4}, 24)]
    timeline.add(Envelope(n, 1, 0.0, 0.0, "r", event) for n, event in enumerate(events, 1))
    assert timeline.has_probes
    assert timeline.series("val_faults") == ([0, 1], [0.3, 0.4])
