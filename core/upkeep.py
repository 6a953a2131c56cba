"""A person's own files as a whole: how large they are; exported, moved to another folder, wiped.

Moving and wiping are asked for while the program runs and carried out at its next start, before
anything is open: what is written meanwhile is neither lost nor left behind.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from core.catalogue.catalogue import CACHE_NAME, LEDGER_NAME
from core.catalogue.connections import DamagedDatabaseError
from core.catalogue.ledger_copies import make_copy
from core.catalogue.presence import Presence
from core.errors import OutputError, reason_of
from core.files import write_atomically, written_whole
from core.photos.scan import never
from core.places import (
    HOME_VARIABLE,
    MOVED_TO,
    cache_folder,
    data_folder,
    usual_data_folder,
)

REQUEST: Final = "next-start.json"
_SETTINGS: Final = ("window.ini", "left-off.json")
_PASSING: Final = (".lock", "-wal", "-shm", ".log", ".log.1")
_DATABASES: Final = (CACHE_NAME, LEDGER_NAME)
_NOT_MOVED: Final = (MOVED_TO, REQUEST)


class Part(StrEnum):
    """What a file is to a person: decisions, models and runs; what can be made again; settings."""

    DATA = "data"
    CACHE = "cache"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Request:
    """What the next start is to do; `move_to` None: no move."""

    move_to: Path | None = None
    wipe: frozenset[Part] = frozenset()


def sizes() -> dict[Part, int]:
    """Bytes of each part."""
    found = dict.fromkeys(Part, 0)
    for path, part in _files():
        with suppress(OSError):
            found[part] += path.stat().st_size
    return found


def can_be_moved() -> bool:
    """Not where MOBILEIQA_HOME says where all lies."""
    return not os.environ.get(HOME_VARIABLE)


def export(target: Path, cancelled: Callable[[], bool] = never) -> None:
    """All but thumbnails and what passes, as one ZIP file, which can be unpacked and moved to.

    The databases are copied as last committed. Raises OutputError; once cancelled nothing is left.
    """
    folder = data_folder()
    try:
        with (
            tempfile.TemporaryDirectory() as scratch,
            written_whole(target) as unfinished,
            zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            for path, _ in _files():
                if cancelled():
                    raise OutputError("The export was stopped.", target)
                if path.is_relative_to(folder) and not path.is_relative_to(cache_folder()):
                    archive.write(_settled(path, Path(scratch)), path.relative_to(folder))
    except (OSError, sqlite3.Error, DamagedDatabaseError) as error:
        why = reason_of(error) if isinstance(error, OSError) else str(error)
        raise OutputError(f"The export cannot be written ({why}).", target) from error


def ask_move(target: Path) -> None:
    """Use another folder from the next start on: an empty one, or one with data of the program's.

    Raises OutputError where that cannot be.
    """
    target = target.absolute()
    here = data_folder()
    if not can_be_moved():
        raise OutputError(f"{HOME_VARIABLE} says where the data lies. Change that instead.", here)
    if target == here or here in target.parents:
        raise OutputError("Choose a folder outside the present one.", target)
    held = list(target.iterdir()) if target.is_dir() else []
    if held and not (target / LEDGER_NAME).is_file() and target != usual_data_folder():
        raise OutputError("Choose an empty folder, or one that holds MobileIQA's data.", target)
    _ask(Request(move_to=target, wipe=(asked() or Request()).wipe))


def ask_wipe(part: Part) -> None:
    """Remove a part at the next start. Raises OutputError."""
    before = asked() or Request()
    _ask(Request(move_to=before.move_to, wipe=before.wipe | {part}))


def asked() -> Request | None:
    """What the next start is to do; None: nothing."""
    try:
        kept = json.loads((data_folder() / REQUEST).read_text(encoding="utf-8"))
        move_to = Path(kept["move_to"]) if kept["move_to"] else None
        return Request(move_to, frozenset(Part(part) for part in kept["wipe"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def withdraw() -> None:
    """The next start does nothing of it. Raises OSError."""
    (data_folder() / REQUEST).unlink(missing_ok=True)


def carry_out() -> str | None:
    """To be called before anything is open. Returns a sentence where it could not be done."""
    request = asked()
    if request is None:
        return None
    presence = Presence(data_folder() / CACHE_NAME)
    try:
        if not presence.be_alone():
            return "MobileIQA is still open elsewhere: its data is moved or wiped once that is not."
    finally:
        presence.close()
    try:
        withdraw()  # first: what fails is not tried at each start
        _wipe(request.wipe)
        if request.move_to is not None:
            _move(request.move_to)
    except OSError as error:
        return f"Your data could not be moved or wiped ({reason_of(error)}). It is where it was."
    return None


def _ask(request: Request) -> None:
    content = {
        "move_to": str(request.move_to) if request.move_to else "",
        "wipe": sorted(request.wipe),
    }
    try:
        data_folder().mkdir(parents=True, exist_ok=True)
        write_atomically(data_folder() / REQUEST, json.dumps(content).encode())
    except OSError as error:
        raise OutputError(f"It cannot be noted ({reason_of(error)}).", data_folder()) from error


def _files() -> Iterator[tuple[Path, Part]]:
    """All of a person's files here, with what they are."""
    data, cache = data_folder(), cache_folder()
    for top in (data,) if cache.is_relative_to(data) else (data, cache):
        for folder, _, names in os.walk(top):
            for name in names:
                path = Path(folder) / name
                if name not in _NOT_MOVED and not name.endswith(_PASSING):
                    yield path, _part_of(path, cache)


def _part_of(path: Path, cache: Path) -> Part:
    if path.is_relative_to(cache) or path.name == CACHE_NAME:
        return Part.CACHE
    return Part.SETTINGS if path.name in _SETTINGS else Part.DATA


def _settled(path: Path, scratch: Path) -> Path:
    """The file itself; of a database that may be in use a copy as last committed."""
    if path.name not in _DATABASES:
        return path
    copy = scratch / path.name
    make_copy(path, copy)
    return copy


def _wipe(parts: frozenset[Part]) -> None:
    for path, part in list(_files()):
        if part in parts:
            # A database's log first: the next database must never meet it.
            for ending in ("-wal", "-shm", ""):
                path.with_name(path.name + ending).unlink(missing_ok=True)


def _move(target: Path) -> None:
    """Copies, then points there, then removes what was here: at no moment nothing is whole."""
    source, cache = data_folder(), cache_folder()
    takes_over = not (target / LEDGER_NAME).is_file()
    if takes_over:
        copied = shutil.ignore_patterns(*_NOT_MOVED, "cache", "*.lock")
        shutil.copytree(source, target, ignore=copied, dirs_exist_ok=True)
    usual = usual_data_folder()
    if target == usual:
        (usual / MOVED_TO).unlink(missing_ok=True)
    else:
        usual.mkdir(parents=True, exist_ok=True)
        write_atomically(usual / MOVED_TO, str(target).encode())
    if takes_over:
        shutil.rmtree(cache, ignore_errors=True)
        for path in source.iterdir():
            if path.name not in _NOT_MOVED:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
