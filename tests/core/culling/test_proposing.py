"""What is kept, rejected and looked at, and why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.culling.glimpse import Glimpse
from core.culling.groups import Group, Kind
from core.culling.proposing import propose, without_marks
from core.culling.rule import Decision, Rule
from core.culling.seeing import Sight
from core.culling.shots import Shot
from core.marks.marks import Flag, Marks
from core.results.words import phrase
from tests.culling_scenes import at

KEEP, REJECT, LOOK = Decision.KEEP, Decision.REJECT, Decision.LOOK


def shot(name: str, score: float | None, seconds: float | None = None, **known) -> Shot:
    return Shot(
        Path(f"/{name}.jpg"), taken=None if seconds is None else at(seconds), score=score, **known
    )


def shots(**scores: float | None) -> list[Shot]:
    return [shot(name, score) for name, score in scores.items()]


def burst(*names: str, kind: Kind = Kind.BURST) -> Group:
    return Group(kind, tuple(Path(f"/{name}.jpg") for name in names))


def decided(given, groups, rule) -> dict[str, str]:
    proposal = propose(given, groups, rule)
    assert list(proposal.photos) == [one.path for one in given]
    assert all(one.reason for one in proposal.photos.values())
    return {path.stem: one.decision.value for path, one in proposal.photos.items()}


def why(given, groups, rule, name: str) -> str:
    return propose(given, groups, rule).photos[Path(f"/{name}.jpg")].reason


@pytest.mark.parametrize(
    ("text", "of_ten"), [("3", 3), ("20", 10), ("20%", 2), ("21%", 3), ("100 %", 10), ("1%", 1)]
)
def test_how_many_are_kept(text, of_ten):
    assert Rule.read(text).wanted(10) == of_ten


@pytest.mark.parametrize("text", ["", "0", "-1", "0%", "101%", "x", "1.5", "nan%"])
def test_what_says_not_how_many(text):
    with pytest.raises(ValueError, match="how many"):
        Rule.read(text)


def test_the_best_of_a_folder():
    given = shots(a=10, b=90, c=50, d=70)
    assert decided(given, (), Rule(count=2)) == {
        "a": "reject",
        "b": "keep",
        "c": "reject",
        "d": "keep",
    }
    assert decided(given, (), Rule(share=0.75)) == {
        "a": "reject",
        "b": "keep",
        "c": "keep",
        "d": "keep",
    }


def test_every_burst_keeps_its_best_though_others_score_more():
    given = shots(a=90, b=88, c=20, d=10)
    told = decided(given, (burst("c", "d"),), Rule(count=1))
    assert told == {"a": "keep", "b": "reject", "c": "keep", "d": "reject"}


def test_a_good_photo_without_a_time_does_not_lose_to_a_weak_moment():
    given = [shot("a", 90), shot("b", 15), shot("c", 30, 0), shot("d", 20, 300)]
    told = decided(given, (), Rule(count=2))
    assert told == {"a": "keep", "b": "reject", "c": "keep", "d": "keep"}
    assert propose(given, (), Rule(count=2)).keeps_more_than(Rule(count=2))
    assert decided(given, (), Rule(count=3)) == told, "as many as asked for where that is enough"


def test_every_moment_keeps_a_photo():
    given = [shot("a", 80, 0), shot("b", 85, 10), shot("c", 20, 300), shot("d", 10, 330)]
    assert decided(given, (), Rule(count=1)) == {
        "a": "reject",
        "b": "keep",
        "c": "keep",
        "d": "reject",
    }
    given = [*given, shot("e", 30, 340), shot("f", 25, 340.5)]
    told = decided(given, (burst("e", "f"),), Rule(count=1))
    assert (told["c"], told["e"]) == ("reject", "keep")  # one moment, of which a burst is kept


def test_one_burst_does_not_fill_the_choice():
    given = shots(a=80, b=79, c=78, x=70)
    assert decided(given, (burst("a", "b", "c"),), Rule(count=2))["x"] == "keep"


def test_so_many_of_each_burst():
    given = shots(a=80, b=70, c=60, x=50, y=40, lone=5)
    groups = (burst("a", "b", "c"), burst("x", "y"))
    told = decided(given, groups, Rule(count=1, per_burst=True))
    assert told == {
        "a": "keep",
        "b": "reject",
        "c": "reject",
        "x": "keep",
        "y": "reject",
        "lone": "keep",
    }
    told = decided(given, groups, Rule(share=0.5, per_burst=True))
    assert (told["b"], told["y"]) == ("keep", "reject")
    assert "20 points more" in why(given, groups, Rule(count=1, per_burst=True), "c")


def test_what_a_person_marked_stands_and_counts():
    given = shots(a=80, b=70, c=10, d=60)
    given[2] = replace(given[2], marks=Marks(flag=Flag.PICK))
    given[0] = replace(given[0], marks=Marks(flag=Flag.REJECT))
    told = decided(given, (), Rule(count=2))
    assert told == {"a": "reject", "b": "keep", "c": "keep", "d": "reject"}
    assert why(given, (), Rule(count=2), "c") == "You picked it"
    groups = (burst("a", "b", "c", "d"),)
    told = decided(given, groups, Rule(count=1, per_burst=True))
    assert told == {"a": "reject", "b": "reject", "c": "keep", "d": "reject"}


def test_stars_and_labels_are_never_rejected():
    given = shots(a=80, b=5, c=5)
    given[1] = replace(given[1], marks=Marks(stars=1))
    given[2] = replace(given[2], marks=Marks(label="Album"))
    assert decided(given, (), Rule(count=1)) == {"a": "reject", "b": "keep", "c": "keep"}


def test_a_burst_that_a_person_rejected_wholly_is_not_brought_back():
    given = [replace(one, marks=Marks(flag=Flag.REJECT)) for one in shots(a=80, b=70)]
    assert set(decided(given, (burst("a", "b"),), Rule(count=1)).values()) == {"reject"}


@pytest.mark.parametrize("kind", [Kind.BRACKET, Kind.STACK, Kind.PANORAMA])
@pytest.mark.parametrize("per_burst", [True, False])
def test_sets_stay_whole_and_take_nobodys_place(kind, per_burst):
    given = shots(a=1, b=2, c=3, x=90, y=50)
    groups = (burst("a", "b", "c", kind=kind), burst("x", "y"))
    told = decided(given, groups, Rule(count=1, per_burst=per_burst))
    assert told == {"a": "keep", "b": "keep", "c": "keep", "x": "keep", "y": "reject"}
    assert "whole" in why(given, groups, Rule(count=1), "a")


def test_of_a_set_too_a_persons_rejection_stands():
    given = shots(a=1, b=2, c=3)
    given[0] = replace(given[0], marks=Marks(flag=Flag.REJECT))
    told = decided(given, (burst("a", "b", "c", kind=Kind.BRACKET),), Rule(count=1))
    assert told == {"a": "reject", "b": "keep", "c": "keep"}


def test_a_tie_is_looked_at_and_never_more_than_three_tie():
    given = [shot(name, score, disagreement=4.0) for name, score in
             (("a", 70.0), ("b", 69.6), ("c", 69.3), ("d", 69.2), ("e", 60.0))]  # fmt: skip
    groups = (burst(*"abcde"),)
    rule = Rule(count=1, per_burst=True)
    told = decided(given, groups, rule)
    assert told == {"a": "keep", "b": "look", "c": "look", "d": "reject", "e": "reject"}
    assert "tie with a.jpg" in why(given, groups, rule, "b")


def test_a_tie_is_still_one_after_a_pass_was_applied():
    given = [shot(name, score, disagreement=4.0) for name, score in
             (("a", 70.0), ("b", 69.6), ("c", 60.0))]  # fmt: skip
    given[0] = replace(given[0], marks=Marks(flag=Flag.PICK))
    told = decided(given, (burst(*"abc"),), Rule(count=1, per_burst=True))
    assert told == {"a": "keep", "b": "look", "c": "reject"}


def test_what_may_be_meant_is_looked_at():
    meant = phrase("Shallow depth of field")
    given = shots(a=80, b=10)
    given[1] = replace(given[1], sight=Sight(intent=(meant,)))
    assert decided(given, (), Rule(count=1)) == {"a": "keep", "b": "look"}
    assert why(given, (), Rule(count=1), "b") == "May be meant as it is. Shallow depth of field"


def test_exposure_is_judged_within_the_burst():
    dark = Sight(exposure=(phrase("Dark: nothing above {level}", level=50),))
    given = [replace(one, sight=dark) for one in shots(a=80, b=10, c=10, d=5)]
    given[3] = replace(given[3], sight=Sight(exposure=(phrase("Highlights clipped"),)))
    groups, rule = (burst(*"abcd"),), Rule(count=1, per_burst=True)
    assert "Dark" not in why(given, groups, rule, "b")  # all of it is
    assert "Highlights clipped" in why(given, groups, rule, "d")
    assert "Dark" in why(given, (), Rule(count=1), "b")


def test_a_dark_frame_of_a_burst_was_not_meant():
    """The flash did not fire; where most of the burst is dark, it may be."""
    dark = Sight(key=(phrase("Low key"),))
    given = [shot(name, score) for name, score in zip("abcd", (80, 70, 60, 10), strict=True)]
    groups, rule = (burst(*"abcd"),), Rule(count=1, per_burst=True)
    one = [*given[:3], replace(given[3], sight=dark)]
    assert decided(one, groups, rule)["d"] == "reject"
    assert decided(one, (), Rule(count=1))["d"] == "look"
    most = [given[0], *(replace(each, sight=dark) for each in given[1:])]
    assert decided(most, groups, rule)["d"] == "look"


def test_a_photo_that_scores_well_is_not_called_meant():
    given = [replace(one, sight=Sight(key=(phrase("Low key"),))) for one in shots(a=80, b=70)]
    assert decided(given, (), Rule(count=1))["b"] == "reject"


def test_what_is_seen_in_a_photo_stands_behind_the_reason():
    given = shots(a=80, b=10)
    given[1] = replace(given[1], sight=Sight(said=(phrase("Soft everywhere"),)))
    assert why(given, (), Rule(count=1), "b").endswith(". Soft everywhere")


def test_a_penalty_decides_within_a_burst():
    given = shots(a=80, b=75)
    given[0] = replace(given[0], sight=Sight(penalty=20.0))
    told = decided(given, (burst("a", "b"),), Rule(count=1, per_burst=True))
    assert told == {"a": "reject", "b": "keep"}


def test_photos_that_were_not_scored_are_looked_at():
    assert decided(shots(a=80, b=None), (), Rule(count=1)) == {"a": "keep", "b": "look"}


@pytest.mark.parametrize("per_burst", [False, True])
def test_a_burst_with_a_broken_photo_keeps_its_best_of_the_others(per_burst):
    given = shots(a=30, b=20, c=None, x=90)
    told = decided(given, (burst("a", "b", "c"),), Rule(count=1, per_burst=per_burst))
    assert told == {"a": "keep", "b": "reject", "c": "look", "x": told["x"]}


def test_a_photo_kept_for_its_moment_alone_is_not_called_one_of_the_best():
    given = [shot("a", 80, 0), shot("b", 70, 5), shot("c", 60, 10), shot("d", 10, 500)]
    rule = Rule(count=2)
    assert decided(given, (), rule) == {"a": "keep", "b": "reject", "c": "reject", "d": "keep"}
    assert why(given, (), rule, "a") == "Among the 2 best"
    assert why(given, (), rule, "d") == "The best of its moment"
    assert why(given, (), rule, "b") == "Scores 70; the best of each moment are already enough"
    assert why(given, (), rule, "c") == "Scores 60; enough others are kept"


def test_a_lowest_score_rejects_but_keeps_every_moment():
    given = [shot("a", 80, 0), shot("b", 30, 5), shot("c", 10, 500)]
    told = decided(given, (), Rule(share=1.0, least_score=40))
    assert told == {"a": "keep", "b": "reject", "c": "keep"}
    assert "less than 40" in why(given, (), Rule(share=1.0, least_score=40), "b")


def test_what_is_softer_than_asked_for_goes_and_says_so():
    given = [
        shot("a", 60, 0, sight=Sight(sharpness=80.0, eyes=60.0)),
        shot("b", 70, 5, sight=Sight(sharpness=40.0, eyes=95.0)),
        shot("c", 20, 9),
    ]
    sharp, eyes = Rule(least_sharpness=50), Rule(least_eyes=70)
    assert decided(given, (), sharp) == {"a": "keep", "b": "keep", "c": "keep"}, "its moment's best"
    given = [*given, shot("d", 90, 12, sight=Sight(sharpness=99.0))]
    assert decided(given, (), sharp) == {"a": "keep", "b": "reject", "c": "keep", "d": "keep"}
    assert why(given, (), sharp, "b") == "Sharpness 40 of 100, less than 50"
    assert decided(given, (), eyes) == {"a": "reject", "b": "keep", "c": "keep", "d": "keep"}
    assert why(given, (), eyes, "a") == "Sharpness of the eyes 60 of 100, less than 70"


def test_what_may_be_meant_is_not_rejected_for_its_softness():
    panned = Sight(sharpness=20.0, intent=(phrase("Panning"),))
    given = [shot("a", 90, 0), shot("b", 80, 5, sight=panned)]
    assert decided(given, (), Rule(least_sharpness=50)) == {"a": "keep", "b": "look"}


def test_how_much_closed_eyes_count_is_a_persons_choice():
    given = [shot("a", 80, sight=Sight(closed=1.0)), shot("b", 60)]
    groups = (burst("a", "b"),)
    assert decided(given, groups, Rule(count=1, per_burst=True))["b"] == "keep"
    lenient = Rule(count=1, per_burst=True, closed_eyes=5)
    assert decided(given, groups, lenient)["a"] == "keep"


def test_a_burst_without_texture_is_not_ranked():
    flat = Glimpse(np.full((64, 64), 90, np.uint8), np.full((16, 16), 2.5, np.float16))
    given = [replace(one, glimpse=flat) for one in shots(a=80, b=10)]
    told = decided(given, (burst("a", "b"),), Rule(count=1, per_burst=True))
    assert told == {"a": "look", "b": "look"}


def test_the_regret_check_forgets_all_marks():
    given = shots(a=80, b=70, c=10)
    given[2] = replace(given[2], marks=Marks(stars=5))
    given[1] = replace(given[1], marks=Marks(flag=Flag.REJECT))
    liked = {one.path for one in given if one.marks.stars == 5}
    assert without_marks(given, (), Rule(count=2), liked) == [Path("/c.jpg")]
    assert without_marks(given, (), Rule(count=3), liked) == []
