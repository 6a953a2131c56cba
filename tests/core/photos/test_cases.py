"""The small files that went wrong in people's hands, where a folder of them is at hand.

The everyday tests have equivalents of their own; this one runs over the files themselves:
MOBILEIQA_CASES=FOLDER python -m pytest tests/core/photos/test_cases.py
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from core.photos.exif import read_exif

ROOT = Path(__file__).parents[3]
CASES = Path(os.environ.get("MOBILEIQA_CASES", ROOT.parent / "shared" / "cases"))
OTHERS = ("xmp", "train-")  # which tests of sidecars and of data sets hold
LOSSY = (".jpg", ".avif", ".heic", ".webp")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CASES.is_dir(), reason="the folder of cases is not here"),
]


def photos():
    for folder in sorted(CASES.iterdir()) if CASES.is_dir() else ():
        if folder.is_dir() and not folder.name.startswith(OTHERS):
            yield from (
                path for path in sorted(folder.iterdir()) if not path.name.startswith("expected")
            )


def expected_of(path):
    """The right pixels, in a file of the same name or the only one of its folder."""
    named = path.with_name(path.stem.replace("input", "expected") + ".png")
    found = [named] if named.exists() else sorted(path.parent.glob("expected.png"))
    return found[0] if found and path.name.startswith("input") else None


RIGHT = [path for path in photos() if expected_of(path)]
LOST = [
    path
    for path in photos()
    if path.stem in ("zeros", "ff", "cut", "input-cut", "input-zeros", "input-other-file")
]
FACTS = {
    "bias-unsigned-third.jpg": {"exposure_bias_ev": pytest.approx(-1 / 3)},
    "gps-zero-den.jpg": {"has_gps": False},
    "iso-max.jpg": {"iso": None},
    "apex-only.jpg": {"shutter_s": pytest.approx(1 / 256), "aperture": pytest.approx(4.0)},
    "c-png-after.png": {"camera": "TESTMAKER Cam 1", "taken": datetime(2024, 5, 6, 7, 8, 9)},
}


def name_of(path):
    return f"{path.parent.name}/{path.name}"


def test_every_file_has_its_right_answer_below():
    sound = {path for path in photos() if path.stem in ("sound", "input-sound")}
    told = {path for path in photos() if path.name in FACTS}
    assert set(photos()) == set(RIGHT) | set(LOST) | sound | told
    for path in sound:
        assert decode_to_fit(path, None).warning is None


@pytest.mark.parametrize("path", RIGHT, ids=name_of)
def test_the_pixels_are_right(path):
    wanted = np.asarray(Image.open(expected_of(path)).convert("RGB")).astype(int)
    found = decode_to_fit(path, None).pixels
    assert found.shape == wanted.shape
    assert np.abs(found - wanted).mean() <= (2 if path.suffix in LOSSY else 1)


@pytest.mark.parametrize("path", LOST, ids=name_of)
def test_what_lost_picture_data_is_refused_with_its_reason(path):
    with pytest.raises(PhotoError, match=r"damaged or incomplete \(.+\); copy it again"):
        decode_to_fit(path, None)


@pytest.mark.parametrize("name", FACTS)
def test_facts(name):
    (path,) = CASES.glob(f"exif-*/{name}")
    found = read_exif(path)
    assert {field: getattr(found, field) for field in FACTS[name]} == FACTS[name]


def test_scores_are_those_of_the_right_pixels(tmp_path):
    """Within half a point, by the model in the box."""
    names = {}
    for number, path in enumerate(RIGHT):
        beside = tmp_path / f"{number}"
        beside.mkdir()
        # The name counts: cameras say Adobe RGB by it.
        names[shutil.copy(path, beside / path.name)] = shutil.copy(
            expected_of(path), beside / "right.png"
        )
    command = [sys.executable, str(ROOT / "main.py"), "score", "-r", "--json", "-", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    scores = {each["path"]: each["score"] for each in json.loads(done.stdout)}
    for photo, right in names.items():
        assert scores[str(photo)] == pytest.approx(scores[str(right)], abs=0.5), photo
