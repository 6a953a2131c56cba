"""Bursts by time, camera and likeness."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from core.culling.glimpse import glimpse_of
from core.culling.grouping import groups, with_neighbours
from core.culling.shots import Shot
from tests.culling_scenes import at, burst, photo

DOG, BEE = photo("white-dog.jpg"), photo("honey-bee.jpg")


def shot(name: str, seconds: float | None, *, camera="A", pixels=None, features=None) -> Shot:
    return Shot(
        Path(f"/photos/{name}.jpg"),
        taken=None if seconds is None else at(seconds),
        camera=camera,
        glimpse=None if pixels is None else glimpse_of(pixels),
        features=None if features is None else np.array(features, np.float16),
    )


def found(shots) -> list[str]:
    return ["".join(path.stem for path in group.members) for group in groups(shots)]


def test_photos_without_a_time_are_in_no_group():
    assert found([shot("a", None), shot("b", None), shot("c", 0.0)]) == []


def test_a_longer_pause_than_two_seconds_ends_a_burst():
    looks = burst(DOG, 4)
    times = (0.0, 1.9, 4.0, 4.5)
    shots = [shot(n, t, pixels=p) for n, t, p in zip("abcd", times, looks, strict=True)]
    assert found(shots) == ["ab", "cd"]


def test_each_camera_has_its_own_bursts():
    shots = [shot("a", 0.0), shot("x", 0.1, camera="B"), shot("b", 0.2), shot("y", 0.3, camera="B")]
    assert found(shots) == ["ab", "xy"]


def test_subseconds_order_and_the_given_order_where_there_are_none():
    assert found([shot("b", 0.2), shot("a", 0.1), shot("c", 0.3)]) == ["abc"]
    assert found([shot("c", 5.0), shot("a", 5.0), shot("b", 5.0)]) == ["cab"]


def test_another_scene_within_two_seconds_is_another_burst():
    looks = [*burst(DOG, 3), *burst(BEE, 3)]
    shots = [
        shot(n, i * 1.8, pixels=p) for i, (n, p) in enumerate(zip("abcxyz", looks, strict=True))
    ]
    assert found(shots) == ["abc", "xyz"]


def test_one_spoilt_frame_does_not_tear_a_burst():
    """Shaken beyond recognition: unlike both neighbours, which are like each other."""
    looks = burst(DOG, 5)
    looks[2] = (
        np.full_like(looks[2], 40) + np.arange(looks[2].shape[1], dtype=np.uint8)[:, None] % 9
    )
    shots = [
        shot(n, i * 1.8, pixels=p) for i, (n, p) in enumerate(zip("abcde", looks, strict=True))
    ]
    assert found(shots) == ["abcde"]


def test_cameras_that_take_turns_are_not_mixed():
    """Two of one model that write no serial number."""
    there, here = burst(DOG, 3), burst(BEE, 3)
    looks = [frame for pair in zip(there, here, strict=True) for frame in pair]
    shots = [
        shot(n, i * 0.9, pixels=p) for i, (n, p) in enumerate(zip("axbycz", looks, strict=True))
    ]
    assert not any("a" in group and "x" in group for group in found(shots))


def test_each_folder_has_its_own_groups():
    """RAW files beside a folder of their JPEGs are the same moments, not bursts."""
    shots = [shot(name, second) for second in (0.0, 0.1) for name in (f"raw/{second}", f"{second}")]
    assert [{path.parent.name for path in group.members} for group in groups(shots)] == [
        {"raw"}, {"photos"},
    ]  # fmt: skip


def test_features_tell_where_no_glimpse_does():
    one, other = [1.0, 0.0, 0.2], [0.0, 1.0, 0.1]
    shots = [shot(n, i * 1.9, features=f) for i, (n, f) in enumerate(
        zip("abxy", (one, one, other, other), strict=True)
    )]  # fmt: skip
    assert found(shots) == ["ab", "xy"]


def test_blind_grouping_is_more_careful():
    assert found([shot("a", 0.0), shot("b", 0.9), shot("c", 2.5)]) == ["ab"]


def test_glimpses_are_wanted_of_neighbours_in_time_alone():
    shots = [shot("a", 0.0), shot("b", 5.0), shot("c", 60.0), shot("d", None)]
    assert [one.path.stem for one in with_neighbours(shots)] == ["a", "b"]
