"""Whether a new model is worth using, in words. No Qt widgets."""

from __future__ import annotations

import math
from dataclasses import dataclass

from mobileiqa_gui.training.results import Outcome, gains
from mobileiqa_gui.training.wording import FEW_PHOTOS, figure, points
from mobileiqa_gui.translation import translate


@dataclass(frozen=True, slots=True)
class Worth:
    """`against`: sentences against using the model, empty where nothing speaks against it; then it
    is the first thing to be offered (`is_first`), unless it `gains` nothing, as is said already."""

    against: str = ""
    gains: bool = True

    @property
    def is_first(self) -> bool:
        """Whether using the model is what a person is led to."""
        return self.gains and not self.against


def worth_of(outcome: Outcome) -> Worth:
    """What speaks against using the model of a run, by the photos that the outcome shows."""
    against = " ".join(filter(None, [_one_score(outcome), _default_is_better(outcome)]))
    return Worth(against, gains=not outcome.result.probes or gains(outcome.result))


def _one_score(outcome: Outcome) -> str:
    """Said where all scores read the same, as a person sees them (0 to 100, whole)."""
    raws = [one.raw for one in outcome.predictions if one.raw is not None]
    told = {points(raw) for raw in raws if math.isfinite(raw)}
    if len(raws) < 2 or len(told) != 1:
        return ""
    return translate(
        "worth",
        "It gives all {count} photos the same score ({score}), so it tells none from another: "
        "train it for longer, or with another learning rate.",
    ).format(count=f"{len(raws):,}", score=told.pop())


def _default_is_better(outcome: Outcome) -> str:
    own = outcome.result.parts.get(outcome.part)
    default = outcome.result.default.get(outcome.part)
    if own is None or default is None or not math.isfinite(default.srcc):
        return ""
    if math.isfinite(own.srcc) and own.srcc >= default.srcc:
        return ""
    words = translate(
        "worth",
        "The app's default model orders the same photos better: {default} against {own} (SRCC).",
    ).format(default=figure(default.srcc), own=figure(own.srcc))
    if own.photos < FEW_PHOTOS:
        words += " " + translate(
            "worth", "With {count} photos that may be chance; more labelled photos tell."
        ).format(count=own.photos)
    return words
