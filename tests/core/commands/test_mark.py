"""`mobileiqa mark` and what `mobileiqa ratings` then says."""

from __future__ import annotations

import json

import pytest
from PIL import Image

from core.catalogue.decisions import decisions_of, held
from core.marks.marks import Colour, Flag, Marks
from core.photos.scan import scan_folder
from core.scoring.remembering import open_catalogue


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "photos"
    made.mkdir()
    for name, colour in (("a", "red"), ("b", "blue")):
        Image.new("RGB", (8, 8), colour).save(made / f"{name}.jpg")
    return made


def marks(folder) -> dict[str, Marks]:
    with open_catalogue() as catalogue:
        found = decisions_of(catalogue.ledger, scan_folder(folder))
    return {path.stem: held(one, {}).marks for path, one in found.items()}


def ratings(mobileiqa, folder):
    done = mobileiqa("ratings", folder, "--json", "-")
    return {record["path"][-5]: record for record in json.loads(done.stdout)}


def test_marks_are_in_the_ledger_and_no_file_is_made(mobileiqa, folder):
    done = mobileiqa("mark", folder, "--rating", 3, "--label", "Gelb", "--flag", "pick")
    assert done.returncode == 0
    wanted = Marks(3, Flag.PICK, "Gelb", Colour.YELLOW)
    assert marks(folder) == {"a": wanted, "b": wanted}
    assert len(list(folder.iterdir())) == 2
    assert mobileiqa("mark", folder / "a.jpg", "--flag", "none", "--label", "").returncode == 0
    assert marks(folder) == {"a": Marks(3), "b": wanted}


def test_sidecars_are_written_when_asked_for_and_ratings_reads_them(mobileiqa, folder):
    done = mobileiqa(
        "mark", folder / "a.jpg", "--rating", 4, "--flag", "reject", "--label", "Album",
        "--write-xmp",
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "")
    said = ratings(mobileiqa, folder)
    assert said["a"] == {
        "path": str(folder / "a.jpg"), "rating": 4, "label": "Album", "colour": None,
        "flag": "reject", "conflict": False, "found": ["a.jpg.xmp"], "error": None,
    }  # fmt: skip
    assert said["b"]["rating"] is None
    assert said["b"]["found"] == []


def test_a_sidecar_that_must_stay_is_told_and_the_mark_is_kept(mobileiqa, folder):
    (folder / "a.jpg.xmp").write_text("no XML", "utf-8")
    done = mobileiqa("mark", folder, "--rating", 2, "--write-xmp")
    assert done.returncode == 1
    assert "a.jpg.xmp" in done.stderr
    assert (folder / "a.jpg.xmp").read_text("utf-8") == "no XML"
    assert marks(folder) == {"a": Marks(2), "b": Marks(2)}
    assert ratings(mobileiqa, folder)["b"]["rating"] == 2


@pytest.mark.parametrize(
    "arguments",
    [(), ("--rating", 6), ("--rating", "-1"), ("--flag", "maybe"), ("--sidecar-name", "x")],
)
def test_wrong_usage_marks_nothing(mobileiqa, folder, arguments):
    done = mobileiqa("mark", folder, *arguments)
    assert done.returncode == 2
    assert done.stderr
    assert marks(folder) == {}


def test_photos_that_are_not_there(mobileiqa, folder):
    done = mobileiqa("mark", folder / "a.jpg", folder / "gone.jpg", "--rating", 1)
    assert done.returncode == 1
    assert "gone.jpg" in done.stderr
    assert marks(folder) == {"a": Marks(1)}
    assert mobileiqa("mark", folder / "gone.jpg", "--rating", 1).returncode == 2


def test_a_second_run_changes_no_byte(mobileiqa, folder):
    for _ in range(2):
        assert mobileiqa("mark", folder, "--rating", 5, "--write-xmp").returncode == 0
        contents = {path.name: path.read_bytes() for path in folder.iterdir()}
    mobileiqa("mark", folder, "--rating", 5, "--write-xmp")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == contents
