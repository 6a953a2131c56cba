"""Files that are whole or absent, whatever ends the process, and locks that end with it."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

_STREAM_NAME = re.compile(r"/dev/(?:std(in|out|err)|fd/(\d+))|/proc/(self|\d+)/fd/(\d+)")
_STREAMS = {"in": 0, "out": 1, "err": 2}
_MOST_LINKS = 40
_LONGEST_NAME_BYTES = 255

_TRIES = 6  # Windows refuses to replace a file that another program (a virus scanner) holds open.


def write_atomically(path: Path, content: bytes, *, lasting: bool = True) -> None:
    """Write `path` in one step: the old content stays until the new one is safely on disk.

    Not `lasting`: for what can be made again, the new content may be lost in a power cut, in
    exchange for not waiting. A link stays one, and what it points to is replaced. Raises OSError,
    also where `path` is a folder, a device or a pipe; the old file is then untouched and nothing
    half-written is left.
    """
    with written_whole(path, lasting=lasting) as unfinished:
        unfinished.write_bytes(content)


def write_result(path: Path, content: bytes) -> None:
    """Write where a person says: into a stream, a device or a pipe as it comes, else in one step.

    Raises OSError.
    """
    stream = stream_of(path)
    if stream is not None:
        _write_all(stream, content)
    elif path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(content)
    else:
        write_atomically(path, content)


def stream_of(path: Path) -> int | None:
    """The number of the open stream of this process that a path means; None for a file.

    By its name, /dev/stdout, /dev/fd/3 or a link to one: what lies behind may be a file that the
    shell opened (`> file`), which is written to and never replaced. Or because it is the very file
    that stdout or stderr goes to.
    """
    named = str(path.absolute())
    for _ in range(_MOST_LINKS):
        match = _STREAM_NAME.fullmatch(named)
        if match is not None and match[3] in (None, "self", str(os.getpid())):
            return _STREAMS[match[1]] if match[1] else int(match[2] or match[4])
        try:
            named = os.path.normpath(Path(named).parent / os.readlink(named))  # noqa: PTH115
        except OSError:
            break
    for number in (1, 2):
        try:
            if os.path.samestat(path.stat(), os.fstat(number)):
                return number
        except (OSError, ValueError):
            continue
    return None


def _write_all(stream: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(stream, rest) :]


@contextmanager
def written_whole(path: Path, *, lasting: bool = True) -> Iterator[Path]:
    """A name beside `path` to write to; when the context ends well, that file becomes `path`.

    For what other libraries write. Like write_atomically it follows links, leaves nothing
    unfinished, and its OSErrors name `path`.
    """
    target = replaceable(path)
    unfinished = unfinished_name(target)
    try:
        yield unfinished
        if lasting:
            _sync(unfinished)
        replace(unfinished, target)
        if lasting:
            sync_folder(target.parent)
    except OSError as error:
        if error.filename in (str(unfinished), unfinished):
            error.filename = str(path)
        raise
    finally:
        unfinished.unlink(missing_ok=True)


def replaceable(path: Path) -> Path:
    """The file that writing to `path` replaces: itself, or what it is a link to.

    Raises OSError with a sentence where there is something that is no ordinary file.
    """
    if stream_of(path) is not None:
        raise OSError(errno.EINVAL, "This is an open stream, not an ordinary file", str(path))
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return target
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "There is a folder of this name", str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "This is a device or a pipe, not an ordinary file", str(path))
    return target


def fitting_name(stem: str, ending: str) -> str:
    """`stem` and `ending` as one file's name, the stem cut where file systems take no more.

    Names that were cut stay different: they end in a part of the hash of the whole stem.
    """
    if len(os.fsencode(stem + ending)) <= _LONGEST_NAME_BYTES:
        return stem + ending
    told = hashlib.sha256(os.fsencode(stem)).hexdigest()[:8]
    return _cut(stem, _LONGEST_NAME_BYTES - len(os.fsencode(ending)) - 9) + f"~{told}{ending}"


def _cut(name: str, most_bytes: int) -> str:
    while len(os.fsencode(name)) > most_bytes:
        name = name[:-1]
    return name


def unfinished_name(target: Path) -> Path:
    """A hidden name beside `target` that no other process or thread uses."""
    # The part of the name that is kept leaves room for the rest: names may have 255 bytes.
    kept = _cut(target.name, 200)
    return target.with_name(f".{kept}.{os.getpid()}-{os.urandom(4).hex()}.part")


def write_synced(path: Path, content: bytes) -> None:
    """Write a file and wait until it is on disk. Raises OSError."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace(source: Path, target: Path) -> None:
    """Rename over `target`, trying again while another program holds it. Raises OSError."""
    for attempt in range(_TRIES):
        try:
            source.replace(target)
        except PermissionError:
            if attempt == _TRIES - 1:
                raise
            time.sleep(0.05 * 2**attempt)
        else:
            return


def put_where_none_is(source: Path, target: Path) -> bool:
    """Give a finished file its name unless there is such a file by now; whether it was given.

    `source` is left behind or not; the caller removes what is left. Raises OSError.
    """
    try:
        os.link(source, target)
    except FileExistsError:
        return False
    except (OSError, NotImplementedError):  # FAT knows no links; there a moment stays unguarded
        if target.exists():
            return False
        replace(source, target)
    sync_folder(target.parent)
    return True


def sync_folder(folder: Path) -> None:
    """Make renames in a folder last (POSIX; other systems need nothing)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


class FileLock:
    """An exclusive lock on a file; `acquire` once, then `release` or end the process.

    The system releases it when its holder ends, however it ends. The file itself stays: removing
    it could give two holders.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self) -> bool:
        """Take the lock; False when somebody else holds it. Raises OSError."""
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Give the lock back; nothing happens without it."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> FileLock:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
