"""Nothing in the ledger can stop the program: turned bits, spoilt rows, missing tables.

It stays as it is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from core.catalogue.catalogue import LEDGER_NAME
from core.catalogue.decisions import decisions_of
from core.catalogue.ledger import Ledger
from core.catalogue.marking import Marking, SetMarks
from core.catalogue.moving import finish_interrupted
from core.catalogue.sidecar_queue import SidecarRules, write_what_waits
from core.errors import CatalogueError
from core.marks.marks import MarkChange
from core.scoring.remembering import open_catalogue
from core.sidecars.writing import Naming
from tests.core.catalogue.kept_files import (
    PHOTOS,
    Kept,
    expected,
    is_whole,
    seeds,
    turn_bit_of_index,
    turn_bits,
    work,
)


@pytest.mark.parametrize("seed", seeds(25, 200))
def test_a_ledger_with_turned_bits_hinders_no_work_and_stays(
    kept: Kept, tmp_path: Path, seed: int
) -> None:
    home = kept.copied(tmp_path / "home")
    turn_bits(home / LEDGER_NAME, seed)
    remains = (home / LEDGER_NAME).read_bytes()
    for _ in range(2):
        with open_catalogue(home) as catalogue:
            assert work(catalogue, kept.model, kept.photos)[1] == PHOTOS
            finish_interrupted(catalogue)
            change = Marking.of(kept.photos[0], MarkChange(stars=1), None)
            write_what_waits(catalogue.ledger, SidecarRules(Naming.FULL), cancelled=lambda: True)
            with expected(CatalogueError, "Nothing was changed"):
                catalogue.perform(SetMarks((change,)))
            is_writable = catalogue.ledger.is_writable
        if not is_writable:
            assert (home / LEDGER_NAME).read_bytes()[:100] == remains[:100]
        assert (home / LEDGER_NAME).stat().st_size >= len(remains)


@pytest.mark.parametrize("index", ["sqlite_autoindex_files_1", "files_by_folder"])
def test_an_index_of_the_ledger_that_misses_rows_is_made_anew(
    kept: Kept, tmp_path: Path, index: str
) -> None:
    home = kept.copied(tmp_path / "home")
    with open_catalogue(home) as catalogue:
        before = decisions_of(catalogue.ledger, kept.photos)
        assert before
    turn_bit_of_index(home / LEDGER_NAME, index)
    with open_catalogue(home) as catalogue:
        assert catalogue.ledger.is_writable
        assert catalogue.notice is None
        assert decisions_of(catalogue.ledger, kept.photos) == before
    assert is_whole(home / LEDGER_NAME)


@pytest.mark.parametrize("table", ["journal", "files", "decisions", "moves", "sidecar_queue"])
def test_a_ledger_without_a_table_is_only_read_and_a_copy_can_be_put_back(
    kept: Kept, tmp_path: Path, table: str
) -> None:
    home = kept.copied(tmp_path / "home")
    with closing(sqlite3.connect(home / LEDGER_NAME)) as file, file:
        file.execute("PRAGMA foreign_keys = OFF")
        file.execute(f"DROP TABLE {table}")
    remains = (home / LEDGER_NAME).read_bytes()
    with open_catalogue(home) as catalogue:
        ledger: Ledger = catalogue.ledger
        assert not ledger.is_writable
        assert f"damaged ({table} is missing)" in ledger.reason
        assert "Put back a copy" in ledger.reason
        assert work(catalogue, kept.model, kept.photos)[1] == PHOTOS
        assert (home / LEDGER_NAME).read_bytes() == remains
        ledger.put_back(ledger.copies()[0])
        assert ledger.is_writable


def spoil_decisions(file: sqlite3.Connection) -> None:
    file.execute("UPDATE decisions SET value = '[broken' WHERE property = 'stars'")
    file.execute("UPDATE decisions SET value = '[7, 8]' WHERE property = 'label'")
    file.execute("UPDATE decisions SET said = CAST(x'ff' AS TEXT) WHERE property = 'flag'")


def spoil_the_journal(file: sqlite3.Connection) -> None:
    file.execute("UPDATE journal SET arguments = '{', inverse_arguments = '[]'")


def spoil_the_queue(file: sqlite3.Connection) -> None:
    file.execute("UPDATE sidecar_queue SET change = CAST(x'ff' AS TEXT), score = '{}'")


def spoil_moments(file: sqlite3.Connection) -> None:
    file.execute("UPDATE decisions SET decided_at = 'never'")
    file.execute("INSERT INTO forgotten VALUES (x'2f', 'never', NULL)")


def spoil_a_move(file: sqlite3.Connection) -> None:
    file.execute(
        "INSERT INTO moves (kind, base, made, wanted, settled, planned_at) "
        "VALUES ('teleport', x'2f', '[', 'sideways', 0, 'never')"
    )


@pytest.mark.parametrize(
    "spoil",
    [spoil_decisions, spoil_the_journal, spoil_the_queue, spoil_moments, spoil_a_move],
)
def test_spoilt_rows_of_the_ledger_are_passed_over_and_stay(
    kept: Kept, tmp_path: Path, spoil: Callable[[sqlite3.Connection], None]
) -> None:
    home = kept.copied(tmp_path / "home")
    with closing(sqlite3.connect(home / LEDGER_NAME)) as file, file:
        spoil(file)
    rows = count_rows(home)
    with open_catalogue(home) as catalogue:
        work(catalogue, kept.model, kept.photos)
        for sentence in finish_interrupted(catalogue):
            assert "damaged" in str(sentence)
        write_what_waits(catalogue.ledger, SidecarRules(Naming.FULL), cancelled=lambda: False)
        catalogue.perform(SetMarks((Marking.of(kept.photos[0], MarkChange(stars=1), None),)))
        held = decisions_of(catalogue.ledger, kept.photos)[kept.photos[0].path]
        assert held["stars"].value == 1
        assert catalogue.undo() is not None
    assert all(count_rows(home)[name] >= count for name, count in rows.items())


def count_rows(home: Path) -> dict[str, int]:
    with closing(sqlite3.connect(home / LEDGER_NAME)) as file:
        return {
            table: file.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("journal", "files", "decisions", "moves")
        }
