"""Builds what people download: the wheel, and the program with all it needs but Python.

    python .ci/packaging/build.py            everything for this system, into dist/
    python .ci/packaging/build.py --wheel    the wheel alone

Run it on the system the build is for; it needs Python 3.11 or newer with venv, git and a network
for the packages. On Linux it makes a .tar.zst and a .deb, on Windows a .zip, on macOS a .zip
with the app. From one commit and one set of packages the wheel is the same bytes each time.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import archives
import linux
from places import PACKAGING, PROJECT, Places

# Of the packages in pyproject.toml: those of the training half. Qt's Essentials hold all that the
# window imports.
TRAINING = ("torch", "timm", "matplotlib", "onnx", "onnxscript", "scipy", "xlrd")
INSTEAD = {"pyside6": "pyside6-essentials"}
BUILDERS = ("pyinstaller>=6.16", "setuptools>=77")


def main() -> None:
    """Build what the command line asks for."""
    parser = argparse.ArgumentParser(description="Builds what people download.")
    parser.add_argument("--out", type=Path, default=PROJECT / "dist", help="where it goes")
    parser.add_argument(
        "--work", type=Path, default=PROJECT / "build" / "packaging", help="kept between builds"
    )
    parser.add_argument("--wheel", action="store_true", help="the wheel alone")
    parser.add_argument("--pack", action="store_true", help="pack again what was built before")
    options = parser.parse_args()
    places = Places(options.out.resolve(), options.work.resolve())
    os.environ["SOURCE_DATE_EPOCH"] = commit_time()
    os.environ.pop("PYTHONPATH", None)
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    if options.pack:
        pack(places, project["version"])
        return
    copy_source(places.source)
    provide_packages(places, project["dependencies"])
    compile_translations(places)
    wheel = build_wheel(places)
    if options.wheel:
        return
    run(places.python, "-m", "pip", "install", "-q", "--no-deps", "--force-reinstall", wheel)
    freeze(places)
    pack(places, project["version"])


def pack(places: Places, version: str) -> None:
    """Make this system's archives of the frozen program."""
    kind = linux if sys.platform.startswith("linux") else archives
    kind.pack(places, version)


def run(*command: object, cwd: Path | None = None) -> None:
    """Run a program, its output shown; the build ends where it fails."""
    subprocess.run([str(part) for part in command], cwd=cwd, check=True)


def commit_time() -> str:
    """The time of the commit that is built, in seconds: files in archives bear it."""
    asked = ["git", "log", "-1", "--format=%ct"]
    return subprocess.run(
        asked, cwd=PROJECT, capture_output=True, text=True, check=True
    ).stdout.strip()


def copy_source(target: Path) -> None:
    """The tracked files alone, readable by all: neither leftovers nor a umask get into a build."""
    shutil.rmtree(target, ignore_errors=True)
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        if name.startswith(("tests/", "benchmarks/")) or not (PROJECT / name).is_file():
            continue
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(PROJECT / name, target / name)
        (target / name).chmod(0o644)


def provide_packages(places: Places, dependencies: list[str]) -> None:
    """A virtual environment with what the build holds and what builds it."""
    if not places.python.exists():
        run(sys.executable, "-m", "venv", places.venv)
    wanted = []
    for requirement in dependencies:
        name, rest = re.fullmatch(r"([\w-]+)(.*)", requirement).groups()
        if name not in TRAINING:
            wanted.append(INSTEAD.get(name, name) + rest)
    run(places.python, "-m", "pip", "install", "-q", *BUILDERS, *wanted)


def compile_translations(places: Places) -> None:
    """What the window loads, beside its sources: an installation may have no folder to write to."""
    run(places.python, "-m", "mobileiqa_gui.translation_compiling", cwd=places.source)
    for path in (places.source / "resources" / "translations").glob("*.qm"):
        path.chmod(0o644)


def build_wheel(places: Places) -> Path:
    """The wheel, by the project's own build backend."""
    places.out.mkdir(parents=True, exist_ok=True)
    code = "import sys; from setuptools.build_meta import build_wheel; build_wheel(sys.argv[1])"
    command = [str(places.python), "-c", code, str(places.out)]
    subprocess.run(command, cwd=places.source, stdout=subprocess.DEVNULL, check=True)
    return max(places.out.glob("*.whl"), key=lambda path: path.stat().st_mtime)


def freeze(places: Places) -> None:
    """The folder with the program, its Python and its packages."""
    shutil.rmtree(places.frozen, ignore_errors=True)
    archives.make_system_icon(places)
    run(
        *(places.python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", places.frozen, "--workpath", places.work / "pyinstaller"),
        places.source / PACKAGING / "mobileiqa.spec",
        cwd=places.source,
    )
    archives.collect_licences(places)


if __name__ == "__main__":
    main()
