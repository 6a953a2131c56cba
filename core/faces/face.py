"""What is known of a face in a photo, and how it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

VERSION = 2
"""Of what is measured and how. Faces kept under another version are found anew."""

Point = tuple[float, float]
"""(x, y) as shares 0..1 of the upright picture's width and height."""

_DIGITS = 5
_AROUND_EYES = 0.12


class EyeSharpness(StrEnum):
    """Of the eyes at capture resolution."""

    SHARP = "sharp"
    SOFT = "soft"
    UNKNOWN = "unknown"


class EyesOpen(StrEnum):
    """Whether the eyes are open. Unknown: behind dark glasses, turned away, too small, in doubt."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle as shares 0..1 of the upright picture; it may reach a little beyond."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        """Its middle."""
        return self.left + self.width / 2, self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Eye:
    """`outline` runs once around the visible eyeball, 16 points; `width_px` is the eye's width in
    pixels of the picture; `opening` the outline's area over the square of its width (about 0.25
    wide open, below 0.1 closed); `blur_px` the standard deviation of a Gaussian that would blur as
    much, None where nothing in the region tells."""

    outline: tuple[Point, ...]
    width_px: float
    opening: float
    blur_px: float | None

    @property
    def middle(self) -> Point:
        """The outline's middle."""
        count = len(self.outline)
        return sum(x for x, _ in self.outline) / count, sum(y for _, y in self.outline) / count


@dataclass(frozen=True, slots=True)
class Face:
    """One face. `box` is the face without hair; `width_px` its width in pixels of the picture;
    `confidence` 0..1 the detector's; `eyes` the eye on the left of the picture first."""

    box: Box
    width_px: int
    confidence: float
    eyes: tuple[Eye, Eye]
    sharpness: EyeSharpness
    open: EyesOpen

    @property
    def between_the_eyes(self) -> Point:
        """Where one looks to judge the eyes."""
        (left, top), (right, below) = self.eyes[0].middle, self.eyes[1].middle
        return (left + right) / 2, (top + below) / 2

    @property
    def eyes_box(self) -> Box:
        """Both eyes with their lids: what to look at, and to frame, to judge them."""
        points = [point for eye in self.eyes for point in eye.outline]
        across, down = self.box.width * _AROUND_EYES, self.box.height * _AROUND_EYES
        left, right = min(x for x, _ in points) - across, max(x for x, _ in points) + across
        top, below = min(y for _, y in points) - down, max(y for _, y in points) + down
        return Box(left, top, right - left, below - top)


def to_json(faces: Sequence[Face]) -> dict[str, Any]:
    """What JSON can hold of a photo's faces, the version with it."""
    return {"version": VERSION, "faces": [_face_to_json(face) for face in faces]}


def from_json(kept: Any) -> tuple[Face, ...] | None:
    """The faces that `to_json` made; None where another version made them, or something else."""
    if not isinstance(kept, dict) or kept.get("version") != VERSION:
        return None
    try:
        return tuple(_face_from_json(face) for face in kept["faces"])
    except (KeyError, TypeError, ValueError):
        return None


def _face_to_json(face: Face) -> dict[str, Any]:
    box = face.box
    return {
        "box": [round(side, _DIGITS) for side in (box.left, box.top, box.width, box.height)],
        "width_px": face.width_px,
        "confidence": round(face.confidence, 3),
        "eyes": [_eye_to_json(eye) for eye in face.eyes],
        "sharpness": face.sharpness.value,
        "open": face.open.value,
    }


def _eye_to_json(eye: Eye) -> dict[str, Any]:
    return {
        "outline": [[round(x, _DIGITS), round(y, _DIGITS)] for x, y in eye.outline],
        "width_px": round(eye.width_px, 1),
        "opening": round(eye.opening, 4),
        "blur_px": None if eye.blur_px is None else round(eye.blur_px, 2),
    }


def _face_from_json(kept: dict[str, Any]) -> Face:
    left, top, width, height = (float(side) for side in kept["box"])
    one, other = kept["eyes"]
    return Face(
        box=Box(left, top, width, height),
        width_px=int(kept["width_px"]),
        confidence=float(kept["confidence"]),
        eyes=(_eye_from_json(one), _eye_from_json(other)),
        sharpness=EyeSharpness(kept["sharpness"]),
        open=EyesOpen(kept["open"]),
    )


def _eye_from_json(kept: dict[str, Any]) -> Eye:
    blur = kept["blur_px"]
    return Eye(
        outline=tuple((float(x), float(y)) for x, y in kept["outline"]),
        width_px=float(kept["width_px"]),
        opening=float(kept["opening"]),
        blur_px=None if blur is None else float(blur),
    )
