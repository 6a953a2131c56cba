"""What a close look at a photo gave, and what it means for a cull."""

from __future__ import annotations

from dataclasses import dataclass

from core.culling import saying
from core.culling.glimpse import Glimpse
from core.faces.face import Face
from core.faces.group import of_group
from core.photos.facts import Facts
from core.results.reason_words import reason_phrase
from core.results.words import Phrase
from core.signals.intent import intent
from core.signals.reasons import reasons
from core.signals.signals import Signals

CLOSED_EYES, SOFT_EYES = 12.0, 8.0
"""Score points that the largest face's closed or soft eyes take from a photo among its neighbours;
of a smaller prominent face by its width. The score itself knows nothing of eyes."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a close look at one photo gave (core.scoring.looking)."""

    signals: Signals
    faces: tuple[Face, ...]
    glimpse: Glimpse

    @property
    def penalty(self) -> float:
        """Score points, 0 and more, that its eyes cost it among photos of the same scene."""
        eyes = of_group(self.faces)
        if eyes is None:
            return 0.0
        return max(CLOSED_EYES * eyes.closed, SOFT_EYES * eyes.soft)

    @property
    def said(self) -> tuple[Phrase, ...]:
        """What is seen in it, eyes first: only what is sure."""
        found = []
        eyes = of_group(self.faces)
        if eyes is not None and eyes.closed:
            found.append(saying.eyes_closed())
        if eyes is not None and eyes.soft:
            found.append(saying.eyes_soft())
        return (*found, *(reason_phrase(one) for one in reasons(self.signals) if one.sure))

    def meant(self, facts: Facts | None, score: float | None) -> Phrase | None:
        """What may be meant by a low score; None where nothing is, or the score is not low."""
        found = intent(self.signals, facts, score)
        return saying.may_be_meant(found[0]) if found else None
