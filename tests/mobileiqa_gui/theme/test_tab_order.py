"""Where Tab goes: to the chosen one of several, to links, in the order of reading."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mobileiqa_gui.theme import (
    LinkLabel,
    Segment,
    Segments,
    apply_theme,
    set_ring,
    set_tab_order,
)
from tests.seeing import contrasts

FIVE = [Segment(key, key) for key in "abcde"]


@pytest.fixture
def window(qtbot, qapp):
    apply_theme(qapp, "dark")
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def put(window, *widgets):
    for widget in widgets:
        window.layout().addWidget(widget)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    assert window.isActiveWindow()


def round_of(window) -> list[QWidget]:
    """Where Tab stops until it is back."""
    window.setFocus()
    found = list[QWidget]()
    while True:
        (window.focusWidget() or window).focusNextPrevChild(True)
        if window.focusWidget() in found:
            return found
        found.append(window.focusWidget())


def test_of_segments_tab_goes_to_the_chosen_one(window):
    before, segments, after = QPushButton("1"), Segments(FIVE), QPushButton("2")
    put(window, before, segments, after)
    assert round_of(window) == [before, segments.button("a"), after]
    segments.choose("d")
    assert round_of(window) == [before, segments.button("d"), after]
    segments.button("b").click()
    assert round_of(window) == [before, segments.button("b"), after]


def test_segments_made_anew_keep_their_place(window, qtbot):
    before, segments, after = QPushButton("1"), Segments(FIVE), QPushButton("2")
    put(window, before, segments, after)
    segments.set_segments([Segment("x", "x"), Segment("y", "y")])
    QApplication.processEvents()  # they are shown
    segments.choose("y")
    assert round_of(window) == [before, segments.button("y"), after]
    segments.button("y").setFocus()
    qtbot.keyClick(segments.button("y"), Qt.Key.Key_Left)
    assert segments.choice() == "x"


def test_a_bar_made_last_is_put_in_with_all_it_holds(window):
    above, below = QWidget(), QPushButton("below")
    put(window, above, below)
    bar = QWidget(window)
    row = QHBoxLayout(bar)
    tool, slider, segments = QToolButton(), QSlider(), Segments(FIVE[:2])
    tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for part in (segments, tool, slider):
        row.addWidget(part)
    QVBoxLayout(above).addWidget(bar)
    set_tab_order(above, bar)
    bar.show()
    assert round_of(window) == [segments.button("a"), tool, slider, below]
    assert above.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_tab_goes_from_link_to_link_and_past_texts_without(window, qtbot):
    links = LinkLabel('<a href="one">one</a> and <a href="two">two</a>')
    said, followed = LinkLabel("Nothing to follow"), list[str]()
    links.linkActivated.connect(followed.append)
    button = QPushButton("on")
    put(window, links, said, button)
    window.setFocus()
    window.focusNextPrevChild(True)
    seen = links.grab().toImage()
    for _ in range(2):
        assert links.hasFocus()
        qtbot.keyClick(links, Qt.Key.Key_Return)
        links.focusNextPrevChild(True)
    assert followed == ["one", "two"]
    assert button.hasFocus()
    assert links.grab().toImage() != seen


def ringed_list() -> QListWidget:
    made = QListWidget()
    set_ring(made)
    return made


def ringed_area() -> QScrollArea:
    made = QScrollArea()
    set_ring(made)
    return made


def chosen_segment() -> Segments:
    made = Segments(FIVE)
    made.choose("b")
    made.setFocusProxy(made.button("b"))
    return made


def ticked_radio() -> QRadioButton:
    made = QRadioButton("one")
    made.setChecked(True)
    return made


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("make", [ringed_list, ringed_area, chosen_segment, ticked_radio])
def test_the_focus_is_seen(window, qapp, theme, make):
    apply_theme(qapp, theme)
    widget, other = make(), QPushButton("other")
    put(window, widget, other)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    with_focus = widget.grab().toImage()
    other.setFocus()
    without = widget.grab().toImage()
    apply_theme(qapp, "dark")
    assert np.sum(contrasts(with_focus, without) >= 3) > 24
