"""Phases of scoring, and when the order may follow the scores. The clock is the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.photos.photo import Photo
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.library.scoring_presenter import (
    IDLE_SECONDS,
    Phase,
    ScoringPresenter,
    Settle,
)
from mobileiqa_gui.wording import progress_in_words

PHOTOS = [Photo(Path(f"/photos/{name}.jpg"), (), 10, 1.0) for name in "abc"]


@pytest.fixture
def library() -> LibraryPresenter:
    made = LibraryPresenter()
    made.open(Path("/photos"), PHOTOS)
    return made


@pytest.fixture
def scoring(library) -> ScoringPresenter:
    """A folder of three photos that is being scored."""
    made = ScoringPresenter(library)
    made.model_ready(0.0)
    made.open(empty=False, now=0.0)
    return made


def overtake(library: LibraryPresenter) -> None:
    """Scores come in that the order does not know yet (a failure counts as a result)."""
    library.set_sort("score", descending=True)
    library.add_results([(PHOTOS[0].path, "It is broken.")])
    assert library.order_is_stale


def finish(library: LibraryPresenter) -> None:
    library.add_results([(photo.path, "It is broken.") for photo in PHOTOS])


def test_the_model_comes_first(library):
    scoring = ScoringPresenter(library)
    assert scoring.phase is Phase.LOADING
    scoring.open(empty=False, now=0.0)
    assert scoring.phase is Phase.LOADING
    scoring.model_failed()
    assert scoring.phase is Phase.NO_MODEL
    scoring.load_model()
    assert scoring.phase is Phase.LOADING
    scoring.model_ready(1.0)
    assert scoring.phase is Phase.SCORING


def test_how_long_a_slow_model_takes_is_said_before_its_first_photo(scoring):
    assert scoring.rate(1.0) is None  # of a quick one nothing is known yet
    scoring.model_ready(1.0, seconds=20.0)
    assert scoring.rate(1.0) == 1 / 20
    assert "about 1 min" in progress_in_words(scoring.phase, 3, scoring.rate(1.0))
    scoring.take_results(4, 9.0)
    assert scoring.rate(9.0) == 4 / 8  # measured by then


def test_the_former_model_stays_in_use_where_another_fails(scoring):
    scoring.load_model()
    assert scoring.phase is Phase.LOADING
    scoring.model_failed()
    assert scoring.phase is Phase.SCORING


def test_scoring_with_nothing_left_is_resting(scoring, library):
    assert scoring.phase is Phase.SCORING
    finish(library)
    assert scoring.phase is Phase.RESTING


def test_pausing_and_going_on(scoring):
    assert scoring.toggle_pause(1.0) is True
    assert scoring.phase is Phase.PAUSED
    assert scoring.toggle_pause(2.0) is False
    assert scoring.phase is Phase.SCORING


def test_a_stop_is_taken_back_like_a_pause(scoring):
    assert scoring.stop()
    assert scoring.phase is Phase.STOPPED
    assert not scoring.stop()
    assert scoring.toggle_pause(2.0) is False
    assert scoring.phase is Phase.SCORING


def test_a_pause_can_be_stopped(scoring):
    scoring.toggle_pause(1.0)
    assert scoring.stop()
    assert scoring.phase is Phase.STOPPED


def test_without_a_model_there_is_nothing_to_pause_or_stop(library):
    scoring = ScoringPresenter(library)
    assert scoring.toggle_pause(0.0) is None
    assert not scoring.stop()
    assert scoring.phase is Phase.LOADING


def test_another_folder_is_scored_though_the_last_one_was_stopped(scoring):
    scoring.stop()
    scoring.open(empty=False, now=3.0)
    assert scoring.phase is Phase.SCORING


def test_the_rate_is_told_while_it_scores_and_begins_anew_after_a_pause(scoring):
    scoring.take_results(8, 2.0)
    assert scoring.rate(2.0) == pytest.approx(4.0)
    scoring.toggle_pause(2.0)
    assert scoring.rate(3.0) is None
    scoring.toggle_pause(100.0)
    assert scoring.rate(100.0) is None
    scoring.take_results(3, 101.0)
    assert scoring.rate(101.0) == pytest.approx(3.0)


def test_scores_of_a_former_visit_settle_the_order_at_once_and_count_for_no_rate(scoring, library):
    overtake(library)
    assert scoring.take_results(0, 1.0) is Settle.NOW
    assert scoring.rate(1.0) is None


def test_they_wait_once_a_person_has_looked(scoring, library):
    overtake(library)
    scoring.touched(0.5)
    assert scoring.take_results(0, 1.0) is Settle.LATER


def test_in_another_folder_nobody_has_looked_yet(scoring, library):
    scoring.touched(0.5)
    scoring.open(empty=False, now=1.0)
    overtake(library)
    assert scoring.take_results(0, 2.0) is Settle.NOW


def test_new_scores_wait_until_nobody_touches_the_photos(scoring, library):
    overtake(library)
    scoring.touched(10.0)
    assert scoring.take_results(1, 10.0) is Settle.LATER
    assert scoring.look_whether_idle(10.0 + IDLE_SECONDS) is Settle.LATER  # work is going on
    assert scoring.rest() is Settle.LATER
    assert scoring.look_whether_idle(9.99 + IDLE_SECONDS) is Settle.LATER
    scoring.touched(11.0)
    assert scoring.look_whether_idle(10.0 + IDLE_SECONDS) is Settle.LATER
    assert scoring.look_whether_idle(11.0 + IDLE_SECONDS) is Settle.NOW


def test_photos_that_come_end_the_rest(scoring, library):
    overtake(library)
    scoring.rest()
    scoring.photos_changed()
    assert scoring.look_whether_idle(100.0) is Settle.LATER


def test_an_order_that_is_up_to_date_needs_no_settling(scoring):
    assert scoring.take_results(1, 1.0) is Settle.NO
    assert scoring.rest() is Settle.NO
    assert scoring.look_whether_idle(100.0) is Settle.NO


def test_an_empty_folder_rests_from_the_start(scoring, library):
    scoring.open(empty=True, now=0.0)
    overtake(library)
    assert scoring.look_whether_idle(IDLE_SECONDS) is Settle.NOW
