"""The system's trash: putting files into it, and on freedesktop systems taking them out again.

send2trash puts them there and does not say where that is. On Linux and its kin the trash is laid
open (specifications.freedesktop.org/trash-spec): a record beside each file tells where it came
from. On macOS and Windows only the system's own trash can give files back.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote_to_bytes

from core.handover.placing import put

_FILES, _INFO, _RECORD = "files", "info", ".trashinfo"


def gives_back() -> bool:
    """Whether what is in the trash can be taken out by us."""
    return sys.platform not in ("win32", "darwin")


def throw(path: Path) -> None:
    """Puts a file into the trash. Raises OSError, also where there is no trash for it."""
    from send2trash import send2trash  # late: it looks for the trash when it is imported

    path.lstat()  # its own error for a file that is gone
    try:
        send2trash(str(path))
    except OSError:
        raise
    except Exception as error:  # each system's own kinds
        raise OSError(errno.EIO, str(error), str(path)) from error


class Records:
    """What lies in the trash, and where it came from; each trash is looked through once."""

    def __init__(self) -> None:
        self._found: dict[Path, dict[bytes, list[tuple[str, Path]]]] = {}
        self._folders: dict[Path, list[tuple[Path, bytes]]] = {}

    def find(self, path: Path, size_bytes: int) -> Path | None:
        """Where the file of this size that was thrown away last from `path` lies; None: nowhere."""
        if not gives_back():
            return None
        parent = path.parent
        if parent not in self._folders:
            self._folders[parent] = list(_folders(path))
        origins = {os.fsencode(path), os.fsencode(Path(os.path.realpath(parent)) / path.name)}
        found = []
        for folder, top in self._folders[parent]:
            records = self._of(folder, top)
            for moment, thrown in (each for origin in origins for each in records.get(origin, ())):
                with suppress(OSError):
                    if thrown.lstat().st_size == size_bytes:
                        found.append((moment, thrown))
        return max(found, key=lambda each: each[0])[1] if found else None

    def _of(self, folder: Path, top: bytes) -> dict[bytes, list[tuple[str, Path]]]:
        if folder not in self._found:
            origins: dict[bytes, list[tuple[str, Path]]] = {}
            for record in _records(folder):
                with suppress(OSError):
                    origin, moment = _read(record)
                    thrown = folder / _FILES / record.name.removesuffix(_RECORD)
                    whole = os.path.join(top, origin)  # noqa: PTH118 - of bytes
                    origins.setdefault(whole, []).append((moment, thrown))
            self._found[folder] = origins
        return self._found[folder]


def take_out(thrown: Path, path: Path) -> None:
    """Gives a thrown file its place back. Raises FileExistsError where that is taken, OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    put(thrown, path)
    with suppress(OSError):
        record = thrown.parent.parent / _INFO / (thrown.name + _RECORD)
        record.unlink()  # the trash's own note, which would name a file that is gone


def _folders(path: Path) -> Iterator[tuple[Path, bytes]]:
    """The trash folders a file of this place may be in, and what their records' paths start at."""
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    yield home / "Trash", os.fsencode(home)
    for top in path.parents:
        user = str(os.getuid())
        if os.path.ismount(top):
            yield top / ".Trash" / user, os.fsencode(top)
            yield top / f".Trash-{user}", os.fsencode(top)
            return


def _records(trash: Path) -> Iterator[Path]:
    with suppress(OSError), os.scandir(trash / _INFO) as entries:
        for entry in entries:
            if entry.name.endswith(_RECORD):
                yield Path(entry.path)


def _read(record: Path) -> tuple[bytes, str]:
    """Where a thrown file came from, and when it was thrown, of its record. Raises OSError."""
    lines = dict(
        line.partition("=")[::2] for line in record.read_text("utf-8", "replace").splitlines()
    )
    return unquote_to_bytes(lines.get("Path", "")), lines.get("DeletionDate", "")
