"""Moving the keyboard's focus from one part of the window to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def focus_next(regions: Sequence[QWidget]) -> None:
    """Focuses the first control of the region after the focused one; hidden regions are left out.

    A region with a focus proxy of its own (the photos) is focused as a whole.
    """
    shown = [region for region in regions if region.isVisible()]
    focused = QApplication.focusWidget()
    now = next(
        (number for number, region in enumerate(shown) if _holds(region, focused)), len(shown) - 1
    )
    for step in range(1, len(shown) + 1):
        target = _first_control(shown[(now + step) % len(shown)])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _holds(region: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (region is focused or region.isAncestorOf(focused))


def _first_control(region: QWidget) -> QWidget | None:
    if region.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return region
    for child in region.findChildren(QWidget):
        usable = child.isVisible() and child.isEnabled()
        if usable and child.focusPolicy() & Qt.FocusPolicy.TabFocus and not child.focusProxy():
            return child
    return None
