"""What learning without labels is worth, on features whose worth is known."""

from __future__ import annotations

import numpy as np
import pytest

from training.evaluation.feature_probes import KINDS, STEPS, make_faulty, steps_in_order, told_apart
from training.evaluation.label_free_tables import (
    Parted,
    differences,
    few_labels,
    said,
    srcc,
    table,
)
from training.evaluation.label_free_words import in_words


@pytest.fixture
def labels() -> np.ndarray:
    return np.random.default_rng(0).random(120)


@pytest.fixture
def rows(labels) -> dict[str, np.ndarray]:
    """Features that hold the labels, and features that hold nothing."""
    random = np.random.default_rng(1)
    knowing = random.normal(size=(120, 12))
    knowing[:, 3] += 4 * labels
    return {"knowing": knowing, "blind": random.normal(size=(120, 12))}


@pytest.fixture
def splits() -> list[Parted]:
    orders = [np.random.default_rng(n).permutation(120) for n in range(6)]
    return [Parted(f"{n}", order[:90], order[90:]) for n, order in enumerate(orders)]


def test_a_ridge_finds_what_is_there(rows, labels, splits):
    found = table(rows, labels, splits)
    assert found["knowing"]["median"] > 0.6 > 0.4 > found["blind"]["median"]
    first = found["knowing"]["splits"]["0"]
    low, high = first["interval"]
    assert first["photos"] == 30
    assert low < first["srcc"] < high
    assert first["srcc"] == srcc(said(rows["knowing"], labels, splits[0]), labels[splits[0].asked])


def test_a_difference_is_told_from_chance(rows, labels, splits):
    rows["same"] = rows["knowing"] + 1e-9
    to_knowing, to_same = differences(
        rows, labels, splits, [("blind", "knowing"), ("knowing", "same")]
    )
    assert to_knowing["exceeds"]
    assert to_knowing["difference"] > 0
    assert to_knowing["same_sign"] == 5
    assert not to_same["exceeds"]
    assert to_same["difference"] == pytest.approx(0, abs=1e-6)


def test_few_ratings_tell_less_than_many(rows, labels):
    found = few_labels({"knowing": rows["knowing"]}, labels, counts=(15, 80), draws=6)
    assert found["knowing"][15]["mean"] < found["knowing"][80]["mean"]
    assert len(found["knowing"][15]["values"]) == 6


def test_a_classifier_tells_what_can_be_told():
    random = np.random.default_rng(0)
    centres = random.normal(size=(len(KINDS), 200))
    clear = centres + 0.01 * random.normal(size=(4, len(KINDS), 200))
    assert told_apart(clear[:2], clear[2:]) == (1.0, 1.0)
    noise = random.normal(size=(4, len(KINDS), 40))
    faults, operations = told_apart(noise[:2], noise[2:])
    assert faults < 0.05
    assert operations < 0.15


def test_steps_lie_in_order_where_features_move_away():
    steps = sum(map(len, STEPS.values()))
    far = np.concatenate([np.arange(1, len(each) + 1) for each in STEPS.values()])
    worse = np.zeros((3, 1 + steps, 2))
    worse[:, 1:, 0] = far
    assert steps_in_order(worse) == 1.0
    worse[:, 1:, 0] = 10 - far
    assert steps_in_order(worse) == 0.0


def test_faulty_pictures_are_the_middle_of_the_window():
    window = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    polled = []
    made = make_faulty([window], 32, lambda: polled.append(1))
    assert made.told.shape == (1, 130, 32, 32, 3)
    assert made.ladders.shape == (1, 46, 32, 32, 3)
    assert np.array_equal(made.ladders[0, 0], window[16:48, 16:48])
    assert polled


def test_the_report_reads_as_tables(rows, labels, splits):
    splits = [Parted("fixed", splits[0].fitted, splits[0].asked), *splits[1:]]
    known = {"faults": 0.5, "operations": 0.6, "order": 0.9, "step_order": 0.8}
    report = {
        "table": table(rows, labels, splits),
        "differences": differences(rows, labels, splits, [("blind", "knowing")]),
        "few": few_labels(rows, labels, counts=(20,), draws=2),
        "probes": dict.fromkeys(rows, known),
    }
    text = "\n".join(in_words(report))
    assert "| knowing less blind | +" in text
    assert "| yes |" in text
    assert "| knowing | 0.500 | 0.600 | 0.900 | 0.800 |" in text
