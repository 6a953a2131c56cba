"""The profile that Windows has for a monitor. No Qt."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_MONITOR_DEFAULT_TO_NEAREST = 2
_MAX_PATH = 32768


def profile_at(x: int, y: int) -> bytes | None:
    """The profile of the monitor that shows the point (x, y); None where there is none."""
    if sys.platform != "win32":
        return None
    from ctypes import wintypes

    class MonitorInfo(ctypes.Structure):
        """MONITORINFOEXW."""

        _fields_ = (
            ("cbSize", wintypes.DWORD),
            ("rcMonitor", wintypes.RECT),
            ("rcWork", wintypes.RECT),
            ("dwFlags", wintypes.DWORD),
            ("szDevice", wintypes.WCHAR * 32),
        )

    user, gdi = ctypes.WinDLL("user32"), ctypes.WinDLL("gdi32")
    user.MonitorFromPoint.restype = wintypes.HANDLE
    user.MonitorFromPoint.argtypes = [wintypes.POINT, wintypes.DWORD]
    user.GetMonitorInfoW.argtypes = [wintypes.HANDLE, ctypes.POINTER(MonitorInfo)]
    gdi.CreateDCW.restype = wintypes.HDC
    gdi.CreateDCW.argtypes = [
        wintypes.LPCWSTR, wintypes.LPCWSTR, wintypes.LPCWSTR, ctypes.c_void_p,
    ]  # fmt: skip
    gdi.GetICMProfileW.argtypes = [wintypes.HDC, wintypes.LPDWORD, wintypes.LPWSTR]
    gdi.DeleteDC.argtypes = [wintypes.HDC]
    monitor = user.MonitorFromPoint(wintypes.POINT(x + 1, y + 1), _MONITOR_DEFAULT_TO_NEAREST)
    info = MonitorInfo()
    info.cbSize = ctypes.sizeof(info)
    if not user.GetMonitorInfoW(monitor, ctypes.byref(info)):
        return None
    device = gdi.CreateDCW(info.szDevice, info.szDevice, None, None)
    if not device:
        return None
    length = wintypes.DWORD(_MAX_PATH)
    name = ctypes.create_unicode_buffer(_MAX_PATH)
    found = gdi.GetICMProfileW(device, ctypes.byref(length), name)
    gdi.DeleteDC(device)
    try:
        return Path(name.value).read_bytes() if found else None
    except OSError:
        return None
