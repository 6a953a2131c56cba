"""The wheel, built from a copy of the project in which people have worked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
ROOMS = ("main.py", "core", "training", "mobileiqa_gui", "resources", "docs")
NOT_INSTALLED = "docs/decisions/"
LARGE_BYTES = 100_000
EPOCH = "1767225600"  # 2026-01-01, in seconds

BUILD = "import sys; from setuptools.build_meta import build_wheel; build_wheel(sys.argv[1])"


def tracked() -> list[str]:
    """All files of the project's rooms, as git knows them."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", *ROOMS, "pyproject.toml", "README.md", "LICENSE", "NOTICE"],
        cwd=PROJECT, capture_output=True, check=True, text=True,
    )  # fmt: skip
    return [name for name in listed.stdout.split("\0") if name and (PROJECT / name).is_file()]


def copy_of_project(target: Path, *, whole: bool = True) -> Path:
    """The tracked files elsewhere, with what running the code and training leave behind.

    Not `whole`: large files are empty, as to compress them takes most of a build's time.
    """
    for name in tracked():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        if whole or (PROJECT / name).stat().st_size < LARGE_BYTES:
            shutil.copyfile(PROJECT / name, target / name)
        else:
            (target / name).touch()
    for leftover in (
        "core/__pycache__/places.cpython-311.pyc",
        "mobileiqa_gui/theme/__pycache__/apply.cpython-311.pyc",
        "training/default_model/photos/of-mine.jpg",
        "training/default_model/runs/detail/events.jsonl",
    ):
        (target / leftover).parent.mkdir(parents=True, exist_ok=True)
        (target / leftover).write_bytes(b"left behind")
    return target


def build_wheel(source: Path, out: Path) -> Path:
    """Build by the project's own build backend, without a network."""
    out.mkdir(parents=True)
    subprocess.run(
        [sys.executable, "-c", BUILD, str(out)],
        cwd=source, env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH}, capture_output=True, check=True,
    )  # fmt: skip
    (wheel,) = out.glob("*.whl")
    return wheel


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel."""
    folder = tmp_path_factory.mktemp("packaging")
    return build_wheel(copy_of_project(folder / "source"), folder / "wheel")
