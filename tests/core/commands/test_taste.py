"""`mobileiqa taste` from ratings to scores, with the model in the box."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.families.taste.kept import forgotten_file, kept_taste, taste_file
from tests.core.commands.conftest import make_photo
from tests.core.networks.reiqa_seeds import write_tiny


@pytest.fixture(scope="module")
def rated_folder(tmp_path_factory) -> Path:
    """36 photos, from dark to bright; the brighter, the more stars are given."""
    folder = tmp_path_factory.mktemp("rated") / "photos"
    for number in range(36):
        path = make_photo(folder / f"{number:02}.jpg", number, (320, 256))
        pixels = np.asarray(Image.open(path), np.float32) * (0.25 + 0.75 * number / 36)
        Image.fromarray(pixels.astype(np.uint8)).save(path, quality=92)
    return folder


def stars_of(number: int) -> int:
    return 1 + number * 5 // 36


def write_labels(path: Path, numbers=range(36)) -> Path:
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["Name", "Stars"])
        rows.writerows([f"{number:02}.jpg", stars_of(number)] for number in numbers)
    return path


def rate(mobileiqa, folder: Path) -> None:
    for stars in range(1, 6):
        photos = [folder / f"{n:02}.jpg" for n in range(36) if stars_of(n) == stars]
        assert mobileiqa("mark", *photos, "--rating", stars).returncode == 0


def test_stars_are_learned_shown_used_given_away_and_forgotten(mobileiqa, rated_folder, tmp_path):
    rate(mobileiqa, rated_folder)
    learned = mobileiqa("taste", "fit")
    assert learned.returncode == 0, learned.stderr
    assert "36 of 36 photos scored" in learned.stderr
    assert "36 photos, 36 votes (1 star: 8, 2 stars: 7" in learned.stdout
    assert "Agrees with your ratings: 0." in learned.stdout
    assert "(likely between" in learned.stdout
    assert "more stars than your taste would" in learned.stdout
    assert taste_file().is_file()

    again = mobileiqa("taste", "fit", rated_folder)
    assert again.stdout == learned.stdout
    assert "scored" not in again.stderr  # nothing was scored for it
    shown = mobileiqa("taste", "show")
    assert learned.stdout.startswith(shown.stdout)

    said = mobileiqa("taste", "score", rated_folder, "--json", "-")
    assert said.returncode == 0, said.stderr
    assert "scored" not in said.stderr
    records = json.loads(said.stdout)
    stars = np.array([record["stars"] for record in records])
    assert np.corrcoef(stars, np.arange(36))[0, 1] > 0.8
    assert all(record["deviation"] > 0 for record in records)

    mine = tmp_path / "mine.iqa"
    exported = mobileiqa("taste", "export", mine)
    assert exported.returncode == 0
    assert "Saved your taste as" in exported.stderr
    scored = mobileiqa("score", rated_folder / "30.jpg", "--model", mine, "--json", "-")
    assert scored.returncode == 0, scored.stderr
    (one,) = json.loads(scored.stdout)
    assert one["score"] == pytest.approx(min(100, 20 * stars[30]), abs=0.5)
    assert one["model"] == "My taste"
    culled = mobileiqa("cull", rated_folder, "--keep", "5", "--model", mine)
    assert culled.returncode == 0, culled.stderr

    assert mobileiqa("taste", "forget").returncode == 0
    assert not taste_file().exists()
    assert forgotten_file().is_file()
    assert mobileiqa("taste", "show").returncode == 1
    refused = mobileiqa("taste", "score", rated_folder)
    assert refused.returncode == 2
    assert "No taste was learned yet" in refused.stderr


def test_a_taste_on_features_without_a_score(mobileiqa, rated_folder, tmp_path):
    """A Re-IQA encoder that nothing was fitted to yet: nothing is said of a score."""
    encoder = write_tiny(tmp_path / "encoder.iqa").path
    assert mobileiqa("models", "import", encoder).returncode == 0
    labels = write_labels(tmp_path / "stars.csv")
    learned = mobileiqa("taste", "fit", rated_folder, "--labels", labels, "--model", encoder)
    assert learned.returncode == 0, learned.stderr
    assert "Features of 36 of 36 photos" in learned.stderr
    assert "gives no score to compare it with" in learned.stdout
    shown = mobileiqa("taste", "show")
    assert shown.returncode == 0
    assert learned.stdout.startswith(shown.stdout)

    again = mobileiqa("taste", "fit", rated_folder, "--labels", labels, "--model", encoder)
    assert again.stdout == learned.stdout
    assert "Features" not in again.stderr  # all were kept
    said = mobileiqa("taste", "score", rated_folder, "--json", "-")
    assert said.returncode == 0, said.stderr
    records = json.loads(said.stdout)
    assert {record["technical_score"] for record in records} == {None}
    stars = [record["stars"] for record in records]
    assert np.corrcoef(stars, np.arange(36))[0, 1] > 0.8
    assert mobileiqa("taste", "score", rated_folder).returncode == 0

    mine = tmp_path / "mine.iqa"
    assert mobileiqa("taste", "export", mine).returncode == 0
    scored = mobileiqa("score", rated_folder / "30.jpg", "--model", mine, "--json", "-")
    assert scored.returncode == 0, scored.stderr
    (one,) = json.loads(scored.stdout)
    assert one["score"] == pytest.approx(min(100, 20 * stars[30]), abs=1e-3)
    smaller = mobileiqa("taste", "fit", rated_folder, "--model", encoder, "--short-side", 200)
    assert smaller.returncode == 2
    assert "at the size that the model file asks for" in smaller.stderr
    alone = mobileiqa("score", rated_folder / "30.jpg", "--model", encoder)
    assert alone.returncode == 2
    assert "It gives features and no score" in alone.stderr + alone.stdout


def test_too_few_ratings_teach_nothing_and_it_says_how_many_are_missing(
    mobileiqa, rated_folder, tmp_path
):
    few = write_labels(tmp_path / "few.csv", range(28))
    done = mobileiqa("taste", "fit", rated_folder, "--labels", few)
    assert done.returncode == 1
    assert "28 votes" in done.stdout
    assert "30 are needed, 2 more" in done.stdout
    assert kept_taste() is None


def test_labels_of_a_file_are_learned_and_names_of_no_photo_are_told(
    mobileiqa, rated_folder, tmp_path
):
    labels = write_labels(tmp_path / "stars.csv")
    labels.write_text(labels.read_text() + "gone.jpg,3\n")
    done = mobileiqa("taste", "fit", rated_folder, "--labels", labels)
    assert done.returncode == 0, done.stderr
    assert "1 of the names" in done.stderr
    assert "gone.jpg" in done.stderr
    assert "your labels: 36 photos" in done.stdout
    kept = kept_taste()
    assert kept is not None
    assert kept.section.source == "labels"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a,b\n1,2\n", "does not name the columns"),
        ("name;stars\n00.jpg;six\n", "Line 2: 'six' is no 'stars' from 0 to 5"),
        ("name\tstars\n00.jpg\t3\n01.jpg\t5.5\n", "Line 3: '5.5' is no 'stars' from 0 to 5"),
    ],
)
def test_a_file_of_labels_that_is_none_is_refused_by_name(
    mobileiqa, rated_folder, tmp_path, text, why
):
    labels = tmp_path / "odd.csv"
    labels.write_text(text)
    done = mobileiqa("taste", "fit", rated_folder, "--labels", labels)
    assert done.returncode == 2
    assert why in done.stderr
    assert str(labels) in done.stderr
