"""The page about the app, and what all such pages have in common."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextBrowser

from core.bundles.bundle import open_bundle
from core.families.library import DEFAULT
from core.installation import look
from mobileiqa_gui.about import PAPERS, AboutPage
from mobileiqa_gui.models.page import ModelPage
from mobileiqa_gui.theme import apply_theme


def texts(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_about_names_the_three_papers(qtbot):
    page = AboutPage()
    qtbot.addWidget(page)
    shown = texts(page)
    assert "Apache-2.0" in shown
    assert len(PAPERS) == 3
    for number in ("2409.01212", "2202.13123", "2304.00451"):
        assert number in shown


def test_about_says_what_is_installed_and_copies_it_without_where_it_lies(qtbot):
    page = AboutPage()
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.copy.isEnabled, timeout=20_000)
    shown = texts(page)
    found = look()
    for said in (found.runtime, found.decoder_names, found.model_names, str(found.data)):
        assert said in shown
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert found.runtime in copied
    assert str(found.data) not in copied


def test_pages_begin_at_their_beginning_without_stock_icons_or_gaps(qapp, qtbot):
    apply_theme(qapp, "dark")
    bundle = open_bundle(DEFAULT)
    model = ModelPage(bundle, bundle.card())
    about = AboutPage()
    for page in (model, about):
        qtbot.addWidget(page)
        page.show()
        qtbot.waitExposed(page)
        if page is about:
            qtbot.waitUntil(about.copy.isEnabled, timeout=20_000)
        for button in page.findChildren(QPushButton):
            looks = button.grab().toImage()
            assert button.text() in {"Close", "Copy for a bug report"}
            # An icon would stand left of the text: the text stands in the middle.
            inner = range(6, looks.width() - 6)
            ground = looks.pixel(6, looks.height() // 2)
            drawn = [
                x for x in inner
                if any(looks.pixel(x, y) != ground for y in range(6, looks.height() - 6))
            ]  # fmt: skip
            assert (drawn[0] + drawn[-1]) / 2 == pytest.approx(looks.width() / 2, abs=3)
    assert model.findChild(QTextBrowser).verticalScrollBar().value() == 0
    for label in about.findChildren(QLabel):
        assert label.height() <= label.heightForWidth(label.width()) + 4 or not label.wordWrap()
