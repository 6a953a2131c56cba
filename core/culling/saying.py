"""The reasons of a proposal, in words; the window translates them (mobileiqa_gui/culling)."""

from __future__ import annotations

from core.culling.groups import Group, Kind
from core.culling.shots import Shot
from core.marks.marks import Flag, Marks
from core.results.words import Phrase, phrase


def marked(marks: Marks) -> Phrase:
    """What a person decided stands."""
    if marks.flag is Flag.REJECT:
        return phrase("You rejected it")
    if marks.flag is Flag.PICK:
        return phrase("You picked it")
    if marks.stars == 1:
        return phrase("You gave it 1 star")
    if marks.stars:
        return phrase("You gave it {stars} stars", stars=marks.stars)
    return phrase("You labelled it")


def whole(group: Group) -> Phrase:
    """A set."""
    count = len(group.members)
    if group.kind is Kind.BRACKET:
        return phrase("One of an exposure bracket of {count}, which stays whole", count=count)
    if group.kind is Kind.STACK:
        return phrase("One of a focus stack of {count}, which stays whole", count=count)
    return phrase("One of a panorama of {count}, which stays whole", count=count)


def nothing_to_tell_by() -> Phrase:
    return phrase("Nothing in the photos of this burst tells how sharp they are")


def may_be_meant() -> Phrase:
    return phrase("May be meant as it is")


def not_scored() -> Phrase:
    return phrase("It has no score")


def alone() -> Phrase:
    return phrase("Not part of a burst")


def below_least(score: float, least: float) -> Phrase:
    return phrase("Scores {score}, less than {least}", score=round(score), least=round(least))


def soft(sharpness: float, least: float) -> Phrase:
    return phrase(
        "Sharpness {sharpness} of 100, less than {least}",
        sharpness=round(sharpness),
        least=round(least),
    )


def soft_eyes(sharpness: float, least: float) -> Phrase:
    return phrase(
        "Sharpness of the eyes {sharpness} of 100, less than {least}",
        sharpness=round(sharpness),
        least=round(least),
    )


def among_best(count: int) -> Phrase:
    if count == 1:
        return phrase("The best photo")
    return phrase("Among the {count} best", count=count)


def best_of_moment() -> Phrase:
    return phrase("The best of its moment")


def enough_others(score: float) -> Phrase:
    return phrase("Scores {score}; enough others are kept", score=round(score))


def moments_are_enough(score: float) -> Phrase:
    """Where the best of the moments are as many as were asked for, or more."""
    return phrase("Scores {score}; the best of each moment are already enough", score=round(score))


def best_of_burst(place: int, count: int) -> Phrase:
    if place == 1:
        return phrase("The best of {count} in its burst", count=count)
    return phrase("Number {place} of {count} in its burst", place=place, count=count)


def tie(name: str, others: int) -> Phrase:
    """With how many others of its burst, one of them by name."""
    if others == 1:
        return phrase("A tie with {name}: too close for the model to tell", name=name)
    return phrase(
        "A tie with {name} and {others} more: too close for the model to tell",
        name=name,
        others=others - 1,
    )


def better_in_burst(shot: Shot, better: Shot | None) -> Phrase:
    """Why another of its burst is kept instead."""
    if better is None:
        return phrase("Others of its burst are better")
    name = better.path.name
    if better.score is None or shot.score is None:
        return phrase("{name} of its burst is kept", name=name)
    points = round(better.score - shot.score)
    if points < 1:
        return phrase("{name} of its burst is kept", name=name)
    if points == 1:
        return phrase("{name} of its burst scores 1 point more", name=name)
    return phrase("{name} of its burst scores {points} points more", name=name, points=points)
