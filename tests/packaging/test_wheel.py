"""The wheel holds the program and what it shows, and works away from the repository."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.packaging.conftest import (
    NOT_INSTALLED,
    PROJECT,
    ROOMS,
    build_wheel,
    copy_of_project,
    tracked,
)


def test_the_wheel_holds_what_the_repository_holds_and_nothing_else(tmp_path):
    source = copy_of_project(tmp_path / "source", whole=False)
    wheel = build_wheel(source, tmp_path / "wheel")
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    wanted = {
        name for name in tracked()
        if name.startswith(ROOMS)
        and not name.startswith(NOT_INSTALLED)
        and not Path(name).name.startswith(".")
    }  # fmt: skip
    assert held == wanted


@pytest.fixture(scope="session")
def installed(wheel, tmp_path_factory) -> Path:
    """A fresh environment with the wheel alone; other packages are looked up in this one's."""
    venv = tmp_path_factory.mktemp("fresh") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    site = next(venv.glob("lib/python*/site-packages"), venv / "Lib" / "site-packages")
    # Of a .pth in another .pth nothing is run, so this environment's own editable install is not
    # found: the program can come from the wheel alone.
    (site / "others.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(venv), "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "-q", "--no-deps", "--no-index", wheel], check=True)
    return venv


def run(venv: Path, *arguments: object, home: Path) -> subprocess.CompletedProcess[str]:
    bare = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    program = next(venv.glob("bin/mobileiqa"), venv / "Scripts" / "mobileiqa.exe")
    return subprocess.run(
        [program, *map(str, arguments)],
        cwd=home, env=bare | {"MOBILEIQA_HOME": str(home)}, capture_output=True, text=True,
        timeout=200, check=False,
    )  # fmt: skip


@pytest.mark.sweep
def test_installed_in_a_fresh_environment_it_scores_its_own_samples(installed, tmp_path):
    where = "import core, resources, sys; print(core.__path__[0], list(resources.__path__)[0])"
    python = next(installed.glob("bin/python"), installed / "Scripts" / "python.exe")
    bare = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    found = subprocess.run(
        [python, "-c", where], cwd=tmp_path, env=bare, capture_output=True, text=True, check=True
    ).stdout.split()
    assert all(Path(path).is_relative_to(installed) for path in found), found
    samples = Path(found[1]) / "samples"
    scored = run(installed, "score", samples, "--csv", "-", home=tmp_path)
    assert scored.returncode == 0, scored.stderr
    photos = [p for p in samples.iterdir() if p.suffix in {".jpg", ".png"}]
    assert len(scored.stdout.splitlines()) == len(photos) + 1
    assert run(installed, "--version", home=tmp_path).stdout.startswith("mobileiqa 0.1.0")
    elsewhere = bare | {"QT_QPA_PLATFORM": "offscreen", "MOBILEIQA_HOME": str(tmp_path)}
    opened = subprocess.run(
        [python, "-c", OPEN_AND_LEAVE, samples],
        cwd=tmp_path, env=elsewhere, capture_output=True, text=True, timeout=200,
        check=False,
    )  # fmt: skip
    assert (opened.returncode, opened.stdout) == (0, f"{len(photos)}\n"), opened.stderr


OPEN_AND_LEAVE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
from mobileiqa_gui.app import run
def look():
    window = next(w for w in app.topLevelWidgets() if hasattr(w, "bench"))
    if window.bench.presenter.counts.shown:
        print(window.bench.presenter.counts.shown)
        window.close()
        timer.stop()
timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
sys.exit(run(Path(sys.argv[1])))
"""


@pytest.mark.sweep
def test_the_same_bytes_twice(wheel, tmp_path):
    """From files of another time, in another folder."""
    again = copy_of_project(tmp_path / "elsewhere" / "source")
    for number, path in enumerate(sorted(again.rglob("*"))):
        if path.is_file():
            os.utime(path, (1_600_000_000 + number, 1_600_000_000 + number))
    assert build_wheel(again, tmp_path / "wheel").read_bytes() == wheel.read_bytes()
    assert PROJECT not in again.parents
