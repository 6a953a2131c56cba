"""Results as JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from core.commands.result_files import write
from core.errors import PhotoError
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.results.tables import Result, to_csv, to_json

MODEL = ModelIdentity("student", "1.2", "m" * 64, "mobileiqa")
ASSESSMENT = Assessment(0.6125, 61.25, (58.0, 62.0), 6000, 4000, MODEL, 0.125)
FIELDS = [
    "path",
    "score",
    "raw",
    "opinions",
    "disagreement",
    "model",
    "model_sha256",
    "width",
    "height",
    "seconds",
    "error",
    "warning",
    "reasons",
]


def photo(name: str) -> Photo:
    path = Path("/photos") / name
    return Photo(path, (path,), 1, 2)


@pytest.fixture
def results() -> list[Result]:
    failure = PhotoError("It is empty; copy it again.", "/photos/b.jpg")
    return [Result(photo('a "1", ü.jpg'), ASSESSMENT), Result(photo("b.jpg"), failure)]


def test_json_has_one_object_a_photo_with_the_promised_fields(results):
    scored, failed = json.loads(to_json(results, MODEL, ()))
    assert list(scored) == list(failed) == FIELDS
    assert scored == {
        "path": '/photos/a "1", ü.jpg',
        "score": 61.25,
        "raw": 0.6125,
        "opinions": [58.0, 62.0],
        "disagreement": 2.0,
        "model": "student",
        "model_sha256": "m" * 64,
        "width": 6000,
        "height": 4000,
        "seconds": 0.125,
        "error": None,
        "warning": None,
        "reasons": None,
    }
    assert failed["error"] == "It is empty; copy it again."
    assert failed["path"] == "/photos/b.jpg"
    assert failed["model_sha256"] == "m" * 64
    figures = ("score", "raw", "opinions", "disagreement", "width", "height", "seconds")
    assert all(failed[name] is None for name in figures)


def test_what_is_irregular_about_a_photo_is_said_beside_its_score(results):
    warned = replace(ASSESSMENT, warning="Its end marker is missing.")
    results = [replace(results[0], outcome=warned), results[1]]
    scored, failed = json.loads(to_json(results, MODEL, ()))
    assert (scored["warning"], failed["warning"]) == ("Its end marker is missing.", None)
    rows = list(csv.DictReader(io.StringIO(to_csv(results, MODEL, ()).decode(), newline="")))
    assert [row["warning"] for row in rows] == ["Its end marker is missing.", ""]


def test_reasons_stand_beside_the_score_where_somebody_looked(results):
    said = ("Soft everywhere: edges about 9 px wide", "Grain: 7 of 255 levels (not sure)")
    results = [replace(results[0], reasons=said), replace(results[0], reasons=()), results[1]]
    records = json.loads(to_json(results, MODEL, ()))
    assert [record["reasons"] for record in records] == [list(said), [], None]
    rows = list(csv.DictReader(io.StringIO(to_csv(results, MODEL, ()).decode(), newline="")))
    assert [row["reasons"] for row in rows] == ["; ".join(said), "", ""]


def test_csv_holds_the_same_as_json(results):
    rows = list(csv.DictReader(io.StringIO(to_csv(results, MODEL, ()).decode(), newline="")))
    assert list(rows[0]) == FIELDS
    for row, record in zip(rows, json.loads(to_json(results, MODEL, ())), strict=True):
        opinions = ";".join(map(str, record["opinions"] or []))
        expected = record | {"opinions": opinions}
        assert row == {name: "" if v is None else str(v) for name, v in expected.items()}


def test_a_name_that_is_no_text_survives_both_formats():
    name = os.fsdecode(b"not\xff\xfetext.jpg")
    results = [Result(photo(name), ASSESSMENT)]
    assert json.loads(to_json(results, MODEL, ()))[0]["path"] == f"/photos/{name}"
    assert os.fsencode(f"/photos/{name}") in to_csv(results, MODEL, ())


def test_an_older_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path):
    target = tmp_path / "out.json"
    target.write_text("older and longer than the new one")
    write(target, b"[]\n")
    assert target.read_bytes() == b"[]\n"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name != "posix", reason="needs named pipes")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write(pipe, b"[]\n")
    assert os.read(reader, 100) == b"[]\n"
    os.close(reader)
    assert pipe.is_fifo()
