"""The cases of tests/fixtures/xmp: sidecars and photos as programs really leave them."""

from __future__ import annotations

import json
import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from core.photos.photo import Photo
from core.photos.scan import scan_folder

CASES = Path(__file__).parents[2] / "fixtures" / "xmp"
ANSWERS = json.loads((CASES / "answers.json").read_text("utf-8"))


@pytest.fixture(params=ANSWERS, ids=lambda answer: answer["id"])
def answer(request):
    return request.param


@pytest.fixture
def folder(answer, tmp_path: Path) -> Path:
    """A case of its own, with the dates and modes it asks for."""
    folder = tmp_path / "case"
    shutil.copytree(CASES / answer["id"], folder)
    for name, moment in answer.get("mtimes", {}).items():
        seconds = datetime.fromisoformat(moment).timestamp()
        os.utime(folder / name, (seconds, seconds))
    for name, mode in answer.get("modes", {}).items():
        (folder / name).chmod(int(mode, 8))
    return folder


def photos_in(folder: Path) -> dict[str, Photo]:
    return {photo.path.name: photo for photo in scan_folder(folder)}
