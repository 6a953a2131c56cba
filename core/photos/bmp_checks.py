"""What a BMP file says against itself; its pixels have no checksum."""

from __future__ import annotations

import os
from typing import BinaryIO, Final

WRONG_LENGTH: Final = "The file is not as long as it says: a part of the photo may be damaged."


def check_bmp(file: BinaryIO) -> tuple[str, ...]:
    """A note where the file has another length than its header says; many say none at all (0).

    Pillow tells of pixels that are missing.
    """
    before = file.tell()
    file.seek(2)
    stated = int.from_bytes(file.read(4), "little")
    length = file.seek(0, os.SEEK_END)
    file.seek(before)
    return () if stated in (0, length) else (WRONG_LENGTH,)
