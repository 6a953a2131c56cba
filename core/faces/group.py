"""What the faces of one photo say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.faces.face import EyeSharpness, EyesOpen, Face
from core.faces.sharpness import sharper, sharpness_of

PROMINENT_FROM = 0.5
"""A face is prominent from this share of the largest one's width on."""

_ORDER_SHARP = (EyeSharpness.SOFT, EyeSharpness.UNKNOWN, EyeSharpness.SHARP)
_ORDER_OPEN = (EyesOpen.CLOSED, EyesOpen.UNKNOWN, EyesOpen.OPEN)


@dataclass(frozen=True, slots=True)
class GroupEyes:
    """The worst that is said of a prominent face: one who blinks counts, however many do not.

    `soft` and `closed` weigh it by size: the width of the largest prominent face of which this is
    said, as a share of the largest face's (0 where it is said of none). `least_sharp` is the
    sharpness of the softest eyes, 0..100, None where it cannot be told. `prominent` counts them.
    """

    sharpness: EyeSharpness
    open: EyesOpen
    soft: float
    closed: float
    least_sharp: float | None
    prominent: int


def in_turn(faces: Sequence[Face]) -> tuple[Face, ...]:
    """In the order in which one looks at them: the prominent ones from left to right, then those
    in the background likewise."""
    prominent = _prominent(faces)
    behind = [face for face in faces if not any(face is other for other in prominent)]
    return tuple(
        face
        for some in (prominent, behind)
        for face in sorted(some, key=lambda face: face.box.middle[0])
    )


def of_group(faces: Sequence[Face]) -> GroupEyes | None:
    """None where there is no face: then nothing is said."""
    if not faces:
        return None
    prominent = _prominent(faces)
    largest = max(face.width_px for face in prominent)
    soft = [face.width_px for face in prominent if face.sharpness is EyeSharpness.SOFT]
    closed = [face.width_px for face in prominent if face.open is EyesOpen.CLOSED]
    told = (sharpness_of(sharper(face.eyes)) for face in prominent)
    return GroupEyes(
        sharpness=min((face.sharpness for face in prominent), key=_ORDER_SHARP.index),
        open=min((face.open for face in prominent), key=_ORDER_OPEN.index),
        soft=max(soft, default=0) / largest,
        closed=max(closed, default=0) / largest,
        least_sharp=min((one for one in told if one is not None), default=None),
        prominent=len(prominent),
    )


def _prominent(faces: Sequence[Face]) -> list[Face]:
    largest = max((face.width_px for face in faces), default=0)
    return [face for face in faces if face.width_px >= PROMINENT_FROM * largest]
