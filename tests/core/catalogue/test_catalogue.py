"""What the catalogue remembers, and when it must not."""

from __future__ import annotations

import math
import os
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest

from core.catalogue.cache import KnownFacts
from core.catalogue.catalogue import Catalogue
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity

MODEL = ModelIdentity("student", "1.2", "m" * 64, "mobileiqa")
POLICY = "768x512"


def make_photo(name: str = "a.jpg", size: int = 100, mtime_ns: int = 1_700_000_000_123456789):
    path = Path("/photos") / name
    return Photo(path, (path,), size, mtime_ns)


def make_assessment(score: float = 61.25, model: ModelIdentity = MODEL) -> Assessment:
    return Assessment(
        raw=score / 100 + 1e-9,
        score=score,
        opinions=(58.5, 61.0, 1 / 3),
        width=6000,
        height=4000,
        model=model,
        seconds=0.125,
    )


@pytest.fixture
def catalogue(tmp_path):
    with Catalogue.open(tmp_path) as opened:
        yield opened


def test_a_recorded_assessment_comes_back_exactly_after_reopening(tmp_path):
    photo, assessment = make_photo(), make_assessment()
    with Catalogue.open(tmp_path) as catalogue:
        catalogue.record(photo, "f" * 64, POLICY, assessment)
    with Catalogue.open(tmp_path) as catalogue:
        assert catalogue.assessments_for([photo], MODEL, POLICY) == {photo.path: assessment}
        assert catalogue.assessment_by_hash(photo, "f" * 64, MODEL, POLICY) == assessment
        assert catalogue.notice is None
        assert catalogue.problem is None


@pytest.mark.parametrize(
    "changed", [{"size_bytes": 101}, {"mtime_ns": 5}, {"path": Path("/photos/b.jpg")}]
)
def test_another_stamp_is_unknown_while_the_same_content_is_known(catalogue, changed):
    photo = make_photo()
    catalogue.record(photo, "f" * 64, POLICY, make_assessment())
    catalogue.flush()
    other = replace(photo, **changed)
    assert catalogue.assessments_for([other], MODEL, POLICY) == {}
    assert catalogue.assessment_by_hash(photo, "f" * 64, MODEL, POLICY) == make_assessment()


def test_another_model_policy_or_content_is_unknown(catalogue):
    photo = make_photo()
    catalogue.record(photo, "f" * 64, POLICY, make_assessment())
    catalogue.flush()
    assert catalogue.assessments_for([photo], replace(MODEL, sha256="n" * 64), POLICY) == {}
    assert catalogue.assessments_for([photo], MODEL, "512x384") == {}
    assert catalogue.assessment_by_hash(photo, "e" * 64, MODEL, POLICY) is None


def test_results_of_two_models_stand_side_by_side(catalogue):
    photo, other = make_photo(), replace(MODEL, name="teacher", sha256="t" * 64)
    catalogue.record(photo, "f" * 64, POLICY, make_assessment(40.0))
    catalogue.record(photo, "f" * 64, POLICY, make_assessment(70.0, other))
    catalogue.flush()
    assert catalogue.assessments_for([photo], MODEL, POLICY)[photo.path].score == 40.0
    assert catalogue.assessments_for([photo], other, POLICY)[photo.path].model == other


def test_a_changed_file_loses_its_old_result_when_its_new_content_is_recorded(catalogue):
    before, after = make_photo(size=100), make_photo(size=200)
    catalogue.record(before, "f" * 64, POLICY, make_assessment(40.0))
    catalogue.record(after, "e" * 64, POLICY, make_assessment(70.0))
    catalogue.flush()
    assert catalogue.assessments_for([before], MODEL, POLICY) == {}
    assert catalogue.assessments_for([after], MODEL, POLICY)[after.path].score == 70.0


def test_recording_the_same_content_again_replaces_the_result(catalogue):
    photo = make_photo()
    catalogue.record(photo, "f" * 64, POLICY, make_assessment(40.0))
    catalogue.record(photo, "f" * 64, POLICY, make_assessment(41.0))
    catalogue.flush()
    assert catalogue.assessments_for([photo], MODEL, POLICY)[photo.path].score == 41.0


def test_copies_met_in_one_run_share_a_result_before_it_is_written(catalogue):
    photo = make_photo()
    catalogue.record(photo, "f" * 64, POLICY, make_assessment())
    assert catalogue.assessment_by_hash(photo, "f" * 64, MODEL, POLICY) == make_assessment()


def test_among_ten_thousand_photos_exactly_the_known_ones_are_found(catalogue):
    photos = [make_photo(f"{n}.jpg", size=n) for n in range(10_000)]
    for photo in photos[::3]:
        catalogue.record(photo, f"{photo.size_bytes:064x}", POLICY, make_assessment())
    catalogue.flush()
    found = catalogue.assessments_for(photos, MODEL, POLICY)
    assert set(found) == {photo.path for photo in photos[::3]}
    assert catalogue.assessments_for([], MODEL, POLICY) == {}


def test_a_relative_path_and_its_absolute_form_are_one_photo(catalogue, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    relative = Photo(Path("sub/a.jpg"), (), 1, 2)
    absolute = Photo(tmp_path / "sub/a.jpg", (), 1, 2)
    catalogue.record(relative, "f" * 64, POLICY, make_assessment())
    catalogue.flush()
    assert set(catalogue.assessments_for([absolute], MODEL, POLICY)) == {absolute.path}


def test_any_file_name_and_time_a_file_system_can_hold_is_kept(catalogue):
    names = ["ünï 写真.jpg", "line\nbreak'\"%_.jpg", os.fsdecode(b"not\xff\xfetext.jpg")]
    photos = [make_photo(name, mtime_ns=2**63 + 7) for name in names]
    photos.append(make_photo("old.jpg", mtime_ns=-1))
    for number, photo in enumerate(photos):
        catalogue.record(photo, f"{number:064}", POLICY, make_assessment(float(number)))
    catalogue.flush()
    found = catalogue.assessments_for(photos, MODEL, POLICY)
    assert [found[photo.path].score for photo in photos] == [0.0, 1.0, 2.0, 3.0]


@pytest.mark.parametrize("number", [math.nan, math.inf])
def test_what_is_not_a_number_is_refused_and_spoils_nothing(catalogue, number):
    with pytest.raises(ValueError, match="not a result"):
        catalogue.record(make_photo(), "f" * 64, POLICY, replace(make_assessment(), raw=number))
    catalogue.record(make_photo(), "f" * 64, POLICY, make_assessment())
    catalogue.flush()
    assert catalogue.problem is None


def test_facts_keep_fractions_and_zone_and_know_that_there_is_none(catalogue):
    plain, zoned, none, never = (make_photo(f"{n}.jpg") for n in "abcd")
    times = {
        plain: datetime(2024, 5, 6, 7, 8, 9, 250_000),
        zoned: datetime(2024, 5, 6, 7, 8, 9, tzinfo=timezone(timedelta(hours=-3, minutes=-30))),
        none: None,
    }
    facts = {
        photo: Facts(time, "NIKON D750", "50 mm", 50.0, 400, 1.8, 0.004, 6016, 4016)
        if time
        else Facts()
        for photo, time in times.items()
    }
    catalogue.record_facts(facts)
    catalogue.record_facts({})
    catalogue.flush()
    found = catalogue.facts_of([plain, zoned, none, never])
    assert found == {photo.path: KnownFacts(told, True) for photo, told in facts.items()}
    assert found[zoned.path].facts.captured.utcoffset() == timedelta(hours=-3, minutes=-30)


def test_facts_and_result_of_a_photo_do_not_wipe_one_another_out(catalogue):
    photo, taken = make_photo(), datetime(2024, 1, 2, tzinfo=UTC)
    catalogue.record(photo, "f" * 64, POLICY, make_assessment())
    catalogue.record_facts({photo: Facts(taken)})
    catalogue.record(photo, "f" * 64, "other policy", make_assessment())
    catalogue.flush()
    assert catalogue.facts_of([photo]) == {photo.path: KnownFacts(Facts(taken), True)}
    assert photo.path in catalogue.assessments_for([photo], MODEL, POLICY)

    changed = replace(photo, mtime_ns=1)
    catalogue.record_facts({changed: Facts()})
    catalogue.flush()
    assert catalogue.assessments_for([changed], MODEL, POLICY) == {}
    assert catalogue.facts_of([photo]) == {}


def test_an_unreadable_table_makes_photos_unknown_and_says_so(catalogue):
    photo = make_photo()
    catalogue.record(photo, "f" * 64, POLICY, make_assessment())
    catalogue.flush()
    with sqlite3.connect(catalogue.cache.path) as other:
        other.execute("ALTER TABLE assessments RENAME TO hidden")
    assert catalogue.assessments_for([photo], MODEL, POLICY) == {}
    assert "cannot be read" in str(catalogue.problem)
    with sqlite3.connect(catalogue.cache.path) as other:
        other.execute("ALTER TABLE hidden RENAME TO assessments")
    assert photo.path in catalogue.assessments_for([photo], MODEL, POLICY)
    assert catalogue.problem is None


def test_the_default_place_follows_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("MOBILEIQA_HOME", str(tmp_path / "home"))
    with Catalogue.open() as catalogue:
        assert catalogue.cache.path == tmp_path / "home" / "cache.sqlite3"
        assert catalogue.ledger.path == tmp_path / "home" / "ledger.sqlite3"
    assert (tmp_path / "home" / "cache.sqlite3").is_file()


def test_a_result_bears_the_identity_it_is_asked_for(catalogue):
    photo, asked = make_photo(), replace(MODEL, bands=(1.0, 2.0, 3.0, 62.0))
    catalogue.record(photo, "f" * 64, POLICY, make_assessment(61.25))
    catalogue.flush()
    by_stamp = catalogue.assessments_for([photo], asked, POLICY)[photo.path]
    by_hash = catalogue.assessment_by_hash(photo, "f" * 64, asked, POLICY)
    assert by_stamp.model == by_hash.model == asked
    assert by_stamp.band == by_hash.band == "Good"


def test_new_content_of_the_same_size_has_no_facts_of_the_old(catalogue):
    photo = make_photo()
    changed = replace(photo, mtime_ns=photo.mtime_ns + 1)
    catalogue.record_facts({photo: Facts(datetime(2024, 1, 2, tzinfo=UTC))})
    catalogue.record(changed, "f" * 64, POLICY, make_assessment())
    catalogue.flush()
    assert catalogue.facts_of([photo, changed]) == {}


def test_other_facts_of_the_same_size_knows_no_content_of_the_old(catalogue):
    photo = make_photo()
    changed = replace(photo, mtime_ns=photo.mtime_ns + 1)
    catalogue.record(photo, "f" * 64, POLICY, make_assessment())
    catalogue.record_facts({changed: Facts()})
    catalogue.flush()
    assert catalogue.assessments_for([photo, changed], MODEL, POLICY) == {}
    assert catalogue.facts_of([changed]) == {changed.path: KnownFacts(Facts(), True)}


def test_values_of_a_family_and_absent_opinions_come_back(catalogue):
    photo = make_photo()
    assessment = replace(make_assessment(), opinions=(), values={"sharpness": 0.1, "light": -2.0})
    catalogue.record(photo, "f" * 64, POLICY, assessment)
    catalogue.flush()
    assert catalogue.assessments_for([photo], MODEL, POLICY) == {photo.path: assessment}
    assert catalogue.assessment_by_hash(photo, "f" * 64, MODEL, POLICY) == assessment


def test_features_belong_to_content_and_model_and_come_back_exactly(catalogue):
    photo, copy, other = make_photo(), make_photo("copy.jpg"), make_photo("other.jpg")
    vector = np.array([0.1, -65504.0, 6e-8], np.float16)
    catalogue.record(photo, "f" * 64, POLICY, make_assessment(), vector)
    catalogue.record_content(copy, "f" * 64)
    catalogue.record(other, "e" * 64, POLICY, make_assessment())
    catalogue.flush()
    found = catalogue.features_for([photo, copy, other], MODEL.sha256)
    assert set(found) == {photo.path, copy.path}
    assert all(each.dtype == np.float16 for each in found.values())
    assert all(np.array_equal(each, vector) for each in found.values())
    assert catalogue.features_for([photo], "n" * 64) == {}
    assert catalogue.features_for([replace(photo, mtime_ns=1)], MODEL.sha256) == {}


def test_features_of_another_length_than_was_recorded_are_left_out(catalogue):
    photo = make_photo()
    catalogue.record(photo, "f" * 64, POLICY, make_assessment(), np.ones(8, np.float16))
    catalogue.flush()
    with sqlite3.connect(catalogue.cache.path) as other:
        other.execute("UPDATE features SET vector = substr(vector, 1, 10)")
    assert catalogue.features_for([photo], MODEL.sha256) == {}


@pytest.mark.parametrize("features", [np.ones(8, np.float32), np.ones((2, 4), np.float16)])
def test_features_that_are_no_vector_of_float16_are_refused(catalogue, features):
    with pytest.raises(ValueError, match="float16"):
        catalogue.record(make_photo(), "f" * 64, POLICY, make_assessment(), features)
    catalogue.flush()
    assert catalogue.problem is None
