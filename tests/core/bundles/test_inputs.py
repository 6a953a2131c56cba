"""Input sizes: a photo keeps its shape, and equal policies have equal keys."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.bundles.inputs import InputPolicy
from core.errors import BundleError

FREE = InputPolicy("shorter-side", side=512, limit=1024, multiple=32)
FIXED = InputPolicy("fixed", landscape=(1907, 1231), full_decode=True)


@pytest.mark.parametrize(
    ("photo", "size"),
    [
        ((6000, 4000), (768, 512)),
        ((4000, 6000), (512, 768)),
        ((4000, 4000), (512, 512)),
        ((4032, 3024), (672, 512)),
        ((12000, 3000), (1024, 256)),
        ((640, 480), (640, 480)),
        ((300, 200), (288, 192)),
        ((16, 16), (128, 128)),
    ],
)
def test_the_shorter_side_is_brought_to_its_length(
    photo: tuple[int, int], size: tuple[int, int]
) -> None:
    assert FREE.size_for(*photo) == size


@given(st.integers(400, 20_000), st.integers(400, 20_000))
def test_shape_is_kept_as_far_as_multiples_allow(width: int, height: int) -> None:
    wide, high = FREE.size_for(width, height)
    assert wide % 32 == high % 32 == 0
    assert max(wide, high) <= 1024
    assert FREE.size_for(height, width) == (high, wide)
    scale = min(1, 512 / min(width, height), 1024 / max(width, height))
    if min(wide, high) > 128:
        assert abs(wide - width * scale) <= 16
        assert abs(high - height * scale) <= 16


def test_published_networks_get_their_size_upright_or_lying() -> None:
    assert FIXED.size_for(3000, 2000) == (1907, 1231)
    assert FIXED.size_for(2000, 3000) == (1231, 1907)
    assert FIXED.size_for(2000, 2000) == (1907, 1231)


def test_a_policy_survives_the_manifest_and_its_key_tells_it_apart() -> None:
    others = (
        InputPolicy("shorter-side", side=480, limit=1024),
        InputPolicy("shorter-side", side=512, limit=1024, full_decode=True),
        InputPolicy("fixed", landscape=(1907, 1231)),
    )
    policies = (FREE, FIXED, *others)
    assert [InputPolicy.from_json(p.to_json()) for p in policies] == list(policies)
    assert len({p.key for p in policies}) == len(policies)


@pytest.mark.parametrize(
    "data", [{}, {"kind": "any"}, {"kind": "fixed", "landscape": [1]}, {"kind": "fixed", "x": 1}]
)
def test_a_policy_that_cannot_be_read_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(BundleError):
        InputPolicy.from_json(data)


def test_policies_in_words():
    assert FREE.in_words().startswith("shorter side 512 pixels (never enlarged)")
    assert FIXED.in_words() == "1907 × 1231 pixels; portrait photos 1231 × 1907"
