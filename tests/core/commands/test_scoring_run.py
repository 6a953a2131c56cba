"""A run of scoring that holds few results at a time, with a real catalogue."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing

import pytest
from rich.console import Console

from core.commands.scoring_run import Run
from core.families.library import resolve_model
from core.families.registry import load_model
from core.photos.scan import photos_from_paths
from core.scoring.remembering import open_catalogue
from core.scoring.scorer import Scorer

REFUSE = """
CREATE TRIGGER refuse BEFORE INSERT ON assessments BEGIN SELECT raise(ABORT, 'refused'); END
"""


@pytest.fixture
def photos(folder):
    (folder / "text.png").write_text("no picture")
    return photos_from_paths([folder])


def told(model, catalogue, photos, **options) -> tuple[list[float | None], str]:
    """The raw outputs, None of a photo that failed, and the summary without its rate."""
    run = Run(Scorer(model, catalogue), photos, Console(file=io.StringIO()), **options)
    run.work()
    raw = [getattr(result.outcome, "raw", None) for result in run.results()]
    return raw, run.summary().rpartition(", ")[0]


def test_results_that_were_let_go_of_are_told_all_the_same(photos):
    model = load_model(resolve_model(None))
    plain, words = told(model, None, photos, most_held=1)
    assert [raw is None for raw in plain] == [False, False, False, True]
    assert words == "3 of 4 photos scored, 1 failed"
    with open_catalogue() as catalogue:
        assert told(model, catalogue, photos, most_held=2) == (plain, words)
        catalogue.flush()  # the last result may wait to be written
        again = told(model, catalogue, photos, most_held=1)
    assert again == (plain, "3 of 4 photos scored, 3 of them known from before")


def test_results_that_cannot_be_saved_are_not_let_go_of(photos):
    model = load_model(resolve_model(None))
    with open_catalogue() as catalogue:
        with closing(sqlite3.connect(catalogue.cache.path)) as connection:
            connection.execute(REFUSE)
        assert told(model, catalogue, photos, most_held=1) == told(model, None, photos)
        assert catalogue.problem is not None
        assert not Scorer(model, catalogue).cached(photos)
