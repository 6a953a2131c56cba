"""Carrying out a group of a plan: all files of a photo, or none, whatever comes in between.

How far a group has come is read from the disk alone, so that what a killed process left is carried
on by doing the same again: nothing is done twice, and no file is ever without a whole copy.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from core.errors import MobileIqaError, reason_of
from core.handover import trash
from core.handover.placing import (
    DiffersError,
    StoppedError,
    copy_whole,
    put,
    refuse_unwritable,
    sha256_of,
    sync_folders,
)
from core.handover.plans import Leg, Legs
from core.photos.scan import never

Made = Callable[[Path, Path], None]
"""Writes what is to stand in a copy: (source, unfinished)."""


class HandoverError(MobileIqaError):
    """A file that could not be moved, copied or thrown away; all of its photo's stay."""


class TakenError(HandoverError):
    """Another file has the name by now."""


def unfinished_of(target: Path) -> Path:
    """The hidden name under which a copy grows. Always the same, so that what a killed process
    left is found and written anew."""
    kept = os.fsdecode(os.fsencode(target.name)[:200])
    return target.with_name(f".{kept}.mobileiqa-part")


def clear_unfinished(legs: Legs) -> None:
    """Removes what a killed process left of copies that had not got their names yet."""
    for leg in legs:
        for path in (leg.source, leg.target):
            if path is not None:
                with suppress(OSError):
                    unfinished_of(path).unlink(missing_ok=True)


def move(legs: Legs, cancelled: Callable[[], bool] = never, *, resumed: bool = False) -> None:
    """Every file to its target.

    Raises HandoverError or StoppedError, with all files where they were.
    On another device a file is copied, read again and compared; only then its source goes.
    `resumed`: an earlier attempt was cut off, so that what is at a target already may be from it.
    """
    renamed: list[Leg] = []
    copied: list[Leg] = []
    if not legs:
        return
    at_work = legs[0]
    try:
        for at_work in legs:
            if cancelled():
                raise StoppedError
            ours = copied if _move_one(at_work, resumed, cancelled) else renamed
            ours.append(at_work)
        sync_folders({_target(leg).parent for leg in copied})
        for at_work in copied:
            at_work.source.unlink()  # its copy is whole, on the disk, and was compared
    except BaseException as error:
        _take_back(renamed, copied)
        if isinstance(error, OSError):
            raise in_words(error, at_work.source, _target(at_work)) from error
        raise


def copy(
    legs: Legs,
    cancelled: Callable[[], bool] = never,
    *,
    resumed: bool = False,
    make: Mapping[Path, Made] = MappingProxyType({}),
) -> None:
    """A copy of every file at its target. Raises HandoverError with no copy left, or StoppedError.

    `make` writes the copy's content itself, for sources that it is to differ from.
    """
    copied: list[Leg] = []
    if not legs:
        return
    at_work = legs[0]
    try:
        for at_work in legs:
            if cancelled():
                raise StoppedError
            _copy_one(at_work, resumed, cancelled, make.get(at_work.source))
            copied.append(at_work)
    except BaseException as error:
        _take_back([], copied)
        if isinstance(error, OSError):
            raise in_words(error, at_work.source, _target(at_work)) from error
        raise
    sync_folders({_target(leg).parent for leg in copied})


def throw(legs: Legs, cancelled: Callable[[], bool] = never, *, resumed: bool = False) -> None:
    """Every file into the trash. Raises HandoverError, or StoppedError.

    Where a file does not go, those thrown before it are taken out again, if that can be.
    `resumed`: an earlier attempt was cut off, and what is gone went then.
    """
    thrown: list[Leg] = []
    try:
        for leg in legs:
            if cancelled():
                raise StoppedError
            if not resumed or os.path.lexists(leg.source):
                refuse_unwritable(leg.source.parent)
                trash.throw(leg.source)
                thrown.append(leg)
    except (OSError, StoppedError) as error:
        records = trash.Records()
        for each in reversed(thrown):
            with suppress(OSError):
                bring_back(each, records)
        if isinstance(error, OSError):
            raise _no_trash(error, leg.source) from error
        raise


def bring_back(leg: Leg, records: trash.Records) -> None:
    """Takes a file out of the trash. Raises OSError; FileNotFoundError where it is not there."""
    if os.path.lexists(leg.source):
        return
    found = records.find(leg.source, leg.size_bytes)
    if found is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(leg.source))
    trash.take_out(found, leg.source)


def backwards(legs: Sequence[Leg]) -> Legs:
    """The way back of a move."""
    return tuple(replace(leg, source=_target(leg), target=leg.source) for leg in reversed(legs))


def is_there(leg: Leg) -> bool:
    """Whether the file has been moved: it stands at its target, and at its source no more."""
    return os.path.lexists(_target(leg)) and not os.path.lexists(leg.source)


def _move_one(leg: Leg, resumed: bool, cancelled: Callable[[], bool]) -> bool:
    """Whether the file was copied: its source is still there. Raises OSError, StoppedError."""
    source, target = leg.source, _target(leg)
    if is_there(leg):
        return False
    if resumed and os.path.lexists(target) and os.path.lexists(source):
        return _finish_half(leg, cancelled)
    if source.is_symlink() and not source.readlink().is_absolute():
        raise OSError(errno.ELOOP, "It is a link that only holds in its own folder", str(source))
    try:
        put(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        refuse_unwritable(source.parent)
        _copy_one(leg, resumed, cancelled, None)
        return True
    return False


def _finish_half(leg: Leg, cancelled: Callable[[], bool]) -> bool:
    """Both names are there: a process was killed in between, or another program took the name."""
    source, target = leg.source, _target(leg)
    one, other = source.lstat(), target.lstat()
    if other.st_size == 0 and one.st_size != 0:
        source.replace(target)  # over the empty file that `put` makes where it knows no better
        return False
    if (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino) and one.st_nlink > 1:
        source.unlink()  # the second of two names of one file
        return False
    if _same_content(source, target, cancelled):
        return True
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))


def _copy_one(leg: Leg, resumed: bool, cancelled: Callable[[], bool], make: Made | None) -> None:
    """Raises OSError and StoppedError, and leaves nothing unfinished."""
    target = _target(leg)
    unfinished = unfinished_of(target)
    if not resumed and os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    try:
        if make is not None:
            make(leg.source, unfinished)
        else:
            copy_whole(leg.source, unfinished, cancelled)
        try:
            put(unfinished, target)
        except FileExistsError:
            if not resumed or not _same_content(unfinished, target, cancelled):
                raise
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _same_content(one: Path, other: Path, cancelled: Callable[[], bool]) -> bool:
    if one.stat().st_size != other.stat().st_size:
        return False
    return sha256_of(one, cancelled) == sha256_of(other, cancelled)


def _take_back(renamed: Sequence[Leg], copied: Sequence[Leg]) -> None:
    """After a failure: every file is where it was, and copies that were made are gone again.

    A copy goes only while its source is there.
    """
    for leg in reversed(renamed):
        with suppress(OSError):
            put(_target(leg), leg.source)
    for leg in copied:
        with suppress(OSError):
            if os.path.lexists(leg.source) and os.path.lexists(_target(leg)):
                _target(leg).unlink()  # the copy made just now; the source is there


def _target(leg: Leg) -> Path:
    assert leg.target is not None
    return leg.target


# --- in words ----------------------------------------------------------------------------------


def in_words(error: OSError, source: Path, target: Path) -> HandoverError:
    """What happened to a file, and what to do."""
    number = error.errno
    if isinstance(error, FileExistsError):
        return TakenError(f"There is another “{target.name}” in {target.parent} by now.", source)
    if isinstance(error, DiffersError):
        return HandoverError(f"{error.strerror}. Nothing was lost: try again.", source)
    if number == errno.ENOSPC or number == getattr(errno, "EDQUOT", None):
        return HandoverError(
            f"There is not enough space in {target.parent}. Make room there and try again.", source
        )
    if number == errno.EFBIG:
        return HandoverError(f"It is too large for the disk that holds {target.parent}.", source)
    if number == errno.EROFS:
        return HandoverError(
            "The disk is read-only. Release its write protection, or copy the photos instead.",
            source,
        )
    if number in (errno.EACCES, errno.EPERM):
        return HandoverError(
            f"The folder {source.parent} or {target.parent} may not be changed. "
            "Ask its owner for permission, or copy the photos elsewhere.",
            source,
        )
    return _gone(error, source) or HandoverError(
        f"It was left as it is ({reason_of(error)}). Check the disk and try again.", source
    )


def _no_trash(error: OSError, source: Path) -> HandoverError:
    if error.errno == errno.EROFS:
        return in_words(error, source, source)
    return _gone(error, source) or HandoverError(
        f"It cannot be put into the trash ({reason_of(error)}); it stays where it is.",
        source,
    )


def _gone(error: OSError, source: Path) -> HandoverError | None:
    if error.errno in (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN):
        return HandoverError("The disk does not answer. Check that it is connected.", source)
    if error.errno not in (errno.ENOENT, errno.ENOTDIR):
        return None
    if not source.parent.is_dir():
        return HandoverError(
            "Its folder is gone. If it is on a card or a drive, connect it again.", source
        )
    return HandoverError("It is gone: another program moved or deleted it.", source)
