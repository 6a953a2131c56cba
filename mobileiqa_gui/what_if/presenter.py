"""What is laid on, and what became of the score. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from core.families.strokes import Point, Stroke
from core.photos.laid_faults import Fault
from core.photos.turns import turn_point
from core.results.assessment import Assessment
from mobileiqa_gui.translation import translate

USUAL_STRENGTH, USUAL_RADIUS = 0.6, 0.08
LEAST_RADIUS, LARGEST_RADIUS = 0.01, 0.3


@dataclass(slots=True)
class WhatIfPresenter:
    """`strokes` are the faults laid on, `answers` what the model said with none, one, two … of
    them; `turn` is by how many quarters clockwise the photo is shown turned; `failure` is why the
    model cannot answer."""

    fault: Fault = Fault.BLUR
    strength: float = USUAL_STRENGTH
    radius: float = USUAL_RADIUS
    turn: int = 0
    shows_before: bool = False
    strokes: list[Stroke] = field(default_factory=list)
    answers: dict[int, Assessment] = field(default_factory=dict)
    failure: str = ""

    def open(self, turn: int) -> None:
        """Another photo, with nothing laid on."""
        self.turn, self.strokes, self.answers, self.shows_before = turn, [], {}, False
        self.failure = ""

    def stroke(self, points: tuple[Point, ...]) -> Stroke:
        """The chosen fault along points of the photo as it is shown; on all of it without any."""
        self.shows_before = False
        own = tuple(turn_point(point, -self.turn % 4) for point in points)
        stroke = Stroke(self.fault, self.strength, own, self.radius if points else 0.0)
        self.strokes.append(stroke)
        return stroke

    @property
    def laid(self) -> int:
        """So many faults are laid on."""
        return len(self.strokes)

    def undo(self) -> bool:
        """Whether there was something to take off."""
        if not self.strokes:
            return False
        self.answers.pop(self.laid, None)
        self.strokes.pop()
        return True

    def take(self, strokes: Sequence[Stroke], assessment: Assessment) -> bool:
        """What the model says with these faults laid on; whether they are still (a part of) those
        that are: an answer may come after they were taken off."""
        if list(strokes) != self.strokes[: len(strokes)]:
            return False
        self.answers[len(strokes)] = assessment
        self.failure = ""
        return True

    @property
    def before(self) -> Assessment | None:
        """Without any fault."""
        return self.answers.get(0)

    @property
    def after(self) -> Assessment | None:
        """With all that are laid on; None while that is not known."""
        return self.answers.get(self.laid)

    def score_words(self) -> str:
        """ "70 → 58, opinions 69, 71, 72 → 55, 60, 59"."""
        before, after = self.before, self.after
        if self.failure:
            return ""
        if before is None:
            return translate("what_if", "Reading the photo")
        if self.laid == 0 or after is None:
            return _score(before)
        text = translate("what_if", "{before} → {after}")
        words = text.format(before=_score(before), after=f"{after.score:.0f}")
        if after.opinions:
            words += f" ({', '.join(f'{opinion:.0f}' for opinion in after.opinions)})"
        return words

    def short_words(self) -> str:
        """ "67 → 58", for little room."""
        before, after = self.before, self.after
        if before is None or after is None or self.laid == 0 or self.failure:
            return "" if before is None or self.failure else f"{before.score:.0f}"
        return f"{before.score:.0f} → {after.score:.0f}"

    def difference_words(self) -> str:
        """What all faults together cost, to stand at the brush: "−12 points"; empty for none."""
        before, after = self.before, self.after
        if before is None or after is None or self.laid == 0:
            return ""
        points = round(after.score - before.score, 1)
        sign = "−" if points < 0 else "+" if points > 0 else "±"
        return translate("what_if", "{points} points").format(points=f"{sign}{abs(points):.1f}")


def _score(assessment: Assessment) -> str:
    score = translate("what_if", "Score {score}").format(score=f"{assessment.score:.0f}")
    if not assessment.opinions:
        return score
    return f"{score} ({', '.join(f'{opinion:.0f}' for opinion in assessment.opinions)})"


def fault_name(fault: Fault) -> str:
    """What a fault is called."""
    return {
        Fault.BLUR: translate("what_if", "Blur"),
        Fault.GRAIN: translate("what_if", "Grain"),
        Fault.DARK: translate("what_if", "Dark"),
        Fault.BLOWN: translate("what_if", "Blown"),
        Fault.COMPRESSION: translate("what_if", "JPEG"),
    }[fault]
