"""Which system answers which question: told on the pages of app and model, with links that ask."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from mobileiqa_gui.about import AboutPage
from mobileiqa_gui.families.taste.feature import TasteFeature
from mobileiqa_gui.models.commands import ABOUT as ABOUT_MODEL
from mobileiqa_gui.models.page import ModelPage
from mobileiqa_gui.questions import Questions
from mobileiqa_gui.window.commands import ABOUT

PATIENCE_MS = 60_000


def follow(page: QDialog, link: str) -> None:
    """A click on the link of that command."""
    (questions,) = page.findChildren(Questions)
    for label in questions.findChildren(QLabel):
        if f'"{link}"' in label.text():
            label.linkActivated.emit(link)
            return
    raise AssertionError(f"no link to {link}")


@pytest.fixture
def about(qtbot):
    """`about(window)` opens the page about the app, `about(window, ModelPage)` the model's."""

    def opened(window, kind: type[QDialog] = AboutPage) -> QDialog:
        window.actions_of[ABOUT if kind is AboutPage else ABOUT_MODEL].trigger()

        def pages() -> list[QDialog]:
            return [page for page in window.findChildren(kind) if page.isVisible()]

        qtbot.waitUntil(lambda: len(pages()) == 1, timeout=PATIENCE_MS)
        return pages()[0]

    return opened


def test_each_question_leads_to_what_answers_it(open_window, folder, qtbot, about):
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(window.actions_of[ABOUT_MODEL].isEnabled, timeout=PATIENCE_MS)
    page = about(window)
    links = {link for q in page.findChildren(Questions) for label in q.findChildren(QLabel)
             for link in re.findall(r'href="([^"]+)"', label.text())}  # fmt: skip
    assert links <= {command.id for command in window.actions_of.registry}
    follow(page, "taste.panel")
    (taste,) = (feature for feature in window.features if isinstance(feature, TasteFeature))
    assert taste.panel.isVisible()
    assert not page.isVisible()
    follow(about(window, ModelPage), "window.maps")
    assert window.centre.view == "maps"
    follow(about(window, ModelPage), "references.compare")
    assert window.references.page.isVisible()
    follow(about(window), "training.open")
    assert window.training.window.isVisible()
    window.training.window.close()


def test_without_a_folder_it_is_said_what_to_do_first(open_window, about):
    window = open_window()
    follow(about(window), "taste.panel")
    assert window.banner.text.text() == "Open a folder of photos first."
