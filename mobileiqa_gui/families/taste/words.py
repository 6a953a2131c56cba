"""What the panel of taste says, in the language of the window."""

from __future__ import annotations

from core.families.taste.agreement import Agreement
from core.families.taste.lesson import Surprise
from core.families.taste.section import LABELS, Section
from core.families.taste.votes import (
    FEWEST_OF_FLAG,
    FEWEST_OF_VALUE,
    FEWEST_VALUES,
    FEWEST_VOTES,
    Count,
    as_stars,
)
from core.scoring.tasting import Said, TasteLook
from mobileiqa_gui.families.taste.presenter import Phase
from mobileiqa_gui.numbers import in_digits, localized
from mobileiqa_gui.translation import translate


def state(phase: Phase, look: TasteLook | None) -> str:
    """One or two sentences on how far the taste has come."""
    if look is None:
        return translate("taste", "Looking at your ratings …")
    count = look.count
    if phase is Phase.TOO_FEW:
        words = translate(
            "taste",
            "{votes} of {needed} ratings so far. Give stars, or pick and reject; a burst counts "
            "once.",
        )
        return words.format(votes=in_digits(count.votes), needed=FEWEST_VOTES)
    if phase is Phase.TOO_ALIKE:
        words = translate(
            "taste",
            "Your {votes} ratings are too much alike. Needed are {values} different numbers of "
            "stars, at least {least} times each, or {flags} picked and {flags} rejected photos.",
        )
        return words.format(
            votes=in_digits(count.votes),
            values=FEWEST_VALUES,
            least=FEWEST_OF_VALUE,
            flags=FEWEST_OF_FLAG,
        )
    if phase is Phase.READY:
        words = translate(
            "taste",
            "{votes} ratings: enough to learn what you like, from technical features of your "
            "photos. Nothing leaves this computer.",
        )
        return words.format(votes=in_digits(count.votes))
    assert look.kept is not None
    if phase is Phase.OTHER_MODEL:
        words = translate(
            "taste",
            "Your taste was learned with the model {model}. Learn it again with the model in use, "
            "or choose that one.",
        )
        return words.format(model=str(look.kept.encoder))
    return learned_from(look.kept)


def learned_from(section: Section) -> str:
    """What a taste was learned from."""
    if section.source == LABELS:
        words = translate(
            "taste", "Learned from technical features of {photos} photos labelled in a file."
        )
    else:
        words = translate("taste", "Learned from technical features of your {photos} ratings.")
    return words.format(photos=in_digits(section.photos))


def by_stars(count: Count) -> str:
    """How many votes there are of each number of stars, as "1★ 8   2★ 24"."""
    return "   ".join(f"{stars}★ {number:,}" for stars, number in count.by_stars)


def unseen(look: TasteLook | None) -> str:
    """Rated photos that do not count yet; empty where all do."""
    if look is None or not look.unseen:
        return ""
    if look.unseen == 1:
        return translate("taste", "1 rated photo is not scored yet and does not count.")
    words = translate("taste", "{photos} rated photos are not scored yet and do not count.")
    return words.format(photos=in_digits(look.unseen))


def advice(agreed: Agreement) -> str:
    """Whether to use the taste."""
    if agreed.gain is None:
        return translate("taste", "The model gives no score to compare it with.")
    if agreed.is_better:
        return translate(
            "taste", "It agrees with your ratings measurably better than the score: worth using."
        )
    return translate("taste", "Your taste adds nothing measurable yet. More ratings may change it.")


def of_photo(said: Said | None) -> str:
    """What the taste says of the current photo; empty where it says nothing."""
    if said is None:
        return ""
    words = translate("taste", "This photo: {stars} ± {deviation} stars")
    text = words.format(
        stars=in_digits(as_stars(said.stars), 1), deviation=in_digits(said.deviation, 1)
    )
    if said.is_unlike:
        text += "\n" + translate("taste", "Unlike anything you rated: hardly more than a guess")
    return text


def of_surprise(one: Surprise) -> str:
    """Stars given, and those that the taste would give."""
    return f"{one.stars:g} ★  ({as_stars(one.said):.1f})"


def tip_of_surprise(one: Surprise) -> str:
    """The same in a sentence."""
    words = translate("taste", "{name}: you gave {stars} stars, your taste would give {said}")
    return words.format(
        name=one.path.name, stars=localized(f"{one.stars:g}"), said=in_digits(as_stars(one.said), 1)
    )
