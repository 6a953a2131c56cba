"""A made data set: clean photos distorted, labelled by a formula, read back with its originals."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.errors import DatasetError
from training.datasets.detect import detect
from training.datasets.opening import open_dataset
from training.learning.copies import TRAINING_LEVELS
from training.learning.distortions import LADDERS, gaussian_blur, gaussian_noise, jpeg
from training.learning.likeness import quality
from training.learning.made import CLEAN, clean_photos, distortions, make

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"


@pytest.fixture(scope="module")
def photo() -> np.ndarray:
    with Image.open(SAMPLES / "honey-bee.jpg") as image:
        return np.asarray(image.convert("RGB").resize((192, 128)))


def test_the_formula_falls_as_a_photo_is_worsened(photo):
    assert quality(photo, photo) == 5.0
    for worsen in (gaussian_blur, jpeg, lambda image, s: gaussian_noise(image, s, 1)):
        levels = (70, 30, 8) if worsen is jpeg else (3, 9, 30)
        labels = [5.0, *(quality(photo, worsen(photo, level)) for level in levels), 1.0]
        assert labels == sorted(labels, reverse=True)
        assert len(set(labels)) >= 4


def test_the_formula_sees_colours_alone(photo):
    grey = np.repeat(photo.mean(2, keepdims=True).astype(np.uint8), 3, 2)
    assert quality(photo, grey) < 4.5


def test_every_photo_has_a_row_of_its_own_that_only_grows():
    assert distortions("a", 6, 1) == distortions("a", 9, 1)[:7]
    assert distortions("a", 6, 1) != distortions("b", 6, 1) != distortions("b", 6, 2)
    row = distortions("a", 36, 1)
    assert row[0].kind == CLEAN
    kinds = Counter(one.kind in LADDERS for one in row[1:])
    assert kinds == {True: 18, False: 18}
    assert {one.kind for one in row} >= set(TRAINING_LEVELS)


def test_of_the_bank_nothing_is_taken_that_a_ladder_does():
    """Whose training levels keep clear of the test levels (test_copies)."""
    banks = {one.kind[3:] for one in distortions("a", 200, 1)[1:] if one.kind not in LADDERS}
    assert len(banks) == 18
    assert not {"JPEG", "gaussian blur", "white noise", "motion blur"} & banks
    assert not {name for name in banks if name.startswith("resize")}


def test_a_folder_becomes_a_data_set_and_more_of_it_later(tmp_path, photo):
    clean = tmp_path / "clean"
    for place in ("bee/1.png", "bee/2.png", "lake.png"):
        (clean / place).parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(photo).save(clean / place)
    photos = clean_photos(clean)
    assert [(one.name, one.group) for one in photos] == [
        ("bee-1", "bee"), ("bee-2", "bee"), ("lake", "lake"),
    ]  # fmt: skip
    told: list[tuple[int, int]] = []
    assert make(photos, tmp_path / "made", 2, 7, lambda *each: told.append(each)) == 9
    assert told[-1] == (3, 3)
    first = (tmp_path / "made/made.csv").read_bytes()
    assert make(photos, tmp_path / "made", 3, 7, lambda *_: None) == 12
    assert (tmp_path / "made/made.csv").read_bytes().startswith(first)

    (found,) = detect(tmp_path / "made")
    dataset = open_dataset(found.entry)
    assert len(dataset.samples) == 12
    assert {sample.group for sample in dataset.samples} == {"bee", "lake"}
    assert "formula" in dataset.notes[0]
    for sample in dataset.samples:
        assert sample.original is not None
        pixels = [np.asarray(Image.open(path)) for path in (sample.original, sample.path)]
        assert sample.label == pytest.approx(quality(*pixels), abs=1e-4)
        assert (sample.label == 5.0) or sample.subset != CLEAN


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(DatasetError, match="no photo"):
        clean_photos(tmp_path)
