"""When eyes are called open or closed, and when it cannot be told: on faces drawn as meshes."""

from __future__ import annotations

import numpy as np
import pytest

from core.faces.face import EyesOpen
from core.faces.mesh import EyePoints, Mesh
from core.faces.openness import eyes_open
from core.faces.pieces import Square

SIDE = 200
MIDDLES = ((70.0, 90.0), (130.0, 90.0))
SKIN, IRIS = 160, 40
# Of the mesh's points: the outer corners of the eyes, forehead and chin.
LEFT, RIGHT, FOREHEAD, CHIN = 33, 263, 10, 152


def lids(middle: tuple[float, float], width: float, height: float) -> np.ndarray:
    """An ellipse of 16 points, the left corner first, the lower lid first."""
    turn = np.pi - np.arange(16) * np.pi / 8
    points = np.stack([np.cos(turn) * width / 2, np.sin(turn) * height / 2], axis=-1)
    return (np.asarray(middle) + points).astype(np.float32)


def eye(middle: tuple[float, float], height: float, width: float = 30.0) -> EyePoints:
    around = np.concatenate([lids(middle, width * k, height + width * (k - 1)) for k in (1, 1.3)])
    contours = np.concatenate([around, np.repeat(around[-1:], 71 - len(around), axis=0)])
    iris = np.repeat(np.float32([middle]), 5, axis=0)
    return EyePoints(lids(middle, width, height), contours, iris, Square(*middle, 2.3 * width))


def mesh(*heights: float, turned: float = 0.0, bowed: float = 0.0, width: float = 30.0) -> Mesh:
    """A face with eyes so far open, turned to the side and bowed by degrees."""
    points = np.zeros((468, 3), np.float32)
    points[LEFT], points[RIGHT] = (55, 90, 0), (145, 90, 90 * np.tan(np.radians(turned)))
    points[FOREHEAD], points[CHIN] = (100, 30, 0), (100, 170, 140 * np.tan(np.radians(bowed)))
    one, other = (eye(middle, h, width) for middle, h in zip(MIDDLES, heights, strict=True))
    return Mesh(points, 1.0, (one, other))


def picture(skin: int = SKIN, iris: int = IRIS) -> np.ndarray:
    pixels = np.full((SIDE, SIDE, 3), skin, np.uint8)
    y, x = np.mgrid[:SIDE, :SIDE]
    for across, down in MIDDLES:
        pixels[(x - across) ** 2 + (y - down) ** 2 < 36] = iris
    return pixels


def test_wide_open_and_shut_eyes():
    assert eyes_open(picture(), mesh(9, 9)) is EyesOpen.OPEN
    assert eyes_open(picture(iris=SKIN), mesh(2, 2)) is EyesOpen.CLOSED


def test_in_between_it_cannot_be_told():
    assert eyes_open(picture(), mesh(4.5, 4.5)) is EyesOpen.UNKNOWN


def test_who_winks_has_no_closed_eyes():
    assert eyes_open(picture(), mesh(2, 9)) is EyesOpen.OPEN
    assert eyes_open(picture(), mesh(9, 2)) is EyesOpen.OPEN


@pytest.mark.parametrize("skin", [20, 45])
def test_behind_dark_glasses_it_cannot_be_told(skin):
    assert eyes_open(picture(skin=skin, iris=IRIS), mesh(9, 9)) is EyesOpen.UNKNOWN


@pytest.mark.parametrize("heights", [(9, 9), (2, 2)])
@pytest.mark.parametrize("turned", [-50, 50])
def test_of_a_face_turned_away_it_cannot_be_told(heights, turned):
    assert eyes_open(picture(), mesh(*heights, turned=turned)) is EyesOpen.UNKNOWN
    assert eyes_open(picture(), mesh(*heights, turned=turned / 2)) is not EyesOpen.UNKNOWN


def test_who_looks_down_has_no_closed_eyes():
    assert eyes_open(picture(), mesh(2, 2, bowed=35)) is EyesOpen.UNKNOWN
    assert eyes_open(picture(), mesh(2, 2, bowed=-35)) is EyesOpen.CLOSED
    assert eyes_open(picture(), mesh(9, 9, bowed=35)) is EyesOpen.OPEN


def test_of_very_small_eyes_it_cannot_be_told():
    assert eyes_open(picture(), mesh(0.5, 0.5, width=9)) is EyesOpen.UNKNOWN
    assert eyes_open(picture(), mesh(3, 3, width=9)) is EyesOpen.UNKNOWN


def test_an_eye_outside_the_picture_is_no_fault():
    cropped = picture()[:, :90]
    assert eyes_open(cropped, mesh(9, 9)) is EyesOpen.OPEN
    assert eyes_open(picture()[:60, :40], mesh(9, 9)) is EyesOpen.UNKNOWN
