"""What a WebP file says against itself, where libwebp says nothing.

Source: the WebP container specification (RIFF chunks).
"""

from __future__ import annotations

import io
import struct
from typing import Final, NamedTuple

from PIL import Image

from core.photos.damage import DamageError, lost_sector

MAY_BE_LOST: Final = (
    "Its picture data hold a long stretch of equal bytes: a part of the photo may be lost, "
    "or it is of two colours."
)
TOO_LONG: Final = "Its picture data are longer than the picture: a part of it may be damaged."
_LOSSY, _LOSSLESS = b"VP8 ", b"VP8L"
_SPARE_BYTES: Final = 64
"""libwebp needs all but some four bytes of what its encoder wrote."""


class _Picture(NamedTuple):
    kind: bytes
    place: slice


def check_webp(data: bytes) -> tuple[str, ...]:
    """Notes on the first picture. Raises DamageError where its data cannot be an encoder's.

    Zeros its coders write for areas that are foreseeable: 8,105 in a row were seen in a sound
    silhouette; FF only the lossless one, and hardly for photos. Yet whoever decodes what was not
    written comes to the picture's end too early, or too late, which is an error of the decoder's.
    """
    if len(data) < 8 + int.from_bytes(data[4:8], "little"):
        raise DamageError("the file is shorter than it says")
    picture = _picture(data, 12, len(data))
    if picture is None:
        return ()
    place = lost_sector(data, picture.place.start, picture.place.stop)
    is_ff = place is not None and data[place] == 0xFF
    is_too_long = _is_decoded_without_end(data, picture)
    if place is None:
        return (TOO_LONG,) if is_too_long else ()
    if is_too_long or (is_ff and picture.kind == _LOSSY):
        raise DamageError(f"{'FF bytes' if is_ff else 'zeros'} instead of picture data")
    return (MAY_BE_LOST,) if is_ff else ()


def _picture(data: bytes, start: int, stop: int) -> _Picture | None:
    """The content of the first chunk with a picture, of an animation's first frame too."""
    while start + 8 <= stop:
        kind, length = (
            data[start : start + 4],
            int.from_bytes(data[start + 4 : start + 8], "little"),
        )
        end = min(start + 8 + length, stop)
        if kind in (_LOSSY, _LOSSLESS):
            return _Picture(kind, slice(start + 8, end))
        if kind == b"ANMF":
            return _picture(data, start + 24, end)
        start = end + length % 2
    return None


def _is_decoded_without_end(data: bytes, picture: _Picture) -> bool:
    """Whether the decoder is content with less than there is of the picture, decoding it once."""
    body = data[picture.place][:-_SPARE_BYTES]
    body += bytes(len(body) % 2)
    chunk = picture.kind + struct.pack("<I", len(body)) + body
    shorter = b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk
    try:
        with Image.open(io.BytesIO(shorter), formats=("WEBP",)) as image:
            image.load()
    except (OSError, EOFError, ValueError):
        return False
    return True
