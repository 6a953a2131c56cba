"""A person's own files as a whole: how large they are; exported, moved to another folder, wiped.

Of the folder that holds them only what the program makes counts: what else a person keeps there is
neither counted nor exported, and stays where it is.

Moving and wiping are asked for while the program runs and carried out at its next start, before
anything is open: what is written meanwhile is neither lost nor left behind.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
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
    NEXT_START,
    cache_folder,
    data_folder,
    usual_data_folder,
)

_SETTINGS: Final = ("window.ini", "left-off.json")
_DATABASES: Final = (CACHE_NAME, LEDGER_NAME)
_FOLDERS: Final = ("backups", "models", "runs", "taste", "training")
_OWN: Final = re.compile(
    "|".join(
        [
            r"(ledger|cache|catalogue)[^/]*\.(sqlite3(-wal|-shm)?|lock)",
            r"mobileiqa\.log(\.\d+)?",
            *map(re.escape, (*_SETTINGS, *_FOLDERS)),
        ]
    )
)
"""What the program makes in the data folder."""
_PASSING: Final = re.compile(r".*(\.lock|-wal|-shm)|mobileiqa\.log(\.\d+)?")
_ELSEWHERE: Final = (
    "MobileIQA is still open elsewhere: its data is moved or wiped once that is not."
)


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
                if _is_exported(path):
                    archive.write(_settled(path, Path(scratch)), path.relative_to(folder))
    except (OSError, sqlite3.Error, DamagedDatabaseError) as error:
        why = reason_of(error) if isinstance(error, OSError) else str(error)
        raise OutputError(f"The export cannot be written ({why}).", target) from error


def _is_exported(path: Path) -> bool:
    is_data = path.is_relative_to(data_folder()) and not path.is_relative_to(cache_folder())
    return is_data and not _PASSING.fullmatch(path.name)


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
        kept = json.loads((data_folder() / NEXT_START).read_text(encoding="utf-8"))
        move_to = Path(kept["move_to"]) if kept["move_to"] else None
        return Request(move_to, frozenset(Part(part) for part in kept["wipe"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def withdraw() -> None:
    """The next start does nothing of it. Raises OutputError."""
    note = data_folder() / NEXT_START
    try:
        note.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"It cannot be taken back ({reason_of(error)}).", note) from error


def carry_out() -> None:
    """To be called before anything is open. Raises OutputError where not all of it was done, with
    what holds then."""
    request = asked()
    if request is None:
        return
    source, cache = data_folder(), cache_folder()
    with _alone():
        withdraw()  # first: what fails is not tried at each start
        try:
            _wipe(request.wipe)
        except OSError as error:
            raise OutputError(f"Not all of it was wiped ({reason_of(error)}).", source) from error
        if request.move_to is None:
            return
        try:
            takes_over = _move(source, request.move_to)
        except OSError as error:
            why = reason_of(error)
            raise OutputError(
                f"Your data could not be moved ({why}). It is where it was.", source
            ) from error
    if takes_over and not _removed(source, cache):
        raise OutputError(
            "Your data is in its new folder, and not all of it could be removed here: do that "
            "yourself.",
            source,
        )


@contextmanager
def _alone() -> Iterator[None]:
    """While it lasts nobody else opens the data. Raises OutputError where somebody has it open."""
    try:
        presence = Presence(data_folder() / CACHE_NAME)
    except sqlite3.Error as error:
        raise OutputError(_ELSEWHERE, data_folder()) from error
    try:
        if not presence.be_alone():
            raise OutputError(_ELSEWHERE, data_folder())
        yield
    finally:
        presence.close()


def _ask(request: Request) -> None:
    content = {
        "move_to": str(request.move_to) if request.move_to else "",
        "wipe": sorted(request.wipe),
    }
    try:
        data_folder().mkdir(parents=True, exist_ok=True)
        write_atomically(data_folder() / NEXT_START, json.dumps(content).encode())
    except OSError as error:
        raise OutputError(f"It cannot be noted ({reason_of(error)}).", data_folder()) from error


def _tops(data: Path, cache: Path) -> list[Path]:
    """The files and folders of the program in its data folder, and the cache folder."""
    own = [path for path in _listed(data) if _OWN.fullmatch(path.name)]
    return [*own, cache] if cache.is_dir() else own


def _listed(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _files() -> Iterator[tuple[Path, Part]]:
    """All of a person's files here, with what they are."""
    cache = cache_folder()
    for top in _tops(data_folder(), cache):
        if not top.is_dir():
            yield top, _part_of(top, cache)
        for folder, _, names in os.walk(top):
            for name in names:
                yield Path(folder) / name, _part_of(top, cache)


def _part_of(top: Path, cache: Path) -> Part:
    if top == cache or top.name.startswith(CACHE_NAME):
        return Part.CACHE
    return Part.SETTINGS if top.name in _SETTINGS else Part.DATA


def _settled(path: Path, scratch: Path) -> Path:
    """The file itself; of a database that may be in use a copy as last committed."""
    if path.name not in _DATABASES:
        return path
    copy = scratch / path.name
    make_copy(path, copy)
    return copy


def _wipe(parts: frozenset[Part]) -> None:
    """But for locks, which are held."""
    data, cache = data_folder(), cache_folder()
    for top in reversed(_tops(data, cache)):  # a database's log before the database that reads it
        if _part_of(top, cache) not in parts or top.suffix == ".lock":
            continue
        if top.is_dir() and not top.is_symlink():
            shutil.rmtree(top)
        else:
            top.unlink()


def _move(source: Path, target: Path) -> bool:
    """Copies, then points there: at no moment nothing is whole. Whether `target` took it over,
    which it does not where it holds data already. Raises OSError, and no part of a copy is left."""
    takes_over = not (target / LEDGER_NAME).is_file()
    if takes_over:
        before = set(_listed(target))
        try:
            _copy(source, target)
        except OSError:
            for path in set(_listed(target)) - before:
                _remove(path)
            raise
    usual = usual_data_folder()
    if target == usual:
        (usual / MOVED_TO).unlink(missing_ok=True)
    else:
        usual.mkdir(parents=True, exist_ok=True)
        write_atomically(usual / MOVED_TO, str(target).encode())
    return takes_over


def _copy(source: Path, target: Path) -> None:
    """The ledger last: a folder that has one is taken for whole."""
    target.mkdir(parents=True, exist_ok=True)
    own = [path for path in _listed(source) if _OWN.fullmatch(path.name)]
    for path in sorted(own, key=lambda path: path.name == LEDGER_NAME):
        if path.is_dir():
            shutil.copytree(path, target / path.name)
        elif path.suffix != ".lock":
            with written_whole(target / path.name) as unfinished:
                shutil.copy2(path, unfinished)


def _removed(source: Path, cache: Path) -> bool:
    """Removes what was moved; whether all of it is gone."""
    for path in _tops(source, cache):
        _remove(path)
    return not _tops(source, cache)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()
