"""The page of one's own files: sizes, an export, a wish for the next start and its taking back."""

from __future__ import annotations

import zipfile

import pytest
from PySide6.QtWidgets import QMessageBox

from core import upkeep
from core.places import data_folder
from core.upkeep import Part
from mobileiqa_gui.settings.data_page import DataPage
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.workers.tasks import Tasks


@pytest.fixture
def page(qtbot):
    (data_folder() / "models").mkdir(parents=True)
    (data_folder() / "models" / "mine.iqa").write_bytes(bytes(3_000_000))
    tasks = Tasks()
    made = DataPage(Session(), tasks)
    qtbot.addWidget(made)
    made.show()
    yield made
    tasks.close()


def test_sizes_are_shown_and_all_is_exported(page, qtbot, tmp_path):
    qtbot.waitUntil(lambda: page.sizes[Part.DATA].text() == "3 MB")
    assert page.place.toolTip().count(str(data_folder())) == 2
    page.export(tmp_path / "all.zip")
    qtbot.waitUntil(page.export_button.isEnabled)
    assert str(tmp_path / "all.zip") in page.message.text()
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert "models/mine.iqa" in archive.namelist()


def test_an_export_that_cannot_be_written_is_said(page, qtbot, tmp_path):
    page.export(tmp_path / "no such folder" / "all.zip")
    qtbot.waitUntil(page.export_button.isEnabled)
    assert "cannot be written" in page.message.text()


def test_what_is_to_be_wiped_waits_for_the_next_start_and_can_be_taken_back(page, monkeypatch):
    def press(wanted):
        def exec_(box):
            next(b for b in box.buttons() if b.text() == wanted).click()

        monkeypatch.setattr(QMessageBox, "exec", exec_)
        page.wipe[Part.CACHE].click()

    press("Keep it")
    assert upkeep.asked() is None
    press("Wipe at the next start")
    assert "scores and thumbnails are wiped" in page.message.text()
    assert upkeep.asked().wipe == {Part.CACHE}
    page.take_back.click()
    assert upkeep.asked() is None
    assert page.take_back.isHidden()


def test_where_the_environment_says_the_place_it_is_not_moved_from_here(page):
    assert not page.move_button.isEnabled()  # MOBILEIQA_HOME is set for every test
