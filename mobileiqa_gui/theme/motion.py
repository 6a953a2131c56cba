"""Whether the system asks for less motion: then nothing turns or runs to and fro.

Qt tells it from 6.12 on (QAccessibilityHints). Until then each system is asked in its own way:
the desktop portal on Linux, where GNOME's own setting stands for portals that do not know the
newer one; SPI_GETCLIENTAREAANIMATION on Windows; NSWorkspace on macOS.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

from PySide6.QtWidgets import QProgressBar

_PORTAL = "org.freedesktop.portal.Desktop"
_PLACE = "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
_PATIENCE_MS = 100
_CLIENT_AREA_ANIMATION = 0x1042
_OBJC = "/usr/lib/libobjc.dylib"

_told: bool | None = None


def tell(reduced: bool | None) -> None:
    """What holds from now on whatever the system says; None: the system is asked again."""
    global _told
    _told = reduced


def is_reduced() -> bool:
    """Asked whenever something is about to move: the setting may change at any time."""
    if _told is not None:
        return _told
    if sys.platform == "win32":
        return _on_windows()
    return _on_macos() if sys.platform == "darwin" else _on_linux()


def show_busy(bar: QProgressBar) -> None:
    """Nobody knows how far it is: the bar runs to and fro, or is empty where nothing is to move."""
    bar.setRange(0, 1 if is_reduced() else 0)
    if bar.maximum():
        bar.setValue(0)


def _on_linux() -> bool:
    reduced = _setting("org.freedesktop.appearance", "reduced-motion")
    if reduced is not None:
        return bool(reduced == 1)
    return _setting("org.gnome.desktop.interface", "enable-animations") is False


def _setting(namespace: str, key: str) -> Any:
    """What the portal says; None where there is none, or it does not know."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusVariant

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return None
    message = QDBusMessage.createMethodCall(_PORTAL, _PLACE, _SETTINGS, "Read")
    message.setArguments([namespace, key])
    message.setAutoStartService(False)
    reply = bus.call(message, QDBus.CallMode.Block, _PATIENCE_MS)
    if reply.type() != QDBusMessage.MessageType.ReplyMessage or not reply.arguments():
        return None
    value = reply.arguments()[0]
    while isinstance(value, QDBusVariant):  # one within the other, by the portal's first version
        value = value.variant()
    return value


def _on_windows() -> bool:
    animated = ctypes.c_int(1)
    user: Any = ctypes.windll.user32  # type: ignore[attr-defined]  # there alone
    asked = user.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0)
    return bool(asked) and not animated.value


def _on_macos() -> bool:
    objc = ctypes.CDLL(_OBJC)
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    objc.objc_getClass.argtypes = objc.sel_registerName.argtypes = [ctypes.c_char_p]
    send = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
    ask = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)
    address = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value
    assert address is not None
    workspace = send(address)(
        objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace")
    )
    wish = objc.sel_registerName(b"accessibilityDisplayShouldReduceMotion")
    return bool(ask(address)(workspace, wish))
