"""The program as a person runs it, on real files.

Starting Python and importing ONNX Runtime took most of the time of these tests, so that commands
run in the tests' own process, from the program's front door on. What a process is needed for
(signals, terminals, closed pipes, imports, a missing display) is tested with `command`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import main

ROOT = Path(__file__).parents[3]

Run = Callable[..., subprocess.CompletedProcess[str]]


def environment(**changes: str | None) -> dict[str, str]:
    """This process's environment (with its own MOBILEIQA_HOME), changed; None removes."""
    merged = {**os.environ, "COLUMNS": "120", **changes}
    return {name: value for name, value in merged.items() if value is not None}


def command(*arguments: object) -> list[str]:
    return [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]


@pytest.fixture
def mobileiqa(tmp_path, monkeypatch, capfdbinary) -> Run:
    """Runs `mobileiqa ARGUMENTS` in an empty folder and returns what came of it."""
    folder = tmp_path / "working-folder"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def run(*arguments: object, **env: str | None):
        with monkeypatch.context() as patch:
            for name, value in {"COLUMNS": "120", **env}.items():
                patch.delenv(name, raising=False) if value is None else patch.setenv(name, value)
            capfdbinary.readouterr()
            status = main.main([str(argument) for argument in arguments])
            said = capfdbinary.readouterr()
        output, errors = (_as_text(stream) for stream in said)
        return subprocess.CompletedProcess(arguments, status, output, errors)

    return run


def _as_text(stream: bytes) -> str:
    return stream.decode("utf-8", "surrogateescape").replace("\r\n", "\n")


def make_photo(path: Path, seed: int = 0, size: tuple[int, int] = (600, 400), **options) -> Path:
    """A JPEG of smooth shapes and some grain, different for each seed."""
    random = np.random.default_rng(seed)
    coarse = Image.fromarray(random.integers(0, 256, (6, 8, 3), dtype=np.uint8))
    picture = np.asarray(coarse.resize(size, Image.Resampling.BICUBIC), np.int16)
    grain = random.integers(-12, 13, picture.shape, dtype=np.int16)
    pixels = np.clip(picture + grain, 0, 255).astype(np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path, quality=92, **options)
    return path


@pytest.fixture
def folder(tmp_path) -> Path:
    """Three photos."""
    for number in range(3):
        make_photo(tmp_path / "photos" / f"photo {number}.jpg", number)
    return tmp_path / "photos"
