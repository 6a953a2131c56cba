"""What a close look adds to a cull: eyes, reasons, what may be meant."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageFilter

from core.culling.rule import CLOSED_EYES
from core.culling.seeing import NOTHING_SEEN, sight_of
from core.faces.face import Box, Eye, EyeSharpness, EyesOpen, Face
from core.photos.facts import Facts
from core.results.words import Phrase
from core.signals.signals import measured
from tests.culling_scenes import photo

OUTLINE = tuple((0.4 + n / 100, 0.4) for n in range(16))


def face(width_px: int, open_: EyesOpen, sharp: EyeSharpness = EyeSharpness.SHARP) -> Face:
    eye = Eye(OUTLINE, width_px / 5, 0.25, 1.0)
    return Face(Box(0.3, 0.3, 0.2, 0.2), width_px, 0.9, (eye, eye), sharp, open_)


def texts(phrases: tuple[Phrase, ...]) -> list[str]:
    return [str(phrase) for phrase in phrases]


def test_without_faces_nothing_is_said_of_eyes():
    assert sight_of(None, (), Facts()) == NOTHING_SEEN
    fine = sight_of(None, (face(300, EyesOpen.OPEN),), Facts())
    assert (fine.said, fine.penalty, fine.closed) == ((), 0.0, 0.0)
    doubt = face(300, EyesOpen.UNKNOWN, EyeSharpness.UNKNOWN)
    assert sight_of(None, (doubt,), Facts()).said == ()


def test_the_worst_prominent_face_weighs_by_its_size():
    group = [face(300, EyesOpen.OPEN) for _ in range(9)]
    one = sight_of(None, (*group, face(300, EyesOpen.CLOSED)), Facts())
    assert texts(one.said) == ["Eyes closed"]
    smaller = sight_of(None, (*group, face(200, EyesOpen.CLOSED)), Facts())
    assert 0 < smaller.closed < one.closed == 1
    behind = sight_of(None, (*group, face(90, EyesOpen.CLOSED)), Facts())
    assert (behind.said, behind.closed) == ((), 0.0)


def test_soft_eyes_count_less_than_closed_ones():
    soft = sight_of(None, (face(300, EyesOpen.OPEN, EyeSharpness.SOFT),), Facts())
    closed = sight_of(None, (face(300, EyesOpen.CLOSED),), Facts())
    assert 0 < soft.penalty < CLOSED_EYES * closed.closed
    assert closed.penalty == soft.closed == 0
    assert texts(soft.said) == ["Eyes not sharp"]


def test_the_softest_prominent_face_tells_how_sharp_the_eyes_are():
    sharp, soft, behind = (face(300, EyesOpen.OPEN) for _ in range(3))
    soft = replace(soft, eyes=tuple(replace(eye, blur_px=2.9) for eye in soft.eyes))
    behind = replace(soft, width_px=100)
    assert sight_of(None, (sharp, behind), Facts()).eyes == 100
    assert sight_of(None, (sharp, soft), Facts()).eyes == pytest.approx(50, abs=1)
    untold = replace(soft, eyes=tuple(replace(eye, blur_px=None) for eye in soft.eyes))
    assert sight_of(None, (untold,), Facts()).eyes is None


@pytest.fixture(scope="module")
def sharp() -> Image.Image:
    return Image.fromarray(photo("forest-stream.jpg", 900))


def test_sure_reasons_are_said(sharp):
    blurred = np.asarray(sharp.filter(ImageFilter.GaussianBlur(6)))
    said = texts(sight_of(measured(blurred), (), Facts()).said)
    assert any(text.startswith("Soft everywhere") for text in said)
    clear = sight_of(measured(np.asarray(sharp)), (), Facts())
    assert clear.said == ()
    assert sight_of(measured(blurred), (), Facts()).sharpness < 40 < 80 < clear.sharpness <= 100
    plain = sight_of(measured(np.full((300, 400, 3), 90, np.uint8)), (), Facts())
    assert plain.sharpness is None


def test_exposure_is_kept_apart(sharp):
    dark = (np.asarray(sharp) * 0.2).astype(np.uint8)
    sight = sight_of(measured(dark), (), Facts())
    assert any(text.startswith("Dark") for text in texts(sight.exposure))
    assert not any(text.startswith("Dark") for text in texts(sight.said))
