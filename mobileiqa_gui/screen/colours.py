"""The profile of the screen that the window is on; follows it from one screen to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from mobileiqa_gui.screen import macos, windows, x11
from mobileiqa_gui.screen.profile import screen_profile

# By Qt's platform. Under Wayland the compositor converts what a window shows as sRGB.
_SYSTEMS: Mapping[str, Callable[[int, int], bytes | None]] = {
    "xcb": x11.profile_at,
    "windows": windows.profile_at,
    "cocoa": macos.profile_at,
}


def system_profile(screen: QScreen | None) -> bytes | None:
    """What the system says of a screen; None where it says nothing."""
    ask = _SYSTEMS.get(QGuiApplication.platformName())
    if ask is None or screen is None:
        return None
    # Unlike its size, a screen's corner is in the system's own units.
    corner = screen.geometry().topLeft()
    try:
        return ask(corner.x(), corner.y())
    except (OSError, AttributeError):  # a system without that library, or without that function
        return None


class ScreenColours(QObject):
    """`changed(ScreenProfile)` follows when pixels are to be converted differently."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: Path | None = None
        self._screen: QScreen | None = QGuiApplication.primaryScreen()
        self.profile = screen_profile(system_profile(self._screen), None)

    def set_chosen(self, chosen: Path | None) -> None:
        """The file to take where the system names no profile."""
        self._chosen = chosen
        self.look()

    def follow(self, window: QWindow) -> None:
        """The screen is the one that this window is on, whichever that is."""
        window.screenChanged.connect(self._take_screen)
        self._take_screen(window.screen())

    @Slot()
    def look(self) -> None:
        """Looks again: a colour manager may have set another profile."""
        profile = screen_profile(system_profile(self._screen), self._chosen)
        if profile != self.profile:
            self.profile = profile
            self.changed.emit(profile)

    @Slot(QScreen)
    def _take_screen(self, screen: QScreen) -> None:
        self._screen = screen
        self.look()
