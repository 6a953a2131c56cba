"""What the faces of one photo say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.faces.face import EyeSharpness, EyesOpen, Face

PROMINENT_FROM = 0.5
"""A face is prominent from this share of the largest one's width on."""

_ORDER_SHARP = (EyeSharpness.SOFT, EyeSharpness.UNKNOWN, EyeSharpness.SHARP)
_ORDER_OPEN = (EyesOpen.CLOSED, EyesOpen.UNKNOWN, EyesOpen.OPEN)


@dataclass(frozen=True, slots=True)
class GroupEyes:
    """The worst that is said of a prominent face: one who blinks counts, however many do not.

    `soft` and `closed` weigh it by size: the width of the largest prominent face of which this is
    said, as a share of the largest face's (0 where it is said of none). `prominent` counts them.
    """

    sharpness: EyeSharpness
    open: EyesOpen
    soft: float
    closed: float
    prominent: int


def of_group(faces: Sequence[Face]) -> GroupEyes | None:
    """None where there is no face: then nothing is said."""
    if not faces:
        return None
    largest = max(face.width_px for face in faces)
    prominent = [face for face in faces if face.width_px >= PROMINENT_FROM * largest]
    soft = [face.width_px for face in prominent if face.sharpness is EyeSharpness.SOFT]
    closed = [face.width_px for face in prominent if face.open is EyesOpen.CLOSED]
    return GroupEyes(
        sharpness=min((face.sharpness for face in prominent), key=_ORDER_SHARP.index),
        open=min((face.open for face in prominent), key=_ORDER_OPEN.index),
        soft=max(soft, default=0) / largest,
        closed=max(closed, default=0) / largest,
        prominent=len(prominent),
    )
