"""What speaks for damage, whatever the format: its error, and runs of equal bytes.

A damaged photo is one that lost picture data: it gets an error and no score. What is merely
irregular is put in words, a note, and goes with the photo's result.
"""

from __future__ import annotations

from typing import Final

SECTOR_BYTES: Final = 512
"""The least that a card or a disk loses at once."""


class DamageError(Exception):
    """Picture data are lost; the text says what was found, as a decoder would."""


def lost_sector(data: bytes, start: int, stop: int, values: bytes = b"\0\xff") -> int | None:
    """Where a run of at least a sector of one byte, one of `values`, begins in data[start:stop].

    Sectors that were never written read as 00, erased flash memory as FF. None: there is no run.
    """
    found = (data.find(bytes((value,)) * SECTOR_BYTES, start, stop) for value in values)
    return min((place for place in found if place >= 0), default=None)
