"""What is read out while a folder is scored."""

from __future__ import annotations

from mobileiqa_gui.library.presenter import Counts
from mobileiqa_gui.library.scoring_news import ScoringNews
from mobileiqa_gui.library.scoring_presenter import Phase


def test_of_a_large_folder_each_quarter_is_said_once():
    news = ScoringNews()
    said = [news.take(Counts(40, 40, scored, 0), Phase.SCORING) for scored in range(40)]
    spoken = {number: words for number, words in enumerate(said) if words}
    assert spoken == {
        0: "Scoring 40 photos",
        10: "25 % scored",
        20: "50 % scored",
        30: "75 % scored",
    }
    assert news.take(Counts(40, 12, 38, 2), Phase.RESTING) == (
        "40 photos · 38 scored, 2 could not be scored"
    )
    assert news.take(Counts(40, 40, 38, 2), Phase.RESTING) == ""


def test_a_pause_a_stop_and_going_on_are_said():
    news, counts = ScoringNews(), Counts(40, 40, 15, 0)
    phases = (Phase.SCORING, Phase.PAUSED, Phase.PAUSED, Phase.SCORING, Phase.STOPPED)
    assert [news.take(counts, phase) for phase in phases] == [
        "Scoring 25 photos", "Scoring paused", "", "Scoring 25 photos", "Scoring stopped",
    ]  # fmt: skip


def test_nothing_is_said_of_a_folder_that_is_left_or_known_or_waits_for_a_model():
    news = ScoringNews()
    assert news.take(Counts(5, 5, 0, 0), Phase.LOADING) == ""
    assert news.take(Counts(5, 5, 5, 0), Phase.SCORING) == ""
    assert news.take(Counts(5, 5, 1, 0), Phase.SCORING) == "Scoring 4 photos"
    assert news.take(Counts(0, 0, 0, 0), Phase.SCORING) == ""
