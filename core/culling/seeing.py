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
from core.signals.intent import Intent, intent
from core.signals.reasons import Kind, reasons
from core.signals.signals import Signals

# Score points, of the largest face: chosen, not measured, for no photos are known of which people
# chose among closed and open eyes. More than models of quality, which do not see eyes, tell most
# frames of a burst apart by. What closed ones count is a person's to set (Rule).
_SOFT_EYES: Final = 15.0
# The detail (core.signals.detail) where nothing fine is left, and where a photo is in focus.
_NOTHING_LEFT, _IN_FOCUS = 0.25, 0.5
_EXPOSURE: Final = (Kind.OVER, Kind.UNDER)
_KEYS: Final = (Intent.LOW_KEY, Intent.HIGH_KEY)


@dataclass(frozen=True, slots=True)
class Sight:
    """`said`: what is sure, eyes first; `exposure`: that of it which is judged among the photos of
    a group. `penalty` in score points, for soft eyes; `closed`: of eyes that are closed the width
    of the face, as a share of the largest one's. `intent`: what may be meant, should the score be
    low; `key`: that of it which is a matter of exposure, judged like it. `sharpness` of the
    sharpest part and `eyes`, that of the softest prominent face's eyes, both 0..100; None where
    they cannot be told."""

    said: tuple[Phrase, ...] = ()
    exposure: tuple[Phrase, ...] = ()
    penalty: float = 0.0
    intent: tuple[Phrase, ...] = ()
    key: tuple[Phrase, ...] = ()
    closed: float = 0.0
    sharpness: float | None = None
    eyes: float | None = None


NOTHING_SEEN: Final = Sight()


def sight_of(signals: Signals | None, faces: Sequence[Face], facts: Facts) -> Sight:
    """What signals and faces say. Where there is no face nothing is said of eyes."""
    said: list[Phrase] = []
    penalty = 0.0
    eyes = of_group(faces)
    if eyes is not None and eyes.closed:
        said.append(phrase("Eyes closed"))
    if eyes is not None and eyes.soft:
        said.append(phrase("Eyes not sharp"))
        penalty += _SOFT_EYES * eyes.soft
    closed = eyes.closed if eyes is not None else 0.0
    softest = eyes.least_sharp if eyes is not None else None
    if signals is None:
        return Sight(tuple(said), penalty=penalty, closed=closed, eyes=softest)
    sure = [reason for reason in reasons(signals) if reason.sure]
    said += [reason_phrase(reason) for reason in sure if reason.kind not in _EXPOSURE]
    exposure = tuple(reason_phrase(reason) for reason in sure if reason.kind in _EXPOSURE)
    found = intent(signals, facts, 0.0)
    return Sight(
        said=tuple(said),
        exposure=exposure,
        penalty=penalty,
        intent=tuple(INTENTS[one] for one in found if one not in _KEYS),
        key=tuple(INTENTS[one] for one in found if one in _KEYS),
        closed=closed,
        sharpness=_sharpness(signals.sharpest),
        eyes=softest,
    )


def _sharpness(detail: float | None) -> float | None:
    if detail is None:
        return None
    return 100 * min(1.0, max(0.0, (detail - _NOTHING_LEFT) / (_IN_FOCUS - _NOTHING_LEFT)))
