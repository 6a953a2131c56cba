"""What an error of SQLite means: a full, busy or read-only place, a damaged file, or our fault."""

from __future__ import annotations

import sqlite3
from enum import Enum
from typing import Final

from core.catalogue.connections import DamagedDatabaseError


class Fault(Enum):
    """Who must do something about an error. All but OURS may pass; trying again then helps."""

    FULL = "full"
    BUSY = "busy"
    READ_ONLY = "read-only"
    DAMAGED = "damaged"
    OURS = "ours"


_FAULTS: Final = {
    sqlite3.SQLITE_FULL: Fault.FULL,
    sqlite3.SQLITE_IOERR: Fault.FULL,
    sqlite3.SQLITE_BUSY: Fault.BUSY,
    sqlite3.SQLITE_LOCKED: Fault.BUSY,
    sqlite3.SQLITE_PROTOCOL: Fault.BUSY,
    sqlite3.SQLITE_NOMEM: Fault.BUSY,
    sqlite3.SQLITE_INTERRUPT: Fault.BUSY,
    sqlite3.SQLITE_READONLY: Fault.READ_ONLY,
    sqlite3.SQLITE_PERM: Fault.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Fault.READ_ONLY,
    sqlite3.SQLITE_AUTH: Fault.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Fault.DAMAGED,
    sqlite3.SQLITE_NOTADB: Fault.DAMAGED,
}

# Python's module refuses some values itself: too large a number, half a surrogate, an odd type.
REFUSALS: Final = (sqlite3.Error, OverflowError, ValueError, TypeError)

_IN_WORDS: Final = {
    Fault.FULL: "the disk is full or failing ({0}). Make room on it, or check it",
    Fault.BUSY: "another window or program is using the file ({0}). Close that one",
    Fault.READ_ONLY: "the file may not be written ({0}). Check its permissions, and its folder's",
    Fault.DAMAGED: "the file is damaged ({0}). Close the program and start it again",
    Fault.OURS: "there is a fault in this program ({0}). Please report it",
}


def fault_of(error: BaseException) -> Fault:
    """What kind of fault an error is that was raised while a statement was carried out."""
    if isinstance(error, DamagedDatabaseError):
        return Fault.DAMAGED
    code = getattr(error, "sqlite_errorcode", None)
    return Fault.OURS if code is None else _FAULTS.get(code & 0xFF, Fault.OURS)


def in_words(error: BaseException) -> str:
    """The reason and what a person can do, without a full stop; it follows a colon."""
    return _IN_WORDS[fault_of(error)].format(error)
