"""The ledger's tables of moves: plans as they were made, and how far each file has come.

The functions that take a connection work inside a transaction of the ledger.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from core.catalogue.ledger import Ledger
from core.errors import CatalogueError
from core.handover.plans import Kind, Leg, Legs, Plan
from core.photos.stamp import in_64_bits, path_bytes

_LEFT_OUT: Final = 2  # of `done`, besides 0 and 1


class SpoiltMoveError(CatalogueError):
    """What the ledger says of a move is damaged."""


class Way(StrEnum):
    """Where the files of a move are to stand: where they were sent, or back where they were."""

    THERE = "there"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Part:
    """Files that go together: `number` in its move; `marks` are JSON for copies of sources."""

    number: int
    legs: Legs
    marks: Mapping[Path, str]
    done: bool
    reason: str | None

    @property
    def photos(self) -> int:
        return sum(leg.is_shown for leg in self.legs)


@dataclass(frozen=True, slots=True)
class Move:
    """A move of the ledger with its parts."""

    id: int
    kind: Kind
    base: Path
    made: tuple[Path, ...]
    wanted: Way | None
    is_settled: bool
    parts: tuple[Part, ...]

    @property
    def photos(self) -> int:
        return sum(part.photos for part in self.parts)

    @property
    def photos_done(self) -> int:
        return sum(part.photos for part in self.parts if part.done)


def write_plan(
    connection: sqlite3.Connection, plan: Plan, marks: Mapping[Path, str], now: str
) -> int:
    """Writes a plan down; its number. `marks` are JSON for the copies of these sources."""
    cursor = connection.execute(
        "INSERT INTO moves (kind, base, made, settled, planned_at) VALUES (?, ?, ?, 0, ?)",
        (plan.kind, path_bytes(plan.base), json.dumps(_to_be_made(plan)), now),
    )
    move = cursor.lastrowid
    assert move is not None
    rows: list[tuple[object, ...]] = []
    for part, legs in enumerate(plan.groups):
        rows += [
            (move, len(rows) + n, part, *_row(leg), marks.get(leg.source))
            for n, leg in enumerate(legs)
        ]
    connection.executemany(
        "INSERT INTO moved_files (move, number, part, source, target, size_bytes, mtime_ns, "
        "is_shown, is_companion, marks, done) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        rows,
    )
    return move


def _row(leg: Leg) -> tuple[object, ...]:
    target = path_bytes(leg.target) if leg.target is not None else None
    stamp = (leg.size_bytes, in_64_bits(leg.mtime_ns))
    return (path_bytes(leg.source), target, *stamp, int(leg.is_shown), int(leg.is_companion))


def _to_be_made(plan: Plan) -> list[str]:
    """The folders below the base that are not there yet, outer ones first."""
    folders = {leg.target.parent for legs in plan.groups for leg in legs if leg.target is not None}
    wanted = {
        each
        for folder in folders
        for each in (folder, *folder.parents)
        if each != plan.base and each.is_relative_to(plan.base) and not each.exists()
    }
    return [str(folder) for folder in sorted(wanted, key=lambda path: len(path.parts))]


def read_move(ledger: Ledger, number: int) -> Move | None:
    """A move as the ledger has it; None where there is none of this number.

    Raises SpoiltMoveError where what is written down of it is no move.
    """
    try:
        return _move(ledger, number)
    except (ValueError, TypeError, RecursionError) as error:
        raise SpoiltMoveError(
            f"What was written down of a move is damaged ({error}); its photos are left where they "
            "are.",
            ledger.path,
        ) from error


def _move(ledger: Ledger, number: int) -> Move | None:
    moves = ledger.rows(
        "SELECT kind, base, made, wanted, settled FROM moves WHERE id = ?", (number,)
    )
    if not moves:
        return None
    kind, base, made, wanted, settled = moves[0]
    parts: dict[int, list[tuple[Leg, str | None, bool, str | None]]] = {}
    for part, source, target, size, mtime, shown, companion, marks, done, reason in ledger.rows(
        "SELECT part, source, target, size_bytes, mtime_ns, is_shown, is_companion, marks, done, "
        "reason FROM moved_files WHERE move = ? AND done != ? ORDER BY number",
        (number, _LEFT_OUT),
    ):
        leg = Leg(
            _path(source), None if target is None else _path(target), size, mtime,
            is_shown=bool(shown), is_companion=bool(companion),
        )  # fmt: skip
        parts.setdefault(part, []).append((leg, marks, bool(done), reason))
    return Move(
        number,
        Kind(kind),
        _path(base),
        tuple(map(Path, json.loads(made))),
        Way(wanted) if wanted is not None else None,
        bool(settled),
        tuple(
            Part(
                part,
                tuple(leg for leg, _, _, _ in rows),
                {leg.source: marks for leg, marks, _, _ in rows if marks is not None},
                all(done for _, _, done, _ in rows),
                next((reason for _, _, _, reason in rows if reason), None),
            )
            for part, rows in parts.items()
        ),
    )


def unsettled(ledger: Ledger) -> list[int]:
    """The moves that were planned or begun, and not ended; the oldest first."""
    return [row[0] for row in ledger.rows("SELECT id FROM moves WHERE settled = 0 ORDER BY id")]


def begin(connection: sqlite3.Connection, move: int, way: Way) -> None:
    """From now on the files are on their way."""
    connection.execute("UPDATE moves SET wanted = ?, settled = 0 WHERE id = ?", (way, move))


def settle(connection: sqlite3.Connection, move: int) -> None:
    """The files stand where they are wanted, as far as that could be."""
    connection.execute("UPDATE moves SET settled = 1 WHERE id = ?", (move,))


def rename_part(connection: sqlite3.Connection, move: int, part: int, legs: Legs) -> None:
    """Other names, after another program took one of the planned ones."""
    for leg in legs:
        assert leg.target is not None
        connection.execute(
            "UPDATE moved_files SET target = ? WHERE move = ? AND part = ? AND source = ?",
            (path_bytes(leg.target), move, part, path_bytes(leg.source)),
        )


def note_parts(connection: sqlite3.Connection, move: Move, parts: Iterable[Part]) -> None:
    """How far these parts have come, with the stamps of their files where they stand now."""
    connection.executemany(
        "UPDATE moved_files SET done = ?, reason = ?, size_bytes = ?, mtime_ns = ? "
        "WHERE move = ? AND source = ?",
        (
            (
                int(part.done), part.reason, leg.size_bytes, in_64_bits(leg.mtime_ns),
                move.id, path_bytes(leg.source),
            )
            for part in parts
            for leg in part.legs
        ),
    )  # fmt: skip


def leave_out(connection: sqlite3.Connection, move: int) -> None:
    """What did not go does not belong to the move any more: doing it again leaves it alone."""
    connection.execute(
        "UPDATE moved_files SET done = ? WHERE move = ? AND done = 0", (_LEFT_OUT, move)
    )


def reasons(ledger: Ledger, move: int, *, done: bool) -> list[tuple[Path, str]]:
    """What there is to say of photos that went (`done`), or why others did not, in their order.

    Each photo by the file it is shown by.
    """
    rows = ledger.rows(
        "SELECT source, reason FROM moved_files WHERE move = ? AND reason IS NOT NULL "
        "AND is_shown = 1 AND (done = 1) = ? ORDER BY number",
        (move, int(done)),
    )
    return [(_path(source), reason) for source, reason in rows]


def _path(stored: bytes) -> Path:
    return Path(os.fsdecode(stored))
