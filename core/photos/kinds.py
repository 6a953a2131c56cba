"""What kind a file is by its beginning; kinds that are not read, which are told as such."""

from __future__ import annotations

from typing import Final

_TIFF_MAGIC: Final = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
HEIF_BRANDS: Final = frozenset(
    (b"mif1", b"msf1", b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"heif")
)
AVIF_BRANDS: Final = frozenset((b"avif", b"avis"))


def is_tiff(head: bytes) -> bool:
    """Whether a file that begins so is a TIFF, one of its big kind, or a RAW file made like one."""
    return head[:4] in _TIFF_MAGIC


def brands_of(head: bytes) -> set[bytes]:
    """The brands of an ISO base media file (HEIF, AVIF, CR3), none for any other."""
    if head[4:8] != b"ftyp":
        return set()
    end = min(int.from_bytes(head[:4], "big"), len(head))
    return {head[8:12], *(head[start : start + 4] for start in range(16, end - 3, 4))}


_WAY_OUT: Final = "convert it to a TIFF of 8 or 16 bits."


class UnreadKindError(Exception):
    """A sound file of a kind that is not read: `kind` in words, `way_out` is what to do."""

    def __init__(self, kind: str, way_out: str = _WAY_OUT) -> None:
        super().__init__(kind)
        self.kind = kind
        self.way_out = way_out

    @property
    def sentence(self) -> str:
        """For a person."""
        return f"This kind of picture is not read here ({self.kind}); {self.way_out}"


class TooLargeError(Exception):
    """A picture beyond the limits of what it is read by; the text says what it is."""

    @property
    def sentence(self) -> str:
        """For a person."""
        return f"The picture is larger than is read here ({self}); make a smaller copy of it."
