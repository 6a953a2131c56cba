"""What is worth reading out as scoring goes on: that it begins, each quarter, and how it ends.

No widgets.
"""

from __future__ import annotations

from dataclasses import replace

from mobileiqa_gui.library.presenter import Counts
from mobileiqa_gui.library.scoring_presenter import Phase
from mobileiqa_gui.translation import translate
from mobileiqa_gui.wording import counts_in_words, failed_in_words, photos_in_words

# Of a folder that is scored in a moment its beginning and its end are enough.
LEAST_FOR_QUARTERS = 20


class ScoringNews:
    """Is told each state and says what is new in it."""

    def __init__(self) -> None:
        self._phase = Phase.RESTING
        self._quarter = 0

    def take(self, counts: Counts, phase: Phase) -> str:
        """A sentence; empty where there is nothing new."""
        now = Phase.RESTING if phase is Phase.SCORING and counts.waiting == 0 else phase
        before, self._phase = self._phase, now
        quarter = 4 * (counts.total - counts.waiting) // max(1, counts.total)
        further, self._quarter = quarter > self._quarter, quarter
        if now is not before:
            return _turn(before, now, counts)
        if now is Phase.SCORING and further and counts.total >= LEAST_FOR_QUARTERS:
            return translate("wording", "{percent} % scored").format(percent=25 * quarter)
        return ""


def _turn(before: Phase, now: Phase, counts: Counts) -> str:
    if counts.total == 0:
        return ""
    if now is Phase.SCORING:
        waiting = photos_in_words(counts.waiting)
        return translate("wording", "Scoring {photos}").format(photos=waiting)
    if now is Phase.PAUSED:
        return translate("wording", "Scoring paused")
    if now is Phase.STOPPED:
        return translate("wording", "Scoring stopped")
    if now is Phase.RESTING and before is Phase.SCORING:
        failed = failed_in_words(counts.failed) if counts.failed else ""
        all_of_it = counts_in_words(replace(counts, shown=counts.total))
        return ", ".join(filter(None, (all_of_it, failed)))
    return ""
