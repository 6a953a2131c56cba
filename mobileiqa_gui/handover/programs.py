"""Other programs: opened with photos, and the file manager shown where they lie. No threads.

What is started is not waited for; it goes on when the window closes.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def open_usually(files: Sequence[Path]) -> bool:
    """Opens each file in the program the system has for it; whether it has one."""
    opened = [QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))) for path in files]
    return all(opened)


def open_with(program: Path, files: Sequence[Path]) -> bool:
    """Starts a program with files; whether that could be done."""
    names = [str(path) for path in files]
    if sys.platform == "darwin" and program.suffix == ".app":
        return QProcess.startDetached("open", ["-a", str(program), *names])[0]
    return QProcess.startDetached(str(program), names)[0]


def show_in_file_manager(files: Sequence[Path]) -> bool:
    """Shows files selected in their folder, or at least the folder; whether anything was shown."""
    if sys.platform == "darwin":
        return QProcess.startDetached("open", ["-R", *map(str, files)])[0]
    if sys.platform == "win32":
        return QProcess.startDetached("explorer", [f"/select,{files[0]}"])[0]
    return _shown_by_bus(files) or open_usually([files[0].parent])


def _shown_by_bus(files: Sequence[Path]) -> bool:
    """By the interface that freedesktop's file managers offer."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    call = QDBusMessage.createMethodCall(
        "org.freedesktop.FileManager1",
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1",
        "ShowItems",
    )
    addresses = [QUrl.fromLocalFile(str(path)).toEncoded().toStdString() for path in files]
    call.setArguments([addresses, ""])
    reply = bus.call(call, QDBus.CallMode.Block, 2_000)
    return reply.type() is QDBusMessage.MessageType.ReplyMessage


def called(program: Path) -> str:
    """What a program is called in a menu."""
    return program.stem if program.suffix.lower() in (".exe", ".app") else program.name
