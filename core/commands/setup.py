"""`python3 main.py setup`: everything MobileIQA needs, from a bare Python.

Runs before any package is installed, hence the standard library only; and it must be readable by
older Pythons than 3.11, which it turns away with a sentence instead of a syntax error.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Sequence  # noqa: UP035 - collections.abc's cannot be subscripted on old Pythons

from core.commands import system_libraries

OLDEST_PYTHON = (3, 11)
PROJECT = Path(__file__).resolve().parents[2]
CPU_INDEX = "https://download.pytorch.org/whl/cpu"
STAMP = "mobileiqa-setup.json"

# torch and torchvision must come from the same place: a torchvision built for another torch fails
# on import, and timm with it.
CHECK_PACKAGES = """
import torch, torchvision, timm, onnxruntime
print(f"torch {torch.__version__}, torchvision {torchvision.__version__}, timm {timm.__version__}, "
      f"onnxruntime {onnxruntime.__version__}")
"""
CHECK_QT = "from PySide6 import QtWidgets"


class SetupError(Exception):
    """What went wrong and what to do, in one or two sentences."""


def main(argv: list[str]) -> int:
    """Sets up the environment; `argv` is what follows `setup`. Returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="main.py setup", description="Installs MobileIQA and all it needs into .venv."
    )
    parser.add_argument("--dev", action="store_true", help="also the tools for tests and checks")
    parser.add_argument(
        "--venv", type=Path, default=PROJECT / ".venv", metavar="DIR", help="another place"
    )
    options = parser.parse_args(argv)
    try:
        set_up(options.venv.expanduser().resolve(), dev=options.dev)
    except SetupError as error:
        say(f"\nSet-up stopped: {error}")
        return 1
    except KeyboardInterrupt:
        say("\nSet-up interrupted; the same command goes on where it stopped.")
        return 130
    return 0


def set_up(venv: Path, *, dev: bool) -> None:
    started = time.monotonic()
    say("Python " + ".".join(map(str, sys.version_info[:3])))
    refuse_old_python(sys.version_info[:2])
    if not (PROJECT / "pyproject.toml").is_file():
        raise SetupError("setup works in the project's own folder, where pyproject.toml lies.")
    system_libraries.provide(say)
    provide_environment(venv)
    wanted = stamp(dev=dev)
    if up_to_date(venv, wanted):
        say(f"Packages in {venv} are up to date (remove that folder to install anew)")
    else:
        (venv / STAMP).unlink(missing_ok=True)
        install(venv, dev=dev)
        check(venv)
        (venv / STAMP).write_text(json.dumps(wanted), encoding="utf-8")
    if run([str(python_of(venv)), "-m", "mobileiqa_gui.translation_compiling"]) != 0:
        say("The window speaks English until the files of other languages can be compiled.")
    say(f"Ready after {time.monotonic() - started:.0f} s")
    program = script(venv, "mobileiqa")
    say(f"  the app:                {program} resources/samples")
    say(f"  without a display:      {program} score resources/samples")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def refuse_old_python(version: tuple[int, int]) -> None:
    if version < OLDEST_PYTHON:
        have = ".".join(map(str, version))
        raise SetupError(
            f"MobileIQA needs Python 3.11 or newer, and this is {have}. Install a newer one "
            "(python.org, or your system's packages) and run the command with it, for example: "
            "python3.12 main.py setup"
        )


# The environment


def python_of(venv: Path) -> Path:
    return script(venv, "python")


def script(venv: Path, name: str) -> Path:
    if sys.platform == "win32":
        return venv / "Scripts" / f"{name}.exe"
    return venv / "bin" / name


def provide_environment(venv: Path) -> None:
    """Makes the virtual environment, or keeps one that works; renews one whose Python is gone."""
    if environment_works(venv):
        say(f"Environment {venv} exists")
        return
    if venv.exists() and any(venv.iterdir()) and not (venv / "pyvenv.cfg").is_file():
        raise SetupError(f"{venv} holds something else; name another folder with --venv.")
    if importlib.util.find_spec("ensurepip") is None:
        system_libraries.provide_venv_module(say)
    say(f"Making the environment {venv}")
    if run([sys.executable, "-m", "venv", "--clear", str(venv)]) != 0:
        raise SetupError(
            "Python could not make a virtual environment (see above). On Debian and Ubuntu this "
            f"helps: sudo apt-get install {system_libraries.VENV_PACKAGE}"
        )


def environment_works(venv: Path) -> bool:
    """Whether the environment's own Python starts, is new enough and has pip."""
    program = python_of(venv)
    if not (venv / "pyvenv.cfg").is_file() or not program.exists():
        return False
    question = f"import sys, pip; sys.exit(sys.version_info < {OLDEST_PYTHON})"
    try:
        done = subprocess.run([str(program), "-c", question], capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


# The packages


def stamp(*, dev: bool) -> dict[str, object]:
    """What a finished set-up depended on: where the project lies and what it asks for."""
    asked = hashlib.sha256((PROJECT / "pyproject.toml").read_bytes()).hexdigest()
    return {"project": str(PROJECT), "pyproject_sha256": asked, "dev": dev}


def up_to_date(venv: Path, wanted: dict[str, object]) -> bool:
    """Whether the environment was finished for just this; one with the tools serves without too."""
    try:
        found = json.loads((venv / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(found in (wanted, {**wanted, "dev": True})) and script(venv, "mobileiqa").exists()


def install(venv: Path, *, dev: bool) -> None:
    say("Installing the packages (some minutes; 2 GB, or 7 GB with CUDA)")
    if wants_cpu_torch(sys.platform, has_nvidia_gpu()):
        install_cpu_torch(venv)
    if pip(venv, "--editable", f"{PROJECT}[dev]" if dev else str(PROJECT)) != 0:
        raise SetupError(
            "pip could not install the packages (see above). Once the cause is gone, for example "
            "a missing connection or a full disk, run the same command again."
        )


def wants_cpu_torch(platform: str, nvidia_gpu: bool) -> bool:
    """PyPI's torch brings gigabytes of CUDA on Linux alone; elsewhere it is small already."""
    return platform == "linux" and not nvidia_gpu


def has_nvidia_gpu() -> bool:
    """Whether the driver's own tool lists one (on Windows' Linux it is not on the path)."""
    tool = shutil.which("nvidia-smi") or "/usr/lib/wsl/lib/nvidia-smi"
    try:
        listed = subprocess.run([tool, "-L"], capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return listed.returncode == 0 and "GPU" in listed.stdout


def install_cpu_torch(venv: Path) -> None:
    """Takes torch and torchvision together from PyTorch's CPU index, where it can be had."""
    if not reachable(f"{CPU_INDEX}/torch/"):
        say("PyTorch's own index of small CPU builds cannot be reached: taking the usual builds")
        return
    say("No NVIDIA GPU: taking PyTorch's CPU builds")
    if pip(venv, "--index-url", CPU_INDEX, "torch", "torchvision") != 0:
        say("That did not work: taking the usual builds")


def reachable(url: str, timeout_s: float = 4) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=timeout_s) as answer:
            return bool(answer.status == 200)
    except (OSError, ValueError):
        return False


def check(venv: Path) -> None:
    """Imports what is easily broken, repairs torch and torchvision once, and says what it found."""
    say("Checking the packages")
    if not imports(venv, CHECK_PACKAGES):
        say("torch and torchvision do not fit together: installing both anew")
        if pip(venv, "--force-reinstall", "torch", "torchvision") != 0 or not imports(
            venv, CHECK_PACKAGES
        ):
            raise SetupError(
                "the packages are installed, but torch, torchvision, timm or onnxruntime cannot be "
                f"imported (see above). Remove {venv} and run the same command again."
            )
    if not imports(venv, CHECK_QT):
        say(
            "The window cannot open yet, as Qt lacks a system library (see above). "
            "Scoring from the command line works."
        )


def imports(venv: Path, code: str) -> bool:
    return run([str(python_of(venv)), "-c", code]) == 0


def pip(venv: Path, *arguments: str) -> int:
    return run(
        [str(python_of(venv)), "-m", "pip", "install", "--disable-pip-version-check", *arguments]
    )


def run(command: Sequence[str]) -> int:
    """Runs a program with its output shown."""
    try:
        return subprocess.run(command, cwd=PROJECT).returncode
    except OSError as error:
        say(str(error))
        return 127
