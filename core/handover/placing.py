"""Giving a file another place: never over another one, and never without a whole copy of it."""

from __future__ import annotations

import ctypes
import errno
import hashlib
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

from core.files import sync_folder
from core.photos.scan import never

PIECE_BYTES: Final = 1 << 20
_RENAME_NOREPLACE: Final = 1  # Linux, renameat2
_RENAME_EXCL: Final = 4  # macOS, renamex_np
_AT_FDCWD: Final = -100
# What file systems say that do not know the exclusive rename, or links.
_UNKNOWN: Final = frozenset(
    {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM, errno.EMLINK}
)


class StoppedError(Exception):
    """A copy was given up because nobody wants it any more."""


class DiffersError(OSError):
    """A copy does not hold what its source holds."""


def put(source: Path, target: Path) -> None:
    """Renames a file, where nothing of the new name is there.

    Raises FileExistsError where there is, and other OSErrors; that of another device has errno
    EXDEV. Whatever ends the process, the file is there under one of its names, or under both.
    """
    if sys.platform == "win32":
        source.rename(target)  # refuses a name that is taken
        return
    with suppress(_NotKnownError):
        _rename_exclusively(source, target)
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        if not _is_one_file(source, target):
            raise
    except OSError as error:
        if error.errno not in _UNKNOWN:
            raise
        _rename_over_own(source, target)
        return
    source.unlink()  # one of two names of the file


def copy_whole(
    source: Path, unfinished: Path, cancelled: Callable[[], bool] = never
) -> tuple[str, int]:
    """Copies a file to an unfinished name and makes sure that all of it is there.

    Returns the sha256 of the content and its size in bytes. The copy is on the disk on return and
    was read again from there; modification time and permissions are the source's. Raises OSError;
    DiffersError where what was read again is not what was copied, or where the source changed
    meanwhile; StoppedError once `cancelled`. What is unfinished is left to the caller.
    """
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as reader, unfinished.open("wb") as writer:
        before = os.fstat(reader.fileno())
        while piece := reader.read(PIECE_BYTES):
            if cancelled():
                raise StoppedError
            digest.update(piece)
            size += len(piece)
            writer.write(piece)
        after = os.fstat(reader.fileno())
        writer.flush()
        os.fsync(writer.fileno())
        _forget_pages(writer.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise DiffersError(errno.EBUSY, "It was changed by another program meanwhile", str(source))
    if sha256_of(unfinished, cancelled) != digest.hexdigest():
        raise DiffersError(errno.EIO, "The copy is not the same as the original", str(unfinished))
    shutil.copystat(source, unfinished)
    return digest.hexdigest(), size


def sha256_of(path: Path, cancelled: Callable[[], bool] = never) -> str:
    """Of the content. Raises OSError, and StoppedError once `cancelled`."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE_BYTES):
            if cancelled():
                raise StoppedError
            digest.update(piece)
    return digest.hexdigest()


def refuse_unwritable(folder: Path) -> None:
    """Raises OSError where nothing can be taken out of a folder: before much is copied in vain."""
    statvfs = getattr(os, "statvfs", None)
    if statvfs is not None and statvfs(folder).f_flag & os.ST_RDONLY:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(folder))
    if not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))


def sync_folders(folders: set[Path]) -> None:
    """Makes renames in these folders last; a folder that cannot be synced is left at that."""
    for folder in folders:
        with suppress(OSError):
            sync_folder(folder)


class _NotKnownError(Exception):
    """There is no exclusive rename here."""


def _rename_exclusively(source: Path, target: Path) -> None:
    rename = _system_rename()
    if rename is None:
        raise _NotKnownError
    failed = rename(os.fsencode(source), os.fsencode(target))
    if not failed:
        return
    if failed in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
        raise _NotKnownError
    raise OSError(failed, os.strerror(failed), str(source), None, str(target))


@cache
def _system_rename() -> Callable[[bytes, bytes], int] | None:
    """The system's rename that refuses a taken name; it gives 0 or an errno."""
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        function = getattr(library, "renamex_np", None)
    else:
        function = getattr(library, "renameat2", None)
    if function is None:
        return None

    def rename(source: bytes, target: bytes) -> int:
        if sys.platform == "darwin":
            failed = function(source, target, ctypes.c_uint(_RENAME_EXCL))
        else:
            failed = function(
                _AT_FDCWD, source, _AT_FDCWD, target, ctypes.c_uint(_RENAME_NOREPLACE)
            )
        return ctypes.get_errno() if failed else 0

    return rename


def _is_one_file(source: Path, target: Path) -> bool:
    """Whether both names are of one file already: an earlier attempt ended in between."""
    one, other = source.lstat(), target.lstat()
    return (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino) and one.st_nlink > 1


def _rename_over_own(source: Path, target: Path) -> None:
    """Where there are neither exclusive renames nor links: over an empty file made for it."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
    try:
        source.replace(target)
    except OSError:
        target.unlink()  # the empty one just made
        raise


def _forget_pages(handle: int) -> None:
    """So that reading again reads the disk, not the system's memory, where it can be told so."""
    advise = getattr(os, "posix_fadvise", None)
    if advise is not None:
        with suppress(OSError):
            advise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
