"""Icons: Lucide line drawings (ISC licence) tinted for the theme and drawn for every screen.

An icon follows a change of theme when it was given with `set_icon`; `icon` alone is a snapshot.
"""

from __future__ import annotations

import weakref
from functools import cache
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from mobileiqa_gui.theme.colour import Rgb
from mobileiqa_gui.theme.state import current

FOLDER = Path(__file__).parents[2] / "resources" / "icons"

# Device pixels of 16, 20 and 24 logical pixels on screens of ratio 1, 1.25, 1.5 and 2.
_SIDES_PX = (16, 20, 24, 25, 30, 32, 36, 40, 48)


_APP = FOLDER.parent / "app.svg"
_APP_SIDES_PX = (16, 24, 32, 48, 64, 128, 256)


class TakesIcon(Protocol):
    """A button or an action."""

    def setIcon(self, icon: QIcon, /) -> None: ...


_followers: weakref.WeakKeyDictionary[TakesIcon, str] = weakref.WeakKeyDictionary()


def icon(name: str, colour: Rgb | None = None) -> QIcon:
    """The icon of that file stem in resources/icons, in the theme's icon colour or in `colour`."""
    theme = current()
    return _icon(name, colour or theme.icon, theme.disabled)


def icon_pixmap(name: str, side: int, ratio: float, colour: Rgb | None = None) -> QPixmap:
    """The icon as a pixmap of `side` logical pixels for a screen of that device pixel ratio."""
    pixmap = _render(name, round(side * ratio), colour or current().icon)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def set_icon(target: TakesIcon, name: str) -> None:
    """Give a button or action an icon that is drawn anew when the theme changes."""
    _followers[target] = name
    target.setIcon(icon(name))


def app_icon() -> QIcon:
    """The app's own, for windows, task bars and switchers; the same in both themes."""
    made = QIcon()
    for side in _APP_SIDES_PX:
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(str(_APP)).render(painter, QRectF(0, 0, side, side))
        painter.end()
        made.addPixmap(pixmap)
    return made


def refresh_icons() -> None:
    """Draw the icons given by `set_icon` anew in the present theme's colours."""
    for target, name in list(_followers.items()):
        if isValid(target):
            target.setIcon(icon(name))


@cache
def _icon(name: str, colour: Rgb, disabled: Rgb) -> QIcon:
    made = QIcon()
    for side in _SIDES_PX:
        made.addPixmap(_render(name, side, colour), QIcon.Mode.Normal)
        made.addPixmap(_render(name, side, disabled), QIcon.Mode.Disabled)
    return made


def _render(name: str, side_px: int, colour: Rgb) -> QPixmap:
    pixmap = QPixmap(QSize(side_px, side_px))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing = _drawing(name).replace("currentColor", str(colour))
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side_px, side_px))
    painter.end()
    return pixmap


@cache
def _drawing(name: str) -> str:
    # One stroke width for all: 1.75 of the 24-unit box reads as a fine line at 16 px.
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', 'stroke-width="1.75"')
