"""A folder of photos that were scored and marked; damage to the files that hold what is known."""

from __future__ import annotations

import io
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from rich.console import Console

from core.catalogue.catalogue import Catalogue
from core.catalogue.decisions import decisions_of
from core.catalogue.said import read_said
from core.catalogue.sidecar_queue import waiting
from core.commands.scoring_run import Run
from core.errors import MobileIqaError
from core.families.family import Model
from core.photos.facts import Facts, read_facts
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.scoring.scorer import Scorer

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
