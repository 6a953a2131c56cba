"""The window as a screen reader finds it: each control and photo says what it is, news are said."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from core.marks.marks import Colour
from mobileiqa_gui.culling.commands import PANEL as CULL
from mobileiqa_gui.marks.commands import LABELS, REJECT, STARS
from tests.end_to_end.walking import PATIENCE_MS, corners, pages, sides, views, wizard
from tests.hearing import hear

Role, Text = QAccessible.Role, QAccessible.Text
# What Qt calls a widget that it knows nothing of.
UNKNOWN = (Role.NoRole, Role.Client)


def controls(root: QWidget) -> list[QWidget]:
    """What a person can use in a window: all that takes the focus, and all buttons."""
    return [
        widget
        for widget in (root, *root.findChildren(QWidget))
        if widget.isVisible()
        and (widget.focusPolicy() or isinstance(widget, QAbstractButton))
        and widget.focusProxy() is None
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QLineEdit)
        and not widget.objectName().startswith("qt_")
    ]


class Ear:
    """Hears every control at each stop of a walk."""

    def __init__(self) -> None:
        self.faults: dict[str, str] = {}
        self.heard = 0

    def look(self, stop: str, root: QWidget) -> None:
        QApplication.processEvents()
        for widget in controls(root):
            found = QAccessible.queryAccessibleInterface(widget)
            what = f"{type(widget.parent()).__name__}.{type(widget).__name__}"
            self.heard += 1
            if not found.text(Text.Name).strip():
                self.faults.setdefault(f"no name: {what}", stop)
            if found.role() in UNKNOWN and not isinstance(widget, QScrollArea):
                self.faults.setdefault(f"no role: {what}", stop)


@pytest.mark.sweep
def test_every_control_has_a_name_and_a_role(open_window, folder, qtbot, wait_for_scores):
    window, ear = open_window(), Ear()
    ear.look("start", window)
    window.bench.folder.open(folder)
    wait_for_scores(window, 6)
    for part in (views, sides, pages, corners, wizard):
        part(ear, window, qtbot)
    assert ear.heard > 400
    assert not ear.faults, "\n".join(f"{stop}: {fault}" for fault, stop in ear.faults.items())


@pytest.mark.slow
def test_photos_and_news_are_read_out(open_window, folder, qtbot, wait_for_scores, monkeypatch):
    said = hear(monkeypatch)
    (folder / "zero.jpg").write_bytes(b"")
    window = open_window(folder)
    wait_for_scores(window, 7)
    assert "Scoring 7 photos" in said
    qtbot.waitUntil(lambda: said[-1] == "7 photos · 6 scored, 1 could not be scored")

    first, last = (window.bench.presenter.photo_at(row) for row in (0, 6))
    for command in (REJECT, STARS[3], LABELS[list(Colour).index(Colour.BLUE)]):
        window.bench.photo_list.choose(first.path)
        window.actions_of[command].trigger()
    qtbot.waitUntil(lambda: any("3 stars" in each for each in said), timeout=PATIENCE_MS)
    grid = QAccessible.queryAccessibleInterface(window.centre.grid)
    cells = [grid.child(number) for number in range(grid.childCount())]
    assert {cell.role() for cell in cells} == {Role.ListItem}
    score = window.bench.presenter.assessment(first.path)
    scored = f"{first.name}, score {round(score.score)}, {score.band}"
    marked = f"{scored}, rejected, 3 stars, label Blue"
    assert cells[0].text(Text.Name) == marked
    assert cells[6].text(Text.Name).startswith(f"{last.name}, could not be scored: ")

    window.centre.show_view("loupe")
    window.centre.focus()
    window.bench.photo_list.choose(last.path)
    window.bench.photo_list.choose(first.path)
    assert marked in said
    ear = Ear()
    ear.look("loupe", window)

    window.actions_of[CULL].trigger()
    apply = window.cull_panel.apply
    qtbot.waitUntil(apply.isEnabled, timeout=PATIENCE_MS)
    ear.look("cull", window)
    assert not ear.faults
    before = len(said)
    apply.click()
    qtbot.waitUntil(lambda: any("Ctrl+Z" in each for each in said[before:]), timeout=PATIENCE_MS)
