"""Decisions follow their files: known again by content where they moved, kept where they changed.

A file is known by its path. When the path is gone and one new file has its content, that is the
file, moved; where both are there, one is a copy, and two photos are two photos.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from core.catalogue.files import copied, moved
from core.catalogue.ledger import Ledger
from core.photos.facts import read_facts
from core.photos.photo import Photo
from core.photos.scan import never
from core.photos.stamp import Stamp, path_bytes

_PLACES_OF_DISKS: Final = ("/media", "/run/media", "/mnt", "/Volumes")

_CHUNK: Final = 500
"""Values in one question: SQLite takes a bounded number."""

# Files that something was decided about, whose content is known and of these sizes.
_MISSED = """
SELECT path, size_bytes, sha256 FROM files
WHERE sha256 IS NOT NULL AND id IN (SELECT file FROM decisions) AND size_bytes IN
"""
# What is known of the content of files that something was decided about.
_STAMPS = """
SELECT path, id, size_bytes, mtime_ns, sha256, captured FROM files
WHERE id IN (SELECT file FROM decisions) AND path IN
"""


@dataclass(frozen=True, slots=True)
class _Content:
    """What a file holds now; `captured` is empty where the shot's moment is not told."""

    stamp: Stamp
    sha256: str
    captured: str


def follow(
    ledger: Ledger, photos: Sequence[Photo], cancelled: Callable[[], bool] = never
) -> dict[Path, Path]:
    """Files that moved to where `photos` are take along what was decided about them.

    Returns where each came from, by where it is. Only files that nothing was decided about are
    looked at, and read only where a file of their size is missed. Where the disk of the former
    path is out, the photo here may be a copy of the one there: both have the marks then.
    Raises CatalogueError where the ledger is not written.
    """
    files = {path_bytes(path): path for photo in photos for path in photo.files}
    decided = {row[0] for row in _rows(ledger, _STAMPS, list(files))}
    new = [path for stored, path in files.items() if stored not in decided]
    missed = _missed(ledger, new)
    found: dict[tuple[Path, str], list[Path]] = defaultdict(list)
    for path in new if missed else ():
        if cancelled():
            return {}
        for former, sha256 in _same_content(path, missed):
            found[former, sha256].append(path)
    pairs = {places[0]: former for (former, _), places in found.items() if len(places) == 1}
    if pairs:
        with ledger.change() as connection:
            for path, former in pairs.items():
                (copied if disk_is_out(former) else moved)(connection, former, path)
    return pairs


def _missed(ledger: Ledger, new: Sequence[Path]) -> dict[int, list[tuple[Path, str]]]:
    """Files that are gone from their paths and may be one of `new`: path and content by size."""
    if not ledger.rows("SELECT 1 FROM decisions LIMIT 1"):
        return {}
    missed: dict[int, list[tuple[Path, str]]] = defaultdict(list)
    for path, size, sha256 in _rows(ledger, _MISSED, list(_sizes(new))):
        if not _is_there(path):
            missed[size].append((Path(os.fsdecode(path)), sha256))
    return missed


def _is_there(path: bytes) -> bool:
    try:
        return os.path.lexists(path)
    except ValueError:  # of a file that was set aside
        return False


def _sizes(paths: Sequence[Path]) -> set[int]:
    sizes = set()
    for path in paths:
        with suppress(OSError):
            sizes.add(path.stat().st_size)
    return sizes


def _rows(ledger: Ledger, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    found = []
    for start in range(0, len(values), _CHUNK):
        some = values[start : start + _CHUNK]
        found += ledger.rows(f"{query} ({','.join('?' * len(some))})", some)
    return found


def _same_content(
    path: Path, missed: Mapping[int, list[tuple[Path, str]]]
) -> list[tuple[Path, str]]:
    try:
        candidates = missed.get(path.stat().st_size)
        if not candidates:
            return []
        content = _sha256(path)
    except OSError:
        return []
    return [(former, sha256) for former, sha256 in candidates if sha256 == content]


def remember_contents(
    ledger: Ledger, photos: Iterable[Photo], cancelled: Callable[[], bool] = never
) -> frozenset[Path]:
    """Reads the content of the files of photos that something was decided about.

    A file that another program wrote into keeps its decisions. Where another picture was put under
    its path (both tell when they were taken, and that differs: a card that was emptied and filled
    again) they are not the new picture's; they wait for the old one to turn up elsewhere. Returns
    the paths where that was so. Files that cannot be read are left for the next time.
    Raises CatalogueError where the ledger is not written.
    """
    files = {path_bytes(path): path for photo in photos for path in photo.files}
    replaced = []
    for stored, number, *known in _rows(ledger, _STAMPS, list(files)):
        if cancelled():
            break
        path = files.get(stored)
        if path is None:  # the index and its table differ: a bit turned on the disk
            continue
        size, mtime_ns, sha256, captured = known
        content = _read(path) if _is_changed(path, size, mtime_ns) or sha256 is None else None
        if content is None:
            continue
        is_other = bool(sha256 and captured and content.captured and captured != content.captured)
        with ledger.change() as connection:
            if is_other:
                _set_aside(connection, number)
                replaced.append(path)
            else:
                _, size, mtime_ns = content.stamp.stored
                connection.execute(
                    "UPDATE files SET size_bytes = ?, mtime_ns = ?, sha256 = ?, captured = ? "
                    "WHERE id = ?",
                    (size, mtime_ns, content.sha256, content.captured, number),
                )
    return frozenset(replaced)


def disk_is_out(path: Path) -> bool:
    """Whether a path that is gone lies on a disk that is not there, as far as can be told.

    So it is where the nearest folder that exists is one that disks are mounted in, or where none
    is (a drive's letter).
    """
    places = {Path(place) for place in _PLACES_OF_DISKS}
    for parent in path.parents:
        if parent.exists():
            # Right below such a place lie mounts, their bare folders, and users' folders of mounts.
            return parent in places or (parent.parent in places and not parent.is_mount())
    return True


def _is_changed(path: Path, size: int | None, mtime_ns: int | None) -> bool:
    try:
        return Stamp.of(path).stored[1:] != (size, mtime_ns)
    except OSError:
        return False


def _read(path: Path) -> _Content | None:
    try:
        stamp = Stamp.of(path)
        sha256 = _sha256(path)
        if Stamp.of(path) != stamp:
            return None  # being written
    except OSError:
        return None
    facts = read_facts(path)
    captured = facts.captured if facts is not None else None
    return _Content(stamp, sha256, captured.isoformat() if captured else "")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _set_aside(ledger: sqlite3.Connection, number: int) -> None:
    """The file is nowhere: under a name that no file has."""
    ledger.execute(
        "UPDATE files SET path = CAST(path || x'00' || id AS BLOB), folder = x'00' WHERE id = ?",
        (number,),
    )
