"""The profile that a colour manager put on the X screen (`_ICC_PROFILE`, freedesktop.org's "ICC
Profiles in X Specification"), over a connection of our own. No Qt."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_short, c_ubyte, c_ulong, c_void_p
from typing import Any

_ANY_TYPE = 0
_SUCCESS = 0
# Of a property, in units of four bytes.
_MOST_UNITS = 8 * 2**20


class _Monitor(ctypes.Structure):
    """XineramaScreenInfo."""

    _fields_ = (
        ("screen_number", c_int),
        ("x_org", c_short),
        ("y_org", c_short),
        ("width", c_short),
        ("height", c_short),
    )


def profile_at(x: int, y: int) -> bytes | None:
    """The profile of the monitor whose corner lies at (x, y) of the X screen; None where there is
    none, or no X."""
    try:
        x11 = _x11()
    except OSError:
        return None
    display = x11.XOpenDisplay(None)
    if not display:
        return None
    try:
        number = _monitor_at(display, x, y)
        name = "_ICC_PROFILE" if number == 0 else f"_ICC_PROFILE_{number}"
        return _property(x11, display, name)
    finally:
        x11.XCloseDisplay(display)


def _x11() -> Any:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = c_void_p
    x11.XOpenDisplay.argtypes = [c_char_p]
    x11.XCloseDisplay.argtypes = [c_void_p]
    x11.XDefaultRootWindow.restype = c_ulong
    x11.XDefaultRootWindow.argtypes = [c_void_p]
    x11.XInternAtom.restype = c_ulong
    x11.XInternAtom.argtypes = [c_void_p, c_char_p, c_int]
    x11.XGetWindowProperty.argtypes = [
        c_void_p, c_ulong, c_ulong, c_long, c_long, c_int, c_ulong,
        POINTER(c_ulong), POINTER(c_int), POINTER(c_ulong), POINTER(c_ulong),
        POINTER(POINTER(c_ubyte)),
    ]  # fmt: skip
    x11.XFree.argtypes = [c_void_p]
    return x11


def _property(x11: Any, display: int, name: str) -> bytes | None:
    """A property of bytes on the root window."""
    atom = x11.XInternAtom(display, name.encode(), True)
    if not atom:
        return None
    kind, bits = c_ulong(), c_int()
    count, left = c_ulong(), c_ulong()
    data = POINTER(c_ubyte)()
    root = x11.XDefaultRootWindow(display)
    status = x11.XGetWindowProperty(
        display, root, atom, 0, _MOST_UNITS, False, _ANY_TYPE,
        byref(kind), byref(bits), byref(count), byref(left), byref(data),
    )  # fmt: skip
    if status != _SUCCESS or not data:
        return None
    found = bytes(data[: count.value]) if bits.value == 8 and left.value == 0 else None
    x11.XFree(data)
    return found or None


def _monitor_at(display: int, x: int, y: int) -> int:
    """The number of the monitor with this corner, in the order of Xinerama, as the specification
    counts; 0 where there is one monitor."""
    try:
        xinerama = ctypes.CDLL("libXinerama.so.1")
    except OSError:
        return 0
    xinerama.XineramaQueryScreens.restype = POINTER(_Monitor)
    xinerama.XineramaQueryScreens.argtypes = [c_void_p, POINTER(c_int)]
    count = c_int()
    monitors = xinerama.XineramaQueryScreens(display, byref(count))
    if not monitors:
        return 0
    corners = [(monitors[number].x_org, monitors[number].y_org) for number in range(count.value)]
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XFree.argtypes = [c_void_p]
    x11.XFree(monitors)
    return corners.index((x, y)) if (x, y) in corners else 0
