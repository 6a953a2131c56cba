"""What a file is called is text, whatever it looks like."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget

from mobileiqa_gui.about import AboutPage
from mobileiqa_gui.theme import apply_theme, set_rich, text_font
from mobileiqa_gui.theme.tokens import TEXT_SMALL

NAME = '<b>bold</b> &amp; <img src="x">'


@pytest.fixture(autouse=True)
def _dressed(qapp) -> None:
    apply_theme(qapp, "dark")


def test_a_label_shows_what_looks_like_html_as_it_is(qtbot):
    label, plain = QLabel(NAME), QLabel(NAME)
    plain.setTextFormat(Qt.TextFormat.PlainText)
    for each in (label, plain):
        qtbot.addWidget(each)
        each.show()
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.sizeHint() == plain.sizeHint()


def test_so_does_a_tool_tip(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QToolTip.showText(window.mapToGlobal(QPoint(5, 5)), NAME, window)
    (tip,) = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]
    assert isinstance(tip, QLabel)
    assert tip.text() == NAME
    assert tip.textFormat() is Qt.TextFormat.PlainText
    QToolTip.hideText()


def test_the_words_of_a_tool_tip_stand_near_its_edges(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    words = "The model that scores"
    QToolTip.showText(window.mapToGlobal(QPoint(5, 5)), words, window)
    (tip,) = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]
    metrics = QFontMetrics(text_font(TEXT_SMALL))
    assert 8 <= tip.width() - metrics.horizontalAdvance(words) <= 24
    assert 4 <= tip.height() - metrics.height() <= 16
    QToolTip.hideText()


def test_a_text_of_our_own_may_have_links(qtbot):
    label = QLabel('<a href="https://example.org">there</a>')
    set_rich(label)
    qtbot.addWidget(label)
    label.show()
    assert label.textFormat() is Qt.TextFormat.RichText


def test_the_page_about_the_app_has_its_links(qtbot):
    page = AboutPage()
    qtbot.addWidget(page)
    page.show()
    linked = [each for each in page.findChildren(QLabel) if "<a " in each.text()]
    assert len([each for each in linked if "https://" in each.text()]) == 3  # a paper each
    assert all(each.textFormat() is Qt.TextFormat.RichText for each in linked)
