"""The profile that macOS has for a display. No Qt."""

from __future__ import annotations

import ctypes
import sys
from ctypes import POINTER, byref, c_double, c_int32, c_long, c_uint32, c_void_p

_GRAPHICS = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"
_FOUNDATION = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"


class _Point(ctypes.Structure):
    """CGPoint."""

    _fields_ = (("x", c_double), ("y", c_double))


def profile_at(x: int, y: int) -> bytes | None:
    """The profile of the display that shows the point (x, y); None where there is none."""
    if sys.platform != "darwin":
        return None
    graphics, foundation = ctypes.CDLL(_GRAPHICS), ctypes.CDLL(_FOUNDATION)
    graphics.CGGetDisplaysWithPoint.restype = c_int32
    graphics.CGGetDisplaysWithPoint.argtypes = [
        _Point, c_uint32, POINTER(c_uint32), POINTER(c_uint32),
    ]  # fmt: skip
    graphics.CGDisplayCopyColorSpace.restype = c_void_p
    graphics.CGDisplayCopyColorSpace.argtypes = [c_uint32]
    graphics.CGColorSpaceCopyICCData.restype = c_void_p
    graphics.CGColorSpaceCopyICCData.argtypes = [c_void_p]
    foundation.CFDataGetLength.restype = c_long
    foundation.CFDataGetLength.argtypes = [c_void_p]
    foundation.CFDataGetBytePtr.restype = c_void_p
    foundation.CFDataGetBytePtr.argtypes = [c_void_p]
    foundation.CFRelease.argtypes = [c_void_p]
    display, count = c_uint32(), c_uint32()
    graphics.CGGetDisplaysWithPoint(_Point(x + 1, y + 1), 1, byref(display), byref(count))
    space = graphics.CGDisplayCopyColorSpace(display) if count.value else None
    if not space:
        return None
    data = graphics.CGColorSpaceCopyICCData(space)
    foundation.CFRelease(space)
    if not data:
        return None
    length, start = foundation.CFDataGetLength(data), foundation.CFDataGetBytePtr(data)
    content = ctypes.string_at(start, length) if length else None
    foundation.CFRelease(data)
    return content
