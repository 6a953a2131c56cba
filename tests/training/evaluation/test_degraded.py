"""The shipped model on degraded copies of sample photos: maps point there, scores fall."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from core.families.library import resolve_model
from training.evaluation.degraded import ladders, photos_in, quadrants
from training.evaluation.judging import EngineJudge

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples"
SHARP = ("mountain-path.jpg", "forest-stream.jpg", "city-from-above.jpg", "honey-bee.jpg")


@pytest.fixture(scope="module")
def judge() -> EngineJudge:
    return EngineJudge(resolve_model(None))


@pytest.fixture(scope="module")
def photos(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("photos")
    for name in SHARP:
        with Image.open(SAMPLES / name) as photo:
            photo.convert("RGB").resize((768, 512)).save(folder / f"{Path(name).stem}.png")
    return folder


def test_a_blurred_quadrant_stands_out_in_the_quality_lost_map(photos, judge):
    found = quadrants(photos, judge.lost)
    assert found["cases"] == 4 * len(SHARP)
    assert found["share"] >= 0.8, found["missed"]


def test_a_strongly_degraded_photo_scores_below_the_clean_one(photos, judge):
    worst = {
        "gaussian_blur": [5.0],
        "gaussian_noise": [40.0],
        "jpeg": [6.0],
        "under_exposure": [4.2],
    }
    for name, figures in ladders(photos_in(photos), worst, judge.raw).items():
        assert figures["clean_above_worst"] == 1.0, name
