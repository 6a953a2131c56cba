"""Packages that only some ask for: whether one is here, and the command that brings it."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from core import training_half
from core.errors import ExtraError


def require(package: str, extra: str, what: str) -> None:
    """Raises ExtraError, naming the command, where `package` of the extra `mobileiqa[extra]` is
    not installed; `what` needs it. Imports nothing."""
    try:
        is_here = find_spec(package) is not None
    except ImportError:  # found, and kept from being imported
        is_here = False
    if is_here:
        return
    bring = f'{sys.executable} -m pip install "mobileiqa[{extra}]"'
    if getattr(sys, "frozen", False):  # a build without Python: it cannot be added to
        install, start = training_half.commands()
        python = start.replace("mobileiqa", "python")
        bring = f'{install}, then {python} -m pip install "mobileiqa[{extra}]"'
        raise ExtraError(
            f"{what} needs the package {package}, which this build leaves out. In the program's "
            f"source folder these bring it: {bring}"
        )
    raise ExtraError(
        f"{what} needs the package {package}, which is not installed. This brings it: {bring}"
    )
