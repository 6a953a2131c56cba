"""Marks into sidecars: into which, by a merge, whole or not at all, never over what must stay."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from core.errors import SidecarError
from core.files import (
    put_where_none_is,
    replaceable,
    unfinished_name,
    write_synced,
    written_whole,
)
from core.marks.marks import KEPT, MarkChange, Marks
from core.photos.photo import Photo
from core.photos.scan import RAW_SUFFIXES
from core.sidecars.beside import Beside
from core.sidecars.meaning import statement_of
from core.sidecars.merging import MachineScore, Wish, merged
from core.sidecars.new_packet import new_packet
from core.sidecars.packet import PacketError, read_packet
from core.sidecars.reading import not_understood, said_of, sidecar_bytes
from core.sidecars.splicing import UnknownFormError
from core.sidecars.statement import Kind

_ROUNDS = 3  # another program may write at the same moment; it will not do so for ever
_ANY_WRITE = 0o222
_INSIDE: Final = {".dng"}  # Adobe's programs keep a DNG's XMP inside it


class Naming(StrEnum):
    """What a new sidecar is called."""

    FULL = "full"  # IMG_1.NEF.xmp: darktable, digiKam
    STEM_FOR_RAW = "stem for RAW"  # IMG_1.xmp for RAW: Lightroom, Capture One; else as above


@dataclass(frozen=True, slots=True)
class Written:
    """A sidecar that was changed: SHA-256 of its content before (None: there was none), after."""

    path: Path
    before: str | None
    after: str

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


def as_change(marks: Marks) -> MarkChange:
    """The change that makes any marks these."""
    return MarkChange(marks.stars, marks.flag, (marks.label, marks.colour))


def write(photo: Photo, beside: Beside, wish: Wish, naming: Naming) -> tuple[Written, ...]:
    """Make a photo's sidecars say what is wished. Gives and raises what write_marks does."""
    written: dict[Path, Written] = {}
    for _ in range(_ROUNDS):
        plans = list(_plans(photo, beside, wish, naming))
        if all(_carry_out(plan, beside, written) for plan in plans):
            return tuple(written.values())
    raise PartlyWrittenError(
        "Another program keeps writing this sidecar; try again when it is done.",
        plans[0].path,
        tuple(written.values()),
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    path: Path
    before: bytes | None
    after: bytes


def _plans(photo: Photo, beside: Beside, wish: Wish, naming: Naming) -> Iterator[_Plan]:
    """What to write where; refuses before anything is written."""
    without = list(photo.files)
    found: list[_Plan] = []
    for sidecar in beside.candidates(photo):
        data = sidecar_bytes(sidecar.path)
        try:
            extension = statement_of(read_packet(data), Kind.SIDECAR, sidecar.path, 0).extension
        except PacketError as error:
            raise not_understood(sidecar.path, error) from error
        if beside.is_of(sidecar, extension, photo):
            covered = beside.covered(sidecar, extension, photo)
            without = [file for file in without if file not in covered]
            found.append(_merge_plan(sidecar.path, data, wish))
    found += _new_plans(photo, without, beside, wish, naming)
    for plan in found:
        if plan.before != plan.after:
            if plan.before is not None:
                _refuse_locked(plan.path)
            yield plan


def _new_plans(
    photo: Photo, files: list[Path], beside: Beside, wish: Wish, naming: Naming
) -> list[_Plan]:
    plans: list[_Plan] = []
    stars = wish.change.stars
    if files and stars is KEPT:  # darktable takes a sidecar without stars for a photo without any
        stars = said_of(photo, beside).marks.stars
        wish = replace(wish, change=replace(wish.change, stars=stars))
    for file in files:
        path, by_stem = _new_name(file, beside, naming, {plan.path for plan in plans})
        if os.path.lexists(path):  # made since the folder was listed
            plans.append(_merge_plan(path, sidecar_bytes(path), wish))
        else:
            packet = new_packet(extension=file.suffix[1:] if by_stem else None)
            plans.append(_Plan(path, None, merged(packet, wish)))
    return plans


def _new_name(file: Path, beside: Beside, naming: Naming, planned: set[Path]) -> tuple[Path, bool]:
    """What a file's first sidecar is called, and whether it is the one of the stem."""
    by_stem = file.with_name(f"{file.stem}.xmp")
    suffix = file.suffix.lower()
    if (
        naming is Naming.STEM_FOR_RAW
        and suffix in RAW_SUFFIXES - _INSIDE
        and not beside.is_taken(by_stem.name)
        and by_stem not in planned
    ):
        return by_stem, True
    return file.with_name(f"{file.name}.xmp"), False


def _merge_plan(path: Path, data: bytes, wish: Wish) -> _Plan:
    try:
        return _Plan(path, data, merged(data, wish))
    except PacketError as error:
        raise not_understood(path, error) from error
    except UnknownFormError as error:
        raise SidecarError(
            f"The sidecar is left as it is: it says {error.name.local} in a form that is not "
            "known here; change it in the program that wrote it.",
            path,
        ) from error


def _refuse_locked(path: Path) -> None:
    """A rename asks the folder alone: a sidecar that somebody locked is told by its mode."""
    try:
        mode = replaceable(path).stat().st_mode
    except OSError as error:
        raise _failed(path, error) from error
    if not mode & _ANY_WRITE:
        raise SidecarError(
            "The sidecar is read-only and left as it is; unlock it to write marks into it.", path
        )


def _carry_out(plan: _Plan, beside: Beside, written: dict[Path, Written]) -> bool:
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
    before = written[plan.path].before if plan.path in written else _sha256_or_none(plan.before)
    written[plan.path] = Written(plan.path, before, _sha256(plan.after))
    return True


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


def _failed(path: Path, error: OSError) -> SidecarError:
    return SidecarError(_sentence(error), path)


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
            return f"The sidecar cannot be written: {error.strerror or error}."
