"""Brackets, focus stacks and panoramas are found whole; bursts are none of them."""

from __future__ import annotations

from dataclasses import replace
from math import log2
from pathlib import Path

import numpy as np
import pytest

from core.culling.brackets import brackets, is_bracket
from core.culling.glimpse import Glimpse, glimpse_of
from core.culling.grouping import groups
from core.culling.groups import Kind
from core.culling.shots import Exposure, Shot
from core.culling.stacks import is_stack
from core.culling.sweeps import is_sweep
from tests.culling_scenes import at, bracket, burst, photo, plain, stack, sweep

TEXTURED = ("citrus-fruits.jpg", "sunset-over-hills.jpg", "white-dog.jpg")
BASE = Exposure(1 / 100, 8.0, 100)


def exposed(ev: float) -> Exposure:
    """Brighter by so many stops."""
    assert BASE.shutter_s is not None
    return Exposure(BASE.shutter_s * 2.0**ev, BASE.aperture, BASE.iso)


def shots(
    frames, *, gap: float = 1.0, start: float = 0.0, evs=None, camera: str = "A", name: str = "f"
) -> list[Shot]:
    return [
        Shot(
            Path(f"/photos/{name}{number:03d}.jpg"),
            taken=at(start + number * gap),
            camera=camera,
            exposure=BASE if evs is None else exposed(evs[number]),
            size=(900, 600),
            glimpse=glimpse_of(frame) if isinstance(frame, np.ndarray) else frame,
        )
        for number, frame in enumerate(frames)
    ]


def bare(evs, *, gaps: float = 0.5, start: float = 0.0) -> list[Shot]:
    return shots([None] * len(evs), gap=gaps, evs=evs, start=start)


def test_exposure_value_is_as_photographers_count_it():
    assert Exposure(1.0, 1.0, 100).ev == 0
    assert Exposure(1 / 100, 16.0, 100).ev == pytest.approx(log2(16**2 * 100))
    assert Exposure(1 / 100, 16.0, 400).ev == pytest.approx(log2(16**2 * 100) - 2)
    assert Exposure(None, 4.0, 100).ev is None
    assert Exposure(1 / 8, None, 100).ev == 3  # a lens that tells no aperture


@pytest.mark.parametrize(
    "evs",
    [
        (0, -2, 2), (-2, 0, 2), (2, 0, -2), (0, -0.7, 0.7), (-0.5, 0, 0.5),
        (0, -1, 1, -2, 2), (-3, -2, -1, 0, 1, 2, 3), (0, 1.3, -1.3, 2.7, -2.7),
    ],
)  # fmt: skip
def test_brackets_in_any_order(evs):
    assert is_bracket(bare(evs))
    assert brackets(bare(evs)) == [range(len(evs))]


@pytest.mark.parametrize(
    "evs",
    [
        (0, 2), (0, 0, 0), (0, 0.33, 0.67), (0, 0.45, 1), (0, 1, 3), (0, 0.4, 0.8, 1.2),
    ],
)  # fmt: skip
def test_what_is_no_bracket(evs):
    assert brackets(bare(evs)) == []


def test_a_pause_ends_a_bracket_but_a_long_exposure_is_none():
    assert brackets(bare((0, -2, 2), gaps=3.2)) == []
    long = [
        Shot(Path(f"/{n}.jpg"), taken=at(when), exposure=Exposure(seconds, 8.0, 100))
        for n, (when, seconds) in enumerate([(0, 1), (2, 4), (7, 16)])
    ]
    assert brackets(long) == [range(3)]


def test_brackets_right_after_one_another_are_two():
    twice = bare((0, -2, 2)) + bare((0, -2, 2), start=1.5)
    assert brackets(twice) == [range(3), range(3, 6)]


def test_a_test_frame_before_a_bracket_stays_out_of_it():
    frames = [*bare((-1,), start=-2.0), *bare((0, -1, 1))]
    assert brackets(frames) == [range(1, 4)]


def test_frames_that_stay_as_bright_are_no_bracket():
    """A camera that follows the light of a stage changes its exposure too."""
    frames = burst(photo("fig-in-a-bowl.jpg"), 3, noise=1.0)
    assert brackets(shots(frames, evs=(0, 1, 2))) == []
    assert brackets(shots(bracket(frames[0], (0, 1, 2)), evs=(0, 1, 2))) == [range(3)]


@pytest.mark.parametrize("source", ["bridge-at-night.jpg", "plain"])
@pytest.mark.parametrize("evs", [(0, -0.7, 0.7), (0, -2, 2, -4, 4), (-3, -2, -1, 0, 1, 2, 3)])
def test_brackets_are_whole_with_and_without_texture(source, evs):
    pixels = plain() if source == "plain" else photo(source)
    (group,) = groups(shots(bracket(pixels, evs), evs=evs, gap=0.4))
    assert group.kind is Kind.BRACKET
    assert len(group.members) == len(evs)


@pytest.mark.parametrize("source", TEXTURED)
@pytest.mark.parametrize("count", [3, 8])
def test_focus_stacks_are_whole(source, count):
    (group,) = groups(shots(stack(photo(source), count)))
    assert group.kind is Kind.STACK
    assert len(group.members) == count


def test_a_damaged_photo_does_not_tear_a_focus_stack():
    frames = shots(stack(photo("citrus-fruits.jpg"), 6))
    frames[2] = replace(frames[2], glimpse=None)
    (group,) = groups(frames)
    assert group.kind is Kind.STACK
    assert len(group.members) == 5


def test_a_focus_stack_has_one_exposure():
    frames = stack(photo("citrus-fruits.jpg"), 5)
    assert is_stack(shots(frames))
    assert not is_stack(shots(frames, evs=(0, 0, 0, 0.4, 0)))


def test_two_focus_stacks_with_a_pause_between_are_two():
    one = shots(stack(photo("citrus-fruits.jpg"), 5), gap=0.5, name="a")
    two = shots(stack(photo("citrus-fruits.jpg"), 4), gap=0.5, start=4.5, name="b")
    assert [len(group.members) for group in groups(one + two)] == [5, 4]


@pytest.mark.parametrize(
    ("source", "count", "overlap"),
    [
        ("sunset-over-hills.jpg", 3, 0.3),
        ("citrus-fruits.jpg", 5, 0.5),
        ("white-dog.jpg", 25, 0.95),
        ("plain", 6, 0.7),
    ],
)
def test_panoramas_are_whole_fast_or_slow(source, count, overlap):
    pixels = plain() if source == "plain" else photo(source)
    (group,) = groups(shots(sweep(pixels, count, overlap), gap=1.5))
    assert group.kind is Kind.PANORAMA
    assert len(group.members) == count


@pytest.mark.parametrize("source", [*TEXTURED, "plain"])
@pytest.mark.parametrize(("count", "jitter"), [(3, 0.003), (6, 0.02), (10, 0.01)])
def test_no_burst_is_called_a_set(source, count, jitter):
    pixels = plain() if source == "plain" else photo(source)
    frames = shots(burst(pixels, count, jitter, seed=count), gap=0.2)
    assert not is_stack(frames)
    assert not is_sweep(frames)
    assert [group.kind for group in groups(frames)] == [Kind.BURST]


@pytest.mark.parametrize(("brighter", "is_one"), [(1.2, True), (2.0, False)])
def test_a_panorama_is_as_bright_where_its_frames_overlap(brighter, is_one):
    frames = sweep(photo("citrus-fruits.jpg") // 3, 5, 0.5)
    frames[2:] = [(frame * brighter).astype(np.uint8) for frame in frames[2:]]
    assert is_sweep(shots(frames)) == is_one


def test_a_new_composition_is_no_panorama():
    there, here = burst(photo("white-dog.jpg"), 3), burst(photo("spaniels.jpg"), 3)
    assert not is_sweep(shots([*there, *here]))


def test_a_glimpse_comes_back_from_its_bytes():
    made = glimpse_of(photo("honey-bee.jpg"))
    kept = Glimpse.from_bytes(made.to_bytes())
    assert np.array_equal(kept.grey, made.grey)
    assert np.array_equal(kept.sharpness, made.sharpness)
    for spoilt in (b"", made.to_bytes()[:-1], made.to_bytes()[:-2] + b"\xff\xff"):
        with pytest.raises(ValueError, match="glimpse"):
            Glimpse.from_bytes(spoilt)


def test_a_glimpse_of_a_photo_smaller_than_its_tiles():
    assert glimpse_of(np.zeros((5, 9, 3), np.uint8)).sharpness.shape == (16, 16)
