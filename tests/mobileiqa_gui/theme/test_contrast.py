"""Each kind of text and control, in both themes, as rendered pixels show it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSlider,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mobileiqa_gui.theme import Segment, Segments, apply_theme, set_icon, set_role, set_surface
from mobileiqa_gui.theme.colour import grey
from mobileiqa_gui.theme.spin_box import SpinBox
from mobileiqa_gui.theme.tokens import THEMES
from mobileiqa_gui.training.step_button import StepButton
from tests.contrast import Eye, Painted, told


def written() -> list[QWidget]:
    """Every kind of text."""
    labels = [QLabel("Words") for _ in range(6)]
    for label, role in zip(
        labels, ("", "title", "secondary", "caption", "heading", "strong"), strict=True
    ):
        set_role(label, role)
    empty = QLineEdit()
    empty.setPlaceholderText("Search")
    tabs, rows = QTabBar(), QListWidget()
    for text in ("One", "Two"):
        tabs.addTab(text)
        rows.addItem(text)
    rows.setCurrentRow(0)
    return [*labels, QPushButton("Do"), QLineEdit("Words"), empty, tabs, rows, StepButton(1)]


def controls() -> list[QWidget]:
    """Every kind of control, on and off."""
    ticked, chosen, sign, pressed = (
        QCheckBox("On"),
        QRadioButton("On"),
        QToolButton(),
        QToolButton(),
    )
    ticked.setChecked(True)
    chosen.setChecked(True)
    for button in (sign, pressed):
        set_icon(button, "x")
    pressed.setCheckable(True)
    pressed.setChecked(True)
    segments = Segments([Segment("a", "One"), Segment("b", "Two")])
    segments.choose("b")
    choice = QComboBox()
    choice.addItem("Words")
    return [
        ticked, QCheckBox("Off"), chosen, QRadioButton("Off"), sign, pressed, segments, choice,
        SpinBox(), QSlider(Qt.Orientation.Horizontal),
    ]  # fmt: skip


def looked_at(qtbot, monkeypatch, surface: str) -> Eye:
    window, eye = QWidget(), Eye(Painted(monkeypatch))
    qtbot.addWidget(window)
    set_surface(window, surface)
    column = QVBoxLayout(window)
    for widget in (*written(), *controls()):
        column.addWidget(widget)
    window.show()
    window.setFocus()
    eye.look(surface, window)
    return eye


@pytest.mark.parametrize("surface", ["window", "panel", "field"])
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_everything_stands_out(qtbot, qapp, monkeypatch, theme, surface):
    apply_theme(qapp, theme)
    eye = looked_at(qtbot, monkeypatch, surface)
    apply_theme(qapp, "dark")
    assert len(eye.seen) > 20
    assert not eye.faults, told(eye)


def test_what_is_too_faint_is_found(qtbot, qapp, monkeypatch):
    faint = replace(THEMES["dark"], secondary=grey(46), handle=grey(30), icon=grey(40))
    monkeypatch.setitem(THEMES, "dark", faint)
    apply_theme(qapp, "dark")
    eye = looked_at(qtbot, monkeypatch, "panel")
    monkeypatch.undo()
    apply_theme(qapp, "dark")
    found = told(eye)
    for kind in ("QLabel: 'Words'", "QLineEdit: 'Search'", "QTabBar: 'Two'", "QLineEdit: 'edge'",
                 "QCheckBox: 'edge'", "QSlider: 'edge'", "QToolButton: 'sign'"):  # fmt: skip
        assert kind in found
