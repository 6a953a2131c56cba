"""What keys do on the maps page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from mobileiqa_gui.commands.live import live

if TYPE_CHECKING:
    from mobileiqa_gui.maps.page import MapsPage
    from mobileiqa_gui.workbench import Workbench

_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


def take_press(page: MapsPage, bench: Workbench, event: QKeyEvent) -> bool:
    """Does what the key stands for; whether it stands for anything here."""
    key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not held and key in _ARROWS:
        page.step(*_ARROWS[key])
    elif not held and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        page.toggle_enlarged()
    elif live.is_pressed(event, "library.next", "Space"):
        bench.step(1)
    elif live.is_pressed(event, "library.previous", "Backspace"):
        bench.step(-1)
    elif live.is_pressed(event, "loupe.heatmap", "H"):
        page.peek(True)
    else:
        return False
    return True
