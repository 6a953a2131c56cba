"""The order in which one walks from face to face."""

from __future__ import annotations

from core.faces.face import Box, Eye, EyeSharpness, EyesOpen, Face
from mobileiqa_gui.loupe.face_steps import FaceSteps
from mobileiqa_gui.loupe.words import face_text


def face(left: float, width_px: int = 200, sharpness="sharp", opened="open") -> Face:
    eye = Eye(((left, 0.3),) * 16, 20.0, 0.25, 1.0)
    box = Box(left, 0.2, 0.1, 0.1)
    return Face(box, width_px, 0.9, (eye, eye), EyeSharpness(sharpness), EyesOpen(opened))


LARGEST, LEFT, BEHIND = face(0.6, 300), face(0.2, 180), face(0.1, 80)


def walked(steps: FaceSteps, *directions: int) -> list[Face | None]:
    went = []
    for direction in directions:
        steps.step(direction)
        went.append(steps.face)
    return went


def test_from_left_to_right_those_behind_last_and_round_again():
    steps = FaceSteps()
    assert not steps.take((LARGEST, LEFT, BEHIND))
    assert steps.face is None
    assert walked(steps, 1, 1, 1, 1) == [LEFT, LARGEST, BEHIND, LEFT]
    assert walked(steps, -1, -1) == [BEHIND, LARGEST]


def test_back_from_the_beginning_is_the_last():
    steps = FaceSteps((LEFT, LARGEST))
    assert walked(steps, -1) == [LARGEST]


def test_steps_wait_until_the_faces_are_known():
    steps = FaceSteps()
    assert walked(steps, 1, 1) == [None, None]
    assert steps.waiting
    assert steps.take((LARGEST, LEFT, BEHIND))
    assert (steps.face, steps.waiting) == (LARGEST, False)


def test_without_a_face_one_stays():
    steps = FaceSteps()
    assert walked(steps, 1) == [None]
    assert steps.take(())
    assert walked(steps, 1, -1) == [None, None]
    assert not steps.waiting


def test_only_what_can_be_told_is_said():
    assert face_text(LEFT, 2, 5) == "Face 2 of 5: eyes sharp, open"
    for sharpness, opened, words in (
        ("sharp", "unknown", "eyes sharp"),
        ("sharp", "closed", "eyes closed"),
        ("soft", "open", "eyes soft"),
        ("soft", "unknown", "eyes soft"),
        ("soft", "closed", "eyes soft, closed"),
        ("unknown", "open", "eyes open"),
        ("unknown", "closed", "eyes closed"),
        ("unknown", "unknown", "can't tell"),
    ):
        assert face_text(face(0.1, 90, sharpness, opened), 1, 1) == f"One face: {words}"
