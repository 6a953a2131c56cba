"""What kind a file is by its beginning; kinds that are not read, which are told as such."""

from __future__ import annotations

from typing import Final

_TIFF_MAGIC: Final = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def is_tiff(head: bytes) -> bool:
    """Whether a file that begins so is a TIFF, one of its big kind, or a RAW file made like one."""
    return head[:4] in _TIFF_MAGIC


class UnreadKindError(Exception):
    """A sound file of a kind that is not read: `kind` in words, `way_out` is what to do."""

    def __init__(self, kind: str, way_out: str = "convert it to a TIFF of 8 or 16 bits.") -> None:
        super().__init__(kind)
        self.kind = kind
        self.way_out = way_out

    @property
    def sentence(self) -> str:
        """For a person."""
        return f"This kind of picture is not read here ({self.kind}); {self.way_out}"
