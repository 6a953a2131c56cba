"""A thousand spoilt photos, always the same: pixels or a sentence; no crash, no hang, no word."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.photos.fuzzing import mutant, wholes

_ROOT = Path(__file__).parents[3]
_EVERY_DAY, _ALL = 200, 1000
_MINUTES = 4


def run(start, stop, at):
    environment = os.environ | {"PYTHONPATH": str(_ROOT), "PYTHONFAULTHANDLER": "1"}
    program = [sys.executable, "-m", "tests.core.photos.fuzzing", str(start), str(stop), str(at)]
    done = subprocess.run(
        program,
        capture_output=True,
        text=True,
        check=False,
        timeout=60 * _MINUTES,
        cwd=_ROOT,
        env=environment,
    )
    where = at.read_text() if at.exists() else "the beginning"
    assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), f"at {where}"


def test_two_hundred_spoilt_photos(tmp_path):
    run(0, _EVERY_DAY, tmp_path / "at")


@pytest.mark.slow
@pytest.mark.parametrize("start", range(_EVERY_DAY, _ALL, 200))
def test_the_rest_of_a_thousand(tmp_path, start):
    run(start, start + 200, tmp_path / "at")


def test_they_are_the_same_every_time():
    sound = wholes()
    assert mutant(17, sound) == mutant(17, sound)
    assert len({mutant(number, sound)[0] for number in range(40)}) == len(sound)
