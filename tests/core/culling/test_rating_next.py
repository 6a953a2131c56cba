"""Photos to be rated next: spread over scores, bursts and the folder."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np

from core.culling.groups import Group, Kind
from core.culling.rating_next import next_to_rate
from core.culling.shots import Shot
from core.marks.marks import Flag, Marks


def path(number: int) -> Path:
    return Path(f"/photos/{number:04}.jpg")


def shots(scores: list[float | None]) -> list[Shot]:
    return [Shot(path(number), score=score) for number, score in enumerate(scores)]


def numbers(paths: tuple[Path, ...]) -> list[int]:
    return [int(one.stem) for one in paths]


def normal(count: int) -> list[float | None]:
    """Scores as they are: most of them in the middle."""
    return np.clip(np.random.default_rng(1).normal(60, 10, count), 5, 95).tolist()


def test_scores_are_spread_over_their_range_not_over_the_crowd():
    scores = normal(3000)
    chosen = numbers(next_to_rate(shots(scores), ()))
    assert len(set(chosen)) == 50
    assert chosen == sorted(chosen)
    low, high = min(scores), max(scores)
    of_part = Counter(min(9, int((scores[n] - low) / (high - low) * 10)) for n in chosen)
    there = Counter(min(9, int((score - low) / (high - low) * 10)) for score in scores)
    short = sum(max(0, 5 - there[part]) for part in range(10))
    assert all(of_part[part] >= min(5, there[part]) for part in range(10))
    assert max(of_part.values()) <= 5 + short
    # A draw at random takes hardly any from the ends.
    drawn = np.random.default_rng(2).choice(scores, 50)
    ends = sum(score < low + 0.2 * (high - low) for score in drawn)
    assert of_part[0] + of_part[1] > ends


def test_they_lie_all_over_the_folder():
    chosen = numbers(next_to_rate(shots([50.0] * 1000), (), 10))
    gaps = np.diff([-1, *chosen, 1000])
    assert gaps.max() < 250


def test_one_of_a_burst_and_none_of_a_burst_that_was_rated():
    made = shots([50.0] * 30)
    bursts = [Group(Kind.BURST, tuple(map(path, range(n, n + 5)))) for n in (0, 5, 10)]
    made[6] = replace(made[6], marks=Marks(stars=3))
    chosen = numbers(next_to_rate(made, bursts, 17))
    assert len(chosen) == 17
    assert sorted(n for n in chosen if n < 15) == [2, 12]
    # Where there are no others, the rest of the bursts comes after all.
    assert set(numbers(next_to_rate(made, bursts, 99))) == set(range(30)) - {6}


def test_what_was_judged_counts_and_comes_no_more():
    made = shots([10.0] * 100 + [90.0] * 100)
    for number in range(40):
        made[number] = replace(made[number], marks=Marks(flag=Flag.REJECT))
    chosen = numbers(next_to_rate(made, (), 50))
    assert sum(number >= 100 for number in chosen) == 45
    assert min(chosen) >= 40
    assert not set(chosen) & set(numbers(next_to_rate(_rated(made, chosen), (), 50)))


def _rated(made: list[Shot], chosen: list[int]) -> list[Shot]:
    return [
        replace(shot, marks=Marks(stars=2)) if number in chosen else shot
        for number, shot in enumerate(made)
    ]


def test_photos_without_a_score_are_chosen_too():
    assert numbers(next_to_rate(shots([None] * 8), (), 3)) == [0, 3, 7]
    mixed = numbers(next_to_rate(shots([None, None, 20.0, 80.0]), (), 3))
    assert len(mixed) == 3
    assert {2, 3} < set(mixed)


def test_nothing_is_left_to_rate():
    assert next_to_rate([], ()) == ()
    assert next_to_rate([Shot(path(0), marks=Marks(stars=1))], ()) == ()
