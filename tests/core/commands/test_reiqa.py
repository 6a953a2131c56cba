"""`mobileiqa reiqa fit`: a score from features of rated photos."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from rich.console import Console

from core.commands.getting_ready import get_ready
from core.families.registry import load_model, open_model_file
from tests.core.commands.conftest import make_photo
from tests.core.networks.reiqa_seeds import write_tiny

COUNT = 30


@pytest.fixture(scope="module")
def encoders(tmp_path_factory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("encoders")
    quality = write_tiny(folder / "quality.iqa")
    return quality.path, write_tiny(folder / "content.iqa", "content").path


@pytest.fixture(scope="module")
def rated(tmp_path_factory) -> tuple[Path, Path]:
    """Photos from dark to bright, the brighter the better; and a file that says so."""
    folder = tmp_path_factory.mktemp("rated")
    labels = folder / "mos.csv"
    with labels.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "mos"])
        for number in range(COUNT):
            path = make_photo(folder / "photos" / f"{number:02}.jpg", number, (200, 160))
            pixels = np.asarray(Image.open(path), np.float32) * (0.2 + 0.8 * number / COUNT)
            Image.fromarray(pixels.astype(np.uint8)).save(path, quality=92)
            rows.writerow([path.name, 0.2 + number / 50])
    return folder / "photos", labels


def test_a_score_is_fitted_to_both_encoders_and_scores_without_labels(
    mobileiqa, encoders, rated, tmp_path
):
    (quality, content), (folder, labels) = encoders, rated
    out = tmp_path / "fitted.iqa"
    done = mobileiqa(
        "reiqa", "fit", folder, "--labels", labels, "--model", content, "--beside", quality,
        "--out", out,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert f"{COUNT} photos take about 1 minute." in done.stderr
    assert f"Fitted to {COUNT} photos" in done.stdout
    bundle = open_model_file(out)
    assert [part["role"] for part in bundle.manifest.section["encoders"]] == ["quality", "content"]
    again = mobileiqa(
        "reiqa", "fit", folder, "--labels", labels, "--model", content, "--beside", quality,
        "--out", tmp_path / "again.iqa",
    )  # fmt: skip
    assert again.stdout.split("Written")[0] == done.stdout.split("Written")[0]
    assert "photos take" not in again.stderr  # all features were kept
    scored = mobileiqa("score", folder, "--model", out, "--json", "-")
    assert scored.returncode == 0, scored.stderr
    scores = [record["score"] for record in json.loads(scored.stdout)]
    assert np.corrcoef(scores, np.arange(COUNT))[0, 1] > 0.8


def test_how_long_many_photos_take_is_said_before_the_first(encoders):
    told = io.StringIO()
    model = load_model(encoders[0], threads=1)
    get_ready(model, lambda: 10_000_000, Console(file=told, width=200))
    assert "10,000,000 of them up to" in told.getvalue()
    assert "hours. Ctrl-C keeps what is done." in told.getvalue()
    get_ready(model, lambda: 1, Console(file=told))
    assert told.getvalue().count("up to") == 1


def test_it_needs_an_encoder_and_enough_photos(mobileiqa, encoders, rated, tmp_path):
    folder, labels = rated
    arguments = ("reiqa", "fit", folder, "--out", tmp_path / "x.iqa")
    refused = mobileiqa(*arguments, "--labels", labels)
    assert refused.returncode == 2
    assert "name a Re-IQA encoder" in refused.stderr
    few = tmp_path / "few.csv"
    few.write_text("name,mos\n00.jpg,0.5\n01.jpg,0.7\nother.jpg,1\n")
    done = mobileiqa(*arguments, "--labels", few, "--model", encoders[0])
    assert done.returncode == 1
    assert "2 rated photos; at least 20 are needed" in done.stderr
    assert "1 names" in done.stderr
