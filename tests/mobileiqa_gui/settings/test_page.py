"""The settings under one roof: what is changed is kept at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from mobileiqa_gui.library.commands import PREVIOUS
from mobileiqa_gui.settings.own_keys import OwnKeys
from mobileiqa_gui.settings.page import SettingsPage
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.theme import apply_theme
from mobileiqa_gui.window.features import COMMANDS
from mobileiqa_gui.workers.decision_copies import DecisionCopies
from mobileiqa_gui.workers.tasks import Tasks


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def page(qtbot, session):
    tasks = Tasks()
    keys = OwnKeys(COMMANDS, session)
    made = SettingsPage(session, keys, DecisionCopies(lambda: None, tasks))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    yield made
    tasks.close()
    keys.deleteLater()


def test_what_is_ticked_and_chosen_is_kept(page, session, qtbot):
    qtbot.mouseClick(page.marks.auto_advance, Qt.MouseButton.LeftButton, pos=page_tick(page))
    page.marks.writing.setCurrentIndex(1)
    page.marks.writing.activated.emit(1)
    page.marks.naming.setCurrentIndex(1)
    page.marks.naming.activated.emit(1)
    page.marks.minus_one.setChecked(True)
    page.close()
    again = Session()
    assert again.auto_advance
    assert (again.sidecar_writing, again.sidecar_naming) == ("as_marked", "name.xmp")
    assert again.reject_as_minus_one


def page_tick(page):
    return page.marks.auto_advance.rect().center() - page.marks.auto_advance.rect().center() / 2


def test_a_tick_follows_what_is_set_elsewhere(page, session):
    session.auto_advance = True
    assert page.marks.auto_advance.isChecked()


def test_a_profile_is_chosen_and_given_up(page, session, monkeypatch, qtbot):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/profiles/my.icc", ""))
    qtbot.mouseClick(page.screen_page.choose, Qt.MouseButton.LeftButton)
    page.tabs.setCurrentWidget(page.screen_page)
    assert session.screen_profile == Path("/profiles/my.icc")
    assert page.screen_page.none.isEnabled()
    page.screen_page.none.click()
    assert session.screen_profile is None


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_pages_fit_the_smallest_window(qapp, qtbot, session, scale):
    apply_theme(qapp, "dark", scale=scale)
    tasks = Tasks()
    keys = OwnKeys(COMMANDS, session)
    made = SettingsPage(session, keys, DecisionCopies(lambda: None, tasks))
    qtbot.addWidget(made)
    made.ensurePolished()
    needed = made.minimumSizeHint()
    assert needed.width() <= 1024
    assert needed.height() <= 620
    tasks.close()
    keys.deleteLater()
    apply_theme(qapp, "dark", scale=1.0)


def test_the_keys_are_reached_from_elsewhere(page):
    page.show_keys()
    assert page.tabs.currentWidget() is page.keys


def test_enter_is_for_the_page_and_closes_nothing(page, qtbot):
    page.show_keys()
    qtbot.keyClicks(page.keys.search, "previous photo")
    qtbot.keyClick(page.keys.search, Qt.Key.Key_Return)
    assert page.isVisible()
    assert page.keys.table.hasFocus()
    assert page.keys.chosen is PREVIOUS
    qtbot.keyClick(page.keys.table, Qt.Key.Key_Return)
    assert page.isVisible()
    assert page.keys.recorder.hasFocus()
    qtbot.keyClick(page.keys.recorder, Qt.Key.Key_Return)
    assert page.isVisible()
    assert "Enter" in page.keys.message.text()
