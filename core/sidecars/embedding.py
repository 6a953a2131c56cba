"""An XMP packet into the bytes of a JPEG, PNG, TIFF or DNG: for copies, never for a photo itself.

Pixels, EXIF and everything else keep their bytes; `picture_of` tells the same from any two files.
"""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from core.errors import SidecarError
from core.marks.marks import MarkChange, Marks
from core.photos.scan import RAW_SUFFIXES
from core.sidecars import tiff_embedding
from core.sidecars.containers import JPEG_EXIF, JPEG_XMP, PNG_XMP
from core.sidecars.embedded import embedded_packet
from core.sidecars.merging import MachineScore, Wish, as_change, merged
from core.sidecars.new_packet import new_packet
from core.sidecars.packet import PacketError
from core.sidecars.splicing import UnknownFormError

_JPEG_START, _PNG_START = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_MAX_SEGMENT: Final = 65_533  # bytes of a JPEG segment's content
_SCAN = 0xDA
_MULTI_PICTURE = b"MPF\0"
_WITHOUT = "The copy is made without marks inside"
_STANDALONE = {0x01, *range(0xD0, 0xD8)}


class NotEmbeddedError(ValueError):
    """A file that cannot take a packet; the text is a plain sentence."""


def marked_copy(
    content: bytes, path: Path, marks: Marks | MarkChange, *, score: MachineScore | None = None
) -> bytes:
    """The content of a photo with marks in its own XMP, made where there is none.

    What else its XMP says stays. The picture is verified to be the same. Raises SidecarError, which
    names `path`, where the kind of file or its packet does not allow it.
    """
    if path.suffix.lower() in RAW_SUFFIXES - {".dng"}:
        raise SidecarError(f"{_WITHOUT}: a RAW file keeps its marks in a sidecar.", path)
    change = marks if isinstance(marks, MarkChange) else as_change(marks)
    own = embedded_packet(io.BytesIO(content))
    try:
        packet = merged(own or new_packet(), Wish(change, score=score))
        result = content if packet == own else with_xmp(content, packet)
    except (PacketError, UnknownFormError) as error:
        reason = "its XMP is damaged or of an unknown form."
        raise SidecarError(f"{_WITHOUT}: {reason}", path) from error
    except NotEmbeddedError as error:
        raise SidecarError(f"{_WITHOUT}: {error}", path) from error
    if picture_of(result) != picture_of(content):
        raise SidecarError(f"{_WITHOUT}: its picture would not stay the same.", path)
    return result


def with_xmp(content: bytes, packet: bytes) -> bytes:
    """The same picture with this packet in the place of its own, or with it added.

    Raises NotEmbeddedError for other kinds of files, damaged ones, and packets that do not fit.
    """
    try:
        if content.startswith(_JPEG_START):
            return _in_jpeg(content, packet)
        if content.startswith(_PNG_START):
            return _in_png(content, packet)
        if tiff_embedding.is_tiff(content):
            return tiff_embedding.with_packet(content, packet)
    except (ValueError, struct.error, IndexError) as error:
        if isinstance(error, NotEmbeddedError):
            raise
        raise NotEmbeddedError("the file is damaged.") from error
    raise NotEmbeddedError("only JPEG, PNG, TIFF and DNG can hold them.")


def picture_of(content: bytes) -> str:
    """SHA-256 of what makes the picture.

    Of JPEG and PNG that is all but the XMP, of TIFF and DNG the data of all their pictures with the
    tags that say how to read them. Raises NotEmbeddedError.
    """
    digest = hashlib.sha256()
    try:
        pieces: Iterator[bytes]
        if content.startswith(_JPEG_START):
            pieces = (piece.of(content) for piece in _segments(content) if not piece.is_xmp)
        elif content.startswith(_PNG_START):
            pieces = (piece.of(content) for piece in _chunks(content) if not piece.is_xmp)
        elif tiff_embedding.is_tiff(content):
            pieces = tiff_embedding.picture_pieces(content)
        else:
            raise NotEmbeddedError("only JPEG, PNG, TIFF and DNG can hold them.")
        for piece in pieces:
            digest.update(piece)
    except (ValueError, struct.error, IndexError) as error:
        if isinstance(error, NotEmbeddedError):
            raise
        raise NotEmbeddedError("the file is damaged.") from error
    return digest.hexdigest()


class _Piece(NamedTuple):
    """A part of a file; those that lead stay before the packet.

    `holds_places`: offsets of further pictures, counted from here, which break where anything
    behind it changes its length.
    """

    start: int
    stop: int
    is_xmp: bool
    leads: bool
    holds_places: bool = False

    def of(self, content: bytes) -> bytes:
        return content[self.start : self.stop]


def _in_jpeg(content: bytes, packet: bytes) -> bytes:
    body = JPEG_XMP + packet
    if len(body) > _MAX_SEGMENT:
        raise NotEmbeddedError("its XMP is too large for a JPEG.")
    segment = b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
    pieces = list(_segments(content))
    further = next((piece.start for piece in pieces if piece.holds_places), None)
    if further is not None and any(one.is_xmp and one.start > further for one in pieces):
        raise NotEmbeddedError("it holds further pictures behind its XMP.")
    return _with_piece(content, pieces, segment)


def _in_png(content: bytes, packet: bytes) -> bytes:
    body = b"iTXt" + PNG_XMP + b"\0\0\0\0" + packet
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return _with_piece(content, list(_chunks(content)), chunk)


def _with_piece(content: bytes, pieces: list[_Piece], new: bytes) -> bytes:
    """The first packet's place is taken, further ones go; without one, it comes after the lead."""
    old = [piece for piece in pieces if piece.is_xmp]
    if old:
        place = old[0].start
    else:
        lead = [piece for piece in pieces if piece.leads]
        place = lead[-1].stop
    kept = [piece for piece in pieces if not piece.is_xmp]
    before = b"".join(piece.of(content) for piece in kept if piece.stop <= place)
    after = b"".join(piece.of(content) for piece in kept if piece.stop > place)
    return before + new + after


def _segments(content: bytes) -> Iterator[_Piece]:
    """A JPEG's segments; the scan and all after it are one piece."""
    yield _Piece(0, 2, False, True)
    place, leading = 2, True
    while True:
        start = place
        while content[place + 1] == 0xFF:  # filling
            place += 1
        if content[place] != 0xFF:
            raise NotEmbeddedError("the file is damaged.")
        marker = content[place + 1]
        if marker == _SCAN:
            yield _Piece(start, len(content), False, False)
            return
        size = 0 if marker in _STANDALONE else int.from_bytes(content[place + 2 : place + 4], "big")
        stop = place + 2 + size
        if stop > len(content):
            raise NotEmbeddedError("the file is damaged.")
        head = content[place + 4 : place + 4 + len(JPEG_XMP)]
        is_exif = marker == 0xE1 and head.startswith(JPEG_EXIF)
        leading = leading and (marker == 0xE0 or is_exif)
        is_xmp = marker == 0xE1 and head == JPEG_XMP
        holds_places = marker == 0xE2 and head.startswith(_MULTI_PICTURE)
        yield _Piece(start, stop, is_xmp, leading, holds_places)
        place = stop


def _chunks(content: bytes) -> Iterator[_Piece]:
    """A PNG's chunks; what comes after the last belongs to it."""
    yield _Piece(0, len(_PNG_START), False, True)
    place = len(_PNG_START)
    while place < len(content):
        size, kind = struct.unpack_from(">I4s", content, place)
        stop = len(content) if kind == b"IEND" else place + 12 + size
        if stop > len(content):
            raise NotEmbeddedError("the file is damaged.")
        is_xmp = kind == b"iTXt" and content.startswith(PNG_XMP, place + 8)
        yield _Piece(place, stop, is_xmp, kind == b"IHDR")
        place = stop
