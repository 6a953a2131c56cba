"""What is learned of ratings, how far it is believed, and what is kept of it."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.bundles.bundle import Bundle, open_bundle, write_bundle
from core.errors import BundleError
from core.families.registry import load_model, open_model_file
from core.families.ridge import fit
from core.families.taste.agreement import _ranks, agreement
from core.families.taste.file import exported, read_taste, write_taste
from core.families.taste.kept import bring_back, forget, kept_taste, taste_file
from core.families.taste.learned import Opinions, columns, learn
from core.families.taste.lesson import ask_next, lesson
from core.families.taste.section import read_section
from core.families.taste.votes import Count, Rated, Vote, stars_of, votes_of
from core.marks.marks import Flag, Marks
from tests.core.families.taste.making import section_of, some_votes, write_taste_on


@pytest.fixture
def written(tiny_bundle: Bundle, tmp_path: Path) -> Bundle:
    return write_taste_on(tiny_bundle, tmp_path / "taste")


def rated(number: int, stars: float, group: int | None = None) -> Rated:
    features = np.full(4, number, np.float16)
    return Rated(Path(f"/photos/{number}.jpg"), stars, features, 10.0 * number, group)


# --- votes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marks", "stars"),
    [
        (Marks(), None),
        (Marks(stars=2), 2),
        (Marks(stars=2, flag=Flag.PICK), 2),
        (Marks(flag=Flag.PICK), 4),
        (Marks(flag=Flag.REJECT), 1),
    ],
)
def test_a_flag_stands_for_stars_where_there_are_none(marks, stars):
    assert stars_of(marks) == stars


def test_a_burst_votes_once_with_its_means():
    votes = votes_of([rated(1, 5, group=7), rated(2, 3), rated(3, 1, group=7)])
    assert [len(vote.photos) for vote in votes] == [2, 1]
    assert votes[0].stars == 3
    assert votes[0].score == 20
    assert (votes[0].features == 2).all()
    assert Count.of(votes).by_stars == ((3, 2),)


@pytest.mark.parametrize(
    ("by_stars", "is_enough"),
    [
        (((1, 5), (3, 20), (5, 5)), True),
        (((1, 5), (3, 21), (5, 4)), False),
        (((3, 300),), False),
        (((1, 10), (4, 20)), True),
        (((1, 9), (4, 21)), False),
    ],
)
def test_votes_that_hardly_differ_are_not_enough(by_stars, is_enough):
    count = Count(sum(number for _, number in by_stars), by_stars)
    assert count.is_enough is is_enough
    assert Count(29, ((1, 10), (3, 10), (5, 9))).lacking == 1


# --- learning ----------------------------------------------------------------------------------


def test_what_somebody_likes_is_learned():
    votes, others = some_votes(80), some_votes(200, seed=9)
    said = learn(votes).taste(
        np.stack([vote.features for vote in others]).astype(np.float16),
        np.array([vote.score for vote in others]),
    )
    stars = np.array([vote.stars for vote in others])
    assert np.corrcoef(said.stars, stars)[0, 1] > 0.6
    within = np.abs(said.stars - stars) <= said.deviation
    assert 0.5 < within.mean() < 0.95


def test_the_score_weighs_as_much_as_all_features_and_remains_where_nothing_else_is_to_be_had():
    """Whose stars are the score's own need no further ratings to be told well."""
    random = np.random.default_rng(4)
    photos = [
        Rated(Path(f"{n}"), 1.0 + n % 5, random.normal(size=60).astype(np.float16), 20.0 * (n % 5))
        for n in range(30)
    ]
    taste = learn(votes_of(photos)).taste
    fresh = random.normal(size=(5, 60)).astype(np.float16)
    said = taste(fresh, np.array([0.0, 20.0, 40.0, 60.0, 80.0]))
    assert np.abs(said.stars - [1, 2, 3, 4, 5]).max() < 0.8
    assert np.all(np.diff(said.stars) > 0.5)


def test_what_is_said_of_a_photo_is_what_the_ridge_says():
    votes = some_votes(50)
    learned = learn(votes)
    features = np.stack([vote.features for vote in votes])
    scores = np.array([vote.score for vote in votes])
    rows = learned.taste.standard(columns(features, scores))
    fitted = fit(learned.gram, np.array([vote.stars for vote in votes]))
    said = learned.taste(features, scores)
    np.testing.assert_allclose(said.stars, fitted.mean + rows @ rows.T @ fitted.dual, atol=1e-9)
    # A rated photo's own leverage, by its formula.
    inner = rows.T @ rows + fitted.penalty * np.eye(rows.shape[1])
    leverage = 1 / 50 + np.einsum("ij,ij->i", rows, np.linalg.solve(inner, rows.T).T)
    np.testing.assert_allclose(said.leverage, leverage, atol=1e-4)
    np.testing.assert_allclose(leverage, fitted.leverage, atol=1e-9)
    np.testing.assert_allclose(said.deviation, fitted.deviation * np.sqrt(1 + leverage), atol=1e-4)


def test_a_photo_far_from_all_that_was_rated_is_told_and_less_sure():
    taste = learn(some_votes(60)).taste
    near, far = np.zeros(40, np.float16), np.full(40, 30, np.float16)
    said = taste(np.stack([near, far]), np.array([50.0, 50.0]))
    assert said.is_unlike.tolist() == [False, True]
    assert said.deviation[1] > said.deviation[0] > 0
    alike = some_votes(300, seed=3)
    again = taste(
        np.stack([v.features for v in alike]).astype(np.float16), np.array([v.score for v in alike])
    )
    assert again.is_unlike.mean() < 0.15


def test_the_eight_shown_are_those_whose_stars_differ_most_from_the_taste():
    taught = lesson([photo for vote in some_votes(60) for photo in vote.photos])
    shown = taught.surprises()
    assert [one.is_over for one in shown] == [True] * 4 + [False] * 4
    assert taught.learned is not None
    differences = sorted(
        vote.stars - said for vote, said in zip(taught.votes, taught.learned.left_out, strict=True)
    )
    told = [one.stars - one.said for one in shown]
    np.testing.assert_allclose(told[:4], differences[::-1][:4])
    np.testing.assert_allclose(told[4:], differences[:4])


def test_asked_next_are_middling_photos_far_from_all_that_was_rated_one_a_burst():
    photos = [Path(f"/photos/{number}.jpg") for number in range(40)]
    stars, far = np.linspace(1, 5, 40), np.arange(40.0)
    said = Opinions(stars, np.ones(40), far, np.zeros(40, bool))
    bursts = {photos[28]: 1, photos[27]: 1, photos[24]: 2, photos[23]: 2}
    asked = ask_next(photos, said, {photos[24]}, bursts)
    # Of the middle half the furthest first; 27 is 28's frame, 23 one of a burst that was rated.
    assert [int(path.stem) for path in asked] == [29, 28, 26, 25, 22, 21, 20, 19, 18, 17]
    assert ask_next(photos, said, set(photos), {}) == []


# --- agreement ---------------------------------------------------------------------------------


def test_ranks_are_those_of_rows_that_occur_as_often_as_they_are_drawn():
    values, counts = np.array([3.0, 1.0, 3.0, 2.0]), np.array([[1.0, 2, 0, 3]])
    # 1, 1, 2, 2, 2, 3
    assert _ranks(values, counts)[0, [1, 3, 0]].tolist() == [1.5, 4, 6]
    assert _ranks(values, np.ones((1, 4)))[0].tolist() == [3.5, 1, 3.5, 2]


def test_it_is_believed_where_it_tells_more_than_the_score():
    votes = some_votes(80)
    agreed = agreement(votes, learn(votes))
    assert agreed.is_better
    assert agreed.gain.low > 0
    for one in (agreed.taste, agreed.score, agreed.gain):
        assert one.low < one.value < one.high
    assert agreed.gain.value == pytest.approx(agreed.taste.value - agreed.score.value)
    assert agreement(votes, learn(votes)) == agreed


def test_it_is_not_recommended_where_stars_follow_the_score():
    """Twenty people whose stars are the score's and chance: the taste adds nothing."""
    for seed in range(20):
        random = np.random.default_rng(seed)
        scores = random.uniform(10, 90, 50)
        stars = np.clip(np.round(scores / 20 + 0.5 * random.normal(size=50)), 1, 5)
        votes = votes_of(
            Rated(Path(f"{n}"), stars[n], random.normal(size=30).astype(np.float16), scores[n])
            for n in range(50)
        )
        assert not agreement(votes, learn(votes)).is_better, seed


def test_frames_of_a_burst_are_not_learned_by_heart():
    """Ratings at random, ten alike frames each: told apart they seem to be learned."""
    random = np.random.default_rng(2)
    photos = []
    for scene in range(40):
        centre, stars = random.normal(size=50), float(random.integers(1, 6))
        for frame in range(5):
            features = (centre + 0.05 * random.normal(size=50)).astype(np.float16)
            photos.append(Rated(Path(f"{scene}-{frame}"), stars, features, 50.0, scene))
    apart = votes_of(replace(photo, group=None) for photo in photos)
    together = votes_of(photos)
    assert len(apart) == 200
    assert len(together) == 40
    assert agreement(apart, learn(apart)).taste.value > 0.9
    honest = agreement(together, learn(together)).taste
    assert honest.low < 0 < honest.high


# --- as a model file ---------------------------------------------------------------------------


def test_it_says_the_same_after_it_was_written_and_read(written: Bundle):
    section = read_section(written.manifest)
    votes = some_votes(40, section.features)
    taste, again = learn(votes).taste, read_taste(written, section.features)
    features = np.stack([vote.features for vote in votes]).astype(np.float16)
    scores = np.array([vote.score for vote in votes])
    np.testing.assert_array_equal(taste(features, scores).stars, again(features, scores).stars)
    np.testing.assert_array_equal(
        taste(features, scores).deviation, again(features, scores).deviation
    )


def test_an_encoder_without_a_score_has_no_such_column(written: Bundle, tmp_path: Path):
    encoder = open_bundle(written.path.parent / "encoder.iqa")
    votes = [replace(vote, score=None) for vote in some_votes(60)]
    learned = learn(votes)
    section = section_of(votes, learned, encoder)
    assert section.agreement.taste.low > 0
    assert (section.agreement.score, section.agreement.gain) == (None, None)
    assert not section.agreement.is_better  # than what?
    bundle = write_taste(tmp_path / "alone.iqa", learned.taste, section, encoder.manifest)
    assert read_section(bundle.manifest) == section
    assert "the score of" not in bundle.card()
    again = read_taste(bundle, 40, has_score=False)
    assert again.width == learned.taste.width == len(again.weights) == 40
    features = np.stack([vote.features for vote in votes]).astype(np.float16)
    np.testing.assert_array_equal(learned.taste(features, None).stars, again(features, None).stars)
    with pytest.raises(BundleError, match="does not hold a taste"):
        read_taste(bundle, 40)


def test_it_can_be_given_away_and_is_the_same(written: Bundle, tmp_path: Path):
    copy = exported(written, written.path.parent / "given away.iqa")
    assert copy.sha256 == written.sha256
    assert open_model_file(copy.path).manifest == written.manifest


def test_it_is_refused_where_its_encoder_is_gone_or_another(written: Bundle, tmp_path: Path):
    encoder = written.path.parent / "encoder.iqa"
    load_model(written.path, threads=1)
    bundle = open_bundle(encoder)
    members = {name: bundle.read(name) for name in bundle.manifest.members}
    write_bundle(encoder, replace(bundle.manifest, summary="Trained a little longer."), members)
    with pytest.raises(BundleError, match="not installed or has changed since") as caught:
        load_model(written.path, threads=1)
    assert caught.value.path == written.path
    encoder.unlink()
    with pytest.raises(BundleError, match="not installed or has changed since"):
        load_model(written.path, threads=1)


def test_the_taste_in_use_is_read_whole_while_another_process_learns_it_anew(written: Bundle):
    """One that is put in its place between manifest and numbers once was called damaged."""
    section = read_section(written.manifest)
    tastes = [learn(some_votes(count, section.features)).taste for count in (40, 60)]
    done = threading.Event()

    def learn_again_and_again() -> None:
        for turn in range(40):
            write_taste(taste_file(), tastes[turn % 2], section, written.manifest)
        done.set()

    write_taste(taste_file(), tastes[0], section, written.manifest)
    with ThreadPoolExecutor(1) as pool:
        learning = pool.submit(learn_again_and_again)
        while not done.is_set() and not learning.done():
            found = kept_taste()
            assert found is not None
            assert found.taste.count in (40, 60)
        learning.result()
    assert forget()
    assert kept_taste() is None
    assert bring_back()
    assert not bring_back()


@pytest.mark.parametrize("features", [39, 41])
def test_numbers_for_another_encoder_are_refused(written: Bundle, features: int):
    with pytest.raises(BundleError, match=r"taste\.safetensors does not hold a taste") as caught:
        read_taste(written, features)
    assert caught.value.path == written.path


def test_votes_are_thinned_evenly_where_there_are_thousands():
    votes: list[Vote] = votes_of(rated(number, 1 + number % 5) for number in range(5000))
    assert len(votes) == 2000
    assert votes[0].photos[0].path.name == "0.jpg"
    assert votes[-1].photos[0].path.name == "4999.jpg"
