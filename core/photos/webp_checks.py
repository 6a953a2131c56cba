"""What a WebP file says against itself, where libwebp says nothing.

Source: the WebP container specification (RIFF chunks).
"""

from __future__ import annotations

import io
import struct
from typing import Final, NamedTuple

from PIL import Image

from core.photos.damage import DamageError, lost_sector

_LOSSY, _LOSSLESS = b"VP8 ", b"VP8L"
_SPARE_BYTES: Final = 64
"""libwebp needs all but some four bytes of what its encoder wrote."""


class _Picture(NamedTuple):
    kind: bytes
    place: slice


def check_webp(data: bytes) -> None:
    """Looks at the first picture. Raises DamageError where its data cannot be an encoder's.

    Its coders write zeros for areas that are foreseeable, the lossless one FF too: 8,105 zeros were
    seen in a sound silhouette. Yet whoever decodes what was not written is done too early.
    """
    if len(data) < 8 + int.from_bytes(data[4:8], "little"):
        raise DamageError("the file is shorter than it says")
    picture = _picture(data, 12, len(data))
    if picture is None:
        return
    lost = lost_sector(data, picture.place.start, picture.place.stop)
    if lost is None:
        return
    instead = "zeros" if data[lost] == 0 else "FF bytes"
    never = picture.kind == _LOSSY and data[lost] == 0xFF
    if never or _is_decoded_without_end(data, picture):
        raise DamageError(f"{instead} instead of picture data")


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
