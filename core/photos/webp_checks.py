"""What a WebP file says against itself, where libwebp says nothing.

Source: the WebP container specification (RIFF chunks).
"""

from __future__ import annotations

from typing import Final

from core.photos.damage import SECTOR_BYTES, DamageError, lost_sector

MAY_BE_CUT: Final = (
    "Its picture data end in a stretch of zeros: a part of the photo may be lost, "
    "or it ends in a plain area."
)
_LOSSY: Final = b"VP8 "


def check_webp(data: bytes) -> tuple[str, ...]:
    """Notes on the first lossy picture. Raises DamageError where its data cannot be an encoder's.

    Its coder writes zeros for areas that are foreseeable, so that long runs of them are not proof;
    8,105 were seen in a sound silhouette.
    """
    if len(data) < 8 + int.from_bytes(data[4:8], "little"):
        raise DamageError("the file is shorter than it says")
    place = _picture(data, 12, len(data))
    if place is None:
        return ()
    if lost_sector(data, place.start, place.stop, b"\xff") is not None:
        raise DamageError("FF bytes instead of picture data")
    return (MAY_BE_CUT,) if not any(data[place][-SECTOR_BYTES:]) else ()


def _picture(data: bytes, start: int, stop: int) -> slice | None:
    """The content of the first chunk with a lossy picture, of an animation's first frame too."""
    while start + 8 <= stop:
        kind, length = (
            data[start : start + 4],
            int.from_bytes(data[start + 4 : start + 8], "little"),
        )
        end = min(start + 8 + length, stop)
        if kind == _LOSSY:
            return slice(start + 8, end)
        if kind == b"ANMF":
            return _picture(data, start + 24, end)
        start = end + length % 2
    return None
