"""`mobileiqa ratings` on the cases of real programs."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

CASES = Path(__file__).parents[2] / "fixtures" / "xmp"
FIELDS = ["path", "rating", "label", "colour", "flag", "conflict", "found", "error"]


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    folder = tmp_path / "cases"
    for name in ("digikam-accepted", "reject-bridge", "windows-explorer", "label-own-text"):
        shutil.copytree(CASES / name, folder / name)
    return folder


def records(text: str) -> dict[str, dict]:
    return {Path(record["path"]).name: record for record in json.loads(text)}


def test_json_on_stdout_holds_one_object_a_photo_and_nothing_else(mobileiqa, cases):
    done = mobileiqa("ratings", cases, "--recursive", "--json", "-")
    assert (done.returncode, done.stderr) == (0, "")
    found = records(done.stdout)
    assert all(list(record) == FIELDS for record in found.values())
    assert found["DSC04600.jpg"] == {
        "path": str(cases / "digikam-accepted" / "DSC04600.jpg"),
        "rating": 3,
        "label": "Green",
        "colour": "green",
        "flag": "pick",
        "conflict": False,
        "found": ["DSC04600.jpg.xmp"],
        "error": None,
    }
    rejected = found["IMG_6000.CR2"]  # -1 in the file
    assert (rejected["rating"], rejected["flag"]) == (None, "reject")
    assert found["W1.jpg"]["found"] == ["W1.jpg: XMP", "W1.jpg: EXIF"]
    assert found["IMG_5000.CR2"]["label"] == "Für das Album"


def test_json_into_a_file_leaves_stdout_to_the_table(mobileiqa, cases, tmp_path):
    target = tmp_path / "ratings.json"
    done = mobileiqa("ratings", cases / "digikam-accepted", "--json", target)
    assert done.returncode == 0
    assert records(target.read_text())["DSC04600.jpg"]["rating"] == 3
    assert done.stdout.splitlines()[1].split() == [
        "DSC04600.jpg", "3", "Green", "(green)", "pick", "DSC04600.jpg.xmp",
    ]  # fmt: skip


def test_one_photo_by_its_path(mobileiqa, cases):
    done = mobileiqa("ratings", cases / "reject-bridge" / "IMG_6000.CR2", "--json", "-")
    assert [record["found"] for record in json.loads(done.stdout)] == [["IMG_6000.xmp"]]


def test_a_sidecar_that_cannot_be_read_is_named_and_the_rest_goes_on(mobileiqa, cases):
    shutil.copytree(CASES / "refuse-truncated", cases / "broken")
    done = mobileiqa("ratings", cases, "-r", "--json", "-")
    assert done.returncode == 1
    assert "F1.jpg.xmp" in done.stderr
    found = records(done.stdout)
    assert "F1.jpg.xmp" in found["F1.jpg"]["error"]
    assert found["F1.jpg"]["found"] == []
    assert found["DSC04600.jpg"]["error"] is None


def test_nothing_read_is_status_2(mobileiqa, tmp_path):
    gone = mobileiqa("ratings", tmp_path / "gone.jpg", "--json", "-")
    assert gone.returncode == 2
    assert json.loads(gone.stdout)[0]["error"]
    empty = tmp_path / "empty"
    empty.mkdir()
    assert mobileiqa("ratings", empty).returncode == 2
    assert mobileiqa("ratings", tmp_path / "no-photo.txt").returncode == 2
    assert mobileiqa("ratings").returncode == 2
    assert mobileiqa("ratings", empty, "--json", empty).returncode == 2


def test_nothing_is_written(mobileiqa, cases):
    before = {path: path.read_bytes() for path in cases.rglob("*") if path.is_file()}
    mobileiqa("ratings", cases, "-r")
    assert {path: path.read_bytes() for path in cases.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(os.name != "posix", reason="uses a POSIX pipe")
def test_a_pipe_in_a_sidecars_place_is_never_waited_for(mobileiqa, cases):
    os.mkfifo(cases / "windows-explorer" / "W1.jpg.xmp")
    assert mobileiqa("ratings", cases / "windows-explorer", "--json", "-").returncode == 0
