"""Forgetting the results of a folder, bringing them back, and the clean-up."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from core.catalogue.catalogue import LEDGER_NAME, Catalogue
from core.catalogue.forgetting import ForgetResults
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity

MODEL = ModelIdentity("student", "1", "m" * 64, "mobileiqa")
HOLIDAY = Path("/photos/Holiday")
COPIES = Path("/photos/Copies")
KEY = "p"


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 1, 12, tzinfo=UTC)
        self.step = timedelta(milliseconds=1)

    def __call__(self) -> datetime:
        self.now += self.step
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def opened(tmp_path, clock):
    return lambda: Catalogue.open(tmp_path, clock=clock)


def photo(folder: Path, number: int) -> Photo:
    return Photo(folder / f"{number}.jpg", (), number, number)


def result(score: float) -> Assessment:
    return Assessment(score / 100, score, (), 30, 20, MODEL, 0.1)


def record(catalogue: Catalogue, *photos: Photo, score: float = 50.0) -> None:
    for each in photos:
        vector = np.full(4, score, np.float16)
        catalogue.record(each, content(each), KEY, result(score), vector)
    catalogue.flush()


def content(each: Photo) -> str:
    return f"{each.size_bytes:064}"


def known(catalogue: Catalogue, *photos: Photo) -> set[Path]:
    """Known by their stamps; by their contents the same must be known."""
    by_stamp = set(catalogue.assessments_for(photos, MODEL, KEY))
    by_hash = {
        each.path
        for each in photos
        if catalogue.assessment_by_hash(each, content(each), MODEL, KEY) is not None
    }
    assert by_stamp == by_hash
    return by_stamp


def test_only_photos_right_in_the_folder_are_forgotten(opened):
    inside, below, above, beside = (
        photo(HOLIDAY, 1),
        photo(HOLIDAY / "Beach", 2),
        photo(HOLIDAY.parent, 3),
        photo(Path("/photos/Holiday 2"), 4),
    )
    with opened() as catalogue:
        record(catalogue, inside, below, above, beside)
        changed = catalogue.perform(ForgetResults(HOLIDAY))
        assert changed.folders == {HOLIDAY}
        assert known(catalogue, inside, below, above, beside) == {
            below.path,
            above.path,
            beside.path,
        }


def test_undo_after_a_restart_brings_the_scores_back_without_scoring(opened):
    photos = [photo(HOLIDAY, number) for number in range(5)]
    with opened() as catalogue:
        record(catalogue, *photos)
        before = catalogue.assessments_for(photos, MODEL, KEY)
        catalogue.perform(ForgetResults(HOLIDAY))
        assert known(catalogue, *photos) == set()
    with opened() as catalogue:
        assert known(catalogue, *photos) == set()
        assert str(catalogue.next_undo()) == "Forget the results of “Holiday”"
        undone = catalogue.undo()
        assert undone.changed.folders == {HOLIDAY}
        assert undone.note is None
        assert catalogue.assessments_for(photos, MODEL, KEY) == before


def test_photos_scored_anew_are_known_while_the_others_stay_forgotten(opened):
    first, second = photo(HOLIDAY, 1), photo(HOLIDAY, 2)
    with opened() as catalogue:
        record(catalogue, first, second)
        catalogue.perform(ForgetResults(HOLIDAY))
        record(catalogue, first, score=70.0)
        assert known(catalogue, first, second) == {first.path}
        catalogue.undo()
        found = catalogue.assessments_for([first, second], MODEL, KEY)
        assert [found[each.path].score for each in (first, second)] == [70.0, 50.0]


def test_a_result_that_waits_to_be_written_is_forgotten_too(opened):
    one = photo(HOLIDAY, 1)
    with opened() as catalogue:
        catalogue.record(one, content(one), KEY, result(50.0))
        catalogue.perform(ForgetResults(HOLIDAY))
        assert catalogue.assessment_by_hash(one, content(one), MODEL, KEY) is None


def test_a_copy_in_another_folder_keeps_its_score_and_gives_none_back(opened):
    one, copy = photo(HOLIDAY, 1), photo(COPIES, 1)
    with opened() as catalogue:
        record(catalogue, one, copy)
        catalogue.perform(ForgetResults(HOLIDAY))
        assert known(catalogue, one, copy) == {copy.path}
        catalogue.record_content(copy, content(copy))  # it is met again, by its content
        catalogue.flush()
        assert known(catalogue, one, copy) == {copy.path}


def test_forgetting_twice_is_undone_twice(opened):
    one, other = photo(HOLIDAY, 1), photo(HOLIDAY, 2)
    with opened() as catalogue:
        record(catalogue, one)
        catalogue.perform(ForgetResults(HOLIDAY))
        record(catalogue, other)
        catalogue.perform(ForgetResults(HOLIDAY))
        assert known(catalogue, one, other) == set()
        catalogue.undo()
        assert known(catalogue, one, other) == {other.path}
        catalogue.undo()
        assert known(catalogue, one, other) == {one.path, other.path}


def test_a_clock_that_was_set_back_makes_no_new_result_look_forgotten(opened, clock):
    one = photo(HOLIDAY, 1)
    with opened() as catalogue:
        record(catalogue, one)
        catalogue.perform(ForgetResults(HOLIDAY))
        clock.now -= timedelta(hours=3)
        record(catalogue, one, score=60.0)
        assert known(catalogue, one) == {one.path}


def test_a_folder_whose_name_is_no_text_is_forgotten_and_brought_back(opened):
    odd = Path(os.fsdecode(b"/photos/not\xff\xfetext"))
    one = photo(odd, 1)
    with opened() as catalogue:
        record(catalogue, one)
        assert catalogue.perform(ForgetResults(odd)).folders == {odd}
        assert known(catalogue, one) == set()
    with opened() as catalogue:
        assert catalogue.undo().changed.folders == {odd}
        assert known(catalogue, one) == {one.path}


def rows(catalogue: Catalogue, table: str = "assessments") -> set[int]:
    with closing(sqlite3.connect(catalogue.cache.path)) as connection:
        query = f"SELECT CAST(file_sha256 AS INTEGER) FROM {table}"
        return {number for (number,) in connection.execute(query)}


def test_nothing_is_deleted_within_a_day(opened, clock):
    one = photo(HOLIDAY, 1)
    with opened() as catalogue:
        record(catalogue, one)
        catalogue.perform(ForgetResults(HOLIDAY))
    clock.now += timedelta(hours=23)
    with opened() as catalogue:
        assert rows(catalogue) == {1}
        assert catalogue.undo().note is None
        assert known(catalogue, one) == {one.path}


def test_after_a_day_only_what_no_other_folder_has_is_deleted(opened, clock):
    alone, shared, anew, below = (
        photo(HOLIDAY, 1),
        photo(HOLIDAY, 2),
        photo(HOLIDAY, 3),
        photo(HOLIDAY / "Beach", 4),
    )
    twice = [photo(HOLIDAY, 5), replace(photo(HOLIDAY, 5), path=HOLIDAY / "5b.jpg")]
    copy = photo(COPIES, 2)
    with opened() as catalogue:
        record(catalogue, alone, shared, copy, anew, below, *twice)
        catalogue.perform(ForgetResults(HOLIDAY))
        record(catalogue, anew, score=70.0)
    clock.now += timedelta(hours=25)
    with opened() as catalogue:
        assert rows(catalogue) == rows(catalogue, "features") == {2, 3, 4}
        everything = [alone, shared, copy, anew, below, *twice]
        assert known(catalogue, *everything) == {copy.path, anew.path, below.path}
        undone = catalogue.undo()
        assert str(undone.words) == "Forget the results of “Holiday”"
        assert "nothing is left to bring back" in str(undone.note)
        assert undone.changed.folders == set()
        assert catalogue.undo() is None
        assert known(catalogue, *everything) == {copy.path, anew.path, below.path}


def test_what_two_folders_had_is_deleted_once_both_are_forgotten_for_a_day(opened, clock):
    one, copy = photo(HOLIDAY, 1), photo(COPIES, 1)
    with opened() as catalogue:
        record(catalogue, one, copy)
        catalogue.perform(ForgetResults(HOLIDAY))
    clock.now += timedelta(hours=25)
    with opened() as catalogue:
        catalogue.perform(ForgetResults(COPIES))
    clock.now += timedelta(hours=1)
    with opened() as catalogue:
        assert rows(catalogue) == {1}
    clock.now += timedelta(hours=24)
    with opened() as catalogue:
        assert rows(catalogue) == set()


def test_what_was_scored_anew_in_one_folder_outlasts_a_mark_on_another(opened, clock):
    one, copy = photo(HOLIDAY, 1), photo(COPIES, 1)
    with opened() as catalogue:
        record(catalogue, one, copy)
        catalogue.perform(ForgetResults(HOLIDAY))
        record(catalogue, one, score=70.0)
        catalogue.perform(ForgetResults(COPIES))
    clock.now += timedelta(hours=25)
    with opened() as catalogue:
        assert known(catalogue, one, copy) == {one.path}


def test_what_was_recorded_in_the_moment_of_the_mark_is_forgotten_and_deleted(opened, clock):
    one = photo(HOLIDAY, 1)
    clock.step = timedelta(0)
    with opened() as catalogue:
        record(catalogue, one)
        catalogue.perform(ForgetResults(HOLIDAY))
        assert known(catalogue, one) == set()
    clock.now += timedelta(hours=25)
    with opened() as catalogue:
        assert rows(catalogue) == set()


def test_forgetting_again_after_a_clean_up_is_undone_to_what_was_cleaned(opened, clock):
    one = photo(HOLIDAY, 1)
    with opened() as catalogue:
        record(catalogue, one)
        catalogue.perform(ForgetResults(HOLIDAY))
    clock.now += timedelta(hours=25)
    with opened() as catalogue:
        record(catalogue, one, score=70.0)
        catalogue.perform(ForgetResults(HOLIDAY))
        assert known(catalogue, one) == set()
        assert catalogue.undo().note is None
        assert catalogue.assessments_for([one], MODEL, KEY)[one.path].score == 70.0
        assert "nothing is left" in str(catalogue.undo().note)


def test_a_busy_cache_is_cleaned_up_the_next_time(opened, clock, tmp_path, monkeypatch):
    monkeypatch.setattr("core.catalogue.connections.BUSY_TIMEOUT_S", 0.05)
    one = photo(HOLIDAY, 1)
    with opened() as catalogue:
        record(catalogue, one)
        catalogue.perform(ForgetResults(HOLIDAY))
        path = catalogue.cache.path
    clock.now += timedelta(hours=25)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with opened() as catalogue:
            assert rows(catalogue) == {1}
        with closing(sqlite3.connect(tmp_path / LEDGER_NAME)) as ledger:
            assert ledger.execute("SELECT settled_at FROM forgotten").fetchall() == [(None,)]
        other.execute("COMMIT")
    with opened() as catalogue:
        assert rows(catalogue) == set()
