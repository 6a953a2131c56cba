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
_LOSSY, _LOSSLESS = b"VP8 ", b"VP8L"
_SPARE_BYTES: Final = 64
"""libwebp needs all but some four bytes of what its encoder wrote."""


class _Picture(NamedTuple):
    kind: bytes
    place: slice


def check_webp(data: bytes) -> tuple[str, ...]:
    """Notes on the first picture. Raises DamageError where its data cannot be an encoder's.

    Its coders write zeros for areas that are foreseeable: 8,105 in a row were seen in a sound
    silhouette. Yet whoever decodes what was not written is done too early. FF only the lossless one
    writes, and hardly for photos.
    """
    if len(data) < 8 + int.from_bytes(data[4:8], "little"):
        raise DamageError("the file is shorter than it says")
    picture = _picture(data, 12, len(data))
    place = None if picture is None else lost_sector(data, picture.place.start, picture.place.stop)
    if picture is None or place is None:
        return ()
    is_zeros = data[place] == 0
    never = picture.kind == _LOSSY and not is_zeros
    if never or _is_decoded_without_end(data, picture):
        raise DamageError(f"{'zeros' if is_zeros else 'FF bytes'} instead of picture data")
    return () if is_zeros else (MAY_BE_LOST,)


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
