"""What a close look at a photo says beside its score: reasons in words, eyes, intent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.faces.face import Face
from core.faces.group import of_group
from core.photos.facts import Facts
from core.results.reason_words import INTENTS, reason_phrase
from core.results.words import Phrase, phrase
from core.signals.intent import intent
from core.signals.reasons import Kind, reasons
from core.signals.signals import Signals

# In score points, of the largest face; photographers drop a frame for closed eyes that a model of
# quality, which does not see eyes, likes as well as the next.
_CLOSED: Final = 30.0
_SOFT_EYES: Final = 15.0
_EXPOSURE: Final = (Kind.OVER, Kind.UNDER)


@dataclass(frozen=True, slots=True)
class Sight:
    """`said`: what is sure, eyes first; `exposure`: that of it which is judged among the photos of
    a group. `penalty` in score points. `intent`: what may be meant, should the score be low."""

    said: tuple[Phrase, ...] = ()
    exposure: tuple[Phrase, ...] = ()
    penalty: float = 0.0
    intent: tuple[Phrase, ...] = ()


NOTHING_SEEN: Final = Sight()


def sight_of(signals: Signals | None, faces: Sequence[Face], facts: Facts) -> Sight:
    """What signals and faces say. Where there is no face nothing is said of eyes."""
    said: list[Phrase] = []
    penalty = 0.0
    eyes = of_group(faces)
    if eyes is not None and eyes.closed:
        said.append(phrase("Eyes closed"))
        penalty += _CLOSED * eyes.closed
    if eyes is not None and eyes.soft:
        said.append(phrase("Eyes not sharp"))
        penalty += _SOFT_EYES * eyes.soft
    if signals is None:
        return Sight(tuple(said), penalty=penalty)
    sure = [reason for reason in reasons(signals) if reason.sure]
    said += [reason_phrase(reason) for reason in sure if reason.kind not in _EXPOSURE]
    exposure = tuple(reason_phrase(reason) for reason in sure if reason.kind in _EXPOSURE)
    meant = tuple(INTENTS[one] for one in intent(signals, facts, 0.0))
    return Sight(tuple(said), exposure, penalty, meant)
