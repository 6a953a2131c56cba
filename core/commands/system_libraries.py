"""The Linux libraries that Qt's wheels expect the system to have, and Python's `venv` module.

Standard library only: part of the set-up, which runs before any package is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import Callable, NamedTuple  # noqa: UP035 - as in setup.py

Say = Callable[[str], None]

VENV_PACKAGE = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"


class Library(NamedTuple):
    """A shared library and the package that brings it, for each family of distributions."""

    file: str
    debian: str
    fedora: str
    arch: str


# What the platform plug-ins of PySide6 6.11 name as needed, less what these bring along.
QT_LIBRARIES = (
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    Library(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
    ),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
)
TRY_TO_LOAD = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""


def provide(say: Say) -> None:
    """Installs what Qt lacks where that is possible without asking, else says the command."""
    if not sys.platform.startswith("linux"):
        return
    lacking = missing(QT_LIBRARIES)
    if not lacking:
        say("System libraries for the window: all there")
        return
    say("System libraries for the window that are missing: " + ", ".join(x.file for x in lacking))
    if may_use_apt():
        packages = sorted({library.debian for library in lacking})
        apt_install(packages, say)
        lacking = missing(lacking)
    if lacking:
        say("The window needs them; scoring from the command line does not. This installs them:")
        say("    " + command_for(lacking))


def provide_venv_module(say: Say) -> None:
    """Debian and Ubuntu leave out what `python3 -m venv` needs; brings it where it may."""
    if may_use_apt():
        say("Python's venv module is missing")
        apt_install([VENV_PACKAGE], say)


def missing(libraries: tuple[Library, ...]) -> tuple[Library, ...]:
    """Those that do not load; asked in a fresh process, as a loader may remember an earlier no.

    The build for photographers has no Python to ask: it brings most of them, and asks itself.
    """
    names = [library.file for library in libraries]
    if getattr(sys, "frozen", False):
        return tuple(library for library in libraries if not _loads(library.file))
    done = subprocess.run(
        [sys.executable, "-c", TRY_TO_LOAD, *names], capture_output=True, text=True, check=True
    )
    absent = set(done.stdout.split())
    return tuple(library for library in libraries if library.file in absent)


def _loads(name: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def may_use_apt() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: list[str], say: Say) -> None:
    say("Installing " + " ".join(packages))
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    ):
        if subprocess.run(command, env=environment).returncode != 0:
            say("That did not work: " + " ".join(command))


def command_for(libraries: tuple[Library, ...]) -> str:
    """The one command a person runs, for the package manager this system has."""
    sudo = "" if os.geteuid() == 0 else "sudo "
    if shutil.which("dnf"):
        return f"{sudo}dnf install " + " ".join(sorted({x.fedora for x in libraries}))
    if shutil.which("pacman"):
        return f"{sudo}pacman -S --needed " + " ".join(sorted({x.arch for x in libraries}))
    packages = " ".join(sorted({x.debian for x in libraries}))
    return f"{sudo}apt-get install {packages}"
