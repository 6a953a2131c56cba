"""What a screen reader is told of news."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent


def hear(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Listens at Qt's own way out to screen readers, of which tests have none."""
    heard: list[str] = []

    def update(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", update)
    return heard
