"""The map of windows that lower the score."""

from __future__ import annotations

import numpy as np
import pytest

from core.bundles.bundle import Bundle
from core.families.cvrkd.cutting import patch_plan
from core.families.cvrkd.encoded import Encoded
from core.families.cvrkd.maps import drawn
from core.families.cvrkd.model import CvrkdModel
from core.families.references import Against
from tests.core.commands.conftest import make_photo


def test_each_window_is_drawn_where_it_lies_and_gains_are_never_below_nothing() -> None:
    gains = np.array([4.0, -3.0, 0.0, 8.0], np.float32)
    values = drawn(gains, patch_plan(4), (240, 120), 60)
    assert values.shape == (12, 24)
    assert (values[:6, :6] == 4).all()
    assert (values[:6, -6:] == 0).all()
    assert (values[-6:, -6:] == 8).all()
    assert (values[:, 6:-6] == 0).all()


def test_gains_are_what_covering_a_windows_difference_changes(tiny_cvrkd: Bundle, tmp_path) -> None:
    reference = make_photo(tmp_path / "reference.jpg", 1)
    photo = make_photo(tmp_path / "photo.jpg", 2)
    model = CvrkdModel(tiny_cvrkd, Against(str(reference)), 1)
    decoded = model.prepare(photo)
    seen = model._encoded_of(decoded)
    (kept,) = model.references()
    (compared,) = model.compare(decoded).each
    gains = model._gains(seen, compared)
    for window in range(model.section.patches):
        covered = kept.features.copy()
        covered[window] = seen.features[window]
        raw = float(model._raw(seen, covered[None])[0])
        gained = tiny_cvrkd.manifest.calibration(raw) - compared.score
        assert gains[window] == pytest.approx(gained, abs=1e-3)
    assert np.abs(gains).max() > 0.01


def test_what_is_kept_of_a_reference_comes_back_the_same(tiny_cvrkd: Bundle, tmp_path) -> None:
    model = CvrkdModel(tiny_cvrkd, Against(str(make_photo(tmp_path / "a.jpg"))), 1)
    (made,) = model.references()
    again = Encoded.from_bytes(made.to_bytes(), model.section)
    assert again is not None
    assert np.array_equal(again.features, made.features)
    assert np.array_equal(again.alike, made.alike)
    assert again.pixels_sha256 == made.pixels_sha256
    assert Encoded.from_bytes(made.to_bytes()[:-2], model.section) is None
    assert made.likeness(again) == pytest.approx(1)
