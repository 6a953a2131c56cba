"""What the model in the box minds and where it looks, pinned on a handful of small pictures."""

from __future__ import annotations

import shutil
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from core.families.library import resolve_model
from core.families.mobileiqa.engine import Engine
from core.families.registry import load_model
from core.photos.decode import decode_to_fit
from training.evaluation import probes
from training.evaluation.degraded import degrade, quadrants
from training.evaluation.judging import EngineJudge
from training.learning.distortions import Pixels

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples"
NAMES = ("forest-stream", "fig-in-a-bowl", "honey-bee", "dogs-on-roots")
LEVELS = {
    "gaussian_blur": (1.2, 2.4, 4.5),
    "motion_blur": (9, 18, 36),
    "gaussian_noise": (8, 18, 36),
    "jpeg": (30, 14, 6),
    "over_exposure": (0.9, 2.0, 3.6),
    "under_exposure": (1.2, 2.4, 3.6),
    "contrast_loss": (0.6, 0.35, 0.18),
    "down_up": (2.2, 3.5, 6),
    "banding": (20, 10, 5),
}
"""Mild to severe; parameters as in training.learning.distortions."""


def _sample(name: str) -> Path:
    return SAMPLES / f"{name}.jpg"


@cache
def _picture(name: str) -> Pixels:
    return decode_to_fit(_sample(name), (768, 512)).pixels


@pytest.fixture(scope="module")
def prober() -> probes.Prober:
    model = load_model(resolve_model(None), threads=1)
    assert isinstance(model, Engine)
    return probes.Prober(model)


@pytest.mark.parametrize("ladder", LEVELS)
def test_a_worse_fault_costs_more(ladder: str, prober: probes.Prober) -> None:
    right = []
    for name in NAMES[:2]:
        worse = [degrade(ladder, _picture(name), p, name, n) for n, p in enumerate(LEVELS[ladder])]
        scores = [prober.pixels(one).score for one in (_picture(name), *worse)]
        assert scores[0] > scores[-1] + 5, (name, scores)
        right += [a > b for a, b in combinations(scores, 2)]
    assert sum(right) >= len(right) - 1, right


def test_a_fault_at_capture_resolution_counts(prober: probes.Prober) -> None:
    """Two of them cannot be seen in the 512 pixels of the whole view."""
    found = probes.native_faults(prober, [_sample("honey-bee")])
    assert found["below"] == 1.0
    for name, kind in found["kinds"].items():
        assert kind["mean_drop"] >= kind["must"], (name, kind)


def test_attention_is_neither_collapsed_nor_even(prober: probes.Prober) -> None:
    shown = {name: prober.pixels(_picture(name)) for name in NAMES}
    found = probes.attention(shown, {})
    assert max(found["strongest"]) <= 0.08
    assert all(40 <= cells <= 300 for cells in found["cells"])
    assert max(found["alike"]) < 0.9
    assert probes.outside_opinions(shown.values()) == 0.0


def test_frames_that_show_nothing_are_bad(prober: probes.Prober) -> None:
    model = load_model(resolve_model(None), threads=1)
    lowest = model.identity.bands[0]
    assert all(score < lowest for score in probes.plain_frames(prober).values())


def test_the_same_photo_in_another_file_scores_alike(prober: probes.Prober) -> None:
    found = probes.same_photos(prober, [(name, _picture(name)) for name in NAMES])
    for kind, most in {"PNG": 0.0, "JPEG 97": 1.0, "turned by EXIF": 1.0}.items():
        assert found[kind]["most"] <= most, (kind, found[kind])
    assert found["half"]["median"] < 4
    assert found["black and white"]["median"] < 5


def test_a_blurred_quarter_is_where_quality_is_lost(tmp_path: Path) -> None:
    for name in ("dogs-on-roots", "city-from-above"):
        shutil.copy(_sample(name), tmp_path)
    found = quadrants(tmp_path, EngineJudge(resolve_model(None)).lost)
    assert found["share"] >= 7 / 8, found["missed"]
    assert found["cases"] == 8
