"""The half of the program that trains and converts: not part of the build for photographers."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Final

HEAVY: Final = ("torch", "timm")
"""Packages that the half cannot do without; an installation by pip has them."""


def is_here() -> bool:
    """Whether this installation can train and convert checkpoints. Imports nothing."""
    try:
        return all(find_spec(name) is not None for name in HEAVY)
    except ImportError:  # found, and kept from being imported
        return False


def commands() -> tuple[str, str]:
    """The two commands that bring it, to be run in the unpacked source of the program."""
    if sys.platform == "win32":
        return "py main.py setup", r".venv\Scripts\mobileiqa"
    return "python3 main.py setup", ".venv/bin/mobileiqa"


def how_to_get() -> str:
    """Why something cannot be done here, and what brings it."""
    install, start = commands()
    return (
        "This needs the training half of MobileIQA, which this build leaves out. Two commands in "
        f"the program's source folder bring it (Python 3.11 or newer): '{install}', then "
        f"'{start}'. Your photos' marks and scores are the same there."
    )
