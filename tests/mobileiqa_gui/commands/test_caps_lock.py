"""Caps Lock reaches the window from every part of it, but not while a person types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QSlider, QTreeView, QWidget

from mobileiqa_gui.commands.caps_lock import CapsLock
from mobileiqa_gui.loupe.canvas import PhotoCanvas


@pytest.mark.parametrize("kind", [QListView, QTreeView, QPushButton, QSlider, PhotoCanvas])
def test_it_is_told_once_a_press(qtbot, kind):
    window = QWidget()
    qtbot.addWidget(window)
    part, heard = kind(window), []
    caps = CapsLock(window)
    caps.pressed.connect(lambda: heard.append(1))
    window.show()
    part.setFocus()
    qtbot.keyClick(part, Qt.Key.Key_CapsLock)
    qtbot.keyClick(part, Qt.Key.Key_A)
    assert len(heard) == 1


def test_it_is_not_told_while_a_person_types(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    field, heard = QLineEdit(window), []
    caps = CapsLock(window)
    caps.pressed.connect(lambda: heard.append(1))
    window.show()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_CapsLock)
    assert not heard
