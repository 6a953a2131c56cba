"""The range of scores, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mobileiqa_gui.library.score_range import ScoreRange


@pytest.fixture
def score_range(qtbot) -> ScoreRange:
    made = ScoreRange("Score")
    qtbot.addWidget(made)
    made.resize(214, 36)  # two pixels a point
    made.show()
    return made


def drag(qtbot, widget, start: int, end: int) -> None:
    """From one score to another: a point is two pixels."""
    positions = [widget.rect().topLeft() for _ in range(2)]
    for position, score in zip(positions, (start, end), strict=True):
        position.setX(7 + 2 * score)
        position.setY(28)
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=positions[0])
    qtbot.mouseMove(widget, positions[1])
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=positions[1])


def test_dragging_the_ends_of_the_range(score_range, qtbot):
    drag(qtbot, score_range, 0, 40)
    assert (score_range.low, score_range.high) == (40, 100)
    drag(qtbot, score_range, 100, 70)
    assert (score_range.low, score_range.high) == (40, 70)
    drag(qtbot, score_range, 41, 90)  # an end cannot pass the other
    assert (score_range.low, score_range.high) == (70, 70)
    drag(qtbot, score_range, 71, 95)  # from where both ends lie, outwards
    assert (score_range.low, score_range.high) == (70, 95)
    assert score_range.accessibleName() == "Score from 70 to 95"
    qtbot.mouseDClick(score_range, Qt.MouseButton.LeftButton)
    assert (score_range.low, score_range.high) == (0, 100)


def test_the_range_by_keyboard(score_range, qtbot):
    seen = []
    score_range.changed.connect(lambda low, high: seen.append((low, high)))
    qtbot.keyClick(score_range, Qt.Key.Key_Right)
    qtbot.keyClick(score_range, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(score_range, Qt.Key.Key_Up)
    qtbot.keyClick(score_range, Qt.Key.Key_Left)
    assert seen == [(1, 100), (11, 100), (11, 99)]
