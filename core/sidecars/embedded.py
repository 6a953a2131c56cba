"""What stands inside photo files: XMP packets and EXIF ratings. Little of a file is read."""

from __future__ import annotations

import os
import stat
import struct
import zlib
from pathlib import Path
from typing import BinaryIO

from core.errors import PhotoError, reason_of
from core.marks.marks import MOST_STARS
from core.sidecars import containers, values
from core.sidecars.containers import Parts
from core.sidecars.exif_ratings import TiffMarks, exif_marks, tiff_marks
from core.sidecars.meaning import statement_of
from core.sidecars.packet import PacketError, read_packet
from core.sidecars.statement import Kind, Statement

_MOST_BELIEVED = 99  # exiv2 writes 65535 for a rejection
_DAMAGE = (ValueError, IndexError, OverflowError, struct.error, zlib.error)


def embedded_statements(path: Path) -> tuple[Statement, ...]:
    """What a photo file says of itself, XMP before EXIF; their date is the file's.

    Damaged or unknown content says nothing. Raises PhotoError where the file cannot be opened or
    read.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
            raise PhotoError("This is no ordinary file, so it cannot be a photo.", path)
        with path.open("rb") as file:
            mtime_ns = os.fstat(file.fileno()).st_mtime_ns
            packet, tiff = _found(file)
    except OSError as error:
        reason = reason_of(error)
        raise PhotoError(
            f"What the photo says of itself cannot be read: {reason}.", path
        ) from error
    statements = []
    if packet is not None:
        try:
            understood = read_packet(packet)
        except PacketError:
            pass
        else:
            statements.append(statement_of(understood, Kind.XMP, path, mtime_ns))
    stars = _exif_stars(tiff)
    if stars:
        statements.append(Statement(Kind.EXIF, path, mtime_ns, stars=stars))
    return tuple(statements)


def embedded_packet(file: BinaryIO) -> bytes | None:
    """The XMP packet of an open photo file, without padding around it. Raises OSError."""
    return _found(file)[0]


def _found(file: BinaryIO) -> tuple[bytes | None, TiffMarks]:
    head = file.read(16)
    parts, tiff = Parts(), TiffMarks()
    try:
        if head[:2] in (b"II", b"MM"):
            tiff = tiff_marks(file)
            parts = Parts(xmp=tiff.xmp)
        else:
            parts = _parts(file, head)
    except _DAMAGE:
        pass
    if parts.exif is not None:
        try:
            tiff = exif_marks(parts.exif)
        except _DAMAGE:
            tiff = TiffMarks()
    return _without_padding(parts.xmp), tiff


def _without_padding(packet: bytes | None) -> bytes | None:
    if packet is None or packet[1:2] == b"\0" or packet[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return packet  # UTF-16, where zeros are half of every letter
    return packet.strip(b"\0 \t\r\n") or None


def _parts(file: BinaryIO, head: bytes) -> Parts:
    if head.startswith(b"\xff\xd8\xff"):
        return containers.of_jpeg(file)
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return containers.of_png(file)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return containers.of_webp(file)
    if head[4:8] == b"ftyp":
        return containers.of_boxes(file)
    if head.startswith(b"FUJIFILMCCD-RAW"):
        return containers.of_raf(file)
    return Parts()


def _exif_stars(tiff: TiffMarks) -> int | None:
    """Of 0x4746, else of 0x4749; a 0 says nothing, cameras write it everywhere."""
    if tiff.rating is not None and 0 < tiff.rating <= _MOST_BELIEVED:
        return min(tiff.rating, MOST_STARS)
    return None if tiff.percent is None else values.stars_of_percent(str(tiff.percent))
