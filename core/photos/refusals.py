"""Whatever may be wrong with a photo's file, in a sentence for a person.

Four things are kept apart: damage, for which another copy helps; drives that do not answer; kinds
of pictures that a library does not read; and limits of a library, which are no fault of the file's.
"""

from __future__ import annotations

import re
import struct
from typing import Final

import rawpy
from PIL import Image, UnidentifiedImageError

from core.errors import OF_DRIVE
from core.photos.by_pillow import MAX_PIXELS
from core.photos.kinds import TooLargeError, UnreadKindError

COPY_AGAIN: Final = "copy it again from the card or a backup."
# What Pillow, libheif, libavif, LibRaw and imagecodecs say of what they cannot, and of too much.
_UNREAD: Final = re.compile(
    r"unsupported|not supported|not implemented|cannot handle|not identified by this driver", re.I
)
_TOO_MUCH: Final = re.compile(r"security limit|exceeds|too (large|big|many|much)", re.I)
_NOTHING_SAID: Final = ("not identified by this driver",)


def sentence_of(error: Exception) -> str:
    """What went wrong and what to do."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "The file is gone; it was moved or deleted, or its drive is not connected."
        case PermissionError():
            return "The file may not be read; ask its owner for permission."
        case OSError() if error.errno in OF_DRIVE:
            return "Its drive does not give the file; connect it again, or check it."
        case Image.DecompressionBombError():
            limit = MAX_PIXELS // 1_000_000
            return f"The picture claims more than {limit} megapixels; make a smaller copy of it."
        case UnreadKindError() | TooLargeError():
            return error.sentence
        case MemoryError():
            return "The picture needs more memory than is free; close other programs and try again."
        case rawpy.LibRawFileUnsupportedError():
            return (
                "This RAW file is of a camera or a kind that is not read here, or its beginning is "
                "damaged; convert it to DNG or JPEG, or copy it again."
            )
        case UnidentifiedImageError():
            return (
                "This is no picture that can be opened here, or its beginning is damaged; "
                "copy it again, or convert it to JPEG."
            )
        case _:
            return _by_words(_words_of(error))


def _by_words(words: str) -> str:
    """By what a decoder said; a damaged header makes it say all of this too."""
    reason = f" ({words})" if words and words not in _NOTHING_SAID else ""
    if _UNREAD.search(words):
        return (
            f"This kind of picture is not read here{reason}, or its beginning is damaged; "
            "convert it to JPEG, or copy it again."
        )
    if _TOO_MUCH.search(words):
        return (
            f"The picture is larger than is read here{reason}, or it is damaged; "
            "make a smaller copy of it, or copy it again."
        )
    return f"The file is damaged or incomplete{reason}; {COPY_AGAIN}"


def _words_of(error: Exception) -> str:
    """The decoder's own, in one line without a full stop; "" if it has any that say nothing."""
    said = error.strerror if isinstance(error, OSError) else None
    said = said or (error.args[0] if error.args else "")
    if isinstance(said, bytes):  # LibRaw
        said = said.decode("ascii", "replace")
    if isinstance(said, Exception) or isinstance(error, struct.error):  # of reading past the end
        return ""
    lines = str(said if isinstance(said, str) else error).strip().rstrip(".").splitlines()
    return lines[0] if lines else ""
