"""`mobileiqa references`, and `score --against`."""

from __future__ import annotations

import io
import json
import shutil
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import pytest
from PIL import Image
from rich.console import Console

from core.bundles.bundle import Bundle
from core.catalogue.connections import connect
from core.commands.getting_ready import get_ready
from core.families.library import models_folder
from core.families.references import BUILT_IN, Against
from core.families.registry import load_model
from core.places import data_folder
from core.scoring.remembering import open_catalogue
from tests.core.commands.conftest import Run, make_photo

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"


@pytest.fixture
def installed(tiny_cvrkd: Bundle) -> Bundle:
    """The tiny model, as one of the person's own."""
    models_folder().mkdir(parents=True, exist_ok=True)
    shutil.copy(tiny_cvrkd.path, models_folder() / "tiny-cvrkd.iqa")
    return tiny_cvrkd


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Five photos of 900 pixels."""
    for number in range(5):
        make_photo(tmp_path / "good" / f"good {number}.jpg", 50 + number, (900, 600))
    return tmp_path / "good"


def scored(mobileiqa: Run, *arguments: object) -> dict[str, dict[str, Any]]:
    done = mobileiqa("score", *arguments, "--json", "-")
    assert done.returncode == 0, done.stderr
    return {Path(record["path"]).name: record for record in json.loads(done.stdout)}


def kept_references() -> int:
    with closing(connect(data_folder() / "cache.sqlite3")) as cache:
        query = "SELECT count(*) FROM measurements WHERE kind LIKE 'cvrkd%'"
        return int(cache.execute(query).fetchone()[0])


def test_without_a_model_it_is_said_what_to_get(mobileiqa: Run, folder: Path, good: Path) -> None:
    done = mobileiqa("score", folder, "--against", good)
    assert done.returncode == 2
    assert "--against: Comparing with good photos needs a model of its own kind" in done.stderr
    assert "NAR_student_cross_dataset.pth" in done.stderr
    assert "then its student (cvrkd-student)" in done.stderr


def test_a_model_of_another_family_is_refused_by_name(
    mobileiqa: Run, installed: Bundle, tiny_bundle: Bundle, folder: Path, good: Path
) -> None:
    done = mobileiqa("score", folder, "--against", good, "--model", tiny_bundle.path)
    assert done.returncode == 2
    assert "--against is for models of the family cvrkd" in done.stderr
    assert "this one is of the family mobileiqa" in done.stderr


def test_photos_are_scored_against_a_folder_and_the_references_read_once(
    mobileiqa: Run, installed: Bundle, folder: Path, good: Path
) -> None:
    done = mobileiqa("score", folder, "--against", good, "--no-cache", "--json", "-")
    assert "Compared with good: 5 references." in done.stderr
    alone = json.loads(done.stdout)
    found = scored(mobileiqa, folder, "--against", good)
    assert kept_references() == 5
    for record in alone:
        again = found[Path(record["path"]).name]
        assert record["score"] == again["score"] == pytest.approx(median(record["opinions"]))
        assert len(record["opinions"]) == 5
    assert len({record["score"] for record in alone}) == 3
    # Other references are another result, the same ones the one that is known.
    (good / "good 4.jpg").rename(good.parent / "taken out.jpg")
    other = mobileiqa("score", folder, "--against", good)
    assert "known from before" not in other.stderr
    (good.parent / "taken out.jpg").rename(good / "good 4.jpg")
    assert "3 of them known from before" in mobileiqa("score", folder, "--against", good).stderr


def test_what_is_kept_of_references_is_made_again_when_it_is_lost(
    mobileiqa: Run, installed: Bundle, folder: Path, good: Path
) -> None:
    assert mobileiqa("references", "make", "My best", good).returncode == 0
    before = scored(mobileiqa, folder, "--against", "My best")
    for name in ("cache.sqlite3", "cache.sqlite3-wal", "cache.sqlite3-shm"):
        (data_folder() / name).unlink(missing_ok=True)
    after = scored(mobileiqa, folder, "--against", "My best")
    assert kept_references() == 5
    assert {n: r["opinions"] for n, r in after.items()} == {
        n: r["opinions"] for n, r in before.items()
    }


def test_a_set_knows_its_photos_by_their_content(
    mobileiqa: Run, installed: Bundle, folder: Path, good: Path, tmp_path: Path
) -> None:
    assert "No reference sets yet" in mobileiqa("references", "list").stderr
    made = mobileiqa("references", "make", "My best of 2024", good)
    assert made.returncode == 0, made.stderr
    assert "Made the reference set My best of 2024 of 5 photos." in made.stderr
    assert "My best of 2024" in mobileiqa("references", "list").stdout
    shown = mobileiqa("references", "show", "My best of 2024").stdout.splitlines()
    assert shown == [str(good / f"good {n}.jpg") for n in range(5)]
    by_folder = scored(mobileiqa, folder, "--against", good)
    by_set = scored(mobileiqa, folder, "--against", "My best of 2024")
    assert by_folder == by_set
    # Gone for a while: what was made of them is remembered.
    shutil.move(good, tmp_path / "unplugged")
    new = make_photo(tmp_path / "new.jpg", 77)
    against = mobileiqa("score", new, "--against", "My best of 2024")
    assert against.returncode == 0, against.stderr
    assert "(not there now)" in mobileiqa("references", "show", "My best of 2024").stdout
    # Met elsewhere, by any command: found again there.
    mobileiqa("score", tmp_path / "unplugged")
    forgotten = mobileiqa("references", "forget", "My best of 2024")
    assert "its photos stay" in forgotten.stderr
    assert mobileiqa("score", new, "--against", "My best of 2024").returncode == 2
    with open_catalogue() as catalogue:
        undone = catalogue.undo()
        assert undone is not None
        assert str(undone.words) == "Forget the reference set “My best of 2024”"
    assert "My best of 2024" in mobileiqa("references", "list").stdout


def test_a_photo_is_never_compared_with_itself(
    mobileiqa: Run, installed: Bundle, good: Path, tmp_path: Path
) -> None:
    found = scored(mobileiqa, good, "--against", good)
    assert all(len(record["opinions"]) == 4 for record in found.values())
    assert all("one of the references" in record["warning"] for record in found.values())
    again = mobileiqa("score", good, "--against", good)
    assert "5 of them known from before" in again.stderr
    copy = tmp_path / "a copy.png"  # another file, the same picture
    Image.fromarray(np.asarray(Image.open(good / "good 0.jpg"))).save(copy)
    (record,) = scored(mobileiqa, copy, "--against", good).values()
    assert len(record["opinions"]) == 4
    alone = mobileiqa("score", good / "good 0.jpg", "--against", good / "good 0.jpg")
    assert alone.returncode == 2
    assert "The photo itself is the only reference" in alone.stdout + alone.stderr


def test_what_a_set_lacks_is_said(
    mobileiqa: Run, installed: Bundle, folder: Path, good: Path, tmp_path: Path
) -> None:
    (tmp_path / "few").mkdir()
    shutil.copy(good / "good 0.jpg", tmp_path / "few" / "a.jpg")
    make_photo(tmp_path / "few" / "small.jpg", 3, (300, 200))
    (tmp_path / "few" / "broken.jpg").write_bytes(b"")
    made = mobileiqa("references", "make", "Few", tmp_path / "few", good / "good 0.jpg")
    assert made.returncode == 1
    assert "broken.jpg" in made.stderr
    assert "small.jpg: fewer than 800 pixels on its long side" in made.stderr
    assert "with fewer than 4 photos" in made.stderr
    assert "of 2 photos" in made.stderr
    assert mobileiqa("references", "make", "None", tmp_path).returncode == 2
    assert mobileiqa("references", "make", str(good), good).returncode == 2
    unknown = mobileiqa("score", folder, "--against", "Fev")
    assert unknown.returncode == 2
    assert "neither a folder nor a reference set called 'Fev'. Reference sets: Few" in (
        unknown.stderr
    )


def test_what_speaks_against_a_photo_is_said_when_a_set_is_made(
    mobileiqa: Run, tmp_path: Path
) -> None:
    sharp = SAMPLES / "mountain-path.jpg"
    blurred = SAMPLES / "simulated-motion-blur-mountain-path.jpg"
    made = mobileiqa("references", "make", "Two", sharp, blurred)
    assert made.returncode == 0, made.stderr
    told = [line for line in made.stderr.splitlines() if line.startswith("Note: ")]
    assert [blurred.name in line for line in told] == [False, True]
    assert "fewer than 4 photos" in told[0]
    assert "scored low itself, blurred" in told[1]


def test_what_a_folder_will_take_is_said_where_it_is_long(tiny_cvrkd: Bundle, good: Path) -> None:
    model = load_model(tiny_cvrkd.path, {"against": Against(str(good))})
    said = io.StringIO()
    get_ready(model, lambda: 2, Console(file=said, width=200))
    assert said.getvalue() == "Compared with good: 5 references.\n"
    get_ready(model, lambda: 10_000_000, Console(file=said, width=200))
    assert " s with this model on one core here, 10,000,000 of them up to " in said.getvalue()


def test_without_references_the_built_in_set_is_used_and_named(
    mobileiqa: Run, installed: Bundle, folder: Path
) -> None:
    done = mobileiqa("score", folder, "--model", "Tiny CVRKD")
    assert done.returncode == 0, done.stderr
    assert f"the built-in reference set: {len(BUILT_IN)} references" in done.stderr


def test_a_teacher_takes_one_photo_the_original(
    mobileiqa: Run, folder: Path, good: Path, tiny_cvrkd_teacher: Bundle
) -> None:
    given = ("--model", tiny_cvrkd_teacher.path, "--against")
    refused = mobileiqa("score", folder / "photo 0.jpg", *given, good)
    assert refused.returncode == 2
    assert "its own undistorted original" in refused.stderr
    done = mobileiqa("score", folder / "photo 0.jpg", *given, good / "good 0.jpg")
    assert done.returncode == 0, done.stderr


def test_patches_that_lower_the_score_are_drawn_against_a_set(
    mobileiqa: Run, installed: Bundle, folder: Path, good: Path, tmp_path: Path
) -> None:
    photo = folder / "photo 0.jpg"
    done = mobileiqa("explain", photo, "--out", tmp_path / "maps", "--against", good)
    assert done.returncode == 0, done.stderr
    (array,) = (tmp_path / "maps").glob("*.npy")
    values = np.load(array)
    assert values.shape == (16, 24)
    assert values.min() >= 0
    assert (values == 0).any()
