"""The profile of each monitor, from a real X server."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from mobileiqa_gui.screen.x11 import profile_at

MAIN, SECOND = b"main profile" * 9000, bytes(range(256))


@pytest.fixture
def two_monitors(monkeypatch) -> Iterator[str]:
    """A server with a monitor of 800 x 600 and, to its right, one of 640 x 480."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("needs Xvfb")
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writer), "-screen", "0", "1440x600x24", "-noreset"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        display = f":{told.readline().strip()}"
    monkeypatch.setenv("DISPLAY", display)
    divide(display)
    yield display
    server.terminate()
    server.wait()


class Monitor(ctypes.Structure):
    """XRRMonitorInfo."""

    _fields_ = (
        ("name", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("primary", "automatic", "noutput")),
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "mwidth", "mheight")),
        ("outputs", ctypes.c_void_p),
    )


def divide(display: str) -> None:
    """Makes two monitors of the server's screen, as for a very wide one."""
    try:
        xrandr = ctypes.CDLL("libXrandr.so.2")
    except OSError:
        pytest.skip("needs libXrandr")
    xrandr.XRRSetMonitor.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER(Monitor)]
    x11, opened, root = connected(display)
    for name, x, width, height in ((b"left", 0, 800, 600), (b"right", 800, 640, 480)):
        atom = x11.XInternAtom(opened, name, False)
        monitor = Monitor(atom, x == 0, 0, 0, x, 0, width, height, 200, 150, None)
        xrandr.XRRSetMonitor(opened, root, ctypes.byref(monitor))
    x11.XCloseDisplay(opened)


def put(display: str, name: bytes, content: bytes) -> None:
    x11, opened, root = connected(display)
    atom = ctypes.c_ulong(x11.XInternAtom(opened, name, False))
    cardinal = ctypes.c_ulong(6)
    x11.XChangeProperty(opened, root, atom, cardinal, 8, 0, content, len(content))
    x11.XCloseDisplay(opened)


def connected(display: str) -> tuple[ctypes.CDLL, ctypes.c_void_p, ctypes.c_ulong]:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XInternAtom.restype = ctypes.c_ulong
    opened = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    return x11, opened, ctypes.c_ulong(x11.XDefaultRootWindow(opened))


def test_each_monitor_has_its_own(two_monitors):
    assert profile_at(0, 0) is None
    put(two_monitors, b"_ICC_PROFILE", MAIN)
    assert profile_at(0, 0) == MAIN
    assert profile_at(800, 0) is None
    put(two_monitors, b"_ICC_PROFILE_1", SECOND)
    assert profile_at(800, 0) == SECOND
    assert profile_at(0, 0) == MAIN


def test_an_empty_property_is_none(two_monitors):
    put(two_monitors, b"_ICC_PROFILE", b"")
    assert profile_at(0, 0) is None


def test_without_a_server_there_is_none(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":4242")
    assert profile_at(0, 0) is None
