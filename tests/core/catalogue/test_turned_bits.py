"""Nothing in a file that is kept can stop the program: turned bits, spoilt rows, missing tables.

The cache is made again where it is wrong; the ledger stays as it is.
"""

from __future__ import annotations

import io
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from rich.console import Console

from core.catalogue.catalogue import CACHE_NAME, LEDGER_NAME, Catalogue
from core.catalogue.decisions import decisions_of
from core.catalogue.ledger import Ledger
from core.catalogue.marking import Marking, SetMarks
from core.catalogue.moving import finish_interrupted
from core.catalogue.said import read_said
from core.catalogue.sidecar_queue import SidecarRules, waiting, write_what_waits
from core.commands.scoring_run import Run
from core.errors import CatalogueError, MobileIqaError
from core.families.family import Model
from core.families.registry import load_model, registered
from core.marks.marks import Colour, Flag, MarkChange
from core.photos.facts import Facts, read_facts
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from core.results.assessment import Assessment
from core.scoring.remembering import open_catalogue
from core.scoring.scorer import Scorer
from core.sidecars.writing import Naming
from tests.core.commands.conftest import make_photo
from tests.toy.family import ToyFamily, write_toy

PHOTOS = 5


@dataclass(frozen=True)
class Kept:
    """A folder of photos that were scored and marked, and the files that hold what is known."""

    home: Path
    photos: list[Photo]
    model: Model
    outcomes: dict[Path, Assessment]

    def copied(self, to: Path) -> Path:
        return Path(shutil.copytree(self.home, to))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    folder = tmp_path_factory.mktemp("kept")
    for number in range(PHOTOS):
        make_photo(folder / "photos" / f"{number}.jpg", number, (160, 120))
    (folder / "photos" / "0.jpg.xmp").write_text(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>'
    )
    photos = scan_folder(folder / "photos")
    with registered(ToyFamily()):
        model = load_model(write_toy(folder / "toy.iqa").path, threads=1)
        with open_catalogue(folder / "home") as catalogue:
            outcomes = work(catalogue, model, photos)[0]
            change = MarkChange(stars=3, flag=Flag.PICK, label=("Red", Colour.RED))
            for photo in photos:
                catalogue.perform(SetMarks((Marking.of(photo, change, None),), write=True))
            catalogue.undo()
        yield Kept(folder / "home", photos, model, outcomes)


def work(
    catalogue: Catalogue, model: Model, photos: list[Photo]
) -> tuple[dict[Path, Assessment], int]:
    """What `mobileiqa score` and the window do with a folder; the outcomes, and how many of them
    were known."""
    scorer = Scorer(model, catalogue)
    run = Run(scorer, photos, Console(file=io.StringIO()))
    run.work()
    known = scorer.features(photos)
    assert all(np.isfinite(vector).all() for vector in known.values())
    facts = catalogue.facts_of(photos)
    assert all(isinstance(one.facts, Facts) for one in facts.values())
    catalogue.record_facts(
        {each: read_facts(each.path) for each in photos if each.path not in facts}
    )
    for batch in read_said(photos, catalogue.cache):
        assert all(0 <= said.marks.stars <= 5 for said in batch.values())
    decisions_of(catalogue.ledger, photos)
    waiting(catalogue.ledger)
    catalogue.next_undo()
    catalogue.next_redo()
    outcomes = {result.photo.path: result.outcome for result in run.results()}
    assert all(isinstance(outcome, Assessment) for outcome in outcomes.values())
    told = run.summary()
    count = int(told.split(" of them known")[0].rsplit(", ", 1)[1]) if "known" in told else 0
    return outcomes, count


@contextmanager
def expected(kind: type[MobileIqaError], words: str) -> Iterator[None]:
    """Nothing is raised, or an error a person may see, with these words."""
    try:
        yield
    except kind as error:
        told = error.message
    else:
        told = words
    assert words in told


def turn_bits(path: Path, seed: int) -> None:
    """One to four bits of a file, half of them where something is written."""
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    written = [place for place, byte in enumerate(content) if byte]
    for _ in range(chance.randint(1, 4)):
        place = chance.choice(written) if chance.random() < 0.5 else chance.randrange(len(content))
        content[place] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def seeds(everyday: int, slow: int) -> list[object]:
    return [
        *range(everyday),
        *(pytest.param(seed, marks=pytest.mark.sweep) for seed in range(everyday, slow)),
    ]


# --- the cache ---------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", seeds(25, 300))
def test_a_cache_with_turned_bits_never_ends_scoring(kept: Kept, tmp_path: Path, seed: int) -> None:
    home = kept.copied(tmp_path / "home")
    turn_bits(home / CACHE_NAME, seed)
    for _ in range(3):  # met; begun anew where it shows only at work; whole again
        with open_catalogue(home) as catalogue:
            outcomes, known = work(catalogue, kept.model, kept.photos)
        assert outcomes.keys() == kept.outcomes.keys()
        assert all(0 <= outcome.score <= 100 for outcome in outcomes.values())
    assert known == PHOTOS
    assert catalogue.notice is None
    assert catalogue.problem is None


CACHE_INDEXES = [
    *("sqlite_autoindex_photos_1", "photos_by_content"),
    *("sqlite_autoindex_models_1", "sqlite_autoindex_features_1"),
]


def turn_bit_of_index(path: Path, index: str) -> None:
    """A bit in a key of an index, which then lies elsewhere than its row says."""
    with closing(sqlite3.connect(path)) as file:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = file.execute(query, (index,)).fetchone()
        (page_bytes,) = file.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    start = (page - 1) * page_bytes
    cell = start + int.from_bytes(content[start + 5 : start + 7], "big")  # the last one written
    content[cell + 6] ^= 1 << 6  # behind its lengths and types, in the key
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA integrity_check").fetchall() != [("ok",)]


def is_whole(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as file:
        return bool(file.execute("PRAGMA integrity_check").fetchall() == [("ok",)])


@pytest.mark.parametrize("index", CACHE_INDEXES)
def test_an_index_that_misses_rows_is_made_anew_and_nothing_is_lost(
    kept: Kept, tmp_path: Path, index: str
) -> None:
    home = kept.copied(tmp_path / "home")
    turn_bit_of_index(home / CACHE_NAME, index)
    with open_catalogue(home) as catalogue:
        assert catalogue.notice is None
        assert work(catalogue, kept.model, kept.photos)[1] == PHOTOS
        assert len(catalogue.features_for(kept.photos, kept.model.identity.sha256)) == PHOTOS
    assert is_whole(home / CACHE_NAME)
    assert not list(home.glob("*damaged*"))


def test_an_index_that_cannot_be_made_anew_is_damage(kept: Kept, tmp_path: Path) -> None:
    home = kept.copied(tmp_path / "home")
    turn_bit_of_index(home / CACHE_NAME, "sqlite_autoindex_photos_1")
    with closing(sqlite3.connect(home / CACHE_NAME)) as file, file:
        # As earlier versions did it, which did not find the row: two of one path.
        done = file.execute(
            "INSERT OR IGNORE INTO photos (path, size_bytes, mtime_ns) "
            "SELECT path, size_bytes, mtime_ns FROM photos NOT INDEXED"
        )
        assert done.rowcount >= 1
    with open_catalogue(home) as catalogue:
        assert "was damaged (" in catalogue.notice
        assert "index sqlite_autoindex_photos_1" in catalogue.notice
        assert len(work(catalogue, kept.model, kept.photos)[0]) == PHOTOS
    with open_catalogue(home) as catalogue:
        assert catalogue.notice is None


SPOILT_ROWS = (
    "UPDATE assessments SET opinions = '[1, 2'",
    "UPDATE assessments SET opinions = '5'",
    "UPDATE assessments SET opinions = '[101]'",
    "UPDATE assessments SET opinions = '[NaN]'",
    "UPDATE assessments SET opinions = '[true]'",
    "UPDATE assessments SET opinions = CAST(x'fffe' AS TEXT)",
    "UPDATE assessments SET family_values = '[]'",
    "UPDATE assessments SET family_values = '{\"glow\": null}'",
    "UPDATE assessments SET score = 100.5",
    "UPDATE assessments SET score = -1",
    "UPDATE assessments SET raw = 9e999",
    "UPDATE assessments SET seconds = -1",
    "UPDATE assessments SET width = 0",
    "UPDATE assessments SET height = 1 << 40",
    "UPDATE assessments SET recorded_at = 'x'",
    "UPDATE assessments SET recorded_at = CAST(x'ff' AS TEXT)",
    "UPDATE models SET sha256 = CAST(x'ff' AS TEXT)",
    "UPDATE photos SET file_sha256 = CAST(x'ff' AS TEXT)",
)


@pytest.mark.parametrize("spoil", SPOILT_ROWS)
def test_a_spoilt_row_counts_as_unknown_and_is_made_again(
    kept: Kept, tmp_path: Path, spoil: str
) -> None:
    home = kept.copied(tmp_path / "home")
    with closing(sqlite3.connect(home / CACHE_NAME)) as file, file:
        assert file.execute(spoil).rowcount
    for expected in (0, PHOTOS):
        with open_catalogue(home) as catalogue:
            outcomes, known = work(catalogue, kept.model, kept.photos)
        assert known == expected
        assert catalogue.problem is None
        assert {path: one.score for path, one in outcomes.items()} == {
            path: one.score for path, one in kept.outcomes.items()
        }


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE features SET vector = x'00'",
        "UPDATE features SET vector = x'007c007c'",  # twice infinity
        "UPDATE features SET length = 1 << 40",
        'UPDATE photos SET facts = \'{"iso": "many"}\'',
        "UPDATE photos SET facts = '{\"captured\": 5}'",
        "UPDATE photos SET facts = '[1]'",
        "UPDATE photos SET facts = '{\"aperture\": NaN}'",
        "UPDATE photos SET facts = CAST(x'ff' AS TEXT)",
        'UPDATE statements SET said = \'[{"kind": "sidecar", "stars": 99}]\'',
        "UPDATE statements SET said = '[5]'",
        "UPDATE statements SET said = '[]'",
        "UPDATE statements SET said = CAST(x'ff' AS TEXT)",
        "UPDATE photos SET sample = 'x', inode = -1, ctime_ns = 0",
    ],
)
def test_other_spoilt_rows_are_made_again_too(kept: Kept, tmp_path: Path, spoil: str) -> None:
    home = kept.copied(tmp_path / "home")
    with open_catalogue(home) as catalogue:
        before = told(catalogue, kept)
    with closing(sqlite3.connect(home / CACHE_NAME)) as file, file:
        assert file.execute(spoil).rowcount
    for _ in range(2):
        with open_catalogue(home) as catalogue:
            work(catalogue, kept.model, kept.photos)
            assert told(catalogue, kept) == before
        assert catalogue.problem is None


def told(catalogue: Catalogue, kept: Kept) -> object:
    """What is known besides scores, after it was made where it was not."""
    catalogue.flush()
    features = Scorer(kept.model, catalogue).features(kept.photos)
    return (
        {path: vector.tolist() for path, vector in features.items()},
        catalogue.facts_of(kept.photos),
        list(read_said(kept.photos, catalogue.cache)),
    )


@pytest.mark.parametrize("table", ["photos", "models", "assessments", "features", "statements"])
def test_a_missing_table_is_said_once_and_the_cache_begun_anew(
    kept: Kept, tmp_path: Path, table: str
) -> None:
    home = kept.copied(tmp_path / "home")
    with closing(sqlite3.connect(home / CACHE_NAME)) as file, file:
        file.execute(f"DROP TABLE {table}")
    with open_catalogue(home) as catalogue:
        assert f"was damaged ({table} is missing)" in catalogue.notice
        assert len(work(catalogue, kept.model, kept.photos)[0]) == PHOTOS
    with open_catalogue(home) as catalogue:
        assert catalogue.notice is None
        assert work(catalogue, kept.model, kept.photos)[1] == PHOTOS


@pytest.mark.parametrize(
    "pragma",
    ["application_id = 7", "user_version = 69", "user_version = 4", "user_version = -2147483643"],
)
def test_spoilt_marks_of_the_cache_are_told_from_other_programs_files(
    kept: Kept, tmp_path: Path, pragma: str
) -> None:
    home = kept.copied(tmp_path / "home")
    with closing(sqlite3.connect(home / CACHE_NAME)) as file, file:
        file.execute(f"PRAGMA {pragma}")
    with open_catalogue(home) as catalogue:
        assert "was damaged (" in catalogue.notice
    with open_catalogue(home) as catalogue:
        assert catalogue.notice is None


def test_damage_is_told_in_sqlites_own_words(kept: Kept, tmp_path: Path) -> None:
    home = kept.copied(tmp_path / "home")
    content = bytearray((home / CACHE_NAME).read_bytes())
    content[8192 : 8192 + 2048] = bytes([0xA5]) * 2048
    (home / CACHE_NAME).write_bytes(content)
    with open_catalogue(home) as catalogue:
        assert catalogue.notice is not None
        assert "***" not in catalogue.notice
        assert "was damaged (" in catalogue.notice


@pytest.mark.parametrize("name", ["cache.lock", "ledger.lock"])
@pytest.mark.parametrize("content", [b"no database" * 500, bytes(range(256)) * 16])
def test_a_spoilt_lock_file_is_emptied_and_locks_again(
    kept: Kept, tmp_path: Path, name: str, content: bytes
) -> None:
    home = kept.copied(tmp_path / "home")
    (home / name).write_bytes(content)
    with open_catalogue(home) as catalogue:
        assert catalogue.notice is None
        assert work(catalogue, kept.model, kept.photos)[1] == PHOTOS
        assert (home / name).stat().st_size == 0
        with (
            closing(sqlite3.connect(home / name, timeout=0.05)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("BEGIN EXCLUSIVE")


# --- the ledger --------------------------------------------------------------------------------


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
