"""A run's result: what is read of it, and what it means in words. No Qt widgets."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import RunError
from mobileiqa_gui.numbers import in_digits, localized
from mobileiqa_gui.training.comparison import Rival, rivals_of, suggested
from mobileiqa_gui.training.wording import FEW_PHOTOS, points
from mobileiqa_gui.translation import translate
from mobileiqa_gui.wording import duration_in_words
from training.interface import (
    Prediction,
    Probe,
    RunPaths,
    RunResult,
    RunSummary,
    read_predictions,
    read_result,
)

WORST = 20
PARTS = ("test", "val")
_FEW = 10
_NARROW = 0.25  # share of the labels' standard deviation


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result with its predictions on one part ("test", "val"), and another run's result beside.

    `rivals` are the runs that could stand there, `rival` is the one that does.
    """

    paths: RunPaths
    result: RunResult
    part: str
    predictions: tuple[Prediction, ...]
    rivals: tuple[Rival, ...] = ()
    rival: Rival | None = None
    beside: RunResult | None = None


def load_outcome(
    paths: RunPaths,
    runs: Sequence[RunSummary],
    *,
    part: str = "",
    beside: Path | None = None,
    suggests: bool = True,
) -> Outcome:
    """Read what a finished run has left, and the run in the folder `beside`, by default the same
    student without a teacher (unless not `suggests`). Without a `part` the one that counts most.
    Raises RunError where the run's own files cannot be read."""
    result = read_result(paths.result)
    part = part or next((each for each in PARTS if each in result.parts), "val")
    predictions: list[Prediction] = []
    if part in result.parts:
        predictions = read_predictions(paths.predictions(part))
    rivals = rivals_of(paths, runs)
    rival = next((each for each in rivals if each.folder == beside), None)
    if rival is None and suggests:
        rival = suggested(rivals)
    other = None
    if rival is not None:
        try:
            other = read_result(RunPaths(rival.folder).result)
        except RunError:
            rival = None
    return Outcome(paths, result, part, tuple(predictions), rivals, rival, other)


def part_in_words(part: str, count: int) -> str:
    """Which photos, and how many: "984 test photos"."""
    words = {
        "test": translate("results", "{count} test photos"),
        "val": translate("results", "{count} kept aside"),
    }
    return words.get(part, translate("results", "{count} photos")).format(count=in_digits(count))


def summary_of(result: RunResult) -> str:
    """How it came to be, in one line."""
    parts = []
    if result.why == "stopped":
        parts.append(translate("results", "stopped early"))
    elif result.why == "no further gain":
        parts.append(translate("results", "ended when nothing was gained any more"))
    if result.protocol == "folds":
        parts.append(translate("results", "each photo kept aside by one of {count} folds").format(
            count=len(result.rounds)))  # fmt: skip
    elif result.protocol == "splits":
        parts.append(translate("results", "median and deviation of {count} random splits").format(
            count=len(result.rounds)))  # fmt: skip
    if result.probes:
        parts.append(translate("results", "{count} epochs").format(count=result.epochs))
    elif result.protocol != "splits":
        parts.append(
            translate("results", "best epoch {best} of {epochs}").format(
                best=result.best_epoch, epochs=result.epochs
            )
        )
    parts.append(
        translate("results", "trained for {time}").format(time=duration_in_words(result.seconds))
    )
    text = " · ".join(parts)
    return text[:1].upper() + text[1:]


def verdict_of(outcome: Outcome) -> str:
    """What the figures mean, in a sentence; no claim without figures."""
    if outcome.result.probes:
        return verdict_of_probes(outcome.result)
    figures = outcome.result.parts.get(outcome.part)
    if figures is None or not math.isfinite(figures.srcc):
        return translate(
            "results", "No figures: there were no photos to measure on, or all scores are equal."
        )
    share = (figures.krcc + 1) / 2
    words = translate(
        "results", "Of two {photos}, it puts the better one first in about {share} of 100 cases."
    ).format(
        photos=translate("results", "photos it has never seen")
        if outcome.part == "test" or outcome.result.protocol == "folds"
        else translate("results", "photos"),
        share=f"{share * 100:.0f}",
    )
    if outcome.result.protocol == "splits":  # whose scores are means over networks
        return words
    if figures.photos < FEW_PHOTOS:
        words += " " + translate("results", "With {count} photos, that is a rough figure.").format(
            count=figures.photos
        )
    return " ".join(filter(None, [words, _narrow(outcome.predictions)]))


def verdict_of_probes(result: RunResult) -> str:
    """Whether what was learned without ratings is worth keeping, in a sentence or two."""
    probes = {probe.name: probe for probe in result.probes}
    ratings, faults = probes.get("ratings"), probes.get("faults")
    if ratings is not None and ratings.gain is not None:
        return _verdict_of_ratings(result, ratings, ratings.gain)
    if faults is None:
        return translate("results", "It could not be asked: there were too few photos.")
    words = (
        translate("results", "It tells faults apart better than what it began with.")
        if gains(result)
        else translate(
            "results", "It tells faults apart no better than what it began with: keep that one."
        )
    )
    further = translate(
        "results",
        "Whether that helps with your taste is not known yet: rate 30 photos of the folder and "
        "train again.",
    )
    return f"{words} {further}"


def _verdict_of_ratings(result: RunResult, ratings: Probe, gain: tuple[float, float]) -> str:
    words = translate(
        "results",
        "On your {count} rated photos it agrees with you by {after}; what it began with, by "
        "{before} (difference likely between {low} and {high}).",
    ).format(
        count=in_digits(ratings.photos),
        before=in_digits(ratings.before, 2),
        after=in_digits(ratings.after, 2),
        low=localized(f"{gain[0]:+.2f}"),
        high=localized(f"{gain[1]:+.2f}"),
    )
    if gains(result):
        kept = translate("results", "It is measurably better: use it.")
    elif not _follows(ratings):
        kept = translate(
            "results", "It does not measurably follow your ratings: keep the one you have."
        )
    else:
        kept = translate("results", "Nothing measurable was gained: keep the one you have.")
    return f"{words} {kept}"


def gains(result: RunResult) -> bool:
    """Whether what was learned without ratings is better than what it began with: measurably on a
    person's ratings, which it must follow at all, or on faults where there are no ratings."""
    probes = {probe.name: probe for probe in result.probes}
    ratings, faults = probes.get("ratings"), probes.get("faults")
    if ratings is not None and ratings.gain is not None:
        return _follows(ratings) and ratings.gain[0] > 0
    return faults is not None and faults.after > faults.before


def _follows(ratings: Probe) -> bool:
    """Whether the rank correlation is above what chance gives once in forty times (Fisher)."""
    return ratings.after > math.tanh(1.96 * math.sqrt(1.06 / max(ratings.photos - 3, 1)))


def scores(result: RunResult) -> bool:
    """Whether the run's model gives a score: an encoder does once ratings were fitted to it."""
    return not result.probes or any(probe.name == "ratings" for probe in result.probes)


def probes_in_words(result: RunResult) -> tuple[tuple[str, str, str, str], ...]:
    """A line for each question: what was asked, the answer before, after, of how many photos."""
    asked = {
        "faults": translate("results", "Faults told apart, with their strength (of 100)"),
        "operations": translate("results", "Faults told apart, whatever their strength (of 100)"),
        "order": translate("results", "Worse steps found farther from the photo (of 100)"),
        "contrast": translate("results", "Versions of a photo found again (of 100)"),
        "ratings": translate("results", "Agreement with your ratings (SRCC)"),
    }

    def value(name: str, number: float) -> str:
        return in_digits(number, 2) if name == "ratings" else in_digits(100 * number, 1)

    return tuple(
        (asked[p.name], value(p.name, p.before), value(p.name, p.after), in_digits(p.photos))
        for p in result.probes
        if p.name in asked
    )


def _narrow(predictions: Sequence[Prediction]) -> str:
    """A warning where scores hardly differ, as after too few steps: their order may be right, but
    the numbers tell a person nothing."""
    pairs = [(p.raw, p.quality) for p in predictions if p.raw is not None and math.isfinite(p.raw)]
    if len(pairs) < _FEW or len({points(raw) for raw, _ in pairs}) == 1:  # said elsewhere
        return ""
    scores, labels = zip(*pairs, strict=True)
    if statistics.pstdev(scores) > _NARROW * statistics.pstdev(labels):
        return ""
    return translate(
        "results", "Its scores lie close together ({low} to {high}): train it for more epochs."
    ).format(low=f"{100 * min(scores):.0f}", high=f"{100 * max(scores):.0f}")
