"""How faces are kept, and what they say together."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from core.faces.face import VERSION, Box, Eye, EyeSharpness, EyesOpen, Face, from_json, to_json
from core.faces.group import of_group

OUTLINE = tuple((0.2 + n / 100, 0.3) for n in range(16))
EYE = Eye(OUTLINE, 30.5, 0.25, 1.1)
FACE = Face(Box(0.1, 0.2, 0.25, 0.25), 200, 0.9, (EYE, EYE), EyeSharpness.SHARP, EyesOpen.OPEN)


def face(width: int, sharpness: str = "sharp", opened: str = "open") -> Face:
    return replace(FACE, width_px=width, sharpness=EyeSharpness(sharpness), open=EyesOpen(opened))


def test_what_is_kept_comes_back(finder, astronaut):
    dark = replace(FACE, eyes=(EYE, replace(EYE, blur_px=None)), open=EyesOpen.UNKNOWN)
    for faces in ((), (FACE, dark), finder.faces(astronaut)):
        kept = to_json(faces)
        back = from_json(json.loads(json.dumps(kept)))
        assert back is not None
        assert to_json(back) == kept
        assert len(back) == len(faces)
        for one, other in zip(back, faces, strict=True):
            assert one.between_the_eyes == pytest.approx(other.between_the_eyes, abs=1e-4)
            assert (one.sharpness, one.open) == (other.sharpness, other.open)


def test_a_face_takes_little_room(finder, astronaut):
    assert len(json.dumps(to_json(finder.faces(astronaut)))) < 1100


@pytest.mark.parametrize(
    "kept",
    [
        None,
        [],
        {},
        {"version": VERSION + 1, "faces": []},
        {"version": VERSION},
        {"version": VERSION, "faces": [{}]},
        {"version": VERSION, "faces": [7]},
        {"version": VERSION, "faces": [to_json([FACE])["faces"][0] | {"open": "ajar"}]},
        {"version": VERSION, "faces": [to_json([FACE])["faces"][0] | {"eyes": []}]},
    ],
)
def test_what_another_version_kept_is_found_anew(kept):
    assert from_json(kept) is None


def test_without_a_face_nothing_is_said():
    assert of_group(()) is None


def test_one_who_blinks_counts_however_many_do_not():
    group = of_group([face(200)] * 9 + [face(160, opened="closed")])
    assert group is not None
    assert (group.open, group.closed, group.prominent) == (EyesOpen.CLOSED, 0.8, 10)
    assert (group.sharpness, group.soft) == (EyeSharpness.SHARP, 0.0)


def test_faces_in_the_background_do_not_count():
    group = of_group([face(200), face(99, "soft", "closed"), face(100, "unknown")])
    assert group is not None
    assert (group.prominent, group.soft, group.closed) == (2, 0.0, 0.0)
    assert (group.sharpness, group.open) == (EyeSharpness.UNKNOWN, EyesOpen.OPEN)


def test_the_larger_of_two_soft_faces_weighs_more():
    group = of_group([face(100, "soft"), face(180, "soft"), face(200, opened="unknown")])
    assert group is not None
    assert (group.sharpness, group.soft) == (EyeSharpness.SOFT, 0.9)
    assert group.open is EyesOpen.UNKNOWN
