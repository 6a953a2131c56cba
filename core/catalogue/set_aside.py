"""Changes that could not be written for a fault of ours: kept in a file of their own."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

Statement = tuple[str, tuple[object, ...]]


def set_aside_file(database: Path) -> Path:
    """Where the changes of a database are set aside: beside it, one JSON object a line."""
    return database.with_name(f"{database.stem}-set-aside.jsonl")


def set_aside(database: Path, statements: Sequence[Statement], reason: BaseException) -> None:
    """Appends a change with the reason why it could not be written. Raises OSError."""
    entry = {
        "at": datetime.now(UTC).isoformat(),
        "reason": f"{type(reason).__name__}: {reason}",
        "statements": [
            {"statement": " ".join(sql.split()), "parameters": [_plain(each) for each in values]}
            for sql, values in statements
        ],
    }
    with set_aside_file(database).open("a", encoding="ascii") as file:
        file.write(json.dumps(entry) + "\n")
        file.flush()
        os.fsync(file.fileno())


def _plain(value: object) -> object:
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {"base64": base64.b64encode(value).decode("ascii")}
    return {"repr": repr(value)}
