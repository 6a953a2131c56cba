"""Marks into sidecars: into which, by a merge, whole or not at all, never over what must stay."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from core.errors import PhotoError, SidecarError, reason_of
from core.files import (
    put_where_none_is,
    unfinished_name,
    write_synced,
    written_whole,
)
from core.marks.marks import MarkChange, Marks
from core.photos.photo import Photo
from core.sidecars.beside import Beside
from core.sidecars.embedded import embedded_statements
from core.sidecars.merging import MachineScore, Wish, as_change as as_change
from core.sidecars.planning import (
    Existing,
    Naming as Naming,
    Plan,
    as_seen,
    oldest_first,
    plans_for,
    refuse_locked,
)
from core.sidecars.reading import said_of, sidecar_bytes
from core.sidecars.statement import Statement

_ROUNDS = 3  # another program may write at the same moment; it will not do so for ever
_COARSEST_NS: Final = 2_000_000_000  # FAT keeps even seconds


@dataclass(frozen=True, slots=True)
class Written:
    """A sidecar that was changed: SHA-256 of its content before (None: there was none), after.

    `replaced` is the content before.
    """

    path: Path
    before: str | None
    after: str
    replaced: bytes | None = field(default=None, repr=False)

    def is_unchanged(self) -> bool:
        """Whether the sidecar is still as it was written, and not changed by another program."""
        try:
            return _sha256(sidecar_bytes(self.path)) == self.after
        except SidecarError:
            return False


class PartlyWrittenError(SidecarError):
    """Some of a photo's sidecars were written, then one could not be."""

    def __init__(self, message: str, path: Path, written: tuple[Written, ...]) -> None:
        super().__init__(message, path)
        self.written = written


def write_marks(
    photo: Photo,
    beside: Beside,
    marks: Marks | MarkChange,
    naming: Naming,
    *,
    rejects_as_rating: bool = False,
    score: MachineScore | None = None,
) -> tuple[Written, ...]:
    """Write marks into every sidecar that a photo has; each of its files gets one that has none.

    Marks are written as a whole, of a MarkChange only what it changes. Gives the sidecars whose
    content changed, which `beside` takes note of. Raises SidecarError before anything is written
    where one of them must stay as it is, PartlyWrittenError where the disk fails half-way.
    """
    change = marks if isinstance(marks, MarkChange) else as_change(marks)
    return write(photo, beside, Wish(change, rejects_as_rating, score=score), naming)


def write_orientation(
    photo: Photo, beside: Beside, orientation: int, naming: Naming
) -> tuple[Written, ...]:
    """Turn a photo without touching it: EXIF orientation 1 to 8, said by its sidecars alone.

    Gives and raises what write_marks does.
    """
    return write(photo, beside, Wish(orientation=orientation), naming)


def write(photo: Photo, beside: Beside, wish: Wish, naming: Naming) -> tuple[Written, ...]:
    """Make a photo's sidecars say what is wished. Gives and raises what write_marks does."""
    written: dict[Path, Written] = {}
    for _ in range(_ROUNDS):
        said = said_of(photo, beside, of_photo=_if_readable)
        sidecars = oldest_first(photo, beside)
        plans = list(plans_for(photo, sidecars, beside, as_seen(wish, said), naming, said))
        if all(_carry_out(plan, beside, written) for plan in plans):
            if said.conflict and plans:
                _keep_order(sidecars, beside)
            return tuple(written.values())
    raise PartlyWrittenError(
        "Another program keeps writing this sidecar; try again when it is done.",
        plans[0].path,
        tuple(written.values()),
    )


def _keep_order(sidecars: list[Existing], beside: Beside) -> None:
    """Where sidecars differ, the newest is still the newest, whichever of them were written.

    A file system that does not let us set dates leaves them in the order of writing.
    """
    last = 0
    for existing in sidecars:
        path = existing.sidecar.path
        with suppress(OSError):
            mtime_ns = path.stat().st_mtime_ns
            if mtime_ns <= last:
                mtime_ns = last + _COARSEST_NS
                os.utime(path, ns=(mtime_ns, mtime_ns))
                beside.note(path)
            last = mtime_ns


def _if_readable(path: Path) -> tuple[Statement, ...]:
    try:
        return embedded_statements(path)
    except PhotoError:
        return ()


def _carry_out(plan: Plan, beside: Beside, written: dict[Path, Written]) -> bool:
    """Whether it was written; not if another program was faster."""
    try:
        if plan.before is None:
            done = _make(plan.path, plan.after)
        else:
            done = _replace(plan.path, plan.before, plan.after)
        if not done:
            return False
        beside.note(plan.path)
    except OSError as error:
        raise PartlyWrittenError(_sentence(error), plan.path, tuple(written.values())) from error
    first = written.get(plan.path)
    replaced = plan.before if first is None else first.replaced
    written[plan.path] = Written(
        plan.path, _sha256_or_none(replaced), _sha256(plan.after), replaced
    )
    return True


def put_back(path: Path, content: bytes) -> Written:
    """Make a sidecar what it was before, byte for byte.

    Raises SidecarError where it cannot be read, is set to read-only, or changes meanwhile.
    """
    present = sidecar_bytes(path)
    refuse_locked(path)
    try:
        if not _replace(path, present, content):
            raise SidecarError("Another program is writing this sidecar; try again.", path)
    except OSError as error:
        raise SidecarError(_sentence(error), path) from error
    return Written(path, _sha256(present), _sha256(content))  # what it replaced is undone


def _make(path: Path, content: bytes) -> bool:
    unfinished = unfinished_name(path)
    try:
        write_synced(unfinished, content)
        return put_where_none_is(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _replace(path: Path, before: bytes, after: bytes) -> bool:
    try:
        with written_whole(path) as unfinished:
            unfinished.write_bytes(after)
            shutil.copymode(path, unfinished)
            if path.read_bytes() != before:
                raise _ChangedMeanwhile
    except _ChangedMeanwhile:
        return False
    return True


class _ChangedMeanwhile(Exception):  # noqa: N818 - no error: the merge is made again
    """Another program wrote the sidecar between our reading and our writing."""


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _sha256_or_none(data: bytes | None) -> str | None:
    return None if data is None else _sha256(data)


def _sentence(error: OSError) -> str:
    """What went wrong and what to do, for a person."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "The disk is full; the sidecar is as it was. Free some space and try again."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "The folder may not be written to; unlock it, or copy the photos elsewhere."
        case errno.ENOENT | errno.ENOTDIR | errno.EIO | errno.ENODEV:
            return "The folder is gone; reconnect the drive or the card and try again."
        case _:
            return f"The sidecar cannot be written: {reason_of(error)}."
